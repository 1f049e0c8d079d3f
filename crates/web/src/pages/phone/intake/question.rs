//! A question with its answers as large buttons: each sends the form. Nothing is chosen beforehand.

use super::{ADDRESS, Intake, head};
use crate::parts::fields::Line;
use crate::parts::signs::icon;
use maud::{Markup, html};
use pistor_practice::chart::intake::own::Guardian;
use pistor_practice::view::{AnswerKind, IntakeQuestion, Row};

/// A fact. What was said long ago is shown, and asked whether it still holds.
pub(super) fn fact(intake: &Intake<'_>, row: &Row<IntakeQuestion>) -> Markup {
    let phone = intake.phone;
    html! {
        form.ph-ask method="post" action=(ADDRESS) data-ask {
            (head(phone, &format!("fact:{}", row.id)))
            h1 tabindex="-1" { (intake.words(row)) }
            (earlier(intake, row))
            @if row.kind == AnswerKind::Count { (counted(intake, row)) } @else { (buttons(intake, row)) }
        }
    }
}

fn earlier(intake: &Intake<'_>, row: &Row<IntakeQuestion>) -> Markup {
    let phone = intake.phone;
    let held = intake.chart.answers.get(&row.id);
    let Some(held) = held.filter(|_| phone.look.said_long_ago(intake.chart, row)) else {
        return html! {};
    };
    let word = match held.answer.as_deref() {
        Some("yes") => "phone-yes",
        _ => "phone-no",
    };
    let args = [
        ("when", phone.day(phone.look.clock(held.at).date())),
        ("answer", phone.t(word)),
    ];
    html! { p.ph-earlier { (icon("history")) span { (phone.say("phone-still-true", &args)) } } }
}

fn buttons(intake: &Intake<'_>, row: &Row<IntakeQuestion>) -> Markup {
    let name = format!("facts.{}.answer", row.id);
    html! {
        div.ph-answers {
            @for (value, word, sign) in [("yes", "phone-yes", "check"), ("no", "phone-no", "x"), ("unknown", "phone-dont-know", "ask")] {
                button.ph-answer.quiet[value == "unknown"] type="submit" name=(name) value=(value) { (icon(sign)) (intake.phone.t(word)) }
            }
        }
    }
}

fn counted(intake: &Intake<'_>, row: &Row<IntakeQuestion>) -> Markup {
    let phone = intake.phone;
    let field = format!("facts.{}.value", row.id);
    let id = format!("f-{}", field.replace('.', "-"));
    let wrong = phone
        .wrong(&field)
        .or_else(|| phone.wrong(&format!("facts.{}", row.id)));
    html! {
        div.field.bad[wrong.is_some()] {
            label for=(id) { (phone.t("phone-number")) }
            @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
            input.in.short id=(id) name=(format!("{field}:int")) inputmode="numeric" pattern="[0-9]*" maxlength="2" autocomplete="off" required
                value=(phone.typed(&field).unwrap_or_default());
        }
        div.ph-answers {
            button.ph-answer.pri type="submit" { (phone.t("phone-go-on")) (icon("arrow-right")) }
            button.ph-answer.quiet type="submit" name=(format!("facts.{}.answer", row.id)) value="unknown" formnovalidate { (icon("ask")) (phone.t("phone-dont-know")) }
        }
    }
}

/// Who answers for a minor.
pub(super) fn guardian(intake: &Intake<'_>) -> Markup {
    let phone = intake.phone;
    let name = intake
        .chart
        .person
        .as_ref()
        .map_or_else(String::new, |person| person.name.clone());
    let wrong = phone.wrong("guardian.relation");
    let chosen = phone.typed("guardian.relation");
    let line = Line {
        needed: true,
        extra: &[("autocomplete", "name"), ("maxlength", "200")],
        ..Line::new("guardian.name", phone.t("phone-guardian-name"))
    };
    html! {
        form.ph-ask method="post" action=(ADDRESS) data-ask {
            (head(phone, "guardian"))
            h1 tabindex="-1" { (phone.t("phone-guardian")) }
            p { (phone.say("phone-guardian-why", &[("name", name)])) }
            fieldset.question.bad[wrong.is_some()] id="f-guardian-relation" {
                legend { (phone.t("phone-guardian-relation")) }
                @if let Some(wrong) = &wrong { span.err { (icon("caution")) (wrong) } }
                div.choices {
                    @for relation in Guardian::RELATIONS {
                        label { input type="radio" name="guardian.relation" value=(relation) required checked[chosen == Some(relation)];
                            span { (phone.t(&format!("phone-guardian-{relation}"))) } }
                    }
                }
            }
            (line.show(phone))
            button.ph-answer.pri type="submit" { (phone.t("phone-go-on")) (icon("arrow-right")) }
        }
    }
}
