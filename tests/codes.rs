//! Every code of every list, told by a record in every status: what is unclear is asked, what is taken back is silent, and
//! unknown is never no.

use pistor_fhir::{Proposal, as_of};
use pistor_journey::Edition;
use pistor_journey::facts::Answer;
use pistor_journey::intake::Visit;
use pistor_knowledge::intake::{Code, Codes, Reads, System};
use pistor_knowledge::{Row, Trust};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const TODAY: &str = "2026-11-20";

fn uri(system: System) -> &'static str {
    match system {
        System::Snomed => "http://snomed.info/sct",
        System::Icd10 => "http://hl7.org/fhir/sid/icd-10",
        System::Icd10cm => "http://hl7.org/fhir/sid/icd-10-cm",
        System::Atc => "http://www.whocc.no/atc",
        System::Rxnorm => "http://www.nlm.nih.gov/research/umls/rxnorm",
        System::Loinc => "http://loinc.org",
    }
}

fn status(word: &str) -> Value {
    match word {
        "" => Value::Null,
        word => json!({ "coding": [{ "code": word }] }),
    }
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

/// What a record of one resource says.
fn visit(edition: &Edition, resource: &Value) -> Visit {
    let mut resource = resource.clone();
    let key = match resource["resourceType"].as_str() {
        Some("AllergyIntolerance") => "patient",
        _ => "subject",
    };
    resource[key] = json!({ "reference": "Patient/p" });
    let bundle = json!({ "resourceType": "Bundle", "type": "collection", "entry": [
        { "resource": { "resourceType": "Patient", "id": "p", "birthDate": "1990-03-08", "gender": "female" } },
        { "resource": resource },
    ] });
    let indication = edition.knowledge.indications.ids().next();
    let area = edition.knowledge.areas.ids().next();
    let proposal =
        json!({ "treatment": { "indication": indication, "areas": [{ "area": area }] } }).to_string();
    let mut visit = Proposal::read(proposal.as_bytes())
        .and_then(|proposal| proposal.visit(edition, &as_of(TODAY)?))
        .expect("a visit");
    let bundle = bundle.to_string();
    let record = pistor_fhir::read(bundle.as_bytes()).expect("a record");
    record.read_into(edition, &mut visit).expect("read");
    visit
}

fn condition(system: &str, code: &str, clinical: &str, verified: &str) -> Value {
    json!({ "resourceType": "Condition", "id": "c", "code": coded(system, code), "clinicalStatus": status(clinical),
        "verificationStatus": status(verified), "onsetDateTime": TODAY })
}

fn medicine(system: &str, code: &str, word: &str) -> Value {
    json!({ "resourceType": "MedicationRequest", "id": "m", "status": word, "intent": "order", "authoredOn": "2026-11-01",
        "medicationCodeableConcept": coded(system, code) })
}

fn allergy(system: &str, code: &str, clinical: &str, verified: &str) -> Value {
    json!({ "resourceType": "AllergyIntolerance", "id": "a", "code": coded(system, code), "clinicalStatus": status(clinical),
        "verificationStatus": status(verified) })
}

/// What a visit says of the facts of a row, whoever says it: two rows that answer alike are one piece of evidence.
fn answers(edition: &Edition, visit: &Visit, row: &Row<Codes>) -> Vec<Answer> {
    let facts =
        [&row.fact, &row.resolved_fact].map(|fact| fact.as_deref().and_then(|fact| edition.fact(fact)));
    let own = visit.facts.evidence.iter();
    own.filter(|piece| facts.contains(&Some(piece.fact)))
        .map(|piece| piece.answer)
        .collect()
}

/// A no is only ever what a row calls a no.
fn no_is_said(edition: &Edition, visit: &Visit, told: &Value) {
    for piece in visit
        .facts
        .evidence
        .iter()
        .filter(|piece| piece.answer == Answer::No)
    {
        let row = piece
            .row
            .as_deref()
            .and_then(|row| edition.knowledge.codes.get(row));
        assert!(row.is_some_and(|row| row.no), "{piece:?}: {told}");
    }
}

/// Each code that is looked up by itself, with its row: of a range its two ends.
fn listed(edition: &Edition, of: impl Fn(&Codes) -> bool) -> Vec<(&Row<Codes>, System, String, bool, bool)> {
    let rows = edition.knowledge.codes.iter().filter(|row| of(row));
    let codes = rows.flat_map(|row| row.code.iter().map(move |code| (row, code)));
    let ends = codes.flat_map(|(row, code)| {
        let unverified = code.trust == Some(Trust::ToBeVerified);
        let ends = [Some(&code.code), code.to.as_ref()].into_iter().flatten();
        ends.map(move |end| (row, code.system, end.clone(), code.history, unverified))
    });
    let plain = |code: &str| code.replace('.', "");
    ends.filter(|(row, system, code, ..)| {
        // A chapter or a class is no code that a record holds, and what a row leaves out another one reads.
        let whole = match system {
            System::Icd10 | System::Icd10cm => code.len() >= 3,
            System::Loinc => false,
            _ => true,
        };
        let left_out = |except: &Code| {
            let (code, from) = (plain(code), plain(&except.code));
            let within = except
                .to
                .as_ref()
                .is_some_and(|to| from <= code && code <= plain(to));
            except.system == *system && (within || code.starts_with(&from))
        };
        whole && !row.except.iter().any(left_out)
    })
    .collect()
}

fn of_conditions(system: System) -> bool {
    matches!(system, System::Snomed | System::Icd10 | System::Icd10cm)
}

#[test]
fn every_condition_in_every_status() {
    let edition = pistor_cli::assemble(None).expect("the knowledge").edition;
    let mut tried = 0;
    for (row, system, code, history, unverified) in listed(&edition, |row| row.fact.is_some()) {
        if !of_conditions(system) {
            continue;
        }
        tried += 1;
        let seen = |clinical: &str, verified: &str| {
            let told = condition(uri(system), &code, clinical, verified);
            let visit = visit(&edition, &told);
            no_is_said(&edition, &visit, &told);
            visit
        };
        let told = |clinical: &str, verified: &str| answers(&edition, &seen(clinical, verified), row);
        let open = row.reads == Reads::Unclear || unverified;
        // What a code calls past answers what has passed, where that matters.
        let passed = history && row.reads == Reads::Current;
        let passes = row.reads == Reads::Current && row.resolved_fact.is_none() && !open;
        for word in ["active", "recurrence", "relapse"] {
            let expected = match (open, row.no) {
                (true, _) => Answer::Unknown,
                (false, true) => Answer::No,
                (false, false) => Answer::Yes,
            };
            let said = told(word, "confirmed");
            assert!(
                said.contains(&expected) || (passed && passes),
                "{} {code} {word}: {said:?}",
                row.id
            );
        }
        for word in ["inactive", "remission", "resolved"] {
            let seen = seen(word, "confirmed");
            let own = seen
                .facts
                .evidence
                .iter()
                .any(|piece| piece.row.as_ref() == Some(&row.id));
            let said = answers(&edition, &seen, row);
            match passes {
                true => assert!(!own, "{} {code} {word}: {said:?}", row.id),
                false => assert!(!said.is_empty(), "{} {code} {word}", row.id),
            }
            assert!(
                !open || said.contains(&Answer::Unknown),
                "{} {code} {word}",
                row.id
            );
        }
        for verified in ["unconfirmed", "provisional", "differential", "any other word"] {
            let said = told("active", verified);
            let asked = !said.is_empty() && said.iter().all(|answer| *answer == Answer::Unknown);
            assert!(asked, "{} {code} {verified}: {said:?}", row.id);
        }
        for verified in ["refuted", "entered-in-error"] {
            assert_eq!(told("active", verified), [], "{} {code} {verified}", row.id);
        }
        // How it stands nobody says: what counts only while it lasts is asked.
        for clinical in ["", "any other word"] {
            let said = told(clinical, "confirmed");
            let asked = said.contains(&Answer::Unknown);
            assert!(
                asked || passed || row.reads == Reads::Ever,
                "{} {code} {clinical:?}: {said:?}",
                row.id
            );
        }
    }
    assert!(tried > 300, "{tried}");
}

/// A code is read in the list of its own system only; the two editions of ICD-10 are two systems.
#[test]
fn no_code_is_read_in_another_system() {
    let edition = pistor_cli::assemble(None).expect("the knowledge").edition;
    let (mut apart, mut both) = (0, 0);
    for (row, system, code, ..) in listed(&edition, |row| row.fact.is_some()) {
        let elsewhere = |system: &str| {
            let resource = match of_conditions(row.code[0].system) {
                true => condition(system, &code, "active", "confirmed"),
                false => medicine(system, &code, "active"),
            };
            visit(&edition, &resource)
        };
        for strange in [
            "http://hospital.example/codes",
            "http://hl7.org/fhir/sid/icd-10-gm",
            "",
            "ICD-10",
        ] {
            let visit = elsewhere(strange);
            assert!(visit.facts.evidence.is_empty(), "{} {strange}|{code}", row.id);
            assert!(
                visit.not_read.iter().any(|entry| entry.why == "not-read-system"),
                "{strange}|{code}: {:?}",
                visit.not_read
            );
        }
        let other = match system {
            System::Icd10 => System::Icd10cm,
            System::Icd10cm => System::Icd10,
            _ => continue,
        };
        let visit = elsewhere(uri(other));
        for piece in &visit.facts.evidence {
            let read_by = piece
                .row
                .as_deref()
                .and_then(|row| edition.knowledge.codes.get(row));
            // A position that asks after a birth knows births of either edition.
            let listed = match read_by {
                Some(row) => row.code.iter().any(|code| code.system == other),
                None => piece.answer == Answer::Unknown,
            };
            assert!(listed, "{code} of {} as {}: {piece:?}", system.id(), other.id());
        }
        match visit.facts.evidence.is_empty() {
            true => apart += 1,
            false => both += 1,
        }
    }
    assert!(
        apart > 0 && both > 0,
        "{apart} in one edition only, {both} in both"
    );
}

#[test]
fn every_medicine_in_every_status() {
    let edition = pistor_cli::assemble(None).expect("the knowledge").edition;
    let medicines = edition.knowledge.medicines.iter().flat_map(|row| {
        let atc = row.atc.iter().map(|code| (System::Atc, code.clone()));
        atc.chain(row.rxnorm.iter().map(|code| (System::Rxnorm, code.clone())))
    });
    let listed = listed(&edition, |row| row.fact.is_some());
    let classes = listed.iter().filter(|(_, system, ..)| !of_conditions(*system));
    let classes = classes.map(|(_, system, code, ..)| (*system, code.clone()));
    let (mut tried, mut answering) = (0, 0);
    for (system, code) in medicines.chain(classes) {
        tried += 1;
        let told = |word: &str| {
            let told = medicine(uri(system), &code, word);
            let visit = visit(&edition, &told);
            no_is_said(&edition, &visit, &told);
            let evidence = visit
                .facts
                .evidence
                .iter()
                .map(|piece| (piece.fact, piece.answer));
            evidence.collect::<Vec<_>>()
        };
        let taken = told("active");
        answering += usize::from(!taken.is_empty());
        for word in ["on-hold", "draft", "unknown", "any other word"] {
            let said = told(word);
            assert!(
                said.iter().all(|(_, answer)| *answer == Answer::Unknown),
                "{code} {word}: {said:?}"
            );
            let facts = |said: &[(u8, Answer)]| said.iter().map(|(fact, _)| *fact).collect::<BTreeSet<_>>();
            assert_eq!(
                facts(&said),
                facts(&taken),
                "{code} {word}: asked, and nothing is left out"
            );
        }
        for word in ["stopped", "cancelled", "completed", "entered-in-error"] {
            assert_eq!(told(word), [], "{code} {word}");
        }
    }
    assert!(tried > 200 && answering > 50, "{tried} {answering}");
}

#[test]
fn every_allergy_in_every_status_and_none_known_only_where_it_is_said() {
    let edition = pistor_cli::assemble(None).expect("the knowledge").edition;
    let mut tried = 0;
    for (row, system, code, ..) in listed(&edition, |row| row.allergy.is_some()) {
        tried += 1;
        let none = row.allergy.as_deref() == Some("none");
        let told = |clinical: &str, verified: &str| {
            let visit = visit(&edition, &allergy(uri(system), &code, clinical, verified));
            let list = &visit.allergies;
            (list.entries.len(), list.complete || list.drugs_complete)
        };
        for clinical in ["active", "", "any other word"] {
            let (entries, complete) = told(clinical, "confirmed");
            match none {
                true => assert_eq!(entries, 0, "{} {code}", row.id),
                false => assert_eq!((entries > 0, complete), (true, false), "{} {code}", row.id),
            }
        }
        for (clinical, verified) in [
            ("inactive", "confirmed"),
            ("resolved", "confirmed"),
            ("active", "unconfirmed"),
            ("active", "presumed"),
            ("active", "refuted"),
            ("active", "entered-in-error"),
        ] {
            assert_eq!(
                told(clinical, verified),
                (0, false),
                "{} {code} {clinical} {verified}",
                row.id
            );
        }
    }
    assert!(tried > 50, "{tried}");
    // Words are no code, whatever they say.
    for words in ["No known allergies", "NKDA", "Bilinen alerjisi yok"] {
        let told = json!({ "resourceType": "AllergyIntolerance", "id": "a", "code": { "text": words }, "clinicalStatus": status("active") });
        let list = visit(&edition, &told).allergies;
        assert!(!list.complete && !list.drugs_complete, "{words}");
    }
}
