//! What a patient tells us after a session: what it is, since when, whether it gets worse, where. Nothing is judged here:
//! the report goes to the staff, and the patient reads what the clinic has approved for each sign.

mod signs;
pub(crate) mod told;

use crate::answer::{Answer, Made, Said, status};
use crate::door::Asked;
use crate::form::Form;
use crate::pages::aftercare::emergency_number;
use crate::pages::shown;
use crate::pages::texts::emergency_words;
use crate::parts::fields::{area, error_summary, hidden, select};
use crate::parts::phone::{self, ring};
use crate::parts::signs::icon;
use crate::phone::Phone;
use jiff::ToSpan;
use maud::{Markup, html};
use pistor_practice::{Act, Chart, Kind};
use serde_json::{Value, json};

/// Where it stands.
const ADDRESS: &str = "/p/report";
/// How many days back a day can be chosen by itself.
const DAYS: i64 = 7;

/// What stands first on every page after a session, whatever else does.
pub(super) fn emergency(phone: &Phone<'_>, chart: &Chart) -> Markup {
    let number = emergency_number(phone);
    html! {
        div.note.stop.ph-emergency {
            (icon("phone"))
            div {
                p { (emergency_words(phone, phone.locale(), chart.sample)) }
                a.btn.danger href=(format!("tel:{number}")) { (icon("phone")) (phone.say("report-call-emergency", &[("number", number.to_owned())])) }
            }
        }
    }
}

/// The page.
pub(crate) fn page(phone: &Phone<'_>, _: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    shown(form(phone, &chart))
}

fn form(phone: &Phone<'_>, chart: &Chart) -> Markup {
    let body = html! {
        (emergency(phone, chart))
        @match chart.last_signed() {
            None => { h1 { (phone.t("report-begin")) } p { (phone.t("report-no-session")) } (ring(phone)) },
            Some(session) => {
                div id="report" data-sessions=(sessions(chart)) {
                    h1 { (phone.t("report-begin")) }
                    (error_summary(phone))
                    form method="post" action=(ADDRESS) data-report {
                        (hidden(phone, 0))
                        input type="hidden" name="session" value=(session.opened.id);
                        (signs::signs(phone))
                        (select(phone, "_since", &phone.t("report-since"), "", &days(phone), "", false))
                        (worse(phone))
                        (area(phone, "place", &phone.t("report-where"), &phone.t("report-where-hint"), "", false))
                        (area(phone, "text", &phone.t("report-words"), "", "", false))
                        button.btn.pri.block type="submit" { (icon("message")) (phone.t("report-send")) }
                    }
                    p { (phone.t("report-nothing-fits")) }
                    (ring(phone))
                }
                section.ph-unsent id="unsent" role="status" hidden {
                    h1 tabindex="-1" { (icon("offline")) " " (phone.t("report-unsent")) }
                    p { (phone.t("report-unsent-why")) }
                    (ring(phone))
                }
            },
        }
        (phone::leave(phone))
    };
    phone::page(phone, &phone.t("report-begin"), body)
}

/// The sessions a report can be about, the latest first: what the network did not take is kept on the phone under the name of
/// its session, so that it is sent by whichever link the patient comes in next.
pub(super) fn sessions(chart: &Chart) -> String {
    let signed = chart
        .sessions
        .iter()
        .rev()
        .filter(|session| session.signed.is_some());
    signed
        .map(|session| session.opened.id.as_str())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Days since when it can be, the latest first; the first says that it is not known.
fn days(phone: &Phone<'_>) -> Vec<(String, String)> {
    let today = phone.look.now.day;
    let mut days = vec![(String::new(), phone.t("report-since-unknown"))];
    days.extend((0..DAYS).map(|back| {
        let day = today.saturating_sub(back.days());
        let said = match back {
            0 => phone.t("report-today"),
            1 => phone.t("report-yesterday"),
            _ => phone.weekday(day),
        };
        (day.to_string(), said)
    }));
    days
}

/// Getting worse: nothing is chosen beforehand, and what nobody says counts as not known.
fn worse(phone: &Phone<'_>) -> Markup {
    html! {
        fieldset.question {
            legend { (phone.t("report-worse")) }
            div.choices {
                @for word in ["yes", "no", "unknown"] {
                    label {
                        input type="radio" name="_worse" value=(word) checked[phone.chose("_worse", word).unwrap_or(false)];
                        span { (phone.t(&format!("report-worse-{word}"))) }
                    }
                }
            }
        }
    }
}

/// Takes a report. What arrives twice under one key is one.
pub(crate) fn send(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let mut input = asked.form.input();
    input["signs"] = said(&asked.form);
    match phone.act(Act::Report, &asked.form, input) {
        Ok(_) => Ok(Answer::Go(told::ADDRESS.to_owned()).into()),
        Err(refusal) if matches!(refusal.kind, Kind::Invalid | Kind::Conflict) => {
            let status = status(refusal.kind);
            let typed = phone.once_more(ADDRESS, asked.form.typed(), refusal);
            let again = phone.again(&typed);
            Ok(Answer::Wrong(status, form(&again, &*phone.chart()?)).into())
        }
        Err(refusal) => Err(refusal),
    }
}

/// The signs that were ticked, each with the same day and the same course.
fn said(form: &Form) -> Value {
    let since = form.get("_since").filter(|day| !day.is_empty());
    let worse = form.get("_worse").unwrap_or("unknown");
    let typed = form.typed();
    let signs = typed.get("_sign").into_iter().flatten();
    signs
        .map(|sign| match since {
            Some(since) => json!({ "sign": sign, "since": since, "worse": worse }),
            None => json!({ "sign": sign, "worse": worse }),
        })
        .collect()
}
