//! What must be asked again today, answered right here: an answer that expired is no answer.

use crate::ctx::Ctx;
use crate::parts::allergies;
use crate::parts::fields::{Line, choices, hidden, select};
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_locale::say::titles::about_id;
use pistor_practice::chart::intake::Teller;
use pistor_practice::standing::Standing;
use pistor_practice::view::AnswerKind;
use pistor_practice::{Act, Chart};

/// A question that is open.
struct Asked {
    id: String,
    detail: Option<&'static str>,
    text: String,
    count: bool,
}

fn asked(ctx: &Ctx, standing: &Standing) -> Vec<Asked> {
    let speaker = ctx.speaker();
    let mut asked: Vec<Asked> = Vec::new();
    for open in &standing.screening.questions {
        let (id, detail) = about_id(&speaker, open.about);
        if asked.iter().any(|held| held.id == id && held.detail == detail) {
            continue;
        }
        let count = ctx
            .look
            .edition
            .knowledge
            .questions
            .get(id)
            .is_some_and(|row| row.kind == AnswerKind::Count);
        asked.push(Asked {
            id: id.to_owned(),
            detail,
            text: speaker.question(open.about),
            count,
        });
    }
    asked
}

/// Whether a question is about a fact of the intake.
fn is_fact(ctx: &Ctx, id: &str) -> bool {
    ctx.look.edition.knowledge.questions.get(id).is_some()
}

/// The open questions of this moment, each to be answered here, or with the way to where it is.
pub(super) fn questions(ctx: &Ctx, chart: &Chart, standing: &Standing, primary: bool) -> Markup {
    let open = asked(ctx, standing);
    let allergies = open.iter().any(|held| held.id == "allergies");
    let (facts, others): (Vec<&Asked>, Vec<&Asked>) = open
        .iter()
        .filter(|held| held.id != "allergies")
        .partition(|held| is_fact(ctx, &held.id));
    html! {
        @if ctx.may(Act::Answer) {
            @if allergies { (allergy_form(ctx, chart, primary && facts.is_empty())) }
            @if !facts.is_empty() { (fact_form(ctx, chart, &facts, primary)) }
        }
        @if !others.is_empty() {
            ul.stack.s { @for held in others {
                @let page = match held.id.as_str() { "birth_date" | "sex" => "person", "mixture" => "mixture", _ => "screening" };
                li { (icon("ask")) " " (held.text) " " a href=(format!("/patients/{}/{page}", chart.id)) { (ctx.t("session-page-answer-there")) } }
            } }
        }
    }
}

/// Where the form leads: back here.
fn back(ctx: &Ctx, chart: &Chart) -> Markup {
    html! {
        (hidden(ctx, chart.seq()))
        input type="hidden" name="_next" value=(format!("/patients/{}/session", chart.id));
    }
}

/// Who says so.
fn teller(ctx: &Ctx) -> Markup {
    let tellers: Vec<(String, String)> = [Teller::Patient, Teller::Clinician]
        .iter()
        .map(|teller| {
            (
                teller.id().to_owned(),
                ctx.t(&format!("session-page-by-{}", teller.id())),
            )
        })
        .collect();
    select(
        ctx,
        "by",
        &ctx.t("session-page-by"),
        "",
        &tellers,
        Teller::Patient.id(),
        true,
    )
}

fn fact_form(ctx: &Ctx, chart: &Chart, facts: &[&Asked], primary: bool) -> Markup {
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/do/answer", chart.id)) aria-labelledby="ask-again" {
            h2 id="ask-again" { (ctx.t("session-page-ask-again")) }
            p.hint { (ctx.t("session-page-ask-again-why")) }
            (back(ctx, chart))
            @for held in facts { (fact(ctx, chart, held)) }
            (teller(ctx))
            button.btn.pri[primary] type="submit" { (icon("check")) (ctx.t("session-page-answer")) }
        }
    }
}

