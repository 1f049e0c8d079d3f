//! Aftercare: which sheet was handed over, as a Communication.

use super::{Gather, Telling, id_in};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{coding, codings, reference};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::aftercare::HandedOver;

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for handed in &chart.handed {
        gather.offer(Type::Communication, handed.seq, handed.seq, move |head, t| {
            sheet(head, handed, chart, t)
        });
    }
}

/// A way in which something is said.
pub(super) fn medium(code: &str) -> Node {
    let system = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";
    codings(vec![coding(system, code, "")], "")
}

fn sheet(head: Node, handed: &Noted<HandedOver>, chart: &Chart, t: &Telling<'_>) -> Node {
    let way = match handed.how.as_str() {
        "read_aloud" => "VERBAL",
        _ => "WRITTEN",
    };
    let said = t.say("fhir-sheet", &[("language", handed.language.clone())]);
    let about = chart
        .number_of(&handed.session)
        .map(|seq| vec![reference(Type::Procedure, &id_in(chart, seq))]);
    head.with("status", "completed")
        .with("medium", [medium(way)])
        .with("subject", patient(&chart.id))
        .maybe("about", about)
        .with("sent", t.clock(handed.at))
        .with("recipient", [patient(&chart.id)])
        .with("sender", by(&handed.author, &chart.id))
        .with("payload", [object().with("contentString", said)])
}
