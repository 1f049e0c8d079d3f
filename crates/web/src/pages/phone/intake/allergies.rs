//! Allergies: none, some, or not known. Groups that the knowledge has are ticked; what is written in words is shown to the
//! clinic and counts as not checked. What is on record stays: a patient adds, a clinician takes away.

use super::{ADDRESS, Intake, head};
use crate::form::Form;
use crate::parts::fields::Line;
use crate::parts::patient;
use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_locale::casing::fold;
use pistor_practice::chart::intake::AllergyEntry;
use serde_json::{Value, json};

/// Lines for what is not in the list.
const LINES: usize = 3;

/// The question. "Yes" opens the list; it needs no script.
pub(super) fn form(intake: &Intake<'_>) -> Markup {
    let phone = intake.phone;
    // What others have noted stays; what the patient said is there to be changed.
    let held = intake.chart.allergies_beside(phone.author());
    let noted = !held.is_empty();
    let own = own(intake);
    let under_way = phone.refused.is_some() || !own.is_empty();
    html! {
        form.ph-ask method="post" action=(ADDRESS) data-ask {
            (head(phone, "allergies"))
            h1 tabindex="-1" { (phone.t(if noted { "phone-allergies-more" } else { "phone-allergies" })) }
            @if noted {
                p { (phone.t("phone-allergies-held")) }
                ul.bullets { @for entry in held { li { b { (patient::allergen(phone, entry)) } } } }
            } @else { p { (phone.t("phone-allergies-what")) } }
            div.ph-answers {
                button.ph-answer type="submit" name="_allergies" value="none" { (icon(if noted { "check" } else { "x" }))
                    (phone.t(if noted { "phone-allergies-all" } else { "phone-allergies-none" })) }
                details.ph-open open[under_way] {
                    summary.ph-answer { (icon(if noted { "plus" } else { "check" })) (phone.t(if noted { "phone-allergies-add" } else { "phone-allergies-yes" })) }
                    (list(phone, own))
                }
                button.ph-answer.quiet type="submit" name="passed:each" value="allergies" { (icon("ask")) (phone.t("phone-dont-know")) }
            }
        }
    }
}

/// What the patient named by this link.
fn own<'i>(intake: &'i Intake<'_>) -> &'i [AllergyEntry] {
    let list = intake.chart.allergies.as_ref();
    list.filter(|list| list.author == intake.phone.author())
        .map_or(&[], |list| &list.entries)
}

/// What can be ticked, and lines for the rest.
fn list(phone: &Phone<'_>, own: &[AllergyEntry]) -> Markup {
    let classes = phone
        .look
        .edition
        .knowledge
        .classes
        .iter()
        .filter(|row| row.allergy);
    let mut groups: Vec<(String, String)> = classes
        .map(|row| {
            let plain = format!("phone-allergy-{}", row.id);
            let title = || {
                phone
                    .locale()
                    .text("classes", &row.id, "title", &row.title)
                    .into_owned()
            };
            let words = if phone.locale().has(&plain) {
                phone.t(&plain)
            } else {
                title()
            };
            (row.id.clone(), words)
        })
        .collect();
    groups.sort_by_key(|(_, words)| fold(words));
    let texts: Vec<&str> = own.iter().filter_map(|entry| entry.text.as_deref()).collect();
    html! {
        fieldset.ph-ticks {
            legend { (phone.t("phone-allergies-tick")) }
            @for (id, words) in &groups {
                label.check { input type="checkbox" name="_allergic" value=(id) checked[phone.chose("_allergic", id).unwrap_or_else(|| own.iter().any(|entry| entry.substance == *id))]; span { (words) } }
            }
        }
        fieldset.ph-ticks {
            legend { (phone.t("phone-allergies-other")) }
            p.hint { (phone.t("phone-allergies-other-why")) }
            @for n in 1..=LINES {
                @let name = format!("_other_{n}");
                (Line { value: texts.get(n - 1).map_or_else(String::new, |text| (*text).to_owned()), extra: &[("autocomplete", "off"), ("maxlength", "200")], ..Line::new(&name, phone.say("phone-allergies-line", &[("number", n.to_string())])) }.show(phone))
            }
        }
        button.ph-answer.pri type="submit" name="_allergies" value="list" { (phone.t("phone-go-on")) (icon("arrow-right")) }
    }
}

/// Puts what was ticked and written into the input of the act. Whoever says yes and names nothing does not know.
pub(super) fn complete(form: &Form, input: &mut Value) {
    let ticked = form.all("_allergic").map(|id| json!({ "substance": id }));
    let lines = (1..=LINES).filter_map(|n| form.get(&format!("_other_{n}")).map(str::trim));
    let written = lines
        .filter(|text| !text.is_empty())
        .map(|text| json!({ "substance": "other", "text": text }));
    match form.get("_allergies") {
        Some("none") => input["allergies"] = json!({ "complete": true, "entries": [] }),
        Some("list") => {
            let entries: Vec<Value> = ticked.chain(written).collect();
            match entries.is_empty() {
                true => input["passed"] = json!(["allergies"]),
                false => input["allergies"] = json!({ "complete": true, "entries": entries }),
            }
        }
        _ => {}
    }
}
