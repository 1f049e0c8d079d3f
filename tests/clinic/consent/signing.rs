//! Signing: the text that was shown, an image and nothing else, the circumstances.

use super::*;

/// H14: the page shows one text, and another would be signed.
#[test]
fn h14_only_the_text_that_was_shown_is_signed() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let shown = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    let own = json!({ "scope": "treatment", "language": "tr", "text": "Yeni bir cümle." });
    clinic.must(&clinic.physician, Act::WordConsent, "", own);
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::Consent, &chart, shown.clone())),
        "consent-text-changed"
    );
    let fresh = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    let with = |key: &str, value: Value| {
        let mut input = fresh.clone();
        input[key] = value;
        code(clinic.act(&clinic.nurse, Act::Consent, &chart, input))
    };
    assert_eq!(with("language", json!("en")), "consent-text-changed");
    assert_eq!(with("language", json!("xx")), "language-unknown");
    assert_eq!(with("name", json!("Elif Yildirim")), "other-patient");
    assert_eq!(with("birth_date", json!("1992-03-09")), "other-patient");
    assert_eq!(with("witness", json!(" ")), "field-empty");
    assert_eq!(with("explained_by", json!("")), "field-empty");
    assert_eq!(with("identity", json!("guessed")), "field-empty");
    assert_eq!(with("how", json!("screen")), "field-empty");
}

/// A drawn signature is an image: what a program wrote beside it is left out, and an empty box is none.
#[test]
fn a_signature_is_an_image_and_nothing_else() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let mut input = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    input["how"] = json!("drawn");
    let sign = |signature: String| {
        let mut input = input.clone();
        input["signature"] = json!(signature);
        clinic.act(&clinic.nurse, Act::Consent, &chart, input)
    };
    assert_eq!(code(sign(String::new())), "signature-empty");
    assert_eq!(code(sign(drawn(false))), "signature-empty");
    assert_eq!(code(sign("%%%".to_owned())), "signature-broken");
    assert_eq!(code(sign("R0lGODlhAQABAAAAACw=".to_owned())), "signature-broken");
    assert_eq!(code(sign("A".repeat(200_000))), "signature-large");
    sign(format!("data:image/png;base64,{}", drawn(true))).expect("signed");
    let held = clinic.practice.chart(&chart).expect("a chart");
    let consent = held.consents.last().expect("one");
    let signature = clinic
        .practice
        .look(clinic.now.get())
        .drawn(consent)
        .expect("drawn");
    assert_eq!((signature.width, signature.height), (40, 20));
    assert_eq!(signature.path().matches('M').count(), 4, "four rows of ink");
    assert!(!signature.png.windows(8).any(|part| part == b"somebody"));
}

/// The paper says who explained, how the person was identified, when and on which clock; and that the text is a draft.
#[test]
fn the_circumstances_are_kept() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let held = clinic.practice.chart(&chart).expect("a chart");
    let consent = held.consent(Scope::Treatment, &course).expect("one");
    let frozen = consent.frozen.as_ref().expect("the text");
    assert_eq!(frozen.at, "2026-11-21T09:00:00+03:00[Europe/Istanbul]");
    assert_eq!(frozen.explained_by, "Sevgi Demir");
    assert_eq!(frozen.witness, "Burak Koç");
    assert_eq!(frozen.identity, "asked");
    assert_eq!(frozen.approved_by, "");
    // A physician approves these very letters; the next who signs them signs an approved text.
    let approve = json!({ "text": frozen.sha256, "scope": "treatment", "language": "tr" });
    assert_eq!(
        code(clinic.act(&clinic.manager, Act::ApproveConsent, "", approve.clone())),
        "not-yours"
    );
    clinic.must(&clinic.physician, Act::ApproveConsent, "", approve);
    let again = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, &chart, again);
    let held = clinic.practice.chart(&chart).expect("a chart");
    let approved = held.consents.last().and_then(|consent| consent.frozen.as_ref());
    assert_eq!(approved.expect("the text").approved_by, "Deniz Aksoy");
    assert_eq!(
        held.consents[0].frozen.as_ref().expect("the text").approved_by,
        "",
        "what was a draft stays one"
    );
}
