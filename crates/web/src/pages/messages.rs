//! The messages of a patient: what goes when, what has become of it; sent now or cancelled by hand.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, note, tag_with};
use crate::parts::way;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use pistor_practice::chart::consent::Scope;
use pistor_practice::outbox::{MessageRow, MessageState, Way};
use pistor_practice::{Act, Chart};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let rows = ctx.practice().messages(&chart)?;
    let (mut open, closed): (Vec<&MessageRow>, Vec<&MessageRow>) = rows
        .iter()
        .partition(|row| row.state.is_open() || in_vain(row.state));
    // What did not go first, then what goes next.
    open.sort_by_key(|row| (!in_vain(row.state), row.due));
    let consent = chart.consent(Scope::Messages, "").is_some();
    let title = ctx.t("messages-title");
    let body = html! {
        (way::of(ctx, &chart, &[]))
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::MakeLink) {
                a.btn.sm href=(format!("/patients/{}/links", chart.id)) { (icon("link")) (ctx.t("links-title")) }
            }
        }
        (what_holds(ctx, &chart, consent))
        div.split {
            div.stack {
                section.card.flush id="waiting" {
                    header { h2 { (ctx.t("messages-waiting")) } span.tag { (open.len()) } }
                    @if open.is_empty() { (empty(&ctx.t("messages-waiting-none"), None)) }
                    ul.list { @for row in &open { (line(ctx, &chart, row, consent)) } }
                }
                section.card.flush {
                    header { h2 { (ctx.t("messages-closed")) } }
                    @if closed.is_empty() { (empty(&ctx.t("messages-closed-none"), None)) }
                    ul.list { @for row in &closed { (line(ctx, &chart, row, consent)) } }
                }
            }
            aside.stack aria-label=(ctx.t("messages-new")) { (by_hand(ctx, &chart, consent)) }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What keeps messages back: no consent, no address, no way set up, quiet hours, the sample clinic.
fn what_holds(ctx: &Ctx, chart: &Chart, consent: bool) -> Markup {
    let messages = &ctx.look.settings.messages;
    let ways = ctx.practice().ways();
    let person = chart.person.as_ref();
    let address = person.is_some_and(|person| {
        ways.iter().any(|way| match way {
            Way::Email => !person.email.is_empty(),
            Way::Phone => !person.phone.is_empty(),
        })
    });
    let zone = clock(ctx, chart);
    let quiet = messages.is_quiet(ctx.at, &zone);
    let intake = format!("/patients/{}/intake#consents", chart.id);
    let details = format!("/patients/{}/person", chart.id);
    html! {
        p.muted { (ctx.t("messages-what")) }
        @if chart.sample { (note(Tone::Info, html! { p { (ctx.t("messages-sample")) } })) }
        @if ways.is_empty() {
            (note(Tone::Info, html! { p { b { (ctx.t("messages-not-set-up")) } " " (ctx.t("messages-not-set-up-do")) } }))
        }
        @if !consent {
            (note(Tone::Caution, html! { p { (ctx.t("messages-no-consent")) " " a href=(intake) { (ctx.t("messages-no-consent-do")) } } }))
        } @else if !ways.is_empty() && !address {
            (note(Tone::Caution, html! { p { (ctx.t("messages-no-address")) " " a href=(details) { (ctx.t("messages-no-address-do")) } } }))
        }
        @if quiet {
            @let loud = messages.first_loud(ctx.at, &zone).as_microsecond();
            (note(Tone::Info, html! { p { (ctx.say("messages-quiet", &[("when", ctx.when(loud))])) } }))
        }
        @if let Some(away) = chart.away() {
            (note(Tone::Info, html! { p { (ctx.say("messages-quiet-away", &[("zone", away.iana_name().unwrap_or("UTC").to_owned())])) } }))
        }
    }
}

/// The clock by which it is quiet for a patient: that of wherever the patient is.
fn clock(ctx: &Ctx, chart: &Chart) -> TimeZone {
    chart.away().unwrap_or_else(|| ctx.look.zone.clone())
}

fn line(ctx: &Ctx, chart: &Chart, row: &MessageRow, consent: bool) -> Markup {
    let gone = matches!(row.state, MessageState::Sent | MessageState::Delivered);
    html! {
        li id=(format!("message-{}", row.id)) { div.it.acts {
            (icon("message"))
            span.grow {
                b { (ctx.t(&format!("messages-template-{}", row.template))) } " " (state_tag(ctx, row.state)) br;
                span.small.muted { (when(ctx, chart, row)) }
                @if !row.fault.is_empty() { br; span.small { (ctx.t(&format!("messages-fault-{}", row.fault))) } }
                @if row.tries > 0 && !gone { br; span.small.muted { (ctx.say("messages-tries", &[("count", row.tries.to_string())])) } }
            }
            span.row.tight {
                @if consent { (button(ctx, chart, row, "send_message", if row.state == MessageState::Queued { "messages-send" } else { "messages-send-again" })) }
                @if row.state.is_open() { (button(ctx, chart, row, "cancel_message", "messages-cancel")) }
                @if in_vain(row.state) { (button(ctx, chart, row, "cancel_message", "messages-put-away")) }
            }
        } }
    }
}

fn button(ctx: &Ctx, chart: &Chart, row: &MessageRow, act: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(format!("/patients/{}/do/{act}", chart.id)) {
            (hidden(ctx, chart.seq()))
            input type="hidden" name="_next" value=(format!("/patients/{}/messages", chart.id));
            input type="hidden" name="message" value=(row.id);
            button.btn.sm type="submit" { (ctx.t(label)) }
        }
    }
}

