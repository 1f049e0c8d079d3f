//! Amounts with one unit, in exact decimals: never a float, never a guess at what a separator meant.

use crate::Fault;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer};
use std::fmt;

/// The units Pistor reads. Prefixes are brought to one unit when an amount is read: g, mcg and µg become mg.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Milligram.
    Mg,
    /// Millilitre.
    Ml,
    /// Gram of a cream: kept apart from milligrams of a substance.
    G,
    /// International units.
    Iu,
    /// Units of one product; not interchangeable between products.
    U,
    /// Milligram in a millilitre.
    MgPerMl,
    /// International units in a millilitre.
    IuPerMl,
    /// Product units in a millilitre.
    UPerMl,
    /// Milligram in a gram of cream.
    MgPerG,
    /// Per cent, weight in volume: 1 % = 10 mg/mL; in a cream weight in weight: 1 % = 10 mg/g.
    Percent,
    /// Milligram in a kilogram of body weight.
    MgPerKg,
}

impl Unit {
    /// The unit as it is printed, the same in every language.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::Mg => "mg",
            Unit::Ml => "mL",
            Unit::G => "g",
            Unit::Iu => "IU",
            Unit::U => "U",
            Unit::MgPerMl => "mg/mL",
            Unit::IuPerMl => "IU/mL",
            Unit::UPerMl => "U/mL",
            Unit::MgPerG => "mg/g",
            Unit::Percent => "%",
            Unit::MgPerKg => "mg/kg",
        }
    }

    /// The spellings that are read, for messages.
    pub const READ: &'static str = "mg, g, mcg, mL, IU, U, mg/mL, g/mL, mcg/mL, IU/mL, U/mL, mg/g, %";

    /// The unit and the factor that brings the written number to it.
    fn read(text: &str) -> Option<(Unit, Decimal)> {
        let thousandth = Decimal::new(1, 3);
        let thousand = Decimal::from(1000);
        let one = Decimal::ONE;
        Some(match text.replace('\u{b5}', "\u{3bc}").as_str() {
            "mg" => (Unit::Mg, one),
            "mcg" | "ug" | "\u{3bc}g" => (Unit::Mg, thousandth),
            "g" => (Unit::G, one),
            "ml" | "mL" | "ML" | "cc" => (Unit::Ml, one),
            "IU" | "iu" => (Unit::Iu, one),
            "U" | "u" => (Unit::U, one),
            "mg/ml" | "mg/mL" => (Unit::MgPerMl, one),
            "g/ml" | "g/mL" => (Unit::MgPerMl, thousand),
            "mcg/ml" | "mcg/mL" | "ug/mL" | "\u{3bc}g/mL" | "\u{3bc}g/ml" => (Unit::MgPerMl, thousandth),
            "IU/ml" | "IU/mL" | "iu/ml" | "iu/mL" => (Unit::IuPerMl, one),
            "U/ml" | "U/mL" | "u/ml" | "u/mL" => (Unit::UPerMl, one),
            "mg/g" => (Unit::MgPerG, one),
            "mg/kg" => (Unit::MgPerKg, one),
            "%" => (Unit::Percent, one),
            _ => return None,
        })
    }
}

/// A number with one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number, exact.
    pub value: Decimal,
    /// Its unit.
    pub unit: Unit,
}

impl Amount {
    /// An amount from a whole number.
    pub fn new(value: impl Into<Decimal>, unit: Unit) -> Amount {
        Amount {
            value: value.into(),
            unit,
        }
    }

    /// Reads an amount such as `"20 mg/mL"`, `"0,5 mL"` or `"2 %"`.
    ///
    /// # Errors
    /// Refuses, and says why: no number, no unit, an unknown unit, two amounts in one text, a negative number, a number
    /// without its leading zero, thousands separators, and `1.000` or `1,000`, which have two readings.
    pub fn parse(text: &str) -> Result<Amount, Fault> {
        let trimmed = text.trim();
        let split = trimmed.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+')));
        let (number, unit) = match split {
            Some(at) => (&trimmed[..at], trimmed[at..].trim()),
            None => (trimmed, ""),
        };
        if number.is_empty() {
            return Err(Fault::new("amount-no-number")
                .found(quoted(text))
                .expected("0.5 mL; 0,5 mL; 20 mg/mL"));
        }
        let value = number_of(number, text)?;
        if unit.is_empty() {
            return Err(Fault::new("amount-no-unit")
                .found(quoted(text))
                .expected(Unit::READ));
        }
        if unit.chars().any(|c| c.is_ascii_digit()) {
            return Err(Fault::new("amount-two").found(quoted(text)));
        }
        let Some((unit, factor)) = Unit::read(&unit.split_whitespace().collect::<String>()) else {
            return Err(Fault::new("amount-unit").found(quoted(unit)).expected(Unit::READ));
        };
        let value = value
            .checked_mul(factor)
            .ok_or_else(|| Fault::new("amount-absurd").found(quoted(text)))?;
        Ok(Amount {
            value: value.normalize(),
            unit,
        })
    }

    /// Milligrams for a mass written in grams; other units unchanged.
    pub fn in_milligrams(self) -> Amount {
        match self.unit {
            Unit::G => Amount {
                value: (self.value * Decimal::from(1000)).normalize(),
                unit: Unit::Mg,
            },
            _ => self,
        }
    }
}

