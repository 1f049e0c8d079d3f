//! Hazards of the practice, each with the control that is tried here. The list is docs/reference/hazards.md.

use super::{Clinic, cellulite, code};
use jiff::ToSpan;
use pistor_practice::Act;
use pistor_practice::exposure::Exposure;
use serde_json::{Value, json};

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
        let screening = clinic.must(
            &clinic.nurse,
            Act::Screen,
            &chart,
            json!({ "treatment": treatment }),
        );
        let refused = clinic.act(
            &clinic.physician,
            Act::Draft,
            &chart,
            json!({ "screening": screening }),
        );
        assert_eq!(code(refused), "not-asked", "{} was left out", left_out.id);
    }
}

/// H2: what counts for the same day is asked again after midnight on the clinic's clocks, what counts for thirty days
/// on the thirty-first; also over the nights in which the clocks change.
#[test]
fn h2_answers_grow_old_on_the_clinics_clocks() {
    for (zone, first, last_second, next) in [
        (
            "Europe/Istanbul",
            "2026-11-21T09:00:00+03:00",
            "2026-11-21T23:59:59+03:00",
            "2026-11-22T00:00:00+03:00",
        ),
        (
            "Europe/Rome",
            "2027-03-27T09:00:00+01:00",
            "2027-03-27T23:59:59+01:00",
            "2027-03-28T00:00:00+01:00",
        ),
        (
            "Europe/Rome",
            "2027-10-30T09:00:00+02:00",
            "2027-10-30T23:59:59+02:00",
            "2027-10-31T00:00:00+02:00",
        ),
        (
            "America/New_York",
            "2027-03-13T09:00:00-05:00",
            "2027-03-13T23:59:59-05:00",
            "2027-03-14T00:00:00-05:00",
        ),
    ] {
        let clinic = Clinic::in_country("IT", zone);
        let set = |text: &str| clinic.now.set(text.parse().expect("a moment"));
        set(first);
        let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
        let open = json!({ "course": course, "room": "1" });
        set(next);
        assert_eq!(
            code(clinic.act(&clinic.physician, Act::Open, &chart, open.clone())),
            "not-asked",
            "{zone}"
        );
        set(last_second);
        clinic.must(&clinic.physician, Act::Open, &chart, open);
    }
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let parsed = serde_json::from_value(cellulite()).expect("a treatment");
    let asked_again = |days: i64| {
        let at = clinic
            .now
            .get()
            .checked_add((24 * days).hours())
            .expect("a moment");
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
        (
            Act::Sign,
            json!({ "session": session_a, "name": "Elif Yıldırım", "birth_date": "1992-03-08" }),
        ),
        (
            Act::Tick,
            json!({ "session": session_a, "step": "identity", "state": "done" }),
        ),
        (Act::Agree, json!({ "course": course_a })),
        (Act::Open, json!({ "course": course_a, "room": "1" })),
        (Act::Chart, json!({ "session": session_a, "rows": [] })),
    ] {
        assert_eq!(
            code(clinic.act(&clinic.physician, act, &b, input)),
            "nothing-there",
            "{act:?}"
        );
    }
    // B's session with A's identity on the screen.
    let mixed = json!({ "session": session_b, "name": "Elif Yıldırım", "birth_date": "1992-03-08" });
    assert_eq!(
        code(clinic.act(&clinic.physician, Act::Sign, &b, mixed)),
        "other-patient"
    );
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
    let item = |volume: &str, syringe: &str| json!({ "substance": "lidocaine", "strength": "20 mg/mL", "volume": volume, "syringe": syringe });
    let prepare = |items: Value| {
        clinic.act(
            &clinic.nurse,
            Act::Prepare,
            &chart,
            json!({ "course": course, "items": items }),
        )
    };
    assert_eq!(code(prepare(json!([item("40 mL", "A")]))), "mixture-warned");
    assert_eq!(
        code(prepare(json!([item("20 mL", "A"), item("20 mL", "B")]))),
        "mixture-warned"
    );
    assert_eq!(
        code(prepare(json!([
            item("10 mL", "A"),
            item("10 mL", "B"),
            item("10 mL", "C"),
            item("10 mL", "D")
        ]))),
        "mixture-warned"
    );
    // Half of it in the morning, half in another session of the same day.
    prepare(json!([item("10 mL", "A")])).expect("within");
    let session = clinic.must(
        &clinic.physician,
        Act::Open,
        &chart,
        json!({ "course": course, "room": "1" }),
    );
    let look = clinic.practice.look(clinic.now.get());
    for step in look
        .missing_steps(&clinic.practice.chart(&chart).expect("the chart"), &session)
        .expect("steps")
    {
        clinic.must(
            &clinic.nurse,
            Act::Tick,
            &chart,
            json!({ "session": session, "step": step, "state": "done" }),
        );
    }
    let rows = json!([{ "area": "neck", "count": 10, "volume_each": "1 mL" }]);
    clinic.must(
        &clinic.nurse,
        Act::Chart,
        &chart,
        json!({ "session": session, "rows": rows }),
    );
    clinic.sign(&chart, &session).expect("signed");
    assert_eq!(
        code(prepare(json!([item("10 mL", "A")]))),
        "mixture-warned",
        "with what the morning gave it is above"
    );
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
    let back = clinic.course(
        &chart,
        &treatment("chronic_spinal_pain", "lower_back"),
        "Ayşe Çelik",
    );
    let prepare = |course: &str| {
        let items = json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": "10 mL" }]);
        clinic.act(
            &clinic.nurse,
            Act::Prepare,
            &chart,
            json!({ "course": course, "items": items }),
        )
    };
    let waiting = prepare(&neck).expect("within").id;
    prepare(&neck).expect("the second for the same session takes the place of the first");
    assert_eq!(code(prepare(&back)), "mixture-warned");
    let latest = clinic
        .practice
        .chart(&chart)
        .expect("the chart")
        .mixtures
        .last()
        .expect("one")
        .prepared
        .id
        .clone();
    for mixture in [waiting, latest] {
        clinic.must(
            &clinic.nurse,
            Act::Discard,
            &chart,
            json!({ "mixture": mixture, "reason": "not needed" }),
        );
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
        let items =
            json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "lot": lot }]);
        clinic.act(
            &clinic.nurse,
            Act::Prepare,
            &chart,
            json!({ "course": course, "items": items }),
        )
    };
    assert_eq!(code(prepare(&old)), "lot-expired");
    assert_eq!(code(prepare("nothing")), "nothing-there");
    let other = json!([{ "substance": "caffeine", "strength": "50 mg/mL", "volume": "1 mL", "lot": good }]);
    let wrong = clinic.act(
        &clinic.nurse,
        Act::Prepare,
        &chart,
        json!({ "course": course, "items": other }),
    );
    assert_eq!(code(wrong), "lot-other-substance");
    prepare(&good).expect("in date");
    let session = clinic.must(
        &clinic.physician,
        Act::Open,
        &chart,
        json!({ "course": course, "room": "1" }),
    );
    clinic.get_ready(&chart, &session);
    clinic.must(
        &clinic.manager,
        Act::SetLot,
        "",
        json!({ "lot": good, "state": "recalled" }),
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "lot-recalled");
    assert_eq!(
        code(clinic.act(
            &clinic.manager,
            Act::SetLot,
            "",
            json!({ "lot": good, "state": "in_use" })
        )),
        "lot-recalled"
    );
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
        row.as_object_mut()
            .expect("a row")
            .extend(place.as_object().expect("a place").clone());
        clinic.act(
            &clinic.nurse,
            Act::Chart,
            &chart,
            json!({ "session": session, "rows": [row] }),
        )
    };
    assert_eq!(code(enter(json!({ "area": "thigh_back" }))), "field-empty");
    assert_eq!(
        code(enter(json!({ "area": "thigh_back", "side": "middle" }))),
        "field-empty"
    );
    assert_eq!(
        code(enter(json!({ "area": "scalp", "side": "left" }))),
        "side-of-unpaired"
    );
    enter(json!({ "area": "thigh_back", "side": "right" })).expect("a side");
    enter(json!({ "area": "scalp" })).expect("there is one");
}

