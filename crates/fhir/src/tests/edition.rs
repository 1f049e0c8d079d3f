//! A small edition: one row of each sort that reading a record needs. Its medicine is made up for the tests.

use pistor_journey::Edition;
use pistor_knowledge::{Knowledge, Row, Shelf};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn shelf<T: DeserializeOwned>(rows: Value) -> Shelf<T> {
    let Value::Object(rows) = rows else {
        panic!("an object of rows")
    };
    let row = |(id, mut body): (String, Value)| {
        let object = body.as_object_mut().unwrap();
        object.entry("title").or_insert(json!("t"));
        object.entry("cite").or_insert(json!([]));
        Row {
            file: format!("{id}.toml"),
            id,
            body: serde_json::from_value(body).unwrap(),
        }
    };
    Shelf::new(rows.into_iter().map(row).collect())
}

fn questions() -> Value {
    let ask = |valid: &str, kind: &str| json!({ "ask": "?", "why": "w", "kind": kind, "valid": valid });
    let mut rows = json!({
        "pregnancy": ask("same_day", "yes_no"),
        "breastfeeding": ask("same_day", "yes_no"),
        "heart_medication_count": ask("30 days", "count"),
        "could_become_pregnant": ask("each_visit", "yes_no"),
    });
    for id in [
        "acute_infection",
        "anaphylaxis_history",
        "anticoagulant_use",
        "cancer_active",
        "cancer_history",
        "epilepsy",
        "heart_disease",
        "hypertension_irregular",
        "metal_implant",
        "skin_infection",
        "stroke_history",
    ] {
        rows[id] = ask("lasting", "yes_no");
    }
    for id in ["pregnancy", "breastfeeding"] {
        rows[id]["sex"] = json!("female");
    }
    rows
}

fn codes() -> Value {
    let snomed = |code: &str| json!([{ "system": "snomed", "code": code }]);
    let row = |fact: &str, reads: &str, code: Value| json!({ "fact": fact, "reads": reads, "why": "w", "code": code });
    let allergy =
        |id: &str, code: Value| json!({ "allergy": id, "reads": "current", "why": "w", "code": code });
    let mut rows = json!({
        "stroke": row("stroke_history", "ever", json!([
            { "system": "snomed", "code": "230690007", "says": "Stroke" }, { "system": "icd10", "code": "I63" },
            { "system": "icd10cm", "code": "Z86.73", "history": true },
        ])),
        "cancer": row("cancer_active", "current", json!([
            { "system": "snomed", "code": "363346000" }, { "system": "icd10", "code": "C00", "to": "C97" },
        ])),
        "cancer_suspected": row("cancer_active", "unclear", snomed("162572001")),
        "infection": row("acute_infection", "current", snomed("195662009")),
        "pregnant": row("pregnancy", "current", snomed("77386006")),
        "not_pregnant": row("pregnancy", "current", snomed("60001007")),
        "no_uterus": row("could_become_pregnant", "current", snomed("428078001")),
        "heart": row("heart_disease", "current", snomed("53741008")),
        "implant": row("metal_implant", "ever", snomed("307280005")),
        "anaphylaxis": row("anaphylaxis_history", "ever", snomed("39579001")),
        "anticoagulants": row("anticoagulant_use", "current", json!([{ "system": "atc", "code": "B01A" }])),
        "pressure": row("hypertension_irregular", "current", json!([])),
        "no_allergy": allergy("none", json!([
            { "system": "snomed", "code": "716186003" }, { "system": "snomed", "code": "409137002" },
        ])),
        "no_allergy_unclear": allergy("none", json!([
            { "system": "snomed", "code": "429625007" }, { "system": "snomed", "code": "428607008" },
        ])),
        "epilepsy": row("epilepsy", "current", json!([{ "system": "snomed", "code": "84757009", "says": "Epilepsy" }])),
        "fish": allergy("fish", snomed("417532002")),
        "nsaid": allergy("nsaid", json!([{ "system": "atc", "code": "M01A" }])),
        "latex_perhaps": allergy("latex", json!([{ "system": "snomed", "code": "1003755004", "trust": "to_be_verified" }])),
    });
    rows["no_allergy_unclear"]["reads"] = json!("unclear");
    rows["epilepsy"]["title"] = json!("Epilepsy and seizures");
    rows["cancer"]["resolved_fact"] = json!("cancer_history");
    rows["infection"]["open_days_max"] = json!(90);
    rows["pregnant"]["open_days_max"] = json!(315);
    rows["not_pregnant"]["no"] = json!(true);
    rows["not_pregnant"]["open_days_max"] = json!(1);
    rows["no_uterus"]["no"] = json!(true);
    let threshold = |loinc: &str, least: &str| json!({ "loinc": loinc, "unit": "mm[Hg]", "at_least": least, "then": "yes", "old_months": 12 });
    rows["pressure"]["threshold"] = json!([threshold("8480-6", "160"), threshold("8462-4", "100")]);
    rows
}

/// The edition of the tests.
pub(super) fn edition() -> Edition {
    let mut knowledge = Knowledge::default();
    knowledge.questions = shelf(questions());
    knowledge.codes = shelf(codes());
    knowledge.medicines = shelf(json!({
        "warfarin": { "title": "Warfarin", "atc": ["B01AA03"], "rxnorm": ["11289"] },
        "amlodipine": { "title": "Amlodipine", "atc": ["C08CA01"], "rxnorm": ["17767", "197361"] },
        "ibuprofen": { "atc": ["M01AE01"], "rxnorm": ["5640"] },
        "loratadine": { "atc": ["R06AX13"], "rxnorm": ["28889"] },
    }));
    knowledge.positions = shelf(json!({
        "open_order": { "why": "w", "number": 24, "unit": "months" },
        "heart_medicines": { "why": "w", "codes": ["B01", "C07", "C08", "C09"] },
        "birth_asks_breastfeeding": { "why": "w", "number": 12, "unit": "months", "codes": ["177184002"] },
    }));
    knowledge.classes = shelf(json!({
        "nsaid": { "allergy": true, "why": "w" },
        "fish": { "allergy": true, "drug": false, "why": "w" },
        "latex": { "allergy": true, "drug": false, "why": "w" },
    }));
    knowledge.substances = shelf(json!({
        "lidocaine": { "role": "active", "why": "w", "atc": ["N01BB02"], "rxnorm": ["6387"] },
    }));
    knowledge.areas = shelf(json!({
        "face": { "snomed": ["89545001"] },
        "scalp": { "snomed": ["41695006"] },
    }));
    knowledge.indications = shelf(json!({
        "wrinkles": { "family": "aesthetic", "purpose": "aesthetic", "areas": ["face"], "evidence": "none", "evidence_why": "w" },
    }));
    knowledge.methods = shelf(json!({ "needle": { "why": "w" } }));
    Edition::prepare(knowledge).unwrap()
}
