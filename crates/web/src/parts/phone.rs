//! The frame of a patient's page: whose clinic it is and how to call it, one thing in the middle, the language below.

use super::layout::{languages, redbar};
use super::signs::icon;
use crate::assets;
use crate::ctx::{Ctx, Theme};
use crate::pages::person::dialled;
use maud::{DOCTYPE, Markup, html};
use pistor_practice::{Kind, Refusal};

/// A page. Nothing in it hangs on the moment, so that two answers to nobody are the same bytes.
pub(crate) fn page(ctx: &Ctx, title: &str, body: Markup) -> Markup {
    let theme = (ctx.theme != Theme::Auto).then(|| ctx.theme.id());
    let settings = &ctx.look.settings;
    let clinic = match settings.name.is_empty() {
        true => "Pistor",
        false => settings.name.as_str(),
    };
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
                meta name="robots" content="noindex";
                meta name="format-detection" content="telephone=no";
                title { (title) " · " (clinic) }
                link rel="icon" href=(assets::address("favicon.svg"));
                link rel="stylesheet" href=(assets::address("pistor.css"));
                link rel="stylesheet" href=(assets::address("phone.css"));
                script type="module" src=(assets::address("phone.js")) {}
            }
            body.ph {
                a.skip href="#main" { (ctx.t("skip")) }
                header.ph-top {
                    (redbar(ctx))
                    div.ph-bar {
                        b.ph-clinic { (clinic) }
                        @if !settings.phone.is_empty() {
                            a.btn href=(format!("tel:{}", dialled(&settings.phone))) { (icon("phone")) span { span.vh { (ctx.t("phone-call")) " " } (settings.phone) } }
                        }
                    }
                }
                main.ph-main id="main" { (body) }
                footer.ph-foot { (languages(ctx)) }
                div.vh id="live" aria-live="polite" {}
            }
        }
    }
}

/// The one page for every link that does not count.
pub(crate) fn no_link(ctx: &Ctx) -> Markup {
    let body = html! {
        h1 { (ctx.t("phone-no-link")) }
        p { (ctx.t("phone-no-link-why")) }
        (ring(ctx))
    };
    // Where it was asked must not be told from it: the choice of language leads back to the door.
    page(&ctx.at_path("/p"), &ctx.t("phone-no-link"), body)
}

/// A page that says what is wrong.
pub(crate) fn wrong(ctx: &Ctx, refusal: &Refusal) -> Markup {
    let body = html! {
        h1 { (ctx.t("not-done")) }
        p { (ctx.locale().fault(&refusal.fault)) @if refusal.kind == Kind::Busy { " " (ctx.t("way-busy")) } }
        a.btn.pri.block href="/p/home" { (ctx.t("phone-back")) }
        (ring(ctx))
    };
    page(&ctx.at_path("/p/home"), &ctx.t("not-done"), body)
}

/// The last page.
pub(crate) fn goodbye(ctx: &Ctx) -> Markup {
    let body = html! {
        h1 data-forget { (ctx.t("phone-goodbye")) }
        p { (ctx.t("phone-goodbye-why")) }
    };
    page(&ctx.at_path("/p"), &ctx.t("phone-goodbye"), body)
}

/// How to reach the clinic.
pub(crate) fn ring(ctx: &Ctx) -> Markup {
    let phone = &ctx.look.settings.phone;
    html! {
        @if !phone.is_empty() {
            a.btn.block href=(format!("tel:{}", dialled(phone))) { (icon("phone")) (ctx.say("phone-call-us", &[("phone", phone.replace(' ', "\u{a0}"))])) }
        }
    }
}

/// The way out.
pub(crate) fn leave(ctx: &Ctx) -> Markup {
    html! {
        form.ph-leave method="post" action="/p/leave" { button.btn.quiet type="submit" { (icon("door")) (ctx.t("phone-leave")) } }
    }
}
