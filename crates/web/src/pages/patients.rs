//! Patients: found by name, number, phone or birth date, and recorded anew.

pub(crate) mod fields;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{after, done, shown};
use crate::parts::fields::{hidden, tick};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, note, sample};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::chart::index::typed_words;
use pistor_practice::view::PatientRow;

/// How many patients stand there before anything is typed.
const FIRST: i64 = 20;
/// Most patients that a search shows.
const FOUND_MAX: i64 = 50;

/// The page.
pub(crate) fn page(ctx: &Ctx, _: &Asked) -> Made<Said> {
    shown(searching(ctx, "", &results(ctx, "")?))
}

/// What was found: the list alone for the script, else the whole page.
pub(crate) fn find(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let words = asked.form.get("words").unwrap_or_default().trim();
    let results = results(ctx, words)?;
    match asked.header("x-fragment") {
        Some("1") => shown(results),
        _ => shown(searching(ctx, words, &results)),
    }
}

fn searching(ctx: &Ctx, words: &str, results: &Markup) -> Markup {
    let title = ctx.t("nav-patients");
    let body = html! {
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::Register) { a.btn.pri href="/patients/new" { (icon("plus")) (ctx.t("patients-new")) } }
        }
        form.filters role="search" method="post" action="/patients/find" data-live="/patients/find" data-into="#results" {
            div.field.search {
                label for="words" { (ctx.t("patients-find")) }
                span.hint id="words-hint" { (ctx.t("patients-find-hint")) }
                div.searchbox {
                    (icon("search"))
                    input.in type="search" id="words" name="words" value=(words) autocomplete="off" spellcheck="false" maxlength="80" aria-describedby="words-hint";
                }
            }
            button.btn type="submit" { (ctx.t("patients-search")) }
        }
        section.card.flush id="results" aria-live="polite" aria-label=(ctx.t("patients-results")) { (results) }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: None,
    };
    layout::page(ctx, &frame, body)
}

/// The patients of whom each of the words begins a word.
fn results(ctx: &Ctx, words: &str) -> Made<Markup> {
    let wanted = typed_words(words);
    let most = if wanted.is_empty() { FIRST } else { FOUND_MAX };
    let (rows, all) = ctx.practice().read(|reading| {
        Ok((
            reading.patients_by_words(&wanted, most)?,
            reading.patients_count()?,
        ))
    })?;
    let shown = rows.len().to_string();
    let head = match (wanted.is_empty(), rows.len() as i64 == most) {
        (true, _) => ctx.say("patients-of", &[("shown", shown), ("count", all.to_string())]),
        (false, false) => ctx.say("patients-found", &[("count", shown)]),
        (false, true) => ctx.say("patients-found-more", &[("count", shown)]),
    };
    Ok(html! {
        header { h2 { (if wanted.is_empty() { ctx.t("patients-all") } else { ctx.t("patients-results") }) } span.small.muted { (head) } }
        @if rows.is_empty() {
            (empty(&ctx.t(if wanted.is_empty() { "patients-nobody" } else { "patients-not-found" }), None))
        } @else {
            ul.list { @for row in &rows { li { (line(ctx, row)) } } }
        }
    })
}

fn line(ctx: &Ctx, row: &PatientRow) -> Markup {
    let born = ctx.say("patients-born", &[("day", ctx.full_date(&row.birth_date))]);
    let file =
        (!row.file_no.is_empty()).then(|| ctx.say("patients-file", &[("number", row.file_no.clone())]));
    let phone = (!row.phone.is_empty()).then(|| row.phone.clone());
    let said: Vec<String> = [Some(born), file, phone].into_iter().flatten().collect();
    html! {
        a.it href=(format!("/patients/{}", row.id)) {
            (icon("user"))
            span.grow { b { (row.name) } (sample(ctx, row.sample)) br; span.small.muted { (said.join(" · ")) } }
            (icon("chevron-right"))
        }
    }
}

/// The form for a new patient.
pub(crate) fn new(ctx: &Ctx, _: &Asked) -> Made<Said> {
    let title = ctx.t("patients-new");
    let body = html! {
        h1 { (title) }
        form.card.stack method="post" action="/patients/new" {
            (hidden(ctx, 0))
            (known(ctx))
            (fields::person(ctx, None))
            div.actions.still {
                button.btn.pri type="submit" { (ctx.t("patients-register")) }
                a.btn.quiet href="/patients" { (ctx.t("patients-cancel")) }
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: None,
    };
    shown(layout::page(ctx, &frame, body))
}

/// Somebody of this name and birth date, or of this number, is on record: is it the same person?
fn known(ctx: &Ctx) -> Markup {
    let Some(refused) = &ctx.refused else {
        return html! {};
    };
    let (says, else_) = match refused.fault.code {
        "patient-known" => ("patients-known", "patients-somebody-else"),
        "number-known" => ("patients-known-number", "patients-somebody-else-number"),
        _ => return html! {},
    };
    let id = refused.fault.arg("patient").unwrap_or_default();
    let name = refused.fault.arg("name").unwrap_or_default();
    html! {
        div id="f-somebody_else" {
            (note(Tone::Caution, html! {
                p { strong.t { (ctx.t(says)) } }
                p { a.btn.sm href=(format!("/patients/{id}")) { (icon("user")) (ctx.say("patients-known-open", &[("name", name.to_owned())])) } }
                (tick(ctx, "somebody_else:yes", "yes", &ctx.t(else_), false))
            }))
        }
    }
}

/// Records a patient and goes to the new chart.
pub(crate) fn register(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let registered = done(ctx, Act::Register, "", &asked.form, asked.form.input());
    after(ctx, asked, registered, |done| format!("/patients/{}", done.chart))
}
