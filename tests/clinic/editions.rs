//! The knowledge in force: signed by its digest, tried by its cases, and clearing nobody when one of them fails.

use super::{Clinic, cellulite, code, morning, open};
use pistor_practice::{Act, Practice};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;

fn opened(folder: &Path, digest: &str, fit: bool) -> Arc<Practice> {
    let edition = move || {
        let mut edition = pistor_cli::assemble(None)
            .expect("the embedded knowledge")
            .edition;
        edition.fit = fit;
        edition
    };
    Practice::open(folder, Box::new(edition), digest.to_owned(), morning())
        .map(|practice| Arc::new(practice.speaking(super::voices())))
        .expect("a practice")
}

/// The same clinic, started again with other knowledge.
fn again(clinic: &mut Clinic, digest: &str, fit: bool) {
    let elsewhere = tempfile::tempdir().expect("a folder");
    clinic.practice = open(elsewhere.path(), morning()).expect("another practice");
    clinic.practice = opened(clinic.folder.path(), digest, fit);
}

/// H8: a signature counts for the files that were signed and for no others.
#[test]
fn h8_a_changed_knowledge_is_unsigned() {
    let mut clinic = Clinic::new();
    let (signed, changed) = ("d".repeat(64), "e".repeat(64));
    let sign = |clinic: &Clinic, digest: &str| {
        clinic.act(
            &clinic.physician,
            Act::SignEdition,
            "",
            json!({ "digest": digest }),
        )
    };
    assert_eq!(
        code(sign(&clinic, &changed)),
        "edition-other",
        "what was read is what is signed"
    );
    sign(&clinic, &signed).expect("the physician signs");
    assert_eq!(
        clinic.practice.edition().signed_by.as_deref(),
        Some("Deniz Aksoy")
    );
    again(&mut clinic, &signed, true);
    assert_eq!(
        clinic.practice.edition().signed_by.as_deref(),
        Some("Deniz Aksoy")
    );
    again(&mut clinic, &changed, true);
    assert_eq!(clinic.practice.edition().signed_by, None);
    assert_eq!(code(sign(&clinic, &signed)), "edition-other");
}

/// H8: every file counts in the digest, and so does every word of it.
#[test]
fn h8_every_file_and_every_word_counts_in_the_digest() {
    let whole = pistor_cli::digest(None).expect("a digest");
    assert_eq!(whole.len(), 64);
    let folder = tempfile::tempdir().expect("a folder");
    let files = pistor_cli::embedded_files();
    assert!(files.len() > 1000);
    let mut digests = std::collections::BTreeSet::from([whole.clone()]);
    for file in files.iter().step_by(150) {
        let path = folder.path().join(file.path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("the folder is made");
        let mut bytes = file.toml.as_bytes().to_vec();
        std::fs::write(&path, &bytes).expect("written");
        assert_eq!(
            pistor_cli::digest(Some(folder.path())).expect("a digest"),
            whole,
            "{}",
            file.path
        );
        for at in [0, bytes.len() / 2, bytes.len() - 1] {
            let held = bytes[at];
            bytes[at] = b'~';
            // In the middle of a letter of two bytes the text is none any more, which is refused as such.
            if let Ok(text) = std::str::from_utf8(&bytes) {
                std::fs::write(&path, text).expect("written");
                let digest = pistor_cli::digest(Some(folder.path())).expect("a digest");
                assert!(digests.insert(digest), "{} at {at}", file.path);
            }
            bytes[at] = held;
        }
        std::fs::remove_file(&path).expect("removed");
    }
}

/// H8: when a case of the knowledge fails nobody is cleared, whatever was answered, agreed or waived before, and nobody
/// can sign such an edition.
#[test]
fn h8_an_edition_whose_case_fails_clears_nobody() {
    let mut clinic = Clinic::new();
    let digest = "d".repeat(64);
    let agreed = clinic.patient("Elif Yıldırım", "1992-03-08", "female");
    let course = clinic.course(&agreed, &cellulite(), "Elif Yıldırım");
    let answered = clinic.patient("Nuray Güneş", "1979-05-14", "female");
    clinic.answer_all(&answered, &cellulite(), &json!({}));
    let waived = clinic.patient("Işıl Şahin", "1997-02-11", "female");
    clinic.answer_all(
        &waived,
        &cellulite(),
        &json!({ "breastfeeding": { "answer": "yes" } }),
    );
    let stopped = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &waived,
        json!({ "treatment": cellulite() }),
    );
    let waiver =
        json!({ "screening": stopped, "reason": "tolerated_before", "text": "Tolerated well before." });
    clinic.must(&clinic.physician, Act::Waive, &waived, waiver);
    again(&mut clinic, &digest, false);
    assert!(!clinic.practice.fit() && !clinic.practice.rehearse());
    let screening = clinic.must(
        &clinic.nurse,
        Act::Screen,
        &answered,
        json!({ "treatment": cellulite() }),
    );
    let verdict = clinic
        .practice
        .chart(&answered)
        .expect("the chart")
        .screening()
        .expect("one")
        .verdict
        .clone();
    assert_eq!(verdict, "ask");
    for (act, chart, input, expected) in [
        (
            Act::Draft,
            &answered,
            json!({ "screening": screening }),
            "knowledge-unfit",
        ),
        (
            Act::Open,
            &agreed,
            json!({ "course": course, "room": "1" }),
            "knowledge-unfit",
        ),
        (
            Act::Draft,
            &waived,
            json!({ "screening": stopped }),
            "not-cleared",
        ),
    ] {
        assert_eq!(
            code(clinic.act(&clinic.physician, act, chart, input)),
            expected,
            "{act:?}"
        );
    }
    let sign = clinic.act(
        &clinic.physician,
        Act::SignEdition,
        "",
        json!({ "digest": digest }),
    );
    assert_eq!(code(sign), "knowledge-unfit");
    again(&mut clinic, &digest, true);
    clinic.must(
        &clinic.physician,
        Act::Draft,
        &answered,
        json!({ "screening": screening }),
    );
}
