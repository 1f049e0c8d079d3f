//! Hazards of who decides, who consents and who may: each with the control that is tried here.

use super::{Clinic, account, asked, cellulite, code};
use jiff::Timestamp;
use pistor_practice::Act;
use serde_json::{Value, json};

fn face() -> Value {
    json!({ "indication": "wrinkles", "areas": [{ "area": "face" }], "method": "needle", "technique": "nappage",
        "mixture": [{ "substance": "hyaluronic_acid" }] })
}

/// H13: a waiver needs a physician, one of a few reasons, a text, and only waives what was read; the next person sees it.
#[test]
fn h13_a_waiver_says_who_why_and_what() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    clinic.answer_all(&chart, &face(), &json!({ "breastfeeding": { "answer": "yes" } }));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": face() }));
    assert_eq!(
        code(clinic.act(
            &clinic.physician,
            Act::Draft,
            &chart,
            json!({ "screening": screening })
        )),
        "not-cleared"
    );
    let waive = |who, reason: &str, text: &str| {
        clinic.act(
            who,
            Act::Waive,
            &chart,
            json!({ "screening": screening, "reason": reason, "text": text }),
        )
    };
    assert_eq!(
        code(waive(&clinic.nurse, "tolerated_before", "Tolerated well before.")),
        "not-yours"
    );
    assert_eq!(
        code(waive(&clinic.desk, "tolerated_before", "Tolerated well before.")),
        "not-yours"
    );
    assert_eq!(
        code(waive(&clinic.physician, "because", "Tolerated well before.")),
        "field-empty"
    );
    assert_eq!(
        code(waive(&clinic.physician, "tolerated_before", "fine")),
        "waiver-short"
    );
    waive(&clinic.physician, "tolerated_before", "Tolerated well before.").expect("a physician may");
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(held.waivers[0].physician, "Deniz Aksoy");
    assert_eq!(held.waivers[0].rules, ["breastfeeding"]);
    let course = clinic.must(
        &clinic.physician,
        Act::Draft,
        &chart,
        json!({ "screening": screening }),
    );
    // Something new that was not waived stops it again.
    let pregnant = json!({ "facts": { "pregnancy": { "answer": "yes" } }, "by": "patient" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, pregnant);
    assert_eq!(
        code(clinic.act(&clinic.physician, Act::Agree, &chart, json!({ "course": course }))),
        "not-cleared"
    );
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest(&chart, 100)?))
        .expect("read");
    assert!(
        traces
            .iter()
            .any(|trace| trace.act == "waive" && trace.outcome == "denied")
    );
    assert!(
        traces
            .iter()
            .any(|trace| trace.act == "screening.waived" && trace.account == clinic.physician.account)
    );
}

/// H13: where the house asks for it, a stop needs a second physician, who is not the first.
#[test]
fn h13_a_stop_may_need_a_second_physician() {
    let clinic = Clinic::new();
    let settings = pistor_practice::house::settings::Settings {
        second_physician: true,
        ..(*clinic.practice.settings()).clone()
    };
    clinic.must(
        &clinic.manager,
        Act::SetSettings,
        "",
        serde_json::to_value(settings).expect("JSON"),
    );
    let second = json!({ "login": "selin", "name": "Selin Arman", "roles": ["physician"], "certificate": account("selin", "", &["physician"]).certificate });
    let second = clinic.must(&clinic.manager, Act::CreateAccount, "", second);
    let chart = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    clinic.answer_all(&chart, &face(), &json!({ "breastfeeding": { "answer": "yes" } }));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": face() }));
    let waive = |second: &str| {
        let input = json!({ "screening": screening, "reason": "tolerated_before", "text": "Tolerated well before.", "second": second });
        clinic.act(&clinic.physician, Act::Waive, &chart, input)
    };
    for nobody in [
        "",
        "x",
        clinic.physician.account.as_str(),
        clinic.nurse.account.as_str(),
    ] {
        assert_eq!(code(waive(nobody)), "second-physician", "{nobody}");
    }
    waive(&second).expect("two physicians");
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(held.waivers[0].second.as_deref(), Some("Selin Arman"));
}

/// H15: an allergy in words only is shown, and clears nothing.
#[test]
fn h15_words_do_not_clear() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let list =
        json!({ "complete": true, "entries": [{ "substance": "other", "text": "penisilin dokundu" }] });
    clinic.answer_all(&chart, &cellulite(), &json!({ "allergies": list }));
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &chart,
        json!({ "treatment": cellulite() }),
    );
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_ne!(held.screening().expect("one").verdict, "clear");
    let _ = screening;
}

/// H22: the day before the eighteenth birthday a guardian signs, on the day the patient; also for who was born on 29
/// February.
#[test]
fn h22_minors_need_a_guardian() {
    for (birth_date, today, own) in [
        ("2008-11-22", "2026-11-21T23:59:00+03:00", false),
        ("2008-11-22", "2026-11-22T00:01:00+03:00", true),
        ("2008-02-29", "2026-02-28T12:00:00+03:00", false),
        ("2008-02-29", "2026-03-01T00:01:00+03:00", true),
        ("2008", "2026-11-21T12:00:00+03:00", false),
    ] {
        let clinic = Clinic::new();
        clinic.now.set(
            clinic
                .now
                .get()
                .max(today.parse::<Timestamp>().expect("a moment")),
        );
        let chart = clinic.patient("Deniz", birth_date, "male");
        let mut wanted = asked(
            &clinic.nurse,
            Act::Consent,
            &chart,
            today.parse().expect("a moment"),
            clinic.paper(&chart, "photo", "", "Deniz"),
        );
        let by_patient = clinic.practice.act_and_wait(wanted.clone());
        assert_eq!(by_patient.is_ok(), own, "{birth_date} on {today}: {by_patient:?}");
        wanted.input["relation"] = json!("guardian");
        clinic.practice.act_and_wait(wanted).expect("a guardian may");
    }
}

/// H26: who has no certificate, or an expired one, is neither booked to treat nor lets sign.
#[test]
fn h26_an_expired_certificate_stops_booking_and_signature() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    let book = |operator: &str, day: &str| {
        let input =
            json!({ "begins": format!("{day}T15:00"), "minutes": 30, "room": "1", "operator": operator });
        clinic.act(&clinic.desk, Act::Book, &chart, input)
    };
    assert_eq!(code(book(&clinic.nurse.account, "2026-11-21")), "may-not-inject");
    let set = |to: &str| {
        let certificate = json!({ "number": "GETAT 1", "from": "2020-01-01", "to": to });
        let input = json!({ "account": clinic.physician.account, "certificate": certificate });
        clinic.must(&clinic.manager, Act::SetAccount, "", input);
    };
    set("2026-11-20");
    assert_eq!(
        code(book(&clinic.physician.account, "2026-11-21")),
        "certificate-expired"
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "certificate-expired");
    set("2026-11-21");
    assert_eq!(
        code(book(&clinic.physician.account, "2026-11-22")),
        "certificate-expired"
    );
    book(&clinic.physician.account, "2026-11-21").expect("the last day counts");
    let nurse = clinic
        .practice
        .chart(&chart)
        .expect("the chart")
        .person
        .clone()
        .expect("a person");
    let by_nurse = json!({ "session": session, "name": nurse.name, "birth_date": nurse.birth_date });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Sign, &chart, by_nurse)),
        "may-not-inject"
    );
    clinic.sign(&chart, &session).expect("the last day counts");
}
