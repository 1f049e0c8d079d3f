//! The frame of every page: bar, navigation, identity of the patient, what is wrong, what has changed.

use super::fields::error_summary;
use super::patient;
use super::signs::{Tone, icon, note};
use crate::assets;
use crate::ctx::{Ctx, Theme};
use maud::{DOCTYPE, Markup, html};
use pistor_practice::{Act, Chart};

/// Where a page belongs in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nav {
    Today,
    Patients,
    Stock,
    Knowledge,
    House,
}

/// What a page is.
pub(crate) struct Frame<'a> {
    /// Title in the window.
    pub(crate) title: String,
    /// Where it belongs.
    pub(crate) nav: Nav,
    /// Whose page it is.
    pub(crate) chart: Option<&'a Chart>,
}

impl Frame<'static> {
    /// A page of the house, that is nobody's.
    pub(crate) fn of(nav: Nav, title: String) -> Frame<'static> {
        Frame {
            title,
            nav,
            chart: None,
        }
    }
}

/// A page of the staff.
pub(crate) fn page(ctx: &Ctx, frame: &Frame<'_>, body: Markup) -> Markup {
    let idle = ctx.look.settings.idle_minutes * 60;
    let entries = [
        (Nav::Today, "/today", "today", Act::SeeToday),
        (Nav::Patients, "/patients", "patients", Act::FindPatients),
        (Nav::Stock, "/stock", "stock", Act::SeeStock),
        (Nav::Knowledge, "/knowledge", "knowledge", Act::SeeKnowledge),
        (Nav::House, "/house", "settings", Act::SeeHouse),
    ];
    let content = html! {
        a.skip href="#main" { (ctx.t("skip")) }
        div.app {
            header.top {
                (redbar(ctx))
                a.brand href="/" { svg.mark aria-hidden="true" { use href=(format!("{}#i-brand", assets::address("icons.svg"))) {} } span { "Pistor" } }
                @match frame.chart {
                    Some(chart) => (patient::bar(ctx, chart)),
                    None => span.date.muted { (ctx.locale().long_date(ctx.look.now.day)) " · " (ctx.time(ctx.at.as_microsecond())) },
                }
                span.grow {}
                (languages(ctx))
                (themes(ctx))
                (leave(ctx))
            }
            nav.nav aria-label=(ctx.t("nav-main")) {
                @for (nav, address, name, act) in entries {
                    @if ctx.may(act) {
                        a href=(address) aria-current=[(nav == frame.nav).then_some("page")] { (icon(name)) span { (ctx.t(&format!("nav-{name}"))) } }
                    }
                }
            }
            main.main id="main" {
                @if let Some(chart) = frame.chart { (patient::what_changed(ctx, chart)) }
                (error_summary(ctx))
                (body)
                (draft_edition(ctx))
            }
        }
        form id="lock" method="post" action="/lock" hidden {}
        div.vh id="live" aria-live="polite" {}
    };
    document(ctx, &frame.title, Some(idle), html! {}, content)
}

/// A page that takes the whole screen and brings its own bar.
pub(crate) fn whole(ctx: &Ctx, title: &str, head: Markup, body: Markup) -> Markup {
    let idle = ctx.look.settings.idle_minutes * 60;
    let content = html! {
        a.skip href="#main" { (ctx.t("skip")) }
        (body)
        div.vh id="live" aria-live="polite" {}
        form id="lock" method="post" action="/lock" hidden {}
    };
    document(ctx, title, Some(idle), head, content)
}

/// A page without navigation: signing in, links.
pub(crate) fn bare(ctx: &Ctx, title: &str, body: Markup) -> Markup {
    let content = html! {
        main.signin id="main" {
            div.row.between {
                span.brand { svg.mark aria-hidden="true" { use href=(format!("{}#i-brand", assets::address("icons.svg"))) {} } span { "Pistor" } }
                (languages(ctx))
            }
            (error_summary(ctx))
            (body)
        }
    };
    document(ctx, title, None, html! {}, content)
}

fn document(ctx: &Ctx, title: &str, idle: Option<u32>, head: Markup, content: Markup) -> Markup {
    let theme = (ctx.theme != Theme::Auto).then(|| ctx.theme.id());
    let title = match ctx.refused {
        Some(_) => format!("{}: {title}", ctx.t("error-word")),
        None => title.to_owned(),
    };
    html! {
        (DOCTYPE)
        html lang=(ctx.locale().lang) data-theme=[theme] {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · Pistor" }
                meta name="server-now" content=(ctx.look.now.written);
                link rel="icon" href=(assets::address("favicon.svg"));
                link rel="stylesheet" href=(assets::address("pistor.css"));
                script type="module" src=(assets::address("pistor.js")) {}
                (head)
                @if idle.is_none() { meta name="drafts" content="keep"; }
            }
            body data-idle=[idle] { (content) }
        }
    }
}

