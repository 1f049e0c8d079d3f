//! Hospital records that count: what each says, as it says it, and marked as its word. The number of a thing is its place
//! in the record as it was taken over, which never changes.

mod said;

use super::intake::{listed, reaction};
use super::{Gather, Telling};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{coding, codings, concept, display, own, own_coding, quantity, words};
use pistor_fhir::served::systems::{self, LOINC, Own};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::chart::Noted;
use pistor_practice::chart::records::{Counting, Imported};
use pistor_practice::view::{
    CodedIn, RecordedAllergy, RecordedObservation, RecordedStanding, RecordedWeight,
};
use said::{Coded, Named, Taken};

/// Which record says it of whom, and where in it.
#[derive(Clone, Copy)]
struct Word<'c> {
    record: &'c Noted<Imported>,
    origin: &'c str,
    patient: &'c str,
}

/// What a record's entries are told as.
const KINDS: [Type; 5] = [
    Type::Condition,
    Type::Procedure,
    Type::MedicationStatement,
    Type::AllergyIntolerance,
    Type::Observation,
];

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    if !KINDS.into_iter().any(|kind| gather.wants(kind)) {
        return;
    }
    for counting in chart.records_counting() {
        let record = &counting.held.imported.record;
        for (n, named) in said::conditions(record).into_iter().enumerate() {
            let origin = named.coded.origin;
            match origin.starts_with("Procedure/") {
                true => offer(
                    gather,
                    Type::Procedure,
                    &counting,
                    n,
                    origin,
                    move |head, word, t| done(head, &named, word, t),
                ),
                false => offer(
                    gather,
                    Type::Condition,
                    &counting,
                    n,
                    origin,
                    move |head, word, t| ill(head, &named, word, t),
                ),
            }
        }
        for (n, taken) in said::medicines(record).into_iter().enumerate() {
            let (kind, origin) = (Type::MedicationStatement, taken.coded.origin);
            offer(gather, kind, &counting, n, origin, move |head, word, t| {
                medicine(head, &taken, word, t)
            });
        }
        for (n, allergy) in record.allergies.iter().enumerate() {
            let (kind, origin) = (Type::AllergyIntolerance, allergy.origin.as_str());
            offer(gather, kind, &counting, n, origin, move |head, word, t| {
                allergic(head, allergy, word, t)
            });
        }
        let measured = record.observations.iter().enumerate();
        for (n, value) in measured {
            let (kind, origin) = (Type::Observation, value.origin.as_str());
            offer(gather, kind, &counting, n, origin, move |head, word, t| {
                measure(head, value, word, t)
            });
        }
        if let Some(weight) = &record.weight {
            let (kind, n) = (Type::Observation, record.observations.len());
            offer(
                gather,
                kind,
                &counting,
                n,
                &weight.origin,
                move |head, word, t| weighed(head, weight, word, t),
            );
        }
    }
}

/// A thing of a record, unless a later record speaks for it.
fn offer<'c>(
    gather: &mut Gather<'c>,
    kind: Type,
    counting: &Counting<'c>,
    n: usize,
    origin: &'c str,
    tell: impl Fn(Node, Word<'c>, &Telling<'_>) -> Node + 'c,
) {
    if !counting.says(origin) {
        return;
    }
    let record = &counting.held.imported;
    let word = Word {
        record,
        origin,
        patient: &gather.chart.id,
    };
    let key = format!("{}.{}", record.seq, n + 1);
    gather.offer(kind, key, counting.since(origin), move |head, t| {
        tell(word.mark(head, t), word, t)
    });
}

impl Word<'_> {
    /// Says in the head that a hospital's record says so: which system's, and where in it.
    fn mark(self, head: Node, t: &Telling<'_>) -> Node {
        let (system, _) = self.record.source.split_once('|').unwrap_or_default();
        let plain = |text: &str| {
            text.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=%".contains(&byte))
        };
        let place = match plain(self.origin) {
            true => format!("{system}#{}", self.origin),
            false => system.to_owned(),
        };
        let kind = "record_imported";
        let tag = own_coding(Own::Entry, kind, &t.locale.word(&format!("event-{kind}")));
        let known = !system.is_empty() && plain(system);
        head.within(
            "meta",
            object()
                .maybe("source", known.then_some(place))
                .with("tag", [tag]),
        )
    }

    fn recorded(self, t: &Telling<'_>) -> String {
        t.clock(self.record.at)
    }

    fn recorder(self) -> Node {
        by(&self.record.author, self.patient)
    }
}

/// Whose word it is.
fn hospital(t: &Telling<'_>) -> Node {
    display(&t.locale.word("fhir-hospital-record"))
}

/// A concept of the codes that stand in the record.
fn coded(coded: &Coded<'_>) -> Node {
    let known = coded
        .codes
        .iter()
        .filter_map(|(system, code)| Some(coding(systems::uri(CodedIn::of(system)?), code, "")));
    codings(known.collect(), "")
}

