//! What is wrong with the shape of a visit: a missing or misspelt key, a key given twice, a number where a text belongs.
//!
//! The fast reading in `document.rs` only says *that* the shape is wrong; this slow second look says where and what
//! was expected, in words that can be translated.

use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A JSON value in which keys keep their order and may stand twice.
enum Node {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// What a value must be.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Number,
    Answer,
    Allergies,
    Object(&'static [Key]),
    List(&'static [Key]),
    Facts,
    Texts,
}

/// A key, what its value must be, and whether it must be there.
struct Key(&'static str, Kind, bool);

const PATIENT: &[Key] = &[
    Key("birth_date", Kind::Text, false),
    Key("sex", Kind::Text, false),
    Key("weight_kg", Kind::Number, false),
];
const FACT: &[Key] = &[
    Key("answer", Kind::Text, false),
    Key("value", Kind::Number, false),
    Key("site", Kind::Text, false),
    Key("date", Kind::Text, false),
    Key("at", Kind::Text, false),
    Key("by", Kind::Text, false),
    Key("prescribed", Kind::Text, false),
    Key("contraception", Kind::Text, false),
    Key("weeks", Kind::Number, false),
    Key("type", Kind::Text, false),
    Key("trigger", Kind::Text, false),
    Key("systolic_mmhg", Kind::Number, false),
    Key("diastolic_mmhg", Kind::Number, false),
];
const ALLERGY: &[Key] = &[
    Key("substance", Kind::Text, true),
    Key("reaction", Kind::Text, false),
    Key("severity", Kind::Text, false),
    Key("text", Kind::Text, false),
];
const CONDITION: &[Key] = &[
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("status", Kind::Text, false),
    Key("onset", Kind::Text, false),
    Key("abatement", Kind::Text, false),
    Key("site", Kind::Text, false),
];
const MEDICATION: &[Key] = &[
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("status", Kind::Text, false),
    Key("start", Kind::Text, false),
    Key("end", Kind::Text, false),
];
const OBSERVATION: &[Key] = &[
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("value", Kind::Number, false),
    Key("unit", Kind::Text, false),
    Key("at", Kind::Text, false),
];
const RECORD: &[Key] = &[
    Key("as_of", Kind::Text, true),
    Key("conditions", Kind::List(RECORDED_CONDITION), false),
    Key("medications", Kind::List(RECORDED_MEDICATION), false),
    Key("observations", Kind::List(RECORDED_OBSERVATION), false),
    Key("births", Kind::List(RECORDED_BIRTH), false),
    Key("allergies", Kind::List(RECORDED_ALLERGY), false),
    Key("none_known", Kind::Text, false),
    Key("weight", Kind::Object(RECORDED_WEIGHT), false),
    Key("unread_medicine", Kind::Text, false),
    Key("not_read", Kind::List(RECORDED_NOT_READ), false),
    Key("reviewed", Kind::Texts, false),
];
const RECORDED_CONDITION: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("standing", Kind::Text, true),
    Key("confirmed", Kind::Text, false),
    Key("onset", Kind::Text, false),
    Key("abatement", Kind::Text, false),
    Key("site", Kind::Text, false),
];
const RECORDED_MEDICATION: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("standing", Kind::Text, true),
    Key("start", Kind::Text, false),
    Key("end", Kind::Text, false),
    Key("prescribed", Kind::Text, false),
];
const RECORDED_OBSERVATION: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("value", Kind::Text, false),
    Key("unit", Kind::Text, false),
    Key("at", Kind::Text, false),
];
const RECORDED_BIRTH: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("system", Kind::Text, true),
    Key("code", Kind::Text, true),
    Key("at", Kind::Text, true),
];
const RECORDED_ALLERGY: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("substance", Kind::Text, true),
    Key("text", Kind::Text, false),
    Key("reaction", Kind::Text, false),
    Key("severity", Kind::Text, false),
    Key("kind", Kind::Text, false),
    Key("medicine", Kind::Text, false),
];
const RECORDED_WEIGHT: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("kg", Kind::Text, true),
    Key("at", Kind::Text, true),
];
const RECORDED_NOT_READ: &[Key] = &[
    Key("origin", Kind::Text, true),
    Key("what", Kind::Text, true),
    Key("why", Kind::Text, true),
];
const AREA: &[Key] = &[Key("area", Kind::Text, true), Key("side", Kind::Text, false)];
const INGREDIENT: &[Key] = &[
    Key("substance", Kind::Text, true),
    Key("strength", Kind::Text, false),
    Key("volume", Kind::Text, false),
    Key("syringe", Kind::Text, false),
];
const POINTS: &[Key] = &[
    Key("count", Kind::Number, true),
    Key("volume_each", Kind::Text, true),
];
const MARKS: &[Key] = &[
    Key("count", Kind::Number, true),
    Key("volume_each", Kind::Text, true),
    Key("syringe", Kind::Text, false),
];
const TREATMENT: &[Key] = &[
    Key("indication", Kind::Text, true),
    Key("areas", Kind::List(AREA), true),
    Key("method", Kind::Text, false),
    Key("technique", Kind::Text, false),
    Key("mixture", Kind::List(INGREDIENT), false),
    Key("session", Kind::Number, false),
    Key("points", Kind::Object(POINTS), false),
    Key("marks", Kind::List(MARKS), false),
];
const VISIT: &[Key] = &[
    Key("as_of", Kind::Text, true),
    Key("country", Kind::Text, false),
    Key("patient", Kind::Object(PATIENT), true),
    Key("facts", Kind::Facts, false),
    Key("allergies", Kind::Allergies, false),
    Key("conditions", Kind::List(CONDITION), false),
    Key("medications", Kind::List(MEDICATION), false),
    Key("observations", Kind::List(OBSERVATION), false),
    Key("records", Kind::List(RECORD), false),
    Key("treatment", Kind::Object(TREATMENT), true),
];

