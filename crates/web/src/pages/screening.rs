//! Screening: what every rule says of the proposed treatment at this moment, on whose word, and what to do now.

mod finding;
mod prescriber;
mod waive;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::intake::open::{self, Open};
use crate::pages::plan::{Accounts, name_of, verdict_tag};
use crate::pages::{chart_of, shown};
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav, not_yet};
use crate::parts::rules::action_tag;
use crate::parts::signs::{Tone, action_icon, icon, large_icon, note, tag_with};
use crate::parts::{patient, treatment};
use maud::{Markup, html};
use pistor_locale::say::titles::about_id;
use pistor_practice::chart::Noted;
use pistor_practice::chart::plan::CourseState;
use pistor_practice::chart::screening::Screened;
use pistor_practice::chart::treatment::Treatment;
use pistor_practice::standing::Standing;
use pistor_practice::view::{Action, AskedAbout, WaivableBy};
use pistor_practice::{Act, Chart};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let accounts = ctx.practice().accounts()?;
    let title = ctx.t("screen-title");
    let inside = match chart.screening() {
        None => first(ctx, &chart),
        Some(screening) => match ctx.look.standing(&chart, &screening.treatment) {
            Ok(standing) => result(
                ctx,
                &View {
                    chart: &chart,
                    screening,
                    standing: &standing,
                    accounts: &accounts,
                },
            ),
            // The knowledge has moved on: what was screened is not known by it any more.
            Err(refusal) => html! {
                (note(Tone::Caution, html! { p { (ctx.locale().fault(&refusal.fault)) } p { (ctx.t("screen-unread")) } }))
                (change(ctx, &chart, Some(&screening.treatment), true))
            },
        },
    };
    let body = html! {
        (patient::steps(ctx, &chart, "screening"))
        h1 { (title) }
        (inside)
        (waive::given(ctx, &chart))
        (prescriber::section(ctx, &chart, &accounts))
        (earlier(ctx, &chart, &accounts))
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What the parts of the page look at.
struct View<'a> {
    chart: &'a Chart,
    /// What was written down.
    screening: &'a Noted<Screened>,
    /// What the rules say now.
    standing: &'a Standing,
    accounts: &'a Accounts,
}

/// Before anything was screened.
fn first(ctx: &Ctx, chart: &Chart) -> Markup {
    let Some(complaint) = &chart.complaint else {
        let intake = format!("/patients/{}/intake#complaint", chart.id);
        return html! {
            (not_yet(&ctx.t("screen-no-complaint"), &intake, &ctx.t("screen-to-complaint")))
            (change(ctx, chart, None, true))
        };
    };
    html! {
        (already(ctx, chart, complaint, false))
        section.card.stack {
            h2 { (ctx.t("screen-not-yet")) }
            p { (treatment::said(ctx, complaint)) }
            p.hint { (ctx.t("screen-not-yet-hint")) }
            (again(ctx, chart, complaint, "screen-do", true))
        }
        (change(ctx, chart, Some(complaint), false))
    }
}

/// What stands against a treatment by the answers so far, before anybody has pressed anything; nothing where nothing
/// grave is known, which is no clearance.
pub(crate) fn already(ctx: &Ctx, chart: &Chart, what: &Treatment, link: bool) -> Markup {
    let Ok(standing) = ctx.look.standing(chart, what) else {
        return html! {};
    };
    let grave = standing.grave(&ctx.look.edition);
    if grave.is_empty() || standing.cleared.is_some() {
        return html! {};
    }
    let rules = standing.screening.findings.iter().filter_map(|finding| {
        let row = ctx.look.edition.rule(finding.rule);
        grave.contains(&row.id.as_str()).then_some((finding, row))
    });
    html! {
        (note(Tone::of_action(standing.screening.verdict.id()), html! {
            p { b { (ctx.t("screen-already")) } }
            ul.stack.s { @for (finding, row) in rules {
                li { (action_tag(ctx, finding.action.id())) " " b { (ctx.speaker().rule_text(row, "title", &row.title)) }
                    br; (ctx.speaker().rule_text(row, "advice", &row.advice)) }
            } }
            @if link { p { a href=(format!("/patients/{}/screening", chart.id)) { (ctx.t("screen-already-to")) } } }
        }))
    }
}

