//! What several rules need of a chart, worked out once.

use super::chart::{AllergyList, Chart, Sites};
use super::names::substances::{self, CREAM_CONTENTS, LIDOCAINE_PRILOCAINE_CREAM};
use super::names::{areas, classes};
use super::tri::Tri::{self, No, Unknown, Yes};

/// A chart, and what follows from it.
pub(super) struct View<'c> {
    /// The chart.
    pub chart: &'c Chart,
    /// Substances of the mixture, with what they contain.
    pub mixture: Option<u128>,
    /// The areas that share skin with a treated one.
    skin: u32,
    /// What the patient is allergic to, a class standing for its substances.
    allergic_to: u128,
    /// The same, a substance standing for its classes.
    allergic_to_classes: u32,
}

impl<'c> View<'c> {
    /// Works it out.
    #[inline]
    pub fn of(chart: &'c Chart) -> View<'c> {
        let (mut skin, mut left) = (0, chart.areas);
        while left != 0 {
            skin |= areas::SKIN[left.trailing_zeros() as usize];
            left &= left - 1;
        }
        let list = &chart.allergies;
        View {
            chart,
            mixture: chart.mixture.map(with_contents),
            skin,
            allergic_to: list.substances
                | if list.classes == 0 {
                    0
                } else {
                    members(list.classes)
                },
            allergic_to_classes: list.classes
                | if list.substances == 0 {
                    0
                } else {
                    classes_of(list.substances)
                },
        }
    }

    /// The mixture holds one of these.
    #[inline]
    pub fn holds(&self, set: u128) -> Tri {
        self.mixture
            .map_or(Unknown, |mixture| Tri::known(mixture & set != 0))
    }

    /// The treatment goes in by one of these methods.
    #[inline]
    pub fn by(&self, methods: u8) -> Tri {
        self.chart
            .method
            .map_or(Unknown, |method| Tri::known(method & methods != 0))
    }

    /// What is treated is one of these.
    #[inline]
    pub fn treats(&self, indications: u64) -> bool {
        self.chart.indication & indications != 0
    }

    /// A treated area shares skin with one of these.
    #[inline]
    pub fn near(&self, areas: u32) -> bool {
        self.skin & areas != 0
    }

    /// A treated area is not among these.
    #[inline]
    pub fn goes_outside(&self, areas: u32) -> bool {
        self.chart.areas & !areas != 0
    }

    /// A yes lies where the treatment goes.
    #[inline]
    pub fn here(&self, answer: Tri, sites: Sites) -> Tri {
        lies(answer, sites, sites.areas & self.skin != 0)
    }

    /// A yes lies elsewhere.
    #[inline]
    pub fn elsewhere(&self, answer: Tri, sites: Sites) -> Tri {
        lies(answer, sites, sites.areas & !self.skin != 0)
    }

    /// Nothing is on the allergy list.
    #[inline]
    pub fn lists_nothing(&self) -> bool {
        self.allergic_to == 0 && self.allergic_to_classes == 0 && !self.chart.allergies.other
    }

    /// The allergy list holds this class, or a substance of it.
    #[inline]
    pub fn allergic_to_class(&self, class: u32) -> Tri {
        if self.allergic_to_classes & class != 0 {
            Yes
        } else {
            not_listed(&self.chart.allergies, class & classes::NOT_MEDICINES == 0)
        }
    }

    /// The allergy list holds this substance, or a class of it.
    #[inline]
    pub fn allergic_to(&self, substance: u128) -> Tri {
        if self.allergic_to & substance != 0 {
            Yes
        } else {
            not_listed(&self.chart.allergies, true)
        }
    }

    /// The allergy list holds something that is in the mixture.
    #[inline]
    pub fn allergic_to_mixture(&self) -> Tri {
        match self.mixture {
            None => Unknown,
            Some(mixture) if self.allergic_to & mixture != 0 => Yes,
            Some(0) => No,
            Some(mixture) => not_listed(
                &self.chart.allergies,
                classes_of(mixture) & classes::NOT_MEDICINES == 0,
            ),
        }
    }

    /// The allergy list holds something that no id describes.
    #[inline]
    pub fn allergic_to_other(&self) -> Tri {
        if self.chart.allergies.other {
            Yes
        } else {
            not_listed(&self.chart.allergies, true)
        }
    }
}

#[inline]
fn lies(answer: Tri, sites: Sites, found: bool) -> Tri {
    if answer != Yes || found {
        answer
    } else if sites.unsited || sites.areas == 0 {
        Unknown
    } else {
        No
    }
}

#[inline]
fn not_listed(list: &AllergyList, medicine: bool) -> Tri {
    if list.complete || (list.drugs_complete && medicine) {
        No
    } else {
        Unknown
    }
}

#[inline]
fn with_contents(mixture: u128) -> u128 {
    if mixture & LIDOCAINE_PRILOCAINE_CREAM != 0 {
        mixture | CREAM_CONTENTS
    } else {
        mixture
    }
}

/// The allergy classes that have substances in this edition, and these substances.
const MEMBERS: [(u32, u128); 7] = [
    (classes::AMIDE_ANAESTHETIC, substances::AMIDES),
    (classes::ESTER_ANAESTHETIC, substances::ESTERS),
    (classes::NSAID, substances::NSAIDS),
    (classes::SALICYLATE, substances::SALICYLATES),
    (classes::XANTHINE, substances::XANTHINES),
    (classes::SOY, substances::LECITHINS),
    (classes::EGG, substances::LECITHINS),
];

fn members(listed: u32) -> u128 {
    let mut set = 0;
    for (class, substances) in MEMBERS {
        if listed & class != 0 {
            set |= substances;
        }
    }
    set
}

fn classes_of(listed: u128) -> u32 {
    let mut set = 0;
    for (class, substances) in MEMBERS {
        if listed & substances != 0 {
            set |= class;
        }
    }
    set
}
