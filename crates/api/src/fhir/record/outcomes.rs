//! Outcomes: scores as Observations, with their instrument and rater and the digits that were written.

use super::intake::category;
use super::{Gather, Telling, id_in};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{own, quantity, reference};
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::Noted;
use pistor_practice::chart::outcomes::Scored;

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for scored in &chart.scores {
        gather.offer(Type::Observation, scored.seq, scored.seq, move |head, t| {
            score(head, scored, chart, t)
        });
    }
}

fn points(digits: &str) -> Option<Node> {
    Node::number(digits).map(|digits| quantity(digits, "{score}", "{score}"))
}

fn score(head: Node, scored: &Noted<Scored>, chart: &Chart, t: &Telling<'_>) -> Node {
    let kind = match scored.rater.as_str() {
        "patient" => "survey",
        _ => "exam",
    };
    let performer = match scored.rater.as_str() {
        "patient" => patient(&chart.id),
        _ => by(&scored.author, &chart.id),
    };
    let based_on = chart
        .number_of(&scored.course)
        .map(|seq| vec![reference(Type::CarePlan, &id_in(chart, seq))]);
    let items = scored.items.iter().filter_map(|(item, value)| {
        let code = own(Own::Scale, &format!("{}.{item}", scored.scale), "");
        Some(object().with("code", code).with("valueQuantity", points(value)?))
    });
    head.maybe("basedOn", based_on)
        .with("status", "final")
        .with("category", [category(kind)])
        .with("code", t.scale(&scored.scale))
        .with("subject", patient(&chart.id))
        .with("effectiveDateTime", t.clock(scored.at))
        .with("performer", [performer])
        .maybe("valueQuantity", points(&scored.value))
        .with("component", items.collect::<Vec<_>>())
}
