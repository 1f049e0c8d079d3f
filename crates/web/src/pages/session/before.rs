//! Before a session is opened: everything that stands in the way right now, each with the way forward.

use super::{framed, heading, today};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::pages::plan::{name_of, verdict_tag, waived};
use crate::parts::fields::{hidden, select};
use crate::parts::layout::not_yet;
use crate::parts::patient;
use crate::parts::rules::action_tag;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::acts::session::open::treatment_now;
use pistor_practice::chart::mixture::Bench;
use pistor_practice::chart::plan::{Course, CourseState};
use pistor_practice::chart::session::Session;
use pistor_practice::consent::Consented;
use pistor_practice::standing::Standing;
use pistor_practice::{Act, Chart, Refusal};

/// What stands before the next session.
pub(super) fn page(ctx: &Ctx, chart: &Chart) -> Made<Said> {
    let title = ctx.t("session-page-before");
    let plan = format!("/patients/{}/plan", chart.id);
    let inside = match chart.current_course() {
        None => not_yet(
            &ctx.t("session-page-no-course"),
            &plan,
            &ctx.t("session-page-to-plan"),
        ),
        Some(course) if course.state != CourseState::Agreed => not_yet(
            &ctx.t("session-page-not-agreed"),
            &plan,
            &ctx.t("session-page-to-plan"),
        ),
        Some(course) => gates(ctx, chart, course)?,
    };
    let body = html! {
        h1 { (title) }
        (inside)
        (held(ctx, chart))
    };
    framed(ctx, chart, title, body)
}

/// What is looked at before a session: done, or what to do.
struct Gate {
    /// How it stands; none while it is still to do.
    tone: Option<Tone>,
    what: String,
    how: Markup,
}

fn gates(ctx: &Ctx, chart: &Chart, course: &Course) -> Made<Markup> {
    let standing = ctx.look.standing(chart, &treatment_now(chart, course))?;
    let number = chart.next_session(&course.id);
    let planned = course.draft.sessions.len();
    let head = match planned >= number as usize {
        true => ctx.say(
            "session-page-head-of",
            &[("number", number.to_string()), ("of", planned.to_string())],
        ),
        false => ctx.say("session-page-head", &[("number", number.to_string())]),
    };
    let consent = consent_gate(ctx, chart, course)?;
    let right = may_inject(ctx)?;
    let gates = [
        Gate {
            tone: Some(Tone::Clear),
            what: ctx.t("session-page-gate-course"),
            how: html! { (patient::treatment_line(ctx, &course.draft.treatment)) },
        },
        consent,
        screening_gate(ctx, chart, &standing),
        Gate {
            tone: right.is_ok().then_some(Tone::Clear),
            what: ctx.t("session-page-gate-right"),
            how: match &right {
                Ok(()) => html! { (ctx.say("session-page-right", &[("name", own_name(ctx))])) },
                Err(refusal) => {
                    html! { (ctx.locale().fault(&refusal.fault)) " " (ctx.t("session-page-right-sign")) }
                }
            },
        },
        mixture_gate(ctx, chart, course, number),
    ];
    // The right to inject and the mixture are asked at the signature; opening needs the first three, and that no mixture waits
    // for its check.
    let unchecked = chart
        .mixture_for(&course.id, number)
        .is_some_and(Bench::waits_for_check);
    let ready = !unchecked && gates[..3].iter().all(|gate| gate.tone.is_some());
    Ok(html! {
        h2 { (head) }
        section.card.flush aria-label=(ctx.t("session-page-gates")) {
            ul.ticks { @for gate in &gates { li { div.check {
                (icon(gate.tone.map_or("ask", Tone::icon)))
                span { b { (gate.what) } br; (gate.how) }
                @match gate.tone {
                    Some(tone) => (tag_with(tone, "check", &ctx.t("session-page-there"))),
                    None => (tag_with(Tone::Info, "arrow-right", &ctx.t("session-page-to-do"))),
                }
            } } } }
        }
        @if standing.cleared.is_none() {
            (rules_against(ctx, chart, &standing))
            (today::questions(ctx, chart, &standing, true))
        }
        @if unchecked && ctx.may(Act::Open) { (note(Tone::Info, html! { p { (ctx.t("mixture-check-open-first")) " " a href=(format!("/patients/{}/mixture", chart.id)) { (ctx.t("session-page-to-mixture")) } } })) }
        @else { (opening(ctx, chart, course, ready)) }
    })
}

