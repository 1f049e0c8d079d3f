//! Boxes of laid out text: none leaves its page, none covers another, none is too small to read.

use super::samples::{ENGLISH, TURKISH, label, sheet};
use crate::page::{Ink, Mark, Page, Part};
use crate::typeface::SMALLEST;
use crate::{Align, Block, Column, Document, Drawing, Label, NoteKind, Paper, PaperFault, Table, Words};

fn texts(page: &Page) -> Vec<&Mark> {
    let is_text = |mark: &&Mark| matches!(mark.ink, Ink::Text { .. });
    page.marks.iter().filter(is_text).collect()
}

fn said(mark: &Mark) -> &str {
    match &mark.ink {
        Ink::Text { text, .. } => text,
        Ink::Shape { .. } => "",
    }
}

/// Words in drawings may touch; everything else may not.
fn assert_sound(pages: &[Page], edge: f32) {
    for (number, page) in pages.iter().enumerate() {
        for mark in &page.marks {
            let inside = mark.x >= edge - 3.0
                && mark.y >= edge - 3.0
                && mark.x + mark.width <= page.width - edge + 8.0
                && mark.y + mark.height <= page.height - edge + 3.0;
            assert!(
                inside,
                "page {number}: {mark:?} leaves a page of {} × {}",
                page.width, page.height
            );
            if let Ink::Text { size, .. } = mark.ink {
                assert!(size >= SMALLEST, "{mark:?}");
            }
        }
        let texts = texts(page);
        for (at, a) in texts.iter().enumerate() {
            for b in &texts[at + 1..] {
                let beside = |a: &Mark, b: &Mark| a.x + a.width - 0.05 <= b.x;
                let above = |a: &Mark, b: &Mark| a.y + a.height * 0.86 <= b.y;
                let apart = beside(a, b) || beside(b, a) || above(a, b) || above(b, a);
                let blank = said(a).trim().is_empty() || said(b).trim().is_empty();
                assert!(
                    apart || blank,
                    "page {number}: {:?} covers {:?}",
                    said(a),
                    said(b)
                );
            }
        }
    }
}

const LONG_NAME: &str =
    "Şükriye Gülbahar İpekçioğlu Yıldırımoğullarındançıkmış Çağlayangil Öztürkmenoğlu Ağaoğulları";

#[test]
fn sheets_are_sound_in_both_languages() {
    for voice in [&ENGLISH, &TURKISH] {
        for marks in [0, 1, 26, 90] {
            let (pages, ..) = sheet(voice, marks).pages().unwrap();
            assert_sound(&pages, 25.0);
        }
    }
}

#[test]
fn labels_are_sound_with_any_number_of_contents_and_long_names() {
    for voice in [&ENGLISH, &TURKISH] {
        for count in 0..30 {
            let mut sample = label(voice, count);
            assert_sound(&crate::label::pages(&sample).unwrap().0, 8.5);
            sample.patient.name = "Şükriye Gülbahar İpekçioğlu Yıldırımoğullarındançıkmış".to_owned();
            sample.prepared_by = sample.patient.name.clone();
            assert_sound(&crate::label::pages(&sample).unwrap().0, 8.5);
            sample.clinic = LONG_NAME.to_owned();
            sample.patient.name = LONG_NAME.to_owned();
            sample.prepared_by = LONG_NAME.to_owned();
            sample.size_mm = (110.0, 80.0);
            assert_sound(&crate::label::pages(&sample).unwrap().0, 8.5);
        }
    }
}

#[test]
fn a_label_that_cannot_hold_its_words_is_refused_not_cut() {
    let mut sample = label(&TURKISH, 3);
    sample.patient.name = LONG_NAME.repeat(4);
    assert!(matches!(
        crate::label::pages(&sample),
        Err(PaperFault::TooSmall(_))
    ));
    let mut sample = label(&TURKISH, 3);
    sample.size_mm = (30.0, 15.0);
    assert!(crate::label::pages(&sample).is_err());
    let mut sample = label(&TURKISH, 3);
    sample.contents[1].substance = LONG_NAME.repeat(9);
    assert!(matches!(
        crate::label::pages(&sample),
        Err(PaperFault::TooSmall("a substance"))
    ));
    assert_eq!(Label::SIZE_MM, (100.0, 60.0));
}

