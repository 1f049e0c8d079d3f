//! Documents in the export: the papers that a person would ask for, the same bytes each time, made from the ledger and not
//! needed to read it back.

use super::{export, files, import, lived_in, sums};
use pistor_practice::archive::Document;
use pistor_practice::refusal::Fault;
use pistor_practice::{Chart, Kind, Refusal};
use std::collections::BTreeMap;
use std::fs;

/// Rows of the table of documents: file, name, kind, state.
fn listed(written: &BTreeMap<String, Vec<u8>>) -> Vec<[String; 4]> {
    let table = String::from_utf8(written["tables/documents.csv"].clone()).expect("UTF-8");
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('"').split("\",\"").collect();
        [cells[0], cells[2], cells[4], cells[7]].map(str::to_owned)
    };
    table.lines().skip(1).map(row).collect()
}

#[test]
fn consents_sessions_and_courses_lie_beside_the_ledger_as_pdf() {
    let (clinic, chart) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let exported = export(&clinic.practice, &room.path().join("out")).expect("exported");
    let written = files(&room.path().join("out"));
    let listed = listed(&written);
    let kinds: Vec<&str> = listed.iter().map(|row| row[2].as_str()).collect();
    assert_eq!(kinds, ["consent", "consent", "session", "course"]);
    assert_eq!((exported.documents, exported.unmade), (4, 0));
    for [file, _, kind, state] in &listed {
        assert!(
            file.starts_with(&format!("documents/{chart}/2026-11-21-{kind}-")) && file.ends_with(".pdf"),
            "{file}"
        );
        assert_eq!(state, "made");
        assert!(written[file].starts_with(b"%PDF-"), "{file}");
    }
    let there: Vec<&String> = written
        .keys()
        .filter(|name| name.starts_with("documents/"))
        .collect();
    assert_eq!(there.len(), 4, "what is there is listed: {there:?}");
    let sums = String::from_utf8_lossy(&written["SHA256SUMS"]);
    assert!(there.iter().all(|name| sums.contains(&format!("  {name}\n"))));
    // The patient without a treatment has none.
    assert_eq!(written.keys().filter(|name| name.ends_with(".pdf")).count(), 4);
}

/// A document is checked as every file is; without any of them the clinic comes back whole all the same, and makes them
/// again.
#[test]
fn documents_are_checked_on_the_way_back_and_not_needed() {
    let (clinic, _) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let (out, data, again) = (
        room.path().join("out"),
        room.path().join("data"),
        room.path().join("again"),
    );
    export(&clinic.practice, &out).expect("exported");
    let written = files(&out);
    let name = &listed(&written)[0][0];
    fs::write(out.join(name), "%PDF- of somebody else").expect("written");
    let refused = import(&out, &data, clinic.now.get())
        .map(|_| ())
        .expect_err("changed");
    assert_eq!(refused.fault.code, "archive-changed");
    assert!(
        refused
            .fault
            .arg("found")
            .is_some_and(|found| found.contains(name.as_str()))
    );
    fs::remove_dir_all(out.join("documents")).expect("removed");
    fs::write(out.join("SHA256SUMS"), sums(&out)).expect("written");
    let (back, _) = import(&out, &room.path().join("other"), clinic.now.get()).expect("imported");
    export(&back, &again).expect("exported");
    assert!(files(&again) == written, "the same papers, byte for byte");
}

/// What cannot be put on paper is missed out, and the table says which and why; the record is whole. What goes wrong in
/// the making itself ends the export, and nothing is left.
#[test]
fn what_cannot_be_put_on_paper_is_listed_and_keeps_nothing_back() {
    let (clinic, chart) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let (out, data) = (room.path().join("out"), room.path().join("data"));
    let made = |refusal: &Refusal| {
        let refusal = refusal.clone();
        move |chart: &Chart| {
            vec![Document {
                kind: "consent",
                about: chart.id.clone(),
                seq: 7,
                day: "2026-11-21".to_owned(),
                language: "tr".to_owned(),
                made: Err(refusal.clone()),
            }]
        }
    };
    let long = made(&Refusal::invalid(Fault::new("paper-long").expected("500")));
    let exported = clinic.practice.export(&out, &[], &long, || {}).expect("exported");
    assert_eq!(
        (exported.documents, exported.unmade),
        (0, 2),
        "one of each patient"
    );
    let written = files(&out);
    let listed = listed(&written);
    let file = format!("documents/{chart}/2026-11-21-consent-7.pdf");
    let row = [
        file.as_str(),
        "Elif \"\"Yıldırım\"\", +90",
        "consent",
        "paper-long",
    ]
    .map(str::to_owned);
    assert!(listed.contains(&row), "{listed:?}");
    assert!(!written.keys().any(|name| name.starts_with("documents/")));
    import(&out, &data, clinic.now.get()).expect("imported");
    let broken = made(&Refusal::fault("the disk".to_owned()));
    let elsewhere = room.path().join("elsewhere");
    let refused = clinic.practice.export(&elsewhere, &[], &broken, || {});
    assert_eq!(refused.expect_err("a fault").kind, Kind::Fault);
    assert!(!elsewhere.exists());
}
