//! The intake on a phone: one question at a time, each answer on the disk before the next is shown. What is asked follows
//! from the answers; it can be left and taken up again, and is sent when nothing of it is open.

mod allergies;
mod more;
mod question;
mod review;

use crate::answer::{Answer, Made, Said, status};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::form::Form;
use crate::pages::phone::born;
use crate::pages::shown;
use crate::parts::fields::error_summary;
use crate::parts::phone;
use crate::parts::signs::icon;
use crate::phone::Phone;
use maud::{Markup, html};
use pistor_practice::view::{Ask, IntakeQuestion, OwnIntake, Row};
use pistor_practice::{Act, Chart, Kind, Purpose, Refusal};
use serde_json::{Value, json};

/// Where it stands.
const ADDRESS: &str = "/p/intake";

/// The patient's intake at this moment.
struct Intake<'a> {
    phone: &'a Phone<'a>,
    chart: &'a Chart,
    own: &'a OwnIntake,
}

impl Intake<'_> {
    fn row(&self, fact: &str) -> Option<&Row<IntakeQuestion>> {
        self.phone.look.edition.knowledge.questions.get(fact)
    }

    /// A question in the patient's words.
    fn words(&self, row: &Row<IntakeQuestion>) -> String {
        let asked = self.phone.locale().text("questions", &row.id, "ask", &row.ask);
        asked.into_owned()
    }
}

/// The page: the next question, or the answers to be sent, or that they were.
pub(crate) fn page(phone: &Phone<'_>, _: &Asked) -> Made<Said> {
    let chart = phone.chart()?;
    let own = phone.look.own_intake(&chart, phone.author());
    let intake = Intake {
        phone,
        chart: &chart,
        own: &own,
    };
    if phone.finished(Purpose::Intake) {
        return shown(review::sent(&intake));
    }
    match own.asks.first() {
        Some(ask) => shown(asking(&intake, ask)),
        None if own.answered == 0 => shown(review::nothing(&intake)),
        None => shown(review::page(&intake)),
    }
}

/// The page of one question. The others that are known to come lie in it unseen: a phone without a network goes on to them.
fn asking(intake: &Intake<'_>, ask: &Ask) -> Markup {
    let phone = intake.phone;
    let (answered, left) = (intake.own.answered, intake.own.asks.len());
    let count = [("answered", answered.to_string()), ("left", left.to_string())];
    let body = html! {
        div.ph-progress {
            progress.bar value=(answered) max=(answered + left) aria-hidden="true" {}
            p.small.muted { (phone.say("phone-progress", &count)) }
        }
        (error_summary(phone))
        (offline(phone))
        div id="ask" data-box=(phone.visitor.link) { (one(intake, ask)) }
        @for later in intake.own.asks.iter().filter(|later| *later != ask && matches!(later, Ask::Fact(_))) {
            template data-later { (one(intake, later)) }
        }
        (waiting(phone))
        @if let Some(last) = last_told(intake).filter(|last| ask.fact() != Some(last)) {
            form.ph-back method="post" action="/p/intake/change" {
                input type="hidden" name="fact" value=(last);
                button.btn.quiet type="submit" { (icon("arrow-left")) (phone.t("phone-last")) }
            }
        }
        @if answered == 0 { p.small.muted { (icon("lock")) " " (phone.t("phone-intake-why")) } }
        p.small.muted.ph-later { (phone.t("phone-go-later")) }
    };
    phone::page(phone, &phone.t("link-for-intake"), body)
}

/// What is said where the network went away; the script shows it.
fn offline(ctx: &Ctx) -> Markup {
    html! {
        div.note.caution id="offline" role="status" hidden { (icon("offline")) div { p { (ctx.t("phone-offline")) } } }
    }
}

/// What stands there when no more question is known without the network.
fn waiting(ctx: &Ctx) -> Markup {
    html! {
        section id="waiting" hidden { h1 tabindex="-1" { (ctx.t("phone-waiting")) } p { (ctx.t("phone-waiting-why")) } }
    }
}

/// The fact that was answered last by this link.
fn last_told(intake: &Intake<'_>) -> Option<String> {
    let seq = |fact: &String| intake.chart.answers.get(fact).map_or(0, |answer| answer.seq);
    intake.own.told.iter().max_by_key(|fact| seq(fact)).cloned()
}

