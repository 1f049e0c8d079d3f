//! Visits of a course: booked together or not at all, moved when they clash, and the later days follow.

use super::{Clinic, account, cellulite, code};
use pistor_practice::Act;
use pistor_practice::diary::CourseDiary;
use pistor_practice::diary::clash::Why;
use pistor_practice::diary::free::Taken;
use pistor_practice::diary::schedule::Stand;
use pistor_practice::house::settings::{Settings, Weekday};
use serde_json::json;

/// The diary of the patient's course as it is now.
fn diary(clinic: &Clinic, chart: &str) -> CourseDiary {
    let look = clinic.practice.look(clinic.now.get());
    let held = clinic.practice.chart(chart).expect("a chart");
    let course = held.current_course().expect("a course");
    clinic
        .practice
        .course_diary(&look, &held, course)
        .expect("a diary")
}

/// Where a free time stands on the clinic's clocks.
fn there(clinic: &Clinic, at: i64) -> String {
    let look = clinic.practice.look(clinic.now.get());
    look.clock(at).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// What would be booked: number, time and room of each session.
fn proposed(clinic: &Clinic, chart: &str) -> Vec<(u32, String)> {
    let visits = diary(clinic, chart).booking.visits;
    visits
        .into_iter()
        .filter_map(|visit| Some((visit.number, there(clinic, visit.free?.begins))))
        .collect()
}

/// A patient with an agreed course of weekly sessions.
fn with_course(clinic: &Clinic, name: &str) -> (String, String) {
    let chart = clinic.patient(name, "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), name);
    (chart, course)
}

fn book(clinic: &Clinic, chart: &str, course: &str, begins: &str) -> String {
    clinic.must(
        &clinic.desk,
        Act::Book,
        chart,
        json!({ "begins": begins, "minutes": 30, "room": "1", "course": course }),
    )
}

fn settings(clinic: &Clinic, change: impl FnOnce(&mut Settings)) {
    let mut settings = (*clinic.practice.settings()).clone();
    change(&mut settings);
    let input = serde_json::to_value(settings).expect("JSON");
    clinic.must(&clinic.manager, Act::SetSettings, "", input);
}

#[test]
fn a_course_is_booked_whole_or_not_at_all() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    let (other, theirs) = with_course(&clinic, "Nuray Güneş");
    book(&clinic, &other, &theirs, "2026-12-05T10:00");
    let visits = |days: &[&str]| {
        let visits: Vec<_> = days
            .iter()
            .map(|day| json!({ "begins": format!("{day}T10:00"), "room": "1" }))
            .collect();
        let input = json!({ "course": course, "minutes": 30, "visits": visits });
        clinic.act(&clinic.desk, Act::BookCourse, &chart, input)
    };
    let refusal = visits(&["2026-11-28", "2026-12-05", "2026-12-12"]).expect_err("one is taken");
    assert_eq!(
        (refusal.fault.code, refusal.fault.path.as_str()),
        ("room-taken", "/visits/1/begins")
    );
    assert!(
        clinic
            .practice
            .chart(&chart)
            .expect("a chart")
            .appointments
            .is_empty(),
        "none is booked"
    );
    assert_eq!(code(visits(&["2026-11-28", "2026-11-28"])), "room-taken");
    assert_eq!(code(visits(&["2026-11-01"])), "appointment-past");
    assert_eq!(code(visits(&[])), "visits-none");
    visits(&["2026-11-28", "2026-12-12"]).expect("both are free");
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.appointments.len(), 2);
    assert!(held.appointments.values().all(|visit| visit.course == course));
    let booked = clinic
        .practice
        .read(|reading| Ok(reading.appointments(0, i64::MAX)?))
        .expect("read");
    assert_eq!(booked.len(), 3, "the day knows them, too");
    let manager = clinic.act(&clinic.manager, Act::BookCourse, &chart, json!({}));
    assert_eq!(code(manager), "not-yours");
}

#[test]
fn only_an_agreed_course_is_booked() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    clinic.must(
        &clinic.physician,
        Act::StopCourse,
        &chart,
        json!({ "course": course, "reason": "The patient moves away." }),
    );
    let input =
        json!({ "course": course, "minutes": 30, "visits": [{ "begins": "2026-11-28T10:00", "room": "1" }] });
    assert_eq!(
        code(clinic.act(&clinic.desk, Act::BookCourse, &chart, input)),
        "course-not-agreed"
    );
}

