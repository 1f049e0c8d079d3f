//! A link that was just made: as a code for the phone's camera, and as text. It is shown once, on the answer itself.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{after, chart_of, done, shown};
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::signs::{Tone, icon, note};
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::refusal::Fault;
use pistor_practice::{Act, Chart, Refusal};

/// Makes a link and shows it.
pub(crate) fn make(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    match done(ctx, Act::MakeLink, &chart.id, &asked.form, asked.form.input()) {
        Ok(made) => match &made.secret {
            Some(token) => shown(once(ctx, &chart, &address(ctx, asked, token))?),
            // The form was sent a second time: the link was shown on the first answer, and is kept nowhere.
            None => after(ctx, asked, Ok(made), |_| format!("/patients/{}/links", chart.id)),
        },
        refused => after(ctx, asked, refused, |_| String::new()),
    }
}

/// The address as a phone reads it. Behind a proxy that speaks TLS, so does the link.
fn address(ctx: &Ctx, asked: &Asked, token: &str) -> String {
    let scheme = if ctx.site.secure { "https" } else { "http" };
    let host = asked.header("host").unwrap_or_default();
    format!("{scheme}://{host}/p/{token}")
}

fn once(ctx: &Ctx, chart: &Chart, address: &str) -> Made<Markup> {
    let title = ctx.t("links-made-title");
    let body = html! {
        (way::of(ctx, chart, &[("links", ctx.t("links-title"))]))
        section.card.stack.narrow {
            header { h1 { (title) } }
            p { (ctx.t("links-show")) }
            (code(ctx, address)?)
            div.field {
                label for="f-link" { (ctx.t("links-text")) }
                textarea.in.mono id="f-link" rows="3" readonly spellcheck="false" { (address) }
            }
            button.btn type="button" hidden data-copy="#f-link" data-copied=(ctx.t("links-copied")) { (icon("copy")) span { (ctx.t("links-copy")) } }
            (note(Tone::Caution, html! { p { (ctx.t("links-once")) } }))
            p.small.muted { (ctx.t("links-birth-date")) }
            div.actions.still { a.btn.pri href=(format!("/patients/{}/links", chart.id)) { (ctx.t("links-shown")) } }
        }
    };
    let frame = Frame {
        title,
        nav: Nav::Patients,
        chart: Some(chart),
    };
    Ok(layout::page(ctx, &frame, body))
}

/// The code, dark on white in every theme: a camera must read it.
fn code(ctx: &Ctx, address: &str) -> Made<Markup> {
    let fault = |_| Refusal::invalid(Fault::new("link-code"));
    let (width, path) = pistor_paper::qr::path(address).map_err(fault)?;
    Ok(html! {
        svg.qr viewBox=(format!("0 0 {width} {width}")) role="img" aria-label=(ctx.t("links-code")) shape-rendering="crispEdges" {
            rect width=(width) height=(width) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    })
}
