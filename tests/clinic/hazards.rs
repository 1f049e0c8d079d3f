//! Hazards of the practice, each with the control that is tried here. The list is docs/reference/hazards.md.

use super::{Clinic, account, asked, cellulite, code};
use jiff::{Timestamp, ToSpan};
use pistor_practice::Act;
use serde_json::{Value, json};

fn face() -> Value {
    json!({ "indication": "wrinkles", "areas": [{ "area": "face" }], "method": "needle", "technique": "nappage",
        "mixture": [{ "substance": "hyaluronic_acid" }] })
}

/// H1: what nobody answered never clears anything, whichever single answer is left out.
#[test]
fn h1_one_unanswered_question_keeps_the_plan_away() {
    let clinic = Clinic::new();
    let treatment = cellulite();
    let parsed = serde_json::from_value(treatment.clone()).expect("a treatment");
    let look = clinic.practice.look(clinic.now.get());
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let open = look
        .open_questions(&clinic.practice.chart(&chart).expect("the chart"), &parsed)
        .expect("questions");
    assert!(open.len() > 10, "{}", open.len());
    for (n, left_out) in open.iter().enumerate() {
        let chart = clinic.patient(&format!("Patient {n}"), "1992-03-08", "female");
        let mut facts = serde_json::Map::new();
        for question in open.iter().filter(|question| question.id != left_out.id) {
            let said = match (question.counted, question.reassuring) {
                (true, _) => json!({ "value": 0 }),
                (false, good) => json!({ "answer": if good { "yes" } else { "no" } }),
            };
            facts.insert(question.id.clone(), said);
        }
        let input = json!({ "facts": facts, "allergies": { "complete": true, "entries": [] }, "weight_kg": "62", "by": "patient" });
        clinic.must(&clinic.nurse, Act::Answer, &chart, input);
        let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": treatment }));
        let refused = clinic.act(&clinic.physician, Act::Draft, &chart, json!({ "screening": screening }));
        assert_eq!(code(refused), "not-asked", "{} was left out", left_out.id);
    }
}

/// H2: what counts for the same day is asked again after midnight on the clinic's clocks, what counts for thirty days
/// on the thirty-first; also over the nights in which the clocks change.
#[test]
fn h2_answers_grow_old_on_the_clinics_clocks() {
    for (zone, first, last_second, next) in [
        ("Europe/Istanbul", "2026-11-21T09:00:00+03:00", "2026-11-21T23:59:59+03:00", "2026-11-22T00:00:00+03:00"),
        ("Europe/Rome", "2027-03-27T09:00:00+01:00", "2027-03-27T23:59:59+01:00", "2027-03-28T00:00:00+01:00"),
        ("Europe/Rome", "2027-10-30T09:00:00+02:00", "2027-10-30T23:59:59+02:00", "2027-10-31T00:00:00+02:00"),
        ("America/New_York", "2027-03-13T09:00:00-05:00", "2027-03-13T23:59:59-05:00", "2027-03-14T00:00:00-05:00"),
    ] {
        let clinic = Clinic::in_country("IT", zone);
        let set = |text: &str| clinic.now.set(text.parse().expect("a moment"));
        set(first);
        let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
        let open = json!({ "course": course, "room": "1" });
        set(next);
        assert_eq!(code(clinic.act(&clinic.physician, Act::Open, &chart, open.clone())), "not-asked", "{zone}");
        set(last_second);
        clinic.must(&clinic.physician, Act::Open, &chart, open);
    }
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let parsed = serde_json::from_value(cellulite()).expect("a treatment");
    let asked_again = |days: i64| {
        let at = clinic.now.get().checked_add((24 * days).hours()).expect("a moment");
        let look = clinic.practice.look(at);
        let held = clinic.practice.chart(&chart).expect("the chart");
        let open = look.open_questions(&held, &parsed).expect("questions");
        open.into_iter().map(|question| question.id).collect::<Vec<_>>()
    };
    let medicine = "anticoagulant_use".to_owned();
    assert!(!asked_again(30).contains(&medicine));
    assert!(asked_again(31).contains(&medicine));
    assert!(asked_again(1).contains(&"pregnancy".to_owned()));
    let _ = course;
}

