//! Small signs: icons, tags, notes. A state is always icon + word + colour + edge, never colour alone.

use crate::assets;
use crate::ctx::Ctx;
use maud::{Markup, html};

/// An icon of the sprite; it says nothing by itself.
pub(crate) fn icon(name: &str) -> Markup {
    html! { svg.i aria-hidden="true" { use href=(format!("{}#i-{name}", assets::address("icons.svg"))) {} } }
}

/// A large icon.
pub(crate) fn large_icon(name: &str) -> Markup {
    html! { svg.i.l aria-hidden="true" { use href=(format!("{}#i-{name}", assets::address("icons.svg"))) {} } }
}

/// How grave something is: class and icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Clear,
    Caution,
    Stop,
    Info,
    Plain,
}

impl Tone {
    pub(crate) fn class(self) -> &'static str {
        match self {
            Tone::Clear => "clear",
            Tone::Caution => "caution",
            Tone::Stop => "stop",
            Tone::Info => "info",
            Tone::Plain => "",
        }
    }

    pub(crate) fn icon(self) -> &'static str {
        match self {
            Tone::Clear => "check-circle",
            Tone::Caution => "caution",
            Tone::Stop => "stop",
            Tone::Info => "info",
            Tone::Plain => "tag",
        }
    }

    /// The tone of a verdict or of what a rule asks for.
    pub(crate) fn of_action(action: &str) -> Tone {
        match action {
            "clear" => Tone::Clear,
            "caution" => Tone::Caution,
            "stop" | "defer" => Tone::Stop,
            "ask" => Tone::Info,
            _ => Tone::Caution,
        }
    }

    /// The tone of a triage level.
    pub(crate) fn of_level(level: &str) -> Tone {
        match level {
            "expected" => Tone::Clear,
            "watch" => Tone::Info,
            "call" => Tone::Caution,
            _ => Tone::Stop,
        }
    }
}

/// The icon of a verdict or of what a rule asks for.
pub(crate) fn action_icon(action: &str) -> &'static str {
    match action {
        "clear" => "check-circle",
        "caution" => "caution",
        "ask" => "ask",
        "refer" => "refer",
        "defer" => "defer",
        _ => "stop",
    }
}

/// A tag with its icon.
pub(crate) fn tag(tone: Tone, text: &str) -> Markup {
    html! { span.tag.(tone.class()) { (icon(tone.icon())) (text) } }
}

/// A tag with another icon.
pub(crate) fn tag_with(tone: Tone, name: &str, text: &str) -> Markup {
    html! { span.tag.(tone.class()) { (icon(name)) (text) } }
}

/// A note across the page.
pub(crate) fn note(tone: Tone, content: Markup) -> Markup {
    html! { div.note.(tone.class()) { (icon(tone.icon())) div { (content) } } }
}

/// A sentence and what to do where there is nothing to show.
pub(crate) fn empty(text: &str, action: Option<Markup>) -> Markup {
    html! { div.empty { p { (text) } @if let Some(action) = action { (action) } } }
}

/// The badge of a sample row.
pub(crate) fn sample(ctx: &Ctx, is: bool) -> Markup {
    html! { @if is { " " span.sample { (ctx.t("sample")) } } }
}
