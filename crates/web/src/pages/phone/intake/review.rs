//! The end of the intake: the answers once more, each to be changed; then sent, and a word of thanks.

use super::Intake;
use crate::parts::fields::hidden;
use crate::parts::patient;
use crate::parts::phone;
use crate::parts::signs::{Tone, icon, note};
use maud::{Markup, html};

/// The answers before they are sent.
pub(super) fn page(intake: &Intake<'_>) -> Markup {
    let phone = intake.phone;
    let count = [("count", intake.own.answered.to_string())];
    let body = html! {
        h1 { (phone.t("phone-review")) }
        p { (phone.t("phone-review-why")) }
        ul.ph-told {
            @if let Some(guardian) = intake.chart.guardian_by(phone.author()) {
                li { div.grow { span.small.muted { (phone.t("phone-guardian")) } br; b { (guardian.name) } " · " (phone.t(&format!("phone-guardian-{}", guardian.relation))) } }
            }
            @if intake.own.allergies { (row(intake, "allergies", &phone.t("phone-allergies"), &allergies(intake))) }
            @for fact in &intake.own.told {
                @if let Some(question) = intake.row(fact) { (row(intake, fact, &intake.words(question), &said(intake, fact))) }
            }
        }
        form method="post" action="/p/intake/send" {
            (hidden(phone, 0))
            button.ph-answer.pri type="submit" { (icon("check")) (phone.say("phone-send", &count)) }
        }
    };
    phone::page(phone, &phone.t("phone-review"), body)
}

fn row(intake: &Intake<'_>, fact: &str, question: &str, said: &str) -> Markup {
    html! {
        li {
            div.grow { span.small.muted { (question) } br; b { (said) } }
            form method="post" action="/p/intake/change" {
                input type="hidden" name="fact" value=(fact);
                button.btn.sm type="submit" { (icon("pen")) (intake.phone.t("phone-change")) span.vh { ": " (question) } }
            }
        }
    }
}

/// An answer as the patient gave it.
fn said(intake: &Intake<'_>, fact: &str) -> String {
    intake.chart.answers.get(fact).map_or_else(String::new, |answer| {
        intake
            .phone
            .capital(&crate::pages::intake::answer_words(intake.phone, answer))
    })
}

fn allergies(intake: &Intake<'_>) -> String {
    let phone = intake.phone;
    let list = intake
        .chart
        .allergies
        .as_ref()
        .filter(|list| list.author == phone.author());
    match list {
        Some(list) if list.entries.is_empty() => phone.t("phone-allergies-none"),
        Some(list) => {
            let names = list.entries.iter().map(|entry| patient::allergen(phone, entry));
            let names = names.collect::<Vec<_>>().join(", ");
            if list.complete {
                names
            } else {
                format!("{names} · {}", phone.t("phone-dont-know"))
            }
        }
        None => phone.t("phone-dont-know"),
    }
}

/// After the sending.
pub(super) fn sent(intake: &Intake<'_>) -> Markup {
    let phone = intake.phone;
    let when = intake.own.sent.map_or_else(String::new, |at| phone.when(at));
    let body = html! {
        (note(Tone::Clear, html! { h1 data-forget { (phone.t("phone-thanks")) } p { (phone.say("phone-thanks-when", &[("when", when)])) } }))
        p { (phone.t("phone-thanks-next")) }
        (further(intake))
        (phone::leave(phone))
    };
    phone::page(phone, &phone.t("phone-thanks"), body)
}

/// Where nothing is to be asked.
pub(super) fn nothing(intake: &Intake<'_>) -> Markup {
    let phone = intake.phone;
    let body = html! {
        h1 { (phone.t("phone-nothing")) }
        p { (phone.t("phone-nothing-why")) }
        (further(intake))
        (phone::leave(phone))
    };
    phone::page(phone, &phone.t("phone-nothing"), body)
}

/// The way to what else the link is for.
fn further(intake: &Intake<'_>) -> Markup {
    html! {
        @if intake.phone.visitor.purposes.len() > 1 {
            a.ph-answer.pri href="/p/home" { (intake.phone.t("phone-further")) (icon("arrow-right")) }
        }
    }
}
