//! Births, and procedures that a row names.

use super::{said, snomed, visit};
use serde_json::json;

#[test]
fn a_birth_within_the_year_asks_for_breastfeeding() {
    let birth = |kind: &str, key: &str, day: &str, status_word: &str| {
        let mut entry = json!({ "resourceType": kind, "code": snomed("177184002"), "status": status_word });
        entry[key] = json!(day);
        said(&visit(&[entry]), "breastfeeding")
    };
    assert_eq!(
        birth("Procedure", "performedDateTime", "2020-06-01", "completed"),
        "unknown"
    );
    assert_eq!(
        birth("Procedure", "performedDateTime", "2020-03-01", "completed"),
        "silent"
    );
    assert_eq!(
        birth("Procedure", "performedDateTime", "2020-06-01", "not-done"),
        "silent"
    );
    assert_eq!(birth("Condition", "onsetDateTime", "2020-06-01", ""), "unknown");
}

#[test]
fn a_procedure_that_a_row_names_counts_when_it_was_done() {
    let implant = |status_word: &str| {
        let entry =
            json!({ "resourceType": "Procedure", "code": snomed("307280005"), "status": status_word });
        said(&visit(&[entry]), "metal_implant")
    };
    for (word, answer) in [
        ("completed", "yes"),
        ("in-progress", "yes"),
        ("preparation", "unknown"),
        ("on-hold", "unknown"),
        ("stopped", "unknown"),
        ("unknown", "unknown"),
        ("any other word", "unknown"),
        ("not-done", "silent"),
        ("entered-in-error", "silent"),
    ] {
        assert_eq!(implant(word), answer, "{word}");
    }
}