#[test]
fn later_days_follow_the_visit_that_moves() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    let visit = book(&clinic, &chart, &course, "2026-11-21T10:00");
    let first_days = |wanted: usize| {
        proposed(&clinic, &chart)
            .into_iter()
            .take(wanted)
            .collect::<Vec<_>>()
    };
    let on = |number: u32, day: &str| (number, format!("{day}T10:00"));
    assert_eq!(first_days(2), [on(2, "2026-11-28"), on(3, "2026-12-05")]);
    let input = json!({ "appointment": visit, "begins": "2026-11-24T10:00" });
    clinic.must(&clinic.desk, Act::SetAppointment, &chart, input);
    assert_eq!(first_days(2), [on(2, "2026-12-01"), on(3, "2026-12-08")]);
    // What is booked by what is proposed leaves nothing to propose, and nothing clashes.
    let booking = diary(&clinic, &chart).booking;
    let visits: Vec<_> = booking
        .visits
        .iter()
        .filter_map(|visit| visit.free.as_ref())
        .map(|free| json!({ "begins": there(&clinic, free.begins), "room": free.room }))
        .collect();
    let input = json!({ "course": course, "minutes": booking.minutes, "visits": visits });
    clinic.must(&clinic.desk, Act::BookCourse, &chart, input);
    let held = diary(&clinic, &chart);
    assert!(held.booking.visits.is_empty(), "{:?}", held.booking);
    assert!(held.clashes.is_empty(), "{:?}", held.clashes);
    assert!(
        held.sessions
            .iter()
            .all(|due| matches!(due.stand, Stand::Booked(..)))
    );
}

#[test]
fn proposals_keep_to_hours_closed_days_and_other_visits() {
    let clinic = Clinic::new();
    settings(&clinic, |settings| settings.closed = vec![Weekday::Sunday]);
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    // On a Sunday by hand, in spite of it: the week after, the Sunday is not proposed.
    book(&clinic, &chart, &course, "2026-11-22T17:30");
    assert_eq!(proposed(&clinic, &chart)[0], (2, "2026-11-30T17:30".to_owned()));
    let (other, theirs) = with_course(&clinic, "Nuray Güneş");
    book(&clinic, &other, &theirs, "2026-11-30T17:00");
    book(&clinic, &other, &theirs, "2026-11-30T17:30");
    assert_eq!(proposed(&clinic, &chart)[0], (2, "2026-11-30T16:30".to_owned()));
    settings(&clinic, |settings| settings.rooms.push("2".to_owned()));
    let free = diary(&clinic, &chart).booking.visits[0]
        .free
        .clone()
        .expect("a time");
    assert_eq!(
        (there(&clinic, free.begins).as_str(), free.room.as_str()),
        ("2026-11-30T17:30", "2")
    );
}

#[test]
fn a_clash_is_mended_with_one_of_its_offers() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    let (other, theirs) = with_course(&clinic, "Nuray Güneş");
    let visit = book(&clinic, &chart, &course, "2026-11-25T10:00");
    let set = |input: serde_json::Value| clinic.must(&clinic.desk, Act::SetAppointment, &chart, input);
    set(json!({ "appointment": visit, "state": "cancelled" }));
    book(&clinic, &other, &theirs, "2026-11-25T10:15");
    assert!(
        diary(&clinic, &chart).clashes.is_empty(),
        "called off: in nobody's way"
    );
    // The patient comes after all: the room is not free any more.
    set(json!({ "appointment": visit, "state": "booked" }));
    let clash = diary(&clinic, &chart).clashes.remove(0);
    assert_eq!(clash.number, 1);
    assert!(
        matches!(clash.why[..], [Why::Taken(Taken::Room)]),
        "{:?}",
        clash.why
    );
    let offers: Vec<String> = clash
        .free
        .iter()
        .map(|free| there(&clinic, free.begins))
        .collect();
    assert_eq!(
        offers,
        ["2026-11-25T09:45", "2026-11-25T10:45", "2026-11-25T11:45"]
    );
    set(json!({ "appointment": visit, "begins": offers[1], "room": clash.free[1].room }));
    assert!(diary(&clinic, &chart).clashes.is_empty());
    // In another room the very same time is free.
    settings(&clinic, |settings| settings.rooms.push("2".to_owned()));
    book(&clinic, &other, &theirs, "2026-11-26T10:00");
    let taken = json!({ "appointment": visit, "begins": "2026-11-26T10:00" });
    assert_eq!(
        code(clinic.act(&clinic.desk, Act::SetAppointment, &chart, taken)),
        "room-taken"
    );
    set(json!({ "appointment": visit, "begins": "2026-11-26T10:00", "room": "2" }));
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.appointments[&visit].room, "2");
}

