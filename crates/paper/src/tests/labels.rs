//! Labels as a reader of PDF, and a camera, see them.

use super::reader::{facts, flat, picture, texts};
use super::samples::{ENGLISH, TURKISH, label};
use crate::{PaperFault, label_pdf, qr};

#[test]
fn a_label_says_who_what_and_until_when() {
    let pdf = label_pdf(&label(&TURKISH, 3)).unwrap();
    let text = flat(&pdf);
    for words in [
        "Çınarlı Fizik Tedavi ve Mezoterapi Kliniği",
        "İpek Şükriye Yıldırımoğlu Öztürk",
        "Doğum: 12.03.1980",
        "Dosya: 2026-004711",
        "Omuz karışımı, cilt içi",
        "Tiyokolşikosid",
        "0,4 mg/mL",
        "PX-99017/A",
        "Toplam: 10 mL",
        "Hazırlama: 22.11.2026 14:30, Gülşah Ağaoğlu",
        "Kontrol eden: Dr. Ayşe Nur Gülşen",
        "Son kullanım saati",
        "22.11.2026 16:30",
    ] {
        let spaces = text.replace('\u{a0}', " ");
        assert!(spaces.contains(words), "{words} in {spaces}");
    }
    assert_eq!(texts(&pdf).len(), 1);
    assert!(!text.contains("Etiket 1"));
    assert!(facts(&pdf).contains("283.465 x 170.079 pts"));
}

#[test]
fn contents_that_do_not_fit_go_on_another_label_that_says_so() {
    for voice in [&ENGLISH, &TURKISH] {
        let mut sample = label(voice, 12);
        for (at, content) in sample.contents.iter_mut().enumerate() {
            content.lot = format!("LOT{at}.");
        }
        let pages = texts(&label_pdf(&sample).unwrap());
        assert!(pages.len() > 1);
        for (at, page) in pages.iter().enumerate() {
            let number = voice_number(voice.lang, at + 1, pages.len());
            for words in [&number, "Öztürk", "2026-004711", "16:30", &sample.mixture] {
                assert!(page.contains(words), "{words} in {page}");
            }
            let spread = sample.words.spread.replace("{pages}", &pages.len().to_string());
            assert!(page.contains(&spread), "{spread} in {page}");
        }
        let all = pages.concat();
        for at in 0..12 {
            assert_eq!(all.matches(&format!("LOT{at}.")).count(), 1, "lot {at}");
        }
    }
}

fn voice_number(lang: &str, page: usize, pages: usize) -> String {
    if lang == "tr" {
        format!("Etiket {page} / {pages}")
    } else {
        format!("Label {page} of {pages}")
    }
}

#[test]
fn what_nobody_filled_in_stays_open_for_a_hand() {
    let mut sample = label(&ENGLISH, 2);
    sample.checked_by.clear();
    sample.discard_after.clear();
    let text = flat(&label_pdf(&sample).unwrap());
    assert_eq!(text.matches("……………………").count(), 2, "{text}");
}

#[test]
fn a_name_that_cannot_be_printed_refuses_the_label() {
    let mut sample = label(&ENGLISH, 2);
    sample.patient.name = "محمد".to_owned();
    assert!(
        matches!(label_pdf(&sample), Err(PaperFault::Letters(letters)) if letters == ['\u{62d}', '\u{62f}', '\u{645}'])
    );
}

#[test]
fn the_same_label_is_the_same_file() {
    assert_eq!(label_pdf(&label(&TURKISH, 9)), label_pdf(&label(&TURKISH, 9)));
}

#[test]
fn the_printed_code_is_the_code() {
    let mut sample = label(&ENGLISH, 3);
    sample.qr = "pistor:0197-3c41-7d20/mixture/3/1".to_owned();
    let (side, dark) = qr::modules(&sample.qr).unwrap();
    // As a label printer of 203 dots an inch would print it.
    let (width, _, dots) = picture(&label_pdf(&sample).unwrap(), 203);
    let dots_a_mm = 203.0 / 25.4;
    let module = 18.0 / (side + 8) as f32 * dots_a_mm;
    // The code's corner: 3 mm from the edges, moved into the edge by a point's third of its own white margin.
    let left = (100.0 - 3.0 - 18.0) * dots_a_mm + 203.0 * crate::typeface::mm(1.0) / 72.0;
    let top = 3.0 * dots_a_mm - 203.0 * crate::typeface::mm(1.0) / 72.0;
    for (at, dark) in dark.iter().enumerate() {
        let x = left + (at % side + 4) as f32 * module + module / 2.0;
        let y = top + (at / side + 4) as f32 * module + module / 2.0;
        let dot = dots[y as usize * width + x as usize];
        assert_eq!(dot < 128, *dark, "module {at}");
    }
}
