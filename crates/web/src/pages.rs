//! The pages. Each is made from the chart anew; a form that was refused is the same page again, with what was typed.

pub(crate) mod accounts;
pub(crate) mod aftercare;
pub(crate) mod audit;
pub(crate) mod chart;
pub(crate) mod choices;
pub(crate) mod consent;
pub(crate) mod exposure;
pub(crate) mod followup;
pub(crate) mod house;
pub(crate) mod intake;
pub(crate) mod knowledge;
pub(crate) mod links;
pub(crate) mod map;
pub(crate) mod messages;
pub(crate) mod mixture;
pub(crate) mod outcomes;
pub(crate) mod patients;
pub(crate) mod person;
pub(crate) mod phone;
pub(crate) mod photos;
pub(crate) mod plan;
pub(crate) mod programs;
pub(crate) mod record;
pub(crate) mod screening;
pub(crate) mod session;
pub(crate) mod sign_in;
pub(crate) mod stock;
pub(crate) mod texts;
pub(crate) mod today;
pub(crate) mod wrong;

use crate::answer::{Answer, Made, Said, status};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::form::Form;
use crate::routes::{Run, Way};
use maud::Markup;
use pistor_practice::{Act, Chart, Done, Kind, Refusal, act};
use std::sync::Arc;

/// The first page: what this person works with.
pub(crate) fn home(ctx: &Ctx, _: &Asked) -> Made<Said> {
    let to = if ctx.may(Act::SeeToday) {
        "/today"
    } else {
        "/house"
    };
    Ok(Answer::Go(to.to_owned()).into())
}

/// A page.
pub(crate) fn shown(page: Markup) -> Made<Said> {
    Ok(Answer::Page(page).into())
}

/// The chart of the address. Looking into it leaves a trace.
pub(crate) fn chart_of(ctx: &Ctx, asked: &Asked) -> Made<Arc<Chart>> {
    let chart = ctx.practice().chart(asked.part("id"))?;
    let act = if ctx.may(Act::SeeChart) {
        Act::SeeChart
    } else {
        Act::SeePerson
    };
    ctx.practice().may_look(ctx.who()?, act, &chart.id, ctx.at)?;
    Ok(chart)
}

/// Does the act of the address on the patient of the address.
pub(crate) fn act_on_patient(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let act = asked.act()?;
    let chart = asked.part("id").to_owned();
    let mut input = asked.form.input();
    if act == Act::Consent {
        consent::on_this_device(asked, &mut input);
    }
    after(ctx, asked, done(ctx, act, &chart, &asked.form, input), |done| {
        format!("/patients/{}", done.chart)
    })
}

/// Does the act of the address on the house.
pub(crate) fn act_on_house(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let act = asked.act()?;
    let made = done(ctx, act, "", &asked.form, asked.form.input());
    match made {
        // The link by which the person joins is shown once, on the answer itself.
        Ok(done) if act == Act::CreateAccount => accounts::invited(ctx, asked, &done.id),
        made => after(ctx, asked, made, |_| "/house".to_owned()),
    }
}

/// Asks for an act with what a form holds.
pub(crate) fn done(ctx: &Ctx, act: Act, chart: &str, form: &Form, input: serde_json::Value) -> Made<Done> {
    let mut input = input;
    if act == Act::Waive {
        second_signature(ctx, form, &mut input)?;
    }
    ctx.practice().act_and_wait(act::Asked {
        who: ctx.who()?.clone(),
        act,
        chart: chart.to_owned(),
        at: ctx.at,
        key: form.get("_key").map(str::to_owned),
        seen: form.get("_seen").and_then(|seen| seen.parse().ok()),
        input,
    })
}

/// A second physician signs with name and password; what the act is told is the account.
fn second_signature(ctx: &Ctx, form: &Form, input: &mut serde_json::Value) -> Made<()> {
    let login = form.get("_second_login").unwrap_or_default().trim();
    if !login.is_empty() {
        let password = form.get("_second_password").unwrap_or_default();
        let second = ctx.practice().vouch(login, password, ctx.at)?;
        input["second"] = serde_json::json!(second.account);
    }
    Ok(())
}

/// After an act: on to where the form leads, or the page of the form again with what is wrong.
pub(crate) fn after(ctx: &Ctx, asked: &Asked, done: Made<Done>, to: impl Fn(&Done) -> String) -> Made<Said> {
    match done {
        Ok(done) => {
            let next = asked.form.get("_next").filter(|next| is_ours(next));
            Ok(Answer::Go(next.map_or_else(|| to(&done), |next| next.replace("{id}", &done.id))).into())
        }
        Err(refusal) if refusal.kind == Kind::Fault => Err(refusal),
        Err(refusal) => again(ctx, asked, refusal),
    }
}

/// Whether an address is a page of this site, and nothing else.
pub(crate) fn is_ours(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/-_.?=&#{}+".contains(c);
    address.starts_with('/') && !address.starts_with("//") && address.chars().all(plain)
}

/// The page of a form again.
fn again(ctx: &Ctx, asked: &Asked, refusal: Refusal) -> Made<Said> {
    let page = asked
        .form
        .get("_page")
        .filter(|page| is_ours(page))
        .unwrap_or_default();
    let status = status(refusal.kind);
    let Some((route, parts)) = crate::routes::find(Way::Get, page) else {
        return Err(refusal);
    };
    if let crate::routes::Needs::Right(act) = route.needs
        && !ctx.may(act)
    {
        return Err(refusal);
    }
    let Run::Staff(run) = &route.run else {
        return Err(refusal);
    };
    let again = ctx.once_more(page, asked.form.typed(), refusal);
    let said = run(&again, &asked.of(parts))?;
    Ok(match said.answer {
        Answer::Page(page) => Answer::Wrong(status, page).into(),
        _ => said,
    })
}

/// Every page that was written for the table of routes is in it.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::ROUTES;

    #[test]
    fn only_our_own_addresses_are_followed() {
        for ours in ["/today", "/patients/0192-ab/session/{id}", "/stock?all=1#x"] {
            assert!(is_ours(ours), "{ours}");
        }
        for strange in [
            "//evil.example",
            "https://evil.example",
            "/\\evil",
            "javascript:x",
            "",
            "/a b",
        ] {
            assert!(!is_ours(strange), "{strange}");
        }
    }

    #[test]
    fn every_address_stands_once() {
        for (n, route) in ROUTES.iter().enumerate() {
            let twice = ROUTES[..n]
                .iter()
                .any(|other| other.way == route.way && other.path == route.path);
            assert!(!twice, "{}", route.path);
        }
    }
}
