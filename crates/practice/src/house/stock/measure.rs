//! In what a lot is counted, and its amounts as records write them: `98 mL`, `-2 mL`, `12`.

use pistor_knowledge::amount::{Amount, Unit, quoted};
use pistor_knowledge::{Decimal, Fault};

/// In what a lot is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Millilitres.
    Ml,
    /// Grams.
    G,
    /// Units: what one of them holds is not on record. A powder, a patch, a kit.
    Pieces,
}

/// Most pieces of anything.
const PIECES_MAX: u32 = 100_000;

impl Measure {
    /// In what an amount is counted that a record wrote; in pieces when it has no unit.
    pub fn of(written: &str) -> Measure {
        match written.rsplit(' ').next() {
            Some("mL") => Measure::Ml,
            Some("g") => Measure::G,
            _ => Measure::Pieces,
        }
    }

    /// The measure of a unit; none for what no lot is counted in.
    pub fn of_unit(unit: Unit) -> Option<Measure> {
        match unit {
            Unit::Ml => Some(Measure::Ml),
            Unit::G => Some(Measure::G),
            _ => None,
        }
    }

    /// Its unit; none for pieces.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Measure::Ml => Some(Unit::Ml),
            Measure::G => Some(Unit::G),
            Measure::Pieces => None,
        }
    }

    /// An amount as records write it: the same text for the same amount, whatever it was worked out of.
    pub fn written(self, value: Decimal) -> String {
        let value = if value.is_zero() { Decimal::ZERO } else { value };
        match self.unit() {
            Some(unit) => format!("{} {}", value.normalize(), unit.symbol()),
            None => value.normalize().to_string(),
        }
    }

    /// Reads what a person wrote of a lot that is counted so.
    ///
    /// # Errors
    /// As [`Amount::parse`]; another unit; for pieces what is no whole number.
    pub fn read(self, text: &str) -> Result<Decimal, Fault> {
        let Some(unit) = self.unit() else {
            return pieces(text);
        };
        let amount = Amount::parse(text)?;
        match amount.unit == unit {
            true => Ok(amount.value),
            false => Err(Fault::new("amount-of-lot")
                .found(quoted(text))
                .expected(unit.symbol())),
        }
    }

    /// Reads an amount and in what it is counted.
    ///
    /// # Errors
    /// As [`Measure::read`]; what is neither millilitres nor grams nor pieces.
    pub fn read_any(text: &str) -> Result<(Measure, Decimal), Fault> {
        if !text.trim().is_empty() && text.trim().chars().all(|c| c.is_ascii_digit()) {
            return Ok((Measure::Pieces, pieces(text)?));
        }
        let amount = Amount::parse(text)?;
        match Measure::of_unit(amount.unit) {
            Some(measure) => Ok((measure, amount.value)),
            None => Err(Fault::new("amount-of-lot").found(quoted(text)).expected("mL, g")),
        }
    }
}

fn pieces(text: &str) -> Result<Decimal, Fault> {
    let digits = Some(text.trim()).filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
    digits
        .and_then(|digits| digits.parse::<u32>().ok())
        .filter(|count| *count <= PIECES_MAX)
        .map(Decimal::from)
        .ok_or_else(|| Fault::new("pieces-whole").found(quoted(text)).expected("3"))
}

/// The number of an amount that a record wrote. What records hold was written by [`Measure::written`].
pub fn value(written: &str) -> Decimal {
    let number = written.split(' ').next().unwrap_or_default();
    Decimal::from_str_exact(number).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_the_same() {
        for (measure, number, written) in [
            (Measure::Ml, "98.50", "98.5 mL"),
            (Measure::Ml, "-2.0", "-2 mL"),
            (Measure::G, "0.000", "0 g"),
            (Measure::Pieces, "12", "12"),
            (Measure::Ml, "0.000000001", "0.000000001 mL"),
        ] {
            let number = Decimal::from_str_exact(number).expect("a number");
            assert_eq!(measure.written(number), written);
            assert_eq!((Measure::of(written), value(written)), (measure, number));
        }
        assert_eq!(
            Measure::Ml.written(-Decimal::ZERO),
            "0 mL",
            "there is one nothing"
        );
    }

    #[test]
    fn another_unit_and_two_readings_are_refused() {
        let code = |measure: Measure, text: &str| measure.read(text).expect_err(text).code;
        assert_eq!(Measure::Ml.read("0,5 mL").expect("a comma"), Decimal::new(5, 1));
        assert_eq!(Measure::G.read("30 g").expect("grams"), Decimal::from(30));
        assert_eq!(Measure::Pieces.read(" 3 ").expect("pieces"), Decimal::from(3));
        assert_eq!(code(Measure::Ml, "2 g"), "amount-of-lot");
        assert_eq!(code(Measure::Ml, "2"), "amount-no-unit");
        assert_eq!(code(Measure::Ml, "1.000 mL"), "amount-ambiguous");
        assert_eq!(code(Measure::G, "-1 g"), "amount-sign");
        for strange in ["2 mL", "2,5", "-1", "", "100001", "٣"] {
            assert_eq!(code(Measure::Pieces, strange), "pieces-whole", "{strange}");
        }
        assert_eq!(
            Measure::read_any("5").expect("pieces"),
            (Measure::Pieces, Decimal::from(5))
        );
        assert_eq!(
            Measure::read_any("2,5 mL").expect("an amount"),
            (Measure::Ml, Decimal::new(25, 1))
        );
        assert_eq!(Measure::read_any("5 mg").expect_err("mg").code, "amount-of-lot");
        assert_eq!(Measure::read_any("").expect_err("empty").code, "amount-no-number");
    }
}
