//! The code on a box: a GS1 element string, as a scanner gives it or as it is printed below the code in brackets.

use jiff::civil::Date;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;

/// What a code says that the stock wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scanned {
    /// 01: number of the product, fourteen digits.
    pub gtin: Option<String>,
    /// 10: number of the lot.
    pub lot: Option<String>,
    /// 11: the day it was made.
    pub made: Option<Date>,
    /// 17: the last day it may be used.
    pub expires: Option<Date>,
    /// 21: number of this one box.
    pub serial: Option<String>,
    /// 30: how many pieces.
    pub count: Option<u32>,
}

/// Ends an element of variable length: FNC1, which scanners send as this character.
const FNC1: char = '\u{1d}';
/// What a scanner may put in front of a GS1 code: the symbology it has read (DataMatrix, GS1-128, GS1 DataBar, QR).
const SYMBOLOGIES: [&str; 4] = ["]d2", "]C1", "]e0", "]Q3"];
/// Longest code.
const LONGEST: usize = 200;

/// Elements whose length is fixed, by the first two digits of their identifier, with the identifier: they need no FNC1
/// behind them, and new identifiers that begin so never will.
const FIXED: [(&str, usize); 22] = [
    ("00", 20),
    ("01", 16),
    ("02", 16),
    ("03", 16),
    ("04", 18),
    ("11", 8),
    ("12", 8),
    ("13", 8),
    ("14", 8),
    ("15", 8),
    ("16", 8),
    ("17", 8),
    ("18", 8),
    ("19", 8),
    ("20", 4),
    ("31", 10),
    ("32", 10),
    ("33", 10),
    ("34", 10),
    ("35", 10),
    ("36", 10),
    ("41", 16),
];

/// An element: its identifier, what it says, and where that stands, in characters from 1.
struct Element<'a> {
    ai: &'a str,
    value: &'a str,
    at: usize,
}

/// Reads a code. `today` decides the century of its days.
///
/// # Errors
/// When it is no GS1 code, or one of its elements cannot be right: what was found, what was expected, and where.
pub fn read(text: &str, today: Date) -> Result<Scanned, Fault> {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    if text.len() > LONGEST {
        return Err(fault("gs1-long", &text.chars().count().to_string(), 1).expected(LONGEST.to_string()));
    }
    if text.is_empty() {
        return Err(Fault::new("field-empty"));
    }
    let elements = match text.starts_with('(') {
        true => bracketed(text)?,
        false => plain(text)?,
    };
    let mut scanned = Scanned::default();
    for element in &elements {
        if let Some(first) = elements.iter().find(|first| first.ai == element.ai)
            && first.value != element.value
        {
            return Err(fault("gs1-twice", element.value, element.at)
                .expected(quoted(first.value))
                .with("ai", element.ai));
        }
        match element.ai {
            "01" => scanned.gtin = Some(gtin_of(element)?),
            "10" => scanned.lot = Some(name(element)?),
            "11" => scanned.made = Some(day(element, today)?),
            "17" => scanned.expires = Some(day(element, today)?),
            "21" => scanned.serial = Some(name(element)?),
            "30" => scanned.count = Some(count(element)?),
            _ => {}
        }
    }
    match scanned == Scanned::default() {
        true => Err(fault("gs1-nothing", text, 1).expected("(01) (10) (17)")),
        false => Ok(scanned),
    }
}

fn fault(code: &'static str, found: &str, at: usize) -> Fault {
    Fault::new(code).found(quoted(found)).with("at", at.to_string())
}

/// The characters of a text from `from` on, at most `most`; a text of a code is ASCII when it is right.
fn cut(text: &str, from: usize, most: usize) -> &str {
    let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let begin = ends.clone().nth(from).unwrap_or(text.len());
    let end = ends.nth(from + most).unwrap_or(text.len());
    &text[begin..end]
}

