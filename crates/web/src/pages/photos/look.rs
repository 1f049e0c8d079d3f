//! One photograph beside name and birth date: is this the patient? And its withdrawal.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::plan::{Accounts, name_of};
use crate::pages::{chart_of, shown};
use crate::parts::fields::{area, hidden};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::icon;
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::chart::photos::Photo;
use pistor_practice::{Act, Chart};

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let photo = super::one(&chart, asked.part("entry"))?;
    let accounts = ctx.practice().accounts()?;
    let title = match photo.confirmed {
        Some(_) => ctx.t("photo-one"),
        None => ctx.t("photo-is-this"),
    };
    let body = html! {
        (way::of(ctx, &chart, &[("photos", ctx.t("photo-title"))]))
        h1 { (title) }
        div.split {
            section.card.photo-large { (super::picture(ctx, &chart, photo)) }
            aside.stack aria-label=(ctx.t("photo-about")) {
                section.card.stack.s {
                    (super::whose(ctx, &chart))
                    @if photo.confirmed.is_none() { p { (super::unconfirmed(ctx, photo)) } }
                    (about(ctx, &chart, photo, &accounts))
                    @if photo.confirmed.is_none() && ctx.may(Act::ConfirmPhoto) { (confirm(ctx, &chart, photo)) }
                }
                @if ctx.may(Act::WithdrawPhoto) { (withdraw(ctx, &chart, photo)) }
                a.btn.block href=(format!("/patients/{}/photos", chart.id)) { (icon("arrow-left")) (ctx.t("photo-all")) }
            }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

fn about(ctx: &Ctx, chart: &Chart, photo: &Photo, accounts: &Accounts) -> Markup {
    let by = |author: &str, at: i64| format!("{} · {}", name_of(accounts, author), ctx.when(at));
    html! {
        dl.kv {
            dt { (ctx.t("photo-view")) } dd { (super::view(ctx, photo)) }
            dt { (ctx.t("photo-taken")) } dd { (by(&photo.taken.author, photo.taken.at)) }
            @if let Some(session) = super::session(ctx, chart, photo) {
                dt { (ctx.t("photo-session")) }
                dd { a href=(format!("/patients/{}/session/{}", chart.id, photo.taken.session)) { (session) } }
            }
            @if let Some(confirmed) = &photo.confirmed { dt { (ctx.t("photo-confirmed")) } dd { (by(&confirmed.author, confirmed.at)) } }
        }
    }
}

/// What is sent is the name that stands beside the photograph: if the chart has another by then, nothing is confirmed.
fn confirm(ctx: &Ctx, chart: &Chart, photo: &Photo) -> Markup {
    html! {
        @if let Some(person) = &chart.person {
            form.stack.s method="post" action=(format!("/patients/{}/do/confirm_photo", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("{}/look", super::address(chart, photo)));
                input type="hidden" name="photo" value=(photo.taken.id);
                input type="hidden" name="name" value=(person.name);
                input type="hidden" name="birth_date" value=(person.birth_date);
                button.btn.pri.block type="submit" { (icon("check")) (ctx.say("photo-confirm", &[("name", person.name.clone())])) }
            }
        }
    }
}

fn withdraw(ctx: &Ctx, chart: &Chart, photo: &Photo) -> Markup {
    html! {
        details.card open[ctx.refused.is_some()] {
            summary { (icon("chevron-right")) (ctx.t(if photo.confirmed.is_some() { "photo-withdraw-head" } else { "photo-withdraw-other" })) }
            form.stack method="post" action=(format!("/patients/{}/do/withdraw_photo", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(format!("/patients/{}/photos", chart.id));
                input type="hidden" name="photo" value=(photo.taken.id);
                (area(ctx, "reason", &ctx.t("photo-withdraw-why"), &ctx.t("photo-withdraw-hint"), "", true))
                button.btn.danger type="submit" { (icon("x")) (ctx.t("photo-withdraw")) }
            }
        }
    }
}