const SESSION: &[Key] = &[
    Key("ended", Kind::Text, true),
    Key("areas", Kind::List(AREA), true),
    Key("method", Kind::Text, false),
    Key("technique", Kind::Text, false),
    Key("mixture", Kind::List(INGREDIENT), false),
    Key("number", Kind::Number, false),
    Key("indication", Kind::Text, true),
];
const SIGN: &[Key] = &[
    Key("sign", Kind::Text, true),
    Key("since", Kind::Text, false),
    Key("worse", Kind::Text, false),
];
const REPORT: &[Key] = &[Key("at", Kind::Text, true), Key("signs", Kind::List(SIGN), true)];
const TRIAGE: &[Key] = &[
    Key("session", Kind::Object(SESSION), true),
    Key("report", Kind::Object(REPORT), true),
];
// A whole visit may be laid beside a record as well, so that all of its keys are known here.
const PROPOSAL: &[Key] = &[
    Key("as_of", Kind::Text, false),
    Key("country", Kind::Text, false),
    Key("patient", Kind::Object(PATIENT), false),
    Key("facts", Kind::Facts, false),
    Key("allergies", Kind::Allergies, false),
    Key("conditions", Kind::List(CONDITION), false),
    Key("medications", Kind::List(MEDICATION), false),
    Key("observations", Kind::List(OBSERVATION), false),
    Key("records", Kind::List(RECORD), false),
    Key("treatment", Kind::Object(TREATMENT), true),
    Key("reviewed", Kind::Texts, false),
];

/// Which document is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A visit.
    Visit,
    /// A session and a report after it.
    Report,
    /// A treatment, and perhaps answers, to be laid beside a hospital record.
    Proposal,
}

/// The first thing wrong with the shape of a document, with its place; none when the shape is right.
pub(super) fn diagnose(text: &str, shape: Shape) -> Option<Fault> {
    let node: Node = match serde_json::from_str(text) {
        Ok(node) => node,
        Err(error) => return Some(super::read::not_json(&error)),
    };
    let keys = match shape {
        Shape::Visit => VISIT,
        Shape::Report => TRIAGE,
        Shape::Proposal => PROPOSAL,
    };
    let mut fault = check(&node, Kind::Object(keys)).err()?;
    (fault.line, fault.column) = super::place::locate(text, &fault.path);
    Some(fault)
}

