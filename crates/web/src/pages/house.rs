//! The house: its settings, whether its ledger is whole, the sample clinic, how the pages look.

mod messages;
mod settings;

use crate::answer::{Made, Said};
use crate::ctx::{Ctx, Theme};
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_practice::Act;
use pistor_practice::house::is_book;
use pistor_practice::sign_in::hex;

/// Most faults of the ledger that are listed; the number of all is said.
const BROKEN_MAX: usize = 20;

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let integrity = integrity(ctx, asked.query("verify").is_some())?;
    let samples = samples(ctx)?;
    let title = ctx.t("house-title");
    let body = html! {
        h1 { (title) }
        div.split {
            div.stack {
                (settings::form(ctx))
                (integrity)
                (samples)
            }
            div.stack.first-s {
                (ways(ctx))
                (look(ctx))
                (version(ctx))
            }
        }
    };
    let frame = Frame::of(Nav::House, title.clone());
    shown(layout::page(ctx, &frame, body))
}

/// Where else there is something of the house.
fn ways(ctx: &Ctx) -> Markup {
    let ways = [
        ("/house/accounts", "users", "house-accounts", Act::SeeHouse),
        ("/house/programs", "link", "house-programs", Act::SeeHouse),
        ("/house/audit", "history", "house-audit", Act::SeeAudit),
        ("/stock", "stock", "house-stock", Act::SeeStock),
        ("/knowledge", "knowledge", "house-knowledge", Act::SeeKnowledge),
    ];
    html! {
        nav.card.flush aria-label=(ctx.t("house-ways")) {
            ul.list {
                @for (address, name, text, act) in ways {
                    @if ctx.may(act) {
                        li { a.it href=(address) { (icon(name)) span.grow { span.strong { (ctx.t(text)) } br; span.small.muted { (ctx.t(&format!("{text}-about"))) } } (icon("chevron-right")) } }
                    }
                }
            }
        }
    }
}

/// How the pages look on this device.
fn look(ctx: &Ctx) -> Markup {
    html! {
        section.card.stack {
            h2 { (ctx.t("house-theme")) }
            form method="post" action="/theme" {
                input type="hidden" name="_next" value="/house";
                div.seg {
                    @for theme in Theme::ALL {
                        button type="submit" name="theme" value=(theme.id()) aria-pressed=(if ctx.theme == theme { "true" } else { "false" }) { (ctx.t(&format!("house-theme-{}", theme.id()))) }
                    }
                }
            }
            p.small.muted { (ctx.t("house-theme-why")) }
        }
    }
}

fn version(ctx: &Ctx) -> Markup {
    html! {
        section.card {
            h2 { (ctx.t("house-version")) }
            dl.kv {
                dt { "Pistor" } dd { (env!("CARGO_PKG_VERSION")) }
                dt { (ctx.t("house-edition")) } dd { (ctx.full_date(&ctx.look.edition.knowledge.edition)) }
            }
        }
    }
}

/// Every hash of ledger and audit worked out again, when it is asked for.
fn integrity(ctx: &Ctx, verify: bool) -> Made<Markup> {
    let result = match verify {
        false => html! {},
        true => {
            let verified = ctx.practice().verify()?;
            let counts = [
                ("charts", verified.charts.to_string()),
                ("entries", verified.entries.to_string()),
                ("traces", verified.traces.to_string()),
            ];
            html! {
                @if verified.broken.is_empty() {
                    (note(Tone::Clear, html! { p { strong.t { (ctx.t("house-whole")) } } p.small { (ctx.say("house-verified", &counts)) } }))
                } @else {
                    (note(Tone::Stop, html! {
                        p { strong.t { (ctx.say("house-broken", &[("count", verified.broken.len().to_string())])) } }
                        p.small { (ctx.say("house-verified", &counts)) " " (ctx.t("house-broken-what")) }
                        ul.bullets {
                            @for broken in verified.broken.iter().take(BROKEN_MAX) {
                                @let place = [("chart", broken.chart().to_owned()), ("number", broken.seq().to_string())];
                                li { (ctx.say(&format!("house-broken-{}", broken.id()), &place)) }
                            }
                        }
                    }))
                }
                dl.kv.stacked {
                    dt { (ctx.t("house-anchor")) }
                    dd.mono.small { (hex(&verified.anchor)) }
                }
                p.small.muted { (ctx.say("house-anchor-why", &[("when", ctx.when(ctx.at.as_microsecond()))])) }
            }
        }
    };
    Ok(html! {
        section.card.stack id="integrity" {
            h2 { (ctx.t("house-integrity")) }
            p.muted { (ctx.t("house-integrity-why")) }
            (result)
            p { a.btn href="/house?verify=1#integrity" { (icon("shield")) (ctx.t(if verify { "house-verify-again" } else { "house-verify" })) } }
        }
    })
}

/// The sample clinic, as long as there is any of it, and its end.
fn samples(ctx: &Ctx) -> Made<Markup> {
    let (charts, lots, accounts) = ctx.practice().read(|reading| {
        let charts = reading
            .sample_charts()?
            .iter()
            .filter(|chart| !is_book(chart))
            .count();
        let lots = reading.lots()?.iter().filter(|lot| lot.sample).count();
        let accounts = reading
            .accounts()?
            .iter()
            .filter(|account| account.sample)
            .count();
        Ok((charts, lots, accounts))
    })?;
    if charts + lots + accounts == 0 || !ctx.may(Act::RemoveSamples) {
        return Ok(html! {});
    }
    let counts = [
        ("charts", charts.to_string()),
        ("lots", lots.to_string()),
        ("accounts", accounts.to_string()),
    ];
    let own = ctx.signed.as_ref().is_some_and(|signed| signed.who.sample);
    Ok(html! {
        section.card.stack id="samples" {
            h2 { (ctx.t("house-samples")) }
            p { (ctx.say("house-samples-what", &counts)) }
            p { (ctx.t("house-samples-stays")) }
            @if own {
                (note(Tone::Info, html! { p { (ctx.t("house-samples-own")) } }))
            } @else {
                details {
                    summary { (icon("chevron-right")) (ctx.t("house-samples-remove")) }
                    p { (ctx.t("house-samples-sure")) }
                    form method="post" action="/house/do/remove_samples" {
                        (hidden(ctx, 0))
                        input type="hidden" name="_next" value="/house";
                        button.btn.danger type="submit" { (icon("trash")) (ctx.t("house-samples-remove-do")) }
                    }
                }
            }
        }
    })
}
