//! Photographs of a patient: taken from the chart, shown beside the name, compared with themselves.

pub(crate) mod capture;
pub(crate) mod compare;
pub(crate) mod look;

use crate::answer::{Answer, File, Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::act::link_of;
use pistor_practice::chart::Noted;
use pistor_practice::chart::followup::Reported;
use pistor_practice::chart::photos::Photo;
use pistor_practice::chart::session::Session;
use pistor_practice::picture::Kind;
use pistor_practice::{Chart, Refusal};

/// Most photographs on the chart's own page.
const CARD_MAX: usize = 6;

/// All photographs.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let title = ctx.t("photo-title");
    let held: Vec<&Photo> = chart.shown_photos().rev().collect();
    let body = html! {
        (way::of(ctx, &chart, &[]))
        div.row.between {
            h1 { (title) }
            @if compare::comparable(&chart).is_some() { (to_compare(ctx, &chart)) }
        }
        section.card { (capture::form(ctx, &chart, "")) }
        section.card {
            header { h2 { (ctx.t("photo-all")) } span.small.muted { (ctx.say("photo-count", &[("count", held.len().to_string())])) } }
            @if held.is_empty() { (empty(&ctx.t("photo-none"), None)) } @else { (thumbnails(ctx, &chart, &held)) }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// The picture itself. What was withdrawn, or is another patient's, is not there.
pub(crate) fn file(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let photo = one(&chart, asked.part("entry"))?;
    let missing = || Refusal::fault(format!("photograph {} has no bytes", photo.taken.id));
    let kind = Kind::of(&photo.taken.kind).ok_or_else(missing)?;
    let bytes = ctx
        .practice()
        .read(|reading| Ok(reading.photo(&chart.id, photo.taken.seq)?))?
        .ok_or_else(missing)?;
    let file = File {
        kind: kind.media_type(),
        name: format!("photo-{}.{}", photo.taken.seq, kind.id()),
        keep: false,
        bytes,
    };
    Ok(Answer::File(file).into())
}

/// A photograph of this patient that is shown.
fn one<'c>(chart: &'c Chart, id: &str) -> Made<&'c Photo> {
    chart.photo(id).ok_or_else(|| Refusal::not_found("@what-photo"))
}

/// The card on the chart: the newest, and the way to another.
pub(crate) fn card(ctx: &Ctx, chart: &Chart) -> Markup {
    let held: Vec<&Photo> = chart.shown_photos().rev().collect();
    let newest = &held[..held.len().min(CARD_MAX)];
    html! {
        section.card.stack.s {
            header { h2 { (ctx.t("photo-title")) } span.small.muted { (ctx.say("photo-count", &[("count", held.len().to_string())])) } }
            @if held.is_empty() { p.muted { (ctx.t("photo-none")) } } @else { (thumbnails(ctx, chart, newest)) }
            (folded(ctx, chart, ""))
            @if !held.is_empty() {
                div.row.tight {
                    a.btn href=(format!("/patients/{}/photos", chart.id)) { (icon("eye")) (ctx.t("photo-all")) }
                    @if compare::comparable(chart).is_some() { (to_compare(ctx, chart)) }
                }
            }
        }
    }
}

/// Photographs of a session, and the way to another.
pub(crate) fn of_session(ctx: &Ctx, chart: &Chart, session: &Session) -> Markup {
    let id = session.opened.id.as_str();
    let held: Vec<&Photo> = chart
        .shown_photos()
        .rev()
        .filter(|photo| photo.taken.session == id)
        .collect();
    html! {
        @if session.abandoned.is_none() {
            section.card.stack.s aria-labelledby="photos" {
                h2 id="photos" { (icon("camera")) " " (ctx.t("photo-title")) }
                @if held.is_empty() { p.muted { (ctx.t("photo-none-session")) } } @else { (thumbnails(ctx, chart, &held)) }
                (folded(ctx, chart, id))
            }
        }
    }
}

/// Photographs that a patient sent with a report: by the same link, about the same session.
pub(crate) fn of_report(ctx: &Ctx, chart: &Chart, reported: &Noted<Reported>) -> Markup {
    let by_link = link_of(&reported.author).is_some();
    let sent =
        |photo: &&Photo| photo.taken.author == reported.author && photo.taken.session == reported.session;
    let held: Vec<&Photo> = chart
        .shown_photos()
        .filter(|photo| by_link && sent(photo))
        .collect();
    html! { @if !held.is_empty() { (thumbnails(ctx, chart, &held)) } }
}

/// The form, folded until it is needed or was refused.
fn folded(ctx: &Ctx, chart: &Chart, session: &str) -> Markup {
    html! {
        @if ctx.may(pistor_practice::Act::Photograph) {
            details open[ctx.refused.is_some() && ctx.typed("ticket").is_some()] {
                summary { (icon("camera")) (ctx.t("photo-take-head")) }
                (capture::form(ctx, chart, session))
            }
        }
    }
}

fn to_compare(ctx: &Ctx, chart: &Chart) -> Markup {
    html! { a.btn href=(format!("/patients/{}/photos/compare", chart.id)) { (icon("beside")) (ctx.t("photo-compare")) } }
}

fn thumbnails(ctx: &Ctx, chart: &Chart, photos: &[&Photo]) -> Markup {
    html! {
        ul.photos { @for photo in photos { li { a href=(format!("{}/look", address(chart, photo))) {
            (picture(ctx, chart, photo))
            b.small { (view(ctx, photo)) }
            span.small.muted { (day(ctx, photo)) @if let Some(session) = session(ctx, chart, photo) { " · " (session) } }
            (unconfirmed(ctx, photo))
        } } } }
    }
}

fn address(chart: &Chart, photo: &Photo) -> String {
    format!("/patients/{}/photos/{}", chart.id, photo.taken.id)
}

/// The picture, as large as its place.
fn picture(ctx: &Ctx, chart: &Chart, photo: &Photo) -> Markup {
    let said = ctx.say(
        "photo-alt",
        &[("view", view(ctx, photo)), ("day", day(ctx, photo))],
    );
    html! { img src=(address(chart, photo)) alt=(said) width=(photo.taken.width) height=(photo.taken.height) loading="lazy"; }
}

/// What is to be seen.
fn view(ctx: &Ctx, photo: &Photo) -> String {
    match photo.taken.view.as_str() {
        "" => ctx.t("photo-no-view"),
        view => ctx.t(&format!("view-{view}")),
    }
}

fn day(ctx: &Ctx, photo: &Photo) -> String {
    ctx.locale().date(ctx.look.clock(photo.taken.at).date())
}

/// `session 3`; none where it was taken at none.
fn session(ctx: &Ctx, chart: &Chart, photo: &Photo) -> Option<String> {
    let number = chart.session(&photo.taken.session)?.opened.number;
    Some(ctx.say("session-number", &[("number", number.to_string())]))
}

/// Says that nobody has looked yet whether this is the patient.
fn unconfirmed(ctx: &Ctx, photo: &Photo) -> Markup {
    html! { @if photo.confirmed.is_none() { (tag_with(Tone::Caution, "ask", &ctx.t("photo-unconfirmed"))) } }
}

/// Name and birth date, large: every photograph is looked at beside them.
fn whose(ctx: &Ctx, chart: &Chart) -> Markup {
    html! {
        @if let Some(person) = &chart.person {
            p.photo-whose { b { (person.name) } br; span { (ctx.say("photo-born", &[("date", ctx.full_date(&person.birth_date))])) } }
        }
    }
}
