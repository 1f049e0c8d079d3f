//! Letters, widths and where lines break.

use crate::typeface::{Face, set};
use crate::unprintable;
use crate::words::Words;
use crate::wrap::{natural_width, wrap};

fn broken(text: &str, width: f32) -> Vec<String> {
    let lines = wrap(&text.into(), 10.0, width);
    lines
        .iter()
        .map(|line| {
            line.pieces
                .iter()
                .map(|piece| piece.text.as_str())
                .collect::<String>()
        })
        .map(|line| line.trim_end().to_owned())
        .collect()
}

#[test]
fn every_letter_of_turkish_and_of_doses_has_type() {
    let letters = "abcçdefgğhıijklmnoöprsştuüvyzâîûqwxABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZÂÎÛQWX0123456789µμ≈·–—“”‘’…•%‰°×±≤≥²³½→€₺";
    assert_eq!(unprintable(letters), Vec::<char>::new());
    for letter in letters.chars() {
        assert!(
            Face::Regular.advance(letter) > 0.0 && Face::Bold.advance(letter) > 0.0,
            "{letter}"
        );
    }
}

#[test]
fn composed_letters_are_one_letter_and_unknown_ones_are_named() {
    assert_eq!(set("I\u{307}pek Yag\u{306}mur"), "İpek Yağmur");
    assert_eq!(set("\u{2068}5\u{2069} mL\u{200b}"), "5 mL");
    assert_eq!(set("iyi 👍"), "iyi [U+1F44D]");
    assert_eq!(unprintable("محمد a م"), ['\u{62d}', '\u{62f}', '\u{645}']);
}

#[test]
fn lines_break_at_spaces_and_keep_numbers_with_their_units() {
    let width = natural_width(&"Give exactly 0.25".into(), 10.0) + 1.0;
    assert_eq!(
        broken("Give exactly 0.25 mL more", width),
        ["Give exactly", "0.25 mL more"]
    );
    assert_eq!(broken("one\ntwo", 500.0), ["one", "two"]);
    assert_eq!(broken("", 500.0), [""]);
    assert_eq!(broken("  led by   spaces  ", 500.0), ["  led by   spaces"]);
}

#[test]
fn a_range_stays_whole_and_a_hyphen_between_letters_may_break() {
    let width = natural_width(&"about 0.1-".into(), 10.0);
    assert_eq!(broken("about 0.1-0.2", width), ["about", "0.1-0.2"]);
    let width = natural_width(&"Öztürk-".into(), 10.0);
    assert_eq!(broken("Öztürk-Yıldız", width), ["Öztürk-", "Yıldız"]);
}

#[test]
fn a_word_wider_than_the_line_is_broken_and_loses_no_letter() {
    let word = "Yıldırımoğullarındanmışçasına";
    let lines = broken(word, 40.0);
    assert!(lines.len() > 2);
    assert_eq!(lines.concat(), word);
    assert_eq!(broken("ğ", 0.1), ["ğ"]);
}

#[test]
fn no_line_is_wider_than_asked_and_no_word_is_lost() {
    let text = Words::from("Doğum öncesi 12,5 mg/mL lidokain, ")
        .and_bold("ağır reaksiyon olmadı")
        .and(" – 3. seans.");
    for width in 30..300 {
        let width = width as f32;
        let lines = wrap(&text, 9.5, width);
        assert!(lines.iter().all(|line| line.width <= width + 0.02), "{width}");
        let all: String = lines
            .iter()
            .flat_map(|line| &line.pieces)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(all.replace(' ', ""), text.plain().replace(' ', ""), "{width}");
    }
}
