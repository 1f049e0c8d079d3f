//! Accounts: who works here, as what, with which certificate; links by which people join.

mod form;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, icon, note, sample, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::house::ACCOUNTS;
use pistor_practice::house::accounts::Account;
use pistor_practice::{Act, Refusal};
use std::collections::BTreeSet;

/// The list, or the account that the address or a refused form names.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let accounts = ctx.practice().accounts()?;
    if let Some(id) = asked
        .query("account")
        .or_else(|| ctx.typed("account").map(str::to_owned))
    {
        let account = accounts
            .get(&id)
            .ok_or_else(|| Refusal::not_found("@what-account"))?;
        return one(ctx, account);
    }
    let joined = joined(ctx)?;
    let inviting = asked.query("invite").is_some() || ctx.refused.is_some();
    let mut accounts: Vec<&Account> = accounts.values().collect();
    accounts.sort_by_cached_key(|account| (!account.active, pistor_locale::casing::fold(&account.name)));
    let title = ctx.t("accounts-title");
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title"))]))
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::CreateAccount) && !inviting { a.btn.pri href="/house/accounts?invite=1#invite" { (icon("plus")) (ctx.t("accounts-invite")) } }
        }
        @if inviting && ctx.may(Act::CreateAccount) { (form::create(ctx)) }
        div.card.flush {
            ul.list {
                @for account in accounts {
                    li { a.it href=(format!("/house/accounts?account={}", account.id)) {
                        (icon("user"))
                        span.grow {
                            span.strong { (account.name) } (sample(ctx, account.sample)) br;
                            span.small { (roles(ctx, account)) " · " span.mono { (account.login) } } br;
                            span.small.muted { (certificate(ctx, account)) } br;
                            (state(ctx, account, &joined))
                        }
                        (icon("chevron-right"))
                    } }
                }
            }
        }
    };
    shown(layout::page(ctx, &Frame::of(Nav::House, title.clone()), body))
}

/// Ids of the accounts whose person has chosen a password.
fn joined(ctx: &Ctx) -> Made<BTreeSet<String>> {
    ctx.practice().read(|reading| {
        let mut joined = BTreeSet::new();
        for account in reading.accounts()? {
            if reading.credential(&account.id)?.is_some() {
                joined.insert(account.id);
            }
        }
        Ok(joined)
    })
}

fn roles(ctx: &Ctx, account: &Account) -> String {
    let roles: Vec<String> = account
        .roles()
        .into_iter()
        .map(|role| ctx.t(&format!("role-{}", role.id())))
        .collect();
    ctx.locale().list(&roles)
}

/// Whether the account can be used, and whether its person may inject.
fn state(ctx: &Ctx, account: &Account, joined: &BTreeSet<String>) -> Markup {
    let injects = ctx.look.settings.injecting.check(account, ctx.look.now.day);
    html! {
        @if !account.active {
            (tag_with(Tone::Plain, "lock", &ctx.t("accounts-closed")))
        } @else {
            @if !joined.contains(&account.id) { (tag_with(Tone::Caution, "mail", &ctx.t("accounts-not-joined"))) " " }
            @match injects.as_ref().map_err(|refusal| refusal.fault.code) {
                Ok(()) => (tag_with(Tone::Info, "syringe", &ctx.t("accounts-injects"))),
                Err("may-not-inject") => {}
                Err(_) => (tag_with(Tone::Caution, "caution", &ctx.t("accounts-injects-not"))),
            }
        }
    }
}

/// The certificate and how long it counts, in words.
fn certificate(ctx: &Ctx, account: &Account) -> String {
    let day = ctx.look.now.day;
    let Some(certificate) = &account.certificate else {
        return ctx.t("accounts-certificate-none");
    };
    let args = [
        ("number", certificate.number.clone()),
        ("from", ctx.full_date(&certificate.from)),
        ("to", ctx.full_date(&certificate.to)),
    ];
    let ahead = certificate
        .from
        .parse::<jiff::civil::Date>()
        .is_ok_and(|from| from > day);
    let name = match (certificate.valid_on(day), ahead, certificate.to.is_empty()) {
        (true, _, true) => "accounts-certificate-unending",
        (true, _, false) => "accounts-certificate-valid",
        (false, true, _) => "accounts-certificate-ahead",
        (false, false, _) => "accounts-certificate-expired",
    };
    ctx.say(name, &args)
}

/// The page of an account.
fn one(ctx: &Ctx, account: &Account) -> Made<Said> {
    let joined = joined(ctx)?;
    let injects = ctx.look.settings.injecting.check(account, ctx.look.now.day);
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title")), ("/house/accounts", ctx.t("accounts-title"))]))
        div.row.between {
            h1 { (account.name) (sample(ctx, account.sample)) }
            div.row.tight { (state(ctx, account, &joined)) }
        }
        p.muted { (ctx.t("login-name")) ": " span.mono { (account.login) } " · " (certificate(ctx, account)) }
        @if let Err(refusal) = &injects && account.active && refusal.fault.code != "may-not-inject" {
            (note(Tone::Caution, html! { p { (ctx.locale().fault(&refusal.fault)) } }))
        }
        @if ctx.may(Act::SetAccount) { (form::change(ctx, account, joined.contains(&account.id))) }
    };
    shown(layout::page(
        ctx,
        &Frame::of(Nav::House, account.name.clone()),
        body,
    ))
}

/// A new link for somebody who has not joined yet, or who has lost the password. It is shown once,
/// and leaves a trace.
pub(crate) fn link(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let id = asked.form.get("account").unwrap_or_default();
    let said = invited(ctx, asked, id)?;
    ctx.practice()
        .trace(ctx.at, ctx.who()?, Act::SetAccount.id(), ACCOUNTS, "done");
    Ok(said)
}

/// The page with the link by which a person joins.
pub(crate) fn invited(ctx: &Ctx, asked: &Asked, id: &str) -> Made<Said> {
    let accounts = ctx.practice().accounts()?;
    let account = accounts
        .get(id)
        .filter(|account| account.active)
        .ok_or_else(|| Refusal::not_found("@what-account"))?;
    let token = ctx.practice().join_link(id, ctx.at)?;
    let scheme = if ctx.site.secure { "https" } else { "http" };
    let address = match asked.header("host") {
        Some(host) => format!("{scheme}://{host}/link/{token}"),
        None => format!("/link/{token}"),
    };
    let title = ctx.say("accounts-link-title", &[("name", account.name.clone())]);
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title")), ("/house/accounts", ctx.t("accounts-title"))]))
        h1 { (title) }
        section.card.stack {
            p { (ctx.t("accounts-link-what")) }
            div.field {
                label for="f-link" { (ctx.t("accounts-link")) }
                span.hint id="f-link-hint" { (ctx.t("accounts-link-hint")) }
                textarea.in.mono id="f-link" rows="3" readonly aria-describedby="f-link-hint" spellcheck="false" { (address) }
            }
            (note(Tone::Caution, html! { p { (ctx.t("accounts-link-once")) } }))
            p { (ctx.say("accounts-link-login", &[("login", account.login.clone())])) }
            div.actions.still {
                a.btn.pri href="/house/accounts" { (ctx.t("accounts-link-done")) }
            }
        }
    };
    shown(layout::page(ctx, &Frame::of(Nav::House, title.clone()), body))
}
