//! The desk: who the patient is, and when they come.

use super::{Gather, Telling};
use crate::fhir::words::{by, patient};
use pistor_fhir::served::data::{coding, codings, display, reference};
use pistor_fhir::served::systems::FILE_NUMBERS;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::chart::Noted;
use pistor_practice::chart::desk::{Appointment, AppointmentState, Person};

/// The one organization that this server speaks for.
pub(in crate::fhir) const CLINIC: &str = "clinic";

pub(super) fn gather(gather: &mut Gather<'_>) {
    let chart = gather.chart;
    if let Some(person) = &chart.person {
        gather.offer(Type::Patient, "", person.seq, move |head, _| tell(head, person));
    }
    for appointment in chart.appointments.values() {
        let began = chart.booked.get(&appointment.appointment).copied();
        let began = began.unwrap_or(appointment.seq);
        gather.offer(Type::Appointment, began, appointment.seq, move |head, t| {
            visit(head, appointment, &chart.id, chart.at(began), t)
        });
    }
}

/// A name is one text in the record: which part of it is the family's nobody wrote down.
fn tell(head: Node, person: &Noted<Person>) -> Node {
    let number = object()
        .with(
            "type",
            codings(
                vec![coding(
                    "http://terminology.hl7.org/CodeSystem/v2-0203",
                    "MR",
                    "Medical record number",
                )],
                "",
            ),
        )
        .with("system", FILE_NUMBERS)
        .with("value", person.file_no.as_str())
        .with("assigner", reference(Type::Organization, CLINIC));
    let reached = [("phone", &person.phone), ("email", &person.email)].map(|(system, value)| {
        (!value.is_empty()).then(|| object().with("system", system).with("value", value.as_str()))
    });
    let language = || {
        let tag = codings(vec![coding("urn:ietf:bcp:47", &person.language, "")], "");
        vec![object().with("language", tag)]
    };
    head.maybe("identifier", (!person.file_no.is_empty()).then(|| vec![number]))
        .with("active", true)
        .with("name", [object().with("text", person.name.as_str())])
        .with("telecom", reached.into_iter().flatten().collect::<Vec<_>>())
        .with("gender", person.sex.as_str())
        .with("birthDate", person.birth_date.as_str())
        .maybe("communication", (!person.language.is_empty()).then(language))
        .with("managingOrganization", reference(Type::Organization, CLINIC))
}

fn visit(head: Node, visit: &Noted<Appointment>, chart: &str, created: i64, t: &Telling<'_>) -> Node {
    let status = match visit.state {
        AppointmentState::Booked => "booked",
        AppointmentState::Arrived => "arrived",
        AppointmentState::Done => "fulfilled",
        AppointmentState::Cancelled => "cancelled",
        AppointmentState::Missed => "noshow",
    };
    let part = |who: Node| object().with("actor", who).with("status", "accepted");
    let mut participants = vec![part(patient(chart))];
    if !visit.operator.is_empty() {
        participants.push(part(by(&visit.operator, chart)));
    }
    if !visit.room.is_empty() {
        let room = t.say("fhir-room", &[("room", visit.room.clone())]);
        participants.push(part(display(&room)));
    }
    head.with("status", status)
        .with("start", t.clock(visit.begins))
        .with("end", t.clock(visit.begins + visit.minutes * 60_000_000))
        .with("minutesDuration", visit.minutes)
        .with("created", t.clock(created))
        .with("comment", visit.note.as_str())
        .with("participant", participants)
}
