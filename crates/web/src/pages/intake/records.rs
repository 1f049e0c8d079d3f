//! Hospital records that were taken over: what each says, what of it was not read, and the way to take it back.

use crate::ctx::Ctx;
use crate::form::ROWS_MAX;
use crate::pages::plan::{Accounts, name_of};
use crate::parts::fields::hidden;
use crate::parts::signs::{Tone, icon, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::records::{RecordedNotRead, TakenOver};
use pistor_practice::{Act, Chart};

/// Most lines of what was not read and is no question; the record itself holds all.
const LINES_MAX: usize = 200;

/// Whether a record that counts waits for a clinician to assess some of it.
pub(super) fn wait(chart: &Chart) -> bool {
    let mut counting = chart.records.iter().filter(|held| held.withdrawn.is_none());
    counting.any(|held| held.open().next().is_some())
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

/// What is a question until a clinician has read it, all of it, each part with the button that settles what stands above
/// it; then what else was not read.
fn unread(ctx: &Ctx, chart: &Chart, held: &TakenOver) -> Markup {
    let open: Vec<&RecordedNotRead> = held.open().collect();
    // What somebody has settled can be read again, all of it.
    let (settled, rest): (Vec<&RecordedNotRead>, Vec<&RecordedNotRead>) = held
        .not_open()
        .partition(|entry| held.reviewed.contains(&entry.origin));
    let count = |count: usize| [("count", count.to_string())];
    html! {
        @if !open.is_empty() {
            p.small { b { (ctx.say("hospital-open", &count(open.len()))) } }
            @for part in open.chunks(ROWS_MAX) {
                ul.small { @for entry in part { (line(ctx, held, entry)) } }
                @if ctx.may(Act::ReviewRecord) { (settle(ctx, chart, held, part)) }
            }
        }
        @if !(settled.is_empty() && rest.is_empty()) {
            details {
                summary { (icon("chevron-right")) (ctx.say("hospital-unread", &count(settled.len() + rest.len()))) }
                ul.small {
                    @for entry in settled.iter().chain(rest.iter().take(LINES_MAX)) { (line(ctx, held, entry)) }
                    @if rest.len() > LINES_MAX { li.muted { (ctx.say("hospital-unread-more", &count(rest.len() - LINES_MAX))) } }
                }
            }
        }
    }
}

fn line(ctx: &Ctx, held: &TakenOver, entry: &RecordedNotRead) -> Markup {
    html! {
        li { b { (entry.what) } ": " (ctx.t(&entry.why)) " " span.muted { (entry.origin) }
            @if held.reviewed.contains(&entry.origin) { " " (tag_with(Tone::Plain, "check", &ctx.t("hospital-settled"))) } }
    }
}

/// The word of a clinician that these were read: what does not stand on the page is not in it.
fn settle(ctx: &Ctx, chart: &Chart, held: &TakenOver, read: &[&RecordedNotRead]) -> Markup {
    html! {
        form method="post" action=(format!("/patients/{}/do/review_record", chart.id)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/intake#records", chart.id));
            input type="hidden" name="record" value=(held.imported.id);
            @for (n, entry) in read.iter().enumerate() { input type="hidden" name=(format!("entries.{n}")) value=(entry.origin); }
            button.btn.sm type="submit" { (icon("check")) (ctx.t("hospital-read")) }
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
