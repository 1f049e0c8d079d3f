//! Interactions of a patient's state with a substance or a device.

use super::{Rule, ask, caution, refer, stop};

pub static AMIDE_ANAESTHETIC_ALLERGY: Rule = stop(
    "amide_anaesthetic_allergy",
    &[
        "S0.11",
        "label_lidocaine.amide_allergy",
        "label_emla.amide_allergy",
    ],
);
pub static ANAESTHETIC_HEART_BLOCK: Rule = refer("anaesthetic_heart_block", &["memory.amide_heart_block"]);
pub static ARTICHOKE_GALLSTONES: Rule = caution(
    "artichoke_gallstones",
    &["memory.artichoke_gallstones", "T14.listed_illnesses"],
);
pub static ARTICHOKE_PLANT_ALLERGY: Rule = refer("artichoke_plant_allergy", &["memory.plant_family"]);
pub static ASPIRIN_UNDER_16: Rule = refer("aspirin_under_16", &["memory.reye"]);
pub static B_COMPLEX_ANAPHYLAXIS: Rule = caution("b_complex_anaphylaxis", &["memory.thiamine_anaphylaxis"]);
pub static BETAMETHASONE_NAPPAGE: Rule = refer("betamethasone_nappage", &["pistor.suspension_nappage"]);
pub static BIOTIN_HEART_TESTS: Rule = caution("biotin_heart_tests", &["memory.biotin_tests"]);
pub static BOTULINUM_AMINOGLYCOSIDE: Rule =
    refer("botulinum_aminoglycoside", &["memory.toxin_aminoglycoside"]);
pub static BOTULINUM_MYASTHENIA: Rule = stop(
    "botulinum_myasthenia",
    &["label_vistabel.myasthenia", "memory.toxin_neuromuscular"],
);
pub static BUFLOMEDIL: Rule = stop("buflomedil", &["ema_buflomedil_2012.suspended"]);
pub static CAFFEINE_HYPERTENSION: Rule = caution("caffeine_hypertension", &["memory.caffeine_hypertension"]);
pub static CALCITONIN_CANCER: Rule = refer("calcitonin_cancer", &["ema_calcitonin_2012.cancer"]);
pub static CALCITONIN_FISH_ALLERGY: Rule = refer("calcitonin_fish_allergy", &["memory.salmon_calcitonin"]);
pub static CALCITONIN_REPEATED: Rule = caution(
    "calcitonin_repeated",
    &["ema_calcitonin_2012.uses", "pistor.calcitonin_courses"],
);
pub static CARNITINE_EPILEPSY: Rule = caution("carnitine_epilepsy", &["memory.carnitine_seizure"]);
pub static COLLAGENASE_BLOOD_THINNER: Rule =
    ask("collagenase_blood_thinner", &["memory.collagenase_bleeding"]);
pub static CORTICOSTEROID_ATHLETE: Rule = caution("corticosteroid_athlete", &["memory.steroids_wada"]);
pub static CORTICOSTEROID_DIABETES: Rule = caution("corticosteroid_diabetes", &["memory.steroid_harms"]);
pub static CORTICOSTEROID_INFECTION: Rule = refer("corticosteroid_infection", &["memory.steroid_infection"]);
pub static CORTICOSTEROID_PALE_OR_THIN_SKIN: Rule =
    caution("corticosteroid_pale_or_thin_skin", &["memory.steroid_harms"]);
pub static CREAM_CLASS_III_ANTIARRHYTHMIC: Rule =
    caution("cream_class_iii_antiarrhythmic", &["label_emla.class_iii"]);
pub static CREAM_G6PD: Rule = refer("cream_g6pd", &["label_emla.g6pd"]);
pub static CREAM_METHAEMOGLOBINAEMIA: Rule =
    stop("cream_methaemoglobinaemia", &["label_emla.methaemoglobinaemia"]);
pub static CREAM_NEAR_EYES: Rule = caution("cream_near_eyes", &["label_emla.eyes"]);
pub static CREAM_OPEN_WOUND: Rule = caution("cream_open_wound", &["label_emla.open_wounds"]);
pub static DEOXYCHOLIC_AREA_SURGERY: Rule =
    refer("deoxycholic_area_surgery", &["label_deoxycholic_acid.surgery"]);
pub static DEOXYCHOLIC_BLOOD_THINNER: Rule =
    ask("deoxycholic_blood_thinner", &["label_deoxycholic_acid.bleeding"]);
