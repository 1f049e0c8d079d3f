//! The list of allergies as a whole: what is taken into it, and when "none known" may answer for it.

use crate::absent::Absent;
use crate::allergen::Named;
use crate::pass::Pass;
use pistor_journey::facts::{Allergen, Allergy};
use pistor_journey::intake::records::{Condition, Standing};

/// What the list of allergies says as a whole.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Entries that say that there is none: origin, what it is called, and whether for medicines only.
    none: Vec<(String, String, bool)>,
    /// Something else stands in the list.
    pub doubt: bool,
    /// Something that is or may be a medicine stands in the list.
    pub drug_doubt: bool,
}

impl Pass<'_, '_> {
    /// Takes what an entry names into the list. `allergy` is what else is shown of each.
    pub fn listed(&mut self, named: Named, entry: &Condition<'_>, allergy: Allergy, what: String) {
        let origin = entry.origin;
        // What answers nothing voids nothing either, however it stands.
        if let Some(why) = named.none.and_then(Absent::why) {
            self.skip(origin, what.clone(), why);
            if named.to.is_empty() {
                return;
            }
        }
        if entry.standing == Standing::Past {
            self.skip(origin, what, "not-read-past");
            return;
        }
        if !entry.confirmed {
            // Not sure enough to stop anybody, and nothing may be taken for clear either: the list stays open.
            self.allergies.doubt = true;
            self.allergies.drug_doubt = true;
            self.skip(origin, what, "not-read-unconfirmed");
            return;
        }
        if let Some(none @ (Absent::All | Absent::Drugs)) = named.none {
            let drugs_only = none == Absent::Drugs;
            self.allergies.none.push((origin.to_owned(), what, drugs_only));
        }
        for to in named.to {
            self.allergies.doubt = true;
            self.allergies.drug_doubt |= match &to {
                Allergen::Class(class) => self.edition.knowledge.classes.at(usize::from(*class)).drug,
                Allergen::Substance(_) => true,
                Allergen::Other(_) => allergy.medicine != Some(false),
            };
            self.visit.allergies.entries.push(Allergy {
                to,
                ..allergy.clone()
            });
        }
    }

    /// Position 8: "no known allergy" answers for what it says, unless another entry of the record contradicts it.
    pub fn settle_allergies(&mut self) {
        let listing = std::mem::take(&mut self.allergies);
        for (origin, what, drugs_only) in listing.none {
            let contradicted = if drugs_only {
                listing.drug_doubt
            } else {
                listing.doubt
            };
            if contradicted {
                self.skip(&origin, what, "not-read-contradicted");
                continue;
            }
            self.visit.allergies.drugs_complete = true;
            self.visit.allergies.complete |= !drugs_only;
        }
    }
}
