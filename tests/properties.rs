//! What holds for every input: no panic, no milder verdict by leaving out or adding, no dose that hides by being split.

use crate::visit::{FACTS, healthy};
use pistor_journey::Edition;
use pistor_journey::intake::{self, Visit};
use pistor_journey::mixture::LimitVerdict;
use pistor_knowledge::Decimal;
use pistor_knowledge::screening::Action;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

static EDITION: LazyLock<Edition> = LazyLock::new(|| match pistor_cli::assemble(None) {
    Ok(assembled) => assembled.edition,
    Err(faults) => panic!("{faults:?}"),
});

fn read(visit: &Value) -> Visit {
    intake::read(&EDITION, visit.to_string().as_bytes()).unwrap_or_else(|fault| panic!("{fault}: {visit}"))
}

fn verdict(visit: &Value) -> Action {
    EDITION.screen(&read(visit)).verdict
}

const SUBSTANCES: [&str; 12] = [
    "hyaluronic_acid",
    "lidocaine",
    "tranexamic_acid",
    "diclofenac",
    "pentoxifylline",
    "deoxycholic_acid",
    "pdrn",
    "dutasteride",
    "lidocaine_prilocaine_cream",
    "vitamin_c",
    "buflomedil",
    "thiocolchicoside",
];
const INDICATIONS: [(&str, &str); 5] = [
    ("wrinkles", "face"),
    ("hair_loss", "scalp"),
    ("cellulite", "thigh_front"),
    ("acute_low_back_pain", "lower_back"),
    ("local_fat", "submental"),
];
const METHODS: [&str; 3] = ["needle", "electroporation", "sonophoresis"];
const ALLERGENS: [&str; 6] = [
    "lidocaine",
    "nsaid",
    "fish",
    "bee_venom",
    "hyaluronic_acid",
    "other",
];

prop_compose! {
    /// A visit with random answers, some left open.
    fn visit()(
        answers in proptest::collection::vec(0u8..12, FACTS.len()),
        substances in proptest::collection::vec(0..SUBSTANCES.len(), 0..4),
        (indication, method, age, sex) in (0..INDICATIONS.len(), 0..METHODS.len(), 10i32..90, 0u8..3),
        allergies in proptest::collection::vec(0..ALLERGENS.len(), 0..3),
        (allergies_given, count) in (any::<bool>(), 0u32..4),
    ) -> Value {
        let mut visit = healthy();
        let facts = visit["facts"].as_object_mut().expect("facts");
        for ((id, good), answer) in FACTS.iter().zip(answers) {
            let bad = if *good == "no" { "yes" } else { "no" };
            match answer {
                0 => { facts.insert((*id).to_owned(), json!(bad)); }
                1 => { facts.remove(*id); }
                2 => { facts.insert((*id).to_owned(), json!({ "answer": bad, "site": "face" })); }
                _ => {}
            }
        }
        visit["facts"]["heart_medication_count"] = json!(count);
        let (indication, area) = INDICATIONS[indication];
        let mixture: Vec<Value> = substances.into_iter().map(|n| json!({ "substance": SUBSTANCES[n] })).collect();
        visit["treatment"] = json!({ "indication": indication, "areas": [{ "area": area }], "method": METHODS[method], "mixture": mixture, "session": 1 });
        visit["patient"]["birth_date"] = json!(format!("{}-03-02", 2026 - age));
        visit["patient"]["sex"] = json!(["female", "male", "unknown"][usize::from(sex)]);
        if !allergies.is_empty() {
            visit["allergies"] = allergies.into_iter().map(|n| json!({ "substance": ALLERGENS[n], "text": "x" })).collect();
        } else if !allergies_given {
            visit.as_object_mut().expect("an object").remove("allergies");
        }
        visit
    }
}