/// One question with its form.
fn one(intake: &Intake<'_>, ask: &Ask) -> Markup {
    match ask {
        Ask::Guardian => question::guardian(intake),
        Ask::Allergies => allergies::form(intake),
        Ask::Fact(fact) => intake
            .row(fact)
            .map_or_else(|| html! {}, |row| question::fact(intake, row)),
        Ask::More(fact) => intake
            .row(fact)
            .map_or_else(|| html! {}, |row| more::form(intake, row)),
    }
}

/// The head of a question's form: where it goes, its own key, and what it asks.
fn head(phone: &Phone<'_>, ask: &str) -> Markup {
    html! {
        (crate::parts::fields::hidden(phone, 0))
        input type="hidden" name="_ask" value=(ask);
    }
}

/// Takes an answer.
pub(crate) fn answer(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let mut input = asked.form.input();
    complete(&asked.form, &mut input);
    match phone.act(Act::Tell, &asked.form, input) {
        Ok(_) => Ok(Answer::Go(ADDRESS.to_owned()).into()),
        Err(refusal) => again(phone, asked, refusal),
    }
}

/// What the fields of a page mean that are no path into the act's input: dates in three parts, allergies one by one, and a
/// "go on" without a word.
fn complete(form: &Form, input: &mut Value) {
    let ask = form.get("_ask").unwrap_or_default();
    if ask == "allergies" {
        allergies::complete(form, input);
    }
    let Some(fact) = ask.strip_prefix("more:") else {
        return;
    };
    if let Some(date) = born::written(form, "date") {
        input["facts"][fact]["details"]["date"] = json!(date);
    }
    let said = input["facts"][fact]["details"]
        .as_object()
        .is_some_and(|said| !said.is_empty());
    if !said && input["passed"].is_null() {
        input["passed"] = json!([fact]);
    }
}

/// A refused answer: the same question again, with what was typed. One that is not asked any more is let go.
fn again(phone: &Phone<'_>, asked: &Asked, refusal: Refusal) -> Made<Said> {
    if refusal.kind != Kind::Invalid {
        return match refusal.fault.code {
            "not-asked-of-you" | "guardian-first" | "key-used" => Ok(Answer::Go(ADDRESS.to_owned()).into()),
            _ => Err(refusal),
        };
    }
    let ask = match asked.form.get("_ask").unwrap_or_default() {
        "guardian" => Ask::Guardian,
        "allergies" => Ask::Allergies,
        other => match other.split_once(':') {
            Some(("more", fact)) => Ask::More(fact.to_owned()),
            Some((_, fact)) => Ask::Fact(fact.to_owned()),
            None => return Err(refusal),
        },
    };
    let status = status(refusal.kind);
    let typed = phone.once_more(ADDRESS, asked.form.typed(), refusal);
    let phone = phone.again(&typed);
    Ok(Answer::Wrong(status, question_again(&phone, &ask)?).into())
}

/// Asks something anew that was answered by this link.
pub(crate) fn change(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    let ask = match asked.form.get("fact").unwrap_or_default() {
        "allergies" => Ask::Allergies,
        fact => Ask::Fact(fact.to_owned()),
    };
    let own = phone.look.own_intake(&*phone.chart()?, phone.author());
    let told = match &ask {
        Ask::Allergies => own.allergies,
        ask => own.told.iter().any(|told| Some(told.as_str()) == ask.fact()),
    };
    match told && !phone.finished(Purpose::Intake) {
        true => shown(question_again(&phone.again(&phone.at_path(ADDRESS)), &ask)?),
        false => Ok(Answer::Go(ADDRESS.to_owned()).into()),
    }
}

fn question_again(phone: &Phone<'_>, ask: &Ask) -> Made<Markup> {
    let chart = phone.chart()?;
    let own = phone.look.own_intake(&chart, phone.author());
    let intake = Intake {
        phone,
        chart: &chart,
        own: &own,
    };
    Ok(asking(&intake, ask))
}

/// Sends the intake.
pub(crate) fn send(phone: &Phone<'_>, asked: &Asked) -> Made<Said> {
    match phone.act(Act::SendIntake, &asked.form, json!({})) {
        Ok(_) => Ok(Answer::Go(ADDRESS.to_owned()).into()),
        // Something came to be open in between: it is asked.
        Err(refusal) if ["intake-unanswered", "intake-empty", "not-yours"].contains(&refusal.fault.code) => {
            Ok(Answer::Go(ADDRESS.to_owned()).into())
        }
        Err(refusal) => Err(refusal),
    }
}
