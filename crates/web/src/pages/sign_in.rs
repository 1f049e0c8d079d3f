//! Signing in and out, locking, and links that count once.

use crate::answer::{Answer, Made, Said, status};
use crate::cookies;
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{is_ours, shown};
use crate::parts::fields::{Line, select, tick};
use crate::parts::layout::bare;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::Refusal;
use pistor_practice::sign_in::{Beginning, Link};

fn next(asked: &Asked) -> String {
    let given = asked
        .form
        .get("_next")
        .map(str::to_owned)
        .or_else(|| asked.query("next"));
    given
        .filter(|next| is_ours(next))
        .unwrap_or_else(|| "/".to_owned())
}

/// The page to sign in.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    shown(sign_in(ctx, &next(asked)))
}

fn password<'a>(ctx: &Ctx, name: &'a str, new: bool) -> Line<'a> {
    Line {
        kind: "password",
        needed: true,
        hint: if new {
            ctx.t("password-hint")
        } else {
            String::new()
        },
        extra: if new {
            &[("autocomplete", "new-password")]
        } else {
            &[("autocomplete", "current-password")]
        },
        ..Line::new(name, ctx.t("password"))
    }
}

fn sign_in(ctx: &Ctx, next: &str) -> Markup {
    let login = Line {
        needed: true,
        extra: &[
            ("autocomplete", "username"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
        ],
        ..Line::new("login", ctx.t("login-name"))
    };
    let body = html! {
        form.card.stack method="post" action="/sign-in" {
            h1 { (ctx.t("sign-in")) }
            @if !ctx.look.settings.name.is_empty() { p.muted { (ctx.look.settings.name) } }
            input type="hidden" name="_next" value=(next);
            (login.show(ctx))
            (password(ctx, "password", false).show(ctx))
            button.btn.pri.block type="submit" { (ctx.t("sign-in")) }
            p.small.muted { (ctx.t("sign-in-help")) }
        }
    };
    bare(ctx, &ctx.t("sign-in"), body)
}

/// A page again, with what is wrong.
fn refused(ctx: &Ctx, asked: &Asked, refusal: Refusal, page: impl Fn(&Ctx) -> Markup) -> Made<Said> {
    let status = status(refusal.kind);
    let path = ctx.path.clone();
    let again = ctx.once_more(&path, asked.form.typed(), refusal);
    Ok(Answer::Wrong(status, page(&again)).into())
}

fn entered(ctx: &Ctx, token: &str, next: String) -> Said {
    let mut said = Said::from(Answer::Go(next));
    said.cookies.push(cookies::login(ctx.site.secure, token));
    said
}

/// Signs in.
pub(crate) fn enter(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let (login, password) = (asked.form.get("login"), asked.form.get("password"));
    let next = next(asked);
    match ctx
        .practice()
        .sign_in(login.unwrap_or_default(), password.unwrap_or_default(), ctx.at)
    {
        Ok(token) => Ok(entered(ctx, &token, next)),
        Err(refusal) => refused(ctx, asked, refusal, |again| sign_in(again, &next)),
    }
}

/// Signs out: the login ends, and the browser forgets what was typed. Where somebody else is to go on, their sign-in leads there.
pub(crate) fn leave(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    if let Some(token) = &ctx.token {
        ctx.practice().sign_out(token)?;
    }
    let to = match next(asked).as_str() {
        "/" => "/sign-in".to_owned(),
        next => {
            let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
            format!("/sign-in?{query}")
        }
    };
    let mut said = Said::from(Answer::Go(to));
    said.cookies.push(cookies::no_login(ctx.site.secure));
    said.forget = true;
    Ok(said)
}

/// Locks the screen. What was typed is kept.
pub(crate) fn lock(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    if let Some(token) = &ctx.token {
        ctx.practice().lock(token)?;
    }
    let from = asked
        .header("referer")
        .and_then(|from| from.split_once("://"))
        .and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    let next = from
        .filter(|path| is_ours(path))
        .unwrap_or_else(|| "/".to_owned());
    let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    Ok(Answer::Go(format!("/unlock?{query}")).into())
}

/// The page to unlock.
pub(crate) fn locked(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    shown(unlocking(ctx, &next(asked)))
}

fn unlocking(ctx: &Ctx, next: &str) -> Markup {
    let name = ctx.signed.as_ref().map_or("", |signed| signed.who.name.as_str());
    let body = html! {
        form.card.stack method="post" action="/unlock" {
            h1 { (icon("lock")) " " (ctx.t("locked")) }
            p { b { (name) } }
            p.muted { (ctx.t("locked-why")) }
            input type="hidden" name="_next" value=(next);
            (password(ctx, "password", false).show(ctx))
            button.btn.pri.block type="submit" { (icon("unlock")) (ctx.t("unlock")) }
        }
        form method="post" action="/sign-out" { button.btn.quiet type="submit" { (ctx.t("somebody-else")) } }
    };
    bare(ctx, &ctx.t("locked"), body)
}

/// Unlocks.
pub(crate) fn unlock(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let next = next(asked);
    let token = ctx.token.clone().unwrap_or_default();
    let password = asked.form.get("password").unwrap_or_default();
    match ctx.practice().unlock(&token, password, ctx.at) {
        Ok(()) => Ok(Answer::Go(next).into()),
        Err(refusal) => refused(ctx, asked, refusal, |again| unlocking(again, &next)),
    }
}

/// The page of a link.
pub(crate) fn link(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let token = asked.part("token");
    let link = ctx.practice().link_for(token, ctx.at)?;
    shown(linked(ctx, &link))
}

fn linked(ctx: &Ctx, link: &Link) -> Markup {
    match link {
        Link::Begin => beginning(ctx),
        Link::Join { name, login } => joining(ctx, name, login),
        Link::Enter => entering(ctx),
    }
}

fn entering(ctx: &Ctx) -> Markup {
    let body = html! {
        form.card.stack method="post" {
            h1 { (ctx.t("welcome")) }
            p { (ctx.t("enter-why")) }
            button.btn.pri.block type="submit" { (ctx.t("enter")) (icon("arrow-right")) }
        }
    };
    bare(ctx, &ctx.t("welcome"), body)
}

fn joining(ctx: &Ctx, name: &str, login: &str) -> Markup {
    let body = html! {
        form.card.stack method="post" {
            h1 { (ctx.say("welcome-name", &[("name", name.to_owned())])) }
            p { (ctx.say("join-why", &[("login", login.to_owned())])) }
            (password(ctx, "password", true).show(ctx))
            button.btn.pri.block type="submit" { (ctx.t("join")) }
        }
    };
    bare(ctx, &ctx.t("welcome"), body)
}

fn beginning(ctx: &Ctx) -> Markup {
    let line = |name, label: &str, needed| Line {
        needed,
        ..Line::new(name, ctx.t(label))
    };
    let countries = ["TR", "IT", "FR", "DE", "ES", "GB", "US"]
        .map(|code| (code.to_owned(), ctx.t(&format!("country-{code}"))));
    let zone = Line {
        value: ctx.look.settings.zone.clone(),
        hint: ctx.t("zone-hint"),
        ..line("zone", "zone", true)
    };
    let day = |name, label: &str| Line {
        kind: "date",
        ..Line::new(name, ctx.t(label))
    };
    let body = html! {
        form.card.stack method="post" {
            h1 { (ctx.t("begin")) }
            p { (ctx.t("begin-why")) }
            (line("clinic", "clinic-name", true).show(ctx))
            (select(ctx, "country", &ctx.t("country"), &ctx.t("country-hint"), &countries, &ctx.look.settings.country, true))
            (zone.show(ctx))
            (line("name", "your-name", true).show(ctx))
            (line("login", "login-name", true).show(ctx))
            (password(ctx, "password", true).show(ctx))
            (tick(ctx, "physician", "yes", &ctx.t("i-am-physician"), true))
            fieldset.stack {
                legend { (ctx.t("certificate")) }
                p.hint { (ctx.t("certificate-hint")) }
                (line("certificate", "certificate-number", false).show(ctx))
                div.fields {
                    (day("certificate_from", "certificate-from").show(ctx))
                    (day("certificate_to", "certificate-to").show(ctx))
                }
            }
            button.btn.pri.block type="submit" { (ctx.t("begin-do")) }
        }
    };
    bare(ctx, &ctx.t("begin"), body)
}

/// Uses a link.
pub(crate) fn use_link(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let token = asked.part("token");
    let link = ctx.practice().link_for(token, ctx.at)?;
    let field = |name: &str| asked.form.get(name).unwrap_or_default().to_owned();
    let entered_with = match &link {
        Link::Enter => ctx.practice().enter_by_link(token, ctx.at),
        Link::Join { .. } => ctx.practice().join(token, &field("password"), ctx.at),
        Link::Begin => {
            let beginning = Beginning {
                clinic: field("clinic"),
                country: field("country"),
                zone: field("zone"),
                name: field("name"),
                login: field("login"),
                password: field("password"),
                physician: asked.form.get("physician").is_some(),
                certificate: field("certificate"),
                certificate_from: field("certificate_from"),
                certificate_to: field("certificate_to"),
            };
            ctx.practice().begin(token, beginning, ctx.at)
        }
    };
    match entered_with {
        Ok(login) => Ok(entered(ctx, &login, "/".to_owned())),
        Err(refusal) if refusal.fault.code == "link-ended" => Err(refusal),
        Err(refusal) => refused(ctx, asked, refusal, |again| linked(again, &link)),
    }
}