fn consent_gate(ctx: &Ctx, chart: &Chart, course: &Course) -> Made<Gate> {
    let accounts = ctx.practice().accounts()?;
    let consented = ctx.look.consented(chart, &course.id);
    let to =
        html! { a href=(format!("/patients/{}/consent", chart.id)) { (ctx.t("session-page-to-consent")) } };
    Ok(Gate {
        tone: matches!(consented, Consented::InForce(_)).then_some(Tone::Clear),
        what: ctx.t("session-page-gate-consent"),
        how: match consented {
            Consented::InForce(consent) => {
                let args = [
                    ("by", consent.signed_by.clone()),
                    ("when", ctx.when(consent.at)),
                    ("name", name_of(&accounts, &consent.author).to_owned()),
                ];
                html! { (ctx.say("session-page-consent-by", &args)) }
            }
            Consented::Stale(_, why) => {
                html! { (ctx.t(&format!("consent-stale-{}", why.id()))) " " (to) }
            }
            Consented::Missing => to,
        },
    })
}

fn screening_gate(ctx: &Ctx, chart: &Chart, standing: &Standing) -> Gate {
    let waiver = standing
        .waiver
        .as_ref()
        .and_then(|id| chart.waivers.iter().find(|held| held.id == *id));
    let verdict = standing.screening.verdict.id();
    Gate {
        tone: standing.cleared.as_ref().map(|_| {
            if waiver.is_some() {
                Tone::Caution
            } else {
                Tone::of_action(verdict)
            }
        }),
        what: ctx.t("session-page-gate-screening"),
        how: match (waiver, standing.cleared.is_some()) {
            (Some(waiver), _) => waived(ctx, waiver),
            (None, true) => html! { (verdict_tag(ctx, verdict)) " " (ctx.t(&format!("verdict-{verdict}"))) },
            (None, false) => html! { (verdict_tag(ctx, verdict)) " " (ctx.t("session-page-see-below")) },
        },
    }
}

fn mixture_gate(ctx: &Ctx, chart: &Chart, course: &Course, number: u32) -> Gate {
    let bench = chart.mixture_for(&course.id, number);
    Gate {
        tone: bench
            .filter(|bench| !bench.waits_for_check())
            .map(|_| Tone::Clear),
        what: ctx.t("session-page-gate-mixture"),
        how: html! {
            @match bench {
                Some(bench) => {
                    @let names: Vec<String> = bench.prepared.items.iter().map(|item| patient::substance(ctx, &item.ingredient.substance)).collect();
                    (names.join(", "))
                    @if bench.waits_for_check() { br; (ctx.t("mixture-check-gate")) " " a href=(format!("/patients/{}/mixture", chart.id)) { (ctx.t("session-page-to-mixture")) } }
                }
                None => a href=(format!("/patients/{}/mixture", chart.id)) { (ctx.t("session-page-to-mixture")) },
            }
        },
    }
}

/// Whether the person who looks may inject today.
pub(super) fn may_inject(ctx: &Ctx) -> Made<Result<(), Refusal>> {
    let accounts = ctx.practice().accounts()?;
    let account = accounts.get(&ctx.who()?.account);
    Ok(match account {
        Some(account) => ctx.look.settings.injecting.check(account, ctx.look.now.day),
        None => Err(Refusal::forbidden("account-closed")),
    })
}

/// The name of the person who looks.
pub(super) fn own_name(ctx: &Ctx) -> String {
    ctx.signed
        .as_ref()
        .map_or_else(String::new, |signed| signed.who.name.clone())
}

