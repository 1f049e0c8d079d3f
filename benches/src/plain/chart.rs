//! A visit as a plain struct: a field for each answer, sets as bits.

use super::tri::Tri::{self, No, Unknown, Yes};

/// One field and one question for each fact that is answered yes or no.
macro_rules! facts {
    ($($field:ident $question:ident,)*) => {
        /// Facts that are answered yes or no.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fact {
            $(#[doc = stringify!($field)] $question,)*
            /// How many heart medicines.
            HeartMedicationCount,
        }

        impl Fact {
            /// Its id.
            pub fn id(self) -> &'static str {
                match self {
                    $(Fact::$question => stringify!($field),)*
                    Fact::HeartMedicationCount => "heart_medication_count",
                }
            }
        }

        /// The answers.
        #[derive(Debug, Clone, Default)]
        pub struct Answers {
            $(#[doc = stringify!($field)] pub $field: Tri,)*
        }

        impl Answers {
            /// The answer to the fact with this id.
            pub fn of(&mut self, id: &str) -> Option<&mut Tri> {
                match id {
                    $(stringify!($field) => Some(&mut self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

facts! {
    acute_infection AcuteInfection,
    anaphylaxis_history AnaphylaxisHistory,
    antiarrhythmic_class_iii_use AntiarrhythmicClassIiiUse,
    anticoagulant_use AnticoagulantUse,
    antidiabetic_use AntidiabeticUse,
    antiplatelet_use AntiplateletUse,
    arrhythmia Arrhythmia,
    asthma_nsaid_sensitive AsthmaNsaidSensitive,
    athlete_in_competition AthleteInCompetition,
    autoimmune_disease AutoimmuneDisease,
    body_dysmorphia BodyDysmorphia,
    breastfeeding Breastfeeding,
    cancer_active CancerActive,
    cancer_history CancerHistory,
    cerebral_or_retinal_bleed CerebralOrRetinalBleed,
    coagulation_disorder CoagulationDisorder,
    consent_signed ConsentSigned,
    could_become_pregnant CouldBecomePregnant,
    could_father_child CouldFatherChild,
    diabetes Diabetes,
    dysphagia Dysphagia,
    epilepsy Epilepsy,
    examination_done ExaminationDone,
    g6pd_deficiency G6pdDeficiency,
    gallstones Gallstones,
    heart_attack_risk HeartAttackRisk,
    heart_block HeartBlock,
    heart_disease HeartDisease,
    hormonal_contraceptive_use HormonalContraceptiveUse,
    hypertension_irregular HypertensionIrregular,
    immunosuppression Immunosuppression,
    impaired_sensation ImpairedSensation,
    insulin_use InsulinUse,
    isotretinoin_use IsotretinoinUse,
    keloid_tendency KeloidTendency,
    ketorolac_use KetorolacUse,
    kidney_failure KidneyFailure,
    laboratory_reviewed LaboratoryReviewed,
    lipodissolve_area_surgery LipodissolveAreaSurgery,
    liver_failure LiverFailure,
    metal_implant MetalImplant,
    methaemoglobinaemia Methaemoglobinaemia,
    myasthenia Myasthenia,
    needle_phobia NeedlePhobia,
    neuromuscular_aminoglycoside_use NeuromuscularAminoglycosideUse,
    nsaid_use NsaidUse,
    open_wound OpenWound,
    pacemaker Pacemaker,
    peptic_ulcer PepticUlcer,
    porphyria Porphyria,
    pregnancy Pregnancy,
    recent_filler RecentFiller,
    recent_laser RecentLaser,
    skin_infection SkinInfection,
    stroke_history StrokeHistory,
    sulfonamide_use SulfonamideUse,
    sunburn Sunburn,
    thrombosis_history ThrombosisHistory,
    urticaria_active UrticariaActive,
    urticaria_history UrticariaHistory,
}

/// Where a yes is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sites {
    /// Areas.
    pub areas: u32,
    /// One of the yeses came without a site.
    pub unsited: bool,
}

/// Sites of the facts of which a rule asks where.
#[derive(Debug, Clone, Default)]
pub struct AllSites {
    /// Of `cancer_active`.
    pub cancer_active: Sites,
    /// Of `cancer_history`.
    pub cancer_history: Sites,
    /// Of `metal_implant`.
    pub metal_implant: Sites,
    /// Of `open_wound`.
    pub open_wound: Sites,
    /// Of `recent_filler`.
    pub recent_filler: Sites,
    /// Of `recent_laser`.
    pub recent_laser: Sites,
    /// Of `skin_infection`.
    pub skin_infection: Sites,
    /// Of `sunburn`.
    pub sunburn: Sites,
}

/// A number of which perhaps only the least is known.
#[derive(Debug, Clone, Copy)]
pub struct AtLeast {
    /// At least so many.
    pub least: u32,
    /// No more than that, either.
    pub exact: bool,
}

/// The allergy list.
#[derive(Debug, Clone, Copy, Default)]
pub struct AllergyList {
    /// Substances on it.
    pub substances: u128,
    /// Classes on it.
    pub classes: u32,
    /// Something else on it, in words.
    pub other: bool,
    /// What is not on it is a no.
    pub complete: bool,
    /// What is not on it is a no, as far as medicines go.
    pub drugs_complete: bool,
}

/// Everything that a rule looks at.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// Facts.
    pub answers: Answers,
    /// Where they are.
    pub at: AllSites,
    /// Whether the anticoagulant is prescribed.
    pub anticoagulant_prescribed: Tri,
    /// Whether the antiplatelet is prescribed.
    pub antiplatelet_prescribed: Tri,
    /// Whether a woman who could become pregnant uses contraception.
    pub contraception_woman: Tri,
    /// Whether a man who could father a child uses contraception.
    pub contraception_man: Tri,
    /// How many heart medicines.
    pub heart_medicines: Option<AtLeast>,
    /// The youngest and the oldest that the patient can be.
    pub ages: Option<(i16, i16)>,
    /// Recorded sex is male.
    pub male: Tri,
    /// Two capital letters.
    pub country: Option<[u8; 2]>,
    /// Allergies.
    pub allergies: AllergyList,
    /// What is treated: one bit.
    pub indication: u64,
    /// Where.
    pub areas: u32,
    /// Needle, or a way without one: one bit.
    pub method: Option<u8>,
    /// How the needle goes in: one bit.
    pub technique: Option<u16>,
    /// Substances of the mixture.
    pub mixture: Option<u128>,
    /// Number of the session.
    pub session: Option<u32>,
}

impl Chart {
    /// Younger than this.
    #[inline]
    pub fn younger_than(&self, years: i16) -> Tri {
        match self.ages {
            None => Unknown,
            Some((_, oldest)) if oldest < years => Yes,
            Some((youngest, _)) if youngest < years => Unknown,
            Some(_) => No,
        }
    }

    /// The clinic is in this country.
    #[inline]
    pub fn in_country(&self, code: [u8; 2]) -> Tri {
        self.country
            .map_or(Unknown, |country| Tri::known(country == code))
    }

    /// At least so many heart medicines.
    #[inline]
    pub fn heart_medicines_from(&self, from: u32) -> Tri {
        match self.heart_medicines {
            Some(count) if count.least >= from => Yes,
            Some(count) if count.exact => No,
            _ => Unknown,
        }
    }

    /// This session is at least the one of this number.
    #[inline]
    pub fn session_from(&self, from: u32) -> Tri {
        self.session
            .map_or(Unknown, |session| Tri::known(session >= from))
    }

    /// The technique is this one. Without a needle there is none.
    #[inline]
    pub fn technique_is(&self, technique: u16, needle: u8) -> Tri {
        match (self.technique, self.method) {
            (Some(held), _) => Tri::known(held == technique),
            (None, Some(method)) if method != needle => No,
            (None, _) => Unknown,
        }
    }
}
