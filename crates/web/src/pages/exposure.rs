//! Exposure: who got a lot, a mixture, was treated with a device, in a room, by an operator, on which days; who has been
//! told. One question; the answer as a page, as a file, on paper.

use crate::answer::{Answer, File, Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::plan::{Accounts, name_of};
use crate::pages::shown;
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::exposure::{ExposedRow, Exposure};
use pistor_practice::sheet;
use std::collections::BTreeSet;

/// Most sessions on the page; the file holds more.
const SHOWN_MAX: i64 = 500;
/// Most sessions in the file.
const LISTED_MAX: i64 = 200_000;

/// What the address asks for. It holds ids, rooms and days, and no name of a patient.
fn question(asked: &Asked) -> Exposure {
    let part = |name: &str| {
        let value = asked.query(name)?;
        let value = value.trim();
        (!value.is_empty()).then(|| value.to_owned())
    };
    Exposure {
        lot: part("lot"),
        mixture: part("mixture"),
        device: part("device"),
        room: part("room"),
        operator: part("operator"),
        from: part("from"),
        to: part("to"),
    }
}

/// The address of a question.
pub(crate) fn address(page: &str, exposure: &Exposure) -> String {
    let parts = [
        ("lot", &exposure.lot),
        ("mixture", &exposure.mixture),
        ("device", &exposure.device),
        ("room", &exposure.room),
        ("operator", &exposure.operator),
        ("from", &exposure.from),
        ("to", &exposure.to),
    ];
    let set: Vec<_> = parts
        .into_iter()
        .filter_map(|(name, value)| Some((name, value.as_ref()?)))
        .collect();
    let query = serde_urlencoded::to_string(set).unwrap_or_default();
    format!("{page}?{query}")
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let exposure = question(asked);
    let accounts = ctx.practice().accounts()?;
    let rows = match exposure.is_empty() {
        true => Vec::new(),
        false => ctx.practice().exposed(&exposure, SHOWN_MAX)?,
    };
    let title = ctx.t("exposure-title");
    let body = html! {
        (way::up(ctx, &[("/stock", ctx.t("stock-title"))]))
        div.row.between {
            h1 { (title) }
            @if !rows.is_empty() {
                div.row.tight.noprint {
                    a.btn.sm href=(address("/exposure/list.csv", &exposure)) { (icon("download")) (ctx.t("exposure-file")) }
                    button.btn.sm type="button" data-print { (icon("printer")) (ctx.t("record-print")) }
                }
            }
        }
        p.muted { (ctx.t("exposure-what")) }
        (form(ctx, &exposure, &accounts)?)
        @if exposure.is_empty() { (empty(&ctx.t("exposure-ask"), None)) }
        @else { (found(ctx, &exposure, &rows, &accounts)) }
    };
    let frame = Frame::of(Nav::Stock, title);
    shown(layout::page(ctx, &frame, body))
}

fn form(ctx: &Ctx, exposure: &Exposure, accounts: &Accounts) -> Made<Markup> {
    let mut lots = ctx.practice().read(|reading| Ok(reading.lots()?))?;
    lots.sort_by(|a, b| (&a.product, &a.number).cmp(&(&b.product, &b.number)));
    let lots = lots
        .into_iter()
        .map(|lot| (lot.id, format!("{} {}", lot.product, lot.number)));
    let rooms = ctx
        .look
        .settings
        .rooms
        .iter()
        .map(|room| (room.clone(), room.clone()));
    let mut people: Vec<(String, String)> = accounts
        .values()
        .filter(|account| account.actor().may(Act::Sign))
        .map(|account| (account.id.clone(), account.name.clone()))
        .collect();
    people.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(html! {
        form.card.stack.noprint method="get" action="/exposure" {
            div.fields {
                (one_of(ctx, "lot", exposure.lot.as_deref(), lots.collect()))
                (one_of(ctx, "room", exposure.room.as_deref(), rooms.collect()))
                (one_of(ctx, "operator", exposure.operator.as_deref(), people))
                (line(ctx, "device", "text", exposure.device.as_deref()))
                (line(ctx, "from", "date", exposure.from.as_deref()))
                (line(ctx, "to", "date", exposure.to.as_deref()))
                @if let Some(mixture) = &exposure.mixture { (line(ctx, "mixture", "text", Some(mixture))) }
            }
            div.actions.still { button.btn.pri type="submit" { (icon("search")) (ctx.t("exposure-find")) } }
        }
    })
}

fn one_of(ctx: &Ctx, name: &str, held: Option<&str>, options: Vec<(String, String)>) -> Markup {
    html! {
        div.field {
            label for=(name) { (ctx.t(&format!("exposure-{name}"))) }
            select.in id=(name) name=(name) {
                option value="" { (ctx.t("exposure-any")) }
                @for (value, title) in options { option value=(value) selected[held == Some(value.as_str())] { (title) } }
            }
        }
    }
}

fn line(ctx: &Ctx, name: &str, kind: &str, held: Option<&str>) -> Markup {
    html! {
        div.field {
            label for=(name) { (ctx.t(&format!("exposure-{name}"))) }
            input.in type=(kind) id=(name) name=(name) value=[held] autocomplete="off" maxlength="120";
        }
    }
}

fn found(ctx: &Ctx, exposure: &Exposure, rows: &[ExposedRow], accounts: &Accounts) -> Markup {
    if rows.is_empty() {
        return empty(&ctx.t("exposure-none"), None);
    }
    let patients: BTreeSet<&str> = rows.iter().map(|row| row.patient.as_str()).collect();
    let told: BTreeSet<&str> = rows
        .iter()
        .filter(|row| row.contacted > 0)
        .map(|row| row.patient.as_str())
        .collect();
    let counts = [
        ("patients", patients.len().to_string()),
        ("sessions", rows.len().to_string()),
        ("told", told.len().to_string()),
    ];
    let more = rows.len() >= usize::try_from(SHOWN_MAX).unwrap_or(usize::MAX);
    html! {
        section.card.flush {
            header { h2 { (asked_for(ctx, exposure, accounts)) } span.small.muted { (ctx.say("exposure-count", &counts)) } }
            @if more { p.pad.small { (ctx.say("exposure-more", &[("count", SHOWN_MAX.to_string())])) } }
            div.table-scroll tabindex="0" role="region" aria-label=(ctx.t("exposure-title")) {
                table.wrap {
                    caption.vh { (ctx.t("exposure-title")) }
                    thead { tr {
                        @for name in ["patient", "phone", "session", "points", "since", "told"] {
                            th scope="col" { (ctx.t(&format!("exposure-col-{name}"))) }
                        }
                    } }
                    tbody { @for row in rows { (one(ctx, exposure, row)) } }
                }
            }
        }
    }
}

/// The question in words.
fn asked_for(ctx: &Ctx, exposure: &Exposure, accounts: &Accounts) -> String {
    let lot = exposure.lot.as_ref().map(|id| {
        let lot = ctx.practice().read(|reading| Ok(reading.lot(id)?)).ok().flatten();
        lot.map_or_else(|| id.clone(), |lot| format!("{} {}", lot.product, lot.number))
    });
    let operator = exposure
        .operator
        .as_ref()
        .map(|id| name_of(accounts, id).to_owned());
    let parts = [
        ("lot", lot),
        ("mixture", exposure.mixture.clone()),
        ("device", exposure.device.clone()),
        ("room", exposure.room.clone()),
        ("operator", operator),
        ("from", exposure.from.as_deref().map(|day| ctx.full_date(day))),
        ("to", exposure.to.as_deref().map(|day| ctx.full_date(day))),
    ];
    let said = parts
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{}: {}", ctx.t(&format!("exposure-{name}")), value?)));
    said.collect::<Vec<_>>().join(" · ")
}

fn days_since(ctx: &Ctx, row: &ExposedRow) -> Option<i32> {
    let day: jiff::civil::Date = row.day.parse().ok()?;
    Some(day.until(ctx.look.now.day).ok()?.get_days())
}

/// The points of a session; one without a needle has none.
fn treated(ctx: &Ctx, row: &ExposedRow) -> String {
    match row.points {
        0 => ctx.t("exposure-no-needle"),
        points => points.to_string(),
    }
}

fn one(ctx: &Ctx, exposure: &Exposure, row: &ExposedRow) -> Markup {
    let since = days_since(ctx, row).map_or_else(|| "–".to_owned(), |days| days.to_string());
    html! {
        tr {
            th scope="row" { a href=(format!("/patients/{}", row.patient)) { (row.name) } }
            td.nowrap { @if row.phone.is_empty() { "–" } @else { (row.phone) } }
            td { a href=(format!("/patients/{}/session/{}", row.patient, row.session)) { (ctx.full_date(&row.day)) } }
            td.n { (treated(ctx, row)) }
            td.n { (since) }
            td { @if row.contacted > 0 { (tag_with(Tone::Clear, "check", &ctx.when(row.contacted))) }
                @else if ctx.may(Act::Contact) { (tell(ctx, exposure, row)) }
                @else { (tag_with(Tone::Caution, "phone", &ctx.t("exposure-not-told"))) } }
        }
    }
}

/// The form that records what the patient was told.
fn tell(ctx: &Ctx, exposure: &Exposure, row: &ExposedRow) -> Markup {
    let label = ctx.say("exposure-tell-what", &[("name", row.name.clone())]);
    html! {
        details.noprint {
            summary { (icon("phone")) (ctx.t("exposure-tell")) }
            form.stack.s method="post" action=(format!("/patients/{}/do/contact", row.patient)) {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value=(address("/exposure", exposure));
                input type="hidden" name="about" value=(exposure.about());
                input.in type="text" name="text" required maxlength="500" aria-label=(label) placeholder=(ctx.t("exposure-tell-hint"));
                button.btn.sm type="submit" { (icon("check")) (ctx.t("exposure-tell-save")) }
            }
        }
        span.printonly { (ctx.t("exposure-not-told")) }
    }
}

/// The list as a file of comma-separated values, for a spreadsheet.
pub(crate) fn list(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let exposure = question(asked);
    let rows = match exposure.is_empty() {
        true => Vec::new(),
        false => ctx.practice().exposed(&exposure, LISTED_MAX)?,
    };
    let mut text = String::from(sheet::BEGINS);
    let heads = ["patient", "phone", "session", "points", "since", "told"]
        .map(|name| ctx.t(&format!("exposure-col-{name}")));
    text.push_str(&sheet::line(heads.iter().map(String::as_str)));
    for row in &rows {
        let since = days_since(ctx, row).map_or_else(String::new, |days| days.to_string());
        let told = match row.contacted {
            0 => String::new(),
            at => ctx.look.clock(at).date().to_string(),
        };
        let points = treated(ctx, row);
        text.push_str(&sheet::line(
            [&row.name, &row.phone, &row.day, &points, &since, &told].map(String::as_str),
        ));
    }
    let file = File {
        kind: "text/csv; charset=utf-8",
        name: "exposure.csv".to_owned(),
        keep: true,
        bytes: text.into_bytes(),
    };
    Ok(Answer::File(file).into())
}
