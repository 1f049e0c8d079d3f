//! docs/reference/hazards.md is true: every hazard has its row, every control its place, every proof its test.

use crate::program::root;
use std::collections::BTreeMap;

/// Hazards that must be held: what they lead to is grave, and the core is there to prevent it.
const HELD: [usize; 18] = [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 18, 19, 20, 22, 23];
const HAZARDS: usize = 26;

struct Hazard {
    grave: String,
    control: String,
    proof: String,
    state: String,
}

fn hazards() -> BTreeMap<usize, Hazard> {
    let page = std::fs::read_to_string(root().join("docs/reference/hazards.md")).expect("the page");
    let mut hazards = BTreeMap::new();
    for line in page.lines() {
        let Some(row) = line.strip_prefix("| H") else {
            continue;
        };
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        let [number, what, grave, control, proof, state] = cells[..] else {
            panic!("six columns: {line}")
        };
        assert!(!what.is_empty(), "{line}");
        let hazard = Hazard {
            grave: grave.to_owned(),
            control: control.to_owned(),
            proof: proof.to_owned(),
            state: state.to_owned(),
        };
        let number = number.parse().expect("a number");
        assert!(hazards.insert(number, hazard).is_none(), "H{number} stands twice");
    }
    hazards
}

/// What stands between backticks.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The file of a proof: `clinic::hazards::h2_…` is in tests/clinic/hazards.rs, `pistor_web::form::tests::…` in its crate.
fn file_of(modules: &[&str]) -> String {
    match modules {
        [head, rest @ ..] if head.starts_with("pistor_") => {
            // A module of tests at the end of a file has no file of its own.
            let rest = rest.strip_suffix(&["tests"]).unwrap_or(rest);
            format!("crates/{}/src/{}.rs", &head["pistor_".len()..], rest.join("/"))
        }
        _ => format!("tests/{}.rs", modules.join("/")),
    }
}

/// Whether a file holds a test of that name.
fn holds(file: &str, test: &str) -> bool {
    let text = std::fs::read_to_string(root().join(file)).unwrap_or_default();
    text.split("#[test]").skip(1).any(|after| {
        after
            .split("fn ")
            .nth(1)
            .is_some_and(|rest| rest.starts_with(&format!("{test}(")))
    })
}

#[test]
fn every_hazard_has_its_row() {
    let hazards = hazards();
    assert_eq!(
        hazards.keys().copied().collect::<Vec<_>>(),
        (1..=HAZARDS).collect::<Vec<_>>()
    );
    for (number, hazard) in &hazards {
        let grave: u8 = hazard.grave.parse().expect("a number");
        assert!((1..=5).contains(&grave), "H{number}");
        let word = hazard.state.split([':', ';', ' ']).next().unwrap_or_default();
        assert!(
            ["held", "partly", "open"].contains(&word),
            "H{number}: {}",
            hazard.state
        );
        assert!(
            word == "held" || hazard.state.contains(':'),
            "H{number} says what is missing"
        );
        let proofs = named(&hazard.proof).count();
        assert!(word == "open" || proofs > 0, "H{number} has no proof");
        assert!(!HELD.contains(number) || word == "held", "H{number} must be held");
    }
}

#[test]
fn every_proof_is_a_test_and_every_control_is_there() {
    for (number, hazard) in hazards() {
        for proof in named(&hazard.proof) {
            let modules: Vec<&str> = proof.split("::").collect();
            let (test, modules) = modules.split_last().expect("a name");
            let file = file_of(modules);
            assert!(holds(&file, test), "H{number}: {file} has no test {test}");
        }
        for place in named(&hazard.control).filter(|place| place.contains('/')) {
            assert!(root().join(place).exists(), "H{number}: there is no {place}");
        }
    }
    assert!(!holds("tests/hazards.rs", "a_test_that_is_not_there"));
}