/// `site` and the like are not allowed on every fact; those that refuse get the plain answer.
fn accepted(mut visit: Value) -> Value {
    let facts = visit["facts"].as_object_mut().expect("facts");
    for (_, fact) in facts.iter_mut() {
        if let Some(answer) = fact.get("answer").cloned()
            && answer == "no"
        {
            *fact = answer;
        }
    }
    visit
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn leaving_out_an_answer_never_makes_milder_than_ask_nor_clears(visit in visit(), left_out in 0..FACTS.len()) {
        let visit = accepted(visit);
        let whole = verdict(&visit);
        let mut less = visit.clone();
        let (id, good) = FACTS[left_out];
        let was_good = visit["facts"].get(id).is_some_and(|answer| *answer == good);
        less["facts"].as_object_mut().expect("facts").remove(id);
        let without = verdict(&less);
        prop_assert!(without >= whole.min(Action::Ask), "{id}: {whole:?} became {without:?}");
        if was_good {
            prop_assert!(without >= whole, "{id}: {whole:?} became {without:?}");
        }
    }

    #[test]
    fn leaving_out_whole_parts_never_clears(visit in visit(), part in 0..5usize) {
        let visit = accepted(visit);
        let whole = verdict(&visit);
        let mut less = visit.clone();
        match part {
            0 => { less.as_object_mut().expect("an object").remove("allergies"); }
            1 => { less["treatment"].as_object_mut().expect("an object").remove("mixture"); }
            2 => { less["patient"].as_object_mut().expect("an object").remove("birth_date"); }
            3 => { less["treatment"].as_object_mut().expect("an object").remove("method"); }
            _ => { less.as_object_mut().expect("an object").remove("facts"); }
        }
        prop_assert!(verdict(&less) >= whole.min(Action::Ask));
    }

    #[test]
    fn adding_a_finding_never_makes_milder(visit in visit(), added in 0..FACTS.len()) {
        let visit = accepted(visit);
        let whole = verdict(&visit);
        let (id, good) = FACTS[added];
        let mut more = visit.clone();
        more["facts"][id] = if good == "no" { json!("yes") } else { json!("no") };
        let had_site = visit["facts"].get(id).is_some_and(Value::is_object);
        if had_site {
            return Ok(());
        }
        let unanswered = visit["facts"].get(id).is_none();
        let with = verdict(&more);
        // An open question that is answered may give way to a finding as mild as caution; nothing else may.
        let least = if unanswered { whole.min(Action::Caution) } else { whole };
        prop_assert!(with >= least, "{id}: {whole:?} became {with:?}");
    }

    #[test]
    fn adding_a_substance_never_makes_milder(visit in visit(), added in 0..SUBSTANCES.len()) {
        let visit = accepted(visit);
        let whole = verdict(&visit);
        let mut more = visit.clone();
        more["treatment"]["mixture"].as_array_mut().expect("a mixture").push(json!({ "substance": SUBSTANCES[added] }));
        prop_assert!(verdict(&more) >= whole);
    }

    #[test]
    fn splitting_a_dose_never_changes_the_verdict(parts in proptest::collection::vec(1u32..400, 1..6), kg in 40u32..120) {
        let whole: u32 = parts.iter().sum();
        let of = |tenths: &[u32], apart: bool| {
            let mut visit = healthy();
            visit["patient"]["weight_kg"] = json!(kg);
            visit["treatment"]["mixture"] = tenths.iter().enumerate().map(|(n, tenth)| {
                let volume = format!("{}.{} mL", tenth / 10, tenth % 10);
                json!({ "substance": "lidocaine", "strength": "20 mg/mL", "volume": volume, "syringe": if apart { n.to_string() } else { String::new() } })
            }).collect();
            let read = read(&visit);
            let mixture = EDITION.mix(&read);
            let lidocaine = EDITION.substance("lidocaine").expect("lidocaine");
            let total = mixture.totals.iter().find(|total| total.substance == lidocaine).expect("a total");
            (total.total.map(|amount| amount.to_string()), total.verdict)
        };
        if whole > 1000 {
            return Ok(());
        }
        let expected = of(&[whole], false);
        prop_assert_eq!(of(&parts, true), expected.clone());
        prop_assert_eq!(of(&parts, false), expected.clone());
        let above = whole * 2 > (kg * 45 / 10).min(300);
        prop_assert_eq!(expected.1 == LimitVerdict::Above, f64::from(whole * 2) > (f64::from(kg) * 4.5).min(300.0), "{}", above);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = intake::read(&EDITION, &bytes);
        let _ = pistor_journey::followup::read(&EDITION, &bytes);
        if let Ok(record) = pistor_fhir::read(&bytes) {
            let _ = record;
        }
    }

    #[test]
    fn no_wounded_visit_makes_it_panic(at in 0usize..2000, byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = healthy().to_string().into_bytes();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let _ = intake::read(&EDITION, &bytes);
    }

    #[test]
    fn no_text_makes_an_amount_panic(text in "\\PC{0,30}") {
        let _ = pistor_knowledge::Amount::parse(&text);
    }

    #[test]
    fn an_amount_is_read_back_as_it_was_written(tenths in 1u32..100_000) {
        let written = format!("{}.{} mL", tenths / 10, tenths % 10);
        let read = pistor_knowledge::Amount::parse(&written).expect("an amount");
        prop_assert_eq!(pistor_knowledge::Amount::parse(&read.to_string()).expect("an amount"), read);
        let comma = pistor_knowledge::Amount::parse(&written.replace('.', ",")).expect("an amount");
        prop_assert_eq!(comma, read);
    }
}

