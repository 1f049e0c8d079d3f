//! What one request may cost: images, forms and links of whoever holds a link.

use super::photos::{consent, jpeg};
use super::{Clinic, cellulite, code};
use pistor_practice::Act;
use pistor_practice::act::Actor;
use pistor_practice::acts::photos::Taken;
use pistor_practice::photograph::HandedIn;
use pistor_practice::signature::Drawn;
use serde_json::{Value, json};

const BORN: &str = "1992-03-08";

/// An image as a browser sends it: black where it is told so.
fn image(width: u32, height: u32, dark: impl Fn(u32, u32) -> bool) -> String {
    let mut pixels = Vec::new();
    for y in 0..height {
        pixels.extend((0..width).map(|x| if dark(x, y) { 0u8 } else { 255 }));
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&pixels).expect("an image");
    writer.finish().expect("an end");
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(file)
}

/// A few kilobytes of a pattern would be hundreds of megabytes on each paper that shows it.
#[test]
fn a_signature_costs_no_more_than_a_hand_can_draw() {
    let pattern = image(1600, 800, |x, _| x % 2 == 0);
    assert!(pattern.len() < 32 << 10, "small to send: {}", pattern.len());
    let fault = Drawn::read(&pattern).expect_err("too fine");
    assert_eq!(fault.code, "signature-strokes");
    // A scribble that crosses every row twenty times.
    let scribble = image(1600, 800, |x, _| x % 80 < 4);
    let drawn = Drawn::read(&scribble).expect("a signature");
    assert!(drawn.path().len() < 1 << 20);
}

/// What a lost or a mischievous phone can write into a record has an end; the house itself has none.
#[test]
fn a_link_takes_twenty_reports_and_then_says_to_call() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.sign(&chart, &session).expect("signed");
    let visitor = |purposes: &[&str]| clinic.visitor(&clinic.link(&chart, purposes).1, BORN);
    let report = |who: &Actor| {
        let input = json!({ "session": session, "signs": [{ "sign": "swelling", "worse": "no" }] });
        clinic.act(who, Act::Report, &chart, input)
    };
    let patient = visitor(&["aftercare"]);
    for n in 0..20 {
        assert!(report(&patient).is_ok(), "{n}");
    }
    assert_eq!(code(report(&patient)), "link-reports");
    assert!(
        report(&clinic.desk).is_ok(),
        "the house writes down what it is told"
    );
    assert!(
        report(&visitor(&["aftercare"])).is_ok(),
        "with another link it begins anew"
    );
}

#[test]
fn a_link_takes_twenty_photographs() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    consent(&clinic, &chart);
    let patient = clinic.visitor(&clinic.link(&chart, &["aftercare"]).1, BORN);
    let photograph = || {
        let ticket = clinic
            .practice
            .photo_ticket(&patient, "login", &chart, clinic.now.get());
        clinic.practice.photograph(HandedIn {
            who: &patient,
            login: "login",
            chart: &chart,
            ticket: &ticket.expect("a ticket"),
            at: clinic.now.get(),
            taken: Taken::default(),
            bytes: &jpeg(),
        })
    };
    for n in 0..20 {
        let done = photograph();
        assert!(done.is_ok(), "{n}: {done:?}");
    }
    assert_eq!(code(photograph()), "link-photos");
}

/// As long as the lines on the page, also where a program sends it.
#[test]
fn an_answer_by_a_link_is_as_short_as_its_line_on_the_page() {
    let clinic = Clinic::new();
    let chart = clinic.patient("Elif Yıldırım", BORN, "female");
    let complaint = json!({ "complaint": cellulite(), "by": "clinician" });
    clinic.must(&clinic.nurse, Act::Answer, &chart, complaint);
    let patient = clinic.visitor(&clinic.link(&chart, &["intake"]).1, BORN);
    let tell = |entries: Vec<Value>| {
        let input = json!({ "allergies": { "complete": true, "entries": entries } });
        clinic.act(&patient, Act::Tell, &chart, input)
    };
    let other = |text: &str| json!({ "substance": "other", "text": text });
    let long = tell(vec![other("kivi"), other(&"ç".repeat(201))]).expect_err("too long");
    assert_eq!(
        (long.fault.code, long.fault.path.as_str()),
        ("field-long", "/allergies/entries/1/text")
    );
    assert_eq!(
        code(tell((0..41).map(|n| other(&n.to_string())).collect())),
        "allergies-many"
    );
    tell(vec![other(&"ç".repeat(200))]).expect("as long as the line");
}
