//! What the pages of plan, chart and session promise: one tap books, one tap mends, what is finished is folded.

use super::Served;
use crate::clinic::cellulite;
use pistor_practice::Act;
use serde_json::json;

/// The value of an attribute of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()
}

/// The forms of a page that ask for an act.
fn forms<'p>(page: &'p str, act: &str) -> Vec<&'p str> {
    page.split("<form")
        .skip(1)
        .filter_map(|form| form.split("</form>").next())
        .filter(|form| {
            form.split('>')
                .next()
                .is_some_and(|tag| tag.contains(&format!("/do/{act}\"")))
        })
        .collect()
}

/// What a form sends as it stands.
fn sent(form: &str) -> String {
    let encoded = |text: &str| text.replace(' ', "+").replace(':', "%3A").replace('/', "%2F");
    let inputs = form
        .split("<input")
        .skip(1)
        .filter_map(|rest| rest.split('>').next());
    let fields = inputs
        .filter(|tag| !tag.contains("type=\"checkbox\"") || tag.contains(" checked"))
        .filter_map(|tag| {
            Some((
                attribute(tag, "name")?,
                attribute(tag, "value").unwrap_or_default(),
            ))
        })
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
    fields.collect::<Vec<_>>().join("&")
}

#[test]
fn one_tap_books_what_the_page_proposes() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    clinic.must(
        &clinic.desk,
        Act::Book,
        &chart,
        json!({ "begins": "2026-11-21T10:00", "minutes": 45, "room": "1", "course": course }),
    );
    let cookie = served.cookie(&clinic.nurse);
    let plan = format!("/patients/{chart}/plan");
    let page = served.get(&plan, &cookie).body;
    assert!(
        page.contains("November 2026") && page.contains("December 2026"),
        "two months"
    );
    assert!(page.contains("Session 2, proposed, not booked"));
    let form = forms(&page, "book_course")[0];
    let body = sent(form);
    // The source gives four sessions at least; what lies beyond is for the result to decide.
    assert_eq!(body.matches("begins=2026-").count(), 3, "{body}");
    assert!(body.contains("visits.0.begins=2026-11-28T10%3A00"), "{body}");
    let taken = clinic.patient("Nuray Güneş", "1979-05-14", "female");
    let other = json!({ "begins": "2026-12-05T10:30", "minutes": 30, "room": "1" });
    let other = clinic.must(&clinic.desk, Act::Book, &taken, other);
    // Somebody took one of the times since: nothing is booked, and the page proposes anew.
    let answer = served.post(&format!("/patients/{chart}/do/book_course"), &cookie, &body);
    assert_eq!(answer.status, 409, "{}", answer.body);
    assert!(answer.body.contains("Room 1 is taken at that time."));
    assert_eq!(
        clinic.practice.chart(&chart).expect("a chart").appointments.len(),
        1
    );
    let again = sent(forms(&answer.body, "book_course")[0]);
    assert_eq!(
        again.matches("begins=2026-").count(),
        3,
        "what was ticked stays ticked: {again}"
    );
    assert!(!again.contains("2026-12-05T10%3A00"), "{again}");
    let answer = served.post(&format!("/patients/{chart}/do/book_course"), &cookie, &again);
    assert_eq!(
        (answer.status, answer.headers["location"].as_str()),
        (303, plan.as_str())
    );
    let held = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(held.appointments.len(), 4);
    assert!(held.appointments.values().all(|visit| visit.minutes == 45));
    let _ = other;
    assert!(served.get(&plan, &cookie).body.contains("Session 2, booked"));
}

