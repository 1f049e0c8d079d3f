//! One question: what is answered now, who said it and when, and the answer anew. Never preset.

use super::open::{Open, waiting};
use crate::answer::Made;
use crate::ctx::Ctx;
use crate::parts::fields::{Line, select};
use crate::parts::signs::{Tone, icon, tag, tag_with};
use crate::parts::treatment;
use maud::{Markup, html};
use pistor_practice::act::link_of;
use pistor_practice::chart::Noted;
use pistor_practice::chart::intake::FactAnswer;
use pistor_practice::house::accounts::Account;
use pistor_practice::view::{AnswerKind, IntakeQuestion, Row};
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// Who said what was answered, and who wrote it down.
pub(super) struct Told {
    /// Entry → the word for who said it.
    by: BTreeMap<String, String>,
    accounts: BTreeMap<String, Account>,
    /// Link → who answered by it for a minor, and what they are to the patient.
    guardians: BTreeMap<String, (String, String)>,
}

impl Told {
    /// From the entries of the chart; nothing for somebody who may not see them.
    pub(super) fn of(ctx: &Ctx, chart: &Chart) -> Made<Told> {
        let mut by = BTreeMap::new();
        if ctx.may(Act::SeeChart) {
            let entries = ctx.practice().read(|reading| Ok(reading.chart(&chart.id, 0)?))?;
            for entry in entries.iter().filter(|entry| entry.kind == "answered") {
                let body: serde_json::Value = serde_json::from_str(&entry.body).unwrap_or_default();
                if let Some(word) = body["by"].as_str() {
                    by.insert(entry.id.clone(), word.to_owned());
                }
            }
        }
        let guardians = chart.guardians.iter().map(|guardian| {
            let said = (guardian.name.clone(), guardian.relation.clone());
            (guardian.author.clone(), said)
        });
        Ok(Told {
            by,
            accounts: ctx.practice().accounts()?,
            guardians: guardians.collect(),
        })
    }

    /// `answered by the patient, 3 Nov, 10:05 · written by Ayşe Demir`
    pub(super) fn line(&self, ctx: &Ctx, entry: &str, at: i64, author: &str) -> String {
        let said = match self.by.get(entry) {
            Some(word) => ctx.say(&format!("intake-said-{word}"), &[("when", ctx.when(at))]),
            None => ctx.when(at),
        };
        if link_of(author).is_some() {
            return match self.guardians.get(author) {
                Some((name, relation)) => ctx.say(
                    "intake-said-phone-guardian",
                    &[
                        ("said", said),
                        ("name", name.clone()),
                        ("relation", ctx.t(&format!("phone-guardian-{relation}"))),
                    ],
                ),
                None => ctx.say("intake-said-phone", &[("said", said)]),
            };
        }
        match self.accounts.get(author) {
            Some(account) => ctx.say(
                "intake-said-written",
                &[("said", said), ("name", account.name.clone())],
            ),
            None => said,
        }
    }
}

/// The question in the patient's words.
fn ask(ctx: &Ctx, row: &Row<IntakeQuestion>) -> String {
    ctx.locale()
        .text("questions", &row.id, "ask", &row.ask)
        .into_owned()
}

