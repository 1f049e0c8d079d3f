//! Codes as they come: by scanner, by hand, in order and out of it, and everything that is wrong with some.

use super::*;

const TODAY: Date = jiff::civil::date(2026, 11, 21);

fn shown(text: &str) -> String {
    match read(text, TODAY) {
        Ok(it) => {
            let day = |day: Option<Date>| day.map_or("-".to_owned(), |day| day.to_string());
            let word = |word: Option<String>| word.unwrap_or("-".to_owned());
            format!(
                "{} {} {} {} {} {}",
                word(it.gtin),
                word(it.lot),
                day(it.made),
                day(it.expires),
                word(it.serial),
                it.count.map_or("-".to_owned(), |count| count.to_string())
            )
        }
        Err(fault) => {
            let arg = |name| fault.arg(name).unwrap_or("-").to_owned();
            format!(
                "{} ai {} at {}: {}, expected {}",
                fault.code,
                arg("ai"),
                arg("at"),
                arg("found"),
                arg("expected")
            )
        }
    }
}

#[test]
fn codes_that_are_right() {
    for (text, expected) in [
        // A scanner with and without the symbology, with the FNC1 it begins with, and with one that is not needed.
        (
            "]d201095200000000041728033110A-17\u{1d}21X9",
            "09520000000004 A-17 - 2028-03-31 X9 -",
        ),
        (
            "01095200000000041728033110A-17\u{1d}21X9",
            "09520000000004 A-17 - 2028-03-31 X9 -",
        ),
        (
            "\u{1d}0109520000000004\u{1d}17280331\u{1d}10A-17",
            "09520000000004 A-17 - 2028-03-31 - -",
        ),
        (
            "]d2010952000000000421X9\u{1d}10A-17\u{1d}17280331\r\n",
            "09520000000004 A-17 - 2028-03-31 X9 -",
        ),
        // Scanners that write the FNC1.
        (
            "010952000000000410A-17<GS>17280331",
            "09520000000004 A-17 - 2028-03-31 - -",
        ),
        (
            "010952000000000410A-17␝17280331",
            "09520000000004 A-17 - 2028-03-31 - -",
        ),
        // As it is printed, close and with spaces; brackets in the number of a lot.
        (
            "(01)09520000000004(17)280331(10)A-17(21)X9",
            "09520000000004 A-17 - 2028-03-31 X9 -",
        ),
        (
            "(01) 09520000000004 (17) 280331 (10) A-17",
            "09520000000004 A-17 - 2028-03-31 - -",
        ),
        ("(10)A(b)17(17)280331", "- A(b)17 - 2028-03-31 - -"),
        // Day 00: the last of the month, in a leap year, too.
        ("(17)280200", "- - - 2028-02-29 - -"),
        ("(17)270200", "- - - 2027-02-28 - -"),
        ("(11)250600(17)280600", "- - 2025-06-30 2028-06-30 - -"),
        // The century that brings the year nearest to today.
        ("(17)760101", "- - - 2076-01-01 - -"),
        ("(17)770101", "- - - 1977-01-01 - -"),
        ("(17)990101", "- - - 1999-01-01 - -"),
        ("(17)000101", "- - - 2000-01-01 - -"),
        // How many.
        ("(01)09520000000004(30)20", "09520000000004 - - - - 20"),
        // Others are passed over by their length: weight, dates, numbers of packages, a number of a country.
        ("3103001250150123450109520000000004", "gs1-day"),
        (
            "00395200000000000014310300125015280101010952000000000420011728033110A-17",
            "09520000000004 A-17 - 2028-03-31 - -",
        ),
        (
            "7109876\u{1d}240ABC\u{1d}010952000000000410A-17",
            "09520000000004 A-17 - - - -",
        ),
        (
            "(710)9876(3103)001250(01)09520000000004(10)A-17",
            "09520000000004 A-17 - - - -",
        ),
        // The same said twice is said once.
        ("(10)A(10)A", "- A - - - -"),
        // Every character of the standard, twenty of them.
        ("(10)!\"%&'*+,-./:;<=>?_Az", "- !\"%&'*+,-./:;<=>?_Az - - - -"),
    ] {
        if expected == "gs1-day" {
            // Elements that nobody asks for are not judged.
            assert_eq!(shown(text), "09520000000004 - - - - -");
            continue;
        }
        assert_eq!(shown(text), expected, "{text}");
    }
}

