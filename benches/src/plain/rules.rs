//! What a decision repeats of each rule: its id, its action, and on whose word.

mod interactions;

pub(super) use interactions::*;

use super::{Action, Rule};

const fn caution(id: &'static str, cites: &'static [&'static str]) -> Rule {
    Rule {
        id,
        action: Action::Caution,
        cites,
    }
}

const fn ask(id: &'static str, cites: &'static [&'static str]) -> Rule {
    Rule {
        id,
        action: Action::Ask,
        cites,
    }
}

const fn refer(id: &'static str, cites: &'static [&'static str]) -> Rule {
    Rule {
        id,
        action: Action::Refer,
        cites,
    }
}

const fn defer(id: &'static str, cites: &'static [&'static str]) -> Rule {
    Rule {
        id,
        action: Action::Defer,
        cites,
    }
}

const fn stop(id: &'static str, cites: &'static [&'static str]) -> Rule {
    Rule {
        id,
        action: Action::Stop,
        cites,
    }
}

pub(super) static ACUTE_INFECTION: Rule = defer("acute_infection", &["pistor.acute_infection_all"]);
pub(super) static ACUTE_INFECTION_PAIN: Rule = defer("acute_infection_pain", &["S2.22"]);
pub(super) static AGE_18_TO_19: Rule = caution("age_18_to_19", &["S2.20", "S2.14"]);
pub(super) static ALLERGY_AS_INDICATION: Rule =
    refer("allergy_as_indication", &["S2.10", "S0.11", "S2.21", "S3.10"]);
pub(super) static ALLERGY_INGREDIENT: Rule = stop("allergy_ingredient", &["S0.11", "S2.21", "S3.10"]);
pub(super) static ALLERGY_UNNAMED: Rule =
    refer("allergy_unnamed", &["S0.14", "S1.20", "pistor.unnamed_allergy"]);
pub(super) static ANAPHYLAXIS_HISTORY: Rule = refer("anaphylaxis_history", &["S0.14", "S1.20", "S0.20"]);
pub(super) static ANTICOAGULANT_NOT_PRESCRIBED: Rule = refer(
    "anticoagulant_not_prescribed",
    &["S2.30", "S4.20", "pistor.blood_thinner_unprescribed"],
);
pub(super) static ANTICOAGULANT_USE: Rule = ask(
    "anticoagulant_use",
    &[
        "S2.30",
        "S4.20",
        "palamaras_2014.continue",
        "accp_minor_skin.continue",
        "german_s3_2015.no_bridging",
    ],
);
pub(super) static ANTIPLATELET_NOT_PRESCRIBED: Rule = refer(
    "antiplatelet_not_prescribed",
    &[
        "S2.30",
        "S4.20",
        "T13.aspirin_two_days",
        "pistor.blood_thinner_unprescribed",
    ],
);
pub(super) static ANTIPLATELET_USE: Rule = ask(
    "antiplatelet_use",
    &[
        "S2.30",
        "S4.20",
        "palamaras_2014.continue",
        "accp_minor_skin.continue",
    ],
);
pub(super) static AUTOIMMUNE_DISEASE: Rule =
    caution("autoimmune_disease", &["S1.15", "S2.10", "T13.autoimmune"]);
pub(super) static BODY_DYSMORPHIA: Rule = stop(
    "body_dysmorphia",
    &["gmc_cosmetic.psychological_needs", "gmc_cosmetic.refuse"],
);
pub(super) static BREASTFEEDING: Rule = stop("breastfeeding", &["S0.10", "S2.21", "S3.10"]);
pub(super) static CANCER_ACTIVE: Rule = stop("cancer_active", &["S2.21", "S3.10"]);
pub(super) static CANCER_ACTIVE_IN_AREA: Rule = stop("cancer_active_in_area", &["S0.12", "S2.21", "S3.10"]);
pub(super) static CANCER_HISTORY: Rule = refer("cancer_history", &["S0.12", "S2.21", "S3.10"]);
pub(super) static CANCER_HISTORY_IN_AREA: Rule = stop("cancer_history_in_area", &["S0.12", "S2.21", "S3.10"]);
pub(super) static COAGULATION_DISORDER: Rule = stop("coagulation_disorder", &["S0.13", "S2.21", "S3.10"]);
pub(super) static DIABETES: Rule = caution("diabetes", &["S2.21", "S3.10", "T14.listed_illnesses"]);
pub(super) static DRUG_ALLERGY_PAIN: Rule = refer("drug_allergy_pain", &["S2.22", "S2.23"]);
pub(super) static FRANCE_FAT_INJECTION: Rule = stop(
    "france_fat_injection",
    &[
        "decree_fr_2011_382.fat_lysis",
        "decree_fr_2011_382.suspension_note",
        "conseil_etat_2012.article_two",
    ],
);
pub(super) static FRANCE_OFFICE_MIXING: Rule = refer("france_office_mixing", &["G8.office_mixing"]);
pub(super) static HEART_ATTACK_RISK: Rule = refer("heart_attack_risk", &["pistor.heart_attack_risk_other"]);
pub(super) static HEART_ATTACK_RISK_PAIN: Rule = stop("heart_attack_risk_pain", &["S2.22"]);
pub(super) static HEART_DISEASE_NO_MEDICINE: Rule = caution(
    "heart_disease_no_medicine",
    &["T14.listed_illnesses", "pistor.heart_no_medicine"],
);
pub(super) static HEART_DISEASE_ONE_MEDICINE: Rule = refer("heart_disease_one_medicine", &["S3.10", "S2.21"]);
pub(super) static HEART_DISEASE_TWO_OR_MORE_MEDICINES: Rule =
    stop("heart_disease_two_or_more_medicines", &["S2.21", "S3.10"]);
pub(super) static HYPERTENSION_IRREGULAR: Rule = refer(
    "hypertension_irregular",
    &["T14.hypertension_stage_three", "pistor.hypertension_other"],
);
pub(super) static HYPERTENSION_IRREGULAR_PAIN: Rule = defer("hypertension_irregular_pain", &["S2.22"]);
pub(super) static IMMUNOSUPPRESSION: Rule = refer("immunosuppression", &["T13.immunosuppression"]);
pub(super) static INSULIN_USE: Rule = stop("insulin_use", &["S2.21", "S3.10"]);
pub(super) static ISOTRETINOIN_USE: Rule = caution(
    "isotretinoin_use",
    &[
        "spring_2017.no_delay",
        "waldman_2017.no_delay",
        "T12.isotretinoin",
        "memory.isotretinoin_label",
    ],
);
pub(super) static KELOID_TENDENCY: Rule = caution(
    "keloid_tendency",
    &["T13.keloid", "kocaeli_getat.keloid", "pistor.keloid_tendency"],
);
pub(super) static KIDNEY_FAILURE: Rule = refer(
    "kidney_failure",
    &["T14.listed_illnesses", "pistor.organ_failure"],
);
pub(super) static LABORATORY_NOT_REVIEWED: Rule = refer("laboratory_not_reviewed", &["S4.2"]);
pub(super) static LATEX_ALLERGY: Rule = caution("latex_allergy", &["memory.latex"]);
pub(super) static LIVER_FAILURE: Rule = refer("liver_failure", &["pistor.organ_failure"]);
pub(super) static NEEDLE_PHOBIA: Rule = caution("needle_phobia", &["S4.10", "S1.4", "S2.16"]);
pub(super) static NOT_EXAMINED: Rule = defer("not_examined", &["S3.1", "S4.1"]);
pub(super) static OPEN_WOUND_ELSEWHERE_PAIN: Rule = refer("open_wound_elsewhere_pain", &["S2.22", "S2.23"]);
pub(super) static OPEN_WOUND_IN_AREA: Rule = stop("open_wound_in_area", &["pistor.open_wound_all"]);
pub(super) static OPEN_WOUND_IN_AREA_PAIN: Rule = stop("open_wound_in_area_pain", &["S2.22"]);
pub(super) static OPEN_WOUND_TO_HEAL: Rule = refer("open_wound_to_heal", &["S1.16", "S2.22"]);
pub(super) static PREGNANCY: Rule = stop("pregnancy", &["S0.10", "S2.21", "S2.22", "S3.10"]);
pub(super) static RECENT_FILLER_IN_AREA: Rule = defer("recent_filler_in_area", &["memory.recent_procedures"]);
pub(super) static RECENT_LASER_IN_AREA: Rule = defer("recent_laser_in_area", &["memory.recent_procedures"]);
pub(super) static SKIN_INFECTION_ELSEWHERE: Rule =
    caution("skin_infection_elsewhere", &["pistor.skin_infection_elsewhere"]);
pub(super) static SKIN_INFECTION_ELSEWHERE_PAIN: Rule = defer("skin_infection_elsewhere_pain", &["S2.22"]);
pub(super) static SKIN_INFECTION_IN_AREA: Rule = stop(
    "skin_infection_in_area",
    &["S0.12", "S1.32", "T13.skin_infection"],
);
pub(super) static STROKE_HISTORY: Rule = stop("stroke_history", &["S2.21", "S3.10"]);
pub(super) static SUNBURN_IN_AREA: Rule = defer("sunburn_in_area", &["memory.sunburn"]);
pub(super) static UNDER_18_AESTHETIC: Rule = stop(
    "under_18_aesthetic",
    &["S2.20", "S2.14", "england_act_2021.under_18"],
);
pub(super) static UNDER_18_MEDICAL: Rule = refer("under_18_medical", &["S2.20"]);
pub(super) static URTICARIA_ACTIVE: Rule = stop("urticaria_active", &["S2.21", "S3.10"]);
pub(super) static URTICARIA_HISTORY: Rule = refer(
    "urticaria_history",
    &["S2.21", "S3.10", "pistor.urticaria_history"],
);
