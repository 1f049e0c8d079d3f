//! Taking hospital records over: 1,000 patients of about 300 resources each, out of a generator with a fixed seed, beside
//! what plain serde needs to parse the same files. Resources a second, and that memory does not grow with the patients.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use pistor_benches::clinic::Clinic;
use pistor_benches::process::memory_mib;
use pistor_cli::hospital::Hospital;
use serde_json::{Value, json};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Patients.
const PATIENTS: usize = 1000;
/// Resources of each.
const RESOURCES: usize = 300;
/// Threads that read and hand over, as the command has on a machine of two cores.
const WORKERS: usize = 2;
/// Memory after the last patient beside that after a quarter of them, at most.
const GROWTH_MAX: f64 = 1.25;

fn main() -> ExitCode {
    let folder = tempfile::tempdir_in("target").expect("a folder on the disk that is measured");
    let files = folder.path().join("records");
    std::fs::create_dir(&files).expect("a folder");
    let mut bytes = 0;
    for patient in 0..PATIENTS {
        let text = bundle(patient).to_string();
        bytes += text.len();
        std::fs::write(file(&files, patient), text).expect("written");
    }
    let resources = PATIENTS * (RESOURCES + 1);
    println!(
        "{PATIENTS} patients, {resources} resources, {} MB",
        bytes / 1_000_000
    );
    let plain = on_every_core(|patient| {
        let text = std::fs::read(file(&files, patient)).expect("read");
        let value: Value = serde_json::from_slice(&text).expect("JSON");
        assert_eq!(value["entry"].as_array().map(Vec::len), Some(RESOURCES + 1));
    });
    let clinic = Clinic::begin(&folder.path().join("data"));
    let hospital = Hospital {
        practice: std::sync::Arc::clone(&clinic.practice),
        who: clinic.you.clone(),
        register: true,
        chart: String::new(),
    };
    let done = AtomicUsize::new(0);
    let held = Mutex::new(Vec::new());
    let taken = on_every_core(|patient| {
        let text = std::fs::read(file(&files, patient)).expect("read");
        let taken = hospital.take(&text, clinic.now).expect("taken over");
        assert!(taken.registered && !taken.known, "{taken:?}");
        if (done.fetch_add(1, Ordering::Relaxed) + 1).is_multiple_of(PATIENTS / 4) {
            let now = memory_mib(std::process::id());
            held.lock().expect("nobody panicked").push(now);
        }
    });
    let again = on_every_core(|patient| {
        let text = std::fs::read(file(&files, patient)).expect("read");
        assert!(
            hospital.take(&text, clinic.now).expect("known").known,
            "nothing is doubled"
        );
    });
    let rate = |took: Duration| resources as f64 / took.as_secs_f64();
    println!("plain serde_json parsing  {:>9.0} resources/s", rate(plain));
    println!(
        "taken over                {:>9.0} resources/s, {:.2} of plain",
        rate(taken),
        rate(taken) / rate(plain)
    );
    println!(
        "the same again            {:>9.0} resources/s, {:.2} of plain",
        rate(again),
        rate(again) / rate(plain)
    );
    let held = held.into_inner().expect("nobody panicked");
    let growth = held[held.len() - 1] / held[0];
    let flat = growth <= GROWTH_MAX;
    println!(
        "memory after each quarter: {held:.0?} MiB · grew × {growth:.2} · at most {GROWTH_MAX} {}",
        if flat { "ok" } else { "ABOVE" }
    );
    let whole = clinic.practice.verify().expect("read").broken.is_empty();
    if whole && flat {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn file(folder: &Path, patient: usize) -> std::path::PathBuf {
    folder.join(format!("{patient:04}.json"))
}

/// Does something for each patient on every worker.
fn on_every_core(each: impl Fn(usize) + Sync) -> Duration {
    let next = AtomicUsize::new(0);
    let began = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..WORKERS {
            scope.spawn(|| {
                loop {
                    let patient = next.fetch_add(1, Ordering::Relaxed);
                    if patient >= PATIENTS {
                        return;
                    }
                    each(patient);
                }
            });
        }
    });
    began.elapsed()
}

