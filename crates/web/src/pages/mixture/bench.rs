//! A mixture that was prepared: from which lots, by whom, how long it may be used, its labels, and throwing it away.

use super::{check, lot_line};
use crate::ctx::Ctx;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::patient;
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_locale::say::aftercare::rfc3339;
use pistor_practice::chart::mixture::{Bench, Prepared};
use pistor_practice::chart::plan::Course;
use pistor_practice::shelf::stops_mixtures;
use pistor_practice::view::{Amount, LotRow, Unit};
use pistor_practice::{Act, Chart};

/// The mixture that stands on the bench.
pub(crate) fn card(ctx: &Ctx, chart: &Chart, bench: &Bench, lots: &[LotRow], accounts: &Accounts) -> Markup {
    let prepared = &bench.prepared;
    let stopped = !bench.discarded && is_stopped(ctx, prepared, lots);
    html! {
        section.card.stack.noprint aria-labelledby="prepared" {
            header.row.between {
                h2 id="prepared" { (ctx.t("mixture-page-prepared")) }
                @if bench.discarded { (tag_with(Tone::Plain, "flask", &ctx.t("mixture-page-discarded"))) }
                @else if stopped { (tag_with(Tone::Stop, "stop", &ctx.t("mixture-page-stopped"))) }
                @else if bench.waits_for_check() { (tag_with(Tone::Caution, "ask", &ctx.t("mixture-check-wanted"))) }
                @else { (tag_with(Tone::Plain, "flask", &ctx.t("mixture-page-on-bench"))) }
            }
            (summary(ctx, bench, lots, accounts))
            (check::card(ctx, chart, bench))
            div.actions.still {
                a.btn href=(format!("/patients/{}/session", chart.id)) { (icon("syringe")) (ctx.t("mixture-page-to-session")) }
                @if !bench.discarded { (labels(ctx, chart, bench)) }
            }
            @if ctx.may(Act::Discard) && !bench.discarded {
                @let form = OneOf::new(ctx, &prepared.id);
                details open[form.sent() || stopped] {
                    summary { (icon("chevron-right")) (ctx.t("mixture-page-discard-head")) }
                    form.stack method="post" action=(format!("/patients/{}/do/discard", chart.id)) {
                        (form.hidden(chart.seq()))
                        input type="hidden" name="_next" value=(format!("/patients/{}/mixture", chart.id));
                        input type="hidden" name="mixture" value=(prepared.id);
                        (form.area("reason", &ctx.t("mixture-page-discard-reason"), &ctx.t("mixture-page-discard-reason-hint"), true))
                        button.btn.danger type="submit" { (icon("trash")) (ctx.t("mixture-page-discard")) }
                    }
                }
            }
        }
    }
}

/// Whether nobody may inject a mixture any more: its time is over, or one of its lots was set aside, recalled or is too old.
fn is_stopped(ctx: &Ctx, prepared: &Prepared, lots: &[LotRow]) -> bool {
    let now = ctx.at.as_microsecond();
    let stops = |id: &str| {
        let lot = lots.iter().find(|lot| lot.id == id);
        lot.and_then(|lot| stops_mixtures(lot, ctx.look.now.day, now))
            .is_some()
    };
    prepared.discard_at.is_some_and(|discard| discard < now)
        || prepared.items.iter().any(|item| stops(&item.lot))
}

/// What is in it, who prepared and checked it, how long it may be used.
pub(crate) fn summary(ctx: &Ctx, bench: &Bench, lots: &[LotRow], accounts: &Accounts) -> Markup {
    let prepared = &bench.prepared;
    html! {
        (items(ctx, prepared, lots, !bench.discarded))
        dl.kv {
            dt { (ctx.t("mixture-page-prepared-by")) } dd { (name_of(accounts, &prepared.author)) " · " (ctx.when(prepared.at)) }
            dt { (ctx.t("mixture-page-checked-by")) }
            dd { (check::by(ctx, bench, accounts)) }
            dt { (ctx.t("mixture-page-use-until")) } dd { (until(ctx, prepared)) }
        }
        (warned(ctx, prepared))
    }
}

/// What was in the mixture of a session that is over: its clock has no say any more.
pub(crate) fn record(ctx: &Ctx, bench: &Bench, lots: &[LotRow], accounts: &Accounts) -> Markup {
    let prepared = &bench.prepared;
    html! {
        (items(ctx, prepared, lots, false))
        p.small.muted { (ctx.t("mixture-page-prepared-by")) ": " (name_of(accounts, &prepared.author)) " · " (ctx.when(prepared.at))
            @if let Some(name) = check::name(ctx, bench, accounts) { " · " (ctx.t("mixture-page-checked-by")) ": " (name) } }
        (warned(ctx, prepared))
    }
}

fn items(ctx: &Ctx, prepared: &Prepared, lots: &[LotRow], now: bool) -> Markup {
    let said = |text: &Option<String>| {
        text.as_deref()
            .map_or_else(|| ctx.t("not-known"), |text| as_written(ctx, text))
    };
    html! {
        div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("mixture-page-contents")) {
            table {
                caption.vh { (ctx.t("mixture-page-contents")) }
                thead { tr { @for name in ["substance", "strength", "volume", "syringe", "lot-label"] {
                    th scope="col" { (ctx.t(&format!("mixture-page-{name}"))) }
                } } }
                tbody { @for item in &prepared.items {
                    tr {
                        th scope="row" { (patient::substance(ctx, &item.ingredient.substance)) }
                        td.nowrap { (said(&item.ingredient.strength)) }
                        td.nowrap { (said(&item.ingredient.volume)) }
                        td { (item.ingredient.syringe.as_deref().unwrap_or("–")) }
                        td { @match lots.iter().find(|lot| lot.id == item.lot) {
                            None => (ctx.t("mixture-page-without-lot")),
                            Some(lot) => {
                                (lot_line(ctx, lot))
                                @if let Some(why) = stops_mixtures(lot, ctx.look.now.day, ctx.at.as_microsecond()).filter(|_| now) {
                                    br; (tag_with(Tone::Stop, "stop", &ctx.t(&format!("mixture-page-{why}"))))
                                }
                            }
                        } }
                    }
                } }
            }
        }
    }
}

