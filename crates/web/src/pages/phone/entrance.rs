//! How a patient comes in: the link goes from the address into a cookie, the birth date is asked, and the link is not seen
//! again. Every link that does not count gets one answer, here and everywhere.

use super::born::{self, Needed};
use super::home;
use crate::answer::{Answer, Made, Said, status};
use crate::cookies;
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::shown;
use crate::parts::phone;
use crate::parts::signs::icon;
use crate::phone::{token, turned_away, visitor};
use maud::{Markup, html};
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;

/// What a link is called that cannot be one.
const NO_TOKEN: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Takes the link out of the address. Whether it counts is not looked at here, so that nothing can be told from the answer.
pub(crate) fn arrive(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let token = asked.part("token");
    let plain = token.len() == 64
        && token
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    let mut said = Said::from(Answer::Go("/p".to_owned()));
    let token = if plain { token } else { NO_TOKEN };
    said.cookies.push(cookies::link(ctx.site.secure, token));
    Ok(said)
}

/// Asks for the birth date; on to the pages for somebody who is in already.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    match token(asked, cookies::link_name(ctx.site.secure)) {
        Some(link) => {
            ctx.practice().link_counts(link, ctx.at)?;
            shown(birth_date(ctx))
        }
        None if visitor(ctx, asked)?.is_some() => Ok(Answer::Go(home::ADDRESS.to_owned()).into()),
        None => Err(Refusal::forbidden("link-none")),
    }
}

fn birth_date(ctx: &Ctx) -> Markup {
    let body = html! {
        form.stack method="post" action="/p" {
            h1 { (ctx.t("phone-welcome")) }
            p { (ctx.t("phone-birth-why")) }
            (born::fields(ctx, "birth_date", &ctx.t("phone-birth-date"), "", Needed::Whole, true))
            button.btn.pri.block type="submit" { (ctx.t("phone-go-on")) (icon("arrow-right")) }
        }
        p.small.muted { (icon("lock")) " " (ctx.t("phone-private")) }
    };
    phone::page(ctx, &ctx.t("phone-welcome"), body)
}

/// Compares the birth date.
pub(crate) fn come_in(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let Some(link) = token(asked, cookies::link_name(ctx.site.secure)) else {
        return Err(Refusal::forbidden("link-none"));
    };
    ctx.practice().link_counts(link, ctx.at)?;
    let written = born::written(&asked.form, "birth_date").unwrap_or_default();
    let let_in = match written.parse() {
        Ok(born) => ctx.practice().come_in(link, born, ctx.at),
        // A day that no calendar has is no birth date: it costs no try.
        Err(_) => Err(Refusal::invalid(
            Fault::new("birth-date-no-day").under("birth_date"),
        )),
    };
    match let_in {
        Ok(login) => {
            let secure = ctx.site.secure;
            let mut said = Said::from(Answer::Go(home::ADDRESS.to_owned()));
            said.cookies.push(cookies::patient(secure, &login));
            said.cookies.push(cookies::no_link(secure));
            Ok(said)
        }
        Err(refusal) if refusal.fault.code == "link-none" => Ok(turned_away(ctx, refusal)),
        Err(refusal) => {
            let status = status(refusal.kind);
            let again = ctx.once_more("/p", asked.form.typed(), refusal);
            Ok(Answer::Wrong(status, birth_date(&again)).into())
        }
    }
}
