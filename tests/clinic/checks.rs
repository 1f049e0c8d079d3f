//! The check of a mixture by a second person: an act of an account of its own, before the mixture is used.

use super::{Clinic, cellulite, code};
use pistor_practice::house::settings::Settings;
use pistor_practice::today::Needs;
use pistor_practice::{Act, Done, Refusal};
use serde_json::json;

/// A clinic that asks for the check, and a course whose mixture is prepared by the nurse.
fn prepared() -> (Clinic, String, String, String) {
    let clinic = Clinic::new();
    let settings = Settings {
        mixture_check: true,
        ..Settings::clone(&clinic.practice.settings())
    };
    let settings = serde_json::to_value(settings).expect("settings");
    clinic.must(&clinic.manager, Act::SetSettings, "", settings);
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
    let input = json!({ "course": course, "items": items, "discard_minutes": 60 });
    let mixture = clinic.must(&clinic.nurse, Act::Prepare, &chart, input);
    (clinic, chart, course, mixture)
}

fn check(
    clinic: &Clinic,
    who: &pistor_practice::act::Actor,
    chart: &str,
    mixture: &str,
) -> Result<Done, Refusal> {
    clinic.act(who, Act::Check, chart, json!({ "mixture": mixture }))
}

/// How many mixtures the page of the day asks somebody to check.
fn waiting(clinic: &Clinic) -> usize {
    let look = clinic.practice.look(clinic.now.get());
    let board = clinic.practice.board(&look.now, &look.zone).expect("the day");
    let tasks = board.needs.iter();
    tasks
        .filter(|needs| matches!(needs, Needs::Task(task, _) if task.kind == "check"))
        .count()
}

#[test]
fn a_mixture_that_nobody_else_checked_is_not_used() {
    let (clinic, chart, course, mixture) = prepared();
    let open = || {
        clinic.act(
            &clinic.physician,
            Act::Open,
            &chart,
            json!({ "course": course, "room": "1" }),
        )
    };
    assert_eq!(code(open()), "mixture-unchecked");
    assert_eq!(waiting(&clinic), 1);
    assert_eq!(
        code(check(&clinic, &clinic.nurse, &chart, &mixture)),
        "mixture-check-own"
    );
    assert_eq!(code(check(&clinic, &clinic.desk, &chart, &mixture)), "not-yours");
    check(&clinic, &clinic.physician, &chart, &mixture).expect("checked");
    assert_eq!(
        code(check(&clinic, &clinic.physician, &chart, &mixture)),
        "mixture-checked"
    );
    assert_eq!(waiting(&clinic), 0);
    let session = open().expect("opened").id;
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let checked = held.mixture(&mixture).and_then(|bench| bench.checked.clone());
    assert_eq!(checked.expect("checked").author, clinic.physician.account);
    let traces = clinic
        .practice
        .read(|reading| Ok(reading.audit_latest("", 200)?))
        .expect("read");
    let has = |act: &str, outcome: &str, who: &pistor_practice::act::Actor| {
        let mut traces = traces.iter();
        traces.any(|t| t.act == act && t.outcome == outcome && t.account == who.account)
    };
    assert!(has("mixture.checked", "done", &clinic.physician), "who checked");
    assert!(has("check", "denied", &clinic.desk), "who may not");
}

/// A mixture that was drawn up anew in an open session is checked before the signature.
#[test]
fn a_mixture_that_replaces_another_is_checked_before_the_signature() {
    let (clinic, chart, course, mixture) = prepared();
    check(&clinic, &clinic.physician, &chart, &mixture).expect("checked");
    let room = json!({ "course": course, "room": "1" });
    let session = clinic.must(&clinic.physician, Act::Open, &chart, room);
    clinic.get_ready(&chart, &session);
    let why = json!({ "mixture": mixture, "reason": "dropped" });
    clinic.must(&clinic.nurse, Act::Discard, &chart, why);
    let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
    let input = json!({ "course": course, "items": items, "discard_minutes": 60 });
    let second = clinic.must(&clinic.physician, Act::Prepare, &chart, input);
    assert_eq!(code(clinic.sign(&chart, &session)), "mixture-unchecked");
    assert_eq!(
        code(check(&clinic, &clinic.physician, &chart, &second)),
        "mixture-check-own"
    );
    clinic.pass(jiff::Span::new().minutes(61));
    assert_eq!(
        code(check(&clinic, &clinic.nurse, &chart, &second)),
        "mixture-too-old"
    );
}

#[test]
fn a_written_name_is_no_check_and_an_old_house_is_as_it_was() {
    let (clinic, chart, course, mixture) = prepared();
    let why = json!({ "mixture": mixture, "reason": "dropped" });
    clinic.must(&clinic.nurse, Act::Discard, &chart, why);
    assert_eq!(waiting(&clinic), 0, "what was thrown away is not checked");
    let items = json!([{ "substance": "l_carnitine", "strength": "200 mg/mL", "volume": "2 mL" }]);
    let input = json!({ "course": course, "items": items, "checked_by": "Deniz Aksoy" });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Prepare, &chart, input)),
        "checked-by-words"
    );
    let old = Clinic::new();
    let chart = old.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = old.course(&chart, &cellulite(), "Elif Yıldırım");
    let input = json!({ "course": course, "items": items, "checked_by": "Deniz Aksoy" });
    old.must(&old.nurse, Act::Prepare, &chart, input);
    old.must(
        &old.physician,
        Act::Open,
        &chart,
        json!({ "course": course, "room": "1" }),
    );
}