/// A bundle of one patient: conditions, orders, measurements, allergies, procedures, and visits that nobody reads.
fn bundle(patient: usize) -> Value {
    let letters = |n: usize| -> String {
        (0..4)
            .map(|at| char::from(b'a' + (n / 26usize.pow(at) % 26) as u8))
            .collect()
    };
    let person = json!({ "resourceType": "Patient", "id": "p", "gender": "female",
        "birthDate": format!("{}-{:02}-{:02}", 1950 + patient % 50, 1 + patient % 12, 1 + patient % 28),
        "name": [{ "family": format!("Y{}", letters(patient)), "given": [format!("E{}", letters(patient / 7))] }],
        "identifier": [{ "system": "http://hospital.example/mrn", "value": patient.to_string() }] });
    let mut entries = vec![json!({ "fullUrl": "urn:uuid:p", "resource": person })];
    entries.extend(
        (0..RESOURCES)
            .map(|n| json!({ "fullUrl": format!("urn:uuid:{n}"), "resource": resource(patient, n) })),
    );
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries })
}

fn resource(patient: usize, n: usize) -> Value {
    let pick = |codes: &[&'static str]| codes[(patient * 31 + n * 7) % codes.len()];
    let coded = |system: &str, code: &str| json!({ "coding": [{ "system": system, "code": code, "display": "As the hospital calls it" }], "text": "As the hospital calls it" });
    let status = |word: &str| json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/any", "code": word }] });
    let day = format!(
        "20{:02}-{:02}-{:02}",
        10 + (patient + n) % 15,
        1 + n % 12,
        1 + n % 28
    );
    let subject = json!({ "reference": "urn:uuid:p" });
    let (snomed, loinc) = ("http://snomed.info/sct", "http://loinc.org");
    match n % 10 {
        0 => {
            json!({ "resourceType": "Condition", "id": format!("c{n}"), "subject": subject, "onsetDateTime": day,
            "clinicalStatus": status(pick(&["active", "resolved", "inactive"])), "verificationStatus": status("confirmed"),
            "code": coded(snomed, pick(&["84757009", "38341003", "44054006", "195662009", "230690007", "36971009"])) })
        }
        1 => {
            json!({ "resourceType": "MedicationRequest", "id": format!("m{n}"), "subject": subject, "authoredOn": day, "intent": "order",
            "status": pick(&["active", "stopped", "completed"]),
            "medicationCodeableConcept": coded("http://www.whocc.no/atc", pick(&["B01AA03", "C07AB02", "N02BE01", "A10BA02"])) })
        }
        2 if n == 2 => {
            json!({ "resourceType": "AllergyIntolerance", "id": format!("a{n}"), "patient": subject, "recordedDate": day,
            "clinicalStatus": status("active"), "code": coded(snomed, pick(&["417532002", "716186003"])) })
        }
        2 | 3 => {
            json!({ "resourceType": "Procedure", "id": format!("r{n}"), "subject": subject, "status": "completed", "performedDateTime": day,
            "code": coded(snomed, pick(&["430193006", "710824005", "73761001"])) })
        }
        4 => {
            json!({ "resourceType": "Observation", "id": format!("b{n}"), "subject": subject, "status": "final", "effectiveDateTime": day,
            "code": coded(loinc, "85354-9"), "component": [
                { "code": coded(loinc, "8480-6"), "valueQuantity": { "value": 110 + n % 60, "unit": "mmHg", "code": "mm[Hg]" } },
                { "code": coded(loinc, "8462-4"), "valueQuantity": { "value": 70 + n % 30, "unit": "mmHg", "code": "mm[Hg]" } }] })
        }
        5 | 6 => {
            json!({ "resourceType": "Observation", "id": format!("o{n}"), "subject": subject, "status": "final", "effectiveDateTime": day,
            "code": coded(loinc, pick(&["29463-7", "8302-2", "2339-0", "718-7"])), "valueQuantity": { "value": 60 + n % 40, "unit": "kg", "code": "kg" } })
        }
        7 => {
            json!({ "resourceType": "Encounter", "id": format!("e{n}"), "subject": subject, "status": "finished", "class": { "code": "AMB" }, "period": { "start": day } })
        }
        8 => {
            json!({ "resourceType": "Claim", "id": format!("k{n}"), "patient": subject, "status": "active", "created": day, "use": "claim" })
        }
        _ => {
            json!({ "resourceType": "Immunization", "id": format!("i{n}"), "patient": subject, "status": "completed", "occurrenceDateTime": day,
            "vaccineCode": coded("http://hl7.org/fhir/sid/cvx", "140") })
        }
    }
}
