//! Sample papers in both languages. What they say is made up, as are the people.

use crate::*;

/// Captions, and everything else that a page would hand over, in one language.
pub struct Voice {
    pub lang: &'static str,
    words: [&'static str; 16],
    sheet: [&'static str; 36],
}

pub const ENGLISH: Voice = Voice {
    lang: "en",
    words: [
        "Syringe label",
        "Born:",
        "File:",
        "Substance",
        "Amount",
        "In the syringe",
        "Lot",
        "Use by",
        "Total:",
        "Prepared:",
        "Checked by:",
        "Discard after",
        "Label {page} of {pages}",
        "QR code: the record of this mixture",
        "The contents stand on {pages} labels.",
        "Syringe 1 of 2 · 10 mL · for session 3",
    ],
    sheet: [
        "Session sheet",
        "Session 3 of 6, 22 November 2026",
        "Page {page} of {pages}",
        "Printed on 22 November 2026 at 16:42 by Ayşe Nur Gülşen · record 0197-3c41",
        "Visit",
        "Physician",
        "Begin",
        "Technique",
        "Duration",
        "Caution",
        "Bruises easily after the last session. Pressure for two minutes on each point; told to the patient.",
        "Points and doses",
        "Point",
        "Area",
        "Depth",
        "Volume",
        "Needle",
        "Remarks",
        "Front, points 1–4",
        "Back, points 5–8",
        "Front of the body with four points.",
        "Back of the body with four points.",
        "Lots used",
        "What was told to the patient",
        "Keep the area dry until the evening.",
        "No sauna and no hard training for two days; call when redness spreads or fever comes.",
        "Signatures",
        "Physician",
        "Nurse",
        "Patient",
        "signed on screen 22 Nov 2026, 15:58",
        "Where the points are",
        "left shoulder",
        "Everything as planned.",
        "The patient felt well at the end of the session and went home by herself.",
        "Opens the record of this session (only inside the practice)",
    ],
};

pub const TURKISH: Voice = Voice {
    lang: "tr",
    words: [
        "Enjektör etiketi",
        "Doğum:",
        "Dosya:",
        "Madde",
        "Miktar",
        "Enjektördeki derişim",
        "Lot",
        "Son kullanma",
        "Toplam:",
        "Hazırlama:",
        "Kontrol eden:",
        "Son kullanım saati",
        "Etiket {page} / {pages}",
        "Karekod: bu karışımın kaydı",
        "İçindekiler {pages} etikette yazılıdır.",
        "Enjektör 1 / 2 · 10 mL · 3. seans için",
    ],
    sheet: [
        "Seans formu",
        "6 seanstan 3.sü, 22 Kasım 2026",
        "Sayfa {page} / {pages}",
        "Yazdırma: 22 Kasım 2026, 16:42, Ayşe Nur Gülşen · kayıt 0197-3c41",
        "Görüşme",
        "Hekim",
        "Başlangıç",
        "Teknik",
        "Süre",
        "Dikkat",
        "Önceki seanstan sonra kolay morarma oldu. Her noktaya iki dakika baskı; hastaya söylendi.",
        "Noktalar ve dozlar",
        "Nokta",
        "Bölge",
        "Derinlik",
        "Hacim",
        "İğne",
        "Açıklama",
        "Ön, 1–4. noktalar",
        "Arka, 5–8. noktalar",
        "Vücudun önü, dört nokta.",
        "Vücudun arkası, dört nokta.",
        "Kullanılan lotlar",
        "Hastaya söylenenler",
        "Bölgeyi akşama kadar kuru tutun.",
        "İki gün sauna ve ağır spor yok; kızarıklık yayılırsa veya ateş çıkarsa arayın.",
        "İmzalar",
        "Hekim",
        "Hemşire",
        "Hasta",
        "ekranda imzalandı, 22 Kas 2026, 15:58",
        "Noktaların yeri",
        "sol omuz",
        "Her şey planlandığı gibi.",
        "Hasta seansın sonunda kendini iyi hissetti ve evine yalnız gitti.",
        "Bu seansın kaydını açar (yalnızca klinik içinde)",
    ],
};

impl Voice {
    fn number(&self, text: &str) -> String {
        if self.lang == "tr" {
            text.replace('.', ",")
        } else {
            text.to_owned()
        }
    }
}

/// A label with so many substances.
pub fn label(voice: &Voice, count: usize) -> Label {
    let names = [
        ("Lidokain %2", "40 mg", "4 mg/mL", "L-2405-11", "2027-03"),
        ("Piroksikam 20 mg/mL", "20 mg", "2 mg/mL", "PX-99017/A", "2027-01"),
        ("Tiyokolşikosid", "4 mg", "0.4 mg/mL", "TK 12/8841", "2026-12"),
        (
            "Sodium chloride 0.9 % for injection",
            "5 mL",
            "≈ 0.45 %",
            "NC2611-0042",
            "2028-06",
        ),
        (
            "Magnezyum sülfat µ-ölçek",
            "150 mg",
            "15 mg/mL",
            "MG-7",
            "2027-09",
        ),
    ];
    let contents = (0..count).map(|at| {
        let (substance, amount, concentration, lot, expiry) = names[at % names.len()];
        Content {
            substance: substance.to_owned(),
            amount: voice.number(amount),
            concentration: voice.number(concentration),
            lot: lot.to_owned(),
            expiry: expiry.to_owned(),
        }
    });
    let [
        title,
        born,
        file,
        substance,
        amount,
        concentration,
        lot,
        expiry,
        rest @ ..,
    ] = voice.words;
    let [
        total_volume,
        prepared,
        checked,
        discard_after,
        numbering,
        qr,
        spread,
        syringe,
    ] = rest;
    Label {
        size_mm: Label::SIZE_MM,
        clinic: "Çınarlı Fizik Tedavi ve Mezoterapi Kliniği".to_owned(),
        patient: Patient {
            name: "İpek Şükriye Yıldırımoğlu Öztürk".to_owned(),
            born: if voice.lang == "tr" {
                "12.03.1980"
            } else {
                "12 Mar 1980"
            }
            .to_owned(),
            file: "2026-004711".to_owned(),
        },
        mixture: if voice.lang == "tr" {
            "Omuz karışımı, cilt içi"
        } else {
            "Shoulder mixture, intradermal"
        }
        .to_owned(),
        syringe: syringe.to_owned(),
        contents: contents.collect(),
        total_volume: "10 mL".to_owned(),
        prepared_at: if voice.lang == "tr" {
            "22.11.2026 14:30"
        } else {
            "22 Nov 2026 14:30"
        }
        .to_owned(),
        prepared_by: "Gülşah Ağaoğlu".to_owned(),
        checked_by: "Dr. Ayşe Nur Gülşen".to_owned(),
        discard_after: if voice.lang == "tr" {
            "22.11.2026 16:30"
        } else {
            "22 Nov 2026 16:30"
        }
        .to_owned(),
        qr: "pistor:0197-3c41-7d20/mixture/3/1".to_owned(),
        made: None,
        words: LabelWords {
            lang: voice.lang.to_owned(),
            title: title.to_owned(),
            born: born.to_owned(),
            file: file.to_owned(),
            substance: substance.to_owned(),
            amount: amount.to_owned(),
            concentration: concentration.to_owned(),
            lot: lot.to_owned(),
            expiry: expiry.to_owned(),
            total_volume: total_volume.to_owned(),
            prepared: prepared.to_owned(),
            checked: checked.to_owned(),
            discard_after: discard_after.to_owned(),
            numbering: numbering.to_owned(),
            qr: qr.to_owned(),
            spread: spread.to_owned(),
        },
    }
}

/// A figure of simple lines with four numbered points.
fn map(description: &str, caption: &str, first: usize, word: &str) -> Drawing {
    let body = "M50 6c7 0 12 6 12 14 0 6-3 11-7 13v5c0 2 2 4 5 5l16 6c5 2 8 6 9 12l7 48-8 2-10-40-3 22v87H54V104\
                h-8v76H29V93l-3-22-10 40-8-2 7-48c1-6 4-10 9-12l16-6c3-1 5-3 5-5v-5c-4-2-7-7-7-13C38 12 43 6 50 6Z";
    let style = |fill, stroke, stroke_mm, dashed| Style {
        fill,
        stroke,
        stroke_mm,
        dashed,
    };
    let mut shapes = vec![
        Shape::Path {
            class: "body".to_owned(),
            d: body.to_owned(),
        },
        Shape::Path {
            class: "axis".to_owned(),
            d: "M50 40V100".to_owned(),
        },
    ];
    for (at, (x, y)) in [(28.0, 54.0), (72.0, 54.0), (38.0, 70.0), (62.0, 70.0)]
        .into_iter()
        .enumerate()
    {
        shapes.push(Shape::Dot {
            class: "point".to_owned(),
            at: (x, y),
            radius_mm: 0.9,
        });
        shapes.push(Shape::Word {
            text: format!("{}", first + at),
            at: if x < 50.0 { (x - 4.0, y) } else { (x + 4.0, y) },
            size_pt: 8.0,
            bold: true,
            anchor: if x < 50.0 { Anchor::End } else { Anchor::Begin },
        });
    }
    shapes.push(Shape::Word {
        text: word.to_owned(),
        at: (98.0, 40.0),
        size_pt: 7.0,
        bold: false,
        anchor: Anchor::End,
    });
    let grey = Colour(110, 110, 110);
    Drawing {
        size_mm: (80.0, 92.0),
        view: (0.0, 0.0, 100.0, 186.0),
        styles: vec![
            (
                "body".to_owned(),
                style(Some(Colour(248, 248, 248)), Some(grey), 0.3, false),
            ),
            ("axis".to_owned(), style(None, Some(grey), 0.2, true)),
            ("point".to_owned(), style(Some(Colour(0, 0, 0)), None, 0.0, false)),
        ],
        shapes,
        description: description.to_owned(),
        caption: Some(caption.to_owned()),
    }
}

/// A session on paper, with so many marks.
pub fn sheet(voice: &Voice, marks: usize) -> Document {
    let s = voice.sheet;
    let text = |at: usize| s[at].to_owned();
    let rows = (0..marks).map(|at| {
        let remark = if at % 5 == 2 { s[33] } else { "" };
        [
            (at + 1).to_string(),
            s[32].to_owned(),
            voice.number("2.5 mm"),
            voice.number("0.1 mL"),
            "30 G × 4 mm".to_owned(),
            remark.to_owned(),
        ]
        .map(Words::from)
        .to_vec()
    });
    let points = Table {
        caption: Some(text(11)),
        columns: vec![
            Column::number(s[12], 9.0),
            Column::text(s[13], 26.0),
            Column::number(s[14], 15.0),
            Column::number(s[15], 13.0),
            Column::text(s[16], 20.0),
            Column::text(s[17], 35.0),
        ],
        rows: rows.collect(),
    };
    let lots = label(voice, 4);
    let lots = Table {
        caption: None,
        columns: vec![
            Column::text(voice.words[3], 40.0),
            Column::number(voice.words[4], 15.0),
            Column::text(voice.words[6], 25.0),
            Column::text(voice.words[7], 20.0),
        ],
        rows: lots
            .contents
            .into_iter()
            .map(|content| {
                [content.substance, content.amount, content.lot, content.expiry]
                    .map(Words::from)
                    .to_vec()
            })
            .collect(),
    };
    let signing = |role: usize, name: &str| Signing {
        role: text(role),
        name: name.to_owned(),
        at: if name.is_empty() { String::new() } else { text(30) },
    };
    Document {
        title: format!("{} · {}", s[0], s[1]),
        lang: voice.lang.to_owned(),
        paper: Paper::A4,
        header: Header {
            clinic: "Çınarlı Fizik Tedavi ve Mezoterapi Kliniği".to_owned(),
            patient: format!(
                "İpek Şükriye Yıldırımoğlu Öztürk · {}\u{a0}12.03.1980 · {}\u{a0}2026-004711",
                voice.words[1], voice.words[2]
            ),
        },
        footer: Footer {
            text: text(3),
            numbering: text(2),
        },
        made: Some(Moment {
            year: 2026,
            month: 11,
            day: 22,
            hour: 16,
            minute: 42,
            second: 0,
            ahead_of_utc: 180,
        }),
        blocks: vec![
            Block::Heading(1, text(4)),
            Block::KeyValues {
                pairs: vec![
                    (text(5), "Dr. Ayşe Nur Gülşen".into()),
                    (text(6), "15:30".into()),
                    (text(7), "nappage, 1–2 mm".into()),
                    (text(8), voice.number("28 min").into()),
                ],
                columns: 2,
            },
            Block::Note {
                kind: NoteKind::Caution,
                label: text(9),
                text: text(10).into(),
            },
            Block::Heading(1, text(31)),
            Block::Drawings(vec![map(s[20], s[18], 1, s[32]), map(s[21], s[19], 5, s[32])]),
            Block::Table(points),
            Block::Heading(1, text(22)),
            Block::Table(lots),
            Block::Heading(1, text(23)),
            Block::Bullets(vec![text(24).into(), Words::from(s[25]).and(" ").and_bold(s[33])]),
            Block::Note {
                kind: NoteKind::Stop,
                label: text(9),
                text: text(25).into(),
            },
            Block::Note {
                kind: NoteKind::Info,
                label: text(17),
                text: text(34).into(),
            },
            Block::KeepTogether(vec![
                Block::Heading(1, text(26)),
                Block::Paragraph(text(34).into()),
                Block::Signatures(vec![
                    signing(27, "Dr. Ayşe Nur Gülşen"),
                    signing(28, "Gülşah Ağaoğlu"),
                    signing(29, ""),
                ]),
                Block::Space(3.0),
                Block::Qr {
                    text: "pistor:0197-3c41-7d20/session/3".to_owned(),
                    size_mm: 22.0,
                    caption: text(35),
                },
            ]),
        ],
    }
}

/// Every sample as a file.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    for voice in [&ENGLISH, &TURKISH] {
        let lang = voice.lang;
        for count in [3, 5, 12] {
            let pdf = label_pdf(&label(voice, count)).expect("a label");
            files.push((format!("label-{count}-{lang}.pdf"), pdf));
        }
        files.push((
            format!("sheet-{lang}.pdf"),
            sheet(voice, 26).pdf().expect("a sheet"),
        ));
    }
    files
}
