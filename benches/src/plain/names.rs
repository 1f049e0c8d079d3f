//! Sets of substances, classes, areas, indications, methods and techniques: one bit each.

/// One constant for each id, and the ids in the order of their bits.
macro_rules! bits {
    ($set:ty; $($name:ident $id:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "it only numbers the constants")]
        enum Bit { $($name),* }

        /// Ids in the order of their bits.
        pub const IDS: &[&str] = &[$($id),*];

        $(
            #[doc = concat!("`", $id, "`")]
            pub const $name: $set = 1 << (Bit::$name as u32);
        )*
    };
}

/// Substances of a mixture.
pub mod substances {
    bits! { u128;
        AMINO_ACIDS "amino_acids",
        AMINOPHYLLINE "aminophylline",
        ARTICHOKE_EXTRACT "artichoke_extract",
        B_COMPLEX "b_complex",
        BENZODIAZEPINES "benzodiazepines",
        BETAMETHASONE "betamethasone",
        BIOTIN "biotin",
        BOTULINUM_TOXIN "botulinum_toxin",
        BUFLOMEDIL "buflomedil",
        BUPIVACAINE "bupivacaine",
        CAFFEINE "caffeine",
        CALCITONIN "calcitonin",
        COLLAGENASE "collagenase",
        DEOXYCHOLIC_ACID "deoxycholic_acid",
        DEXAMETHASONE "dexamethasone",
        DEXKETOPROFEN "dexketoprofen",
        DEXPANTHENOL "dexpanthenol",
        DICLOFENAC "diclofenac",
        DOPAMINE "dopamine",
        DUTASTERIDE "dutasteride",
        FINASTERIDE "finasteride",
        FUROSEMIDE "furosemide",
        GLUTATHIONE "glutathione",
        GROWTH_FACTORS "growth_factors",
        HYALURONIC_ACID "hyaluronic_acid",
        HYALURONIDASE "hyaluronidase",
        INJECTABLE_HOMEOPATHICS "injectable_homeopathics",
        KETOPROFEN "ketoprofen",
        KETOROLAC "ketorolac",
        L_CARNITINE "l_carnitine",
        LEVOBUPIVACAINE "levobupivacaine",
        LIDOCAINE "lidocaine",
        LIDOCAINE_PRILOCAINE_CREAM "lidocaine_prilocaine_cream",
        LYSINE_ACETYLSALICYLATE "lysine_acetylsalicylate",
        MAGNESIUM_SULFATE "magnesium_sulfate",
        MELOXICAM "meloxicam",
        MEPIVACAINE "mepivacaine",
        MESOGLYCAN "mesoglycan",
        METHYLPREDNISOLONE "methylprednisolone",
        MINERALS "minerals",
        MINOXIDIL "minoxidil",
        ONDANSETRON "ondansetron",
        ORGANIC_SILICON "organic_silicon",
        PDRN "pdrn",
        PENTOXIFYLLINE "pentoxifylline",
        PHENYTOIN "phenytoin",
        PHOSPHATIDYLCHOLINE_DEOXYCHOLATE "phosphatidylcholine_deoxycholate",
        PIROXICAM "piroxicam",
        PRILOCAINE "prilocaine",
        PROCAINE "procaine",
        PRP "prp",
        ROPIVACAINE "ropivacaine",
        RUTIN_MELILOTUS "rutin_melilotus",
        SODIUM_BICARBONATE "sodium_bicarbonate",
        SODIUM_CHLORIDE "sodium_chloride",
        STERILE_WATER "sterile_water",
        TENOXICAM "tenoxicam",
        THIOCOLCHICOSIDE "thiocolchicoside",
        TRANEXAMIC_ACID "tranexamic_acid",
        VITAMIN_C "vitamin_c",
        ZINC "zinc",
    }

    /// Amide anaesthetics.
    pub const AMIDES: u128 = BUPIVACAINE
        | LEVOBUPIVACAINE
        | LIDOCAINE
        | LIDOCAINE_PRILOCAINE_CREAM
        | MEPIVACAINE
        | PRILOCAINE
        | ROPIVACAINE;

    /// Local anaesthetics.
    pub const ANAESTHETICS: u128 = BUPIVACAINE
        | LEVOBUPIVACAINE
        | LIDOCAINE
        | LIDOCAINE_PRILOCAINE_CREAM
        | MEPIVACAINE
        | PRILOCAINE
        | PROCAINE
        | ROPIVACAINE;

    /// Ester anaesthetics.
    pub const ESTERS: u128 = PROCAINE;

