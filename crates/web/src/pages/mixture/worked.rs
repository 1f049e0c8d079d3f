//! A mixture worked out: what is drawn, totals against the limits on file, and every two substances of one syringe.
//! The program sums and compares. Where no limit is on file it says so, and shows no tick.

use crate::ctx::Ctx;
use crate::parts::rules::{cites, disagreement};
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::standing::Standing;
use pistor_practice::view::{Amount, Mixed, PairCheck, Total, Unit};

/// The statement on which "no data: keep apart" rests.
const NO_DATA: &str = "pairs_without_data";

/// Everything about a mixture.
pub(crate) fn all(ctx: &Ctx, standing: &Standing) -> Markup {
    let mixture = ctx.look.mix(standing);
    html! {
        (drawn(ctx, &mixture))
        h3 { (ctx.t("mixture-page-totals")) }
        (totals(ctx, &mixture))
        h3 { (ctx.t("mixture-page-pairs")) }
        (pairs(ctx, &mixture))
    }
}

/// An amount, or that it is not known.
pub(crate) fn amount(ctx: &Ctx, amount: Option<&Amount>) -> String {
    amount.map_or_else(|| ctx.t("not-known"), |amount| ctx.locale().amount(amount))
}

fn drawn(ctx: &Ctx, mixture: &Mixed) -> Markup {
    let head = [
        "substance",
        "strength",
        "volume",
        "amount",
        "concentration",
        "syringe",
    ];
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("mixture-page-drawn")) {
            table {
                caption.vh { (ctx.t("mixture-page-drawn")) }
                thead { tr { @for name in head { th scope="col" { (ctx.t(&format!("mixture-page-{name}"))) } } } }
                tbody { @for item in &mixture.drawn {
                    tr {
                        th scope="row" { (ctx.speaker().substance(item.substance)) }
                        td.nowrap { (amount(ctx, item.strength.as_ref())) }
                        td.nowrap { (amount(ctx, item.volume.as_ref())) }
                        td.nowrap { (amount(ctx, item.amount.as_ref())) }
                        td.nowrap { @if item.syringe.is_some() { (amount(ctx, item.concentration.as_ref())) } @else { "–" } }
                        td { @match item.syringe.as_deref() {
                            None => (ctx.t("mixture-page-on-skin")),
                            Some("") => (ctx.t("mixture-page-only-syringe")),
                            Some(name) => (name),
                        } }
                    }
                } }
            }
        }
        ul.stack.s {
            @for syringe in &mixture.syringes {
                @let volume = syringe.volume.map(|volume| Amount::new(volume, Unit::Ml));
                @let args = [("name", syringe.name.clone()), ("volume", amount(ctx, volume.as_ref()))];
                li { (ctx.say(if syringe.name.is_empty() { "syringe-only" } else { "syringe-named" }, &args)) }
            }
        }
        (map(ctx, mixture))
    }
}

fn map(ctx: &Ctx, mixture: &Mixed) -> Markup {
    let Some(map) = &mixture.map else {
        return html! {};
    };
    let millilitres = |volume| ctx.locale().amount(&Amount::new(volume, Unit::Ml));
    let args = [
        ("count", map.count.to_string()),
        ("each", millilitres(map.volume_each)),
        ("volume", millilitres(map.volume)),
    ];
    html! {
        p { (ctx.say(map.message(), &args)) }
        @match map.left {
            Some(left) if left.is_sign_negative() && !left.is_zero() => {
                p { (tag_with(Tone::Caution, "caution", &ctx.say("map-short", &[("volume", millilitres(-left))]))) }
            }
            Some(left) if !left.is_zero() => p.muted { (ctx.say("map-left", &[("volume", millilitres(left))])) },
            _ => {}
        }
    }
}

/// Totals of a session against the limits on file.
pub(crate) fn totals(ctx: &Ctx, mixture: &Mixed) -> Markup {
    html! {
        @if mixture.totals.is_empty() { p.muted { (ctx.t("mixture-empty")) } }
        ul.stack { @for held in &mixture.totals { li { (total(ctx, held)) } } }
    }
}

/// How a total stands to a limit, as a tag: only what was compared and found within is calm.
fn limit_tag(ctx: &Ctx, verdict: &str) -> Markup {
    let (tone, name) = match verdict {
        "within" => (Tone::Clear, "check-circle"),
        "above" => (Tone::Stop, "stop"),
        "needs_weight" | "not_known" => (Tone::Info, "ask"),
        _ => (Tone::Plain, "info"),
    };
    tag_with(tone, name, &ctx.t(&format!("limit-{verdict}")))
}

