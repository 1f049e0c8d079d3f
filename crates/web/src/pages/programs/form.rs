//! Forms of programs: registering or changing one, withdrawing one.

use crate::ctx::Ctx;
use crate::parts::fields::{Line, area, hidden};
use crate::parts::signs::icon;
use crate::parts::ticks::ticks;
use maud::{Markup, html};
use pistor_practice::house::keys::Algorithm;
use pistor_practice::house::programs::{Program, Purpose};

/// The form of a new program, or of one that is there: its keys are pasted anew, whole.
pub(super) fn register(ctx: &Ctx, held: Option<&Program>) -> Markup {
    let line = |name: &'static str, label: &str, hint: &str, value: &str, needed: bool| {
        Line {
            hint: ctx.t(hint),
            value: value.to_owned(),
            needed,
            extra: &[("autocapitalize", "off"), ("spellcheck", "false")],
            ..Line::new(name, ctx.t(label))
        }
        .show(ctx)
    };
    let text = |read: fn(&Program) -> &str| held.map(read).unwrap_or_default();
    let scopes = held.map(|held| held.scopes.join("\n")).unwrap_or_default();
    let next = held.map_or_else(
        || "/house/programs".to_owned(),
        |held| format!("/house/programs?program={}", held.id),
    );
    html! {
        section.card.stack id="register" {
            h2 { (ctx.t(if held.is_some() { "programs-change" } else { "programs-register" })) }
            form.stack method="post" action="/house/do/register_program" autocomplete="off" {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value=(next);
                @if let Some(held) = held { input type="hidden" name="program" value=(held.id); }
                (line("name:text", "programs-name", "programs-name-hint", text(|p| &p.name), true))
                (line("issuer:text", "programs-issuer", "programs-issuer-hint", text(|p| &p.issuer), true))
                (purposes(ctx, held))
                (area(ctx, "jwks:text", &ctx.t("programs-jwks"), &ctx.t("programs-jwks-hint"), "", true))
                (algorithms(ctx, held))
                (line("jku:text", "programs-jku", "programs-jku-hint", text(|p| &p.jku), false))
                (area(ctx, "scopes:lines", &ctx.t("programs-scopes"), &ctx.t("programs-scopes-hint"), &scopes, false))
                div.actions.still { button.btn.pri type="submit" { (ctx.t(if held.is_some() { "programs-save" } else { "programs-register-do" })) } }
            }
        }
    }
}

fn purposes(ctx: &Ctx, held: Option<&Program>) -> Markup {
    let boxes = Purpose::ALL.map(|purpose| {
        let label = ctx.t(&format!("program-purpose-{}", purpose.id()));
        (
            purpose.id(),
            label,
            held.is_some_and(|held| held.purposes.contains(&purpose)),
        )
    });
    ticks(ctx, "purposes", &ctx.t("programs-purposes"), "", &boxes)
}

fn algorithms(ctx: &Ctx, held: Option<&Program>) -> Markup {
    let boxes = Algorithm::ALL.map(|algorithm| {
        let chosen = held.is_some_and(|held| held.algorithms.contains(&algorithm));
        (algorithm.id(), algorithm.id().to_owned(), chosen)
    });
    ticks(
        ctx,
        "algorithms",
        &ctx.t("programs-algorithms"),
        &ctx.t("programs-algorithms-hint"),
        &boxes,
    )
}

/// Withdrawing: its tokens count no more.
pub(super) fn withdraw(ctx: &Ctx, program: &Program) -> Markup {
    html! {
        section.card.stack {
            h2 { (ctx.t("programs-withdraw")) }
            p { (ctx.t("programs-withdraw-means")) }
            form method="post" action="/house/do/withdraw_program" {
                (hidden(ctx, 0))
                input type="hidden" name="_next" value="/house/programs";
                input type="hidden" name="program" value=(program.id);
                button.btn.danger.block type="submit" { (icon("lock")) (ctx.t("programs-withdraw-do")) }
            }
        }
    }
}
