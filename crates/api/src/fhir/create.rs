//! A new patient, by the same act as at the desk. What the record has no place for is refused by name, so that nothing
//! that was sent is lost without a word.

mod read;

use super::answer::Answer;
use super::asked::{faulty, not_known};
use super::door::Visit;
use super::shelf::Found;
use axum::http::{StatusCode, header};
use pistor_fhir::served::outcome::Issue;
use pistor_fhir::served::{Query, Type};
use pistor_practice::act::Asked;
use pistor_practice::refusal::Fault;
use pistor_practice::{Act, Refusal};

/// Records a patient by the act of the desk; one who is there already is not recorded twice.
pub(super) fn patient(visit: &Visit<'_>) -> Result<Answer, Refusal> {
    let practice = &visit.fhir.api.practice;
    let who = &visit.access.who;
    if !who.may(Act::Register) {
        practice.trace(visit.at, who, Act::Register.id(), "", "denied");
        return Err(Refusal::forbidden("not-yours"));
    }
    let condition = visit.knock.header("if-none-exist");
    if !condition.is_empty()
        && let Some(answer) = there_already(visit, condition)?
    {
        return Ok(answer);
    }
    let key = visit.knock.header("idempotency-key");
    let done = practice.act_and_wait(Asked {
        who: who.clone(),
        act: Act::Register,
        chart: String::new(),
        at: visit.at,
        key: (!key.is_empty()).then(|| key.to_owned()),
        seen: None,
        input: read::registration(&visit.knock.body)?,
    })?;
    let shelf = visit.shelf();
    let found = practice.read(|reading| shelf.read(reading, Type::Patient, &done.id))?;
    let Found::There(told) = found else {
        return Err(Refusal::not_found("@what-patient"));
    };
    let mut answer = visit
        .one(&told)
        .with(header::LOCATION, place(visit, &told.id, &told.version));
    answer.status = StatusCode::CREATED;
    Ok(answer)
}

fn place(visit: &Visit<'_>, id: &str, version: &str) -> String {
    format!("{}/Patient/{id}/_history/{version}", visit.base)
}

/// The answer where somebody fits the condition. It must be a whole search: parameters about the answer belong to none,
/// and where not every chart was looked through nobody knows.
fn there_already(visit: &Visit<'_>, condition: &str) -> Result<Option<Answer>, Refusal> {
    let condition = condition.trim_start_matches('?');
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(condition).unwrap_or_default();
    let about = pairs
        .iter()
        .filter(|(key, _)| key.starts_with('_') && key != "_id");
    let about: Vec<String> = about.map(|(key, _)| key.clone()).collect();
    if !about.is_empty() {
        return Err(not_known(&about));
    }
    let query = Query::read(Type::Patient.row(), &pairs, visit.base).map_err(|fault| faulty(&fault))?;
    if query.filters.is_empty() || !query.unknown.is_empty() {
        return Err(not_known(&query.unknown));
    }
    let shelf = visit.shelf();
    let page = shelf
        .practice
        .read(|reading| shelf.search(reading, Type::Patient, &query, &|_| false))?;
    match (page.found.as_slice(), page.next) {
        ([], None) => Ok(None),
        ([told], None) => {
            let place = place(visit, &told.id, &told.version);
            Ok(Some(visit.one(told).with(header::LOCATION, place)))
        }
        ([] | [_], Some(_)) => Err(Refusal::invalid(Fault::new("fhir-too-much"))),
        _ => {
            let issue = Issue::error("multiple-matches", visit.locale.word("fhir-several"));
            Ok(Some(Answer::issues(StatusCode::PRECONDITION_FAILED, &[issue])))
        }
    }
}