/// The clock of a mixture: counts down, and says when the time is over.
pub(crate) fn until(ctx: &Ctx, prepared: &Prepared) -> Markup {
    let Some(discard) = prepared.discard_at else {
        return html! { (ctx.t("mixture-page-no-clock")) };
    };
    if discard < ctx.at.as_microsecond() {
        return tag_with(
            Tone::Stop,
            "stop",
            &ctx.say("mixture-page-over", &[("when", ctx.when(discard))]),
        );
    }
    let instant = ctx.look.clock(discard).timestamp();
    html! {
        (ctx.when(discard)) " · "
        b role="timer" data-until=(rfc3339(instant, &ctx.look.zone)) data-done=(ctx.t("mixture-page-clock-done")) { (ctx.time(discard)) }
    }
}

/// The warnings that were on the screen, and why it was prepared all the same.
fn warned(ctx: &Ctx, prepared: &Prepared) -> Markup {
    if prepared.warned.is_empty() {
        return html! {};
    }
    note(
        Tone::Caution,
        html! {
            p { b { (ctx.t("mixture-page-warned")) } }
            ul { @for warning in &prepared.warned { li { (warning_words(ctx, warning)) } } }
            p { (ctx.t("label-why")) ": " q { (prepared.reason) } }
        },
    )
}

/// A warning as records hold it, in words: its name and what it is about.
fn warning_words(ctx: &Ctx, warning: &str) -> String {
    let mut parts = warning.split(':');
    let kind = parts.next().unwrap_or_default();
    let mut named = || {
        parts
            .next()
            .map(|id| patient::substance(ctx, id))
            .unwrap_or_default()
    };
    match kind {
        "above-limit" => ctx.say("mixture-page-warned-above", &[("substance", named())]),
        "does-not-mix" => {
            let (a, b) = (named(), named());
            ctx.say("mixture-page-warned-apart", &[("a", a), ("b", b)])
        }
        _ => warning.to_owned(),
    }
}

/// The label of each syringe, to be printed.
fn labels(ctx: &Ctx, chart: &Chart, bench: &Bench) -> Markup {
    let prepared = &bench.prepared;
    let mut syringes: Vec<&str> = Vec::new();
    for item in &prepared.items {
        let name = item.ingredient.syringe.as_deref().unwrap_or_default();
        if !is_topical(ctx, &item.ingredient.substance) && !syringes.contains(&name) {
            syringes.push(name);
        }
    }
    html! {
        @for (n, syringe) in syringes.iter().enumerate() {
            a.btn href=(format!("/patients/{}/mixture/{}/label/{}.pdf", chart.id, prepared.id, n + 1)) {
                (icon("printer"))
                @if syringe.is_empty() { (ctx.t("mixture-page-print-label")) }
                @else { (ctx.say("mixture-page-print-label-of", &[("name", (*syringe).to_owned())])) }
            }
        }
    }
}

/// An amount as it was written, with the reader's separator; a percentage where the language puts its sign.
fn as_written(ctx: &Ctx, text: &str) -> String {
    match Amount::parse(text) {
        Ok(amount) if amount.unit == Unit::Percent => ctx.locale().amount(&amount),
        _ => patient::number(ctx, text),
    }
}

fn is_topical(ctx: &Ctx, substance: &str) -> bool {
    ctx.look
        .edition
        .substance(substance)
        .is_some_and(|number| ctx.look.edition.topical(number))
}

/// Mixtures of this course that were used or thrown away.
pub(super) fn earlier(
    ctx: &Ctx,
    chart: &Chart,
    course: &Course,
    now: Option<&Bench>,
    accounts: &Accounts,
) -> Markup {
    let held: Vec<&Bench> = chart
        .mixtures
        .iter()
        .rev()
        .filter(|bench| {
            bench.prepared.course == course.id && now.is_none_or(|now| now.prepared.id != bench.prepared.id)
        })
        .collect();
    html! {
        @if !held.is_empty() {
            details.card.noprint data-remember=(format!("mixtures-{}", course.id)) {
                summary { (icon("chevron-right")) (ctx.say("mixture-page-earlier", &[("count", held.len().to_string())])) }
                ul.stack { @for bench in held {
                    @let prepared = &bench.prepared;
                    @let names: Vec<String> = prepared.items.iter().map(|item| patient::substance(ctx, &item.ingredient.substance)).collect();
                    li {
                        b { (ctx.say("mixture-page-for", &[("number", prepared.session.to_string())])) } " · " (names.join(", "))
                        br; span.small.muted { (name_of(accounts, &prepared.author)) " · " (ctx.when(prepared.at))
                            @if bench.discarded { " · " (ctx.t("mixture-page-discarded")) } }
                        (warned(ctx, prepared))
                    }
                } }
            }
        }
    }
}
