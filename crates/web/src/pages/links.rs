//! Links for a patient: made, shown once as a code and as text, revoked; and what has come of each, as it comes.

mod made;
mod progress;

pub(crate) use made::make;
pub(crate) use progress::{card, progress};

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::chart::{Accounts, who};
use crate::pages::{chart_of, shown};
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, note, tag_with};
use crate::parts::ticks::ticks;
use crate::parts::way;
use crate::routes::patients_page;
use maud::{Markup, html};
use pistor_practice::visitor::{LinkSeen, LinkState};
use pistor_practice::{Act, Chart, Purpose};

/// For how long a link may count: hours, and the message that says so.
const LASTS: [(i64, &str); 4] = [
    (4, "links-hours-4"),
    (24, "links-hours-24"),
    (72, "links-hours-72"),
    (336, "links-hours-336"),
];
/// What is chosen when nobody chooses.
const LASTS_USUALLY: i64 = 72;

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let accounts = ctx.practice().accounts()?;
    let links = ctx.practice().links(&chart.id, ctx.at)?;
    let title = ctx.t("links-title");
    let body = html! {
        (way::of(ctx, &chart, &[]))
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::SendMessage) {
                a.btn.sm href=(format!("/patients/{}/messages", chart.id)) { (icon("message")) (ctx.t("messages-title")) }
            }
        }
        p.muted { (ctx.t("links-what")) }
        div.split {
            div.stack {
                section.card.stack.s { header { h2 { (ctx.t("links-intake")) } } (progress::live(ctx, &chart)?) }
                section.card.flush {
                    header { h2 { (ctx.t("links-list")) } }
                    @if links.is_empty() { (empty(&ctx.t("links-none"), None)) } @else {
                        ul.list { @for link in &links { li { (one(ctx, &chart, &accounts, link)) } } }
                    }
                }
            }
            aside.stack.first-s aria-label=(ctx.t("links-make")) { (form(ctx, &chart)) }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// The form that makes a link.
fn form(ctx: &Ctx, chart: &Chart) -> Markup {
    let whole = chart
        .person
        .as_ref()
        .is_some_and(|person| person.birth_date.len() == 10);
    if !whole {
        let person = format!("/patients/{}/person", chart.id);
        return note(
            Tone::Info,
            html! { p { (ctx.t("error-link-birth-date")) " " a href=(person) { (ctx.t("patients-correct")) } } },
        );
    }
    let ready = Purpose::ALL
        .into_iter()
        .filter(|purpose| patients_page(*purpose).is_some());
    let boxes: Vec<_> = ready
        .enumerate()
        .map(|(n, purpose)| (purpose.id(), ctx.t(&format!("link-for-{}", purpose.id())), n == 0))
        .collect();
    let lasts = ctx
        .typed("hours")
        .and_then(|hours| hours.parse().ok())
        .unwrap_or(LASTS_USUALLY);
    html! {
        form.card.stack method="post" action=(format!("/patients/{}/links", chart.id)) {
            header { h2 { (ctx.t("links-make")) } }
            (hidden(ctx, 0))
            (ticks(ctx, "purposes", &ctx.t("links-for"), "", &boxes))
            fieldset.question id="f-hours" {
                legend { (ctx.t("links-lasts")) }
                div.choices {
                    @for (hours, word) in LASTS {
                        label { input type="radio" name="hours:int" value=(hours) checked[hours == lasts]; span { (ctx.t(word)) } }
                    }
                }
            }
            button.btn.pri.block type="submit" { (icon("plus")) (ctx.t("links-make-do")) }
            p.small.muted { (ctx.t("links-replaces")) }
        }
    }
}

/// What has become of a link, as a sign.
fn state(ctx: &Ctx, state: LinkState) -> Markup {
    let (tone, name) = match state {
        LinkState::Waiting => (Tone::Info, "clock"),
        LinkState::Opened => (Tone::Info, "user"),
        LinkState::Finished => (Tone::Clear, "check"),
        LinkState::Tries => (Tone::Stop, "lock"),
        LinkState::Revoked | LinkState::Replaced | LinkState::Expired => (Tone::Plain, "x"),
    };
    tag_with(tone, name, &ctx.t(&format!("links-state-{}", state.id())))
}

fn one(ctx: &Ctx, chart: &Chart, accounts: &Accounts, link: &LinkSeen) -> Markup {
    let purposes: Vec<String> = link
        .purposes
        .iter()
        .map(|purpose| ctx.t(&format!("link-for-{}", purpose.id())))
        .collect();
    let made = [
        ("name", who(accounts, &link.made_by).to_owned()),
        ("when", ctx.when(link.made)),
    ];
    let until = ctx.say("links-until", &[("when", ctx.when(link.ends))]);
    html! {
        div.it.acts {
            div.grow {
                div.row.tight { b { (purposes.join(" · ")) } (state(ctx, link.state)) }
                p.small.muted {
                    (ctx.say("links-made", &made))
                    @if link.state.counts() { " · " (until) }
                    @if let Some(opened) = link.opened { " · " (ctx.say("links-opened", &[("when", ctx.when(opened))])) }
                    @if let Some(closed) = link.closed { " · " (ctx.say("links-closed", &[("when", ctx.when(closed))])) }
                }
                @if link.wrong > 0 { p.small { (icon("caution")) " " (ctx.say("links-wrong", &[("count", link.wrong.to_string())])) } }
                @if link.state == LinkState::Tries { p.small { (ctx.t("links-tries-do")) } }
            }
            @if link.state.counts() && ctx.may(Act::RevokeLink) {
                form method="post" action=(format!("/patients/{}/do/revoke_link", chart.id)) {
                    (hidden(ctx, 0))
                    input type="hidden" name="_next" value=(format!("/patients/{}/links", chart.id));
                    input type="hidden" name="link" value=(link.id);
                    button.btn.sm type="submit" { (icon("x")) (ctx.t("links-revoke")) }
                }
            }
        }
    }
}
