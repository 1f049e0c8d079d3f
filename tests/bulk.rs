//! A bulk export taken over: one resource a line, patients scattered over files, by the program as a person starts it.

mod broken;
mod round_trip;
mod synthea;

use crate::clinic::open;
use crate::moving;
use crate::program::{Ran, pistor};
use jiff::Timestamp;
use pistor_practice::chart::records::Imported;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const SNOMED: &str = "http://snomed.info/sct";
const RXNORM: &str = "http://www.nlm.nih.gov/research/umls/rxnorm";
const LOINC: &str = "http://loinc.org";

/// A clinic that knows Elif Yıldırım, and a folder of records beside it.
struct Room {
    folder: TempDir,
}

impl Room {
    fn new() -> Room {
        let room = Room {
            folder: tempfile::tempdir().expect("a folder"),
        };
        moving::clinic(&room.data());
        fs::create_dir(room.records()).expect("a folder");
        room
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn records(&self) -> PathBuf {
        self.folder.path().join("records")
    }

    /// Writes a file with a resource a line.
    fn write(&self, name: &str, lines: &[Value]) {
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        fs::write(self.records().join(name), lines).expect("written");
    }

    fn import(&self, more: &[&str]) -> Ran {
        let (records, data) = (self.records().display().to_string(), self.data().display().to_string());
        let arguments = ["import", "fhir", &records, "--as", "sevgi", "--data-dir", &data];
        pistor(&[&arguments[..], more].concat(), b"")
    }

    /// What was told, a value a line.
    fn told(&self, more: &[&str]) -> (i32, Vec<Value>) {
        let ran = self.import(&[&["--format", "json"], more].concat());
        assert_eq!(ran.err, "");
        let lines = ran.out.lines().map(|line| serde_json::from_str(line).expect("JSON"));
        (ran.status, lines.collect())
    }

    /// The records of every patient, by name.
    fn held(&self) -> BTreeMap<String, Vec<Imported>> {
        let practice = open(&self.data(), Timestamp::now()).expect("the clinic");
        assert_eq!(practice.verify().expect("read").broken, []);
        let charts = practice.read(|reading| Ok(reading.charts()?)).expect("charts");
        let mut held = BTreeMap::new();
        for id in charts {
            let Ok(chart) = practice.chart(&id) else { continue };
            if let Some(person) = &chart.person {
                let records = chart.records.iter().map(|held| held.imported.body.clone());
                held.insert(person.name.clone(), records.collect());
            }
        }
        held
    }
}

/// `file:line` as it is told, without the folder.
fn place(told: &Value) -> String {
    let file = told["file"].as_str().unwrap_or_default();
    let name = Path::new(file).file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code, "display": "As the hospital calls it" }] })
}

fn status(word: &str) -> Value {
    json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/any", "code": word }] })
}

fn patient(id: &str, name: &str, born: &str) -> Value {
    json!({ "resourceType": "Patient", "id": id, "birthDate": born, "gender": "female", "name": [{ "text": name }],
        "identifier": [{ "system": "http://hospital.example/mrn", "value": format!("mrn-{id}") }] })
}

fn of(id: &str) -> Value {
    json!({ "reference": format!("Patient/{id}") })
}

fn condition(id: &str, whose: &str, code: &str) -> Value {
    json!({ "resourceType": "Condition", "id": id, "subject": of(whose), "code": coded(SNOMED, code),
        "clinicalStatus": status("active"), "verificationStatus": status("confirmed"), "onsetDateTime": "2020-05-01" })
}

/// A day that is neither old nor ahead: the program has a clock of its own.
fn lately() -> String {
    let then = Timestamp::now() - jiff::SignedDuration::from_hours(30 * 24);
    then.strftime("%Y-%m-%d").to_string()
}