/// A document of the sheet's kind with other blocks.
pub fn with(blocks: Vec<Block>) -> Document {
    Document {
        blocks,
        ..sheet(&ENGLISH, 0)
    }
}

#[test]
fn long_names_wrap_in_head_and_blocks() {
    let mut paper = sheet(&TURKISH, 3);
    paper.header.patient = format!("{LONG_NAME} · {LONG_NAME}");
    paper.header.clinic = LONG_NAME.to_owned();
    paper.footer.text = LONG_NAME.repeat(3);
    paper.blocks.insert(
        0,
        Block::KeyValues {
            pairs: vec![
                (LONG_NAME.to_owned(), LONG_NAME.into()),
                ("a".to_owned(), "b".into()),
            ],
            columns: 3,
        },
    );
    assert_sound(&paper.pages().unwrap().0, 25.0);
    paper.paper = Paper::Other {
        width_mm: 105.0,
        height_mm: 148.0,
    };
    paper.blocks.retain(|block| !matches!(block, Block::Table(_)));
    assert_sound(&paper.pages().unwrap().0, 14.0);
}

/// The last text of the body of a page.
fn last_said(page: &Page) -> &Mark {
    let texts = texts(page);
    let mut body = texts
        .into_iter()
        .filter(|mark| matches!(mark.part, Part::Node(_)));
    body.next_back().expect("a page says something")
}

