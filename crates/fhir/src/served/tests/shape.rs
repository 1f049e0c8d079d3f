//! A resource holds nothing empty, and decimals keep their digits.

use crate::served::capability::{About, statement};
use crate::served::data::{dose, strength};
use crate::served::{Node, TYPES, Type, object};

#[test]
fn nothing_empty_is_written() {
    let node = object()
        .with("a", "")
        .with("b", Vec::<Node>::new())
        .with("c", object())
        .with("d", [object(), object().with("e", "f \"g\" \\ \n\u{7}")])
        .maybe("h", None::<&str>);
    assert_eq!(node.json(), r#"{"d":[{"e":"f \"g\" \\ \u000a"}]}"#);
}

#[test]
fn decimals_keep_their_digits() {
    for text in ["58.0", "0.02", "72.50", "1234567890.123456789", "0.10"] {
        let node = object().maybe("value", Node::number(text));
        assert_eq!(node.json(), format!("{{\"value\":{text}}}"));
    }
    for text in ["", "1,5", "NaN", "0x1", "1 2"] {
        assert_eq!(Node::number(text), None, "{text}");
    }
    for (text, digits) in [
        ("12.50 mg", "12.50"),
        ("0,5 mL", "0.5"),
        ("500 mcg", "0.5"),
        ("20 U", "20"),
    ] {
        let dose = dose(text).expect(text);
        assert_eq!(
            dose.get("value"),
            Some(&Node::Number(digits.to_owned())),
            "{text}"
        );
    }
    assert_eq!(dose("20 mg/mL"), None);
    assert_eq!(dose("much"), None);
    let ratio = strength("20 mg/mL").expect("a strength");
    assert_eq!(ratio.at("denominator.code")[0].text(), Some("mL"));
    // A per cent means one thing in a solution and another in a cream.
    assert_eq!(strength("2 %"), None);
}

#[test]
fn the_table_names_every_type_once_and_in_its_place() {
    for (n, row) in TYPES.iter().enumerate() {
        assert_eq!(row.kind as usize, n);
        assert_eq!(Type::of(row.kind.name()), Some(row.kind));
        assert_eq!(row.kind.row().kind, row.kind);
        for sort in row.sorts {
            assert!(row.param(sort).is_some(), "{}: {sort}", row.kind.name());
        }
    }
    assert_eq!(Type::of("Bundle"), None);
}

#[test]
fn only_what_is_done_is_said_to_be() {
    let about = About {
        base: "https://clinic.example/fhir",
        token: "https://clinic.example/fhir/token",
        version: "1",
        date: "2026-11-21",
    };
    let statement = statement(&about);
    let words = statement.at("rest.resource.conditionalRead");
    assert_eq!(words.len(), TYPES.len());
    // If-None-Match is read, If-Modified-Since is not.
    assert!(words.iter().all(|word| word.text() == Some("not-match")));
}