/// Three patients, scattered: of file name and line in that order, what each file holds.
fn scattered() -> Vec<(&'static str, Vec<Value>)> {
    let weight = |id: &str, whose: &str, value: f64| {
        json!({ "resourceType": "Observation", "id": id, "status": "final", "subject": of(whose), "code": coded(LOINC, "29463-7"),
            "effectiveDateTime": lately(), "valueQuantity": { "value": value, "unit": "kg", "code": "kg" } })
    };
    vec![
        (
            "AllergyIntolerance.ndjson",
            vec![
                json!({ "resourceType": "AllergyIntolerance", "id": "a1", "patient": of("p2"), "clinicalStatus": status("active"),
                "code": coded(RXNORM, "6387") }),
            ],
        ),
        (
            "Claim.ndjson",
            vec![
                json!({ "resourceType": "Claim", "id": "k1", "patient": of("p1") }),
                json!({ "resourceType": "Claim", "id": "k2", "patient": of("p1") }),
            ],
        ),
        (
            "Condition.000.ndjson",
            vec![condition("c1", "p1", "230690007"), condition("c2", "p2", "84757009")],
        ),
        (
            "Condition.001.ndjson",
            vec![
                condition("c3", "p3", "84757009"),
                condition("c4", "p1", "84757009"),
            ],
        ),
        (
            "MedicationRequest.ndjson",
            vec![
                json!({ "resourceType": "MedicationRequest", "id": "m1", "status": "active", "intent": "order", "subject": of("p1"),
            "authoredOn": "2020-10-01", "medicationReference": { "reference": "Medication/warfarin" } }),
            ],
        ),
        (
            "Observation.ndjson",
            vec![weight("o1", "p2", 61.5), weight("o2", "p1", 70.0)],
        ),
        (
            "Patient.ndjson",
            vec![
                patient("p1", "Elif Yıldırım", "1992-03-08"),
                patient("p2", "Ece Ak", "1980-01-02"),
                patient("p3", "Nur Su", "1971-12-30"),
            ],
        ),
    ]
}

fn medicine() -> Value {
    json!({ "resourceType": "Medication", "id": "warfarin", "code": coded(RXNORM, "11289") })
}