/// Reads a plain decimal number by the same rules.
///
/// # Errors
/// As [`Amount::parse`], without the unit.
pub fn number_of(number: &str, whole: &str) -> Result<Decimal, Fault> {
    if number.starts_with(['-', '+']) {
        return Err(Fault::new("amount-sign").found(quoted(whole)));
    }
    let separators: Vec<char> = number.chars().filter(|c| matches!(c, '.' | ',')).collect();
    if separators.len() > 1 || number.contains(['-', '+']) {
        return Err(Fault::new("amount-thousands")
            .found(quoted(whole))
            .expected("1000.5; 1000,5"));
    }
    if let Some(separator) = separators.first() {
        let (before, after) = number.split_once(*separator).unwrap_or((number, ""));
        if before.is_empty() || after.is_empty() {
            let zero = if before.is_empty() { "0" } else { before };
            let expected = if after.is_empty() {
                zero.to_owned()
            } else {
                format!("{zero}{separator}{after}")
            };
            return Err(Fault::new("amount-bare-separator")
                .found(quoted(whole))
                .expected(expected));
        }
        // 1.000 may be one or one thousand; 0.125 can only be a fraction, because nobody groups after a leading zero.
        if after.len() == 3 && before.len() <= 3 && !before.starts_with('0') {
            return Err(Fault::new("amount-ambiguous")
                .found(quoted(whole))
                .with(
                    "small",
                    format!("{before}{}{}", '.', after.trim_end_matches('0')).trim_end_matches('.'),
                )
                .with("large", format!("{before}{after}")));
        }
    }
    let plain = number.replace(',', ".");
    match Decimal::from_str_exact(&plain) {
        Ok(value) if value.scale() <= 9 && value < Decimal::from(1_000_000_000) => Ok(value),
        _ => Err(Fault::new("amount-absurd").found(quoted(whole))),
    }
}

/// A found text in quotes, cut where it is too long to be shown whole.
pub fn quoted(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(60)
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect();
    if text.chars().count() > 60 {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.value.normalize(), self.unit.symbol())
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Amount, D::Error> {
        let text = String::deserialize(deserializer)?;
        Amount::parse(&text).map_err(|_| {
            serde::de::Error::custom(format!(
                "found {text:?}, expected an amount with one unit such as \"20 mg/mL\""
            ))
        })
    }
}

/// A decimal that a knowledge file writes as text: `"0.02"`.
pub mod decimal_text {
    use super::{Decimal, Deserialize, Deserializer};

    /// Reads a decimal from text.
    ///
    /// # Errors
    /// When the text is no exact decimal with a point.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        read(&text).map_err(serde::de::Error::custom)
    }

    pub(super) fn read(text: &str) -> Result<Decimal, String> {
        Decimal::from_str_exact(text)
            .map_err(|_| format!("found {text:?}, expected a decimal number such as \"0.02\""))
    }
}

/// A decimal that a knowledge file may leave out.
pub mod decimal_text_maybe {
    use super::{Decimal, Deserialize, Deserializer};

    /// Reads a decimal from text, where there is one.
    ///
    /// # Errors
    /// As [`super::decimal_text::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|t| super::decimal_text::read(&t))
            .transpose()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match Amount::parse(text) {
            Ok(amount) => amount.to_string(),
            Err(fault) => format!("refused: {}", fault.code),
        }
    }

    #[test]
    fn comma_and_point_are_both_read() {
        for (text, shown) in [
            ("20 mg/mL", "20 mg/mL"),
            ("0,5 mL", "0.5 mL"),
            ("0.50 mL", "0.5 mL"),
            ("5.0 mg", "5 mg"),
            ("2 %", "2 %"),
            ("2%", "2 %"),
            ("500 mcg", "0.5 mg"),
            ("500 µg", "0.5 mg"),
            ("0,125 mL", "0.125 mL"),
            ("1000 mg", "1000 mg"),
            ("12.5 mg / mL", "12.5 mg/mL"),
            ("1500 IU", "1500 IU"),
        ] {
            assert_eq!(read(text), shown, "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_is_refused_with_both() {
        let fault = Amount::parse("1.000 mg").expect_err("ambiguous");
        assert_eq!(
            (fault.code, fault.arg("small"), fault.arg("large")),
            ("amount-ambiguous", Some("1"), Some("1000"))
        );
        let fault = Amount::parse("12,500 mL").expect_err("ambiguous");
        assert_eq!(
            (fault.arg("small"), fault.arg("large")),
            (Some("12.5"), Some("12500"))
        );
    }

    #[test]
    fn everything_else_is_refused_and_says_why() {
        for (text, code) in [
            ("", "amount-no-number"),
            ("mg", "amount-no-number"),
            ("5", "amount-no-unit"),
            ("5 mg 1 mL", "amount-two"),
            ("5 spoons", "amount-unit"),
            ("-5 mg", "amount-sign"),
            (".5 mL", "amount-bare-separator"),
            ("5. mL", "amount-bare-separator"),
            ("1.000.000 mg", "amount-thousands"),
            ("1,000.5 mg", "amount-thousands"),
            ("NaN mg", "amount-no-number"),
            ("1e3 mg", "amount-two"),
            ("٥ mg", "amount-no-number"),
            ("99999999999999999999999999999999 mg", "amount-absurd"),
        ] {
            assert_eq!(read(text), format!("refused: {code}"), "{text}");
        }
    }
}
