//! Allergies as the clinic's own list has them, and the word that none is known.
//!
//! "No known allergy" is said only where somebody went through all of them, found none, and no hospital record that counts
//! names one.

use super::{teller, unsure};
use crate::fhir::record::{Gather, Telling, fingerprint};
use crate::fhir::words::patient;
use pistor_fhir::served::data::{absent, coding, codings, concept, id, words};
use pistor_fhir::served::systems::SNOMED;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::intake::{AllergyEntry, AllergyList};

const NO_KNOWN_ALLERGY: &str = "716186003";

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    let Some(list) = &chart.allergies else {
        return;
    };
    let settled = chart.settled(&list.author, list.seq);
    if list.complete && list.entries.is_empty() && !chart.records_doubt_no_allergy() {
        let version = settled.unwrap_or(list.seq).max(chart.records_on_allergies());
        gather.offer(Type::AllergyIntolerance, "none", version, move |head, t| {
            let none = concept(SNOMED, NO_KNOWN_ALLERGY, "No known allergy");
            own(head, none, (list, settled.is_some()), chart, t)
        });
    }
    for entry in &list.entries {
        let key = match &entry.text {
            Some(text) => format!("allergy-{:016x}", fingerprint(&text.trim().to_lowercase())),
            None => format!("allergy-{}", id(&entry.substance)),
        };
        let settled = match known_before(chart, entry) {
            true => Some(list.seq),
            false => settled,
        };
        let version = settled.unwrap_or(list.seq);
        gather.offer(Type::AllergyIntolerance, key, version, move |head, t| {
            let to = match &entry.text {
                Some(text) => words(text),
                None => t.substance(&entry.substance),
            };
            own(head, to, (list, settled.is_some()), chart, t).maybe(
                "reaction",
                reaction(entry.reaction.as_deref(), entry.severity.as_deref()).map(|reaction| vec![reaction]),
            )
        });
    }
}

/// Whether an allergy stood in the list before whoever wrote the latest: what a clinician has noted stays settled while
/// the patient adds to it.
fn known_before(chart: &Chart, entry: &AllergyEntry) -> bool {
    let same = |held: &AllergyEntry| held.substance == entry.substance && held.text == entry.text;
    chart.allergies_before.as_ref().is_some_and(|before| {
        chart.settled(&before.author, before.seq).is_some() && before.entries.iter().any(same)
    })
}

fn own(
    head: Node,
    to: Node,
    (list, settled): (&Noted<AllergyList>, bool),
    chart: &Chart,
    t: &Telling<'_>,
) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    listed(head, to, &chart.id, t.clock(list.at))
        .maybe("verificationStatus", unsure(settled, system))
        .with("recorder", teller(&list.author, list.seq, chart))
}

/// An allergy that counts now.
pub(in crate::fhir::record) fn listed(head: Node, to: Node, chart: &str, recorded: String) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    head.with(
        "clinicalStatus",
        codings(vec![coding(system, "active", "Active")], ""),
    )
    .with("code", to)
    .with("patient", patient(chart))
    .with("recordedDate", recorded)
}

/// What happened, as far as somebody said it.
pub(in crate::fhir::record) fn reaction(told: Option<&str>, severity: Option<&str>) -> Option<Node> {
    let severity = severity.filter(|word| ["mild", "severe"].contains(word));
    let manifestation = match told.filter(|text| !text.is_empty()) {
        Some(text) => words(text),
        None => absent("unknown"),
    };
    (told.is_some() || severity.is_some()).then(|| {
        object()
            .with("manifestation", [manifestation])
            .maybe("severity", severity)
    })
}
