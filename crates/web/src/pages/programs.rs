//! Programs that may call: registered with their public keys, changed, withdrawn.

mod form;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, empty, icon, note, sample, tag_with};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::house::programs::Program;
use pistor_practice::{Act, Refusal};

/// The list, or the program that the address or a refused form names.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let programs = ctx.practice().programs();
    let named = asked
        .query("program")
        .or_else(|| ctx.typed("program").map(str::to_owned))
        .filter(|id| !id.is_empty());
    if let Some(id) = named {
        let program = programs
            .get(&id)
            .ok_or_else(|| Refusal::not_found("@what-program"))?;
        return one(ctx, program);
    }
    let registering = asked.query("new").is_some() || ctx.refused.is_some();
    let mut programs: Vec<&Program> = programs.values().collect();
    programs.sort_by_cached_key(|program| (!program.active, pistor_locale::casing::fold(&program.name)));
    let title = ctx.t("programs-title");
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title"))]))
        div.row.between {
            h1 { (title) }
            @if ctx.may(Act::RegisterProgram) && !registering { a.btn.pri href="/house/programs?new=1#register" { (icon("plus")) (ctx.t("programs-register")) } }
        }
        p.muted { (ctx.t("programs-what")) }
        @if registering && ctx.may(Act::RegisterProgram) { (form::register(ctx, None)) }
        div.card.flush {
            @if programs.is_empty() { (empty(&ctx.t("programs-none"), None)) }
            @else { ul.list { @for program in programs { (row(ctx, program)) } } }
        }
    };
    shown(layout::page(ctx, &Frame::of(Nav::House, title.clone()), body))
}

fn row(ctx: &Ctx, program: &Program) -> Markup {
    html! {
        li { a.it href=(format!("/house/programs?program={}", program.id)) {
            (icon("link"))
            span.grow {
                span.strong { (program.name) } (sample(ctx, program.sample)) br;
                span.small.mono { (program.issuer) } br;
                span.small.muted { (purposes(ctx, program)) } " " (state(ctx, program))
            }
            (icon("chevron-right"))
        } }
    }
}

fn purposes(ctx: &Ctx, program: &Program) -> String {
    let words: Vec<String> = program
        .purposes
        .iter()
        .map(|purpose| ctx.t(&format!("program-purpose-{}", purpose.id())))
        .collect();
    ctx.locale().list(&words)
}

fn state(ctx: &Ctx, program: &Program) -> Markup {
    match program.active {
        true => html! {},
        false => tag_with(Tone::Plain, "lock", &ctx.t("programs-withdrawn")),
    }
}

/// The page of a program.
fn one(ctx: &Ctx, program: &Program) -> Made<Said> {
    let body = html! {
        (way::up(ctx, &[("/house", ctx.t("house-title")), ("/house/programs", ctx.t("programs-title"))]))
        div.row.between {
            h1 { (program.name) (sample(ctx, program.sample)) }
            div.row.tight { (state(ctx, program)) }
        }
        div.split {
            div.stack {
                @if !program.active { (note(Tone::Info, html! { p { (ctx.t("programs-withdrawn-means")) } })) }
                @if ctx.may(Act::RegisterProgram) { (form::register(ctx, Some(program))) }
            }
            div.stack {
                section.card.stack {
                    h2 { (ctx.t("programs-keys")) }
                    dl.kv {
                        @for key in &program.keys {
                            dt.mono { (key.kid) }
                            dd { (program.algorithms.iter().filter(|a| key.fits(**a)).map(|a| a.id()).collect::<Vec<_>>().join(", ")) }
                        }
                    }
                }
                @if program.active && ctx.may(Act::WithdrawProgram) { (form::withdraw(ctx, program)) }
            }
        }
    };
    shown(layout::page(
        ctx,
        &Frame::of(Nav::House, program.name.clone()),
        body,
    ))
}
