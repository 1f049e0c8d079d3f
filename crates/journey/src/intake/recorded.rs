//! What a hospital's record said, kept with a visit: its coded entries as [`super::records::Reader`] was handed them, so
//! that they are read anew on every day, by the edition of that day. Nothing in here depends on the format of a record.

use super::records::{Condition, Medication, Observation, Standing};
use crate::calendar::PartialDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A record, as it stands in a visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordDocument {
    /// The moment for which it was read, RFC 3339.
    pub as_of: String,
    /// Coded conditions, procedures and statements.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<RecordedCondition>,
    /// Coded medicines that are or may be taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub medications: Vec<RecordedMedication>,
    /// The latest value of each measurement.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observations: Vec<RecordedObservation>,
    /// Births, which ask for breastfeeding.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub births: Vec<RecordedBirth>,
    /// Allergies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allergies: Vec<RecordedAllergy>,
    /// `all` or `drugs`: none is known, and the record says so itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub none_known: Option<String>,
    /// The latest body weight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<RecordedWeight>,
    /// `yes`: a medicine that may be taken could not be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unread_medicine: Option<String>,
    /// What could not be read, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_read: Vec<RecordedNotRead>,
    /// Entries that a clinician has read and settled, by where they stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reviewed: Vec<String>,
}

/// A coded condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedCondition {
    /// Where it stands in the record.
    pub origin: String,
    /// Code system.
    pub system: String,
    /// Code.
    pub code: String,
    /// `current`, `past` or `unclear`.
    pub standing: Standing,
    /// `no`: nobody confirmed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<String>,
    /// When it began: a day, a month or a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub onset: Option<String>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abatement: Option<String>,
    /// Area id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
}

/// A coded medicine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedMedication {
    /// Where it stands in the record.
    pub origin: String,
    /// Code system.
    pub system: String,
    /// Code.
    pub code: String,
    /// `current`, `past` or `unclear`.
    pub standing: Standing,
    /// When it was ordered or begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<String>,
    /// When it ends or ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<String>,
    /// `yes` or `no`: by prescription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prescribed: Option<String>,
}

/// A coded measurement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedObservation {
    /// Where it stands in the record.
    pub origin: String,
    /// LOINC code.
    pub code: String,
    /// Value, as an exact decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// UCUM unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A birth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedBirth {
    /// Where it stands in the record.
    pub origin: String,
    /// Code system.
    pub system: String,
    /// Code.
    pub code: String,
    /// When.
    pub at: String,
}

/// An allergy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedAllergy {
    /// Where it stands in the record.
    pub origin: String,
    /// Substance or class id, or `other`.
    pub substance: String,
    /// What it is to, where no id describes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reaction: Option<String>,
    /// `mild`, `severe` or `unknown`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<String>,
    /// `intolerance`, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// `yes` or `no`: to a medicine, where the record says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medicine: Option<String>,
}

/// A body weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedWeight {
    /// Where it stands in the record.
    pub origin: String,
    /// Kilograms, as an exact decimal.
    pub kg: String,
    /// When.
    pub at: String,
}

/// What could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordedNotRead {
    /// Where it stands in the record.
    pub origin: String,
    /// What stood there.
    pub what: String,
    /// Name of the message that says why.
    pub why: String,
}

/// Namespace of the file numbers of a clinic that runs Pistor. It is the same for all of them, so that two numbers in it
/// do not prove two persons.
pub const FILE_NUMBERS: &str = "urn:pistor:file-numbers";

/// Where an entry stands that its record gave no id: at a place.
pub fn at_place(n: usize) -> String {
    format!("{PLACE}{n}]")
}

const PLACE: &str = "entry[";

/// Whether an entry is called by its place, because its record gave it no id: in another record another one stands there.
pub fn is_a_place(origin: &str) -> bool {
    origin.starts_with(PLACE)
}

/// `yes` or `no`.
pub(super) fn word(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// A day as records write it: what is not known of it is left out.
pub(super) fn written(day: PartialDate) -> String {
    let (first, last) = (day.first, day.last);
    if first == last {
        first.to_string()
    } else if first.month() == last.month() {
        first.strftime("%Y-%m").to_string()
    } else {
        first.strftime("%Y").to_string()
    }
}

impl RecordDocument {
    pub(super) fn keep_condition(&mut self, entry: &Condition<'_>, area: impl Fn(u8) -> String) {
        self.conditions.push(RecordedCondition {
            origin: entry.origin.to_owned(),
            system: entry.system.id().to_owned(),
            code: entry.code.to_owned(),
            standing: entry.standing,
            confirmed: (!entry.confirmed).then(|| word(false)),
            onset: entry.onset.map(written),
            abatement: entry.abatement.map(written),
            site: entry.site.map(area),
        });
    }

    pub(super) fn keep_medication(&mut self, entry: &Medication<'_>) {
        self.medications.push(RecordedMedication {
            origin: entry.origin.to_owned(),
            system: entry.system.id().to_owned(),
            code: entry.code.to_owned(),
            standing: entry.standing,
            start: entry.start.map(written),
            end: entry.end.map(written),
            prescribed: entry.prescribed.map(word),
        });
    }

    pub(super) fn keep_observation(&mut self, entry: &Observation<'_>) {
        self.observations.push(RecordedObservation {
            origin: entry.origin.to_owned(),
            code: entry.code.to_owned(),
            value: entry.value.map(|value| value.to_string()),
            unit: entry.unit.map(str::to_owned),
            at: entry.at.map(written),
        });
    }

    /// Leaves out what stands in these entries, and that it was read: a later record of the same system says it anew. An
    /// entry that is known by its place only stays: in another record another one stands there.
    pub fn without(&mut self, origins: &std::collections::BTreeSet<&str>) {
        let stays = |origin: &String| is_a_place(origin) || !origins.contains(origin.as_str());
        self.conditions.retain(|entry| stays(&entry.origin));
        self.medications.retain(|entry| stays(&entry.origin));
        self.observations.retain(|entry| stays(&entry.origin));
        self.births.retain(|entry| stays(&entry.origin));
        self.allergies.retain(|entry| stays(&entry.origin));
        self.not_read.retain(|entry| stays(&entry.origin));
        self.reviewed.retain(stays);
        self.weight.take_if(|entry| !stays(&entry.origin));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_as_far_as_it_is_known() {
        for text in ["2014", "2014-02", "2014-02-28", "2014-12", "2014-01-01"] {
            let day = PartialDate::parse(text).expect("a day");
            assert_eq!(written(day), text);
            assert_eq!(PartialDate::parse(&written(day)), Ok(day));
        }
    }
}