/// H3: what was meant for one patient is never written to another.
#[test]
fn h3_nothing_goes_to_another_patient() {
    let clinic = Clinic::new();
    let a = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let b = clinic.patient("Elif Yıldırım Kaya", "1992-03-08", "female");
    let course_a = clinic.course(&a, &cellulite(), "Elif Yıldırım");
    let course_b = clinic.course(&b, &cellulite(), "Elif Yıldırım Kaya");
    let session_a = clinic.open_session(&a, &course_a);
    clinic.get_ready(&a, &session_a);
    let session_b = clinic.open_session(&b, &course_b);
    clinic.get_ready(&b, &session_b);
    // A form of A that is sent to B, with everything A's page held.
    for (act, input) in [
        (Act::Sign, json!({ "session": session_a, "name": "Elif Yıldırım", "birth_date": "1992-03-08" })),
        (Act::Tick, json!({ "session": session_a, "step": "identity", "state": "done" })),
        (Act::Agree, json!({ "course": course_a })),
        (Act::Open, json!({ "course": course_a, "room": "1" })),
        (Act::Chart, json!({ "session": session_a, "rows": [] })),
    ] {
        assert_eq!(code(clinic.act(&clinic.physician, act, &b, input)), "nothing-there", "{act:?}");
    }
    // B's session with A's identity on the screen.
    let mixed = json!({ "session": session_b, "name": "Elif Yıldırım", "birth_date": "1992-03-08" });
    assert_eq!(code(clinic.act(&clinic.physician, Act::Sign, &b, mixed)), "other-patient");
    clinic.sign(&a, &session_a).expect("A is A");
    clinic.sign(&b, &session_b).expect("B is B");
}

/// H5: a dose counts over all syringes and all mixtures of the day, however it is split.
#[test]
fn h5_a_split_dose_is_the_same_dose() {
    let clinic = Clinic::new();
    let treatment = json!({ "indication": "neck_pain", "areas": [{ "area": "neck" }], "method": "needle",
        "technique": "point_by_point", "mixture": [{ "substance": "lidocaine" }] });
    let chart = clinic.patient("Ayşe Çelik", "1971-07-21", "female");
    let course = clinic.course(&chart, &treatment, "Ayşe Çelik");
    let item = |volume: &str, syringe: &str| {
        json!({ "substance": "lidocaine", "strength": "20 mg/mL", "volume": volume, "syringe": syringe })
    };
    let prepare = |items: Value| clinic.act(&clinic.nurse, Act::Prepare, &chart, json!({ "course": course, "items": items }));
    assert_eq!(code(prepare(json!([item("40 mL", "A")]))), "mixture-warned");
    assert_eq!(code(prepare(json!([item("20 mL", "A"), item("20 mL", "B")]))), "mixture-warned");
    assert_eq!(code(prepare(json!([item("10 mL", "A"), item("10 mL", "B"), item("10 mL", "C"), item("10 mL", "D")]))), "mixture-warned");
    // Half of it in the morning, half in another session of the same day.
    prepare(json!([item("10 mL", "A")])).expect("within");
    let session = clinic.must(&clinic.physician, Act::Open, &chart, json!({ "course": course, "room": "1" }));
    let look = clinic.practice.look(clinic.now.get());
    for step in look.missing_steps(&clinic.practice.chart(&chart).expect("the chart"), &session).expect("steps") {
        clinic.must(&clinic.nurse, Act::Tick, &chart, json!({ "session": session, "step": step, "state": "done" }));
    }
    let rows = json!([{ "area": "neck", "count": 10, "volume_each": "1 mL" }]);
    clinic.must(&clinic.nurse, Act::Chart, &chart, json!({ "session": session, "rows": rows }));
    clinic.sign(&chart, &session).expect("signed");
    assert_eq!(code(prepare(json!([item("10 mL", "A")]))), "mixture-warned", "with what the morning gave it is above");
    clinic.pass(24.hours());
    clinic.answer_all(&chart, &treatment, &json!({}));
    prepare(json!([item("10 mL", "A")])).expect("another day");
}

/// H5: two mixtures that wait side by side, each within the limit and together above it, do not both pass unseen.
#[test]
fn h5_what_waits_in_another_course_counts() {
    let clinic = Clinic::new();
    let treatment = |indication: &str, area: &str| {
        json!({ "indication": indication, "areas": [{ "area": area }], "method": "needle",
            "technique": "point_by_point", "mixture": [{ "substance": "lidocaine" }] })
    };
    let chart = clinic.patient("Ayşe Çelik", "1971-07-21", "female");
    let neck = clinic.course(&chart, &treatment("neck_pain", "neck"), "Ayşe Çelik");
    let back = clinic.course(&chart, &treatment("chronic_spinal_pain", "lower_back"), "Ayşe Çelik");
    let prepare = |course: &str| {
        let items = json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "10 mL" }]);
        clinic.act(&clinic.nurse, Act::Prepare, &chart, json!({ "course": course, "items": items }))
    };
    let waiting = prepare(&neck).expect("within").id;
    prepare(&neck).expect("the second for the same session takes the place of the first");
    assert_eq!(code(prepare(&back)), "mixture-warned");
    let latest = clinic.practice.chart(&chart).expect("the chart").mixtures.last().expect("one").prepared.id.clone();
    for mixture in [waiting, latest] {
        clinic.must(&clinic.nurse, Act::Discard, &chart, json!({ "mixture": mixture, "reason": "not needed" }));
    }
    prepare(&back).expect("nothing waits any more");
}

