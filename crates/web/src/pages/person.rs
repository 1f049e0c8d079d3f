//! A patient as the front desk knows them: who, how to reach, when they come. Corrections and appointments.

mod appointments;

pub(crate) use appointments::state_tag;

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::patients::fields;
use crate::pages::{chart_of, shown};
use crate::parts::fields::hidden;
use crate::parts::layout::{self, Frame, Nav};
use crate::parts::patient;
use crate::parts::signs::icon;
use crate::parts::way;
use maud::{Markup, html};
use pistor_practice::house::accounts::Account;
use pistor_practice::{Act, Chart};
use std::collections::BTreeMap;

/// The page.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let accounts = ctx.practice().accounts()?;
    let moved = asked.query("move").or_else(|| {
        ctx.typed("begins")
            .and(ctx.typed("appointment"))
            .map(str::to_owned)
    });
    let title = ctx.t("patients-person");
    let body = html! {
        (way::of(ctx, &chart, &[]))
        h1 { (title) }
        div.split {
            div.stack { (appointments::section(ctx, &chart, &accounts, moved.as_deref())) }
            aside.stack aria-label=(ctx.t("patients-details")) {
                (details(ctx, &chart, &accounts))
                (correction(ctx, &chart))
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

/// What is on record, by whom and since when.
fn details(ctx: &Ctx, chart: &Chart, accounts: &BTreeMap<String, Account>) -> Markup {
    let Some(person) = &chart.person else {
        return html! {};
    };
    let author = accounts
        .get(&person.author)
        .map_or("", |account| account.name.as_str());
    html! {
        section.card {
            header { h2 { (ctx.t("patients-details")) } }
            (facts(ctx, chart))
            p.small.muted { (ctx.say("patients-said", &[("name", author.to_owned()), ("when", ctx.when(person.at))])) }
            @if !person.phone.is_empty() {
                a.btn.block href=(format!("tel:{}", dialled(&person.phone))) { (icon("phone")) (person.phone) }
            }
            @if ctx.may(Act::SendMessage) {
                a.btn.block href=(format!("/patients/{}/messages", chart.id)) { (icon("message")) (ctx.t("messages-title")) }
            }
        }
    }
}

/// A phone number as a link dials it.
pub(crate) fn dialled(phone: &str) -> String {
    phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

/// Name and value of everything the desk has on record.
pub(crate) fn facts(ctx: &Ctx, chart: &Chart) -> Markup {
    let Some(person) = &chart.person else {
        return html! {};
    };
    let language = ctx
        .site
        .voices
        .iter()
        .find(|voice| voice.locale.lang == person.language);
    let rows = [
        (
            "patients-birth-date",
            format!(
                "{} · {}",
                ctx.full_date(&person.birth_date),
                patient::age(ctx, chart)
            ),
        ),
        ("patients-sex", ctx.t(&format!("patients-sex-{}", person.sex))),
        ("patients-phone", person.phone.clone()),
        ("patients-email", person.email.clone()),
        ("patients-file-no", person.file_no.clone()),
        (
            "patients-language",
            language.map_or_else(
                || person.language.clone(),
                |voice| voice.locale.word("language-name"),
            ),
        ),
    ];
    html! {
        dl.kv {
            @for (name, value) in rows {
                dt { (ctx.t(name)) }
                dd { @if value.is_empty() { span.muted { (ctx.t("patients-nothing")) } } @else { (value) } }
            }
        }
    }
}

/// The form that corrects. The earlier entry stays in the record.
fn correction(ctx: &Ctx, chart: &Chart) -> Markup {
    if !ctx.may(Act::Correct) {
        return html! {};
    }
    let under_way = ctx.refused.is_some() && ctx.typed("name").is_some();
    let here = format!("/patients/{}/person", chart.id);
    html! {
        details.card open[under_way] {
            summary { (icon("chevron-right")) (ctx.t("patients-correct")) }
            form.stack method="post" action=(format!("/patients/{}/do/correct", chart.id)) {
                (hidden(ctx, chart.seq()))
                input type="hidden" name="_next" value=(here);
                p.small.muted { (ctx.t("patients-correct-why")) }
                (fields::person(ctx, chart.person.as_deref()))
                button.btn.block type="submit" { (ctx.t("patients-correct-do")) }
            }
        }
    }
}
