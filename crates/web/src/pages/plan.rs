//! Plan: who cleared the treatment, the course that a source describes for it, and what has become of the courses.

mod booking;
mod calendar;
mod clash;
mod course;
mod draft;
mod sessions;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::session::before::against;
use crate::pages::{chart_of, shown};
use crate::parts::layout::{self, Frame, Nav, not_yet};
use crate::parts::patient;
use crate::parts::signs::{Tone, icon, note, tag_with};
use maud::{Markup, html};
use pistor_practice::chart::Noted;
use pistor_practice::chart::screening::{Screened, Waived};
use pistor_practice::house::accounts::Account;
use pistor_practice::standing::Standing;
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// Who is who, to name authors.
pub(crate) type Accounts = BTreeMap<String, Account>;

/// The name behind an account.
pub(crate) fn name_of<'a>(accounts: &'a Accounts, account: &str) -> &'a str {
    accounts.get(account).map_or("", |held| held.name.as_str())
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let accounts = ctx.practice().accounts()?;
    let title = ctx.t("plan-page-title");
    let current = chart.current_course().map(|course| course.id.clone());
    let others: Vec<_> = chart
        .courses
        .iter()
        .rev()
        .filter(|held| Some(&held.id) != current.as_ref())
        .map(|held| Ok((held, course::inside(ctx, &chart, held, &accounts)?)))
        .collect::<Made<_>>()?;
    let from = asked.query("from");
    let in_hand = chart
        .current_course()
        .map(|held| course::card(ctx, &chart, held, &accounts, from.as_deref()))
        .transpose()?;
    let body = html! {
        (patient::steps(ctx, &chart, "plan"))
        h1 { (title) }
        @if let Some(course) = in_hand { (course) }
        (clearance(ctx, &chart, &accounts))
        @if !others.is_empty() {
            section.stack {
                h2 { (ctx.t("plan-page-others")) }
                @for (held, inside) in others {
                    details.card data-remember=(format!("course-{}", held.id)) {
                        summary { (icon("chevron-right")) (patient::treatment_line(ctx, &held.draft.treatment)) " " (course::state(ctx, held)) }
                        (inside)
                    }
                }
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// Who cleared the treatment that was screened last, or what stands against it; and from there to a course.
fn clearance(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Markup {
    let screening_page = format!("/patients/{}/screening", chart.id);
    let Some(screening) = chart.screening() else {
        return not_yet(
            &ctx.t("plan-page-not-screened"),
            &screening_page,
            &ctx.t("plan-page-to-screening"),
        );
    };
    let standing = match ctx.look.standing(chart, &screening.treatment) {
        Ok(standing) => standing,
        Err(refusal) => {
            return note(
                Tone::Caution,
                html! {
                    p { (ctx.locale().fault(&refusal.fault)) }
                    p { a href=(screening_page) { (ctx.t("plan-page-to-screening")) } }
                },
            );
        }
    };
    let planned = chart.current_course().is_some();
    let inside = html! {
        p { (patient::treatment_line(ctx, &screening.treatment)) }
        @if standing.cleared.is_some() { (cleared(ctx, chart, screening, &standing, accounts)) }
        @else { (against(ctx, chart, &standing)) }
        @if of_session(chart, &screening.id) { p { (ctx.t("plan-page-screen-first")) " " a href=(screening_page) { (ctx.t("plan-page-to-screening")) } } }
        @else if standing.cleared.is_some() { (draft::form(ctx, chart, screening, &standing, !planned)) }
    };
    match planned {
        true => html! {
            details.card data-remember=(format!("draft-{}", chart.id)) open[ctx.refused.is_some()] {
                summary { (icon("chevron-right")) (ctx.t("plan-page-draft-another")) }
                div.stack { (inside) }
            }
        },
        false => html! { section.card.stack { h2 { (ctx.t("plan-page-clearance")) } (inside) } },
    }
}

/// Whether a screening was made for a session of a course: its treatment has the number of that session, and a course
/// drafted from it would begin there.
fn of_session(chart: &Chart, screening: &str) -> bool {
    chart.sessions.iter().any(|session| {
        let signed = session
            .signed
            .as_ref()
            .is_some_and(|signed| signed.screening == screening);
        session.opened.screening == screening || signed
    })
}

fn cleared(
    ctx: &Ctx,
    chart: &Chart,
    screening: &Noted<Screened>,
    standing: &Standing,
    accounts: &Accounts,
) -> Markup {
    let waiver = standing
        .waiver
        .as_ref()
        .and_then(|id| chart.waivers.iter().find(|held| held.id == *id));
    if let Some(waiver) = waiver {
        return note(Tone::Caution, waived(ctx, waiver));
    }
    let verdict = standing.screening.verdict.id();
    let args = [
        ("name", name_of(accounts, &screening.author).to_owned()),
        ("when", ctx.when(screening.at)),
    ];
    note(
        Tone::of_action(verdict),
        html! {
            p { (verdict_tag(ctx, verdict)) " " (ctx.t(&format!("verdict-{verdict}"))) }
            p.small { (ctx.say("plan-page-screened-by", &args)) " " (ctx.t("plan-page-checked-now")) }
        },
    )
}

/// A verdict as a tag.
pub(crate) fn verdict_tag(ctx: &Ctx, verdict: &str) -> Markup {
    tag_with(
        Tone::of_action(verdict),
        crate::parts::signs::action_icon(verdict),
        &ctx.t(&format!("action-{verdict}")),
    )
}

/// A waiver: who went on, and why.
pub(crate) fn waived(ctx: &Ctx, waiver: &Noted<Waived>) -> Markup {
    let args = [
        ("physician", waiver.physician.clone()),
        ("when", ctx.when(waiver.at)),
        ("count", waiver.rules.len().to_string()),
    ];
    html! {
        p { b { (ctx.say("plan-page-waived", &args)) } }
        p { (ctx.t(&format!("reason-{}", waiver.reason))) ": " q { (waiver.text) } }
        @if let Some(second) = &waiver.second { p.small { (ctx.say("plan-page-second", &[("name", second.clone())])) } }
    }
}

/// Whether a person may do an act, or the sentence that says who can.
pub(crate) fn only_physician(ctx: &Ctx, act: Act, what: &str) -> Option<Markup> {
    (!ctx.may(act)).then(|| html! { p.muted { (icon("lock")) " " (ctx.t(what)) } })
}