fn total(ctx: &Ctx, total: &Total) -> Markup {
    let row = ctx
        .look
        .edition
        .knowledge
        .substances
        .at(usize::from(total.substance));
    let country = ctx.look.settings.country.as_str();
    html! {
        div.row.between {
            b { (ctx.speaker().substance(total.substance)) ": " (amount(ctx, total.total.as_ref())) }
            (limit_tag(ctx, total.verdict.id()))
        }
        @if let Some(each) = &total.per_point { p.small { (ctx.say("per-point", &[("amount", ctx.locale().amount(each))])) } }
        @if let Some(cream) = &total.from_cream { p.small { (ctx.say("from-cream", &[("amount", ctx.locale().amount(cream))])) } }
        @if total.verdict.id() == "no_limit" { p { (ctx.t("limit-none")) } }
        @if total.drawn_above { p { (tag_with(Tone::Caution, "caution", &ctx.t("drawn-above"))) } }
        @if !total.limits.is_empty() {
            details open[total.verdict.id() == "above"] {
                summary { (icon("chevron-right")) (ctx.say("mixture-page-limits", &[("count", total.limits.len().to_string())])) }
                @for check in &total.limits {
                    @let limit = &row.limits[check.limit];
                    p { (limit_tag(ctx, check.verdict.id())) " " (ctx.t(&format!("basis-{}", limit.basis.id())))
                        @if let Some(max) = &check.max { ": " b { (ctx.locale().amount(max)) } } }
                    p { (ctx.locale().text("substances", &row.id, &format!("limit{}", check.limit + 1), &limit.says)) }
                    (cites(ctx, &limit.cite))
                }
            }
        }
        @let legal: Vec<_> = row.legal.iter().enumerate().filter(|(_, legal)| legal.concerns(Some(country))).collect();
        @if !legal.is_empty() {
            details {
                summary { (icon("chevron-right")) (ctx.t("mixture-page-legal")) }
                @for (n, legal) in legal {
                    p { b { (ctx.t(&format!("legal-{}", legal.status))) } " (" (legal.country.join(", ")) "): "
                        (ctx.locale().text("substances", &row.id, &format!("legal{}", n + 1), &legal.says)) }
                    (cites(ctx, &legal.cite))
                }
            }
        }
        (disagreement(ctx, row.disagreement.as_ref()))
    }
}

fn pairs(ctx: &Ctx, mixture: &Mixed) -> Markup {
    html! {
        @if mixture.pairs.is_empty() { p.muted { (ctx.t("mix-no-pairs")) } }
        ul.stack { @for held in &mixture.pairs { li { (pair(ctx, held)) } } }
    }
}

fn pair(ctx: &Ctx, pair: &PairCheck) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let row = pair.row.as_ref().and_then(|id| knowledge.pairs.get(id));
    let (tone, name) = match pair.result.id() {
        "mixes" => (Tone::Clear, "check-circle"),
        "does_not_mix" => (Tone::Stop, "stop"),
        _ => (Tone::Caution, "ask"),
    };
    // Of no row: the position on pairs without data.
    let cited = match row {
        Some(row) => match pair.part.map(|n| &row.results[n].cite) {
            Some(cite) if !cite.is_empty() => cite.clone(),
            _ => row.cite.clone(),
        },
        None => knowledge
            .positions
            .get(NO_DATA)
            .map(|row| row.cite.clone())
            .unwrap_or_default(),
    };
    let why = match row {
        Some(row) => ctx.locale().text("pairs", &row.id, "why", &row.why).into_owned(),
        None => ctx.t("pair-no-row"),
    };
    html! {
        div.row.between {
            b { (ctx.speaker().substance(pair.a)) " + " (ctx.speaker().substance(pair.b)) }
            (tag_with(tone, name, &ctx.t(&format!("pair-{}", pair.result.id()))))
        }
        @if pair.result.id() == "no_data" { p { (ctx.t("mixture-page-keep-apart")) } }
        details {
            summary { (icon("chevron-right")) (ctx.t("mixture-page-why")) }
            p { (why) }
            (cites(ctx, &cited))
            (disagreement(ctx, row.and_then(|row| row.disagreement.as_ref())))
        }
    }
}