/// An answer in words: yes, no, a number; with its details.
pub(crate) fn answer_words(ctx: &Ctx, answer: &FactAnswer) -> String {
    let said = match (&answer.value, answer.answer.as_deref()) {
        (Some(value), _) => value.to_string(),
        (None, Some("yes")) => ctx.t("answer-yes"),
        (None, Some("no")) => ctx.t("answer-no"),
        (None, _) => ctx.t("intake-dont-know"),
    };
    let details = answer.details.iter().map(|(key, value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let text = match key.as_str() {
            "site" => ctx.speaker().area(&text).into_owned(),
            "date" => ctx.full_date(&text),
            "prescribed" | "contraception" if text == "yes" || text == "no" => {
                ctx.t(&format!("answer-{text}"))
            }
            _ => text,
        };
        format!("{}: {text}", ctx.t(&format!("intake-detail-{key}")))
    });
    std::iter::once(said)
        .chain(details)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// What is answered now. An old answer is shown, and marked as such.
pub(super) fn as_of(
    ctx: &Ctx,
    chart: &Chart,
    row: &Row<IntakeQuestion>,
    present: &Noted<FactAnswer>,
    told: &Told,
) -> Markup {
    let stale = !ctx.look.still_counts(row, present.at);
    // An old yes still worries; where yes is the good answer, an old yes is none any more.
    let worries = present.answer.as_deref() == Some("yes") && !row.reassuring;
    html! {
        p.asof {
            @if link_of(&present.author).is_some() && !chart.is_confirmed(present.seq) { (tag_with(Tone::Info, "phone", &ctx.t("intake-unconfirmed"))) }
            @if stale { (tag_with(Tone::Caution, "history", &ctx.t("intake-stale"))) }
            b { (answer_words(ctx, present)) }
            span { (told.line(ctx, &present.id, present.at, &present.author)) }
        }
        @if stale && worries { p.small { (ctx.t("intake-stale-holds")) } }
    }
}

/// A question of the form. `apart`: its details are asked in a form of their own.
pub(super) fn show(
    ctx: &Ctx,
    chart: &Chart,
    row: &Row<IntakeQuestion>,
    open: Option<&Open<'_>>,
    told: &Told,
    apart: bool,
) -> Markup {
    let sees = ctx.may(Act::SeeChart);
    let present = chart.answers.get(&row.id).filter(|_| sees);
    let stale = present.is_some_and(|present| !ctx.look.still_counts(row, present.at));
    let counted = row.kind == AnswerKind::Count;
    let field = format!("facts.{}.{}", row.id, if counted { "value" } else { "answer" });
    let id = format!("f-{}", field.replace('.', "-"));
    let wrong = ctx
        .wrong(&field)
        .or_else(|| ctx.wrong(&format!("facts.{}", row.id)));
    html! {
        fieldset.question.stale[stale].bad[wrong.is_some()] id=(id) {
            legend { (ask(ctx, row)) }
            @if let Some(present) = present { (as_of(ctx, chart, row, present, told)) }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            @if counted { (count(ctx, row, &field)) } @else { (choices(ctx, &field)) }
            div.row.top-edge {
                @if !counted && !row.details.is_empty() && !apart { (more(ctx, row)) }
                details.why {
                    summary { (icon("chevron-right")) (ctx.t("intake-why")) }
                    p.small { (ctx.locale().text("questions", &row.id, "why", &row.why)) " "
                        a href=(format!("/knowledge/questions/{}", row.id)) { (ctx.t("intake-why-more")) } }
                    @if let (Some(open), true) = (open, sees) { (waiting(ctx, &open.rules)) }
                }
            }
        }
    }
}

fn choices(ctx: &Ctx, field: &str) -> Markup {
    let typed = ctx.typed(field);
    html! {
        div.choices {
            @for (value, word) in [("yes", "intake-yes"), ("no", "intake-no"), ("unknown", "intake-dont-know")] {
                label { input type="radio" name=(field) value=(value) checked[typed == Some(value)]; span { (ctx.t(word)) } }
            }
        }
    }
}

fn count(ctx: &Ctx, row: &Row<IntakeQuestion>, field: &str) -> Markup {
    let label = ctx.locale().text("questions", &row.id, "title", &row.title);
    html! {
        div.field {
            label for=(format!("n-{}", row.id)) { (label) }
            input.in.short type="text" inputmode="numeric" autocomplete="off" maxlength="3" id=(format!("n-{}", row.id))
                name=(format!("{field}:int")) value=(ctx.typed(field).unwrap_or_default());
        }
    }
}

/// What may be said beside a yes.
fn more(ctx: &Ctx, row: &Row<IntakeQuestion>) -> Markup {
    let typed = row.details.iter().any(|detail| {
        ctx.typed(&format!("facts.{}.details.{detail}", row.id))
            .is_some_and(|text| !text.is_empty())
    });
    html! {
        details open[typed] {
            summary { (icon("chevron-right")) (ctx.t("intake-more")) }
            div.detail.fields { @for name in &row.details { (detail(ctx, &row.id, name, "", false)) } }
        }
    }
}

/// One detail of an answer.
pub(super) fn detail(ctx: &Ctx, fact: &str, name: &str, value: &str, needed: bool) -> Markup {
    let field = format!("facts.{fact}.details.{name}");
    let number = format!("{field}:int");
    let label = ctx.t(&format!("intake-detail-{name}"));
    // The act names the place of a detail as the visit holds it: beside the answer.
    let place = format!("facts.{fact}.{name}");
    let line = |name, hint: String, extra: &'static [(&'static str, &'static str)]| {
        Line {
            hint,
            value: value.to_owned(),
            needed,
            extra,
            ..Line::new(name, label.clone())
        }
        .show(ctx)
    };
    html! {
        div id=(format!("f-{}", place.replace('.', "-"))) {
            @if let Some(wrong) = ctx.wrong(&place) { span.err { (icon("caution")) (wrong) } }
            @match name {
                "site" => (select(ctx, &field, &label, "", &treatment::areas(ctx), value, needed)),
                "prescribed" | "contraception" => {
                    @let options = ["yes", "no"].map(|word| (word.to_owned(), ctx.t(&format!("intake-{word}"))));
                    (select(ctx, &field, &label, "", &options, value, needed))
                }
                "weeks" | "systolic_mmhg" | "diastolic_mmhg" => (line(&number, String::new(), &[("inputmode", "numeric"), ("autocomplete", "off"), ("maxlength", "3")])),
                "date" => (line(&field, ctx.t("intake-detail-date-hint"), &[("autocomplete", "off"), ("maxlength", "10")])),
                _ => (line(&field, String::new(), &[("autocomplete", "off"), ("maxlength", "200")])),
            }
        }
    }
}

/// A tag for a question that is open.
pub(super) fn open_tag(ctx: &Ctx) -> Markup {
    tag(Tone::Info, &ctx.t("intake-open"))
}
