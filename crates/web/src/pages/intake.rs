//! Intake: what the patient comes for, the questions that follow from it, allergies, weight, consents. A question left
//! alone sends nothing: what was not asked is never a no.

mod allergies;
pub(crate) mod choice;
mod complaint;
mod confirm;
mod consents;
mod details;
pub(crate) mod open;
mod records;
mod question;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::fields::{Line, hidden};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, icon, note};
use crate::parts::{patient, treatment};
use maud::{Markup, html};
use open::Open;
use pistor_practice::chart::intake::Teller;
use pistor_practice::view::{AskedAbout, IntakeQuestion, Row};
use pistor_practice::{Act, Chart};
use question::Told;
pub(crate) use question::answer_words;

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let told = Told::of(ctx, &chart)?;
    let next = treatment::proposed(&chart);
    // A treatment that this edition no longer reads asks nothing: every question is shown instead.
    let standing = next.as_ref().map(|next| ctx.look.standing(&chart, next));
    let unread = standing
        .as_ref()
        .and_then(|standing| standing.as_ref().err())
        .map(|refusal| ctx.locale().fault(&refusal.fault));
    let open = standing
        .and_then(Result::ok)
        .map(|standing| open::of(ctx, &standing));
    let title = ctx.t("intake-title");
    let todo = Todo::of(ctx, &chart, open.as_deref());
    let records_wait = records::wait(&chart);
    let body = html! {
        (patient::steps(ctx, &chart, "intake"))
        h1 { (title) }
        @if let Some(unread) = &unread { (note(Tone::Caution, html! { p { (unread) } })) }
        @if let Some(next) = next.as_ref().filter(|_| ctx.may(Act::SeeChart)) { (crate::pages::screening::already(ctx, &chart, next, true)) }
        (confirm::section(ctx, &chart))
        @if records_wait { (records::section(ctx, &chart)) }
        (todo.show(ctx, &chart))
        (complaint::section(ctx, &chart, next.as_ref(), &told, todo.first == First::Complaint))
        (allergies::section(ctx, &chart, &told, todo.first == First::Allergies))
        @if ctx.may(Act::SeeChart) { (details::forms(ctx, &chart, open.as_deref().unwrap_or_default(), &told)) }
        (questions(ctx, &chart, open.as_deref(), &told, todo.first == First::Questions))
        @if !records_wait { (records::section(ctx, &chart)) }
        (consents::section(ctx, &chart))
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What is the one thing to do first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum First {
    Complaint,
    Allergies,
    Questions,
    Screening,
}

/// What is still to be done on this page.
struct Todo {
    first: First,
    /// Text and where it is done.
    lines: Vec<(String, Option<String>)>,
}

impl Todo {
    fn of(ctx: &Ctx, chart: &Chart, open: Option<&[Open<'_>]>) -> Todo {
        let mut lines = Vec::new();
        let Some(open) = open else {
            return Todo {
                first: First::Complaint,
                lines: vec![(ctx.t("intake-todo-complaint"), Some("#complaint".to_owned()))],
            };
        };
        let allergies = !ctx.look.allergies_asked(chart);
        if allergies {
            lines.push((ctx.t("intake-todo-allergies"), Some("#allergies".to_owned())));
        }
        let questions = &ctx.look.edition.knowledge.questions;
        let facts = open.iter().filter(|open| match open.about {
            AskedAbout::Fact(no) => concerns(ctx, chart, questions.at(usize::from(no))),
            _ => false,
        });
        let facts = facts.count();
        let details = open
            .iter()
            .filter(|open| matches!(open.about, AskedAbout::Detail(..)))
            .count();
        if details > 0 && ctx.may(Act::SeeChart) {
            lines.push((
                ctx.say("intake-todo-details", &[("count", details.to_string())]),
                Some("#details".to_owned()),
            ));
        }
        if facts > 0 {
            lines.push((
                ctx.say("intake-todo-questions", &[("count", facts.to_string())]),
                Some("#questions".to_owned()),
            ));
        }
        for open in open {
            let to = match open.about {
                AskedAbout::BirthDate | AskedAbout::Sex => Some(format!("/patients/{}/person", chart.id)),
                AskedAbout::Mixture | AskedAbout::Method | AskedAbout::Technique => {
                    ctx.may(Act::SeeChart).then(|| "#complaint".to_owned())
                }
                AskedAbout::Country | AskedAbout::Session => None,
                AskedAbout::Fact(no) if questions.at(usize::from(no)).answered_by.is_some() => {
                    Some("#consents".to_owned())
                }
                _ => continue,
            };
            lines.push((ctx.speaker().question(open.about), to));
        }
        let first = match (allergies, facts + details) {
            (true, _) => First::Allergies,
            (false, 0) => First::Screening,
            _ => First::Questions,
        };
        Todo { first, lines }
    }

    fn show(&self, ctx: &Ctx, chart: &Chart) -> Markup {
        let screening = format!("/patients/{}/screening", chart.id);
        html! {
            section.card.edge.info[!self.lines.is_empty()] aria-labelledby="todo" {
                header {
                    h2 id="todo" { (ctx.t(if self.lines.is_empty() { "intake-todo-none" } else { "intake-todo" })) }
                    @if ctx.may(Act::SeeChart) && self.first != First::Complaint {
                        a.btn.pri[self.first == First::Screening] href=(screening) { (icon("shield")) (ctx.t("intake-to-screening")) }
                    }
                }
                @if !self.lines.is_empty() {
                    ul.stack.s {
                        @for (text, to) in &self.lines {
                            li.row.tight.nowrap-row { (icon("ask")) @match to { Some(to) => a href=(to) { (text) }, None => span { (text) } } }
                        }
                    }
                    p.small.muted { (ctx.t("questions-why")) }
                }
                @if self.lines.is_empty() && ctx.may(Act::SeeChart) { p.small.muted { (ctx.t("intake-todo-none-why")) } }
            }
        }
    }
}

/// Whether a question is put to this patient, by who looks. What the chart itself answers is asked nobody. Where yes is the good answer, somebody has examined or read
/// a result: that is not for the front desk to say.
fn concerns(ctx: &Ctx, chart: &Chart, row: &IntakeQuestion) -> bool {
    if row.answered_by.is_some() || (row.reassuring && !ctx.may(Act::SeeChart)) {
        return false;
    }
    let sex = chart
        .person
        .as_ref()
        .map_or("unknown", |person| person.sex.as_str());
    match (row.sex.as_deref(), sex) {
        (Some(asked), "female" | "male") => asked == sex,
        _ => true,
    }
}

/// The questions: first those that the treatment asks, then, folded, those that have an answer and all others.
fn questions(ctx: &Ctx, chart: &Chart, open: Option<&[Open<'_>]>, told: &Told, primary: bool) -> Markup {
    let rows = || {
        ctx.look
            .edition
            .knowledge
            .questions
            .iter()
            .filter(|row| concerns(ctx, chart, row))
    };
    let asked = |row: &Row<IntakeQuestion>| {
        open.unwrap_or_default()
            .iter()
            .find(|open| open.fact(ctx) == Some(row.id.as_str()) && matches!(open.about, AskedAbout::Fact(_)))
    };
    let sees = ctx.may(Act::SeeChart);
    let apart = |row: &Row<IntakeQuestion>| {
        sees && open.unwrap_or_default().iter().any(|open| {
            open.fact(ctx) == Some(row.id.as_str()) && matches!(open.about, AskedAbout::Detail(..))
        })
    };
    let held = |row: &Row<IntakeQuestion>| sees && chart.answers.contains_key(&row.id);
    let first: Vec<_> = rows().filter(|row| asked(row).is_some()).collect();
    let answered: Vec<_> = rows().filter(|row| asked(row).is_none() && held(row)).collect();
    let others: Vec<_> = rows().filter(|row| asked(row).is_none() && !held(row)).collect();
    let show = |row: &Row<IntakeQuestion>| question::show(ctx, chart, row, asked(row), told, apart(row));
    let count = |rows: &[&Row<IntakeQuestion>]| [("count", rows.len().to_string())];
    // A draft is kept until the answers are saved, and for this day only.
    let saved = chart
        .answers
        .values()
        .map(|answer| answer.seq)
        .chain(chart.weight_kg.iter().map(|weight| weight.seq))
        .max();
    let draft = draft_key(ctx, chart, "answers", saved.unwrap_or(0));
    let refused = ctx.refused.is_some() && ctx.typed("weight_kg").is_some();
    html! {
        form.stack id="questions" method="post" action=(format!("/patients/{}/do/answer", chart.id)) data-draft=(draft) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/intake", chart.id));
            div.note.info data-restored hidden { (icon("undo")) div { p { (ctx.t("intake-restored")) } button.btn.sm type="button" data-draft-drop { (ctx.t("intake-restored-drop")) } } }
            section.card.flush aria-labelledby="ask-now" {
                header { h2 id="ask-now" { @if open.is_some() { (ctx.say("intake-ask-now", &count(&first))) } @else { (ctx.t("intake-questions")) } } }
                div.pad {
                    @match (open.is_some(), first.is_empty()) {
                        (true, true) => p { (ctx.t("intake-ask-now-none")) },
                        (true, false) => p.hint { (ctx.t("intake-ask-now-hint")) },
                        (false, _) => p.hint { (ctx.t("intake-ask-later")) },
                    }
                }
                @for row in &first { (show(row)) }
            }
            @if !answered.is_empty() {
                details.card data-remember=(format!("answered-{}", chart.id)) open[refused] {
                    summary { (icon("chevron-right")) (ctx.say("intake-answered-count", &count(&answered))) }
                    @for row in &answered { (show(row)) }
                }
            }
            @if !others.is_empty() {
                details.card data-remember=(format!("others-{}", chart.id)) open[refused] {
                    summary { (icon("chevron-right")) (ctx.say("intake-others", &count(&others))) }
                    @for row in &others { (show(row)) }
                }
            }
            section.card.stack {
                div.fields { (weight(ctx, chart, told)) (teller(ctx, "answers")) }
                @if !sees { p.hint { (ctx.t("intake-desk")) } }
                div.actions { button.btn.pri[primary] type="submit" { (icon("check")) (ctx.t("intake-save-answers")) } }
            }
        }
    }
}

/// The key under which a browser keeps what was typed: it changes when the part was saved, and with the day.
fn draft_key(ctx: &Ctx, chart: &Chart, part: &str, saved: i64) -> String {
    let account = ctx
        .signed
        .as_ref()
        .map_or("", |signed| signed.who.account.as_str());
    format!(
        "{account}:intake-{part}:{}:{saved}:{}",
        chart.id, ctx.look.now.day
    )
}

fn weight(ctx: &Ctx, chart: &Chart, told: &Told) -> Markup {
    let last = chart
        .weight_kg
        .as_ref()
        .filter(|_| ctx.may(Act::SeeChart))
        .map(|kg| {
            let args = [
                ("kg", patient::number(ctx, &kg.body)),
                ("said", told.line(ctx, &kg.id, kg.at, &kg.author)),
            ];
            ctx.say("intake-weight-last", &args)
        });
    Line {
        hint: last.unwrap_or_else(|| ctx.t("intake-weight-hint")),
        extra: &[
            ("inputmode", "decimal"),
            ("autocomplete", "off"),
            ("maxlength", "8"),
        ],
        ..Line::new("weight_kg", ctx.t("intake-weight"))
    }
    .show(ctx)
}

/// Who says what is saved with a form; the key makes the field's id its own. The front desk writes what the patient says.
fn teller(ctx: &Ctx, key: &str) -> Markup {
    if !ctx.may(Act::SeeChart) {
        return html! { input type="hidden" name="by" value="patient"; };
    }
    let (id, said) = (format!("f-by-{key}"), ctx.typed("by").unwrap_or("patient"));
    html! {
        div.field {
            label for=(id) { (ctx.t("intake-by")) }
            select.in id=(id) name="by" required {
                @for teller in Teller::ALL { option value=(teller.id()) selected[teller.id() == said] { (ctx.t(&format!("intake-teller-{}", teller.id()))) } }
            }
        }
    }
}