prop_compose! {
    /// Points of several sizes out of up to three syringes.
    fn rows()(
        rows in proptest::collection::vec((1u32..200, 1u32..60, 0usize..3), 1..6),
    ) -> Vec<(u32, u32, usize)> {
        rows
    }
}

const SYRINGES: [&str; 3] = ["A", "B", "C"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// What the points give, syringe by syringe, and what stays in it make what was drawn: nothing is lost by rounding,
    /// and a substance is the same dose however it was split over syringes of one strength.
    #[test]
    fn every_points_dose_adds_up_to_what_was_drawn(rows in rows(), volumes in proptest::collection::vec(10u32..33, 3)) {
        let marks: Vec<Value> = rows.iter().map(|(count, hundredths, syringe)| json!({
            "count": count, "volume_each": format!("0.{hundredths:03} mL"), "syringe": SYRINGES[*syringe],
        })).collect();
        let items: Vec<Value> = SYRINGES.iter().zip(&volumes).map(|(name, volume)| json!({
            "substance": "lidocaine", "strength": "20 mg/mL", "volume": format!("{volume} mL"), "syringe": name,
        })).collect();
        let mut visit = healthy();
        visit["treatment"]["mixture"] = json!(items);
        visit["treatment"]["marks"] = json!(marks);
        visit["treatment"].as_object_mut().expect("a treatment").remove("points");
        let all: u32 = rows.iter().map(|(count, thousandths, _)| count * thousandths).sum();
        prop_assume!(all <= 100_000);
        let split = EDITION.mix(&read(&visit));
        for syringe in &split.syringes {
            let given = syringe.given.as_ref().expect("each row says its syringe");
            let volume = syringe.volume.expect("a volume");
            prop_assert_eq!(given.volume + syringe.left().expect("left"), volume);
            let here: u32 = rows.iter().filter(|row| SYRINGES[row.2] == syringe.name).map(|row| row.0 * row.1).sum();
            prop_assert_eq!(given.volume, Decimal::new(i64::from(here), 3).normalize());
        }
        // 20 mg/mL, whatever the syringe.
        let lidocaine = split.totals.iter().find(|total| EDITION.substance_id(total.substance) == "lidocaine").expect("a total");
        prop_assert_eq!(lidocaine.total.expect("known").value, (Decimal::new(i64::from(all), 3) * Decimal::from(20)).normalize());
        // The same points out of one syringe: the same dose, the same verdict.
        let whole: u32 = volumes.iter().sum();
        visit["treatment"]["mixture"] = json!([{ "substance": "lidocaine", "strength": "20 mg/mL", "volume": format!("{whole} mL") }]);
        visit["treatment"]["marks"] = json!(rows.iter().map(|(count, thousandths, _)| json!({
            "count": count, "volume_each": format!("0.{thousandths:03} mL") })).collect::<Vec<_>>());
        let one = EDITION.mix(&read(&visit));
        let other = one.totals.iter().find(|total| EDITION.substance_id(total.substance) == "lidocaine").expect("a total");
        prop_assert_eq!(other.total, lidocaine.total);
        prop_assert_eq!(other.per_point, lidocaine.per_point);
        prop_assert_eq!(other.verdict, lidocaine.verdict);
    }
}
