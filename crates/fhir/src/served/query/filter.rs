//! One condition of a question: a parameter, how it compares, and its values.

use super::{Fault, unreadable};
use crate::served::sought;
use crate::served::types::{CodedBy, Param, ParamKind, Type, TypeRow};

/// One condition: any of its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Name of the parameter.
    pub name: String,
    /// How it compares.
    pub kind: ParamKind,
    /// Where in the resource.
    pub paths: &'static [&'static str],
    /// Whose codes stand there.
    pub coded: CodedBy,
    /// `not`, `exact`, `contains`, `missing`, the name of a type; or empty.
    pub modifier: String,
    /// Any of these.
    pub values: Vec<String>,
}

pub(super) fn filter(
    row: &'static TypeRow,
    key: &str,
    value: &str,
    base: &str,
) -> Result<Option<Filter>, Fault> {
    let (name, modifier) = key.split_once(':').unwrap_or((key, ""));
    let Some(param) = row.param(name) else {
        return Ok(None);
    };
    let takes = modifier.is_empty()
        || modifier == "missing"
        || param.kind.modifiers().contains(&modifier)
        || (param.kind == ParamKind::Reference && Type::of(modifier).is_some());
    if !takes {
        return Err(Fault::Modifier(key.to_owned()));
    }
    let mut values = several(value);
    for one in &mut values {
        let reads = match modifier {
            "missing" => ["true", "false"].contains(&one.as_str()),
            _ => sought::reads(param, one),
        };
        if !reads {
            return Err(unreadable(key, one));
        }
        if param.kind == ParamKind::Reference && modifier != "missing" {
            let elsewhere = || Fault::Elsewhere(key.to_owned(), one.clone(), base.to_owned());
            *one = here(one, base).ok_or_else(elsewhere)?;
        }
    }
    Ok(Some(read(param, modifier, values)))
}

fn read(param: &'static Param, modifier: &str, values: Vec<String>) -> Filter {
    Filter {
        name: param.name.to_owned(),
        kind: param.kind,
        paths: param.paths,
        coded: param.coded,
        modifier: modifier.to_owned(),
        values,
    }
}

/// A reference without the address of this server: `id`, `Type/id`, or one version of it. None where it leads elsewhere.
fn here(reference: &str, base: &str) -> Option<String> {
    let below = reference
        .strip_prefix(base)
        .and_then(|rest| rest.strip_prefix('/'));
    let plain = below.unwrap_or(reference);
    let id = |id: &str| {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
        (1..=64).contains(&id.len()) && id.bytes().all(known)
    };
    let kind = |kind: &str| !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_alphabetic());
    let good = match plain.split('/').collect::<Vec<_>>().as_slice() {
        [only] => below.is_none() && id(only),
        [of, one] => kind(of) && id(one),
        [of, one, "_history", version] => kind(of) && id(one) && id(version),
        _ => false,
    };
    good.then(|| plain.to_owned())
}

/// Values between commas; `\,` `\$` `\|` and `\\` stand for themselves.
fn several(value: &str) -> Vec<String> {
    let (mut values, mut held, mut letters) = (Vec::new(), String::new(), value.chars());
    while let Some(c) = letters.next() {
        match c {
            // A bar that is meant is kept apart from the one between system and code.
            '\\' => match letters.next() {
                Some('|') => held.push('\u{1}'),
                Some(c) => held.push(c),
                None => held.push('\\'),
            },
            ',' => values.push(std::mem::take(&mut held)),
            c => held.push(c),
        }
    }
    values.push(held);
    values
}
