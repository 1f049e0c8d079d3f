//! Forms of accounts: inviting somebody, changing what somebody is, a new link, the end of an account.

use crate::ctx::Ctx;
use crate::parts::fields::{Line, hidden};
use crate::parts::signs::icon;
use crate::parts::ticks::ticks;
use maud::{Markup, html};
use pistor_practice::Role;
use pistor_practice::house::accounts::Account;

fn roles(ctx: &Ctx, held: &[Role]) -> Markup {
    let boxes = Role::ALL.map(|role| {
        let label = ctx.t(&format!("accounts-role-{}", role.id()));
        (role.id(), label, held.contains(&role))
    });
    ticks(ctx, "roles", &ctx.t("accounts-roles"), "", &boxes)
}

/// The certificate. The ids around the days are what a refusal points to.
fn certificate(ctx: &Ctx, held: Option<&Account>) -> Markup {
    let held = held.and_then(|account| account.certificate.clone());
    let (number, from, to) = held.map_or_else(Default::default, |held| (held.number, held.from, held.to));
    let line = |name: &'static str, label: &str, kind: &'static str, value: String| {
        Line {
            kind,
            value,
            ..Line::new(name, ctx.t(label))
        }
        .show(ctx)
    };
    let wrong = |field: &str| {
        ctx.wrong(field)
            .map(|text| html! { span.err { (icon("caution")) (text) } })
    };
    html! {
        fieldset.stack.s {
            legend { (ctx.t("certificate")) }
            p.hint { (ctx.t("certificate-hint")) }
            div id="f-certificate" { (line("certificate.number:text", "certificate-number", "text", number)) }
            div.fields {
                div id="f-certificate_from" { @if let Some(wrong) = wrong("certificate_from") { (wrong) } (line("certificate.from:text", "certificate-from", "date", from)) }
                div id="f-certificate_to" { @if let Some(wrong) = wrong("certificate_to") { (wrong) } (line("certificate.to:text", "certificate-to", "date", to)) }
            }
            p.hint { (ctx.t("accounts-certificate-blank")) }
        }
    }
}

/// Invites somebody.
pub(super) fn create(ctx: &Ctx) -> Markup {
    let line = |name, label: &str, hint: &str, extra| {
        Line {
            needed: true,
            hint: ctx.t(hint),
            extra,
            ..Line::new(name, ctx.t(label))
        }
        .show(ctx)
    };
    html! {
        section.card.stack id="invite" {
            h2 { (ctx.t("accounts-invite")) }
            p.muted { (ctx.t("accounts-invite-how")) }
            form.stack method="post" action="/house/do/create_account" autocomplete="off" {
                (hidden(ctx, 0))
                div.fields {
                    (line("name:text", "accounts-name", "accounts-name-hint", &[]))
                    (line("login:text", "login-name", "accounts-login-hint", &[("autocapitalize", "none"), ("spellcheck", "false")]))
                }
                (roles(ctx, &[]))
                (certificate(ctx, None))
                div.actions {
                    button.btn.pri type="submit" { (ctx.t("accounts-invite-do")) }
                    a.btn.quiet href="/house/accounts" { (ctx.t("accounts-cancel")) }
                }
            }
        }
    }
}

/// Changes an account.
pub(super) fn change(ctx: &Ctx, account: &Account, joined: bool) -> Markup {
    let next = format!("/house/accounts?account={}", account.id);
    let begin = |list: bool| {
        html! {
            (hidden(ctx, 0))
            input type="hidden" name="_next" value=(if list { "/house/accounts" } else { &next });
            input type="hidden" name="account" value=(account.id);
        }
    };
    let name = Line {
        needed: true,
        value: account.name.clone(),
        ..Line::new("name:text", ctx.t("accounts-name"))
    };
    html! {
        div.split {
            section.card.stack {
                h2 { (ctx.t("accounts-change")) }
                form.stack method="post" action="/house/do/set_account" autocomplete="off" {
                    (begin(false))
                    (name.show(ctx))
                    (roles(ctx, &account.roles()))
                    (certificate(ctx, Some(account)))
                    div.actions.still { button.btn.pri type="submit" { (ctx.t("accounts-save")) } }
                }
            }
            div.stack {
                @if account.active {
                    section.card.stack {
                        h2 { (ctx.t("accounts-link")) }
                        p { (ctx.t(if joined { "accounts-link-lost" } else { "accounts-link-not-joined" })) }
                        form method="post" action="/house/accounts/link" {
                            input type="hidden" name="account" value=(account.id);
                            button.btn.block type="submit" { (icon("link")) (ctx.t("accounts-link-make")) }
                        }
                    }
                    section.card.stack {
                        h2 { (ctx.t("accounts-close")) }
                        p { (ctx.t("accounts-close-means")) }
                        form method="post" action="/house/do/set_account" {
                            (begin(true))
                            input type="hidden" name="active:yes" value="no";
                            button.btn.danger.block type="submit" { (icon("lock")) (ctx.t("accounts-close-do")) }
                        }
                    }
                } @else {
                    section.card.stack {
                        h2 { (ctx.t("accounts-open")) }
                        p { (ctx.t("accounts-open-means")) }
                        form method="post" action="/house/do/set_account" {
                            (begin(false))
                            input type="hidden" name="active:yes" value="yes";
                            button.btn.block type="submit" { (icon("unlock")) (ctx.t("accounts-open-do")) }
                        }
                    }
                }
            }
        }
    }
}
