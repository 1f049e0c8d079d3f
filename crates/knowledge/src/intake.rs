//! Intake: the facts, how each is asked, how long an answer counts, and the codes by which a record answers it.

use crate::amount::decimal_text_maybe;
use crate::text::{Collected, Said, Texts};
use crate::{Decimal, Trust};
use serde::{Deserialize, Deserializer};

/// A fact about a patient, and how it is asked.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Short name.
    pub title: String,
    /// The question, as it is put to a patient.
    pub ask: String,
    /// What an answer is.
    pub kind: AnswerKind,
    /// How long an answer counts.
    pub valid: Valid,
    /// Which details an answer may carry.
    #[serde(default)]
    pub details: Vec<String>,
    /// Only patients of this recorded sex are asked.
    pub sex: Option<String>,
    /// Whether yes is the answer that worries nobody.
    #[serde(default)]
    pub reassuring: bool,
    /// What in a chart answers it: then nobody is asked, and nobody can say otherwise.
    pub answered_by: Option<AnsweredBy>,
    /// Why it is asked.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// Is an answer of that moment still fresh?
    #[serde(default, rename = "case")]
    pub cases: Vec<FreshnessCase>,
}

/// What in a chart answers a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnsweredBy {
    /// The consents that were signed, withdrawn and became stale.
    Consents,
}

/// What an answer to a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Yes, no or unknown.
    YesNo,
    /// A whole number.
    Count,
}

/// How long an answer counts before it is asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Valid {
    /// Until midnight of the day it was given.
    SameDay,
    /// For the visit at which it was given: the same day, asked again at the next.
    EachVisit,
    /// For that many days.
    Days(u32),
    /// For ever.
    Lasting,
}

impl<'de> Deserialize<'de> for Valid {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Valid, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "same_day" => Ok(Valid::SameDay),
            "each_visit" => Ok(Valid::EachVisit),
            "lasting" => Ok(Valid::Lasting),
            other => match crate::Lapse::parse(other) {
                Some(lapse) if lapse.unit == crate::lapse::LapseUnit::Days => Ok(Valid::Days(lapse.count)),
                _ => Err(serde::de::Error::custom(format!(
                    "found {text:?}, expected same_day, each_visit, lasting or a number of days such as \"30 days\""
                ))),
            },
        }
    }
}

/// Details an answer may carry, everywhere.
pub const DETAILS: [&str; 10] = [
    "by",
    "contraception",
    "date",
    "diastolic_mmhg",
    "prescribed",
    "site",
    "systolic_mmhg",
    "trigger",
    "type",
    "weeks",
];

/// Is an answer of that moment still fresh?
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreshnessCase {
    /// What it shows.
    pub name: String,
    /// When it was answered, and when it is used.
    pub given: Freshness,
    /// `fresh` or `stale`.
    pub expect: String,
}

/// When a question was answered and when the answer is used.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Freshness {
    /// Moment of the answer, RFC 3339 or a date.
    pub answered: String,
    /// Moment of its use, RFC 3339.
    pub as_of: String,
}

/// A set of codes by which a record answers a fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// What the codes have in common.
    pub title: String,
    /// The fact they answer, or
    pub fact: Option<String>,
    /// the allergy they name: a class, a substance, or `none`.
    pub allergy: Option<String>,
    /// How an entry's status is read.
    pub reads: Reads,
    /// What an inactive, remitted or resolved entry answers instead.
    pub resolved_fact: Option<String>,
    /// An entry still open after this many days is unknown.
    pub open_days_max: Option<u32>,
    /// The code says that the fact is *not* so.
    #[serde(default)]
    pub no: bool,
    /// The area that the code itself names.
    pub area: Option<String>,
    /// Why these codes and not others.
    pub why: String,
    /// On whose word.
    pub cite: Vec<String>,
    /// The codes.
    #[serde(default)]
    pub code: Vec<Code>,
    /// Codes below these that are left out.
    #[serde(default)]
    pub except: Vec<Code>,
    /// Measured values that answer the fact.
    #[serde(default, rename = "threshold")]
    pub thresholds: Vec<Threshold>,
    /// An entry, and what it answers.
    #[serde(default, rename = "case")]
    pub cases: Vec<CodeCase>,
}

/// How the status of a coded entry is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reads {
    /// Any status answers yes.
    Ever,
    /// Active, recurrent and relapsed entries answer yes.
    Current,
    /// Never yes: always asked.
    Unclear,
}