fn check(node: &Node, kind: Kind) -> Result<(), Fault> {
    match (kind, node) {
        (Kind::Text, Node::Text(_)) | (Kind::Number, Node::Number(_)) => Ok(()),
        (Kind::Answer, Node::Text(_) | Node::Number(_)) => Ok(()),
        (Kind::Answer | Kind::Text | Kind::Number, Node::Null) => Ok(()),
        (Kind::Answer, node @ Node::Object(_)) => check(node, Kind::Object(FACT)),
        (Kind::Allergies, Node::Text(_) | Node::Null) => Ok(()),
        (Kind::Allergies, node @ Node::List(_)) => check(node, Kind::List(ALLERGY)),
        (Kind::List(keys), Node::List(items)) => items
            .iter()
            .enumerate()
            .try_for_each(|(n, item)| check(item, Kind::Object(keys)).map_err(|f| f.under(n))),
        (Kind::Facts | Kind::Texts, Node::Null) => Ok(()),
        (Kind::Texts, Node::List(items)) => items
            .iter()
            .enumerate()
            .try_for_each(|(n, item)| check(item, Kind::Text).map_err(|f| f.under(n))),
        (Kind::Facts, Node::Object(pairs)) => {
            twice(pairs)?;
            pairs
                .iter()
                .try_for_each(|(key, value)| check(value, Kind::Answer).map_err(|f| f.under(key)))
        }
        (Kind::Object(keys), Node::Object(pairs)) => object(keys, pairs),
        (kind, node) => Err(Fault::new("wrong-type")
            .found(shown(node))
            .expected(expected(kind))),
    }
}

fn object(keys: &'static [Key], pairs: &[(String, Node)]) -> Result<(), Fault> {
    twice(pairs)?;
    for (name, value) in pairs {
        match keys.iter().find(|key| key.0 == name) {
            Some(key) => check(value, key.1).map_err(|fault| fault.under(name))?,
            None => {
                let known = keys.iter().map(|key| key.0);
                let fault = Fault::new("unknown-key")
                    .found(quoted(name))
                    .nearest(name, known.clone());
                return Err(fault.expected(known.collect::<Vec<_>>().join(", ")).under(name));
            }
        }
    }
    match keys.iter().find(|key| {
        key.2
            && !pairs
                .iter()
                .any(|(name, value)| name == key.0 && !matches!(value, Node::Null))
    }) {
        Some(missing) => Err(Fault::new("missing-key").found(missing.0).expected(missing.0)),
        None => Ok(()),
    }
}

fn twice(pairs: &[(String, Node)]) -> Result<(), Fault> {
    for (n, (name, _)) in pairs.iter().enumerate() {
        if pairs[..n].iter().any(|(held, _)| held == name) {
            return Err(Fault::new("key-twice").found(quoted(name)).under(name));
        }
    }
    Ok(())
}

fn shown(node: &Node) -> String {
    match node {
        Node::Null => "null".into(),
        Node::Bool(value) => value.to_string(),
        Node::Number(number) => number.clone(),
        Node::Text(text) => quoted(text),
        Node::List(_) => "@shape-list".into(),
        Node::Object(_) => "@shape-object".into(),
    }
}

fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "@shape-text",
        Kind::Number => "@shape-number",
        Kind::Answer => "@shape-answer",
        Kind::Allergies => "@shape-allergies",
        Kind::Object(_) | Kind::Facts => "@shape-object",
        Kind::List(_) | Kind::Texts => "@shape-list",
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Node, D::Error> {
        struct NodeVisitor;
        impl<'de> Visitor<'de> for NodeVisitor {
            type Value = Node;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }
            fn visit_unit<E: Error>(self) -> Result<Node, E> {
                Ok(Node::Null)
            }
            fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
                Ok(Node::Bool(value))
            }
            fn visit_i64<E: Error>(self, value: i64) -> Result<Node, E> {
                Ok(Node::Number(value.to_string()))
            }
            fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
                Ok(Node::Number(value.to_string()))
            }
            fn visit_f64<E: Error>(self, value: f64) -> Result<Node, E> {
                Ok(Node::Number(value.to_string()))
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
                Ok(Node::Text(text.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Node::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Node::Object(pairs))
            }
        }
        deserializer.deserialize_any(NodeVisitor)
    }
}
