//! The same acts for programs: JSON in, JSON out, the same checks, and keys so that a repetition makes one entry.

use crate::answer::{Answer, Made, Said, status};
use crate::ctx::Ctx;
use crate::door::{Asked, log, signature};
use crate::pages::chart_of;
use axum::http::StatusCode;
use pistor_practice::chart::index::typed_words;
use pistor_practice::{Act, Done, Refusal, act};
use serde_json::{Value, json};

/// Where whoever delivers the messages says what became of one.
pub(crate) const RECEIPTS: &str = "/api/messages/receipt";
/// Most patients that a search gives.
const FOUND_MAX: i64 = 50;

fn said(value: Value) -> Made<Said> {
    Ok(Answer::Json(StatusCode::OK, value).into())
}

/// A refusal for programs: its kind, its code, the place, and a sentence in the asker's language.
pub(crate) fn refused(ctx: &Ctx, refusal: &Refusal) -> Answer {
    log(refusal);
    let status = match refusal.fault.code {
        "sign-in-first" => StatusCode::UNAUTHORIZED,
        _ => status(refusal.kind),
    };
    let error = json!({ "error": {
        "kind": refusal.kind.id(),
        "code": refusal.fault.code,
        "path": refusal.fault.path,
        "says": ctx.locale().fault(&refusal.fault),
        "rules": refusal.rules,
        "since": refusal.since,
    } });
    Answer::Json(status, error)
}

/// What became of a message, as whoever delivers it says.
pub(crate) fn receipt(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let practice = ctx.practice();
    let way = practice.vouched(signature(asked), &asked.body, ctx.at)?;
    practice.receipt(way, &asked.body, ctx.at)?;
    said(json!({ "taken": true }))
}

/// The day.
pub(crate) fn today(ctx: &Ctx, _: &Asked) -> Made<Said> {
    let board = ctx.practice().board(&ctx.look.now, &ctx.look.zone)?;
    let visits: Vec<Value> = board
        .visits
        .iter()
        .map(|visit| {
            json!({
                "appointment": visit.appointment.id,
                "patient": visit.appointment.patient,
                "name": visit.chart.person.as_ref().map(|person| &person.name),
                "begins": ctx.look.clock(visit.appointment.begins).timestamp().to_string(),
                "minutes": visit.appointment.minutes,
                "room": visit.appointment.room,
                "state": visit.appointment.state,
                "ready": visit.ready.id(),
            })
        })
        .collect();
    said(json!({ "visits": visits, "needs": board.needs.len() }))
}

/// Patients by `{"words": "…"}`. The words come in the body: names do not belong into addresses.
pub(crate) fn find(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let wanted: Value =
        serde_json::from_slice(&asked.body).map_err(|error| Refusal::invalid(fault_of(&error)))?;
    let words = typed_words(wanted["words"].as_str().unwrap_or_default());
    let rows = ctx
        .practice()
        .read(|reading| Ok(reading.patients_by_words(&words, FOUND_MAX)?))?;
    let found: Vec<Value> = rows
        .iter()
        .map(|row| json!({ "id": row.id, "name": row.name, "birth_date": row.birth_date, "file_no": row.file_no, "sample": row.sample }))
        .collect();
    said(json!({ "patients": found }))
}

/// The chart: every entry, in order.
pub(crate) fn chart(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let entries = ctx.practice().read(|reading| Ok(reading.chart(&chart.id, 0)?))?;
    let entries: Vec<Value> = entries.iter().map(as_json).collect();
    said(json!({ "id": chart.id, "seq": chart.seq(), "sample": chart.sample, "entries": entries }))
}

/// The text of a consent as it would be signed now, with its hash and the statements behind each sentence.
pub(crate) fn consent(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = crate::pages::consent::wanted(ctx, asked, &chart)?;
    let wanted = wanted.ok_or_else(|| Refusal::not_found("@what-course"))?;
    let proposed = &wanted.proposed;
    said(json!({
        "scope": wanted.scope.id(),
        "course": wanted.course_id(),
        "language": wanted.voice.lang,
        "sha256": proposed.sha256,
        "approved_by": proposed.approved_by,
        "text": proposed.text,
    }))
}

/// One entry, by its id or by its number.
pub(crate) fn entry(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = asked.part("entry");
    let entries = ctx.practice().read(|reading| Ok(reading.chart(&chart.id, 0)?))?;
    let found = entries
        .iter()
        .find(|entry| entry.id == wanted || entry.seq.to_string() == wanted)
        .ok_or_else(|| Refusal::not_found("@what-entry"))?;
    said(as_json(found))
}

fn as_json(entry: &pistor_practice::view::Entry) -> Value {
    json!({
        "seq": entry.seq,
        "id": entry.id,
        "step": entry.step,
        "kind": entry.kind,
        "at": jiff::Timestamp::from_microsecond(entry.at).map(|at| at.to_string()).unwrap_or_default(),
        "author": entry.author,
        "edition": entry.edition,
        "replaces": entry.replaces,
        "body": serde_json::from_str::<Value>(&entry.body).unwrap_or(Value::Null),
    })
}

/// Does an act on a patient; `new` stands for one who is recorded by it.
pub(crate) fn act_on_patient(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = match asked.part("id") {
        "new" => "",
        id => id,
    };
    perform(ctx, asked, chart)
}

/// Does an act on the house.
pub(crate) fn act_on_house(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    perform(ctx, asked, "")
}

fn perform(ctx: &Ctx, asked: &Asked, chart: &str) -> Made<Said> {
    let act = asked.act()?;
    let input: Value =
        serde_json::from_slice(&asked.body).map_err(|error| Refusal::invalid(fault_of(&error)))?;
    let who = ctx.who()?.clone();
    let seen = asked.header("if-match").map(seen).transpose()?;
    let done = ctx.practice().act_and_wait(act::Asked {
        who,
        act,
        chart: chart.to_owned(),
        at: ctx.at,
        key: asked.header("idempotency-key").map(str::to_owned),
        seen,
        input,
    })?;
    let done = match act {
        Act::CreateAccount => with_link(ctx, done)?,
        _ => done,
    };
    let value = serde_json::to_value(&done).map_err(|error| Refusal::fault(error.to_string()))?;
    Ok(Answer::Json(StatusCode::CREATED, value).into())
}

/// The number of the last entry that a program has seen. What is no number is refused, not left unchecked.
fn seen(header: &str) -> Made<i64> {
    let number = header.trim_matches('"').parse();
    number.map_err(|_| Refusal::field("number-plain", "if-match", header))
}

/// The link by which a person who was invited joins is shown once.
pub(crate) fn with_link(ctx: &Ctx, done: Done) -> Made<Done> {
    let link = ctx.practice().join_link(&done.id, ctx.at)?;
    Ok(Done {
        secret: Some(format!("/link/{link}")),
        ..done
    })
}

fn fault_of(error: &serde_json::Error) -> pistor_practice::refusal::Fault {
    pistor_practice::refusal::Fault::new("json-syntax").with("detail", error.to_string())
}
