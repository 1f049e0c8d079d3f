//! A report and what it means, for staff: the level, each sign with its basis, red flags, what else to ask, what was done.

use super::{record, state};
use crate::ctx::Ctx;
use crate::pages::photos;
use crate::parts::rules::{disagreement, rests_on};
use crate::parts::several::OneOf;
use crate::parts::signs::{Tone, icon, note, tag};
use maud::{Markup, html};
use pistor_locale::say::followup::sign_cites;
use pistor_practice::act::link_of;
use pistor_practice::chart::followup::Case;
use pistor_practice::view::{PerSign, RedFlag, Row, Triage};
use pistor_practice::{Act, Chart};

/// How grave a level is, the mildest 0. A word that is not known counts as the gravest.
pub(super) fn rank(level: &str) -> usize {
    let levels = ["expected", "watch", "call", "emergency"];
    levels
        .iter()
        .position(|held| *held == level)
        .unwrap_or(levels.len())
}

/// The tag of a level.
fn level_tag(ctx: &Ctx, level: &str) -> Markup {
    tag(Tone::of_level(level), &ctx.t(&format!("level-{level}")))
}

/// A report somebody must do something about.
pub(super) fn card(
    ctx: &Ctx,
    chart: &Chart,
    case: &Case,
    first: bool,
    name: &dyn Fn(&str) -> String,
) -> Markup {
    let now = ctx
        .look
        .report(chart, case)
        .map(|report| ctx.look.triage(&report).level.id());
    let graver = now.ok().filter(|now| rank(now) > rank(&case.reported.level));
    let tone = Tone::of_level(graver.unwrap_or(&case.reported.level));
    html! {
        section.card.stack.edge.(tone.class()) id=(format!("report-{}", case.reported.id)) {
            header.row.between {
                h3 { (record::in_one_line(ctx, &case.reported.signs)) }
                (state(ctx, case))
            }
            (read_it(ctx, chart, case, name))
            (inside(ctx, chart, case, name))
            (answer_form(ctx, chart, case, first))
        }
    }
}

