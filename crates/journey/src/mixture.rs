//! Mixture: what is drawn, how strong it is then, what a point and the session give, and how that stands to cited limits.
//!
//! All arithmetic is exact decimal. The program sums and compares; it never says what dose to give, and where it knows
//! no limit it says so.

mod dose;
mod limit;
mod pair;

use crate::edition::Edition;
use crate::facts::SubstanceNo;
use crate::intake::Visit;
use crate::plan::CoursePlan;
use pistor_knowledge::mixture::{Compatibility, Legal, Role};
use pistor_knowledge::{Amount, Decimal};

pub use dose::amount_drawn;
pub use limit::{LimitCheck, LimitVerdict};
pub use pair::{PairCheck, syringe_pair};

/// A mixture worked out.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixture {
    /// What is in it, in the order in which it was named.
    pub drawn: Vec<Drawn>,
    /// Volume of each syringe.
    pub syringes: Vec<Syringe>,
    /// What the map gives.
    pub map: Option<MapTotal>,
    /// Total of each substance over all syringes and the cream, in the order of their names.
    pub totals: Vec<Total>,
    /// Every two substances that share a syringe.
    pub pairs: Vec<PairCheck>,
}

/// A substance as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// Which.
    pub substance: SubstanceNo,
    /// Its syringe; none for what goes on the skin.
    pub syringe: Option<String>,
    /// As it comes.
    pub strength: Option<Amount>,
    /// mL, or g of a cream.
    pub volume: Option<Amount>,
    /// mg, IU or U.
    pub amount: Option<Amount>,
    /// In the syringe, mixed.
    pub concentration: Option<Amount>,
}

/// A syringe.
#[derive(Debug, Clone, PartialEq)]
pub struct Syringe {
    /// Its name; empty for the only one.
    pub name: String,
    /// mL, when every volume in it is known.
    pub volume: Option<Decimal>,
    /// What the map takes out of it; none without a map, and where the map does not say out of which syringe.
    pub given: Option<Given>,
}

/// What a map takes out of one syringe.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// mL in all.
    pub volume: Decimal,
    /// mL at the largest point; none where no point is of this syringe.
    pub largest: Option<Decimal>,
}

impl Syringe {
    /// mL that stay in it; negative when the map needs more than it holds.
    pub fn left(&self) -> Option<Decimal> {
        Some((self.volume? - self.given.as_ref()?.volume).normalize())
    }
}

/// What the map gives.
#[derive(Debug, Clone, PartialEq)]
pub struct MapTotal {
    /// Points.
    pub count: u32,
    /// mL at each, or at the largest where they differ.
    pub volume_each: Decimal,
    /// Whether every point is as large as the others.
    pub even: bool,
    /// mL in all.
    pub volume: Decimal,
    /// mL that stay in the syringe; negative when the map needs more than is drawn.
    pub left: Option<Decimal>,
}

impl MapTotal {
    /// Name of the message that says it.
    pub fn message(&self) -> &'static str {
        match self.even {
            true => "map-total",
            false => "map-total-mixed",
        }
    }
}

/// The total of one substance.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// Which.
    pub substance: SubstanceNo,
    /// What the session gives: by the map where there is one, else all that is drawn. None when it cannot be worked out.
    pub total: Option<Amount>,
    /// What is drawn.
    pub drawn: Option<Amount>,
    /// What one point gives.
    pub per_point: Option<Amount>,
    /// Of which from the cream.
    pub from_cream: Option<Amount>,
    /// Each limit on file.
    pub limits: Vec<LimitCheck>,
    /// The smallest session limit that binds, in the substance's own unit.
    pub limit: Option<Amount>,
    /// The gravest over all limits.
    pub verdict: LimitVerdict,
    /// More is drawn than a limit allows, though the map gives less.
    pub drawn_above: bool,
}

impl Edition {
    /// Works out a visit's mixture.
    pub fn mix(&self, visit: &Visit) -> Mixture {
        let items = visit.treatment.mixture.as_deref().unwrap_or_default();
        let points = visit.treatment.points.as_ref();
        let (drawn, mut syringes, map) = dose::draw(self, items, points);
        let method = visit.treatment.method;
        if method.is_some() && method != self.shape.needle {
            // A device goes over areas: there is no point, and so no dose at one.
            for given in syringes.iter_mut().filter_map(|syringe| syringe.given.as_mut()) {
                given.largest = None;
            }
        }
        let totals = limit::totals(self, visit, &drawn, &syringes, map.as_ref());
        let pairs = pair::pairs(self, &drawn);
        Mixture {
            drawn,
            syringes,
            map,
            totals,
            pairs,
        }
    }

    /// What an authority says of a substance in a country.
    pub fn legal(&self, substance: SubstanceNo, country: Option<&str>) -> impl Iterator<Item = &Legal> {
        let row = self.knowledge.substances.at(usize::from(substance));
        row.legal.iter().filter(move |legal| legal.concerns(country))
    }

    /// Whether a substance goes on the skin and never into a syringe.
    pub fn topical(&self, substance: SubstanceNo) -> bool {
        self.knowledge.substances.at(usize::from(substance)).role == Role::Topical
    }
}

impl Mixture {
    /// Substances of one syringe that must not share it, as far as anybody knows.
    pub fn apart(&self) -> impl Iterator<Item = &PairCheck> {
        self.pairs
            .iter()
            .filter(|pair| pair.result != Compatibility::Mixes)
    }
}

/// A mixture that belongs to a planned session: the proof that plan and screening came first.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedMixture {
    /// The plan it serves.
    pub plan: CoursePlan,
    /// What is in it.
    pub mixture: Mixture,
}

/// Works out the mixture of a planned course.
pub fn propose(plan: &CoursePlan, edition: &Edition, visit: &Visit) -> PlannedMixture {
    PlannedMixture {
        plan: plan.clone(),
        mixture: edition.mix(visit),
    }
}