/// The button that screens a treatment as it stands.
fn again(ctx: &Ctx, chart: &Chart, what: &Treatment, label: &str, primary: bool) -> Markup {
    html! {
        @if ctx.may(Act::Screen) {
            form method="post" action=(format!("/patients/{}/do/screen", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/screening", chart.id));
                (treatment::hidden("treatment", what))
                button.btn.pri[primary] type="submit" { (icon("shield")) (ctx.t(label)) }
            }
        } @else { p.small.muted { (icon("lock")) " " (ctx.t("screen-who")) } }
    }
}

/// The form to screen another treatment, or the same one with more said about it.
fn change(ctx: &Ctx, chart: &Chart, held: Option<&Treatment>, primary: bool) -> Markup {
    if !ctx.may(Act::Screen) {
        return html! { p.small.muted { (icon("lock")) " " (ctx.t("screen-who")) } };
    }
    let open = held.is_none() || ctx.typed("treatment.indication").is_some();
    html! {
        details.card id="change" open[open] {
            summary { (icon("chevron-right")) (ctx.t(if held.is_none() { "screen-enter" } else { "screen-change" })) }
            form.stack id="change-form" method="post" action=(format!("/patients/{}/do/screen", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/screening", chart.id));
                (treatment::form(ctx, "treatment", held))
                div.actions.still { button.btn.pri[primary] type="submit" { (icon("shield")) (ctx.t("screen-do-changed")) } }
            }
        }
    }
}

/// What has changed since a screening was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    Nothing,
    /// Another verdict, or other rules.
    Result,
    /// Only what is open.
    Questions,
    /// The knowledge.
    Edition,
}

fn since(ctx: &Ctx, view: &View<'_>) -> Since {
    let (written, now) = (view.screening, &view.standing.screening);
    let mut rules: Vec<&str> = now
        .findings
        .iter()
        .map(|finding| ctx.look.edition.rule(finding.rule).id.as_str())
        .collect();
    let mut spoke: Vec<&str> = written.findings.iter().map(|spoke| spoke.rule.as_str()).collect();
    rules.sort_unstable();
    spoke.sort_unstable();
    if written.verdict != now.verdict.id() || rules != spoke {
        return Since::Result;
    }
    let mut asked: Vec<&str> = now
        .questions
        .iter()
        .map(|question| about_id(&ctx.speaker(), question.about).0)
        .collect();
    asked.dedup();
    match (
        asked == written.questions,
        written.edition == ctx.look.edition.knowledge.edition,
    ) {
        (_, false) => Since::Edition,
        (false, true) => Since::Questions,
        (true, true) => Since::Nothing,
    }
}

/// A written screening beside what the rules say now.
fn result(ctx: &Ctx, view: &View<'_>) -> Markup {
    let since = since(ctx, view);
    let open = open::of(ctx, view.standing);
    let (screening, visit) = (&view.standing.screening, &view.standing.visit);
    html! {
        (changed(ctx, view, since, &open))
        (other_complaint(ctx, view))
        (verdict(ctx, view, since))
        div.split {
            div.stack {
                @for warning in ctx.speaker().mixture_warnings(visit) { (note(Tone::Caution, html! { p { (warning) } })) }
                @if !screening.findings.is_empty() { h2.vh { (ctx.t("screen-findings")) } }
                @for finding in &screening.findings { (finding::card(ctx, view.standing, finding)) }
                (questions(ctx, view, &open))
                @if !visit.not_read.is_empty() {
                    section.card.stack.s {
                        h2 { (ctx.t("screen-not-read")) }
                        ul { @for entry in &visit.not_read { li { b { (entry.what) } ": " (ctx.t(entry.why)) " " span.small.muted { (entry.origin) } } } }
                    }
                }
            }
            aside.stack {
                (next_step(ctx, view, since, &open))
                (waive::form(ctx, view, since != Since::Nothing))
                (change(ctx, view.chart, Some(&view.screening.treatment), false))
            }
        }
    }
}

/// Says plainly that what was written down does not hold as it stands.
fn changed(ctx: &Ctx, view: &View<'_>, since: Since, open: &[Open<'_>]) -> Markup {
    let word = match since {
        Since::Nothing => return html! {},
        Since::Result => "screen-since-result",
        Since::Questions => "screen-since-questions",
        Since::Edition => "screen-since-edition",
    };
    let then = [
        ("when", ctx.when(view.screening.at)),
        ("name", name_of(view.accounts, &view.screening.author).to_owned()),
    ];
    note(
        Tone::Caution,
        html! {
            p { b { (ctx.t(word)) } }
            p.row.tight { span { (ctx.say("screen-then", &then)) } (past(ctx, &view.screening.verdict))
                span { (ctx.t("screen-now")) } (verdict_tag(ctx, view.standing.screening.verdict.id())) }
            p.small { (ctx.t("screen-since-shown")) }
            // While questions are open they come first: screening again would only say so once more.
            (again(ctx, view.chart, &view.screening.treatment, "screen-again", open.is_empty()))
        },
    )
}