/// H6: a lot that is expired, in quarantine or recalled cannot be used, and a recall between preparing and signing stops
/// the signature.
#[test]
fn h6_a_recall_stops_the_signature() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let receive = |number: &str, expires: &str| {
        let input = json!({ "substance": "l_carnitine", "product": "x", "number": number, "expires": expires, "received": 5 });
        clinic.must(&clinic.manager, Act::ReceiveLot, "", input)
    };
    let (good, old) = (receive("G", "2028-01-01"), receive("O", "2026-11-20"));
    let prepare = |lot: &str| {
        let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "lot": lot }]);
        clinic.act(&clinic.nurse, Act::Prepare, &chart, json!({ "course": course, "items": items }))
    };
    assert_eq!(code(prepare(&old)), "lot-expired");
    assert_eq!(code(prepare("nothing")), "nothing-there");
    let other = json!([{ "substance": "caffeine", "strength": "50 mg/mL", "volume": "1 mL", "lot": good }]);
    let wrong = clinic.act(&clinic.nurse, Act::Prepare, &chart, json!({ "course": course, "items": other }));
    assert_eq!(code(wrong), "lot-other-substance");
    prepare(&good).expect("in date");
    let session = clinic.must(&clinic.physician, Act::Open, &chart, json!({ "course": course, "room": "1" }));
    clinic.get_ready(&chart, &session);
    clinic.must(&clinic.manager, Act::SetLot, "", json!({ "lot": good, "state": "recalled" }));
    assert_eq!(code(clinic.sign(&chart, &session)), "lot-recalled");
    assert_eq!(code(clinic.act(&clinic.manager, Act::SetLot, "", json!({ "lot": good, "state": "in_use" }))), "lot-recalled");
}

/// H7: where there are two of a kind a side is demanded, and where there is one none is taken.
#[test]
fn h7_a_side_is_demanded_where_there_are_two() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    let enter = |place: Value| {
        let mut row = json!({ "count": 10, "volume_each": "0.02 mL" });
        row.as_object_mut().expect("a row").extend(place.as_object().expect("a place").clone());
        clinic.act(&clinic.nurse, Act::Chart, &chart, json!({ "session": session, "rows": [row] }))
    };
    assert_eq!(code(enter(json!({ "area": "thigh_back" }))), "field-empty");
    assert_eq!(code(enter(json!({ "area": "thigh_back", "side": "middle" }))), "field-empty");
    assert_eq!(code(enter(json!({ "area": "scalp", "side": "left" }))), "side-of-unpaired");
    enter(json!({ "area": "thigh_back", "side": "right" })).expect("a side");
    enter(json!({ "area": "scalp" })).expect("there is one");
}

/// H21: from a lot to everybody who got it, from the signature on and not before.
#[test]
fn h21_a_lot_names_everybody_who_got_it() {
    let clinic = Clinic::new();
    let input = json!({ "substance": "l_carnitine", "product": "x", "number": "G", "expires": "2028-01-01", "received": 5 });
    let lot = clinic.must(&clinic.manager, Act::ReceiveLot, "", input);
    let exposed = || clinic.practice.read(|reading| Ok(reading.exposed(&lot)?)).expect("read");
    let mut signed = Vec::new();
    for name in ["Elif Yıldırım", "Nuray Güneş"] {
        let chart = clinic.patient(name, "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), name);
        let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "lot": lot }]);
        clinic.must(&clinic.nurse, Act::Prepare, &chart, json!({ "course": course, "items": items }));
        let session = clinic.must(&clinic.physician, Act::Open, &chart, json!({ "course": course, "room": "1" }));
        clinic.get_ready(&chart, &session);
        assert_eq!(exposed().len(), signed.len(), "nobody got anything before the signature");
        clinic.sign(&chart, &session).expect("signed");
        signed.push(chart);
    }
    let mut found: Vec<String> = exposed().into_iter().map(|(_, patient, day, points)| {
        assert_eq!((day.as_str(), points), ("2026-11-21", 50));
        patient
    }).collect();
    found.sort();
    signed.sort();
    assert_eq!(found, signed);
}

