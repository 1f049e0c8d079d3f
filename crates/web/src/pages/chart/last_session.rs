//! The last session on the chart: its points by area, what went in and from which lots, when and by whom.

use super::{Accounts, who};
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::pages::session::drawn;
use crate::parts::patient;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Chart;
use pistor_practice::acts::session::total;
use pistor_practice::chart::Noted;
use pistor_practice::chart::session::{Marks, Session, Signed};

/// The card.
pub(super) fn card(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Made<Markup> {
    let session = chart.last_signed();
    let held = session.and_then(|session| Some((session, session.signed.as_ref()?)));
    let inside = match held {
        Some((session, signed)) => inside(ctx, chart, session, signed, accounts)?,
        None => html! { p.muted { (ctx.t("chart-last-none")) } },
    };
    Ok(html! {
        section.card.stack.s aria-labelledby="last-session" {
            header.row.between {
                h2 id="last-session" { (ctx.t("chart-last")) }
                @if let Some((_, signed)) = held { span.small.muted { (ctx.when(signed.ended)) } }
            }
            (inside)
        }
    })
}

fn inside(
    ctx: &Ctx,
    chart: &Chart,
    session: &Session,
    signed: &Noted<Signed>,
    accounts: &Accounts,
) -> Made<Markup> {
    let lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    let lots_of = |substance: &str| {
        let used = signed
            .lots
            .iter()
            .filter_map(|id| lots.iter().find(|lot| lot.id == *id));
        let numbers: Vec<String> = used
            .filter(|lot| lot.substance == substance)
            .map(|lot| ctx.say("chart-last-lot", &[("number", lot.number.clone())]))
            .collect();
        numbers.join(", ")
    };
    let handed = chart
        .handed
        .iter()
        .rev()
        .find(|sheet| sheet.session == session.opened.id);
    let reported: Vec<String> = chart
        .reports
        .iter()
        .filter(|case| case.reported.session == session.opened.id)
        .flat_map(|case| &case.reported.signs)
        .map(|sign| super::cards::sign_title(ctx, &sign.sign))
        .collect();
    let author = who(accounts, &signed.author);
    Ok(html! {
        (drawn::pictures(ctx, session))
        (points(ctx, chart, session, signed)?)
        dl.kv {
            dt { (ctx.t("chart-last-session")) }
            dd { (session.opened.number) }
            @if !signed.totals.is_empty() {
                dt { (ctx.t("chart-last-given")) }
                dd { ul.stack.s { @for (substance, amount) in &signed.totals {
                    @let lot = lots_of(substance);
                    li { (patient::substance(ctx, substance)) " " span.nowrap { (patient::number(ctx, amount)) }
                        @if !lot.is_empty() { br; span.small.muted { (lot) } } }
                } } }
            }
            dt { (ctx.t("chart-last-operator")) }
            dd { (signed.operator) @if signed.operator != author { " · " (ctx.say("chart-last-signed", &[("name", author.to_owned())])) } }
            @if !reported.is_empty() { dt { (ctx.t("chart-last-reported")) } dd { (reported.join(", ")) } }
            dt { (ctx.t("chart-last-sheet")) }
            dd { @match handed { Some(sheet) => (ctx.when(sheet.at)), None => (ctx.t("chart-last-no-sheet")) } }
            @if !session.addenda.is_empty() { dt { (ctx.t("chart-last-addenda")) } dd { (session.addenda.len()) } }
        }
        a.btn.block href=(format!("/patients/{}/session/{}", chart.id, session.opened.id)) { (icon("syringe")) (ctx.t("chart-last-open")) }
    })
}

/// The rows of one area and side.
fn by_area(rows: &[Marks]) -> Vec<(&Marks, Vec<Marks>)> {
    let mut areas: Vec<(&Marks, Vec<Marks>)> = Vec::new();
    for row in rows {
        match areas.iter_mut().find(|(first, _)| first.place == row.place) {
            Some((_, rows)) => rows.push(row.clone()),
            None => areas.push((row, vec![row.clone()])),
        }
    }
    areas
}

/// Points and millilitres of each area, and in all; or what a device did.
fn points(ctx: &Ctx, chart: &Chart, session: &Session, signed: &Signed) -> Made<Markup> {
    let rows = session.rows();
    if session.areas().next().is_some() {
        return Ok(crate::pages::session::areas::table(ctx, chart, session));
    }
    if rows.is_empty() {
        let device = session
            .charted
            .as_ref()
            .and_then(|charted| charted.device.as_ref());
        return Ok(html! {
            @if let Some(device) = device { p { b { (device.name) } @if !device.settings.is_empty() { " · " (device.settings) } } }
        });
    }
    let mut lines: Vec<(String, u32, String)> = Vec::new();
    for (first, rows) in by_area(&rows) {
        let (count, volume) = total(&ctx.look.edition, &rows)?;
        lines.push((
            patient::area(ctx, &first.place),
            count,
            ctx.locale().number(volume),
        ));
    }
    Ok(html! {
        table.slim {
            caption.vh { (ctx.t("chart-last-table")) }
            thead { tr {
                th scope="col" { (ctx.t("chart-last-area")) }
                th.n scope="col" { (ctx.t("chart-last-count")) }
                th.n scope="col" { "mL" }
            } }
            tbody { @for (area, count, volume) in &lines {
                tr { th scope="row" { (area) } td.n { (count) } td.n { (volume) } }
            } }
            @if lines.len() > 1 {
                tfoot { tr { th scope="row" { (ctx.t("chart-last-sum")) } td.n { (signed.points) } td.n { (patient::number(ctx, &signed.volume_ml)) } } }
            }
        }
    })
}
