//! A clinic that moves, and hospital records that come in, by the program as a person starts it.

use crate::clinic::archive::files;
use crate::clinic::{account, asked, open};
use crate::program::pistor;
use jiff::Timestamp;
use pistor_practice::Act;
use pistor_practice::house::settings::Settings;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// A clinic of now, with a manager, a nurse and one patient; closed.
pub fn clinic(folder: &Path) {
    let now = Timestamp::now();
    let practice = open(folder, now).expect("a practice");
    let settings = Settings {
        name: "Ada".to_owned(),
        ..Settings::default()
    };
    let manager = practice
        .found(account("ayla", "Ayla Tan", &["manager"]), settings, now)
        .expect("founded");
    let manager = practice.accounts().expect("accounts")[&manager].actor();
    let nurse = json!({ "login": "sevgi", "name": "Sevgi Demir", "roles": ["nurse", "desk"] });
    practice
        .act_and_wait(asked(&manager, Act::CreateAccount, "", now, nurse))
        .expect("an account");
    let nurse = practice
        .accounts()
        .expect("accounts")
        .into_values()
        .find(|held| held.login == "sevgi");
    let nurse = nurse.expect("a nurse").actor();
    let person = json!({ "name": "Elif Yıldırım", "birth_date": "1992-03-08", "sex": "female" });
    practice
        .act_and_wait(asked(&nurse, Act::Register, "", now, person))
        .expect("recorded");
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).display().to_string()
}

#[test]
fn a_clinic_moves_to_another_machine() {
    let room = tempfile::tempdir().expect("a folder");
    let (data, out, moved) = (
        path(room.path(), "data"),
        path(room.path(), "out"),
        path(room.path(), "moved"),
    );
    clinic(Path::new(&data));
    let ran = pistor(&["export", &out, "--data-dir", &data], b"");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.starts_with("Everything is in "), "{}", ran.out);
    let written = files(Path::new(&out));
    for (name, words) in [
        ("README.en.txt", "Ada: everything"),
        ("README.tr.txt", "Ada: kaydedilmiş"),
    ] {
        let text = String::from_utf8_lossy(&written[name]).into_owned();
        assert!(
            text.starts_with(words) && text.contains("sha256sum -c SHA256SUMS"),
            "{text}"
        );
    }
    let again = pistor(&["export", &out, "--data-dir", &data], b"");
    assert_eq!(again.status, 2, "nothing is written over");
    assert!(again.err.contains("is there already"), "{}", again.err);
    let ran = pistor(&["import", &out, "--data-dir", &moved], b"");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("Passwords do not travel"), "{}", ran.out);
    let anchor = |text: &str| text.split("Last hash: ").nth(1).map(|rest| rest[..64].to_owned());
    for data in [&data, &moved] {
        let verified = pistor(&["verify", "--data-dir", data], b"");
        assert_eq!(
            (verified.status, anchor(&verified.out)),
            (0, anchor(&ran.out)),
            "{}",
            verified.out
        );
        assert_eq!(pistor(&["rebuild", "--data-dir", data], b"").status, 0);
    }
    let back = path(room.path(), "back");
    assert_eq!(pistor(&["export", &back, "--data-dir", &moved], b"").status, 0);
    assert!(files(Path::new(&back)) == written, "byte for byte");
    // A changed byte is named with its file, in the reader's language.
    fs::write(Path::new(&out).join("tables/patients.csv"), "x").expect("written");
    let ran = pistor(
        &[
            "import",
            &out,
            "--data-dir",
            &path(room.path(), "third"),
            "--lang",
            "tr",
        ],
        b"",
    );
    assert_eq!(ran.status, 2);
    assert!(
        ran.err.contains("SHA256SUMS:") && ran.err.contains("değiştirilmiş"),
        "{}",
        ran.err
    );
}

fn bundle(name: &str, birth_date: &str, code: &Value) -> Value {
    json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": { "resourceType": "Patient", "id": "p", "birthDate": birth_date, "gender": "female", "name": [{ "text": name }] } },
        { "resource": { "resourceType": "Condition", "id": "c", "subject": { "reference": "Patient/p" }, "code": code,
            "clinicalStatus": { "coding": [{ "code": "active" }] } } },
    ] })
}

#[test]
fn a_folder_of_records_is_taken_over_one_by_one_and_told_in_order() {
    let room = tempfile::tempdir().expect("a folder");
    let data = path(room.path(), "data");
    clinic(Path::new(&data));
    let records = room.path().join("records");
    fs::create_dir(&records).expect("a folder");
    let stroke = json!({ "coding": [{ "system": "http://snomed.info/sct", "code": "230690007" }] });
    let words = json!({ "text": "selülit" });
    fs::write(
        records.join("a.json"),
        bundle("Elif Yıldırım", "1992-03-08", &stroke).to_string(),
    )
    .expect("written");
    let lines = [
        bundle("Ece Ak", "1980-01-02", &words).to_string(),
        "{\"resourceType\": \"Patient\"}".to_owned(),
        bundle("Elif Yıldırım", "1992-03-08", &words).to_string(),
    ];
    fs::write(records.join("b.ndjson"), lines.join("\n")).expect("written");
    fs::write(records.join("notes.txt"), "not read").expect("written");
    let records = records.display().to_string();
    let import = |more: &[&str]| {
        let arguments = [
            &["import", "fhir", &records, "--as", "sevgi", "--data-dir", &data],
            more,
        ]
        .concat();
        pistor(&arguments, b"")
    };
    let ran = import(&["--format", "json"]);
    assert_eq!(ran.status, 1, "two of four are refused: {}", ran.err);
    let told: Vec<Value> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let codes: Vec<Option<&str>> = told.iter().map(|line| line["error"]["code"].as_str()).collect();
    assert_eq!(
        codes,
        [None, Some("record-nobody"), Some("fhir-not-a-bundle"), None],
        "{}",
        ran.out
    );
    assert!(
        told[2]["file"]
            .as_str()
            .is_some_and(|file| file.ends_with("b.ndjson:2")),
        "{}",
        told[2]
    );
    assert_eq!(
        told[3]["not_read"][0]["why"], "not-read-text",
        "listed, with its place and why: {}",
        told[3]
    );
    assert_eq!(told[3]["not_read"][0]["origin"], "Condition/c");
    assert_eq!(told[0]["chart"], told[3]["chart"]);
    // Once more: what is here doubles nothing; the unknown patient is recorded when that is asked for.
    let ran = import(&["--register", "--lang", "tr"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert_eq!(ran.out.matches("zaten burada,").count(), 2, "{}", ran.out);
    assert!(ran.out.contains("yeni kaydedildi"), "{}", ran.out);
    assert!(
        ran.out.contains("1 kayıt devralındı, 1 tanesi yeni"),
        "{}",
        ran.out
    );
    assert_eq!(pistor(&["verify", "--data-dir", &data], b"").status, 0);
    for (arguments, code) in [
        (
            ["import", "fhir", &records, "--as", "nobody", "--data-dir", &data],
            "No account",
        ),
        (
            [
                "import",
                "fhir",
                "/nowhere/at/all",
                "--as",
                "sevgi",
                "--data-dir",
                &data,
            ],
            "/nowhere/at/all",
        ),
    ] {
        let ran = pistor(&arguments, b"");
        assert!(ran.status == 2 && ran.err.contains(code), "{}", ran.err);
    }
}