#[test]
fn codes_that_are_wrong_say_what_and_where() {
    for (text, expected) in [
        ("", "field-empty ai - at -: -, expected -"),
        (
            "(01)09520000000005(10)A",
            "gs1-check ai 01 at 5: \"09520000000005\", expected 4",
        ),
        (
            "]d20109520000000014",
            "gs1-check ai 01 at 6: \"09520000000014\", expected 1",
        ),
        (
            "01095200000000",
            "gs1-short ai 01 at 3: \"095200000000\", expected 14",
        ),
        ("(01)952(10)A", "gs1-short ai 01 at 5: \"952\", expected 14"),
        (
            "(01)0952000000000A",
            "gs1-digits ai 01 at 5: \"0952000000000A\", expected 14",
        ),
        ("(17)281301", "gs1-day ai 17 at 5: \"281301\", expected 280331"),
        ("(17)280230", "gs1-day ai 17 at 5: \"280230\", expected 280331"),
        ("(17)28+131", "gs1-day ai 17 at 5: \"28+131\", expected 280331"),
        (
            "17280331xx",
            "gs1-identifier ai - at 9: \"xx\", expected 01, 10, 17, 21",
        ),
        // A scanner that swallowed the FNC1: the number would be too long.
        (
            "0109520000000004109876543210123456721728033112345",
            "gs1-name-long ai 10 at 19: \"9876543210123456721728033112345\", expected 1–20",
        ),
        ("(10)", "gs1-name-long ai 10 at 5: \"\", expected 1–20"),
        ("(10)AÇ", "gs1-character ai 10 at 6: \"Ç\", expected -"),
        ("(10)A B", "gs1-character ai 10 at 6: \" \", expected -"),
        ("(10)A(10)B", "gs1-twice ai 10 at 10: \"B\", expected \"A\""),
        (
            "(30)123456789",
            "gs1-digits ai 30 at 5: \"123456789\", expected 1–8",
        ),
        (
            "]E08690000000009",
            "gs1-symbology ai - at 1: \"]E0\", expected ]d2, ]C1, ]e0, ]Q3",
        ),
        (
            "A-17",
            "gs1-identifier ai - at 1: \"A-17\", expected 01, 10, 17, 21",
        ),
        (
            "(10A-17",
            "gs1-identifier ai - at 1: \"(10A-1\", expected (01), (10), (17), (21)",
        ),
        (
            "(240)ABC",
            "gs1-nothing ai - at 1: \"(240)ABC\", expected (01) (10) (17)",
        ),
        (
            "ÇÇÇÇ",
            "gs1-identifier ai - at 1: \"ÇÇÇÇ\", expected 01, 10, 17, 21",
        ),
        ("1", "gs1-identifier ai - at 1: \"1\", expected 01, 10, 17, 21"),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    assert!(shown(&"9".repeat(500)).starts_with("gs1-long"));
}

#[test]
fn numbers_of_products_have_a_digit_that_checks_them() {
    for (text, whole) in [
        ("09520000000004", "09520000000004"),
        ("9520000000004", "09520000000004"),
        ("614141007349", "00614141007349"),
        ("96385074", "00000096385074"),
    ] {
        assert_eq!(gtin(text).as_deref(), Ok(whole));
    }
    // Any one digit that is wrong is found.
    let right = "09520000000004";
    for place in 0..14 {
        for digit in ('0'..='9').filter(|digit| right.chars().nth(place) != Some(*digit)) {
            let mut wrong: Vec<char> = right.chars().collect();
            wrong[place] = digit;
            let wrong: String = wrong.into_iter().collect();
            assert_eq!(gtin(&wrong).expect_err(&wrong).code, "gs1-check");
        }
    }
}

#[test]
fn nothing_makes_it_panic() {
    let pieces = [
        "(", ")", "01", "10", "17", "\u{1d}", "é", "]d2", "28", "<GS>", "0", "\u{241d}",
    ];
    // Every text of up to four pieces.
    let mut texts = vec![String::new()];
    for _ in 0..4 {
        texts = texts
            .iter()
            .flat_map(|text| pieces.iter().map(move |piece| format!("{text}{piece}")))
            .collect();
        for text in &texts {
            let _ = read(text, TODAY);
        }
    }
}
