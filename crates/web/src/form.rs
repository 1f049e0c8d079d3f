//! Forms: the names of fields are paths into the JSON that the acts read, so that no page needs a translation of its
//! own. `items.0.lot` is a key below a list; `minutes:int` is a number, `agree:yes` a yes, `rooms:lines` a list of lines.
//!
//! What was left blank is left out; blank rows of a list are left out. A name that begins with `_` is not for the act.
//! `signs.3.sign:with` says nothing by itself: it counts only where something else of its row was given.

use pistor_practice::refusal::{Fault, quoted};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A form as it was sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    pairs: Vec<(String, String)>,
}

/// Most fields of a form.
const FIELDS_MAX: usize = 4000;
/// Most parts of a name: no act asks for anything that lies deeper.
const PARTS_MAX: usize = 8;
/// Most rows of a list: a chart of 200 rows of points has room twice over.
pub(crate) const ROWS_MAX: usize = 500;

impl Form {
    /// Reads `application/x-www-form-urlencoded`.
    ///
    /// # Errors
    /// When there is too much of it, or a name leads deeper or further than any act asks.
    pub(crate) fn read(body: &[u8]) -> Result<Form, Fault> {
        let pairs = serde_urlencoded::from_bytes(body)
            .map_err(|error| Fault::new("form-broken").with("detail", error.to_string()))?;
        Form::of(pairs)
    }

    /// Fields that were sent in another way.
    ///
    /// # Errors
    /// As [`Form::read`].
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Result<Form, Fault> {
        if pairs.len() > FIELDS_MAX {
            return Err(Fault::new("form-fields")
                .found(pairs.len().to_string())
                .expected(FIELDS_MAX.to_string()));
        }
        match pairs.iter().find(|(name, _)| !leads_somewhere(name)) {
            Some((name, _)) => Err(Fault::new("form-name")
                .found(quoted(name))
                .with("parts", PARTS_MAX.to_string())
                .with("rows", ROWS_MAX.to_string())),
            None => Ok(Form { pairs }),
        }
    }

    /// The value of a field.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Every value of a field.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let same = self.pairs.iter().filter(move |(key, _)| key == name);
        same.map(|(_, value)| value.as_str())
    }

    /// The fields as the acts read them.
    pub(crate) fn input(&self) -> Value {
        let mut root = Node::default();
        let mut with = Vec::new();
        for (name, text) in &self.pairs {
            if name.starts_with('_') {
                continue;
            }
            let (path, kind) = name.split_once(':').unwrap_or((name, ""));
            let (path, text) = (path.split('.').collect::<Vec<_>>(), text.trim());
            if kind == "with" {
                with.push((path, text));
            } else if let Some(value) = value(kind, text) {
                root.put(&path, value);
            }
        }
        for (path, text) in with {
            let row = path.split_last().filter(|(_, row)| !row.is_empty());
            if row.is_some_and(|(_, row)| root.has_keys_at(row)) {
                root.put(&path, json!(text));
            }
        }
        root.into()
    }

    /// What was typed, by the name of the field without its kind, as a page shows it again.
    pub(crate) fn typed(&self) -> BTreeMap<String, Vec<String>> {
        let mut typed: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, text) in &self.pairs {
            let name = name.split(':').next().unwrap_or(name);
            typed.entry(name.to_owned()).or_default().push(text.clone());
        }
        typed
    }
}

/// A field's value; none when it was left blank.
fn value(kind: &str, text: &str) -> Option<Value> {
    match kind {
        "" if text.is_empty() => None,
        "" => Some(json!(text)),
        // An empty text is meant as such.
        "text" => Some(json!(text)),
        // A number that is none stays a text: the act says what is wrong with it.
        "int" if text.is_empty() => None,
        "int" => Some(text.parse::<i64>().map_or_else(|_| json!(text), |n| json!(n))),
        // A list of numbers in one line. One that is none stays a text: the act says what is wrong with it.
        "ints" => Some(json!(
            text.split([',', ';', ' '])
                .filter(|part| !part.is_empty())
                .map(|part| part.parse::<i64>().map_or_else(|_| json!(part), |n| json!(n)))
                .collect::<Vec<_>>()
        )),
        "yes" => Some(json!(["yes", "on", "true", "1"].contains(&text))),
        "lines" => Some(json!(
            text.lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
        )),
        "each" if text.is_empty() => None,
        "each" => Some(json!([text])),
        _ => None,
    }
}

/// Whether a name leads to a place that an act could ask for.
fn leads_somewhere(name: &str) -> bool {
    let path = name.split(':').next().unwrap_or(name);
    let row = |part: &str| part.parse::<usize>();
    // What an act is handed has keys: a list would have no place for them.
    path.split('.').next().is_some_and(|head| row(head).is_err())
        && path.split('.').take(PARTS_MAX + 1).count() <= PARTS_MAX
        && path
            .split('.')
            .all(|part| row(part).map_or(true, |row| row < ROWS_MAX))
}

/// A place in what the act reads. Rows that nobody filled in take no room, and are left out at the end.
enum Node {
    Keys(BTreeMap<String, Node>),
    Rows(BTreeMap<usize, Node>),
    Value(Value),
}

impl Default for Node {
    fn default() -> Node {
        Node::Keys(BTreeMap::new())
    }
}

