//! Consent: bound to the text, the plan and the mixture that the patient was told of; kept word for word; given up in an
//! instant.

use super::{Clinic, cellulite, code, morning, voices};
use pistor_knowledge::library::Knowledge;
use pistor_practice::chart::consent::Scope;
use pistor_practice::consent::{Consented, Stale, digest};
use pistor_practice::{Act, Practice};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A signature as a browser draws it: a PNG of 40 × 20 pixels with a dark bar.
pub fn drawn(ink: bool) -> String {
    let (width, height) = (40u32, 20u32);
    let mut pixels = Vec::new();
    for y in 0..height {
        for x in 0..width {
            let dark = ink && (8..12).contains(&y) && (4..36).contains(&x);
            pixels.extend(if dark { [0, 0, 0, 255] } else { [0, 0, 0, 0] });
        }
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder
        .add_text_chunk("Author".to_owned(), "somebody".to_owned())
        .expect("a note");
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&pixels).expect("an image");
    writer.finish().expect("an end");
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(file)
}

/// A patient with an agreed course and a consent on paper.
fn consented(clinic: &Clinic) -> (String, String) {
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    (chart, course)
}

/// Why the consent does not hold; none when it does.
fn stale(clinic: &Clinic, chart: &str, course: &str) -> Option<&'static str> {
    let held = clinic.practice.chart(chart).expect("a chart");
    let look = clinic.practice.look(clinic.now.get());
    match look.consented(&held, course) {
        Consented::InForce(_) => None,
        Consented::Missing => Some("missing"),
        Consented::Stale(_, why) => Some(why.id()),
    }
}

fn open(clinic: &Clinic, chart: &str, course: &str) -> &'static str {
    code(clinic.act(
        &clinic.physician,
        Act::Open,
        chart,
        json!({ "course": course, "room": "1" }),
    ))
}

fn prepare(clinic: &Clinic, chart: &str, course: &str, substances: &[&str]) {
    let items: Vec<Value> = substances
        .iter()
        .map(|substance| match *substance {
            "l_carnitine" => json!({ "substance": substance, "strength": "200 mg/mL", "volume": "2 mL" }),
            other => json!({ "substance": other, "volume": "1 mL" }),
        })
        .collect();
    let input = json!({ "course": course, "items": items, "reason": "as planned" });
    clinic.must(&clinic.nurse, Act::Prepare, chart, input);
}

/// The mixture that is drawn up holds something the patient was not told of.
#[test]
fn another_mixture_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    assert_eq!(stale(&clinic, &chart, &course), None);
    prepare(&clinic, &chart, &course, &["l_carnitine", "sodium_chloride"]);
    assert_eq!(stale(&clinic, &chart, &course), Some("mixture"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    // Told of it, and signed again: now it may begin.
    let again = clinic.paper(&chart, "treatment", &course, "Elif Yıldırım");
    clinic.must(&clinic.nurse, Act::Consent, &chart, again);
    let input = json!({ "course": course, "room": "1" });
    clinic.must(&clinic.physician, Act::Open, &chart, input);
}

/// Amounts are not told, and change nothing: the same substances in other volumes are the same consent.
#[test]
fn other_volumes_are_the_same_consent() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    prepare(&clinic, &chart, &course, &["l_carnitine"]);
    assert_eq!(stale(&clinic, &chart, &course), None);
}

/// Another course is another plan, as long as the one before was not finished.
#[test]
fn another_plan_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, first) = consented(&clinic);
    let mut wider = cellulite();
    wider["areas"] = json!([{ "area": "thigh_back", "side": "both" }, { "area": "buttock", "side": "both" }]);
    clinic.answer_all(&chart, &wider, &json!({}));
    let screening = clinic.must(&clinic.nurse, Act::Screen, &chart, json!({ "treatment": wider }));
    let second = clinic.must(
        &clinic.physician,
        Act::Draft,
        &chart,
        json!({ "screening": screening }),
    );
    let stop = json!({ "course": first, "reason": "wider" });
    clinic.must(&clinic.physician, Act::StopCourse, &chart, stop);
    clinic.must(&clinic.physician, Act::Agree, &chart, json!({ "course": second }));
    assert_eq!(stale(&clinic, &chart, &second), Some("plan"));
    assert_eq!(open(&clinic, &chart, &second), "consent-stale");
}