    /// Non-steroidal anti-inflammatories.
    pub const NSAIDS: u128 = DEXKETOPROFEN
        | DICLOFENAC
        | KETOPROFEN
        | KETOROLAC
        | LYSINE_ACETYLSALICYLATE
        | MELOXICAM
        | PIROXICAM
        | TENOXICAM;

    /// Salicylates.
    pub const SALICYLATES: u128 = LYSINE_ACETYLSALICYLATE;

    /// Corticosteroids.
    pub const CORTICOSTEROIDS: u128 = BETAMETHASONE | DEXAMETHASONE | METHYLPREDNISOLONE;

    /// Xanthines.
    pub const XANTHINES: u128 = AMINOPHYLLINE | CAFFEINE | PENTOXIFYLLINE;

    /// What is made with lecithin, from soy or egg.
    pub const LECITHINS: u128 = PHOSPHATIDYLCHOLINE_DEOXYCHOLATE;

    /// What the anaesthetic cream contains.
    pub const CREAM_CONTENTS: u128 = LIDOCAINE | PRILOCAINE;
}

/// Classes that may stand in an allergy list.
pub mod classes {
    bits! { u32;
        AMIDE_ANAESTHETIC "amide_anaesthetic",
        ASTERACEAE "asteraceae",
        BEE_VENOM "bee_venom",
        EGG "egg",
        ESTER_ANAESTHETIC "ester_anaesthetic",
        FISH "fish",
        LATEX "latex",
        NSAID "nsaid",
        PARABEN "paraben",
        SALICYLATE "salicylate",
        SOY "soy",
        SULFITE "sulfite",
        SULFONAMIDE "sulfonamide",
        XANTHINE "xanthine",
    }

    /// Those that a list of drug allergies says nothing of.
    pub const NOT_MEDICINES: u32 = ASTERACEAE | BEE_VENOM | EGG | FISH | LATEX | SOY;
}

/// Areas of the body.
pub mod areas {
    bits! { u32;
        ABDOMEN "abdomen",
        ANKLE "ankle",
        ARM "arm",
        BUTTOCK "buttock",
        CALF "calf",
        CHEEKS "cheeks",
        CHIN "chin",
        DECOLLETE "decollete",
        ELBOW "elbow",
        FACE "face",
        FOOT "foot",
        FOREHEAD "forehead",
        HAND "hand",
        HIP "hip",
        KNEE "knee",
        LOWER_BACK "lower_back",
        NECK "neck",
        PERIORAL "perioral",
        PERIORBITAL "periorbital",
        SCALP "scalp",
        SHOULDER "shoulder",
        SPINE "spine",
        SUBMENTAL "submental",
        THIGH_BACK "thigh_back",
        THIGH_FRONT "thigh_front",
        UPPER_BACK "upper_back",
        WAIST "waist",
        WRIST "wrist",
    }

    /// For each area in the order of the bits, the areas that share skin with it.
    pub const SKIN: [u32; IDS.len()] = [
        ABDOMEN | WAIST,
        ANKLE | CALF | FOOT,
        ARM | ELBOW | SHOULDER | WRIST,
        BUTTOCK | HIP | THIGH_BACK,
        ANKLE | CALF | KNEE,
        CHEEKS | FACE | PERIORAL | PERIORBITAL,
        CHIN | FACE | PERIORAL | SUBMENTAL,
        DECOLLETE,
        ARM | ELBOW,
        CHEEKS | CHIN | FACE | FOREHEAD | PERIORAL | PERIORBITAL | SUBMENTAL,
        ANKLE | FOOT,
        FACE | FOREHEAD | PERIORBITAL,
        HAND | WRIST,
        BUTTOCK | HIP | THIGH_BACK | THIGH_FRONT | WAIST,
        CALF | KNEE | THIGH_BACK | THIGH_FRONT,
        LOWER_BACK | SPINE | WAIST,
        NECK | SPINE | SUBMENTAL,
        CHEEKS | CHIN | FACE | PERIORAL,
        CHEEKS | FACE | FOREHEAD | PERIORBITAL,
        SCALP,
        ARM | SHOULDER | UPPER_BACK,
        LOWER_BACK | NECK | SPINE | UPPER_BACK,
        CHIN | FACE | NECK | SUBMENTAL,
        BUTTOCK | HIP | KNEE | THIGH_BACK | THIGH_FRONT,
        HIP | KNEE | THIGH_BACK | THIGH_FRONT,
        SHOULDER | SPINE | UPPER_BACK,
        ABDOMEN | HIP | LOWER_BACK | WAIST,
        ARM | HAND | WRIST,
    ];
}