/// A code, or a range of codes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Code system.
    pub system: System,
    /// The code; of ICD-10 and ATC with everything below it.
    pub code: String,
    /// The last code of a range.
    pub to: Option<String>,
    /// What it stands for; for readers only, never matched.
    pub says: Option<String>,
    /// The code itself says that it is past.
    #[serde(default)]
    pub history: bool,
    /// Where the code could not be looked up.
    pub trust: Option<Trust>,
}

/// A code system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum System {
    /// SNOMED CT.
    Snomed,
    /// ICD-10 of the WHO.
    Icd10,
    /// ICD-10-CM of the United States.
    Icd10cm,
    /// WHO ATC classification of medicines.
    Atc,
    /// RxNorm.
    Rxnorm,
    /// LOINC.
    Loinc,
}

impl System {
    /// Every system.
    pub const ALL: [System; 6] = [
        System::Snomed,
        System::Icd10,
        System::Icd10cm,
        System::Atc,
        System::Rxnorm,
        System::Loinc,
    ];

    /// The word in files.
    pub fn id(self) -> &'static str {
        match self {
            System::Snomed => "snomed",
            System::Icd10 => "icd10",
            System::Icd10cm => "icd10cm",
            System::Atc => "atc",
            System::Rxnorm => "rxnorm",
            System::Loinc => "loinc",
        }
    }

    /// The system of that word.
    pub fn of(id: &str) -> Option<System> {
        System::ALL.into_iter().find(|system| system.id() == id)
    }

    /// Whether a code of this system covers the codes that begin with it.
    pub fn hierarchical(self) -> bool {
        matches!(self, System::Icd10 | System::Icd10cm | System::Atc)
    }
}

/// A measured value that answers a fact.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// Which observation.
    pub loinc: String,
    /// Its UCUM unit.
    pub unit: String,
    /// From this value on.
    #[serde(default, deserialize_with = "decimal_text_maybe::deserialize")]
    pub at_least: Option<Decimal>,
    /// Below this value.
    #[serde(default, deserialize_with = "decimal_text_maybe::deserialize")]
    pub below: Option<Decimal>,
    /// `yes` or `unknown`.
    pub then: String,
    /// A value older than this is unknown.
    pub old_months: Option<u32>,
}

/// An entry of a record, and what it answers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeCase {
    /// What it shows.
    pub name: String,
    /// The entry.
    pub given: CodeEntry,
    /// `yes`, `no`, `unknown` or `silent`.
    pub expect: String,
}

/// An entry of a record in a case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeEntry {
    /// Code system.
    pub system: System,
    /// Code.
    pub code: String,
    /// Status of a condition or medicine.
    pub status: Option<String>,
    /// When it began.
    pub onset: Option<String>,
    /// When it ended.
    pub abatement: Option<String>,
    /// A measured value.
    pub value: Option<String>,
    /// Its unit.
    pub unit: Option<String>,
    /// When it was measured.
    pub at: Option<String>,
    /// The day on which the entry is read; 2026-11-21 unless said.
    pub as_of: Option<String>,
}

/// A medicine that a patient may take.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Medicine {
    /// Its name.
    pub title: String,
    /// WHO ATC codes.
    #[serde(default)]
    pub atc: Vec<String>,
    /// RxNorm codes of the ingredient and of the products that hold only it.
    #[serde(default)]
    pub rxnorm: Vec<String>,
    /// For a combination: the medicines in it.
    #[serde(default)]
    pub ingredients: Vec<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

/// How records are read where two careful readers might differ.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// What it is about.
    pub title: String,
    /// How it is read, and why.
    pub why: String,
    /// A number it turns on.
    pub number: Option<u32>,
    /// The unit of the number.
    pub unit: Option<String>,
    /// Codes it turns on.
    #[serde(default)]
    pub codes: Vec<String>,
    /// On whose word.
    pub cite: Vec<String>,
}

impl Texts for Question {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("ask", &self.ask)
            .one("why", &self.why)
            .done()
    }
}

impl Texts for Codes {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .done()
    }
}

impl Texts for Medicine {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default().one("title", &self.title).done()
    }
}

impl Texts for Position {
    fn texts(&self) -> Vec<Said<'_>> {
        Collected::default()
            .one("title", &self.title)
            .one("why", &self.why)
            .done()
    }
}
