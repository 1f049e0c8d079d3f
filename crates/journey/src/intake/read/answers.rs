//! The answers of a document.

use super::ids::{decimal, known, unknown_word, whole};
use crate::calendar::not_after;
use crate::edition::Edition;
use crate::facts::{Answer, Count, Details, Evidence, FactNo};
use crate::intake::Visit;
use crate::intake::document::{FactDocument, FactObject, Text};
use crate::intake::freshness::fresh;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::intake::AnswerKind;
use serde_json::Number;

/// Where an answer stands that a person gave.
const ANSWERED: &str = "facts";

/// Reads one answer of the `facts` object.
pub(crate) fn read_fact(
    edition: &Edition,
    visit: &mut Visit,
    id: &str,
    document: &FactDocument<'_>,
) -> Result<(), Fault> {
    let Some(fact) = edition.fact(id) else {
        let known = edition.knowledge.questions.ids();
        return Err(Fault::new("unknown-id")
            .found(quoted(id))
            .with("what", "@what-fact")
            .nearest(id, known));
    };
    let question = edition.knowledge.questions.at(usize::from(fact));
    if question.kind == AnswerKind::Count {
        return counted(visit, fact, document);
    }
    let empty = FactObject::default();
    let (word, object) = match document {
        FactDocument::Word(word) => (word.as_ref(), &empty),
        FactDocument::Object(object) => (object.answer.as_deref().unwrap_or("unknown"), object.as_ref()),
        FactDocument::Number(number) => {
            return Err(Fault::new("wrong-type")
                .found(number.to_string())
                .expected("@shape-answer"));
        }
    };
    let words = ["yes", "no", "unknown"];
    let mut answer = match Answer::of(word) {
        Some(answer) => answer,
        None => {
            let fault = Fault::new("unknown-word")
                .found(quoted(word))
                .expected(words.join(", "));
            return Err(fault.nearest(word, words));
        }
    };
    details_allowed(&question.details, object)?;
    let at = object
        .at
        .as_ref()
        .map(|text| not_after(text, &visit.as_of).map_err(|f| f.under("at")))
        .transpose()?;
    // A bare word has no details to look at.
    let bare = matches!(document, FactDocument::Word(_));
    let mut details = if bare {
        Details::default()
    } else {
        details(edition, visit, object)?
    };
    // An old no is no answer any more; an old yes still worries. What a day was given for was done on that day.
    let good = if question.reassuring {
        Answer::Yes
    } else {
        Answer::No
    };
    let answered_on = at.or(details.date);
    if answer == good && answered_on.is_some_and(|at| !fresh(question.valid, at.first, &visit.as_of)) {
        answer = Answer::Unknown;
    }
    let high = !bare && pressure_is_high(edition, object);
    if high {
        // The numbers hold over the word beside them.
        visit.facts.answered(fact, answer);
        answer = Answer::Yes;
    }
    visit.facts.answered(fact, answer);
    visit.facts.evidence.push(Evidence {
        fact,
        answer,
        origin: ANSWERED.into(),
        code: None,
        row: None,
        note: high.then_some("reading-pressure"),
    });
    if answer == Answer::Yes {
        let held = visit.facts.details_mut(fact);
        held.unsited |= details.sites.is_empty();
        held.sites.append(&mut details.sites);
        held.date = details.date.or(held.date);
        held.prescribed = details.prescribed.or(held.prescribed);
        held.contraception = details.contraception.or(held.contraception);
        held.weeks = details.weeks.or(held.weeks);
    }
    Ok(())
}

/// Whether the blood pressure of an answer reaches a threshold that answers yes.
fn pressure_is_high(edition: &Edition, object: &FactObject<'_>) -> bool {
    let reaches = |number: &Option<Number>, loinc: &str| {
        let value = number.as_ref().and_then(decimal);
        let mut thresholds = edition
            .codes
            .thresholds(loinc)
            .iter()
            .filter(|threshold| threshold.yes);
        value.is_some_and(|value| thresholds.any(|t| t.at_least.is_some_and(|least| value >= least)))
    };
    (object.systolic_mmhg.is_some() && reaches(&object.systolic_mmhg, "8480-6"))
        || (object.diastolic_mmhg.is_some() && reaches(&object.diastolic_mmhg, "8462-4"))
}