/// What is treated.
pub mod indications {
    bits! { u64;
        ACNE "acne",
        ACNE_SCARS "acne_scars",
        ACUTE_LOW_BACK_PAIN "acute_low_back_pain",
        ALLERGY_COMPLAINT "allergy_complaint",
        BODY_CONTOURING "body_contouring",
        CELLULITE "cellulite",
        CHRONIC_SPINAL_PAIN "chronic_spinal_pain",
        DARK_CIRCLES "dark_circles",
        FIBROMYALGIA "fibromyalgia",
        HAIR_LOSS "hair_loss",
        HAND_WRIST_PAIN "hand_wrist_pain",
        HYPOPIGMENTATION "hypopigmentation",
        INTESTINAL_SPASM "intestinal_spasm",
        JOINT_PAIN "joint_pain",
        KNEE_OSTEOARTHRITIS "knee_osteoarthritis",
        LIGAMENT_INJURY "ligament_injury",
        LOCAL_FAT "local_fat",
        MELASMA "melasma",
        MENISCUS_INJURY "meniscus_injury",
        MIGRAINE "migraine",
        MUSCLE_SPASM "muscle_spasm",
        MYOFASCIAL_PAIN "myofascial_pain",
        NECK_PAIN "neck_pain",
        NEURALGIA "neuralgia",
        PES_ANSERINE_BURSITIS "pes_anserine_bursitis",
        RHEUMATIC_DISORDER "rheumatic_disorder",
        SKIN_AGEING "skin_ageing",
        SKIN_BRIGHTNESS "skin_brightness",
        SPORTS_INJURY "sports_injury",
        STRIAE "striae",
        SUN_SPOTS "sun_spots",
        TENDON_INJURY "tendon_injury",
        TENSION_HEADACHE "tension_headache",
        TRIGGER_FINGER "trigger_finger",
        VASCULAR_DISORDER "vascular_disorder",
        WEIGHT_LOSS "weight_loss",
        WOUND_HEALING "wound_healing",
        WRINKLES "wrinkles",
    }

    /// Pain and rheumatic disorders.
    pub const PAIN: u64 = ACUTE_LOW_BACK_PAIN
        | ALLERGY_COMPLAINT
        | CHRONIC_SPINAL_PAIN
        | FIBROMYALGIA
        | HAND_WRIST_PAIN
        | INTESTINAL_SPASM
        | JOINT_PAIN
        | KNEE_OSTEOARTHRITIS
        | LIGAMENT_INJURY
        | MENISCUS_INJURY
        | MIGRAINE
        | MUSCLE_SPASM
        | MYOFASCIAL_PAIN
        | NECK_PAIN
        | NEURALGIA
        | PES_ANSERINE_BURSITIS
        | RHEUMATIC_DISORDER
        | SPORTS_INJURY
        | TENDON_INJURY
        | TENSION_HEADACHE
        | TRIGGER_FINGER
        | VASCULAR_DISORDER;

    /// Cellulite and body contouring.
    pub const FAT: u64 = BODY_CONTOURING | CELLULITE | LOCAL_FAT | WEIGHT_LOSS;

    /// Treated for looks.
    pub const AESTHETIC: u64 = ACNE_SCARS
        | BODY_CONTOURING
        | CELLULITE
        | DARK_CIRCLES
        | HAIR_LOSS
        | HYPOPIGMENTATION
        | LOCAL_FAT
        | MELASMA
        | SKIN_AGEING
        | SKIN_BRIGHTNESS
        | STRIAE
        | SUN_SPOTS
        | WEIGHT_LOSS
        | WRINKLES;

    /// Treated for health: all the others.
    pub const MEDICAL: u64 = !AESTHETIC;
}

/// Needle, and ways without one.
pub mod methods {
    bits! { u8;
        ELECTROPORATION "electroporation",
        IONTOPHORESIS "iontophoresis",
        NEEDLE "needle",
        SONOPHORESIS "sonophoresis",
        VACUUM "vacuum",
    }
}

/// How the needle goes in.
pub mod techniques {
    bits! { u16;
        DEEP_HYPODERMIC "deep_hypodermic",
        DRY "dry",
        EPIDERMAL "epidermal",
        GUN "gun",
        LINEAR_RETROGRADE "linear_retrograde",
        MESOPERFUSION "mesoperfusion",
        NAPPAGE "nappage",
        PAPULE "papule",
        POINT_BY_POINT "point_by_point",
    }
}