/// A verdict of another day: without its colour, for it says nothing of now.
fn past(ctx: &Ctx, verdict: &str) -> Markup {
    tag_with(Tone::Plain, "history", &ctx.t(&format!("action-{verdict}")))
}

/// The intake names something else since.
fn other_complaint(ctx: &Ctx, view: &View<'_>) -> Markup {
    let newer =
        view.chart.complaint.as_ref().filter(|complaint| {
            complaint.seq > view.screening.seq && complaint.body != view.screening.treatment
        });
    html! {
        @if let Some(complaint) = newer {
            (note(Tone::Info, html! {
                p { (ctx.t("screen-other-complaint")) }
                p { (treatment::said(ctx, complaint)) }
                (again(ctx, view.chart, complaint, "screen-other-do", false))
            }))
        }
    }
}

/// One large verdict: what the rules say now. A question that is open is never a clear.
fn verdict(ctx: &Ctx, view: &View<'_>, since: Since) -> Markup {
    let action = view.standing.screening.verdict.id();
    let by = [
        ("when", ctx.when(view.screening.at)),
        ("name", name_of(view.accounts, &view.screening.author).to_owned()),
    ];
    let now = [("when", ctx.when(ctx.at.as_microsecond()))];
    let waiver = view
        .standing
        .waiver
        .as_ref()
        .and_then(|id| view.chart.waivers.iter().find(|held| held.id == *id));
    let (findings, questions) = (
        view.standing.screening.findings.len(),
        open::of(ctx, view.standing).len() + view.standing.screening.words,
    );
    html! {
        section.verdict.(action) aria-labelledby="verdict" {
            (large_icon(action_icon(action)))
            div {
                h2 id="verdict" { (ctx.t(&format!("screen-head-{action}"))) }
                p { (ctx.t(&format!("verdict-{action}"))) br;
                    @if let Some(waiver) = waiver { b { (ctx.say("screen-waived", &[("name", waiver.physician.clone()), ("when", ctx.when(waiver.at))])) } br; }
                    @if !ctx.look.fit { b { (ctx.t("error-knowledge-unfit")) } br; }
                    (ctx.say("screen-found", &[("count", findings.to_string())])) " " (ctx.say("screen-open", &[("count", questions.to_string())])) }
            }
        }
        section.stack.s aria-label=(ctx.t("screen-about")) {
            p { (treatment::said(ctx, &view.screening.treatment)) }
            p.small.muted {
                @match since { Since::Nothing => (ctx.say("screen-by", &by)), _ => (ctx.say("screen-reckoned", &now)) } " "
                (ctx.say("screening-checked", &[("count", ctx.look.edition.checked().count().to_string())])) " "
                (ctx.speaker().edition_line()) " " (ctx.t("screening-supports"))
            }
        }
    }
}

