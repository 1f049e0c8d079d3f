//! The index rows of a chart: a pure function of it. What is asked across patients is answered from them.

use super::desk::Person;
use super::{Chart, Noted};
use crate::chart::plan::CourseState;
use pistor_locale::casing::fold;
use pistor_store::{IndexRow, Table, Value};
use std::collections::BTreeSet;

/// The rows of a patient's chart, sorted.
pub fn rows(chart: &Chart) -> Vec<IndexRow> {
    let Some(person) = &chart.person else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    let mut row = |table, values: Vec<Value>| rows.push(IndexRow { table, values });
    let sample = || Value::from(chart.sample);
    let id = || Value::from(chart.id.as_str());
    row(
        Table::Patient,
        vec![
            id(),
            person.name.as_str().into(),
            fold(&person.name).into(),
            person.birth_date.as_str().into(),
            person.sex.as_str().into(),
            person.phone.as_str().into(),
            person.file_no.as_str().into(),
            sample(),
        ],
    );
    for word in words(person) {
        row(Table::PatientWord, vec![word.into(), id()]);
    }
    for appointment in chart.appointments.values() {
        row(
            Table::Appointment,
            vec![
                appointment.appointment.as_str().into(),
                id(),
                appointment.begins.into(),
                appointment.minutes.into(),
                appointment.room.as_str().into(),
                appointment.operator.as_str().into(),
                appointment.state.id().into(),
                appointment.course.as_str().into(),
                appointment.note.as_str().into(),
                sample(),
            ],
        );
    }
    for course in &chart.courses {
        let done = chart.signed_sessions(&course.id);
        let planned = course.draft.sessions.len();
        let state = match course.state {
            CourseState::Agreed if planned > 0 && done >= planned => "finished",
            state => state.id(),
        };
        row(
            Table::Course,
            vec![
                course.id.as_str().into(),
                id(),
                course.draft.treatment.indication.as_str().into(),
                state.into(),
                (planned as i64).into(),
                (done as i64).into(),
                sample(),
            ],
        );
    }
    for task in tasks(chart) {
        row(
            Table::Task,
            vec![
                task.id.into(),
                id(),
                task.kind.into(),
                task.due.into(),
                task.level.into(),
                task.about.into(),
                sample(),
            ],
        );
    }
    for signed in chart
        .sessions
        .iter()
        .filter_map(|session| session.signed.as_ref())
    {
        let room = chart
            .session(&signed.session)
            .map_or(String::new(), |session| session.opened.room.clone());
        let device = chart
            .session(&signed.session)
            .and_then(|session| session.device())
            .map_or(String::new(), str::to_owned);
        let lots: BTreeSet<&str> = signed.lots.iter().map(String::as_str).collect();
        // A session without a lot was exposed to its room, its device and its operator all the same.
        let none = lots.is_empty().then_some("");
        for lot in lots.into_iter().chain(none) {
            row(
                Table::Exposure,
                vec![
                    signed.session.as_str().into(),
                    lot.into(),
                    id(),
                    signed.day.as_str().into(),
                    signed.mixture.as_str().into(),
                    room.as_str().into(),
                    signed.author.as_str().into(),
                    device.as_str().into(),
                    i64::from(signed.points).into(),
                ],
            );
        }
    }
    for case in &chart.reports {
        let signs: BTreeSet<&str> = case
            .reported
            .signs
            .iter()
            .map(|sign| sign.sign.as_str())
            .collect();
        for sign in signs {
            row(
                Table::Reaction,
                vec![
                    case.reported.id.as_str().into(),
                    sign.into(),
                    id(),
                    case.reported.session.as_str().into(),
                    case.reported.day.as_str().into(),
                    case.reported.days.into(),
                    case.reported.level.as_str().into(),
                ],
            );
        }
    }
    for bench in chart.waiting_mixtures() {
        for (lot, amount) in bench.prepared.of_each_lot() {
            let written = amount.map(|amount| amount.to_string());
            row(
                Table::Reserved,
                vec![
                    lot.into(),
                    bench.prepared.id.as_str().into(),
                    id(),
                    written.unwrap_or_default().into(),
                    bench.prepared.discard_at.unwrap_or(0).into(),
                ],
            );
        }
    }
    for (about, at) in &chart.contacted {
        row(Table::Contact, vec![about.as_str().into(), id(), (*at).into()]);
    }
    rows.sort();
    rows
}

/// Whether an entry of this kind can change the rows. Those that cannot are many: steps of a checklist, answers, points.
pub(crate) fn touches(kind: &str) -> bool {
    !matches!(
        kind,
        "answered"
            | "consented"
            | "consent_withdrawn"
            | "record_imported"
            | "record_reviewed"
            | "record_withdrawn"
            | "opened"
            | "ticked"
            | "charted"
            | "marked"
            | "erased"
            | "amended"
            | "abandoned"
            | "handed_over"
            | "scored"
            | "photographed"
            | "photo_confirmed"
            | "photo_withdrawn"
    )
}