impl Node {
    fn put(&mut self, path: &[&str], value: Value) {
        let [head, rest @ ..] = path else {
            // The same field twice: lists join, of the others the last counts.
            match (&mut *self, value) {
                (Node::Value(Value::Array(held)), Value::Array(more)) => held.extend(more),
                (held, value) => *held = Node::Value(value),
            }
            return;
        };
        // What stood there in another form gives way.
        *self = match (head.parse::<usize>(), std::mem::take(self)) {
            (Ok(row), held) => {
                let mut rows = if let Node::Rows(rows) = held {
                    rows
                } else {
                    BTreeMap::new()
                };
                rows.entry(row).or_default().put(rest, value);
                Node::Rows(rows)
            }
            (Err(_), held) => {
                let mut keys = if let Node::Keys(keys) = held {
                    keys
                } else {
                    BTreeMap::new()
                };
                keys.entry((*head).to_owned()).or_default().put(rest, value);
                Node::Keys(keys)
            }
        };
    }

    /// Whether something was given below a place.
    fn has_keys_at(&self, path: &[&str]) -> bool {
        match (self, path) {
            (Node::Keys(_), []) => true,
            (Node::Keys(keys), [head, rest @ ..]) => {
                keys.get(*head).is_some_and(|below| below.has_keys_at(rest))
            }
            (Node::Rows(rows), [head, rest @ ..]) => {
                let row = head.parse().ok().and_then(|row: usize| rows.get(&row));
                row.is_some_and(|below| below.has_keys_at(rest))
            }
            _ => false,
        }
    }
}

impl From<Node> for Value {
    fn from(node: Node) -> Value {
        match node {
            Node::Keys(keys) => keys
                .into_iter()
                .map(|(key, below)| (key, Value::from(below)))
                .collect(),
            Node::Rows(rows) => rows.into_values().map(Value::from).collect(),
            Node::Value(value) => value,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_paths() {
        let form = Form::read(
            b"facts.pregnancy.answer=no&items.0.lot=a&items.0.volume=1+mL&items.2.lot=b&note=+&minutes%3Aint=30&\
              roles%3Aeach=nurse&roles%3Aeach=desk&agree%3Ayes=on&_key=k&rooms%3Alines=1%0A%0A2",
        )
        .expect("a form");
        assert_eq!(
            form.input(),
            json!({
                "facts": { "pregnancy": { "answer": "no" } },
                "items": [ { "lot": "a", "volume": "1 mL" }, { "lot": "b" } ],
                "minutes": 30,
                "roles": ["nurse", "desk"],
                "agree": true,
                "rooms": ["1", "2"],
            })
        );
        assert_eq!(form.get("_key"), Some("k"));
    }

    #[test]
    fn what_goes_with_a_row_counts_only_where_the_row_was_filled_in() {
        let form = Form::read(
            b"signs.0.sign%3Awith=fever&signs.0.worse=&signs.1.sign%3Awith=pus&signs.1.worse=no&signs.2.sign%3Awith=lump",
        )
        .expect("a form");
        assert_eq!(
            form.input(),
            json!({ "signs": [ { "sign": "pus", "worse": "no" } ] })
        );
        let nothing = Form::read(b"signs.0.sign%3Awith=fever&signs.0.worse=").expect("a form");
        assert_eq!(nothing.input(), json!({}));
    }

    #[test]
    fn a_name_leads_no_deeper_and_no_further_than_an_act_asks() {
        let deep = |parts: usize| format!("{}=1", vec!["a"; parts].join("."));
        let far = |row: usize| format!("items.{row}.lot=1");
        let read = |form: String| Form::read(form.as_bytes()).map(|form| form.input());
        assert!(read(deep(PARTS_MAX)).is_ok() && read(far(ROWS_MAX - 1)).is_ok());
        for form in [
            deep(PARTS_MAX + 1),
            deep(500_000),
            far(ROWS_MAX),
            format!("a{}=1", ".3999".repeat(6)),
            "0=1".to_owned(),
            "0.lot=1".to_owned(),
            format!("_{}=1", ".a".repeat(9)),
        ] {
            let fault = read(form).expect_err("too deep or too far");
            assert_eq!(fault.code, "form-name");
            assert!(fault.arg("found").is_some_and(|found| found.len() < 80));
        }
        let pairs = |count: usize| vec![("a".to_owned(), "1".to_owned()); count];
        assert!(Form::of(pairs(FIELDS_MAX)).is_ok());
        assert_eq!(
            Form::of(pairs(FIELDS_MAX + 1)).expect_err("too many").code,
            "form-fields"
        );
    }

    #[test]
    fn rows_come_in_their_order_however_they_were_sent() {
        let form =
            Form::read(b"items.10.lot=c&items.2.lot=b&items.0.lot=a&items.2.note%3Awith=n").expect("a form");
        assert_eq!(
            form.input(),
            json!({ "items": [{ "lot": "a" }, { "lot": "b", "note": "n" }, { "lot": "c" }] })
        );
    }

    #[test]
    fn a_number_that_is_none_stays_what_it_was() {
        let form = Form::read(b"minutes%3Aint=half&n%3Aint=").expect("a form");
        assert_eq!(form.input(), json!({ "minutes": "half" }));
    }
}
