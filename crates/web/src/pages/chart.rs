//! A patient's chart: where the patient stands in the eight steps, what is open, and what was written, latest first.
//!
//! Everything here is read off the chart. No treatment is screened: each step's page does that for its own.

mod cards;
mod course;
mod journey;
mod last_session;
mod scores;
mod timeline;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::links;
use crate::pages::person::{dialled, facts};
use crate::pages::photos;
use crate::pages::{chart_of, shown};
use crate::parts::allergies;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::signs::{icon, sample};
use maud::{Markup, html};
use pistor_practice::act::link_of;
use pistor_practice::house::accounts::Account;
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// Who is who, to name authors. Read once a page.
pub(crate) type Accounts = BTreeMap<String, Account>;

/// The name behind an account.
pub(crate) fn who<'a>(accounts: &'a Accounts, account: &str) -> &'a str {
    accounts.get(account).map_or("", |held| held.name.as_str())
}

/// Who wrote an entry, in words: somebody of the house, or the patient by a link.
pub(crate) fn by(ctx: &Ctx, accounts: &Accounts, author: &str) -> String {
    match link_of(author) {
        Some(_) => ctx.t("audit-by-link"),
        None => who(accounts, author).to_owned(),
    }
}

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let body = match ctx.may(Act::SeeChart) {
        true => clinical(ctx, &chart, &ctx.practice().accounts()?)?,
        false => for_desk(ctx, &chart)?,
    };
    let frame = Frame {
        title: chart
            .person
            .as_ref()
            .map_or_else(String::new, |person| person.name.clone()),
        nav: Nav::Patients,
        chart: Some(&chart),
    };
    shown(layout::page(ctx, &frame, body))
}

/// What physicians and nurses see.
fn clinical(ctx: &Ctx, chart: &Chart, accounts: &Accounts) -> Made<Markup> {
    let diary = chart
        .current_course()
        .map(|course| ctx.practice().course_diary(&ctx.look, chart, course))
        .transpose()?;
    let diary = diary.as_ref();
    Ok(html! {
        section.card {
            (identity(ctx, chart))
            (journey::line(ctx, chart))
        }
        (journey::next(ctx, chart))
        (cards::reports(ctx, chart))
        div.grid3 {
            (last_session::card(ctx, chart, accounts)?)
            (scores::card(ctx, chart))
            (cards::appointments(ctx, chart, diary))
            (course::card(ctx, chart, diary))
            (cards::screening(ctx, chart, accounts))
            (cards::consents(ctx, chart))
            (links::card(ctx, chart)?)
        }
        (photos::card(ctx, chart))
        (timeline::section(ctx, chart, accounts))
    })
}

/// What the front desk sees: who, how to reach, when they come; and the two steps in which it helps.
fn for_desk(ctx: &Ctx, chart: &Chart) -> Made<Markup> {
    let page = |name: &str| format!("/patients/{}/{name}", chart.id);
    Ok(html! {
        section.card { (identity(ctx, chart)) }
        div.grid2 {
            section.card {
                header { h2 { (ctx.t("patients-details")) } a.btn.sm href=(page("person")) { (icon("pen")) (ctx.t("patients-correct")) } }
                (facts(ctx, chart))
            }
            (cards::appointments(ctx, chart, None))
        }
        (links::card(ctx, chart)?)
        @if ctx.may(Act::Answer) || ctx.may(Act::Report) {
            section.card.flush {
                header { h2 { (ctx.t("chart-desk-steps")) } }
                ul.list {
                    @if ctx.may(Act::Answer) {
                        li { a.it href=(page("intake")) { (icon(patient::step_icon("intake"))) span.grow { b { (ctx.t("step-intake")) } br; span.small.muted { (ctx.t("chart-desk-intake")) } } (icon("chevron-right")) } }
                    }
                    @if ctx.may(Act::Report) {
                        li { a.it href=(page("followup")) { (icon(patient::step_icon("followup"))) span.grow { b { (ctx.t("step-followup")) } br; span.small.muted { (ctx.t("chart-desk-followup")) } } (icon("chevron-right")) } }
                    }
                }
            }
        }
        p.small.muted { (ctx.t("chart-desk-rest")) }
    })
}

/// Name, age, sex, weight, file number; and the ways out of the chart.
fn identity(ctx: &Ctx, chart: &Chart) -> Markup {
    let Some(person) = &chart.person else {
        return html! {};
    };
    let clinical = ctx.may(Act::SeeChart);
    let weight = chart.weight_kg.as_ref().filter(|_| clinical).map(|kg| {
        let said = ctx.say("chart-weight", &[("kg", patient::number(ctx, kg))]);
        format!("{said} ({})", ctx.day(ctx.look.clock(kg.at).date()))
    });
    let file =
        (!person.file_no.is_empty()).then(|| ctx.say("patients-file", &[("number", person.file_no.clone())]));
    let said = [
        Some(patient::age(ctx, chart)),
        Some(ctx.t(&format!("sex-{}", person.sex))),
        weight,
        file,
    ];
    html! {
        header {
            div {
                h1 { (person.name) (sample(ctx, chart.sample)) }
                span.muted { (said.into_iter().flatten().collect::<Vec<_>>().join(" · ")) }
            }
            div.row.tight {
                @if clinical { (allergies::shown(ctx, chart)) }
                @if !person.phone.is_empty() { a.btn.sm href=(format!("tel:{}", dialled(&person.phone))) { (icon("phone")) (ctx.t("chart-phone")) } }
                @if clinical { a.btn.sm href=(format!("/patients/{}/person", chart.id)) { (icon("user")) (ctx.t("chart-details")) } }
                @if clinical { a.btn.sm href=(format!("/patients/{}/record", chart.id)) { (icon("history")) (ctx.t("chart-record")) } }
            }
        }
    }
}