fn counted(visit: &mut Visit, fact: FactNo, document: &FactDocument<'_>) -> Result<(), Fault> {
    let number = match document {
        FactDocument::Number(number) => number,
        FactDocument::Object(object) if object.value.is_some() || object.answer.is_some() => {
            match &object.value {
                Some(number) => number,
                None => return Ok(()),
            }
        }
        FactDocument::Word(word) if word == "unknown" => return Ok(()),
        FactDocument::Word(word) => {
            return Err(Fault::new("wrong-type")
                .found(quoted(word))
                .expected("@shape-number"));
        }
        FactDocument::Object(_) => return Err(Fault::new("missing-key").found("value").expected("value")),
    };
    let least = whole(number, 0, 50)?;
    visit.facts.counted(fact, Count { least, exact: true });
    visit.facts.evidence.push(Evidence {
        fact,
        answer: Answer::Yes,
        origin: ANSWERED.into(),
        code: None,
        row: None,
        note: None,
    });
    Ok(())
}

fn details_allowed(allowed: &[String], object: &FactObject<'_>) -> Result<(), Fault> {
    let given = [
        ("site", object.site.is_some()),
        ("date", object.date.is_some()),
        ("prescribed", object.prescribed.is_some()),
        ("contraception", object.contraception.is_some()),
        ("weeks", object.weeks.is_some()),
        ("type", object.kind.is_some()),
        ("trigger", object.trigger.is_some()),
        ("systolic_mmhg", object.systolic_mmhg.is_some()),
        ("diastolic_mmhg", object.diastolic_mmhg.is_some()),
        ("value", object.value.is_some()),
    ];
    // Site, date and by make sense of any fact; the others belong to the facts that name them.
    match given
        .iter()
        .find(|(key, given)| *given && !["site", "date"].contains(key) && !allowed.iter().any(|a| a == key))
    {
        Some((key, _)) => {
            let known = allowed
                .iter()
                .map(String::as_str)
                .chain(["answer", "at", "by", "date", "site"]);
            let fault = Fault::new("unknown-key")
                .found(quoted(key))
                .nearest(key, known.clone());
            Err(fault.expected(known.collect::<Vec<_>>().join(", ")).under(key))
        }
        None => Ok(()),
    }
}

/// The details of an answer, whatever it answers: what is given is checked.
fn details(edition: &Edition, visit: &Visit, object: &FactObject<'_>) -> Result<Details, Fault> {
    let site = object
        .site
        .as_ref()
        .map(|id| known("site", id, &edition.names.areas))
        .transpose()?;
    let date = match &object.date {
        Some(text) => Some(not_after(text, &visit.as_of).map_err(|fault| fault.under("date"))?),
        None => None,
    };
    let yes_no = |key: &'static str, word: &Option<Text<'_>>| match word.as_deref() {
        None | Some("unknown") => Ok(None),
        Some("yes") => Ok(Some(true)),
        Some("no") => Ok(Some(false)),
        Some(other) => Err(unknown_word(key, other, &["yes", "no", "unknown"])),
    };
    for (key, number) in [
        ("systolic_mmhg", &object.systolic_mmhg),
        ("diastolic_mmhg", &object.diastolic_mmhg),
    ] {
        if let Some(number) = number {
            whole(number, 20, 350).map_err(|fault| fault.under(key))?;
        }
    }
    let weeks = object
        .weeks
        .as_ref()
        .map(|n| whole(n, 0, 45).map_err(|f| f.under("weeks")));
    Ok(Details {
        sites: site.into_iter().collect(),
        unsited: site.is_none(),
        prescribed: yes_no("prescribed", &object.prescribed)?,
        contraception: yes_no("contraception", &object.contraception)?,
        date,
        weeks: weeks.transpose()?,
    })
}
