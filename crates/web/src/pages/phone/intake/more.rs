//! What else is to be said of a yes: where, when, whether prescribed. All of it may stay unknown.

use super::{ADDRESS, Intake, head};
use crate::pages::phone::born::{self, Needed};
use crate::parts::fields::{Line, select};
use crate::parts::signs::icon;
use crate::parts::treatment;
use maud::{Markup, html};
use pistor_practice::view::{IntakeQuestion, Row};

/// The form.
pub(super) fn form(intake: &Intake<'_>, row: &Row<IntakeQuestion>) -> Markup {
    let phone = intake.phone;
    html! {
        form.ph-ask method="post" action=(ADDRESS) data-ask {
            (head(phone, &format!("more:{}", row.id)))
            input type="hidden" name=(format!("facts.{}.answer", row.id)) value="yes";
            p.ph-earlier { (icon("check")) span { (phone.say("phone-more-of", &[("question", intake.words(row))])) } }
            h1 tabindex="-1" { (phone.t("phone-more")) }
            @for detail in phone.look.sayable(row) { (field(intake, row, detail)) }
            div.ph-answers {
                button.ph-answer.pri type="submit" { (phone.t("phone-go-on")) (icon("arrow-right")) }
                button.ph-answer.quiet type="submit" name="passed:each" value=(row.id) formnovalidate { (icon("ask")) (phone.t("phone-dont-know")) }
            }
        }
    }
}

fn field(intake: &Intake<'_>, row: &Row<IntakeQuestion>, detail: &str) -> Markup {
    let phone = intake.phone;
    let name = format!("facts.{}.details.{detail}", row.id);
    let label = phone.t(&format!("phone-detail-{detail}"));
    let wrong = phone.wrong(&name);
    html! {
        @match detail {
            "date" => {
                @if let Some(wrong) = &wrong { p.err { (icon("caution")) (wrong) } }
                (born::fields(phone, "date", &label, &phone.t("phone-detail-date-hint"), Needed::Year, false))
            }
            "site" => (select(phone, &name, &label, "", &treatment::areas(phone), "", false)),
            "prescribed" | "contraception" => {
                @let chosen = phone.typed(&name);
                fieldset.question {
                    legend { (label) }
                    div.choices {
                        @for (value, word) in [("yes", "phone-yes"), ("no", "phone-no"), ("unknown", "phone-dont-know")] {
                            label { input type="radio" name=(name) value=(value) checked[chosen == Some(value)]; span { (phone.t(word)) } }
                        }
                    }
                }
            }
            "weeks" => (Line { extra: &[("inputmode", "numeric"), ("autocomplete", "off"), ("maxlength", "2")], ..Line::new(&format!("{name}:int"), label) }.show(phone)),
            _ => (Line { extra: &[("autocomplete", "off"), ("maxlength", "200")], ..Line::new(&name, label) }.show(phone)),
        }
    }
}