/// H13: a waiver needs a physician, one of a few reasons, a text, and only waives what was read; the next person sees it.
#[test]
fn h13_a_waiver_says_who_why_and_what() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    clinic.answer_all(&chart, &face(), &json!({ "breastfeeding": { "answer": "yes" } }));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": face() }));
    assert_eq!(code(clinic.act(&clinic.physician, Act::Draft, &chart, json!({ "screening": screening }))), "not-cleared");
    let waive = |who, reason: &str, text: &str| {
        clinic.act(who, Act::Waive, &chart, json!({ "screening": screening, "reason": reason, "text": text }))
    };
    assert_eq!(code(waive(&clinic.nurse, "tolerated_before", "Tolerated well before.")), "not-yours");
    assert_eq!(code(waive(&clinic.desk, "tolerated_before", "Tolerated well before.")), "not-yours");
    assert_eq!(code(waive(&clinic.physician, "because", "Tolerated well before.")), "field-empty");
    assert_eq!(code(waive(&clinic.physician, "tolerated_before", "fine")), "waiver-short");
    waive(&clinic.physician, "tolerated_before", "Tolerated well before.").expect("a physician may");
    let held = clinic.practice.chart(&chart).expect("the chart");
    assert_eq!(held.waivers[0].physician, "Deniz Aksoy");
    assert_eq!(held.waivers[0].rules, ["breastfeeding"]);
    let course = clinic.must(&clinic.physician, Act::Draft, &chart, json!({ "screening": screening }));
    // Something new that was not waived stops it again.
    let pregnant = json!({ "facts": { "pregnancy": { "answer": "yes" } }, "by": "patient" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, pregnant);
    assert_eq!(code(clinic.act(&clinic.physician, Act::Agree, &chart, json!({ "course": course }))), "not-cleared");
    let traces = clinic.practice.read(|reading| Ok(reading.audit_latest(&chart, 100)?)).expect("read");
    assert!(traces.iter().any(|trace| trace.act == "waive" && trace.outcome == "denied"));
    assert!(traces.iter().any(|trace| trace.act == "screening.waived" && trace.account == clinic.physician.account));
}

/// H13: where the house asks for it, a stop needs a second physician, who is not the first.
#[test]
fn h13_a_stop_may_need_a_second_physician() {
    let clinic = Clinic::new();
    let settings = pistor_practice::house::settings::Settings {
        second_physician: true,
        ..(*clinic.practice.settings()).clone()
    };
    clinic.must(&clinic.manager, Act::SetSettings, "", serde_json::to_value(settings).expect("JSON"));
    let second = json!({ "login": "selin", "name": "Selin Arman", "roles": ["physician"], "certificate": account("selin", "", &["physician"]).certificate });
    let second = clinic.must(&clinic.manager, Act::CreateAccount, "", second);
    let chart = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    clinic.answer_all(&chart, &face(), &json!({ "breastfeeding": { "answer": "yes" } }));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": face() }));
    let waive = |second: &str| {
        let input = json!({ "screening": screening, "reason": "tolerated_before", "text": "Tolerated well before.", "second": second });
        clinic.act(&clinic.physician, Act::Waive, &chart, input)
    };
    for nobody in ["", "x", clinic.physician.account.as_str(), clinic.nurse.account.as_str()] {
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
    let list = json!({ "complete": true, "entries": [{ "substance": "other", "text": "penisilin dokundu" }] });
    clinic.answer_all(&chart, &cellulite(), &json!({ "allergies": list }));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": cellulite() }));
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
        clinic.now.set(clinic.now.get().max(today.parse::<Timestamp>().expect("a moment")));
        let chart = clinic.patient("Deniz", birth_date, "male");
        let mut wanted = asked(&clinic.nurse, Act::Consent, &chart, today.parse().expect("a moment"),
            json!({ "scope": "photo", "language": "tr", "signed_by": "Deniz", "relation": "patient", "how": "paper" }));
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
        let input = json!({ "begins": format!("{day}T15:00"), "minutes": 30, "room": "1", "operator": operator });
        clinic.act(&clinic.desk, Act::Book, &chart, input)
    };
    assert_eq!(code(book(&clinic.nurse.account, "2026-11-21")), "may-not-inject");
    let set = |to: &str| {
        let certificate = json!({ "number": "GETAT 1", "from": "2020-01-01", "to": to });
        let input = json!({ "account": clinic.physician.account, "certificate": certificate });
        clinic.must(&clinic.manager, Act::SetAccount, "", input);
    };
    set("2026-11-20");
    assert_eq!(code(book(&clinic.physician.account, "2026-11-21")), "certificate-expired");
    assert_eq!(code(clinic.sign(&chart, &session)), "certificate-expired");
    set("2026-11-21");
    assert_eq!(code(book(&clinic.physician.account, "2026-11-22")), "certificate-expired");
    book(&clinic.physician.account, "2026-11-21").expect("the last day counts");
    let nurse = clinic.practice.chart(&chart).expect("the chart").person.clone().expect("a person");
    let by_nurse = json!({ "session": session, "name": nurse.name, "birth_date": nurse.birth_date });
    assert_eq!(code(clinic.act(&clinic.nurse, Act::Sign, &chart, by_nurse)), "may-not-inject");
    clinic.sign(&chart, &session).expect("the last day counts");
}