fn sites(named: &Named<'_>, t: &Telling<'_>) -> Vec<Node> {
    let areas = named.sites.iter();
    areas
        .map(|area| own(Own::Area, area, &t.site_title(area, None)))
        .collect()
}

/// How it stands in the record; where the record leaves that open, nothing is said. An end is told of what is past.
fn ill(head: Node, named: &Named<'_>, word: Word<'_>, t: &Telling<'_>) -> Node {
    let clinical = |code, title| {
        let system = "http://terminology.hl7.org/CodeSystem/condition-clinical";
        codings(vec![coding(system, code, title)], "")
    };
    let status = match named.standing {
        RecordedStanding::Current => Some(clinical("active", "Active")),
        RecordedStanding::Past => Some(clinical("inactive", "Inactive")),
        RecordedStanding::Unclear => None,
    };
    let unconfirmed = (!named.confirmed).then(|| {
        let system = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
        codings(vec![coding(system, "unconfirmed", "Unconfirmed")], "")
    });
    let past = named.standing == RecordedStanding::Past;
    head.maybe("clinicalStatus", status)
        .maybe("verificationStatus", unconfirmed)
        .with("code", coded(&named.coded))
        .with("bodySite", sites(named, t))
        .with("subject", patient(word.patient))
        .maybe("onsetDateTime", named.onset)
        .maybe("abatementDateTime", named.abatement.filter(|_| past))
        .with("recordedDate", word.recorded(t))
        .with("recorder", word.recorder())
        .with("asserter", hospital(t))
}

fn done(head: Node, named: &Named<'_>, word: Word<'_>, t: &Telling<'_>) -> Node {
    let status = match named.standing {
        RecordedStanding::Past => "completed",
        RecordedStanding::Current => "in-progress",
        RecordedStanding::Unclear => "unknown",
    };
    head.with("status", status)
        .with("code", coded(&named.coded))
        .with("subject", patient(word.patient))
        .maybe("performedDateTime", named.onset)
        .with("recorder", word.recorder())
        .with("asserter", hospital(t))
        .with("bodySite", sites(named, t))
}

fn medicine(head: Node, taken: &Taken<'_>, word: Word<'_>, t: &Telling<'_>) -> Node {
    let status = match taken.standing {
        RecordedStanding::Current => "active",
        RecordedStanding::Past => "completed",
        RecordedStanding::Unclear => "unknown",
    };
    let period = object().maybe("start", taken.start).maybe("end", taken.end);
    head.with("status", status)
        .with("medicationCodeableConcept", coded(&taken.coded))
        .with("subject", patient(word.patient))
        .with("effectivePeriod", period)
        .with("informationSource", hospital(t))
}

fn allergic(head: Node, allergy: &RecordedAllergy, word: Word<'_>, t: &Telling<'_>) -> Node {
    let to = match &allergy.text {
        Some(text) => words(text),
        None => t.substance(&allergy.substance),
    };
    let medicine = allergy.medicine.as_deref() == Some("yes");
    let reaction = reaction(allergy.reaction.as_deref(), allergy.severity.as_deref());
    listed(head, to, word.patient, word.recorded(t))
        .maybe("type", allergy.kind.as_deref())
        .maybe("category", medicine.then(|| vec!["medication"]))
        .with("recorder", word.recorder())
        .with("asserter", hospital(t))
        .maybe("reaction", reaction.map(|reaction| vec![reaction]))
}

/// Only final values are taken over; a value that is not there, or not to be read, is said to be absent.
fn measure(head: Node, value: &RecordedObservation, word: Word<'_>, t: &Telling<'_>) -> Node {
    let digits = value.value.as_deref().and_then(Node::number);
    let measured = digits.map(|digits| match value.unit.as_deref() {
        Some(unit) => quantity(digits, unit, unit),
        None => object().with("value", digits),
    });
    let absent = measured.is_none().then(|| {
        let system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
        codings(vec![coding(system, "unknown", "Unknown")], "")
    });
    head.with("status", "final")
        .with("code", codings(vec![coding(LOINC, &value.code, "")], ""))
        .with("subject", patient(word.patient))
        .maybe("effectiveDateTime", value.at.as_deref())
        .with("performer", [hospital(t)])
        .maybe("valueQuantity", measured)
        .maybe("dataAbsentReason", absent)
}

fn weighed(head: Node, weight: &RecordedWeight, word: Word<'_>, t: &Telling<'_>) -> Node {
    let kilograms = Node::number(&weight.kg).map(|digits| quantity(digits, "kg", "kg"));
    head.with("status", "final")
        .with("category", [super::intake::category("vital-signs")])
        .with("code", concept(LOINC, "29463-7", "Body weight"))
        .with("subject", patient(word.patient))
        .with("effectiveDateTime", weight.at.as_str())
        .with("performer", [hospital(t)])
        .maybe("valueQuantity", kilograms)
}