/// The length of an element with its identifier, when it is fixed.
fn fixed(ai: &str) -> Option<usize> {
    let head = ai.get(..2)?;
    FIXED
        .iter()
        .find(|(begin, _)| *begin == head)
        .map(|(_, length)| *length)
}

/// As a scanner gives it: `]d2010869…<FNC1>17…`. Some scanners write the FNC1 in letters.
fn plain(text: &str) -> Result<Vec<Element<'_>>, Fault> {
    let mut at = 0;
    if text.starts_with(']') {
        if !SYMBOLOGIES.iter().any(|symbology| text.starts_with(symbology)) {
            return Err(fault("gs1-symbology", cut(text, 0, 3), 1).expected(SYMBOLOGIES.join(", ")));
        }
        at = 3;
    }
    let length = text.chars().count();
    let mut elements = Vec::new();
    while at < length {
        let rest = cut(text, at, LONGEST);
        if let Some(skipped) = separator(rest) {
            at += skipped;
            continue;
        }
        let head = cut(rest, 0, 2);
        if head.len() < 2 || !head.bytes().all(|b| b.is_ascii_digit()) {
            return Err(fault("gs1-identifier", cut(rest, 0, 4), at + 1).expected("01, 10, 17, 21"));
        }
        let ends = (0..rest.chars().count()).find(|n| separator(cut(rest, *n, LONGEST)).is_some());
        let ends = ends.unwrap_or(rest.chars().count());
        let whole = match fixed(head) {
            Some(length) if ends < length => {
                return Err(fault("gs1-short", cut(rest, 2, ends - 2), at + 3)
                    .expected((length - 2).to_string())
                    .with("ai", head));
            }
            Some(length) => length,
            None => ends,
        };
        elements.push(Element {
            ai: head,
            value: cut(rest, 2, whole - 2),
            at: at + 3,
        });
        at += whole;
    }
    Ok(elements)
}

/// How many characters stand for an FNC1 here; none where there is none.
fn separator(rest: &str) -> Option<usize> {
    ["\u{1d}", "\u{241d}", "<GS>", "{GS}"]
        .iter()
        .find(|mark| rest.starts_with(**mark))
        .map(|mark| mark.chars().count())
}

/// As it is printed below the code: `(01)0869…(17)280331(10)A-17`.
fn bracketed(text: &str) -> Result<Vec<Element<'_>>, Fault> {
    let mut elements: Vec<Element<'_>> = Vec::new();
    let (mut rest, mut at) = (text, 0);
    while !rest.is_empty() {
        let Some(ai) = identifier(rest) else {
            return Err(fault("gs1-identifier", cut(rest, 0, 6), at + 1).expected("(01), (10), (17), (21)"));
        };
        let behind = &rest[ai.len() + 2..];
        // A bracket may stand in the number of a lot: only one around digits begins an element.
        let ends = behind
            .match_indices('(')
            .find(|(n, _)| identifier(&behind[*n..]).is_some())
            .map_or(behind.len(), |(n, _)| n);
        let raw = &behind[..ends];
        let value = raw.trim_matches([' ', FNC1]);
        let begins = at + ai.len() + 3 + raw.chars().take_while(|c| [' ', FNC1].contains(c)).count();
        // Identifiers of two digits are those that are read here; of a longer one the first two say the length.
        if let Some(length) = fixed(ai)
            && value.chars().count() + ai.len() != length
        {
            return Err(fault("gs1-short", value, begins)
                .expected((length - ai.len()).to_string())
                .with("ai", ai));
        }
        elements.push(Element {
            ai,
            value,
            at: begins,
        });
        at += ai.len() + 2 + raw.chars().count();
        rest = &behind[ends..];
    }
    Ok(elements)
}

/// The identifier in brackets with which a text begins.
fn identifier(text: &str) -> Option<&str> {
    let ai = text.strip_prefix('(')?.split(')').next()?;
    let there = text.len() > ai.len() + 1;
    ((2..=4).contains(&ai.len()) && there && ai.bytes().all(|b| b.is_ascii_digit())).then_some(ai)
}

