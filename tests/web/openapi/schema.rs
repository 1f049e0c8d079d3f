//! As much of JSON Schema (2020-12) as the document uses. A keyword that is not known here fails the test that meets it.

use serde_json::Value;

pub struct Schema<'d> {
    pub document: &'d Value,
}

/// Keywords that say nothing about what is allowed.
const SAYS: [&str; 6] = [
    "title",
    "description",
    "default",
    "format",
    "examples",
    "deprecated",
];

impl Schema<'_> {
    /// Why a value is refused; none when it is allowed.
    pub fn refuses(&self, schema: &Value, value: &Value) -> Option<String> {
        let schema = match schema {
            Value::Bool(true) => return None,
            Value::Bool(false) => return Some(format!("{value} is not allowed")),
            schema => schema.as_object().expect("a schema"),
        };
        for (keyword, want) in schema {
            let refused = match keyword.as_str() {
                "$ref" => {
                    let pointer = want
                        .as_str()
                        .and_then(|lead| lead.strip_prefix('#'))
                        .expect("a pointer");
                    let target = self
                        .document
                        .pointer(pointer)
                        .unwrap_or_else(|| panic!("{pointer} is not there"));
                    self.refuses(target, value)
                }
                "type" => {
                    let wanted = want.as_array().cloned().unwrap_or_else(|| vec![want.clone()]);
                    (!wanted.iter().any(|name| is(name, value))).then(|| format!("{value} is no {want}"))
                }
                "enum" => (!want.as_array().expect("a list").contains(value))
                    .then(|| format!("{value} is none of {want}")),
                "const" => (want != value).then(|| format!("{value} is not {want}")),
                "required" => {
                    let names = want.as_array().expect("names").iter().filter_map(Value::as_str);
                    let missing = |name: &&str| value.is_object() && value.get(name).is_none();
                    names
                        .into_iter()
                        .find(missing)
                        .map(|name| format!("{name} is missing"))
                }
                "properties" => want
                    .as_object()
                    .expect("an object")
                    .iter()
                    .find_map(|(name, schema)| {
                        self.refuses(schema, value.get(name)?)
                            .map(|why| format!("{name}: {why}"))
                    }),
                "additionalProperties" | "unevaluatedProperties" => {
                    let known = self.known(&Value::Object(schema.clone()));
                    let pairs = value.as_object().into_iter().flatten();
                    pairs
                        .filter(|(name, _)| !known.contains(name))
                        .find_map(|(name, value)| {
                            self.refuses(want, value).map(|why| format!("{name}: {why}"))
                        })
                }
                "items" => value
                    .as_array()
                    .into_iter()
                    .flatten()
                    .find_map(|item| self.refuses(want, item)),
                "prefixItems" => {
                    let wanted = want.as_array().expect("schemas");
                    wanted
                        .iter()
                        .zip(value.as_array().into_iter().flatten())
                        .find_map(|(schema, item)| self.refuses(schema, item))
                }
                "minItems" => value
                    .as_array()
                    .filter(|items| (items.len() as u64) < want.as_u64().expect("a number"))
                    .map(|_| "too few".to_owned()),
                "maxItems" => value
                    .as_array()
                    .filter(|items| items.len() as u64 > want.as_u64().expect("a number"))
                    .map(|_| "too many".to_owned()),
                "minimum" => value
                    .as_f64()
                    .filter(|n| *n < want.as_f64().expect("a number"))
                    .map(|_| "too small".to_owned()),
                "maximum" => value
                    .as_f64()
                    .filter(|n| *n > want.as_f64().expect("a number"))
                    .map(|_| "too large".to_owned()),
                "anyOf" | "oneOf" => {
                    let all: Vec<_> = want
                        .as_array()
                        .expect("schemas")
                        .iter()
                        .map(|schema| self.refuses(schema, value))
                        .collect();
                    all.iter().all(Option::is_some).then(|| format!("{all:?}"))
                }
                "allOf" => want
                    .as_array()
                    .expect("schemas")
                    .iter()
                    .find_map(|schema| self.refuses(schema, value)),
                known if SAYS.contains(&known) => None,
                unknown => panic!("the keyword {unknown} is not known here"),
            };
            if refused.is_some() {
                return refused;
            }
        }
        None
    }

    /// Names of the properties of a schema, and of those it is made of.
    fn known(&self, schema: &Value) -> Vec<String> {
        let own = schema["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, _)| name.clone());
        let mut known: Vec<String> = own.collect();
        for part in schema["allOf"].as_array().into_iter().flatten() {
            known.extend(self.known(part));
        }
        if let Some(pointer) = schema["$ref"].as_str().and_then(|lead| lead.strip_prefix('#')) {
            known.extend(
                self.document
                    .pointer(pointer)
                    .map(|target| self.known(target))
                    .unwrap_or_default(),
            );
        }
        known
    }
}

fn is(name: &Value, value: &Value) -> bool {
    match name.as_str().expect("the name of a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        other => panic!("no type is called {other}"),
    }
}
