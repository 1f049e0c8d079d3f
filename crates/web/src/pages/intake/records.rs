//! Hospital records that were taken over: what each says, what of it was not read, and the way to take it back.

use crate::ctx::Ctx;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::fields::hidden;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::records::TakenOver;
use pistor_practice::{Act, Chart};

/// Most lines of what was not read; the record itself holds all.
const LINES_MAX: usize = 200;

/// Where something stands in a record in words only, or without a value that can be read, which nobody has assessed.
fn open(held: &TakenOver) -> Vec<&str> {
    const ASK: [&str; 3] = ["not-read-text", "not-read-unit", "not-read-value"];
    let lines = held.imported.record.not_read.iter();
    lines
        .filter(|entry| ASK.contains(&entry.why.as_str()) && !held.reviewed.contains(&entry.origin))
        .map(|entry| entry.origin.as_str())
        .collect()
}

/// Whether a record that counts waits for a clinician to assess some of it.
pub(super) fn wait(chart: &Chart) -> bool {
    let mut counting = chart.records.iter().filter(|held| held.withdrawn.is_none());
    counting.any(|held| !open(held).is_empty())
}

/// The section; nothing where no record was taken over.
pub(super) fn section(ctx: &Ctx, chart: &Chart) -> Markup {
    if chart.records.is_empty() || !ctx.may(Act::SeeChart) {
        return html! {};
    }
    let accounts = ctx.practice().accounts().unwrap_or_default();
    html! {
        section.card.flush id="records" aria-labelledby="records-title" {
            header { h2 id="records-title" { (ctx.t("hospital-title")) } }
            div.pad { p.small.muted { (ctx.t("hospital-what")) } }
            ul.list { @for held in chart.records.iter().rev() { li { (one(ctx, chart, held, &accounts)) } } }
        }
    }
}

fn one(ctx: &Ctx, chart: &Chart, held: &TakenOver, accounts: &Accounts) -> Markup {
    let imported = &held.imported;
    let by = |at: i64, author: &str| {
        [
            ("when", ctx.when(at)),
            ("who", name_of(accounts, author).to_owned()),
        ]
    };
    let state = [
        ("name", imported.name.clone()),
        ("birth", ctx.full_date(&imported.birth_date)),
    ];
    if let Some(withdrawn) = &held.withdrawn {
        let [when, who] = by(withdrawn.at, &withdrawn.author);
        let args = [when, who, ("reason", withdrawn.reason.clone())];
        return html! { div.it { div.grow.muted { b { (ctx.say("hospital-state", &state)) } br; span.small { (ctx.say("hospital-withdrawn", &args)) } } } };
    }
    html! {
        div.it {
            div.grow.stack.s {
                div { b { (ctx.say("hospital-state", &state)) } br; span.small.muted { (ctx.say("hospital-from", &by(imported.at, &imported.author))) } }
                (says(ctx, held))
                (unread(ctx, chart, held))
                @if ctx.may(Act::WithdrawRecord) { (withdraw(ctx, chart, held)) }
            }
        }
    }
}

/// What it says: questions it answers with yes, allergies, and that none is known where it says so itself.
fn says(ctx: &Ctx, held: &TakenOver) -> Markup {
    let record = &held.imported.record;
    let title = |id: &str| {
        let row = ctx.look.edition.knowledge.questions.get(id);
        row.map_or_else(
            || id.to_owned(),
            |row| {
                ctx.locale()
                    .text("questions", id, "title", &row.title)
                    .into_owned()
            },
        )
    };
    let visit = match ctx.look.record_alone(held) {
        Ok(visit) => visit,
        Err(refusal) => return html! { p.small { (ctx.locale().fault(&refusal.fault)) } },
    };
    let facts: Vec<String> = ctx.look.answered_yes(&visit).into_iter().map(title).collect();
    let allergies = visit
        .allergies
        .entries
        .iter()
        .map(|entry| ctx.speaker().allergen(entry).to_string());
    let allergies: Vec<String> = allergies.collect();
    html! {
        @if facts.is_empty() { p.small { (ctx.t("hospital-facts-none")) } }
        @else { p.small { b { (ctx.t("hospital-facts")) ": " } (facts.join(", ")) } }
        @if !allergies.is_empty() { p.small { b { (ctx.t("hospital-allergies")) ": " } (allergies.join(", ")) } }
        @if let Some(none) = &record.none_known { p.small { (ctx.t(if none == "all" { "hospital-none-all" } else { "hospital-none-drugs" })) } }
    }
}

/// What was not read; what stands there in words only is settled by a clinician who has read it.
fn unread(ctx: &Ctx, chart: &Chart, held: &TakenOver) -> Markup {
    let lines = &held.imported.record.not_read;
    if lines.is_empty() {
        return html! {};
    }
    let open = open(held);
    html! {
        details open[!open.is_empty()] {
            summary { (icon("chevron-right")) (ctx.say("hospital-unread", &[("count", lines.len().to_string())])) }
            ul.small { @for entry in lines.iter().take(LINES_MAX) {
                li { b { (entry.what) } ": " (ctx.t(&entry.why)) " " span.muted { (entry.origin) }
                    @if held.reviewed.contains(&entry.origin) { " " (tag_with(Tone::Plain, "check", &ctx.t("hospital-settled"))) } }
            } }
        }
        @if !open.is_empty() && ctx.may(Act::ReviewRecord) {
            form method="post" action=(format!("/patients/{}/do/review_record", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/intake#records", chart.id));
                input type="hidden" name="record" value=(held.imported.id);
                @for (n, origin) in open.iter().enumerate() { input type="hidden" name=(format!("entries.{n}")) value=(origin); }
                button.btn.sm type="submit" { (icon("check")) (ctx.t("hospital-read")) }
            }
        }
    }
}

fn withdraw(ctx: &Ctx, chart: &Chart, held: &TakenOver) -> Markup {
    html! {
        details {
            summary { (icon("chevron-right")) (ctx.t("hospital-withdraw")) }
            form.stack.s method="post" action=(format!("/patients/{}/do/withdraw_record", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/intake#records", chart.id));
                input type="hidden" name="record" value=(held.imported.id);
                label.field { (ctx.t("hospital-withdraw-why")) textarea.in name="reason" rows="2" maxlength="500" required {} }
                p.hint { (ctx.t("hospital-withdraw-hint")) }
                button.btn.sm type="submit" { (icon("undo")) (ctx.t("hospital-withdraw")) }
            }
        }
    }
}