/// Who has read it; the button, while nobody has.
fn read_it(ctx: &Ctx, chart: &Chart, case: &Case, name: &dyn Fn(&str) -> String) -> Markup {
    if let Some(read) = &case.read {
        let said = [("name", name(&read.author)), ("when", ctx.when(read.at))];
        return html! { p.small.muted { (icon("eye")) " " (ctx.say("followup-page-was-read", &said)) } };
    }
    if !case.is_unread() || !ctx.may(Act::ReadReport) {
        return html! {};
    }
    html! {
        form.row.between method="post" action=(format!("/patients/{}/do/{}", chart.id, Act::ReadReport.id())) {
            (crate::parts::fields::hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/followup#report-{}", chart.id, case.reported.id));
            input type="hidden" name="report" value=(case.reported.id);
            span.small { (ctx.say("followup-page-unread", &[("minutes", ctx.look.settings.messages.unread_after().to_string())])) }
            button.btn.sm type="submit" { (icon("eye")) (ctx.t("followup-page-read-it")) }
        }
    }
}

/// A report that is closed.
pub(super) fn folded(ctx: &Ctx, chart: &Chart, case: &Case, name: &dyn Fn(&str) -> String) -> Markup {
    html! {
        details id=(format!("report-{}", case.reported.id)) {
            summary { (icon("chevron-right")) span {
                b { (record::in_one_line(ctx, &case.reported.signs)) } " · " (ctx.when(case.reported.at)) " " (level_tag(ctx, &case.reported.level)) } }
            div.stack { (inside(ctx, chart, case, name)) }
        }
    }
}

fn inside(ctx: &Ctx, chart: &Chart, case: &Case, name: &dyn Fn(&str) -> String) -> Markup {
    let reported = &case.reported;
    // Whoever came by a link told it themselves.
    let told = link_of(&reported.author)
        .is_none()
        .then(|| ctx.t(&format!("followup-page-told-{}", reported.by.id())));
    let session = chart.session(&reported.session);
    html! {
        p.small.muted {
            (ctx.say("followup-page-reported", &[("when", ctx.when(reported.at))])) @if let Some(told) = told { " · " (told) } " · " (name(&reported.author))
            @if let Some(session) = session { " · " (crate::pages::aftercare::session_title(ctx, session)) }
        }
        @if !reported.place.is_empty() { p { (ctx.t("report-where")) ": " (reported.place) } }
        @if !reported.text.is_empty() { blockquote { (reported.text) } }
        (photos::of_report(ctx, chart, reported))
        @match ctx.look.report(chart, case) {
            Ok(report) => (judged(ctx, case, &ctx.look.triage(&report))),
            Err(refusal) => {
                p { (ctx.t("followup-page-level-then")) " " (level_tag(ctx, &reported.level)) }
                (note(Tone::Caution, html! { p { (ctx.t("followup-page-not-anew")) " " (ctx.locale().fault(&refusal.fault)) } }))
            },
        }
        (answers(ctx, case, name))
    }
}

/// What the report means, worked out anew, beside what was stored when it was made.
fn judged(ctx: &Ctx, case: &Case, triage: &Triage<'_>) -> Markup {
    let (now, then) = (triage.level.id(), case.reported.level.as_str());
    let clock = |at| ctx.locale().clock_in(at, &ctx.look.zone);
    let tone = Tone::of_level(now);
    html! {
        div.note.(tone.class()) {
            (icon(tone.icon()))
            div {
                strong.t { (ctx.t(&format!("followup-page-level-{now}"))) }
                p { (ctx.t(&format!("triage-{now}"))) }
                @if let Some(at) = triage.ask_again_at { p { (icon("clock")) " " (ctx.say("followup-page-again", &[("when", clock(at))])) } }
            }
        }
        @if now != then {
            (note(Tone::Caution, html! { p { (ctx.t("followup-page-level-differs")) } p { (ctx.t("followup-page-level-then")) " " (level_tag(ctx, then)) " " (ctx.t("followup-page-level-now")) " " (level_tag(ctx, now)) } }))
        }
        @for flag in &triage.flags { (red_flag(ctx, flag)) }
        @for sign in &triage.per_sign { (per_sign(ctx, case, sign)) }
        @if !triage.not_asked.is_empty() { (not_asked(ctx, &triage.not_asked)) }
        p.small.muted { (ctx.t("triage-supports")) }
    }
}

fn red_flag(ctx: &Ctx, flag: &Row<RedFlag>) -> Markup {
    let text = |attribute: &str, english: &str| {
        ctx.locale()
            .text("red_flags", &flag.id, attribute, english)
            .into_owned()
    };
    let tone = Tone::of_level(flag.level.id());
    html! {
        div.card.edge.(tone.class()) {
            div.row.between { b { (icon("flag")) " " (text("title", &flag.title)) } (level_tag(ctx, flag.level.id())) }
            p.todo { (icon("arrow-right")) span { (text("advice", &flag.advice)) } }
            p { (text("why", &flag.why)) }
            (rests_on(ctx, &flag.cite))
        }
    }
}

fn per_sign(ctx: &Ctx, case: &Case, sign: &PerSign<'_>) -> Markup {
    let level = sign.level.id();
    let told = case.reported.signs.iter().find(|held| held.sign == sign.row.id);
    let worse = told.map(|told| told.worse.as_str());
    let since = told
        .and_then(|told| told.since.as_deref())
        .and_then(|since| since.get(..10));
    let disagree = sign.row.disagreement.as_ref();
    html! {
        div.card {
            div.row.between { b { (ctx.speaker().reaction_title(&sign.row.id)) } (level_tag(ctx, level)) }
            @if let Some(since) = since { p { (ctx.say("followup-page-since", &[("day", ctx.full_date(since))])) } }
            @if let Some(worse) = worse { p { (ctx.t(&format!("followup-page-worse-{worse}"))) } }
            p { (ctx.speaker().sign_says(sign)) }
            @match sign.band {
                Some((_, band)) => p.small.muted { (ctx.say("followup-page-band", &[("from", ctx.locale().lapse(band.from)), ("to", ctx.locale().lapse(band.to))])) },
                None => p.small.muted { (ctx.t("followup-page-no-band")) },
            }
            @if let Some(until) = sign.until { p { (ctx.say("followup-page-until", &[("clock", ctx.locale().clock_in(until, &ctx.look.zone))])) } }
            @if sign.raised { p { (icon("chevron-up")) " " (ctx.t("triage-raised")) } }
            (rests_on(ctx, &sign_cites(sign)))
            (disagreement(ctx, disagree))
        }
    }
}

/// What else to ask now, in the words in which it is asked.
pub(super) fn not_asked(ctx: &Ctx, ids: &[&str]) -> Markup {
    let rows = ids
        .iter()
        .filter_map(|id| ctx.look.edition.knowledge.reactions.get(id));
    html! {
        details open[ids.len() < 7] {
            summary { (icon("ask")) (ctx.say("followup-page-not-asked", &[("count", ids.len().to_string())])) }
            ul.bullets { @for row in rows { li { (ctx.locale().text("reactions", &row.id, "ask", &row.ask)) } } }
        }
    }
}

fn answers(ctx: &Ctx, case: &Case, name: &dyn Fn(&str) -> String) -> Markup {
    html! {
        @if !case.answers.is_empty() {
            ul.timeline aria-label=(ctx.t("followup-page-answers")) {
                @for answer in &case.answers {
                    li {
                        span.dot { (icon(if answer.again.is_some() { "clock" } else { "check" })) }
                        div.body {
                            (answer.text) br;
                            span.small.muted { (ctx.when(answer.at)) " · " (name(&answer.author)) " · "
                                @match answer.again {
                                    Some(again) => (ctx.say("followup-page-again", &[("when", ctx.when(again))])),
                                    None => (ctx.t("followup-page-closed")),
                                } }
                        }
                    }
                }
            }
        }
    }
}

/// Hours after which one may want to ask again.
const HOURS: [i64; 9] = [1, 2, 4, 8, 12, 24, 48, 72, 168];

fn answer_form(ctx: &Ctx, chart: &Chart, case: &Case, first: bool) -> Markup {
    if !ctx.may(Act::AnswerReport) {
        return html! { p { (ctx.t("followup-page-answer-who")) } };
    }
    let form = OneOf::new(ctx, &case.reported.id);
    // Closing is chosen, never what stands there by itself.
    let wanted = match rank(&case.reported.level) {
        0 | 1 => case.reported.ask_again.map_or(24, |at| {
            (at - ctx.at.as_microsecond())
                .div_euclid(3_600_000_000)
                .clamp(0, 167)
                + 1
        }),
        _ => 4,
    };
    let hours = HOURS.into_iter().find(|hours| *hours >= wanted).unwrap_or(24);
    let lapse = |hours: i64| ctx.say("lapse-hours", &[("count", hours.to_string())]);
    let mut options: Vec<(String, String)> = HOURS
        .into_iter()
        .map(|hours| {
            (
                hours.to_string(),
                ctx.say("followup-page-again-in", &[("lapse", lapse(hours))]),
            )
        })
        .collect();
    options.push((String::new(), ctx.t("followup-page-close")));
    html! {
        form.stack.s method="post" action=(format!("/patients/{}/do/{}", chart.id, Act::AnswerReport.id())) {
            (form.hidden(chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/followup", chart.id));
            input type="hidden" name="report" value=(case.reported.id);
            (form.area("text", &ctx.t("followup-page-answer"), &ctx.t("followup-page-answer-hint"), true))
            (form.select("again_hours:int", &ctx.t("followup-page-again-label"), &ctx.t("followup-page-again-hint"), &options, &hours.to_string()))
            div.actions.still { button.btn.pri[first] type="submit" { (icon("check")) (ctx.t("followup-page-answer-do")) } }
        }
    }
}