/// What the clinic adds is part of the text.
#[test]
fn another_text_makes_a_consent_stale() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let own = json!({ "scope": "treatment", "language": "tr", "text": "Kapıda park yeri vardır." });
    assert_eq!(
        code(clinic.act(&clinic.nurse, Act::WordConsent, "", own.clone())),
        "not-yours"
    );
    clinic.must(&clinic.physician, Act::WordConsent, "", own);
    assert_eq!(stale(&clinic, &chart, &course), Some("text"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    // Taken back, the text is again the one that was signed.
    let nothing = json!({ "scope": "treatment", "language": "tr", "text": "" });
    clinic.must(&clinic.physician, Act::WordConsent, "", nothing);
    assert_eq!(stale(&clinic, &chart, &course), None);
}

/// The knowledge says something else of a risk than what was signed.
#[test]
fn other_knowledge_makes_a_consent_stale_and_what_was_signed_stays() {
    let mut clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let before = clinic.practice.chart(&chart).expect("a chart");
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = super::open(elsewhere.path(), morning()).expect("another practice");
    clinic.practice = with_other_bruises(clinic.folder.path());
    assert_eq!(stale(&clinic, &chart, &course), Some("text"));
    assert_eq!(open(&clinic, &chart, &course), "consent-stale");
    let after = clinic.practice.chart(&chart).expect("a chart");
    assert_eq!(
        before.consents, after.consents,
        "what was signed is what was signed"
    );
    let frozen = after.consents[0].frozen.as_ref().expect("the text");
    assert_eq!(digest(&frozen.text), frozen.sha256);
}

/// The practice of a folder, with a knowledge that tells of bruises in other words.
pub fn with_other_bruises(folder: &Path) -> Arc<Practice> {
    let overlay = other_bruises(folder);
    let edition = move || {
        let assembled = pistor_cli::assemble(Some(&overlay));
        assembled.expect("the knowledge of the clinic").edition
    };
    let practice = Practice::open(folder, Box::new(edition), "e".repeat(64), morning());
    Arc::new(practice.expect("a practice").speaking(voices()))
}

fn other_bruises(folder: &Path) -> PathBuf {
    let overlay = folder.with_extension("knowledge");
    let place = overlay.join("followup/reactions/bruising.toml");
    let own = crate::program::root().join("knowledge/followup/reactions/bruising.toml");
    let text = std::fs::read_to_string(own).expect("the row");
    std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
    // The end of the normal course is told in every language; a sentence would be said in English and marked.
    std::fs::write(
        &place,
        text.replace("to    = \"3 weeks\"", "to    = \"2 weeks\"")
            .replace("after = \"10 days\"", "after = \"9 days\""),
    )
    .expect("written");
    overlay
}

/// H22: withdrawn in an instant, by anybody at the desk; nothing is opened or signed after it.
#[test]
fn a_withdrawal_stops_the_session() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    let consent = clinic.practice.chart(&chart).expect("a chart").consents[0]
        .id
        .clone();
    clinic.must(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(code(clinic.sign(&chart, &session)), "consent-missing");
    let why = json!({ "session": session, "text": "withdrawn" });
    clinic.must(&clinic.nurse, Act::Abandon, &chart, why);
    assert_eq!(open(&clinic, &chart, &course), "consent-missing");
    let twice = clinic.act(
        &clinic.desk,
        Act::WithdrawConsent,
        &chart,
        json!({ "consent": consent }),
    );
    assert_eq!(code(twice), "nothing-there");
}

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

/// An entry from before texts were kept is read, and holds for no session.
#[test]
fn a_consent_without_its_text_is_stale() {
    use pistor_practice::Chart;
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let mut entries = clinic
        .practice
        .read(|reading| Ok(reading.chart(&chart, 0)?))
        .expect("entries");
    for entry in entries.iter_mut().filter(|entry| entry.kind == "consented") {
        let mut body: Value = serde_json::from_str(&entry.body).expect("a body");
        body.as_object_mut().expect("an object").remove("frozen");
        body["how"] = json!("screen");
        entry.body = body.to_string();
    }
    let old = Chart::fold(&chart, &entries).expect("it is read");
    let look = clinic.practice.look(clinic.now.get());
    assert!(matches!(
        look.consented(&old, &course),
        Consented::Stale(_, Stale::Unknown)
    ));
}

/// What stands between a patient and the visit is said on the board of the day.
#[test]
fn a_stale_consent_is_work_of_the_day() {
    let clinic = Clinic::new();
    let (chart, course) = consented(&clinic);
    let book = json!({ "begins": "2026-11-21T10:00", "minutes": 30, "room": "1" });
    clinic.must(&clinic.desk, Act::Book, &chart, book);
    prepare(&clinic, &chart, &course, &["l_carnitine", "sodium_chloride"]);
    let look = clinic.practice.look(clinic.now.get());
    let board = clinic.practice.board(&look.now, &look.zone).expect("a board");
    assert_eq!(board.visits[0].ready.id(), "stale-consent");
    assert!(board.needs.iter().any(|needs| matches!(
        needs,
        pistor_practice::today::Needs::Consent(patient, _, _) if *patient == chart
    )));
}

/// H14: both languages tell the same: the same parts, the same number of sentences, on the same statements; nothing of
/// another language in between.
#[test]
fn h14_every_language_tells_the_same_risks() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let edition = clinic.practice.edition();
    let knowledge: &Knowledge = &edition.knowledge;
    let mut tried = 0;
    for indication in knowledge.indications.iter() {
        for method in knowledge.methods.ids() {
            let mixtures = [
                json!(null),
                json!([{ "substance": "lidocaine" }, { "substance": "deoxycholic_acid" }]),
                json!([{ "substance": "tranexamic_acid" }, { "substance": "hyaluronic_acid" }]),
            ];
            for mixture in mixtures {
                let area = indication.areas.first().map_or("face", String::as_str);
                let mut treatment =
                    json!({ "indication": indication.id, "areas": [{ "area": area }], "method": method });
                if knowledge.areas.get(area).is_some_and(|row| row.paired) {
                    treatment["areas"][0]["side"] = json!("both");
                }
                if !mixture.is_null() {
                    treatment["mixture"] = mixture;
                }
                both_tell_the_same(&clinic, &chart, &treatment);
                tried += 1;
            }
        }
    }
    assert!(tried > 400, "{tried}");
    for scope in ["photo", "publication", "messages"] {
        let held = clinic.practice.chart(&chart).expect("a chart");
        let look = clinic.practice.look(clinic.now.get());
        let scope = Scope::of(scope).expect("a scope");
        let [en, tr] = ["en", "tr"].map(|lang| look.to_consent(&held, scope, "", lang).expect("a text").text);
        same(&en, &tr);
    }
}

