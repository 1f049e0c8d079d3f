//! Taking a photograph: the form carries a ticket that knows whose chart it stood on.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::multipart;
use crate::pages::after;
use crate::parts::fields::select;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};
use pistor_atlas::Atlas;
use pistor_practice::acts::photos::Taken;
use pistor_practice::chart::consent::Scope;
use pistor_practice::photograph::HandedIn;
use pistor_practice::refusal::Fault;
use pistor_practice::{Act, Chart, Refusal};

/// The form; or what is missing before there can be one.
pub(super) fn form(ctx: &Ctx, chart: &Chart, session: &str) -> Markup {
    if !ctx.may(Act::Photograph) {
        return html! {};
    }
    if chart.consent(Scope::Photo, "").is_none() {
        return note(
            Tone::Info,
            html! {
                p { (ctx.t("photo-consent-missing")) }
                p { a href=(format!("/patients/{}/intake#consents", chart.id)) { (ctx.t("photo-consent-record")) } }
            },
        );
    }
    let ticket = ticket(ctx, chart).unwrap_or_default();
    let views: Vec<(String, String)> = Atlas::embedded()
        .views
        .iter()
        .map(|view| (view.id.clone(), ctx.t(&format!("view-{}", view.id))))
        .collect();
    let wrong = ctx.wrong("photo");
    html! {
        form.stack method="post" action=(format!("/patients/{}/photos", chart.id)) enctype="multipart/form-data" {
            input type="hidden" name="_page" value=(ctx.path);
            input type="hidden" name="ticket" value=(ticket);
            input type="hidden" name="session" value=(session);
            (super::whose(ctx, chart))
            div.field.bad[wrong.is_some()] {
                label for="f-photo" { (ctx.t("photo-file")) }
                span.hint id="f-photo-hint" { (ctx.t("photo-file-hint")) }
                @if let Some(wrong) = &wrong { span.err id="f-photo-err" { (icon("caution")) (wrong) } }
                input.in id="f-photo" name="photo" type="file" accept="image/jpeg,image/png" capture="environment" required
                    aria-invalid=[wrong.as_ref().map(|_| "true")] aria-describedby="f-photo-hint";
            }
            (select(ctx, "view", &ctx.t("photo-view"), &ctx.t("photo-view-hint"), &views, "", false))
            button.btn type="submit" { (icon("upload")) (ctx.t("photo-take")) }
        }
    }
}

fn ticket(ctx: &Ctx, chart: &Chart) -> Made<String> {
    let login = ctx.token.as_deref().unwrap_or_default();
    ctx.practice().photo_ticket(ctx.who()?, login, &chart.id, ctx.at)
}

/// Takes what the form sent; then the photograph is looked at.
pub(crate) fn take(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let sent = multipart::read(asked, "photo")?;
    let asked = asked.with(sent.form);
    let chart = ctx.practice().chart(asked.part("id"))?;
    let field = |name: &str| asked.form.get(name).unwrap_or_default();
    let done = match sent.file.is_empty() {
        true => Err(Refusal::invalid(Fault::new("photo-none").under("photo"))),
        false => ctx.practice().photograph(HandedIn {
            who: ctx.who()?,
            login: ctx.token.as_deref().unwrap_or_default(),
            chart: &chart.id,
            ticket: field("ticket"),
            at: ctx.at,
            taken: Taken {
                view: field("view").to_owned(),
                session: field("session").to_owned(),
            },
            bytes: &sent.file,
        }),
    };
    after(ctx, &asked, done, |done| {
        format!("/patients/{}/photos/{}/look", done.chart, done.id)
    })
}
