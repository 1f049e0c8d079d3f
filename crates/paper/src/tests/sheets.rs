//! Documents as a reader of PDF sees them.

use super::boxes::with;
use super::reader::{facts, flat, fonts, picture, tags, texts};
use super::samples::{ENGLISH, TURKISH, sheet};
use crate::{Anchor, Block, Colour, Column, Drawing, MOST_PAGES, PaperFault, Shape, Style, Table, Words};

#[test]
fn the_words_come_out_again_in_both_languages() {
    for (voice, words) in [
        (
            &ENGLISH,
            [
                "Session sheet · Session 3 of 6, 22 November 2026",
                "Bruises easily",
                "≈",
                "Everything as planned.",
            ],
        ),
        (
            &TURKISH,
            [
                "Seans formu · 6 seanstan 3.sü, 22 Kasım 2026",
                "kızarıklık yayılırsa veya ateş çıkarsa",
                "Çınarlı",
                "0,1 mL",
            ],
        ),
    ] {
        let pdf = sheet(voice, 26).pdf().unwrap();
        let text = flat(&pdf);
        for expected in words.into_iter().filter(|word| *word != "≈") {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert!(text.contains("İpek Şükriye Yıldırımoğlu Öztürk"));
    }
}

#[test]
fn the_same_document_is_the_same_file() {
    assert_eq!(
        sheet(&TURKISH, 26).pdf().unwrap(),
        sheet(&TURKISH, 26).pdf().unwrap()
    );
    let mut timeless = sheet(&TURKISH, 2);
    timeless.made = None;
    let pdf = timeless.pdf().unwrap();
    assert_eq!(pdf, timeless.pdf().unwrap());
    assert!(!facts(&pdf).contains("CreationDate"));
}

#[test]
fn every_page_says_who_and_which_of_how_many() {
    let pdf = sheet(&TURKISH, 120).pdf().unwrap();
    let pages = texts(&pdf);
    assert!(pages.len() >= 4);
    for (at, page) in pages.iter().enumerate() {
        assert!(
            page.contains(&format!("Sayfa {} / {}", at + 1, pages.len())),
            "{page}"
        );
        assert!(
            page.contains("2026-004711") && page.contains("12.03.1980") && page.contains("Öztürk"),
            "{page}"
        );
        assert!(page.contains("kayıt 0197-3c41"), "{page}");
    }
}

#[test]
fn five_hundred_rows_repeat_their_head_and_lose_none() {
    let rows = (1..=500).map(|at| vec![Words::from(format!("row-{at}-")), format!("value {at}").into()]);
    let table = Table {
        caption: Some("All rows".to_owned()),
        columns: vec![Column::text("Which one", 1.0), Column::number("How much", 1.0)],
        rows: rows.collect(),
    };
    let pdf = with(vec![Block::Table(table)]).pdf().unwrap();
    let pages = texts(&pdf);
    for page in &pages {
        assert_eq!(page.matches("Which one").count(), 1, "{page}");
    }
    let all = pages.join(" ");
    for at in 1..=500 {
        assert!(all.contains(&format!("row-{at}-")), "row {at}");
    }
    // Read aloud the head comes once.
    assert_eq!(tags(&pdf).matches("Which one").count(), 1);
}

#[test]
fn a_document_that_nobody_reads_is_refused() {
    let long = vec![Block::Paragraph(vec!["x"; 20_000].join("\n").into())];
    assert_eq!(with(long).pdf(), Err(PaperFault::TooLong { most: MOST_PAGES }));
}

#[test]
fn room_alone_makes_no_page_and_leaves_no_heading_behind() {
    let head = || Block::Heading(1, "Head".to_owned());
    let blocks = vec![
        Block::Space(200.0),
        Block::Paragraph("first".into()),
        head(),
        Block::Space(120.0),
        Block::Paragraph("second".into()),
        Block::Space(290.0),
    ];
    let pages = texts(&with(blocks).pdf().unwrap());
    assert_eq!(pages.len(), 2);
    assert!(!pages[0].contains("Head") && pages[1].contains("Head"));
}

#[test]
fn it_is_tagged_embedded_and_says_which_standards_it_keeps() {
    let pdf = sheet(&TURKISH, 3).pdf().unwrap();
    let facts = facts(&pdf);
    assert!(facts.contains("Tagged:          yes"), "{facts}");
    assert!(facts.contains("Seans formu"), "{facts}");
    let raw = String::from_utf8_lossy(&pdf);
    assert!(
        raw.contains("<pdfuaid:part>1<")
            && raw.contains("<pdfaid:part>2<")
            && raw.contains("<pdfaid:conformance>A<")
    );
    assert!(raw.contains("/Lang(tr)") || raw.contains("/Lang (tr)"));
    for line in fonts(&pdf).lines().skip(2) {
        assert!(
            line.contains("+NotoSans") && line.matches("yes").count() == 3,
            "{line}"
        );
    }
    let tags = tags(&pdf);
    let order = [
        "H1",
        "Seans formu",
        "Görüşme",
        "Hekim",
        "Figure",
        "Table",
        "THead",
        "TH",
        "Nokta",
        "TBody",
        "TD",
        "İmzalar",
    ];
    let mut from = 0;
    for name in order {
        from += tags[from..]
            .find(name)
            .unwrap_or_else(|| panic!("{name} in its turn in {tags}"));
    }
}

#[test]
fn an_empty_document_is_a_page_with_its_title() {
    let pdf = with(Vec::new()).pdf().unwrap();
    assert_eq!(texts(&pdf).len(), 1);
    assert!(flat(&pdf).contains("Session sheet"));
}

/// A drawing of 100 × 100 units on 50 × 50 mm at the left of the page.
fn drawing(shapes: Vec<Shape>) -> Drawing {
    let black = Style {
        fill: Some(Colour(0, 0, 0)),
        ..Style::default()
    };
    Drawing {
        size_mm: (50.0, 80.0),
        view: (-50.0, -50.0, 100.0, 100.0),
        styles: vec![("black".to_owned(), black)],
        shapes,
        description: "a drawing".to_owned(),
        caption: None,
    }
}

#[test]
fn path_data_of_every_kind_is_drawn_to_scale_and_stays_in_its_frame() {
    let filled = |d: &str| {
        let path = Shape::Path {
            class: "black".to_owned(),
            d: d.to_owned(),
        };
        let pdf = with(vec![Block::Drawings(vec![drawing(vec![path])])])
            .pdf()
            .unwrap();
        let (_, _, dots) = picture(&pdf, 72);
        dots.iter().filter(|dot| **dot < 128).count()
    };
    let nothing = filled("M0 0");
    let side = 50.0 * 72.0 / 25.4;
    // A quarter of the frame, by every command of a path.
    for d in [
        "M-50-50L0-50L0 0L-50 0Z",
        "m-50,-50 l50,0 0,50 -50,0z",
        "M-50 -50H0V0H-50z",
        "M-50 -50h50v50h-50Z",
        "M-50-50C-40-50-20-50 0-50C0-40 0-20 0 0L-50 0Z",
        "M-50-50c10 0 30 0 50 0s0 0 0 0L0 0-50 0Z",
        "M-50-50Q-20-50 0-50t0 0L0 0L-50 0Z",
        "M-50-50q20 0 50 0A0 0 0 0 1 0 0L-50 0Z",
    ] {
        let found = (filled(d) - nothing) as f32;
        assert!((found / (side * side / 4.0) - 1.0).abs() < 0.05, "{d}: {found}");
    }
    let circle = (filled("M-25 0a25 25 0 1 0 50 0a25 25 0 1 0-50 0z") - nothing) as f32;
    let expected = std::f32::consts::PI * side * side / 16.0;
    assert!((circle / expected - 1.0).abs() < 0.05, "{circle} for {expected}");
    // Ink beyond the frame is cut at the frame.
    let beyond = (filled("M-500-500H500V500H-500Z") - nothing) as f32;
    assert!((beyond / (side * side) - 1.0).abs() < 0.05, "{beyond}");
}

#[test]
fn words_of_a_drawing_are_kept_inside_and_are_text() {
    let word = |text: &str, at, anchor| Shape::Word {
        text: text.to_owned(),
        at,
        size_pt: 2.0,
        bold: false,
        anchor,
    };
    let words = vec![
        word("kenarda", (50.0, -50.0), Anchor::Begin),
        word("ortada", (0.0, 0.0), Anchor::Middle),
        word("başta", (-50.0, 50.0), Anchor::End),
    ];
    let (width, height, marks) = drawing(words.clone())
        .marks(500.0, crate::page::Part::Footer)
        .unwrap();
    for mark in &marks {
        assert!(mark.x >= 0.0 && mark.x + mark.width <= width + 0.01);
        assert!(mark.y >= 0.0 && mark.y + mark.height <= height + 0.01);
    }
    let pdf = with(vec![Block::Drawings(vec![drawing(words)])]).pdf().unwrap();
    assert!(flat(&pdf).contains("kenarda"));
}
