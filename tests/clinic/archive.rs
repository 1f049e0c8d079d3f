//! Everything out, everything in: the same bytes, an equal clinic, or nothing.

mod documents;
mod messages;
mod tampered;

use super::photos::{consent, jpeg};
use super::{Clinic, cellulite, open};
use jiff::{Timestamp, ToSpan};
use pistor_practice::acts::photos::Taken;
use pistor_practice::archive::{Exported, Restored};
use pistor_practice::photograph::HandedIn;
use pistor_practice::{Act, Practice, Refusal};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// Names and bytes of every file below a folder.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(folder: &Path, root: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, root, found);
            } else {
                let name = path
                    .strip_prefix(root)
                    .expect("below")
                    .to_string_lossy()
                    .into_owned();
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

/// The checksums of everything that is there, as `sha256sum` writes them.
pub fn sums(folder: &Path) -> String {
    let lines = files(folder).into_iter().filter(|(name, _)| name != "SHA256SUMS");
    lines
        .map(|(name, bytes)| {
            let sum: String = Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            format!("{sum}  {name}\n")
        })
        .collect()
}

/// Names of the files that differ.
fn differ(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = one.keys().chain(other.keys());
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect()
}

pub fn export(practice: &Arc<Practice>, place: &Path) -> Result<Exported, Refusal> {
    let readme = [("README.en.txt".to_owned(), "For people.\n".to_owned())];
    practice.export(place, &readme, &pistor_cli::papers(practice), || {})
}

pub fn import(folder: &Path, place: &Path, now: Timestamp) -> Result<(Arc<Practice>, Restored), Refusal> {
    let practice = open(place, now).expect("an empty clinic");
    let restored = practice.import(folder, now, || {})?;
    Ok((practice, restored))
}

/// A clinic in which a bit of everything happened; of two patients one was photographed.
pub fn lived_in() -> (Clinic, String) {
    let clinic = Clinic::new();
    let lot = json!({ "substance": "lidocaine", "product": "=cmd", "number": "L-1", "expires": "2028-01-01", "received": 3 });
    clinic.must(&clinic.manager, Act::ReceiveLot, "", lot);
    let chart = clinic.patient("Elif \"Yıldırım\", +90", "1992-03-08", "female");
    clinic.patient("=HYPERLINK(\"x\")", "1980", "male");
    let course = clinic.course(&chart, &cellulite(), "Elif Yıldırım");
    let session = clinic.open_session(&chart, &course);
    clinic.get_ready(&chart, &session);
    clinic.pass(30.minutes());
    clinic.sign(&chart, &session).expect("signed");
    consent(&clinic, &chart);
    let ticket = clinic
        .practice
        .photo_ticket(&clinic.nurse, "login", &chart, clinic.now.get())
        .expect("a ticket");
    clinic
        .practice
        .photograph(HandedIn {
            who: &clinic.nurse,
            login: "login",
            chart: &chart,
            ticket: &ticket,
            at: clinic.now.get(),
            taken: Taken::default(),
            bytes: &jpeg(),
        })
        .expect("a photograph");
    clinic.pass(20.hours());
    let signs = json!([{ "sign": "swelling", "worse": "yes" }]);
    let report =
        json!({ "session": session, "by": "patient", "signs": signs, "text": "Since the evening,\nworse" });
    clinic.must(&clinic.desk, Act::Report, &chart, report);
    // A denied try is a trace without an entry.
    assert!(
        clinic
            .act(
                &clinic.desk,
                Act::Screen,
                &chart,
                json!({ "treatment": cellulite() })
            )
            .is_err()
    );
    // Nobody waits for that trace: what is done after it is written after it.
    let score = json!({ "scale": "nrs_pain", "value": "4", "rater": "patient" });
    clinic.must(&clinic.nurse, Act::Score, &chart, score);
    (clinic, chart)
}

#[test]
fn a_clinic_goes_out_comes_back_and_goes_out_the_same() {
    let (clinic, chart) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let (first, again, after) = (
        room.path().join("a"),
        room.path().join("b"),
        room.path().join("c"),
    );
    let exported = export(&clinic.practice, &first).expect("exported");
    export(&clinic.practice, &again).expect("exported again");
    let written = files(&first);
    assert_eq!(
        differ(&written, &files(&again)),
        [""; 0],
        "the same clinic gives the same bytes"
    );
    assert_eq!(written.len(), exported.files);
    assert_eq!(exported.photos, 1);
    // What was there before the export is there after it: nothing was recorded.
    let verified = clinic.practice.verify().expect("read");
    assert_eq!(verified.traces as i64, exported.traces);

    let now = clinic.now.get();
    let (back, restored) = import(&first, &room.path().join("data"), now).expect("imported");
    assert_eq!(
        (restored.entries, restored.traces),
        (exported.entries, exported.traces)
    );
    assert_eq!(restored.anchor, exported.anchor);
    assert_eq!(
        back.verify().expect("read"),
        verified,
        "every hash, and the anchor"
    );
    assert!(
        back.rebuild().expect("rebuilt").same,
        "the index is what a rebuild makes"
    );
    assert_eq!(
        *back.chart(&chart).expect("there"),
        *clinic.practice.chart(&chart).expect("there")
    );
    assert_eq!(*back.settings(), *clinic.practice.settings());
    assert_eq!(
        back.accounts().expect("accounts"),
        clinic.practice.accounts().expect("accounts")
    );
    export(&back, &after).expect("exported once more");
    assert_eq!(
        differ(&files(&after), &written),
        [""; 0],
        "and out again, byte for byte"
    );
}

#[test]
fn the_checksums_are_those_of_sha256sum_and_the_tables_open_in_a_spreadsheet() {
    let (clinic, chart) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let folder = room.path().join("out");
    export(&clinic.practice, &folder).expect("exported");
    let written = files(&folder);
    assert_eq!(String::from_utf8_lossy(&written["SHA256SUMS"]), sums(&folder));
    let table =
        |name: &str| String::from_utf8(written[&format!("tables/{name}.csv")].clone()).expect("UTF-8");
    let patients = table("patients");
    assert!(patients.starts_with("\u{feff}\"patient\",\"name\""), "{patients}");
    assert!(patients.contains("\"Elif \"\"Yıldırım\"\", +90\""), "{patients}");
    assert!(
        patients.contains("\"'=HYPERLINK(\"\"x\"\")\""),
        "no formula: {patients}"
    );
    assert!(table("stock_lots").contains("\"'=cmd\""));
    // 2 mL of 200 mg/mL, 50 points of 0.02 mL: half of it.
    let session = table("sessions");
    assert!(
        session.contains("\"signed\",\"2026-11-21 09:30\",\"2026-11-21\""),
        "{session}"
    );
    assert!(session.contains("\"50\",\"1\""), "{session}");
    assert!(table("points").contains("\"thigh_back\",\"left\""));
    assert!(
        table("substances").contains("\"l_carnitine\",\"200 mg\""),
        "{}",
        table("substances")
    );
    assert!(table("reactions").contains("\"swelling\",\"\",\"yes\""));
    assert!(table("reactions").contains("\"Since the evening,\nworse\""));
    assert!(table("answers").contains(&format!("\"{chart}\"")));
    assert!(table("photos").contains(&format!("\"unconfirmed\",\"photos/{chart}/")));
    assert!(
        table("stock_movements").contains("\"received\""),
        "{}",
        table("stock_movements")
    );
    assert!(table("accounts").contains("\"deniz\",\"Deniz Aksoy\""));
    assert!(table("consents").contains("\"photo\""));
    // As many cells as heads in every row.
    for (name, bytes) in written.iter().filter(|(name, _)| name.starts_with("tables/")) {
        let text = String::from_utf8_lossy(bytes);
        let cells = |line: &str| line.matches("\",\"").count();
        let mut lines = text.split("\r\n").filter(|line| !line.is_empty());
        let heads = cells(lines.next().expect("heads"));
        assert!(lines.all(|line| cells(line) == heads), "{name}: {text}");
    }
}

#[test]
fn secrets_stay_behind_and_managers_get_a_link() {
    let clinic = Clinic::new();
    let now = clinic.now.get();
    let password = "a quiet heron on a frozen canal";
    let invited = clinic
        .practice
        .join_link(&clinic.manager.account, now)
        .expect("a link");
    let login = clinic.practice.join(&invited, password, now).expect("joined");
    let waiting = clinic
        .practice
        .join_link(&clinic.nurse.account, now)
        .expect("a link");
    assert_eq!(
        clinic.practice.regain_links(now).expect("read"),
        [],
        "a manager can sign in"
    );
    let room = tempfile::tempdir().expect("a folder");
    let folder = room.path().join("out");
    export(&clinic.practice, &folder).expect("exported");
    for (name, bytes) in files(&folder) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for secret in ["argon2", password, &login, &waiting] {
            assert!(!text.contains(secret), "{name}");
        }
    }
    let (back, _) = import(&folder, &room.path().join("data"), now).expect("imported");
    assert_eq!(
        back.sign_in("ayla", password, now)
            .expect_err("no password travels")
            .fault
            .code,
        "sign-in-wrong"
    );
    let links = back.regain_links(now).expect("read");
    let names: Vec<&str> = links.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Ayla Tan"], "each manager, and nobody else");
    back.join(&links[0].1, "another quiet heron on a canal", now)
        .expect("joined");
    assert_eq!(back.regain_links(now).expect("read"), [], "once is enough");
    assert!(
        back.first_link(now).expect("read").is_none(),
        "nobody begins a clinic that is there"
    );
}