/// The red bar: nothing is written any more, or a case of the knowledge fails and nothing is called clear.
pub(crate) fn redbar(ctx: &Ctx) -> Markup {
    let why = match (ctx.practice().takes_writes(), ctx.look.fit) {
        (false, _) => "error-disk-not-durable",
        (true, false) => "red-bar",
        (true, true) => return unread(ctx),
    };
    html! { div.redbar role="alert" { (icon("stop")) span { (ctx.t(why)) } } (unread(ctx)) }
}

/// Says on every page, to everybody who is signed in, that a report has waited too long for somebody to read it. What is
/// in it stands where it is read.
fn unread(ctx: &Ctx) -> Markup {
    let Some(signed) = ctx.signed.as_ref().filter(|signed| !signed.locked) else {
        return html! {};
    };
    let waiting = ctx.practice().unread(ctx.at).unwrap_or_default();
    let Some(first) = waiting.first() else {
        return html! {};
    };
    let args = [
        ("count", waiting.len().to_string()),
        ("when", ctx.when(first.due)),
    ];
    let said = ctx.say("unread-bar", &args);
    html! {
        div.redbar role="alert" { (icon("bell"))
            @if signed.who.may(Act::Report) {
                a href=(format!("/patients/{}/followup#report-{}", first.patient, first.about)) { (said) }
            } @else { span { (said) } }
        }
    }
}

/// Says on every page that the knowledge is a draft, until somebody signs it.
fn draft_edition(ctx: &Ctx) -> Markup {
    let line = ctx.speaker().edition_line();
    html! { p.draft-edition.small.muted { (line) } }
}

pub(crate) fn languages(ctx: &Ctx) -> Markup {
    html! {
        form.langs method="post" action="/language" aria-label=(ctx.t("languages")) {
            input type="hidden" name="_next" value=(ctx.path);
            @for voice in &ctx.site.voices {
                @let lang = &voice.locale.lang;
                @let own = voice.locale.word("language-name");
                button type="submit" name="lang" value=(lang) lang=(lang) title=(own) aria-current=[(*lang == ctx.locale().lang).then_some("true")] {
                    abbr title=(own) { (lang.to_uppercase()) }
                }
            }
        }
    }
}

fn themes(ctx: &Ctx) -> Markup {
    let next = match ctx.theme {
        Theme::Auto => Theme::Dark,
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Auto,
    };
    let name = if next == Theme::Dark { "moon" } else { "sun" };
    html! {
        form.theme method="post" action="/theme" {
            input type="hidden" name="_next" value=(ctx.path);
            button.btn.quiet.sq type="submit" name="theme" value=(next.id()) aria-label=(ctx.t(&format!("theme-{}", next.id()))) { (icon(name)) }
        }
    }
}

fn leave(ctx: &Ctx) -> Markup {
    let name = ctx.signed.as_ref().map_or("", |signed| signed.who.name.as_str());
    let initials: String = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .take(2)
        .collect();
    html! {
        details.account {
            summary.avatar { span aria-hidden="true" { (initials) } span.vh { (ctx.say("account-of", &[("name", name.to_owned())])) } }
            div.card {
                p { b { (name) } br; span.small.muted { (roles(ctx)) } }
                form method="post" action="/lock" { button.btn.sm.block type="submit" { (icon("lock")) (ctx.t("lock")) } }
                form method="post" action="/sign-out" { button.btn.sm.block type="submit" { (icon("door")) (ctx.t("sign-out")) } }
            }
        }
    }
}

fn roles(ctx: &Ctx) -> String {
    let roles = ctx.signed.iter().flat_map(|signed| &signed.who.roles);
    let said: Vec<String> = roles.map(|role| ctx.t(&format!("role-{}", role.id()))).collect();
    said.join(", ")
}

/// A note that stands where a step is not open yet, and what to do first.
pub(crate) fn not_yet(text: &str, href: &str, link: &str) -> Markup {
    note(Tone::Info, html! { p { (text) " " a href=(href) { (link) } } })
}