#[test]
fn one_tap_mends_a_clash() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let book = |begins: &str| {
        let input = json!({ "begins": begins, "minutes": 30, "room": "1", "course": course });
        clinic.must(&clinic.desk, Act::Book, &chart, input)
    };
    book("2026-11-21T10:00");
    let early = book("2026-11-25T10:00");
    let plan = format!("/patients/{chart}/plan");
    for (lang, says) in [("en", "Session 2 clashes."), ("tr", "2. seans çakışıyor.")] {
        let page = served
            .get(&plan, &format!("{}; lang={lang}", served.cookie(&clinic.nurse)))
            .body;
        assert!(page.contains(says), "{lang}");
        assert!(
            page.contains(&format!("href=\"#clash-{early}\"")),
            "the day leads to the sentence"
        );
    }
    let cookie = served.cookie(&clinic.nurse);
    let page = served.get(&plan, &cookie).body;
    let body = sent(forms(&page, "set_appointment")[0]);
    let answer = served.post(&format!("/patients/{chart}/do/set_appointment"), &cookie, &body);
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(!served.get(&plan, &cookie).body.contains("clashes."));
    let held = clinic.practice.chart(&chart).expect("a chart");
    let moved = clinic
        .practice
        .look(clinic.now.get())
        .clock(held.appointments[&early].begins);
    assert_eq!(moved.strftime("%Y-%m-%dT%H:%M").to_string(), "2026-11-28T10:00");
}

#[test]
fn every_month_of_a_course_can_be_looked_at() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let cookie = served.cookie(&clinic.nurse);
    let month = |from: &str| {
        served
            .get(&format!("/patients/{chart}/plan?from={from}"), &cookie)
            .body
    };
    let first = month("");
    assert!(first.contains("November 2026") && first.contains("from=2026-12#calendar"));
    let last = month("2026-12");
    assert!(
        last.contains("<caption>January 2027"),
        "ten weekly sessions end in January"
    );
    // A month that the course does not reach is not shown alone.
    assert!(month("2031-05").contains("<caption>January 2027"));
    assert!(month("nonsense").contains("<caption>November 2026"));
}

#[test]
fn what_is_finished_is_folded_and_the_chart_tells_the_last_session() {
    let served = Served::new();
    let clinic = &served.clinic;
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    let cookie = served.cookie(&clinic.physician);
    let here = format!("/patients/{chart}/session");
    let folds = |page: &str| page.matches("<details class=\"fold\">").count();
    let page = served.get(&here, &cookie).body;
    assert_eq!(folds(&page), 1, "only the mixture is there");
    assert!(
        page.contains("No points are saved."),
        "what is missing stands beside it"
    );
    clinic.get_ready(&chart, &session);
    let page = served.get(&here, &cookie).body;
    assert_eq!(
        folds(&page),
        4,
        "before and during, the mixture, the points; not what comes after"
    );
    assert!(page.contains("50 points, 1 mL · Sevgi Demir"), "by whom");
    assert!(page.contains("Nothing is missing."));
    clinic.sign(&chart, &session).expect("signed");
    let page = served.get(&format!("/patients/{chart}"), &cookie).body;
    assert!(page.contains("Points of the last session by area"));
    assert!(page.contains("<td class=\"n\">50</td><td class=\"n\">1</td>"));
}

#[test]
fn a_manager_says_when_the_clinic_is_open() {
    let served = Served::new();
    let cookie = served.cookie(&served.clinic.manager);
    let page = served.get("/house", &cookie).body;
    let mut body = sent(forms(&page, "set_settings")[0]);
    // The country is a choice of its own.
    body.push_str("&country=TR&rooms%3Alines=1&closed%3Aeach=sunday&closed%3Aeach=saturday");
    let body = body.replace("opens%3Atext=09%3A00", "opens%3Atext=10%3A30");
    let answer = served.post("/house/do/set_settings", &cookie, &body);
    assert_eq!(answer.status, 303, "{}", answer.body);
    let settings = served.clinic.practice.settings();
    assert_eq!((settings.opens.as_str(), settings.closed.len()), ("10:30", 2));
    let page = served.get("/house", &cookie).body;
    assert_eq!(page.matches("name=\"closed:each\"").count(), 7);
    assert!(page.contains("value=\"sunday\" checked"));
}
