//! The sheet as a document: handed what was decided, it looks nothing up. One page holds every sheet that the knowledge can
//! make.

use crate::papers::consent::{foot, header};
use crate::papers::moment_of;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_paper::{Block, Document, NoteKind, Paper, Words};
use pistor_practice::chart::consent::Identity;
use pistor_practice::view::{Aftercare, Edition, Item};

/// The instruction that says when to call: it stands on top, beside the numbers.
const CONTACT: &str = "contact";

/// What an aftercare sheet on paper is made of.
pub struct AftercarePaper<'a> {
    /// The knowledge in force.
    pub edition: &'a Edition,
    /// The language of the sheet.
    pub locale: &'a Locale,
    /// Name of the clinic.
    pub clinic: &'a str,
    /// Its phone number; empty where none is on file.
    pub phone: &'a str,
    /// The emergency number of its country.
    pub emergency: &'a str,
    /// Of whom.
    pub patient: &'a Identity,
    /// Number of the session in its course.
    pub session: u32,
    /// The sheet.
    pub sheet: &'a Aftercare<'a>,
    /// What is normal from the end of the session on: name in the patient's words, and end.
    pub usual: Vec<(String, Timestamp)>,
    /// The zone of wherever the patient will be.
    pub zone: &'a TimeZone,
    /// When it is printed.
    pub at: Timestamp,
}

impl AftercarePaper<'_> {
    /// The document.
    pub fn document(&self) -> Document {
        let locale = self.locale;
        let mut blocks = self.numbers();
        blocks.extend(self.times());
        blocks.extend(self.normal());
        let untimed = self.untimed();
        if !untimed.is_empty() {
            blocks.push(Block::Heading(1, locale.word("aftercare-page-untimed")));
            blocks.push(Block::Columns(untimed));
        }
        let ended = self.sheet.ended.instant.to_zoned(self.zone.clone());
        let made = self.at.to_zoned(self.zone.clone());
        let args = [
            ("number", self.session.to_string()),
            ("ended", here(locale, &ended)),
            ("edition", self.edition.knowledge.edition.clone()),
            ("when", locale.date(made.date())),
        ];
        Document {
            title: locale.word("aftercare-page-sheet"),
            lang: locale.lang.clone(),
            paper: Paper::A4,
            header: header(locale, self.clinic, self.patient),
            footer: foot(locale, locale.say("aftercare-pdf-footer", &args)),
            made: moment_of(&made),
            blocks,
        }
    }

    /// Whom to call, and when.
    fn numbers(&self) -> Vec<Block> {
        let locale = self.locale;
        let contact = self.sheet.items.iter().find(|item| item.row.id == CONTACT);
        let call = locale.word("aftercare-page-call-us");
        vec![
            Block::Note {
                kind: NoteKind::Stop,
                label: format!(
                    "{} {}",
                    locale.word("aftercare-page-emergency-number"),
                    self.emergency
                ),
                text: Words::from(locale.word("aftercare-page-emergency")),
            },
            Block::Note {
                kind: NoteKind::Info,
                label: match self.phone {
                    "" => call,
                    phone => format!("{call}: {phone}"),
                },
                text: Words::from(contact.map_or_else(String::new, |item| self.instruction(item))),
            },
        ]
    }

    /// Every time in order, each with what holds until then or from then on.
    fn times(&self) -> Vec<Block> {
        let locale = self.locale;
        let items = self.sheet.items.iter();
        let mut timed: Vec<(Timestamp, &Item<'_>)> =
            items.filter_map(|item| Some((item.until?, item))).collect();
        timed.sort_by_key(|(until, _)| *until);
        if timed.is_empty() {
            return Vec::new();
        }
        let lines = timed.into_iter().map(|(until, item)| {
            let (text, clock) = (self.instruction(item), locale.clock_in(until, self.zone));
            match text.split_once(&clock) {
                Some((before, after)) => Words::from(before).and_bold(clock.as_str()).and(after),
                None => Words::from(text.as_str()),
            }
        });
        vec![
            Block::Heading(1, locale.word("aftercare-page-times")),
            Block::Bullets(lines.collect()),
        ]
    }

    /// What is normal, each until when: what ends together is said together.
    fn normal(&self) -> Option<Block> {
        let locale = self.locale;
        let together = self.usual.chunk_by(|one, other| one.1 == other.1);
        let said: Vec<String> = together
            .map(|usual| {
                let names: Vec<&str> = usual.iter().map(|(name, _)| name.as_str()).collect();
                let args = [
                    ("name", names.join(" · ")),
                    ("until", locale.clock_in(usual[0].1, self.zone)),
                ];
                locale.say("aftercare-normal-until", &args)
            })
            .collect();
        if said.is_empty() {
            return None;
        }
        let head = Words::bold(format!("{}: ", locale.word("aftercare-pdf-normal")));
        let worse = locale.word("aftercare-normal-worse");
        Some(Block::Paragraph(
            head.and(format!("{}. {worse}", said.join("; "))),
        ))
    }

    /// What has no time, without what stands on top.
    fn untimed(&self) -> Vec<Words> {
        let items = self.sheet.items.iter();
        items
            .filter(|item| item.until.is_none() && item.row.id != CONTACT)
            .map(|item| Words::from(self.instruction(item)))
            .collect()
    }

    /// What the patient reads of an instruction.
    fn instruction(&self, item: &Item<'_>) -> String {
        let speaker = Speaker {
            edition: self.edition,
            locale: self.locale,
            width: 80,
        };
        speaker.instruction(item, self.zone)
    }
}

/// Day, time and zone, short enough for the foot of the page.
fn here(locale: &Locale, at: &jiff::Zoned) -> String {
    format!(
        "{}, {} ({})",
        locale.date(at.date()),
        locale.time_of_day(at.time()),
        at.time_zone().iana_name().unwrap_or("UTC")
    )
}