fn fact(ctx: &Ctx, chart: &Chart, held: &Asked) -> Markup {
    let legend = html! { (held.text) (last_said(ctx, chart, &held.id)) };
    let three = [
        ("yes", ctx.t("session-page-yes"), ""),
        ("no", ctx.t("session-page-no"), ""),
        ("unknown", ctx.t("session-page-unknown"), ""),
    ];
    let answer = format!("facts.{}.answer", held.id);
    match (held.detail, held.count) {
        (None, true) => {
            let name = format!("facts.{}.value:int", held.id);
            let line = Line {
                extra: &[("inputmode", "numeric"), ("maxlength", "2")],
                ..Line::new(&name, held.text.clone())
            };
            line.show(ctx)
        }
        (None, false) => choices(ctx, &answer, legend, &three, None),
        (Some(detail), _) => html! {
            (kept(chart, &held.id, detail))
            @let name = format!("facts.{}.details.{detail}", held.id);
            @if detail == "site" {
                @let areas: Vec<(String, String)> = ctx.look.edition.knowledge.areas.iter()
                    .map(|row| (row.id.clone(), ctx.speaker().area(&row.id).into_owned())).collect();
                (select(ctx, &name, &held.text, "", &areas, "", false))
            } @else { (choices(ctx, &name, legend, &three, None)) }
        },
    }
}

/// An answer that stays as it was while a detail of it is asked: the yes itself, and its other details.
fn kept(chart: &Chart, id: &str, but: &str) -> Markup {
    let Some(answer) = chart.answers.get(id) else {
        return html! {};
    };
    html! {
        input type="hidden" name=(format!("facts.{id}.answer")) value=(answer.answer.as_deref().unwrap_or("yes"));
        @for (key, value) in answer.details.iter().filter(|(key, _)| key.as_str() != but) {
            @match value.as_str() {
                Some(text) => input type="hidden" name=(format!("facts.{id}.details.{key}")) value=(text);,
                None => input type="hidden" name=(format!("facts.{id}.details.{key}:int")) value=(value);,
            }
        }
    }
}

/// What was said last, and when: it is shown, and is not an answer any more.
fn last_said(ctx: &Ctx, chart: &Chart, id: &str) -> Markup {
    let Some(held) = chart.answers.get(id) else {
        return html! {};
    };
    let word = match held.answer.as_deref() {
        Some("yes") => "session-page-yes",
        Some("no") => "session-page-no",
        _ => "session-page-unknown",
    };
    html! { " " span.asof { (ctx.say("session-page-last-said", &[("answer", ctx.t(word)), ("when", ctx.when(held.at))])) } }
}

/// The allergy list is gone through at every visit: what is on it stays, and nothing new is added to it here.
fn allergy_form(ctx: &Ctx, chart: &Chart, primary: bool) -> Markup {
    let entries = chart
        .allergies
        .as_ref()
        .map_or(&[][..], |list| list.entries.as_slice());
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/do/answer", chart.id)) aria-labelledby="ask-allergies" {
            h2 id="ask-allergies" { (ctx.t("session-page-allergies")) }
            p { (ctx.t("ask-allergies")) }
            (back(ctx, chart))
            @if entries.is_empty() { p { (ctx.t("allergies-none")) } } @else {
                ul { @for entry in entries { li { (allergies::allergen(ctx, entry)) @if let Some(reaction) = &entry.reaction { " – " (reaction) } } } }
            }
            @for (n, entry) in entries.iter().enumerate() {
                input type="hidden" name=(format!("allergies.entries.{n}.substance")) value=(entry.substance);
                @for (key, value) in [("text", &entry.text), ("reaction", &entry.reaction), ("severity", &entry.severity)] {
                    @if let Some(value) = value { input type="hidden" name=(format!("allergies.entries.{n}.{key}")) value=(value); }
                }
            }
            input type="hidden" name="allergies.complete:yes" value="yes";
            input type="hidden" name="by" value=(Teller::Patient.id());
            p.hint { (ctx.t("session-page-allergies-complete")) }
            p { a href=(format!("/patients/{}/intake", chart.id)) { (ctx.t("session-page-allergy-new")) } }
            button.btn.pri[primary] type="submit" { (icon("check")) (ctx.t("session-page-allergies-confirm")) }
        }
    }
}
