//! A consent names areas: what was marked beside them is not signed as if it had been consented to.

use super::{Clinic, cellulite, code};
use pistor_practice::{Act, Done, Refusal};
use serde_json::{Value, json};

/// An open session that is ready to be signed, with these rows of points beside the planned one.
fn marked(clinic: &Clinic, treatment: &Value, rows: &[Value]) -> (String, String) {
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, treatment, "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    let mut all =
        vec![json!({ "area": "thigh_back", "side": "left", "count": 50, "volume_each": "0.02 mL" })];
    all.extend_from_slice(rows);
    let input = json!({ "session": session, "rows": all });
    clinic.must(&clinic.nurse, Act::Chart, &chart, input);
    // What is treated now is asked about, so that nothing but the consent stands against the signature.
    let held = clinic.practice.chart(&chart).expect("a chart");
    let open = held.session(&session).expect("a session");
    let treated = pistor_practice::acts::session::sign::treatment_of(&held, open).expect("a treatment");
    clinic.answer_all(&chart, &serde_json::to_value(treated).expect("JSON"), &json!({}));
    (chart, session)
}

fn sign(clinic: &Clinic, chart: &str, session: &str, reason: &str) -> Result<Done, Refusal> {
    let input = json!({ "session": session, "name": "Elif Yıldırım", "birth_date": "1992-03-08", "beyond_consent": reason });
    clinic.act(&clinic.physician, Act::Sign, chart, input)
}

fn row(area: &str, side: &str) -> Value {
    json!({ "area": area, "side": side, "count": 5, "volume_each": "0.02 mL" })
}

#[test]
fn an_area_nobody_consented_to_needs_a_reason() {
    let clinic = Clinic::new();
    let (chart, session) = marked(&clinic, &cellulite(), &[row("buttock", "right")]);
    let refusal = clinic
        .sign(&chart, &session)
        .expect_err("nobody consented to the buttock");
    assert_eq!(refusal.fault.code, "consent-areas");
    assert_eq!(
        refusal.fault.path, "/beyond_consent",
        "it points at where the reason goes"
    );
    for language in ["en", "tr"] {
        let locale = pistor_cli::locale(language);
        let row = clinic.practice.edition();
        let row = row.knowledge.areas.get("buttock").expect("an area");
        let title = locale
            .text("areas", "buttock", "title", &row.title)
            .to_lowercase();
        let said = locale.fault(&refusal.fault).to_lowercase();
        assert!(said.contains(&title), "{said} names {title}");
    }
    assert_eq!(code(sign(&clinic, &chart, &session, "  ")), "consent-areas");
    sign(
        &clinic,
        &chart,
        &session,
        "She asked for it lying down, and was told.",
    )
    .expect("with a reason");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let signed = held
        .session(&session)
        .and_then(|held| held.signed.as_ref())
        .expect("signed");
    let beyond = signed.beyond_consent.as_ref().expect("it stands in the record");
    let areas: Vec<_> = beyond
        .areas
        .iter()
        .map(|area| (area.area.as_str(), area.side.as_deref()))
        .collect();
    assert_eq!(areas, [("buttock", Some("right"))]);
    assert_eq!(beyond.reason, "She asked for it lying down, and was told.");
}

#[test]
fn the_other_side_is_another_area() {
    let clinic = Clinic::new();
    let mut left = cellulite();
    left["areas"] = json!([{ "area": "thigh_back", "side": "left" }]);
    let (chart, session) = marked(&clinic, &left, &[row("thigh_back", "right")]);
    assert_eq!(code(clinic.sign(&chart, &session)), "consent-areas");
}

#[test]
fn what_was_consented_to_needs_no_reason() {
    let clinic = Clinic::new();
    let (chart, session) = marked(&clinic, &cellulite(), &[row("thigh_back", "right")]);
    sign(&clinic, &chart, &session, "a reason that nothing asks for").expect("both sides were consented to");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let signed = held
        .session(&session)
        .and_then(|held| held.signed.as_ref())
        .expect("signed");
    assert_eq!(signed.beyond_consent, None);
}
