//! Whether a resource is what is asked for (FHIR R4, Search).

use super::instant::span;
use super::node::Node;
use super::query::{Filter, Query};
use super::types::{CodedBy, Param, ParamKind};
use jiff::tz::TimeZone;
use pistor_knowledge::Decimal;
use std::cmp::Ordering;

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prefix {
    Eq,
    Ne,
    Gt,
    Lt,
    Ge,
    Le,
    After,
    Before,
}

/// The prefix of a value, and the rest of it.
fn prefixed(value: &str) -> (Prefix, &str) {
    const PREFIXES: [(&str, Prefix); 8] = [
        ("eq", Prefix::Eq),
        ("ne", Prefix::Ne),
        ("gt", Prefix::Gt),
        ("lt", Prefix::Lt),
        ("ge", Prefix::Ge),
        ("le", Prefix::Le),
        ("sa", Prefix::After),
        ("eb", Prefix::Before),
    ];
    PREFIXES
        .into_iter()
        .find_map(|(word, prefix)| Some((prefix, value.strip_prefix(word)?)))
        .unwrap_or((Prefix::Eq, value))
}

/// Whether a value can be read as one of its kind.
pub(super) fn reads(param: &Param, value: &str) -> bool {
    match param.kind {
        ParamKind::Date => span(prefixed(value).1, &TimeZone::UTC).is_some(),
        ParamKind::Quantity => quantity(value).is_some(),
        ParamKind::Token | ParamKind::Text | ParamKind::Reference | ParamKind::Uri => !value.is_empty(),
    }
}

impl Query {
    /// Whether a resource is what is asked for. Days are those of the clinic's zone.
    pub fn finds(&self, resource: &Node, zone: &TimeZone) -> bool {
        self.filters.iter().all(|filter| filter.holds(resource, zone))
    }

    /// The value by which a resource is sorted: texts compare as they are written, times by their beginning.
    pub fn sort_key(&self, row: &super::TypeRow, resource: &Node, zone: &TimeZone) -> String {
        let Some(param) = self.sort.and_then(|(name, _)| row.param(name)) else {
            return String::new();
        };
        let places = param.paths.iter().flat_map(|path| resource.at(path));
        let keys = places.filter_map(|place| match param.kind {
            ParamKind::Date => {
                times(place, zone).map(|(from, _)| format!("{:020}", i128::from(from) + (1 << 62)))
            }
            _ => place.text().map(folded),
        });
        keys.min().unwrap_or_default()
    }
}

impl Filter {
    fn holds(&self, resource: &Node, zone: &TimeZone) -> bool {
        let places: Vec<&Node> = self.paths.iter().flat_map(|path| resource.at(path)).collect();
        let system = match self.coded {
            CodedBy::Itself => None,
            CodedBy::System(system) => Some(system),
            CodedBy::At(path) => resource.at(path).first().and_then(|node| node.text()),
        };
        let any = || {
            let values = |place| {
                self.values
                    .iter()
                    .any(|value| self.matches(place, value, system, zone))
            };
            places.iter().copied().any(values)
        };
        match self.modifier.as_str() {
            "missing" => places.is_empty() == (self.values[0] == "true"),
            "not" => !any(),
            _ => any(),
        }
    }

    fn matches(&self, place: &Node, value: &str, system: Option<&str>, zone: &TimeZone) -> bool {
        match self.kind {
            ParamKind::Token => token(place, value, system),
            ParamKind::Text => text(place, value, &self.modifier),
            ParamKind::Date => times(place, zone).is_some_and(|there| date(there, value, zone)),
            ParamKind::Reference => refers(place, value, self.only()),
            ParamKind::Uri => place
                .text()
                .is_some_and(|uri| uri == value || uri.split('|').next() == Some(value)),
            ParamKind::Quantity => measures(place, value),
        }
    }

    /// The type that a reference must lead to, where name or modifier say so.
    fn only(&self) -> &str {
        match (self.modifier.as_str(), self.name.as_str()) {
            ("", "patient") => "Patient",
            ("", "practitioner") => "Practitioner",
            (modifier, _) => modifier,
        }
    }
}

/// `code`, `system|code`, `system|` or `|code` against a code, a Coding, a CodeableConcept, an Identifier or a contact. A
/// plain code is one of the `system` of its element, and has none written beside it: `|code` finds it, too.
fn token(place: &Node, value: &str, of: Option<&str>) -> bool {
    let codings = place.at("coding");
    if !codings.is_empty() {
        return codings.into_iter().any(|coding| token(coding, value, None));
    }
    let (wanted_system, wanted) = match value.split_once('|') {
        None => (None, value),
        Some((system, wanted)) => (Some(system), wanted),
    };
    let wanted = wanted.replace('\u{1}', "|");
    let plain = place.text();
    let wanted_system = wanted_system.filter(|wanted| plain.is_none() || !wanted.is_empty());
    let system = match plain {
        Some(_) => of,
        None => place.get("system").and_then(Node::text),
    };
    let system = system.unwrap_or_default();
    let code = place.get("code").or_else(|| place.get("value"));
    let code = plain.or_else(|| code.and_then(Node::text)).unwrap_or_default();
    let any_code = wanted.is_empty() && wanted_system.is_some_and(|system| !system.is_empty());
    wanted_system.is_none_or(|wanted| system == wanted) && (any_code || (code == wanted && !code.is_empty()))
}