fn opening(ctx: &Ctx, chart: &Chart, course: &Course, ready: bool) -> Markup {
    if !ctx.may(Act::Open) {
        return html! { p.muted { (ctx.t("session-page-open-who")) } };
    }
    if !ready {
        return note(Tone::Info, html! { p { (ctx.t("session-page-open-first")) } });
    }
    let rooms: Vec<(String, String)> = ctx
        .look
        .settings
        .rooms
        .iter()
        .map(|room| (room.clone(), room.clone()))
        .collect();
    let (from, to) = pistor_practice::today::bounds(ctx.look.now.day, &ctx.look.zone);
    let booked = chart
        .appointment_between(from, to)
        .filter(|held| held.state.stands())
        .map(|held| held.room.clone());
    let room = booked
        .or_else(|| rooms.first().map(|(room, _)| room.clone()))
        .unwrap_or_default();
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/do/open", chart.id)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/session", chart.id));
            input type="hidden" name="course" value=(course.id);
            (select(ctx, "room", &ctx.t("session-page-room"), "", &rooms, &room, true))
            button.btn.pri type="submit" { (icon("syringe")) (ctx.t("session-page-open")) }
        }
    }
}

/// What stands against a treatment at this moment: rules, gravest first, and what is still to ask; with the way to it.
pub(crate) fn against(ctx: &Ctx, chart: &Chart, standing: &Standing) -> Markup {
    stands_against(ctx, chart, standing, SHOWN_QUESTIONS)
}

/// The same where the questions themselves follow on the page.
pub(super) fn rules_against(ctx: &Ctx, chart: &Chart, standing: &Standing) -> Markup {
    stands_against(ctx, chart, standing, 0)
}

/// Most questions that are read out where they cannot be answered.
const SHOWN_QUESTIONS: usize = 5;

fn stands_against(ctx: &Ctx, chart: &Chart, standing: &Standing, most: usize) -> Markup {
    let verdict = standing.screening.verdict.id();
    let grave = standing.grave(&ctx.look.edition);
    let rules = standing.screening.findings.iter().filter_map(|finding| {
        let row = ctx.look.edition.rule(finding.rule);
        grave.contains(&row.id.as_str()).then_some((finding, row))
    });
    let mut asked: Vec<String> = standing
        .screening
        .questions
        .iter()
        .map(|open| ctx.speaker().question(open.about))
        .collect();
    asked.dedup();
    html! {
        (note(Tone::of_action(verdict), html! {
            p { b { (ctx.t("session-page-against")) } " " (ctx.t(&format!("verdict-{verdict}"))) }
            @if !ctx.look.fit { p { (ctx.t("error-knowledge-unfit")) } }
            @if !grave.is_empty() {
                ul.stack.s { @for (finding, row) in rules {
                    li { (action_tag(ctx, finding.action.id())) " " b { (ctx.speaker().rule_text(row, "title", &row.title)) }
                        br; (ctx.speaker().rule_text(row, "advice", &row.advice)) }
                } }
            }
            @if !asked.is_empty() {
                p { (ctx.say("session-page-open-questions", &[("count", asked.len().to_string())])) }
                @if most > 0 {
                    ul { @for question in asked.iter().take(most) { li { (question) } }
                        @if asked.len() > most { li { (ctx.say("session-page-more-questions", &[("count", (asked.len() - most).to_string())])) } } }
                }
            }
            p { a href=(format!("/patients/{}/screening", chart.id)) { (ctx.t("session-page-to-screening")) } }
        }))
    }
}

/// Sessions that were held or closed, the latest first.
fn held(ctx: &Ctx, chart: &Chart) -> Markup {
    let sessions: Vec<&Session> = chart
        .sessions
        .iter()
        .rev()
        .filter(|session| !session.is_open())
        .collect();
    html! {
        @if !sessions.is_empty() {
            section.card.flush aria-labelledby="held" {
                header { h2 id="held" { (ctx.t("session-page-held")) } }
                ul.list { @for session in sessions {
                    li { a.it href=(format!("/patients/{}/session/{}", chart.id, session.opened.id)) {
                        (icon(if session.signed.is_some() { "lock" } else { "x" }))
                        span { b { (heading(ctx, chart, session)) } br; span.small.muted { (ctx.when(session.opened.at)) } }
                        @if session.signed.is_some() { (tag_with(Tone::Plain, "lock", &ctx.t("session-page-signed"))) }
                        @else { (tag_with(Tone::Plain, "x", &ctx.t("session-page-abandoned"))) }
                    } }
                } }
            }
        }
    }
}