/// What is open, and where it is answered.
fn questions(ctx: &Ctx, view: &View<'_>, open: &[Open<'_>]) -> Markup {
    let words: Vec<_> = view.standing.visit.open_words().collect();
    let intake = format!("/patients/{}/intake", view.chart.id);
    let to = |open: &Open<'_>| match open.about {
        AskedAbout::Fact(no) => Some(format!(
            "{intake}#f-facts-{}-answer",
            ctx.look.edition.fact_id(no)
        )),
        AskedAbout::Detail(..) => Some(format!("{intake}#details")),
        AskedAbout::Allergies => Some(format!("{intake}#allergies")),
        AskedAbout::BirthDate | AskedAbout::Sex => Some(format!("/patients/{}/person", view.chart.id)),
        AskedAbout::Mixture | AskedAbout::Method | AskedAbout::Technique => Some("#change-form".to_owned()),
        AskedAbout::Country | AskedAbout::Session => None,
    };
    let line = |open: &Open<'_>| {
        let said = ctx.speaker().question(open.about);
        html! {
            (icon("ask"))
            span.grow { (said) br; span.small.muted { (ctx.say("screen-waits", &[("count", open.rules.len().to_string())])) } }
        }
    };
    html! {
        @if !open.is_empty() || !words.is_empty() {
            section.card.flush aria-labelledby="open" {
                header { h2 id="open" { (ctx.say("screen-questions", &[("count", (open.len() + words.len()).to_string())])) }
                    @if !open.is_empty() { a.btn.sm href=(intake) { (icon("clipboard")) (ctx.t("screen-to-intake")) } } }
                div.pad { p.small.muted { (ctx.t("questions-why")) } }
                ul.list {
                    @for entry in words { li { div.it { (icon("ask")) span.grow { (ctx.speaker().words_question(entry)) } } } }
                    @for open in open {
                        li { @match to(open) { Some(to) => a.it href=(to) { (line(open)) (icon("chevron-right")) }, None => div.it { (line(open)) } } }
                    }
                }
            }
        }
    }
}

/// The next step: the plan when nothing stands against it, else what must be done first.
fn next_step(ctx: &Ctx, view: &View<'_>, since: Since, open: &[Open<'_>]) -> Markup {
    let at = |page: &str| format!("/patients/{}{page}", view.chart.id);
    let primary = since == Since::Nothing || !open.is_empty();
    let barred = view.standing.screening.findings.iter().any(|finding| {
        finding.action > Action::Refer
            && ctx.look.edition.rule(finding.rule).waivable_by == WaivableBy::Nobody
    });
    let agreed = view
        .chart
        .current_course()
        .is_some_and(|course| course.state == CourseState::Agreed);
    let (page, label, why, sign) = if view.standing.cleared.is_some() {
        let why = if view.standing.waiver.is_some() {
            "screen-next-waived"
        } else {
            "screen-next-cleared"
        };
        match agreed {
            true => ("/session", "screen-to-session", why, "arrow-right"),
            false => ("/plan", "screen-to-plan", why, "arrow-right"),
        }
    } else if !open.is_empty() && !barred {
        (
            "/intake",
            "screen-to-intake",
            "screen-next-questions",
            "clipboard",
        )
    } else if !ctx.look.fit && view.standing.screening.verdict <= Action::Ask {
        ("", "screen-to-chart", "error-knowledge-unfit", "user")
    } else if view.standing.screening.verdict == Action::Ask {
        (
            "/screening#prescriber",
            "screen-to-prescriber",
            "screen-next-ask",
            "message",
        )
    } else {
        (
            "",
            "screen-to-chart",
            if barred {
                "screen-next-barred"
            } else {
                "screen-next-decide"
            },
            "user",
        )
    };
    html! {
        section.card.stack.s {
            h2 { (ctx.t("screen-next")) }
            p { (ctx.t(why)) }
            a.btn.block.pri[primary] href=(at(page)) { (icon(sign)) (ctx.t(label)) }
        }
    }
}

/// Screenings before the latest, folded.
fn earlier(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    html! {
        @if chart.screenings.len() > 1 {
            details.card {
                summary { (icon("chevron-right")) (ctx.say("screen-earlier", &[("count", (chart.screenings.len() - 1).to_string())])) }
                ul.stack.s {
                    @for held in chart.screenings.iter().rev().skip(1) {
                        li { (past(ctx, &held.verdict)) " " (patient::treatment_line(ctx, &held.treatment)) br;
                            span.small.muted { (ctx.when(held.at)) " · " (name_of(accounts, &held.author)) " · " (ctx.say("screening-checked", &[("count", held.checked.to_string())])) } }
                    }
                }
            }
        }
    }
}
