//! Forms: the names of fields are paths into the JSON that the acts read, so that no page needs a translation of its
//! own. `items.0.lot` is a key below a list; `minutes:int` is a number, `agree:yes` a yes, `rooms:lines` a list of lines.
//!
//! What was left blank is left out; blank rows of a list are left out. A name that begins with `_` is not for the act.
//! `signs.3.sign:with` says nothing by itself: it counts only where something else of its row was given.

use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A form as it was sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    pairs: Vec<(String, String)>,
}

/// Most fields of a form.
const FIELDS_MAX: usize = 4000;

impl Form {
    /// Reads `application/x-www-form-urlencoded`.
    pub(crate) fn read(body: &[u8]) -> Option<Form> {
        let pairs: Vec<(String, String)> = serde_urlencoded::from_bytes(body).ok()?;
        (pairs.len() <= FIELDS_MAX).then_some(Form { pairs })
    }

    /// Fields that were sent in another way.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Form {
        Form { pairs }
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
        let mut root = Value::Object(Map::new());
        let mut with = Vec::new();
        for (name, text) in &self.pairs {
            if name.starts_with('_') {
                continue;
            }
            let (path, kind) = name.split_once(':').unwrap_or((name, ""));
            let text = text.trim();
            if kind == "with" {
                with.push((path, text));
            } else if let Some(value) = value(kind, text) {
                put(&mut root, &path.split('.').collect::<Vec<_>>(), value);
            }
        }
        for (path, text) in with {
            let row = path
                .rsplit_once('.')
                .map(|(row, _)| format!("/{}", row.replace('.', "/")));
            if row
                .and_then(|row| root.pointer(&row))
                .is_some_and(Value::is_object)
            {
                put(&mut root, &path.split('.').collect::<Vec<_>>(), json!(text));
            }
        }
        compact(&mut root);
        root
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

fn put(place: &mut Value, path: &[&str], value: Value) {
    let [head, rest @ ..] = path else {
        // The same field twice: lists join, of the others the last counts.
        match (&mut *place, value) {
            (Value::Array(held), Value::Array(more)) => held.extend(more),
            (held, value) => *held = value,
        }
        return;
    };
    if let Ok(n) = head.parse::<usize>() {
        if !place.is_array() {
            *place = Value::Array(Vec::new());
        }
        if let (Value::Array(items), true) = (place, n < FIELDS_MAX) {
            while items.len() <= n {
                items.push(Value::Null);
            }
            put(&mut items[n], rest, value);
        }
        return;
    }
    if !place.is_object() {
        *place = Value::Object(Map::new());
    }
    if let Value::Object(keys) = place {
        put(keys.entry(*head).or_insert(Value::Null), rest, value);
    }
}

/// Blank rows of lists go.
fn compact(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.iter_mut().for_each(compact);
            items.retain(|item| !item.is_null());
        }
        Value::Object(keys) => keys.values_mut().for_each(compact),
        _ => {}
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
    fn a_number_that_is_none_stays_what_it_was() {
        let form = Form::read(b"minutes%3Aint=half&n%3Aint=").expect("a form");
        assert_eq!(form.input(), json!({ "minutes": "half" }));
    }
}
