//! The addresses of a bulk export: begun, asked after, fetched, called off (FHIR Bulk Data Access 2).

use super::answer::Answer;
use super::call::Of;
use super::door::Visit;
use super::export::{Far, Job, KEPT, given_up, new_id};
use super::lines::Lines;
use super::pages::address;
use super::scope::Want;
use super::shelf::Shelf;
use super::{BASE, Fhir, asked};
use axum::http::{HeaderName, StatusCode, header};
use pistor_fhir::served::{Type, instant};
use pistor_practice::view::Look;
use pistor_practice::{Refusal, refusal::Fault};
use serde_json::json;
use std::sync::Arc;

const PROGRESS: HeaderName = HeaderName::from_static("x-progress");

/// Only a program exports, each its own.
fn program(visit: &Visit<'_>) -> Result<(), Refusal> {
    match visit.access.is_program() {
        true => Ok(()),
        false => Err(Refusal::forbidden("not-yours")),
    }
}

fn job(visit: &Visit<'_>, id: &str) -> Result<Job, Refusal> {
    program(visit)?;
    let now = visit.at.as_microsecond();
    let job = visit.fhir.exports.get(id, &visit.access.who.account, now);
    job.ok_or_else(|| Refusal::not_found("@what-page"))
}

/// Looks at the practice as the export was asked for, in a thread of its own.
fn with_shelf<T>(fhir: &Arc<Fhir>, voice: usize, look: &Look, work: impl FnOnce(&Shelf<'_>) -> T) -> T {
    let base = format!("{}{BASE}", fhir.api.base);
    work(&Shelf {
        practice: &fhir.api.practice,
        look,
        locale: &fhir.api.voices[voice],
        base: &base,
    })
}

/// Works in a thread of its own.
fn aside(work: impl FnOnce() + Send + 'static) -> Result<(), Refusal> {
    let thread = std::thread::Builder::new().name("export".to_owned()).spawn(work);
    thread
        .map(drop)
        .map_err(|error| Refusal::fault(format!("no thread for an export: {error}")))
}

/// Begins an export.
pub(super) fn begin(visit: &Visit<'_>, of: &Of) -> Result<Answer, Refusal> {
    program(visit)?;
    if let Of::Group(_) = of {
        visit.demand(Type::Group, Want::Read, "")?;
    }
    visit.demand(Type::Patient, Want::Search, "")?;
    if !visit.knock.header("prefer").contains("respond-async") {
        return Err(Refusal::invalid(Fault::new("fhir-async")));
    }
    let pairs = visit.knock.pairs();
    let request = address(&format!("{}{}", visit.base, visit.knock.path), &pairs);
    let job = Job::read(&visit.shelf(), &visit.access, of.clone(), request, &pairs)?;
    let id = new_id(&visit.fhir.api.practice)?;
    let id = visit
        .fhir
        .exports
        .take(job.clone(), visit.at.as_microsecond(), id)?;
    let (fhir, access, at) = (Arc::clone(visit.fhir), visit.access.clone(), visit.at);
    let voice = visit.fhir.voice_number(visit.knock.header("accept-language"));
    aside(move || {
        let counting = job.counting();
        let look = fhir.api.practice.look(at);
        with_shelf(&fhir, voice, &look, |shelf| counting.count(shelf, &access));
    })
    .inspect_err(|_| {
        visit.fhir.exports.end(&id, &visit.access.who.account);
    })?;
    let place = format!("{}/exports/{id}", visit.base);
    Ok(Answer::bare(StatusCode::ACCEPTED).with(header::CONTENT_LOCATION, place))
}

/// How far an export is.
pub(super) fn status(visit: &Visit<'_>, id: &str) -> Result<Answer, Refusal> {
    let job = job(visit, id)?;
    match job.far() {
        Far::Charts(count) => Ok(Answer::bare(StatusCode::ACCEPTED)
            .with(PROGRESS, format!("{count} charts"))
            .with(header::RETRY_AFTER, "1")),
        Far::Failed(refusal) => Err(refusal),
        Far::Done(counts) => {
            let output: Vec<serde_json::Value> = counts
                .iter()
                .map(|(kind, count)| {
                    let name = kind.name();
                    json!({ "type": name, "url": format!("{}/exports/{id}/{name}.ndjson", visit.base), "count": count })
                })
                .collect();
            let manifest = json!({
                "transactionTime": instant::written(job.until),
                "request": job.request,
                "requiresAccessToken": true,
                "output": output,
                "error": [],
            });
            let answer = Answer::json(StatusCode::OK, &manifest);
            Ok(answer.with(header::EXPIRES, asked::http_date(job.until + KEPT)))
        }
    }
}

/// Calls an export off.
pub(super) fn cancel(visit: &Visit<'_>, id: &str) -> Result<Answer, Refusal> {
    program(visit)?;
    match visit.fhir.exports.end(id, &visit.access.who.account) {
        true => Ok(Answer::bare(StatusCode::ACCEPTED)),
        false => Err(Refusal::not_found("@what-page")),
    }
}

/// A file of an export, made while it is sent: no more than a few lines are ever held.
pub(super) fn file(visit: &Visit<'_>, id: &str, kind: Type) -> Result<Answer, Refusal> {
    let job = job(visit, id)?;
    visit.demand(kind, Want::Search, "")?;
    if !job.holds(kind) {
        return Err(Refusal::not_found("@what-page"));
    }
    let (fhir, at) = (Arc::clone(visit.fhir), visit.at);
    let voice = visit.fhir.voice_number(visit.knock.header("accept-language"));
    let (lines, body) = Lines::new();
    aside(move || {
        let look = fhir.api.practice.look(at);
        let sent = with_shelf(&fhir, voice, &look, |shelf| {
            job.every(shelf, &[kind], &mut |told| {
                let mut line = told.node.json();
                line.push('\n');
                lines.send(line)
            })
        });
        match sent {
            Ok(()) => lines.end(),
            Err(refusal) if given_up(&refusal) => {}
            Err(refusal) => tracing::error!(
                detail = refusal.fault.arg("detail").unwrap_or(refusal.fault.code),
                "export"
            ),
        }
    })?;
    Ok(Answer::stream("application/fhir+ndjson", body))
}