/// Whether a product's number can be right, as fourteen digits.
///
/// # Errors
/// What was found and what was expected: fourteen digits, and the last of them worked out of the others.
pub fn gtin(text: &str) -> Result<String, Fault> {
    gtin_of(&Element {
        ai: "01",
        value: text.trim(),
        at: 1,
    })
}

fn gtin_of(element: &Element<'_>) -> Result<String, Fault> {
    let text = element.value;
    let at = |fault: Fault| fault.with("at", element.at.to_string()).with("ai", "01");
    // Numbers of eight, twelve and thirteen digits are the same with zeros in front.
    if ![8, 12, 13, 14].contains(&text.len()) || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(at(Fault::new("gs1-digits").found(quoted(text)).expected("14")));
    }
    let whole = format!("{text:0>14}");
    let expected = check_digit(&whole[..13]);
    match whole.ends_with(&expected) {
        true => Ok(whole),
        false => Err(at(Fault::new("gs1-check").found(quoted(text)).expected(expected))),
    }
}

/// The last digit of a number, worked out of those before: threefold and once, from the right.
fn check_digit(before: &str) -> String {
    let sum: u32 = before
        .bytes()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(byte, weight)| u32::from(byte - b'0') * weight)
        .sum();
    ((10 - sum % 10) % 10).to_string()
}

/// A number of a lot or a box: one to twenty characters of those that the standard allows.
fn name(element: &Element<'_>) -> Result<String, Fault> {
    let count = element.value.chars().count();
    if !(1..=20).contains(&count) {
        return Err(fault("gs1-name-long", element.value, element.at)
            .expected("1–20")
            .with("ai", element.ai));
    }
    let strange = |c: char| !(c.is_ascii_alphanumeric() || "!\"%&'()*+,-./:;<=>?_".contains(c));
    match element.value.char_indices().find(|(_, c)| strange(*c)) {
        Some((n, c)) => {
            let at = element.at + element.value[..n].chars().count();
            Err(fault("gs1-character", &c.to_string(), at).with("ai", element.ai))
        }
        None => Ok(element.value.to_owned()),
    }
}

fn count(element: &Element<'_>) -> Result<u32, Fault> {
    let digits = (1..=8).contains(&element.value.len()) && element.value.bytes().all(|b| b.is_ascii_digit());
    element.value.parse().ok().filter(|_| digits).ok_or_else(|| {
        fault("gs1-digits", element.value, element.at)
            .expected("1–8")
            .with("ai", element.ai)
    })
}

/// A day of six digits, year first. Where the day is 00, the last of the month.
fn day(element: &Element<'_>, today: Date) -> Result<Date, Fault> {
    let wrong = || {
        fault("gs1-day", element.value, element.at)
            .expected("280331")
            .with("ai", element.ai)
    };
    let two = |n: usize| {
        let digits = element.value.get(n..n + 2)?;
        let plain = digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<i8>().ok().filter(|_| plain)
    };
    let (year, month, day) = (
        two(0).ok_or_else(wrong)?,
        two(2).ok_or_else(wrong)?,
        two(4).ok_or_else(wrong)?,
    );
    let first = Date::new(century(year, today) + i16::from(year), month, 1).map_err(|_| wrong())?;
    match day {
        0 => Ok(first.last_of_month()),
        day => Date::new(first.year(), month, day).map_err(|_| wrong()),
    }
}

/// The century of a year of two digits: the one that brings it nearest to today (GS1 General Specifications, 7.12).
fn century(year: i8, today: Date) -> i16 {
    let this = today.year().rem_euclid(100);
    let century = today.year() - this;
    match i16::from(year) - this {
        51..=99 => century - 100,
        -99..=-50 => century + 100,
        _ => century,
    }
}

#[cfg(test)]
mod tests;