fn both_tell_the_same(clinic: &Clinic, chart: &str, treatment: &Value) {
    use pistor_practice::chart::plan::{Course, CourseState, Drafted};
    let mut held = (*clinic.practice.chart(chart).expect("a chart")).clone();
    held.courses.push(Course {
        id: "c".to_owned(),
        at: 0,
        author: String::new(),
        draft: Drafted {
            treatment: serde_json::from_value(treatment.clone()).expect("a treatment"),
            screening: String::new(),
            waiver: None,
            protocol: None,
            technique: None,
            sessions: Vec::new(),
            judged_from: None,
        },
        state: CourseState::Agreed,
        reason: String::new(),
    });
    let look = clinic.practice.look(clinic.now.get());
    let [en, tr] = ["en", "tr"].map(|lang| {
        let made = look
            .to_consent(&held, Scope::Treatment, "c", lang)
            .expect("a text");
        let again = look
            .to_consent(&held, Scope::Treatment, "c", lang)
            .expect("a text");
        assert_eq!(made, again, "the same again");
        made.text
    });
    same(&en, &tr);
    let told = en.plain();
    assert!(
        told.contains("anaphylaxis") || told.contains("allergic reaction"),
        "{told}"
    );
}

fn same(en: &pistor_locale::say::consent::Text, tr: &pistor_locale::say::consent::Text) {
    let shape = |text: &pistor_locale::say::consent::Text| {
        let sections = text.sections.iter();
        let cites = sections.map(|section| {
            section
                .lines
                .iter()
                .map(|line| line.cites.clone())
                .collect::<Vec<_>>()
        });
        cites.collect::<Vec<_>>()
    };
    assert_eq!(shape(en), shape(tr));
    for text in [en, tr] {
        let plain = text.plain();
        assert!(
            !plain.contains("[en]") && !plain.contains('⟨') && !plain.contains("{ $"),
            "{plain}"
        );
    }
    assert_ne!(en.plain(), tr.plain());
}

/// Every grave risk is told to the patient, or is part of one that is.
#[test]
fn every_red_flag_is_told() {
    let clinic = Clinic::new();
    let edition = clinic.practice.edition();
    let untold: Vec<&str> = edition
        .knowledge
        .red_flags
        .iter()
        .filter(|flag| flag.patient.is_none())
        .map(|flag| flag.id.as_str())
        .collect();
    // A single sign of anaphylaxis and a collapse are told with anaphylaxis, dying skin with blocked blood flow.
    assert_eq!(untold, ["anaphylaxis_single_sign", "collapse", "skin_necrosis"]);
}
