//! Mixture: what was prepared, as a Medication whose ingredients carry their strengths and lots.

use super::{Gather, Telling};
use pistor_fhir::served::data::{dose, strength, words};
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::Chart;
use pistor_practice::chart::mixture::{Bench, Drawn};

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    for bench in &chart.mixtures {
        let prepared = &bench.prepared;
        let version = chart.last_about(&prepared.id, prepared.seq);
        gather.offer(Type::Medication, prepared.seq, version, move |head, t| {
            drawn_up(head, bench, chart, t)
        });
    }
}

fn drawn_up(head: Node, bench: &Bench, chart: &Chart, t: &Telling<'_>) -> Node {
    let number = bench.prepared.session.to_string();
    let status = match bench.discarded || chart.is_used(&bench.prepared.id) {
        true => "inactive",
        false => "active",
    };
    let items = &bench.prepared.items;
    let contained: Vec<Node> = items
        .iter()
        .enumerate()
        .map(|(n, item)| of_lot(n, item, t))
        .collect();
    let ingredients: Vec<Node> = items
        .iter()
        .enumerate()
        .map(|(n, item)| {
            object()
                .with("itemReference", object().with("reference", format!("#{}", n + 1)))
                .maybe("strength", item.ingredient.strength.as_deref().and_then(strength))
        })
        .collect();
    head.with("contained", contained)
        .with("code", words(&t.say("fhir-mixture", &[("number", number)])))
        .with("status", status)
        .with("ingredient", ingredients)
}

/// An ingredient as it came out of its box: what, how strong and how much as it was written, which lot.
fn of_lot(n: usize, item: &Drawn, t: &Telling<'_>) -> Node {
    let ingredient = &item.ingredient;
    let written = [ingredient.strength.as_deref(), ingredient.volume.as_deref()];
    let code = t.substance(&ingredient.substance);
    let name = code.get("text").and_then(Node::text).unwrap_or_default();
    let text = [Some(name)]
        .into_iter()
        .chain(written)
        .flatten()
        .collect::<Vec<_>>()
        .join(", ");
    let codings: Vec<Node> = code.at("coding").into_iter().cloned().collect();
    let lot = t.lots.get(&item.lot).map(|lot| {
        object()
            .with("lotNumber", lot.number.as_str())
            .with("expirationDate", lot.expires.as_str())
    });
    // The volume is the amount in the syringe, over one syringe.
    let amount = ingredient.volume.as_deref().and_then(dose).map(|volume| {
        let one = object().with("value", 1i64);
        object().with("numerator", volume).with("denominator", one)
    });
    object()
        .with("resourceType", "Medication")
        .with("id", (n + 1).to_string())
        .with("code", object().with("coding", codings).with("text", text))
        .maybe("amount", amount)
        .maybe("batch", lot)
}
