//! What the map's script knows of the syringes and of each substance: contents, lots, the limit that binds.

use crate::ctx::Ctx;
use pistor_practice::Chart;
use pistor_practice::chart::session::Session;
use pistor_practice::view::{Amount, Mixed, Total};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What is in the syringes of this session.
pub(super) fn syringes(ctx: &Ctx, chart: &Chart, session: &Session, mixture: &Mixed) -> Vec<Value> {
    let bench = chart.mixture_for(&session.opened.course, session.opened.number);
    let lots = |name: &str| {
        let items = bench.into_iter().flat_map(|bench| &bench.prepared.items);
        let here = items.filter(|item| item.ingredient.syringe.as_deref().unwrap_or_default() == name);
        let lots = here.filter(|item| !item.lot.is_empty());
        let numbers: BTreeSet<String> = lots
            .filter_map(|item| {
                let lot = ctx.practice().read(|reading| Ok(reading.lot(&item.lot)?));
                lot.ok().flatten().map(|lot| lot.number)
            })
            .collect();
        numbers.into_iter().collect::<Vec<_>>().join(", ")
    };
    let syringes = mixture.syringes.iter();
    syringes
        .map(|syringe| {
            let contents = mixture
                .drawn
                .iter()
                .filter(|item| item.syringe.as_deref() == Some(syringe.name.as_str()));
            let contents: Vec<Value> = contents
                .map(|item| {
                    json!({
                        "substance": ctx.look.edition.substance_id(item.substance),
                        "amount": item.amount.as_ref().map(|amount| amount.value.normalize().to_string()),
                        "unit": item.amount.as_ref().map(|amount| amount.unit.symbol()),
                    })
                })
                .collect();
            // The only one needs no name, and shows a letter all the same.
            let title = match syringe.name.is_empty() {
                true => "A".to_owned(),
                false => syringe.name.clone(),
            };
            json!({
                "name": syringe.name,
                "title": title,
                "volume": syringe.volume.map(|volume| volume.normalize().to_string()),
                "contents": contents,
                "lots": lots(&syringe.name),
            })
        })
        .collect()
}

/// A substance and the limit that binds it.
pub(super) fn dose(ctx: &Ctx, total: &Total) -> Value {
    let row = ctx
        .look
        .edition
        .knowledge
        .substances
        .at(usize::from(total.substance));
    let binding = total
        .limits
        .iter()
        .find(|check| total.limit.is_some() && check.max == total.limit)
        .map(|check| {
            let (n, limit) = (check.limit, &row.limits[check.limit]);
            let words = ctx
                .locale()
                .text("substances", &row.id, &format!("limit{}", n + 1), &limit.says);
            words.into_owned()
        });
    let amount = |amount: Option<&Amount>| amount.map(|amount| amount.value.normalize().to_string());
    json!({
        "substance": row.id,
        "title": ctx.speaker().substance(total.substance),
        "unit": total.drawn.as_ref().or(total.limit.as_ref()).map(|amount| amount.unit.symbol()),
        "cream": amount(total.from_cream.as_ref()),
        "drawn": amount(total.drawn.as_ref()),
        "limit": amount(total.limit.as_ref()),
        "says": binding,
    })
}