#[test]
fn no_heading_stands_alone_at_the_foot() {
    for lines in 0..70 {
        let filling = vec!["line"; lines].join("\n");
        let blocks = vec![
            Block::Paragraph(filling.into()),
            Block::Heading(1, "Head one".to_owned()),
            Block::Heading(2, "Head two".to_owned()),
            Block::Paragraph("Text below the heads that takes\nsome\nlines\nof\nroom".into()),
        ];
        let (pages, ..) = with(blocks).pages().unwrap();
        assert_sound(&pages, 25.0);
        for page in &pages {
            assert!(!said(last_said(page)).starts_with("Head"), "after {lines} lines");
        }
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_overleaf_under_the_head() {
    let table = Table {
        caption: Some("Notes".to_owned()),
        columns: vec![Column::text("Head", 1.0), Column::text("Other", 1.0)],
        rows: vec![vec![Words::from("yara izi yok ".repeat(900)), "end".into()]],
    };
    let (pages, ..) = with(vec![Block::Table(table)]).pages().unwrap();
    assert!(pages.len() > 2);
    assert_sound(&pages, 25.0);
    for page in &pages {
        assert!(texts(page).iter().any(|mark| said(mark) == "Head"));
    }
}

#[test]
fn blocks_kept_together_move_together() {
    for lines in 30..62 {
        let kept = vec![
            Block::Paragraph("first of three".into()),
            Block::Space(20.0),
            Block::Paragraph("second".into()),
            Block::Note {
                kind: NoteKind::Stop,
                label: "Stop".to_owned(),
                text: "last of three".into(),
            },
        ];
        let blocks = vec![
            Block::Paragraph(vec!["line"; lines].join("\n").into()),
            Block::KeepTogether(kept),
        ];
        let (pages, ..) = with(blocks).pages().unwrap();
        let page_of = |words: &str| {
            pages
                .iter()
                .position(|page| texts(page).iter().any(|mark| said(mark) == words))
        };
        assert!(page_of("first of three").is_some());
        assert_eq!(page_of("first of three"), page_of("last of three"), "{lines}");
    }
}

#[test]
fn what_cannot_be_set_is_a_fault_with_its_reason() {
    let column = |share| Column {
        head: "x".to_owned(),
        share,
        align: Align::Left,
    };
    let table = |columns, rows| {
        Block::Table(Table {
            caption: None,
            columns,
            rows,
        })
    };
    let fault = |block| with(vec![block]).pages().unwrap_err();
    assert_eq!(
        fault(table(vec![column(1.0), column(0.001)], Vec::new())),
        PaperFault::Narrow(2)
    );
    assert_eq!(
        fault(table(vec![column(f32::NAN)], Vec::new())),
        PaperFault::Narrow(1)
    );
    let ragged = PaperFault::Ragged {
        row: 1,
        cells: 0,
        columns: 1,
    };
    assert_eq!(fault(table(vec![column(1.0)], vec![Vec::new()])), ragged);
    let drawing = |d: &str| {
        Block::Drawings(vec![Drawing {
            size_mm: (20.0, 20.0),
            view: (0.0, 0.0, 10.0, 10.0),
            shapes: vec![crate::Shape::Path {
                class: "line".to_owned(),
                d: d.to_owned(),
            }],
            description: "a line".to_owned(),
            ..Drawing::default()
        }])
    };
    assert!(matches!(fault(drawing("M 0 0 L nowhere")), PaperFault::Path(_)));
    assert_eq!(fault(drawing("M0 0L9 9")), PaperFault::Style("line".to_owned()));
    let qr = |text: String, size_mm| Block::Qr {
        text,
        size_mm,
        caption: "code".to_owned(),
    };
    assert_eq!(fault(qr("x".repeat(400), 15.0)), PaperFault::Qr);
    assert_eq!(fault(qr("x".repeat(9000), 100.0)), PaperFault::Qr);
    assert_eq!(fault(qr("x".to_owned(), -1.0)), PaperFault::NoSize("the QR code"));
    let mut paper = sheet(&ENGLISH, 1);
    paper.footer.numbering = "Page {page}".to_owned();
    assert_eq!(paper.pages().unwrap_err(), PaperFault::Numbering("{pages}"));
    paper.title = " ".to_owned();
    assert_eq!(paper.pages().unwrap_err(), PaperFault::Missing("the title"));
}

#[test]
fn columns_stand_beside_each_other_on_one_page_and_lose_no_word() {
    for count in 0..40 {
        let sentence = |n: usize| format!("s{n} {}", "su değmesin, güneşten koruyun ".repeat(1 + n % 4));
        let items: Vec<Words> = (0..count).map(|n| sentence(n).into()).collect();
        let (pages, ..) = with(vec![Block::Columns(items)]).pages().unwrap();
        assert_sound(&pages, 25.0);
        let begin = |n: usize| {
            let starts = format!("s{n} ");
            let marks = pages.iter().flat_map(|page| texts(page));
            let mut found = marks.filter(|mark| said(mark).starts_with(&starts));
            let mark = found.next().unwrap_or_else(|| panic!("{n} of {count}"));
            assert!(found.next().is_none());
            (mark.x, mark.y)
        };
        let begins: Vec<(f32, f32)> = (0..count).map(begin).collect();
        if pages.len() == 1 {
            let first = begins.iter().take_while(|at| at.0 == begins[0].0);
            let turn = first.count();
            assert!(
                turn * 2 + 2 >= count,
                "the first column is not the shorter one by much"
            );
            assert!(
                begins[turn..].iter().all(|at| at.0 > begins[0].0),
                "read down, then across"
            );
            assert!(
                begins[..turn].is_sorted_by(|a, b| a.1 < b.1)
                    && begins[turn..].is_sorted_by(|a, b| a.1 < b.1)
            );
        }
    }
}

#[test]
fn columns_taller_than_a_page_go_on_in_one() {
    let items: Vec<Words> = (0..300).map(|n| format!("s{n} yara izi yok").into()).collect();
    let (pages, ..) = with(vec![Block::Columns(items)]).pages().unwrap();
    assert!(pages.len() > 2);
    assert_sound(&pages, 25.0);
    let last = pages.last().expect("a page");
    assert!(texts(last).iter().any(|mark| said(mark).starts_with("s299 ")));
}
