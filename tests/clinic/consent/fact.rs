//! "Consent signed": a fact of a visit that the consents of the chart say, and nobody ticks.

use super::*;
use pistor_practice::Chart;

/// What the visit of a treatment says of the consent to it; nothing where nobody has said.
fn fact(clinic: &Clinic, chart: &Chart, treatment: &Value) -> Value {
    let treatment = serde_json::from_value(treatment.clone()).expect("a treatment");
    let look = clinic.practice.look(clinic.now.get());
    let standing = look.standing(chart, &treatment).expect("it is read");
    let document: Value = serde_json::from_str(&standing.document).expect("JSON");
    document["facts"]["consent_signed"]["answer"].clone()
}

fn of(clinic: &Clinic, chart: &str, treatment: &Value) -> Value {
    fact(clinic, &clinic.practice.chart(chart).expect("a chart"), treatment)
}

/// Given, withdrawn, given again, stale by another mixture: the fact follows, at the moment it is asked.
#[test]
fn a_visit_says_of_the_consent_what_the_consents_say() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    assert_eq!(
        of(&clinic, &chart, &cellulite()),
        Value::Null,
        "no course: nobody was told of anything"
    );
    clinic.answer_all(&chart, &cellulite(), &json!({}));
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &chart,
        json!({ "treatment": cellulite() }),
    );
    let course = clinic.must(
        &clinic.physician,
        Act::Draft,
        &chart,
        json!({ "screening": screening }),
    );
    clinic.must(&clinic.physician, Act::Agree, &chart, json!({ "course": course }));
    assert_eq!(
        of(&clinic, &chart, &cellulite()),
        "no",
        "told of it, and not signed"
    );
    let sign = || {
        let paper = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
        clinic.must(&clinic.nurse, Act::Consent, &chart, paper)
    };
    let consent = sign();
    assert_eq!(of(&clinic, &chart, &cellulite()), "yes");
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(of(&clinic, &chart, &cellulite()), "no", "withdrawn");
    sign();
    // The same treatment with another substance is not what was signed; nor is another treatment.
    let mut other = cellulite();
    other["mixture"] = json!([{ "substance": "l_carnitine" }, { "substance": "caffeine" }]);
    assert_eq!(of(&clinic, &chart, &other), "no");
    let mut elsewhere = cellulite();
    elsewhere["areas"] = json!([{ "area": "abdomen" }]);
    assert_eq!(of(&clinic, &chart, &elsewhere), Value::Null);
    prepare(&clinic, &chart, &course, &["l_carnitine", "sodium_chloride"]);
    assert_eq!(
        of(&clinic, &chart, &cellulite()),
        "no",
        "stale: another mixture was drawn up"
    );
}

/// Nobody answers it by hand; a tick from earlier years says nothing any more.
#[test]
fn nobody_ticks_a_consent() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let tick = json!({ "facts": { "consent_signed": { "answer": "yes" } }, "by": "clinician" });
    let refused = clinic.act(&clinic.nurse, Act::Answer, &chart, tick);
    let refused = refused.expect_err("no tick");
    assert_eq!(
        (refused.fault.code, refused.fault.path.as_str()),
        ("fact-from-chart", "/facts/consent_signed")
    );
    let consent = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    let mut entries = clinic
        .practice
        .read(|reading| Ok(reading.chart(&chart, 0)?))
        .expect("entries");
    let answered = entries
        .iter_mut()
        .find(|entry| entry.kind == "answered")
        .expect("answers");
    let mut body: Value = serde_json::from_str(&answered.body).expect("a body");
    body["facts"]["consent_signed"] = json!({ "answer": "yes" });
    answered.body = body.to_string();
    let old = Chart::fold(&chart, &entries).expect("it is read");
    assert_eq!(
        old.answers["consent_signed"].answer.as_deref(),
        Some("yes"),
        "it stays on record"
    );
    assert_eq!(fact(&clinic, &old, &cellulite()), "no", "and counts for nothing");
    assert_eq!(stale(&clinic, &chart, &course), Some("missing"));
}

/// A rule of the clinic's own that asks for the consent waits for the signature, and for no tick.
#[test]
fn a_rule_that_asks_for_the_consent_hears_the_consents() {
    let mut clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = super::super::open(elsewhere.path(), morning()).expect("another practice");
    clinic.practice = with_own_rule(clinic.folder.path());
    let speaks = || {
        let held = clinic.practice.chart(&chart).expect("a chart");
        let treatment = serde_json::from_value(cellulite()).expect("a treatment");
        let look = clinic.practice.look(clinic.now.get());
        let standing = look.standing(&held, &treatment).expect("it is read");
        standing
            .screening
            .findings
            .iter()
            .any(|finding| look.edition.rule(finding.rule).id == "no_consent")
    };
    assert!(!speaks(), "signed");
    let consent = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert!(speaks(), "withdrawn");
    let again = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, &chart, again);
    assert!(!speaks(), "signed again");
}

/// The practice of a folder, with a rule of its own that speaks without a consent.
fn with_own_rule(folder: &Path) -> Arc<Practice> {
    let overlay = folder.with_extension("knowledge");
    let place = overlay.join("screening/contraindications/no_consent.toml");
    std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    let rule = r#"
title       = "No consent"
action      = "defer"
why         = "The house treats nobody who has not signed."
advice      = "Let the patient read and sign the consent."
until       = "The consent is signed."
waivable_by = "physician"
cite        = ["S1.20"]

[when]
not = { fact = "consent_signed" }

[[case]]
name   = "not signed"
given  = { facts = { consent_signed = "no" } }
expect = "defer"

[[case]]
name   = "signed"
given  = { facts = { consent_signed = "yes" } }
expect = "silent"
"#;
    std::fs::write(&place, rule).expect("written");
    let edition = move || {
        pistor_cli::assemble(Some(&overlay))
            .expect("the knowledge of the clinic")
            .edition
    };
    let practice = Practice::open(folder, Box::new(edition), "e".repeat(64), morning());
    Arc::new(practice.expect("a practice").speaking(voices()))
}
