//! What is wrong with the shape of a bundle: where the text breaks off, nests too deeply or holds the wrong kind of value.

use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_knowledge::fault::position;
use serde::Deserialize;
use serde_json::error::Category;

/// FHIR resources nest perhaps twenty levels deep; nothing that is read here needs more.
const DEPTH_MAX: usize = 100;

/// Reads a part of the bundle's text into a type. `path` is the part's JSON pointer.
pub(crate) fn parse<'a, T: Deserialize<'a>>(whole: &'a str, part: &'a str, path: &str) -> Result<T, Fault> {
    serde_json::from_str(part).map_err(|error| fault(whole, part, path, &error))
}

/// The fault behind an error of the parser, placed in the whole text.
fn fault(whole: &str, part: &str, path: &str, error: &serde_json::Error) -> Fault {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let mut fault = match error.classify() {
        Category::Eof => Fault::new("json-truncated").with("detail", message),
        Category::Data => wrong(message),
        _ if message.starts_with("recursion limit") => Fault::new("json-too-deep").with("detail", message),
        _ => Fault::new("json-syntax").with("detail", message),
    };
    path.clone_into(&mut fault.path);
    let before: usize = part
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let offset = (part.as_ptr() as usize).saturating_sub(whole.as_ptr() as usize);
    (fault.line, fault.column) = position(whole, offset + before + error.column().saturating_sub(1));
    fault
}

/// Takes apart serde's "invalid type: string \"x\", expected a Reference" and "duplicate field `code`".
fn wrong(message: &str) -> Fault {
    if let Some(key) = message.strip_prefix("duplicate field ") {
        return Fault::new("key-twice").found(quoted(key.trim_matches('`')));
    }
    let (found, expected) = message.split_once(", expected ").unwrap_or((message, "FHIR R4"));
    let found = found.split_once(": ").map_or(found, |(_, found)| found);
    Fault::new("fhir-shape").found(shown(found)).expected(expected)
}

/// Refuses a text whose lists and objects nest too deeply, before anything walks down into it.
pub(crate) fn shallow(text: &str) -> Result<(), Fault> {
    let (mut depth, mut in_text, mut escaped) = (0usize, false, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            let mut fault = Fault::new("json-too-deep").with("detail", format!("{DEPTH_MAX}"));
            (fault.line, fault.column) = position(text, offset);
            return Err(fault);
        }
    }
    Ok(())
}

/// A text of a record as it may be shown: on one line, without control characters, cut where it is too long.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    // Most are one short line already.
    let tidy = |pair: &[u8]| pair != b"  ";
    let spaced = text.starts_with(' ') || text.ends_with(' ');
    if text.len() <= LONGEST
        && !spaced
        && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && text.as_bytes().windows(2).all(tidy)
    {
        return text.to_owned();
    }
    let clean = |c: char| if c.is_control() { ' ' } else { c };
    let line: String = text.chars().map(clean).collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    line.chars().take(LONGEST).chain(['…']).collect()
}