#[test]
fn a_visit_too_early_for_its_session_is_a_clash() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    book(&clinic, &chart, &course, "2026-11-21T10:00");
    book(&clinic, &chart, &course, "2026-11-25T10:00");
    let clash = diary(&clinic, &chart).clashes.remove(0);
    assert_eq!(clash.number, 2);
    assert!(matches!(clash.why[..], [Why::Early(_)]), "{:?}", clash.why);
    assert_eq!(there(&clinic, clash.free[0].begins), "2026-11-28T10:00");
}

#[test]
fn who_may_not_treat_any_more_is_replaced_with_one_tap() {
    let clinic = Clinic::new();
    let (chart, course) = with_course(&clinic, "Elif Yıldırım");
    let second = json!({ "login": "selin", "name": "Selin Arman", "roles": ["physician"],
        "certificate": account("selin", "", &["physician"]).certificate });
    let second = clinic.must(&clinic.manager, Act::CreateAccount, "", second);
    let visit = clinic.must(
        &clinic.desk,
        Act::Book,
        &chart,
        json!({ "begins": "2026-11-25T10:00", "minutes": 30, "room": "1", "course": course,
            "operator": clinic.physician.account }),
    );
    let ended = json!({ "account": clinic.physician.account,
        "certificate": { "number": "GETAT 1", "from": "2020-01-01", "to": "2026-11-24" } });
    clinic.must(&clinic.manager, Act::SetAccount, "", ended);
    let clash = diary(&clinic, &chart).clashes.remove(0);
    assert!(matches!(clash.why[..], [Why::MayNot(_)]), "{:?}", clash.why);
    assert_eq!(clash.others, [(second.clone(), "Selin Arman".to_owned())]);
    let nurse = json!({ "appointment": visit, "operator": clinic.nurse.account });
    assert_eq!(
        code(clinic.act(&clinic.desk, Act::SetAppointment, &chart, nurse)),
        "may-not-inject"
    );
    clinic.must(
        &clinic.desk,
        Act::SetAppointment,
        &chart,
        json!({ "appointment": visit, "operator": second }),
    );
    assert!(diary(&clinic, &chart).clashes.is_empty());
}

#[test]
fn hours_are_times_of_one_day() {
    let clinic = Clinic::new();
    let try_with = |change: &dyn Fn(&mut Settings)| {
        let mut settings = (*clinic.practice.settings()).clone();
        change(&mut settings);
        let input = serde_json::to_value(settings).expect("JSON");
        code(clinic.act(&clinic.manager, Act::SetSettings, "", input))
    };
    assert_eq!(try_with(&|s| s.opens = "9".to_owned()), "time-of-day-unreadable");
    assert_eq!(
        try_with(&|s| s.closes = "24:00".to_owned()),
        "time-of-day-unreadable"
    );
    assert_eq!(try_with(&|s| s.closes = "08:00".to_owned()), "closes-before");
    assert_eq!(try_with(&|s| s.closed = Weekday::ALL.to_vec()), "closed-always");
    // Settings of before hold: nine to six, every day.
    let mut before = serde_json::to_value(&*clinic.practice.settings()).expect("JSON");
    for key in ["opens", "closes", "closed"] {
        before.as_object_mut().expect("settings").remove(key);
    }
    clinic.must(&clinic.manager, Act::SetSettings, "", before);
    let held = clinic.practice.settings();
    assert_eq!(
        (held.opens.as_str(), held.closes.as_str(), held.closed.len()),
        ("09:00", "18:00", 0)
    );
}
