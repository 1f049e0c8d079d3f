//! Mixture: substances with their strengths, limits and legal status, and what is known of two in one syringe.

use crate::Amount;
use crate::text::{Collected, Said, Texts};
use serde::Deserialize;

/// A group of substances, or an allergy class.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its name.
    pub title: String,
    /// Whether it may stand in an allergy list.
    #[serde(default)]
    pub allergy: bool,
    /// Whether it is a medicine: a "no known drug allergy" says nothing of fish, venom or latex.
    #[serde(default = "yes")]
    pub drug: bool,
    /// What the group has in common.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
}

fn yes() -> bool {
    true
}

/// Something that may be in a mixture.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Substance {
    /// Its name.
    pub title: String,
    /// Its classes.
    #[serde(default)]
    pub classes: Vec<String>,
    /// What it does in a mixture.
    pub role: Role,
    /// What it is used for, and what is known.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// Substances inside it that are limited elsewhere: the lidocaine of the anaesthetic cream.
    #[serde(default)]
    pub contains: Vec<Contains>,
    /// Usual strengths.
    #[serde(default)]
    pub strengths: Vec<Strength>,
    /// WHO ATC codes. A code does not mean that it may be injected into the skin.
    #[serde(default)]
    pub atc: Vec<String>,
    /// RxNorm codes of the ingredient.
    #[serde(default)]
    pub rxnorm: Vec<String>,
    /// Other names, for search only.
    #[serde(default)]
    pub names: Vec<String>,
    /// Cited limits.
    #[serde(default, rename = "limit")]
    pub limits: Vec<Limit>,
    /// Legal status by country.
    #[serde(default)]
    pub legal: Vec<Legal>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// An amount, and how it stands to the limit.
    #[serde(default, rename = "case")]
    pub cases: Vec<SubstanceCase>,
}

/// What a substance does in a mixture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// It is meant to act.
    Active,
    /// It carries the others.
    Vehicle,
    /// It goes on the skin, never into a syringe.
    Topical,
    /// It is never an ingredient here; it is held because a pair names it.
    OtherMedicine,
}

/// A substance inside another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contains {
    /// Which.
    pub substance: String,
    /// How much of it.
    pub strength: Amount,
}

/// A strength as it is sold or was used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strength {
    /// The strength.
    pub amount: Amount,
    /// Its usual name.
    pub says: Option<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

/// A limit that a source gives. The product compares; it never says what to give.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Per what.
    pub basis: Basis,
    /// At most this much.
    pub max: Option<Amount>,
    /// At most this much in a kilogram of body weight.
    pub max_per_kg: Option<Amount>,
    /// At most so many points.
    pub max_points: Option<u32>,
    /// At most so many sessions.
    pub max_sessions: Option<u32>,
    /// Whose limit it is.
    pub route: Route,
    /// The limit in words.
    pub says: String,
    /// On whose word.
    pub cite: Vec<String>,
}

/// Per what a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// One point of injection.
    Point,
    /// One session, over all syringes and the cream.
    Session,
    /// One day.
    Day,
    /// One course of sessions.
    Course,
    /// One square centimetre of skin.
    Cm2,
}

impl Basis {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Basis::Point => "point",
            Basis::Session => "session",
            Basis::Day => "day",
            Basis::Course => "course",
            Basis::Cm2 => "cm2",
        }
    }
}

/// The route a limit was given for. A limit of another route is shown for comparison only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Injected into or under the skin.
    Injection,
    /// Injected under the chin, the only labelled place.
    Submental,
    /// On the skin.
    Topical,
    /// By mouth.
    Oral,
    /// Into a muscle.
    Intramuscular,
}

impl Route {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Route::Injection => "injection",
            Route::Submental => "submental",
            Route::Topical => "topical",
            Route::Oral => "oral",
            Route::Intramuscular => "intramuscular",
        }
    }

    /// Whether a limit of this route binds what is injected here, or only stands beside it.
    pub fn binds(self) -> bool {
        matches!(self, Route::Injection | Route::Submental | Route::Topical)
    }
}

/// What the law or an authority says of a substance.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Legal {
    /// ISO codes, `EU` for all its members, or `any`.
    pub country: Vec<String>,
    /// One of [`LEGAL_STATUS`].
    pub status: String,
    /// In words.
    pub says: String,
    /// Since or as of when.
    pub as_of: Option<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

/// What an authority may have said.
pub const LEGAL_STATUS: [&str; 9] = [
    "authorised",
    "cosmetic_only",
    "device",
    "not_authorised",
    "off_label",
    "suspended",
    "unclear",
    "warned",
    "withdrawn",
];

/// Members of the European Union.
pub const EU: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

impl Legal {
    /// Whether it speaks of this country.
    pub fn concerns(&self, country: Option<&str>) -> bool {
        self.country.iter().any(|named| {
            named == "any" || country.is_some_and(|c| named == c || (named == "EU" && EU.contains(&c)))
        })
    }
}

/// An amount, and how it stands to the limit.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubstanceCase {
    /// What it shows.
    pub name: String,
    /// What is drawn.
    pub given: SubstanceGiven,
    /// What comes out.
    pub expect: SubstanceExpect,
}

/// What is drawn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubstanceGiven {
    /// Strength.
    pub strength: String,
    /// Volume, or grams of a cream.
    pub volume: String,
    /// Body weight.
    pub weight_kg: Option<f64>,
}

/// Total, limit and how they compare.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubstanceExpect {
    /// Total amount.
    pub total: String,
    /// The smallest session limit that binds, or `none`.
    pub limit: String,
    /// `within`, `above`, `no_limit` or `needs_weight`.
    pub verdict: String,
}

/// Two substances in one syringe.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// A substance, or `class:` and a class.
    pub a: String,
    /// The other.
    pub b: String,
    /// What is known.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// The first that fits counts.
    #[serde(rename = "result")]
    pub results: Vec<PairResult>,
    /// The disagreement about it.
    pub disagreement: Option<String>,
    /// What else is in the syringe, and what comes out.
    #[serde(default, rename = "case")]
    pub cases: Vec<PairCase>,
}

/// What is known of a pair, perhaps only with a third substance beside it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairResult {
    /// The result.
    pub is: Compatibility,
    /// Only with one of these also in the syringe.
    #[serde(default)]
    pub with: Vec<String>,
    /// On whose word.
    #[serde(default)]
    pub cite: Vec<String>,
}

/// Whether two substances may share a syringe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compatibility {
    /// Somebody looked, and it stayed clear.
    Mixes,
    /// Nobody is known to have looked: separate syringes.
    NoData,
    /// Somebody looked, and it did not.
    DoesNotMix,
}

impl Compatibility {
    /// The word in JSON and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Compatibility::Mixes => "mixes",
            Compatibility::NoData => "no_data",
            Compatibility::DoesNotMix => "does_not_mix",
        }
    }
}

/// What else is in the syringe, and what comes out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairCase {
    /// What it shows.
    pub name: String,
    /// What else is in the syringe.
    #[serde(default)]
    pub given: PairGiven,
    /// `mixes`, `does_not_mix` or `no_data`.
    pub expect: Compatibility,
}

/// What else is in the syringe.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PairGiven {
    /// Other substances.
    pub with: Vec<String>,
}

impl Texts for Class {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .done()
    }
}

impl Texts for Substance {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .each("limit", self.limits.iter().map(|limit| &limit.says))
            .each("legal", self.legal.iter().map(|legal| &legal.says))
            .done()
    }
}

impl Texts for Pair {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default().one("why", &self.why).done()
    }
}