#[test]
fn what_was_removed_with_the_samples_stays_a_trace() {
    let clinic = Clinic::new();
    let staff = clinic
        .practice
        .begin_samples(
            vec![super::account("sample", "Sample", &["desk"])],
            clinic.now.get(),
        )
        .expect("samples");
    let sample = json!({ "name": "Sample", "birth_date": "1990-01-01", "sex": "male" });
    clinic.must(&staff[0], Act::Register, "", sample);
    clinic.must(&clinic.manager, Act::RemoveSamples, "", json!({}));
    let room = tempfile::tempdir().expect("a folder");
    let folder = room.path().join("out");
    export(&clinic.practice, &folder).expect("exported");
    let (back, _) = import(&folder, &room.path().join("data"), clinic.now.get()).expect("imported");
    assert_eq!(back.verify().expect("read").broken, []);
}

#[test]
fn an_export_writes_over_nothing_and_leaves_nothing_half() {
    let (clinic, _) = lived_in();
    let room = tempfile::tempdir().expect("a folder");
    let full = room.path().join("full");
    fs::create_dir(&full).expect("a folder");
    fs::write(full.join("x"), "mine").expect("a file");
    for taken in [&full, &full.join("x")] {
        let refused = export(&clinic.practice, taken).expect_err("something is there");
        assert_eq!(refused.fault.code, "archive-exists");
    }
    assert_eq!(files(&full).len(), 1);
    let empty = room.path().join("empty");
    fs::create_dir(&empty).expect("a folder");
    export(&clinic.practice, &empty).expect("an empty folder will do");
    // A ledger that is not whole does not go out as if it were, and nothing is left beside its place.
    let folder = clinic.folder;
    drop(clinic.practice);
    let database = rusqlite::Connection::open(folder.path().join("pistor.db")).expect("the database");
    let harm = "drop trigger entry_is_never_changed; update entry set at = at + 1 where kind = 'signed'";
    database.execute_batch(harm).expect("harmed");
    drop(database);
    let practice = open(folder.path(), clinic.now.get()).expect("opens");
    let refused = export(&practice, &room.path().join("broken")).expect_err("not whole");
    assert_eq!(refused.fault.code, "archive-broken");
    let mut left: Vec<_> = fs::read_dir(room.path())
        .expect("a folder")
        .flatten()
        .map(|e| e.file_name())
        .collect();
    left.sort();
    assert_eq!(left, ["empty", "full"]);
}

/// Every table of the database goes out, is made from what goes out, or is named here as no part of the record.
#[test]
fn no_table_is_forgotten() {
    let clinic = Clinic::new();
    let database = rusqlite::Connection::open(clinic.folder.path().join("pistor.db")).expect("the database");
    let mut statement = database
        .prepare(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by name",
        )
        .expect("a query");
    let tables = statement
        .query_map([], |row| row.get::<_, String>(0))
        .expect("rows");
    let goes_out = ["entry", "audit", "photo", "message"];
    let no_record = [
        "once",
        "credential",
        "login",
        "invitation",
        "patient_link",
        "patient_login",
        "access_token",
        "caller_token",
    ];
    let index = [
        "patient",
        "patient_word",
        "appointment",
        "course",
        "task",
        "exposure",
        "reaction",
        "contact",
        "lot",
        "movement",
        "reserved",
        "low",
        "account",
    ];
    let known = |name: &String| {
        [&goes_out[..], &no_record, &index]
            .iter()
            .any(|all| all.contains(&name.as_str()))
    };
    let forgotten: Vec<String> = tables.flatten().filter(|name| !known(name)).collect();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}