/// Whether a message came to nothing, so that somebody has to do something about it.
fn in_vain(state: MessageState) -> bool {
    matches!(state, MessageState::GivenUp | MessageState::Bounced)
}

pub(crate) fn state_tag(ctx: &Ctx, state: MessageState) -> Markup {
    let (tone, name) = match state {
        MessageState::Queued => (Tone::Plain, "clock"),
        MessageState::Failed => (Tone::Caution, "clock"),
        MessageState::Sent => (Tone::Info, "check"),
        MessageState::Delivered => (Tone::Clear, "check-circle"),
        MessageState::Bounced => (Tone::Stop, "stop"),
        MessageState::GivenUp => (Tone::Stop, "stop"),
        MessageState::Cancelled => (Tone::Plain, "x"),
    };
    tag_with(tone, name, &ctx.t(&format!("messages-state-{}", state.id())))
}

/// When it goes, or when it was closed. Quiet hours are counted in.
fn when(ctx: &Ctx, chart: &Chart, row: &MessageRow) -> String {
    let due = Timestamp::from_microsecond(row.due).unwrap_or(ctx.at).max(ctx.at);
    let loud = ctx.look.settings.messages.first_loud(due, &clock(ctx, chart));
    let (name, at) = match row.state {
        MessageState::Queued | MessageState::Failed => ("messages-goes", loud.as_microsecond()),
        MessageState::Sent => ("messages-sent-at", row.closed),
        MessageState::Delivered => ("messages-delivered-at", row.closed),
        _ => ("messages-closed-at", row.closed),
    };
    let way = match row.way.as_str() {
        "" => String::new(),
        way => format!(" · {}", ctx.t(&format!("messages-way-{way}"))),
    };
    format!("{}{way}", ctx.say(name, &[("when", ctx.when(at))]))
}

/// A message that somebody asks for by hand.
fn by_hand(ctx: &Ctx, chart: &Chart, consent: bool) -> Markup {
    let after = chart.last_signed().is_some();
    let offered = [("intake", true), ("aftercare", after), ("followup", after)];
    html! {
        section.card.stack {
            h2 { (ctx.t("messages-new")) }
            @if !consent {
                p.muted { (ctx.t("messages-no-consent")) }
            } @else {
                p.small.muted { (ctx.t("messages-new-why")) }
                @for (template, _) in offered.into_iter().filter(|(_, offered)| *offered) {
                    form method="post" action=(format!("/patients/{}/do/send_message", chart.id)) {
                        (hidden(ctx, chart.seq()))
                        input type="hidden" name="_next" value=(format!("/patients/{}/messages", chart.id));
                        input type="hidden" name="template" value=(template);
                        button.btn.block type="submit" { (icon("message")) (ctx.t(&format!("messages-template-{template}"))) }
                    }
                }
            }
        }
    }
}