/// H21: from a lot to everybody who got it, from the signature on and not before.
#[test]
fn h21_a_lot_names_everybody_who_got_it() {
    let clinic = Clinic::new();
    let input = json!({ "substance": "l_carnitine", "product": "x", "number": "G", "expires": "2028-01-01", "received": 5 });
    let lot = clinic.must(&clinic.manager, Act::ReceiveLot, "", input);
    let of_lot = Exposure {
        lot: Some(lot.clone()),
        ..Exposure::default()
    };
    let exposed = || clinic.practice.exposed(&of_lot, 100).expect("read");
    let mut signed = Vec::new();
    for name in ["Elif Yıldırım", "Nuray Güneş"] {
        let chart = clinic.patient(name, "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), name);
        let items =
            json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL", "lot": lot }]);
        clinic.must(
            &clinic.nurse,
            Act::Prepare,
            &chart,
            json!({ "course": course, "items": items }),
        );
        let session = clinic.must(
            &clinic.physician,
            Act::Open,
            &chart,
            json!({ "course": course, "room": "1" }),
        );
        clinic.get_ready(&chart, &session);
        assert_eq!(
            exposed().len(),
            signed.len(),
            "nobody got anything before the signature"
        );
        clinic.sign(&chart, &session).expect("signed");
        signed.push(chart);
    }
    let mut found: Vec<String> = exposed()
        .into_iter()
        .map(|row| {
            assert_eq!(
                (row.day.as_str(), row.points, row.contacted),
                ("2026-11-21", 50, 0)
            );
            row.patient
        })
        .collect();
    found.sort();
    signed.sort();
    assert_eq!(found, signed);
}

/// H21: two late reactions of one sign that share something raise an alarm; one, or two early ones, do not. Everybody who
/// shares it is found by room, operator and day, too, and who was told stands there.
#[test]
fn h21_two_like_reactions_raise_an_alarm() {
    let clinic = Clinic::new();
    let mut sessions = Vec::new();
    for name in ["Elif Yıldırım", "Nuray Güneş", "Zeynep Kara"] {
        let chart = clinic.patient(name, "1992-03-08", "female");
        let course = clinic.course(&chart, &cellulite(), name);
        let session = clinic.open_session(&chart, &course);
        clinic.get_ready(&chart, &session);
        clinic.sign(&chart, &session).expect("signed");
        sessions.push((chart, session));
    }
    let report = |n: usize, sign: &str| {
        let (chart, session) = &sessions[n];
        let signs = json!([{ "sign": sign, "worse": "no" }]);
        clinic.must(
            &clinic.nurse,
            Act::Report,
            chart,
            json!({ "session": session, "signs": signs, "by": "patient" }),
        );
    };
    let alarms = || {
        let day = clinic.now.get().to_zoned(jiff::tz::TimeZone::UTC).date();
        clinic.practice.alike(day).expect("read")
    };
    clinic.pass(3.days());
    report(0, "nodule");
    report(1, "nodule");
    assert_eq!(alarms(), [], "three days after the session it is not late");
    clinic.pass(20.days());
    report(0, "nodule");
    assert_eq!(alarms(), [], "one alone is no alarm");
    report(1, "nodule");
    report(2, "bruising");
    let found = alarms();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].sign.as_str(), found[0].patients.len()), ("nodule", 2));
    let shared = &found[0].shared[0];
    assert_eq!(
        (shared.room.as_deref(), shared.from.as_deref()),
        (Some("1"), Some("2026-11-21"))
    );
    // The way from the alarm leads to everybody who was there, the third, too.
    let exposed = || clinic.practice.exposed(shared, 100).expect("read");
    assert_eq!(exposed().len(), 3);
    let told = json!({ "about": shared.about(), "text": "Asked to come and show it." });
    clinic.must(&clinic.nurse, Act::Contact, &sessions[2].0, told);
    let told: Vec<bool> = exposed().iter().map(|row| row.contacted > 0).collect();
    assert_eq!(told.iter().filter(|told| **told).count(), 1);
    for (question, found) in [
        (
            Exposure {
                operator: Some(clinic.physician.account.clone()),
                ..Exposure::default()
            },
            3,
        ),
        (
            Exposure {
                room: Some("2".to_owned()),
                ..Exposure::default()
            },
            0,
        ),
        (
            Exposure {
                to: Some("2026-11-20".to_owned()),
                ..Exposure::default()
            },
            0,
        ),
    ] {
        assert_eq!(
            clinic.practice.exposed(&question, 100).expect("read").len(),
            found
        );
    }
}