/// Without case and without the marks on letters that a keyboard may lack.
fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'İ' | 'I' | 'ı' => 'i',
        'ş' | 'Ş' => 's',
        'ç' | 'Ç' => 'c',
        'ğ' | 'Ğ' => 'g',
        'ö' | 'Ö' => 'o',
        'ü' | 'Ü' => 'u',
        c => c,
    };
    text.chars().map(plain).flat_map(char::to_lowercase).collect()
}

/// The beginning of the text or of one of its words.
fn text(place: &Node, value: &str, modifier: &str) -> bool {
    let Some(held) = place.text() else {
        return false;
    };
    if modifier == "exact" {
        return held == value;
    }
    let (held, wanted) = (folded(held), folded(value));
    match modifier {
        "contains" => held.contains(&wanted),
        _ => {
            held.starts_with(&wanted)
                || held
                    .match_indices(|c: char| !c.is_alphanumeric())
                    .any(|(at, gap)| held[at + gap.len()..].starts_with(&wanted))
        }
    }
}

/// The span of a date, a time or a Period; a Period without an end goes on for ever.
fn times(place: &Node, zone: &TimeZone) -> Option<(i64, i64)> {
    if let Some(text) = place.text() {
        return span(text, zone);
    }
    let part = |key| {
        place
            .get(key)
            .and_then(Node::text)
            .and_then(|text| span(text, zone))
    };
    let (start, end) = (part("start"), part("end"));
    (start.is_some() || end.is_some()).then(|| {
        (
            start.map_or(i64::MIN, |(from, _)| from),
            end.map_or(i64::MAX, |(_, to)| to),
        )
    })
}

fn date(there: (i64, i64), value: &str, zone: &TimeZone) -> bool {
    let (prefix, value) = prefixed(value);
    let Some(wanted) = span(value, zone) else {
        return false;
    };
    let inside = wanted.0 <= there.0 && there.1 <= wanted.1;
    match prefix {
        Prefix::Eq => inside,
        Prefix::Ne => !inside,
        Prefix::Gt => there.1 > wanted.1,
        Prefix::Lt => there.0 < wanted.0,
        Prefix::Ge => there.1 > wanted.1 || inside,
        Prefix::Le => there.0 < wanted.0 || inside,
        Prefix::After => there.0 >= wanted.1,
        Prefix::Before => there.1 <= wanted.0,
    }
}

/// `id`, `Type/id`, or one version of it.
fn refers(place: &Node, value: &str, only: &str) -> bool {
    let Some(held) = place.get("reference").and_then(Node::text) else {
        return false;
    };
    if value.contains("/_history/") {
        return held == value;
    }
    let held = held.split("/_history/").next().unwrap_or(held);
    let Some((kind, id)) = held.split_once('/') else {
        return false;
    };
    if !only.is_empty() && kind != only {
        return false;
    }
    let mut parts = value.rsplit('/');
    let wanted = parts.next().unwrap_or_default();
    let wanted_kind = parts.next();
    id == wanted && wanted_kind.is_none_or(|wanted| wanted == kind)
}

/// A number, and perhaps `|system|code` or `||unit`.
fn quantity(value: &str) -> Option<(Prefix, Decimal, Decimal, Vec<&str>)> {
    let (prefix, value) = prefixed(value);
    let mut parts = value.split('|');
    let written = parts.next()?;
    let number: Decimal = written.parse().ok()?;
    // What the last digit leaves open, on both sides; a number so fine that it cannot be said is none.
    let half = Decimal::try_new(5, number.scale() + 1).ok()?;
    Some((prefix, number, half, parts.collect()))
}

fn measures(place: &Node, value: &str) -> bool {
    let held = place.get("value").and_then(Node::text);
    let Some((held, (prefix, wanted, half, unit))) = held
        .and_then(|text| text.parse::<Decimal>().ok())
        .zip(quantity(value))
    else {
        return false;
    };
    let part = |key| place.get(key).and_then(Node::text).unwrap_or_default();
    let same_unit = match unit.as_slice() {
        [system, code] if !system.is_empty() => part("system") == *system && part("code") == *code,
        ["", code] => part("code") == *code || part("unit") == *code,
        _ => true,
    };
    // A bound beyond all numbers holds for every number.
    let above = wanted.checked_sub(half).is_none_or(|low| low <= held);
    let within = above && wanted.checked_add(half).is_none_or(|high| held < high);
    let order = held.cmp(&wanted);
    same_unit
        && match prefix {
            Prefix::Eq => within,
            Prefix::Ne => !within,
            Prefix::Gt | Prefix::After => order == Ordering::Greater,
            Prefix::Lt | Prefix::Before => order == Ordering::Less,
            Prefix::Ge => order != Ordering::Less,
            Prefix::Le => order != Ordering::Greater,
        }
}