fn folder_of(files: &[(&'static str, Vec<Value>)]) -> Room {
    let room = Room::new();
    for (name, lines) in files {
        room.write(name, lines);
    }
    room.write("Medication.ndjson", &[medicine()]);
    room
}

/// Whoever sends bundles and whoever sends lines says the same of each patient.
#[test]
fn patients_scattered_over_files_come_in_as_they_would_in_bundles() {
    let files = scattered();
    let room = folder_of(&files);
    room.write(
        "Organization.ndjson",
        &[
            json!({ "resourceType": "Organization", "id": "h" }),
            json!({ "resourceType": "Organization", "id": "g" }),
        ],
    );
    let (status, told) = room.told(&["--register"]);
    assert_eq!(status, 0, "{told:?}");
    let counted = json!({ "type": "Organization", "count": 2, "why": "not-read-type" });
    assert_eq!(told[0], counted, "listed, and of nobody");
    let places: Vec<String> = told[1..].iter().map(place).collect();
    assert_eq!(
        places,
        ["Patient.ndjson:1", "Patient.ndjson:2", "Patient.ndjson:3"],
        "told in the order of the files"
    );
    let registered: Vec<bool> = told[1..].iter().map(|line| line["registered"] == true).collect();
    assert_eq!(registered, [false, true, true], "Elif is known by name and birth date");
    assert_eq!(
        told[1]["not_read"],
        json!([{ "origin": "Claim", "what": "Claim ×2", "why": "not-read-type" }])
    );

    let bundles = Room::new();
    for whose in ["p1", "p2", "p3"] {
        let own = |line: &&Value| {
            let to = format!("Patient/{whose}");
            line["id"] == whose || line["subject"]["reference"] == *to || line["patient"]["reference"] == *to
        };
        let lines = files.iter().flat_map(|(_, lines)| lines).filter(own);
        let entries: Vec<Value> = lines
            .chain([&medicine()])
            .map(|resource| json!({ "resource": resource }))
            .collect();
        let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": entries });
        bundles.write(&format!("{whose}.json"), &[bundle]);
    }
    assert_eq!(bundles.told(&["--register"]).0, 0);
    let said = |room: &Room| -> BTreeMap<String, Vec<String>> {
        let held = room.held().into_iter();
        held.map(|(name, records)| (name, records.into_iter().map(|held| held.sha256).collect()))
            .collect()
    };
    assert_eq!(said(&room), said(&bundles));
    let record = &room.held()["Elif Yıldırım"][0].record;
    let codes: Vec<&str> = record.conditions.iter().map(|held| held.code.as_str()).collect();
    assert_eq!(codes, ["230690007", "84757009"], "out of two files");
    assert_eq!(record.medications[0].code, "11289", "the medicine stands in a line of its own");
    assert_eq!(record.weight.as_ref().map(|held| held.kg.as_str()), Some("70"));

    // The same folder again doubles nothing; one of its files alone is a folder, too.
    let (status, told) = room.told(&["--register"]);
    assert_eq!(status, 0);
    assert!(told[1..].iter().all(|line| line["known"] == true), "{told:?}");
}

/// What nobody in the folder is meant by is listed with its file and line, in both languages, and the rest comes in.
#[test]
fn a_line_whose_patient_is_not_in_the_folder_is_listed_and_never_dropped() {
    let room = folder_of(&scattered());
    let mut unsaid = condition("c9", "p1", "84757009");
    let mut two = condition("c10", "p1", "84757009");
    let mut group = condition("c11", "p1", "84757009");
    let mut search = condition("c12", "p1", "84757009");
    unsaid["subject"] = Value::Null;
    two["subject"] = json!([of("p1"), of("p2")]);
    group["subject"] = json!({ "reference": "Group/g" });
    search["subject"] = json!({ "reference": "Patient?identifier=mrn-p1" });
    let stray = |id: &str| condition(id, "somebody", "230690007");
    room.write(
        "Condition.002.ndjson",
        &[stray("c7"), unsaid, two, group, search, stray("c8")],
    );
    let (status, told) = room.told(&["--register"]);
    assert_eq!(status, 1, "somebody has to look at it");
    let left: Vec<(String, &str)> = told
        .iter()
        .filter_map(|line| Some((place(line), line["error"]["code"].as_str()?)))
        .collect();
    let expected = [
        ("2", "bulk-unsaid"),
        ("3", "bulk-unsaid"),
        ("4", "bulk-unsaid"),
        ("5", "bulk-unsaid"),
        ("1", "bulk-no-patient"),
        ("6", "bulk-no-patient"),
    ];
    let expected = expected.map(|(line, code)| (format!("Condition.002.ndjson:{line}"), code));
    assert_eq!(left, expected);
    assert_eq!(told.iter().filter(|line| line["entry"].is_string()).count(), 3);
    let held = room.held();
    assert!(
        held.values().flatten().all(|held| held.seen.iter().all(|seen| !["c7", "c9", "c10"]
            .iter()
            .any(|id| *seen == format!("Condition/{id}")))),
        "in nobody's chart"
    );
    let ran = room.import(&["--lang", "tr"]);
    for words in [
        "Condition/c7, dosyalarda bulunmayan Patient/somebody hakkında",
        "6 girdi dışarıda bırakıldı",
    ] {
        assert!(ran.out.contains(words), "{words}: {}", ran.out);
    }
}

/// The same id on another server is somebody else.
#[test]
fn whole_addresses_must_be_of_one_server() {
    let room = Room::new();
    room.write("Patient.ndjson", &[patient("p1", "Elif Yıldırım", "1992-03-08")]);
    let address = |server: &str| json!({ "reference": format!("https://{server}/fhir/Patient/p1/_history/3") });
    let mut here = condition("c1", "p1", "230690007");
    here["subject"] = address("a.example");
    let relative = condition("c2", "p1", "84757009");
    room.write("Condition.ndjson", &[here.clone(), relative.clone()]);
    let (status, told) = room.told(&[]);
    assert_eq!((status, told[0]["seen"].as_i64()), (0, Some(2)), "{told:?}");
    let mut there = condition("c3", "p1", "84757009");
    there["subject"] = address("b.example");
    room.write("Condition.ndjson", &[here, relative, there]);
    let (status, told) = room.told(&[]);
    assert_eq!(
        (status, told[0]["error"]["code"].as_str(), place(&told[0]).as_str()),
        (1, Some("fhir-other-patient"), "Condition.ndjson:3"),
        "{told:?}"
    );
    // Who stands there twice is nobody for sure, and told once.
    let room = Room::new();
    let twice = patient("p1", "Elif Yıldırım", "1992-03-08");
    room.write("Patient.ndjson", &[twice.clone(), twice]);
    let (_, told) = room.told(&[]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(
        (told[0]["error"]["code"].as_str(), place(&told[0]).as_str()),
        (Some("fhir-two-patients"), "Patient.ndjson:2")
    );
}