/// Words by which a patient is found, folded, each once.
fn words(person: &Noted<Person>) -> BTreeSet<String> {
    let mut words: BTreeSet<String> = search_words(&person.name).into_iter().collect();
    words.extend(search_words(&person.file_no));
    let digits: String = person.phone.chars().filter(char::is_ascii_digit).collect();
    // With and without the country's prefix, because both are typed.
    for part in [digits.as_str(), digits.trim_start_matches('0')] {
        words.insert(part.to_owned());
    }
    if digits.len() > 10 {
        words.insert(digits[digits.len() - 10..].to_owned());
    }
    words.insert(person.birth_date.clone());
    words.retain(|word| !word.is_empty());
    words
}

/// The words of a text in the form in which they are searched.
pub fn search_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of what somebody typed to find a patient: days and phone numbers in the form in which they are kept.
pub fn typed_words(typed: &str) -> Vec<String> {
    search_words(&as_written(typed))
}

/// What was typed, in the form in which it is kept: a day as ISO, a phone number as one word of digits.
fn as_written(typed: &str) -> String {
    let typed = typed.trim();
    let phone = typed.contains(|c: char| c.is_ascii_digit())
        && typed.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c))
        && typed.parse::<jiff::civil::Date>().is_err();
    if phone {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        // With the country before it, a number is kept by its last ten digits.
        return digits
            .get(digits.len().saturating_sub(10)..)
            .filter(|_| digits.len() > 10)
            .unwrap_or(&digits)
            .to_owned();
    }
    let words: Vec<String> = typed
        .split_whitespace()
        .map(|word| day(word).unwrap_or_else(|| word.to_owned()))
        .collect();
    words.join(" ")
}

/// `2.3.1995` or `02/03/1995` as ISO: the day first, as both languages write it.
fn day(word: &str) -> Option<String> {
    let mut parts = word.split(['.', '/']);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = year.len() == 4 && parts.next().is_none();
    let date = jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    whole.then(|| date.to_string())
}

struct Task {
    id: String,
    kind: &'static str,
    due: i64,
    level: String,
    about: String,
}

/// What somebody must do about this patient.
fn tasks(chart: &Chart) -> Vec<Task> {
    let mut tasks = Vec::new();
    for case in chart.reports.iter().filter(|case| case.is_open()) {
        let sign = case.reported.signs.first().map(|sign| sign.sign.clone());
        tasks.push(Task {
            id: case.reported.id.clone(),
            kind: "report",
            due: case.due(),
            level: case.reported.level.clone(),
            about: sign.unwrap_or_default(),
        });
        if case.is_unread() {
            // How long it may wait unread, the settings say: `due` is when it came.
            tasks.push(Task {
                id: format!("unread-{}", case.reported.id),
                kind: "unread",
                due: case.reported.at,
                level: case.reported.level.clone(),
                about: case.reported.id.clone(),
            });
        }
    }
    for question in chart
        .prescriber
        .iter()
        .filter(|question| question.answer.is_none())
    {
        tasks.push(Task {
            id: question.id.clone(),
            kind: "prescriber",
            due: question.at,
            level: String::new(),
            about: question.rule.clone(),
        });
    }
    for bench in chart.waiting_mixtures().filter(|bench| bench.waits_for_check()) {
        tasks.push(Task {
            id: format!("check-{}", bench.prepared.id),
            kind: "check",
            due: bench.prepared.at,
            level: String::new(),
            about: bench.prepared.id.clone(),
        });
    }
    if let Some(task) = call_due(chart) {
        tasks.push(task);
    }
    if let Some(task) = review_due(chart) {
        tasks.push(task);
    }
    tasks
}

/// The last signed session wants a call, until somebody was reached. How many hours after, the settings say: `due` is
/// the end of the session.
fn call_due(chart: &Chart) -> Option<Task> {
    let signed = chart.last_signed()?.signed.as_ref()?;
    let reached = chart
        .calls
        .iter()
        .any(|call| call.session == signed.session && call.reached);
    (!reached).then(|| Task {
        id: format!("call-{}", signed.session),
        kind: "call",
        due: signed.ended,
        level: String::new(),
        about: signed.session.clone(),
    })
}

/// A screening graver than caution that nobody has decided about, of a patient who is coming.
fn review_due(chart: &Chart) -> Option<Task> {
    let screening = chart.screening()?;
    let decided = ["clear", "caution"].contains(&screening.verdict.as_str())
        || chart
            .waivers
            .iter()
            .any(|waiver| waiver.screening == screening.id);
    let coming = chart
        .appointments
        .values()
        .filter(|appointment| appointment.state.stands())
        .map(|appointment| appointment.begins)
        .min()?;
    (!decided).then(|| Task {
        id: format!("review-{}", screening.id),
        kind: "review",
        due: coming,
        level: screening.verdict.clone(),
        about: screening
            .findings
            .first()
            .map_or(String::new(), |f| f.rule.clone()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_phone_numbers_are_found_as_they_are_typed() {
        assert_eq!(as_written("02.03.1995"), "1995-03-02");
        assert_eq!(as_written("Işıl 2/3/1995"), "Işıl 1995-03-02");
        assert_eq!(as_written("1995-03-02"), "1995-03-02");
        assert_eq!(as_written("+90 532 123 45 67"), "5321234567");
        assert_eq!(as_written("0532 123"), "0532123");
        assert_eq!(as_written("1042"), "1042");
        assert_eq!(as_written("Ayşe Çelik"), "Ayşe Çelik");
    }
}
