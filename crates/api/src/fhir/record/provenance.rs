//! Provenance: who wrote which entry of the ledger, when, and its hash; it names the versions that came of it.

use super::{Piece, Telling, id_in, pieces};
use crate::fhir::words::by;
use pistor_fhir::served::data::{coding, codings, own, resource};
use pistor_fhir::served::systems::{ENTRY_HASHES, Own};
use pistor_fhir::served::{Node, Type, instant, object};
use pistor_practice::view::Entry;
use pistor_practice::{Chart, Refusal};

/// The provenance of every entry that a resource came of, in order: its number, and the resource.
///
/// # Errors
/// When an entry cannot be read.
pub(in crate::fhir) fn provenances(
    id: &str,
    entries: &[Entry],
    telling: &Telling<'_>,
) -> Result<Vec<(i64, Node)>, Refusal> {
    let sample = entries.first().is_some_and(|entry| entry.sample);
    let mut chart = Chart::new(id.to_owned(), sample);
    let mut all = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        chart.take(entry)?;
        let so_far = &entries[..=n];
        let touched = pieces(&chart, so_far, telling.look, &|_| true, Some(entry.seq));
        if !touched.is_empty() {
            all.push((entry.seq, told(&chart, entry, &touched, telling)));
        }
    }
    Ok(all)
}

fn told(chart: &Chart, entry: &Entry, touched: &[Piece<'_>], t: &Telling<'_>) -> Node {
    let targets: Vec<Node> = touched
        .iter()
        .map(|piece| {
            let version = format!("{}/{}/_history/{}", piece.kind.name(), piece.id, piece.version);
            object().with("reference", version)
        })
        .collect();
    let hash: String = entry.hash.iter().map(|byte| format!("{byte:02x}")).collect();
    let what = object().with("system", ENTRY_HASHES).with("value", hash);
    // Who takes a hospital's record over has not written what stands in it.
    let (code, title) = match entry.kind.as_str() {
        "record_imported" => ("enterer", "Enterer"),
        _ => ("author", "Author"),
    };
    let system = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
    let role = codings(vec![coding(system, code, title)], "");
    let source = |identifier: Node| {
        object()
            .with("role", "source")
            .with("what", object().with("identifier", identifier))
    };
    let entities = [Some(what), number_elsewhere(chart, entry)];
    let head = resource(
        Type::Provenance,
        &id_in(chart, entry.seq),
        &entry.seq.to_string(),
        Some(&instant::written(entry.at)),
        chart.sample,
    );
    head.with("target", targets)
        .with("recorded", instant::written(entry.at))
        .with(
            "activity",
            own(
                Own::Entry,
                &entry.kind,
                &t.locale.word(&format!("event-{}", entry.kind)),
            ),
        )
        .with(
            "agent",
            [object()
                .with("type", role)
                .with("who", by(&entry.author, &chart.id))],
        )
        .with(
            "entity",
            entities.into_iter().flatten().map(source).collect::<Vec<_>>(),
        )
}

/// The number by which the hospital knows the patient whose record was taken over.
fn number_elsewhere(chart: &Chart, entry: &Entry) -> Option<Node> {
    let mut records = chart.records.iter().map(|held| &held.imported);
    let imported = records.find(|imported| imported.seq == entry.seq)?;
    let (system, value) = imported.source.split_once('|')?;
    Some(object().with("system", system).with("value", value))
}
