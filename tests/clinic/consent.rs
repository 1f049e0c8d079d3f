//! Consent: bound to the text, the plan and the mixture that the patient was told of; kept word for word; given up in an
//! instant.

mod fact;
mod signing;
mod stale;
mod texts;

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
