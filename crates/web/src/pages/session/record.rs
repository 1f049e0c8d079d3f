//! A session that is over: signed and locked, or closed without having taken place. Addenda follow; nothing is changed.

use super::drawn::{self, or_dash};
use super::{about, areas, framed, heading};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::pages::mixture::bench;
use crate::pages::photos;
use crate::pages::plan::{Accounts, name_of, verdict_tag};
use crate::parts::fields::{area, hidden};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::session::{Session, Signed, TickState};
use pistor_practice::{Act, Chart};

/// The page of a session that is over.
pub(super) fn page(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Said> {
    let accounts = ctx.practice().accounts()?;
    let title = heading(ctx, chart, session);
    let state = if session.signed.is_some() {
        ("lock", "session-page-signed")
    } else {
        ("x", "session-page-abandoned")
    };
    let inside = html! {
        header.row.between {
            div { h1 { (title) } (about(ctx, chart, session, &accounts)) }
            (tag_with(Tone::Plain, state.0, &ctx.t(state.1)))
        }
        @if let Some(closed) = &session.abandoned {
            (note(Tone::Info, html! {
                p { b { (ctx.t("session-page-abandoned-because")) } " " q { (closed.text) } }
                p.small { (name_of(&accounts, &closed.author)) " · " (ctx.when(closed.at)) }
            }))
        }
        @if let Some(signed) = &session.signed {
            div.actions.still {
                a.btn.pri href=(format!("/patients/{}/aftercare", chart.id)) { (icon("heart")) (ctx.t("session-page-to-aftercare")) }
                a.btn href=(format!("/patients/{}/session", chart.id)) { (icon("syringe")) (ctx.t("session-page-to-next")) }
                a.btn href=(format!("/patients/{}/session/{}/sheet.pdf", chart.id, session.opened.id)) { (icon("printer")) (ctx.t("session-page-sheet")) }
            }
            (signature(ctx, chart, signed, &accounts))
        }
        (charted(ctx, chart, session))
        (photos::of_session(ctx, chart, session))
        @if let Some(signed) = &session.signed { (mixture(ctx, chart, signed, &accounts)?) }
        (steps(ctx, session, &accounts))
        @if session.signed.is_some() { (addenda(ctx, chart, session, &accounts)) }
    };
    framed(ctx, chart, title, inside)
}

fn signature(
    ctx: &Ctx,
    chart: &Chart,
    signed: &pistor_practice::chart::Noted<Signed>,
    accounts: &Accounts,
) -> Markup {
    let screening = chart.screenings.iter().find(|held| held.id == signed.screening);
    html! {
        section.card.stack aria-labelledby="signature" {
            h2 id="signature" { (icon("lock")) " " (ctx.t("session-page-signature")) }
            dl.kv {
                dt { (ctx.t("session-page-patient")) } dd { (signed.name) " · " (ctx.full_date(&signed.birth_date)) }
                dt { (ctx.t(by_hand(signed).0)) } dd { (signed.operator) }
                dt { (ctx.t("session-page-signed-at")) } dd { (ctx.when(signed.at)) " · " (name_of(accounts, &signed.author)) }
                dt { (ctx.t(by_hand(signed).1)) } dd { (ctx.when(signed.ended)) }
                dt { (ctx.t("session-page-sum")) }
                dd { (patient::sums_of(ctx, signed)) }
                @if let Some(screening) = screening { dt { (ctx.t("session-page-signed-screening")) } dd { (verdict_tag(ctx, &screening.verdict)) } }
                @if let Some(beyond) = &signed.beyond_consent {
                    dt { (ctx.t("consent-areas-signed")) } dd { (patient::areas(ctx, &beyond.areas)) ": " q { (beyond.reason) } }
                }
                dt { (ctx.t("session-page-edition")) } dd { (signed.edition) }
            }
            @if !signed.totals.is_empty() {
                h3 { (ctx.t("session-page-given")) }
                ul { @for (substance, amount) in &signed.totals { li { (patient::substance(ctx, substance)) ": " b { (patient::amount(ctx, amount)) } } } }
            }
        }
    }
}

/// What operator and end are called: with a needle, or without one.
pub(crate) fn by_hand(signed: &Signed) -> (&'static str, &'static str) {
    match signed.applied {
        None => ("session-page-operator", "session-page-ended"),
        Some(_) => ("area-page-operator", "area-page-ended"),
    }
}

/// Pictures and points; or the areas that a device went over.
fn charted(ctx: &Ctx, chart: &Chart, session: &Session) -> Markup {
    let rows = session.map();
    let device = session
        .charted
        .as_ref()
        .and_then(|charted| charted.device.as_ref());
    let areas = session.area_rows();
    html! {
        @if device.is_some() || !rows.is_empty() || !areas.is_empty() {
            section.card.stack aria-labelledby="points-held" {
                @if !areas.is_empty() { h2 id="points-held" { (ctx.t("area-page-head")) } }
                @else if let Some(device) = device {
                    h2 id="points-held" { (ctx.t("session-page-device")) }
                    dl.kv {
                        dt { (ctx.t("session-page-device-name")) } dd { (device.name) }
                        dt { (ctx.t("session-page-device-settings")) } dd { (or_dash(ctx, &device.settings)) }
                        dt { (ctx.t("session-page-device-minutes")) } dd { (or_dash(ctx, &device.minutes)) }
                    }
                } @else { h2 id="points-held" { (ctx.t("session-page-points")) } }
                (drawn::pictures(ctx, session))
                @if !rows.is_empty() { (drawn::table(ctx, &rows)) }
                @if !areas.is_empty() { (areas::table(ctx, chart, session)) }
            }
        }
    }
}

fn mixture(ctx: &Ctx, chart: &Chart, signed: &Signed, accounts: &Accounts) -> Made<Markup> {
    let lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    Ok(html! {
        @if let Some(held) = chart.mixture(&signed.mixture) {
            section.card.stack aria-labelledby="mixture-held" {
                h2 id="mixture-held" { (icon("flask")) " " (ctx.t("session-page-mixture")) }
                (bench::record(ctx, held, &lots, accounts))
            }
        }
    })
}

fn steps(ctx: &Ctx, session: &Session, accounts: &Accounts) -> Markup {
    let knowledge = &ctx.look.edition.knowledge;
    let mut ticks: Vec<_> = session
        .ticks
        .iter()
        .filter(|(_, tick)| tick.state != TickState::Undone)
        .collect();
    ticks.sort_by_key(|(_, tick)| tick.seq);
    html! {
        @if !ticks.is_empty() {
            details.card data-remember=(format!("steps-{}", session.opened.id)) {
                summary { (icon("chevron-right")) (ctx.say("session-page-steps-held", &[("count", ticks.len().to_string())])) }
                ul.stack.s { @for (step, tick) in ticks {
                    @let title = knowledge.checklist.get(step).map_or_else(|| step.clone(), |row| ctx.locale().text("checklist", step, "title", &row.title).into_owned());
                    @let name = match tick.state { TickState::Done => "session-page-done-by", TickState::LeftOut => "session-page-left-out-by", _ => "session-page-started-by" };
                    @let args = [("name", name_of(accounts, &tick.author).to_owned()), ("when", ctx.when(tick.at))];
                    li { b { (title) } br; span.small.muted { (ctx.say(name, &args)) } }
                } }
            }
        }
    }
}

fn addenda(ctx: &Ctx, chart: &Chart, session: &Session, accounts: &Accounts) -> Markup {
    html! {
        section.card.stack aria-labelledby="addenda" {
            h2 id="addenda" { (ctx.t("session-page-addenda")) }
            @if session.addenda.is_empty() { p.muted { (ctx.t("session-page-no-addenda")) } }
            ul.stack { @for held in &session.addenda {
                li { p { (held.text) } p.small.muted { (name_of(accounts, &held.author)) " · " (ctx.when(held.at)) } }
            } }
            @if ctx.may(Act::Amend) {
                details open[ctx.refused.is_some()] {
                    summary { (icon("chevron-right")) (ctx.t("session-page-amend-head")) }
                    form.stack method="post" action=(format!("/patients/{}/do/amend", chart.id)) {
                        (hidden(ctx, chart.seq()))
                        input type="hidden" name="_next" value=(format!("/patients/{}/session/{}", chart.id, session.opened.id));
                        input type="hidden" name="session" value=(session.opened.id);
                        (area(ctx, "text", &ctx.t("session-page-amend-text"), &ctx.t("session-page-amend-hint"), "", true))
                        button.btn type="submit" { (icon("plus")) (ctx.t("session-page-amend")) }
                    }
                }
            }
        }
    }
}