pub static DEOXYCHOLIC_DYSPHAGIA: Rule = stop("deoxycholic_dysphagia", &["label_deoxycholic_acid.dysphagia"]);
pub static DEOXYCHOLIC_INFECTION: Rule = stop(
    "deoxycholic_infection",
    &["label_deoxycholic_acid.infection", "S0.12"],
);
pub static DEOXYCHOLIC_OUTSIDE_SUBMENTAL: Rule = refer(
    "deoxycholic_outside_submental",
    &["label_deoxycholic_acid.submental_only"],
);
pub static DEOXYCHOLIC_UNDER_18: Rule = stop("deoxycholic_under_18", &["label_deoxycholic_acid.adults"]);
pub static DICLOFENAC_VASCULAR: Rule = refer("diclofenac_vascular", &["memory.diclofenac_heart"]);
pub static DUTASTERIDE_COULD_BECOME_PREGNANT: Rule = stop(
    "dutasteride_could_become_pregnant",
    &[
        "label_dutasteride.women_handling",
        "memory.finasteride_as_dutasteride",
    ],
);
pub static DUTASTERIDE_MAN: Rule = caution(
    "dutasteride_man",
    &["label_dutasteride.blood_psa", "memory.finasteride_as_dutasteride"],
);
pub static DUTASTERIDE_PREGNANCY: Rule = stop(
    "dutasteride_pregnancy",
    &[
        "label_dutasteride.women_handling",
        "memory.finasteride_as_dutasteride",
    ],
);
pub static EPILEPSY_ELECTRICAL: Rule = stop(
    "epilepsy_electrical",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static ESTER_ANAESTHETIC_ALLERGY: Rule = stop(
    "ester_anaesthetic_allergy",
    &["S0.11", "finucane_editorial.paba", "dentalcare_ce449.no_cross"],
);
pub static GLUTATHIONE_LIGHTENING: Rule =
    refer("glutathione_lightening", &["fda_ph_glutathione.not_approved"]);
pub static GLUTATHIONE_LIVER_KIDNEY: Rule =
    refer("glutathione_liver_kidney", &["fda_ph_glutathione.toxicity"]);
pub static GLUTATHIONE_SULFITE_ASTHMA: Rule =
    refer("glutathione_sulfite_asthma", &["memory.glutathione_sulfite"]);
pub static GROWTH_FACTORS_ATHLETE: Rule = caution("growth_factors_athlete", &["memory.growth_factors_wada"]);
pub static GROWTH_FACTORS_CANCER: Rule = refer("growth_factors_cancer", &["memory.growth_factor_cancer"]);
pub static HEART_DISEASE_ELECTRICAL: Rule = refer(
    "heart_disease_electrical",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static HOMEOPATHICS_PLANT_ALLERGY: Rule = refer("homeopathics_plant_allergy", &["memory.plant_family"]);
pub static HOMEOPATHICS_UNAPPROVED: Rule = refer(
    "homeopathics_unapproved",
    &["fda_homeopathics_2020.unapproved", "eimc_2011.homeopathic_vials"],
);
pub static HYALURONIDASE_INFECTION_OR_CANCER: Rule = stop(
    "hyaluronidase_infection_or_cancer",
    &["label_hyaluronidase.infected_area", "S0.12"],
);
pub static HYALURONIDASE_OESTROGEN: Rule =
    caution("hyaluronidase_oestrogen", &["label_hyaluronidase.weakened"]);
pub static HYALURONIDASE_VENOM_ALLERGY: Rule = stop(
    "hyaluronidase_venom_allergy",
    &[
        "lyall_2012.stings",
        "bertlich_2024.wasp",
        "trocchi_2020.none",
        "hyaluronidase_web.venom",
    ],
);
pub static IMPAIRED_SENSATION_ELECTRICAL: Rule = refer(
    "impaired_sensation_electrical",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static KETOROLAC_OTHER_NSAID: Rule = stop("ketorolac_other_nsaid", &["label_ketorolac.no_other_nsaid"]);
pub static LIPODISSOLVE_LIVER_KIDNEY: Rule = stop("lipodissolve_liver_kidney", &["pawitan_pcdc.organs"]);
pub static LIPODISSOLVE_SOY_EGG: Rule = stop("lipodissolve_soy_egg", &["memory.lecithin"]);
pub static LIPODISSOLVE_WARNED: Rule = refer("lipodissolve_warned", &["fda_lipodissolve.warned"]);
pub static MAGNESIUM_HEART_BLOCK: Rule = refer("magnesium_heart_block", &["memory.magnesium_heart_block"]);
pub static MAGNESIUM_KIDNEY: Rule = refer("magnesium_kidney", &["memory.magnesium_kidney"]);
pub static MAGNESIUM_MYASTHENIA: Rule = refer("magnesium_myasthenia", &["memory.magnesium_myasthenia"]);
pub static MELILOTUS_BLOOD_THINNER: Rule = ask("melilotus_blood_thinner", &["memory.melilotus"]);
pub static MELILOTUS_LIVER: Rule = refer("melilotus_liver", &["memory.melilotus"]);
pub static MESOGLYCAN_BLOOD_THINNER: Rule = ask("mesoglycan_blood_thinner", &["memory.mesoglycan"]);
pub static METAL_IMPLANT_ELECTRICAL_ELSEWHERE: Rule = caution(
    "metal_implant_electrical_elsewhere",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static METAL_IMPLANT_ELECTRICAL_IN_AREA: Rule = stop(
    "metal_implant_electrical_in_area",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static MINOXIDIL_HEART: Rule = refer("minoxidil_heart", &["memory.minoxidil_heart"]);
pub static NSAID_ALLERGY: Rule = stop("nsaid_allergy", &["S0.11", "spc_oruvail.hypersensitivity"]);
pub static NSAID_ASTHMA: Rule = stop("nsaid_asthma", &["spc_oruvail.hypersensitivity"]);
pub static NSAID_BLOOD_THINNER: Rule = refer("nsaid_blood_thinner", &["spc_profenid.bleeding"]);
pub static NSAID_HEART_DISEASE: Rule = refer("nsaid_heart_disease", &["spc_oruvail.organ_failure"]);
pub static NSAID_KIDNEY: Rule = stop("nsaid_kidney", &["spc_oruvail.organ_failure"]);
pub static NSAID_LIVER: Rule = stop("nsaid_liver", &["spc_oruvail.organ_failure"]);
pub static NSAID_PEPTIC_ULCER: Rule = stop(
    "nsaid_peptic_ulcer",
    &["spc_oruvail.ulcer", "label_ketorolac.gut_bleeding"],
);
pub static NSAID_PREGNANCY: Rule = stop("nsaid_pregnancy", &["spc_oruvail.third_trimester", "S2.22"]);
pub static ORGANIC_SILICON_SALICYLATE: Rule =
    refer("organic_silicon_salicylate", &["memory.salicylate_silanol"]);
pub static PACEMAKER_ELECTRICAL: Rule = stop(
    "pacemaker_electrical",
    &["hidrex_dp450.contraindications", "pistor.electrical_by_analogy"],
);
pub static PARABEN_ANAESTHETIC_VIAL: Rule = refer(
    "paraben_anaesthetic_vial",
    &["label_lidocaine.paraben", "finucane_editorial.paba"],
);
pub static PDRN_FISH_ALLERGY: Rule = refer(
    "pdrn_fish_allergy",
    &[
        "label_placentex.fish_silent",
        "pdrn_vendors.no_protein",
        "memory.pdrn_fish",
    ],
);
pub static PENTOXIFYLLINE_ANTIDIABETIC: Rule =
    refer("pentoxifylline_antidiabetic", &["spc_trental.potentiates"]);
pub static PENTOXIFYLLINE_BLOOD_THINNER: Rule =
    refer("pentoxifylline_blood_thinner", &["spc_trental.potentiates"]);
pub static PENTOXIFYLLINE_HEART_MEDICINES: Rule =
    caution("pentoxifylline_heart_medicines", &["spc_trental.potentiates"]);
pub static PENTOXIFYLLINE_KETOROLAC: Rule = stop("pentoxifylline_ketorolac", &["spc_trental.ketorolac"]);
pub static PENTOXIFYLLINE_PORPHYRIA: Rule = stop("pentoxifylline_porphyria", &["spc_trental.porphyria"]);
pub static PENTOXIFYLLINE_PREGNANCY: Rule =
    stop("pentoxifylline_pregnancy", &["spc_trental.pregnancy", "S0.10"]);
pub static PENTOXIFYLLINE_UNDER_18: Rule = stop("pentoxifylline_under_18", &["spc_trental.children"]);
pub static PENTOXIFYLLINE_WITH_KETOROLAC: Rule =
    stop("pentoxifylline_with_ketorolac", &["spc_trental.ketorolac"]);
pub static PREGNANCY_OTHER_SUBSTANCES: Rule =
    refer("pregnancy_other_substances", &["memory.pregnancy_substances"]);
pub static PROCAINE_SULFONAMIDE: Rule = caution("procaine_sulfonamide", &["memory.procaine_sulfonamide"]);
pub static PRP_BLOOD_THINNER: Rule = ask("prp_blood_thinner", &["memory.prp_anticoagulation"]);
pub static PRP_INFECTION: Rule = refer("prp_infection", &["memory.prp_infection"]);
pub static PRP_PLATELETS: Rule = stop(
    "prp_platelets",
    &["S0.13", "S2.21", "S3.10", "memory.prp_platelets"],
);
pub static THIOCOLCHICOSIDE_CONTRACEPTION: Rule = stop(
    "thiocolchicoside_contraception",
    &["ema_thiocolchicoside.contraception_women"],
);
pub static THIOCOLCHICOSIDE_CONTRACEPTION_MAN: Rule = stop(
    "thiocolchicoside_contraception_man",
    &["ema_thiocolchicoside.contraception_men"],
);
pub static THIOCOLCHICOSIDE_EPILEPSY: Rule =
    refer("thiocolchicoside_epilepsy", &["spc_thiocolchicoside.seizures"]);
pub static THIOCOLCHICOSIDE_LIVER: Rule = refer("thiocolchicoside_liver", &["spc_thiocolchicoside.liver"]);
pub static THIOCOLCHICOSIDE_PREGNANCY: Rule = stop(
    "thiocolchicoside_pregnancy",
    &["ema_thiocolchicoside.pregnancy_lactation"],
);
pub static THIOCOLCHICOSIDE_UNDER_16: Rule =
    stop("thiocolchicoside_under_16", &["ema_thiocolchicoside.im_max"]);
pub static TRANEXAMIC_ACID_CONTRACEPTIVE: Rule = refer(
    "tranexamic_acid_contraceptive",
    &["txa_labels.contraceptive", "txa_labels.vision"],
);
pub static TRANEXAMIC_ACID_EPILEPSY: Rule = stop("tranexamic_acid_epilepsy", &["txa_labels.convulsions"]);
pub static TRANEXAMIC_ACID_HEART_ATTACK: Rule =
    refer("tranexamic_acid_heart_attack", &["txa_labels.thrombosis"]);
pub static TRANEXAMIC_ACID_KIDNEY: Rule = stop("tranexamic_acid_kidney", &["txa_labels.kidney"]);
pub static TRANEXAMIC_ACID_STROKE: Rule = stop(
    "tranexamic_acid_stroke",
    &[
        "txa_labels.thrombosis",
        "txa_labels.subarachnoid",
        "S2.21",
        "S3.10",
    ],
);
pub static TRANEXAMIC_ACID_SULFITE: Rule = refer("tranexamic_acid_sulfite", &["txa_labels.metabisulfite"]);
pub static TRANEXAMIC_ACID_THROMBOSIS: Rule = stop("tranexamic_acid_thrombosis", &["txa_labels.thrombosis"]);
pub static VITAMIN_C_G6PD: Rule = refer("vitamin_c_g6pd", &["fda_ph_glutathione.vitamin_c"]);
pub static XANTHINE_ALLERGY: Rule = stop("xanthine_allergy", &["S0.11", "spc_trental.xanthine_allergy"]);
pub static XANTHINE_ARRHYTHMIA: Rule = stop(
    "xanthine_arrhythmia",
    &["spc_trental.xanthine_allergy", "memory.xanthine_arrhythmia"],
);
pub static XANTHINE_BLEED: Rule = stop("xanthine_bleed", &["spc_trental.xanthine_allergy"]);
pub static XANTHINE_EPILEPSY: Rule = refer("xanthine_epilepsy", &["memory.xanthine_seizure"]);
pub static XANTHINE_HEART_ATTACK: Rule = stop("xanthine_heart_attack", &["spc_trental.xanthine_allergy"]);
pub static XANTHINE_STROKE: Rule = stop(
    "xanthine_stroke",
    &["S2.21", "S3.10", "spc_trental.xanthine_allergy"],
);
