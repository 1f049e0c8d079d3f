//! The aftercare sheet on one page of paper, with the clock times of wherever the patient will be.

use super::consent::{foot, header};
use super::{made, moment_of, pdf};
use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::aftercare::emergency_number;
use crate::pages::aftercare::wanted::{Wanted, wanted};
use crate::pages::chart_of;
use jiff::Timestamp;
use pistor_locale::Locale;
use pistor_paper::{Block, Document, NoteKind, Paper, Words};
use pistor_practice::Refusal;
use pistor_practice::chart::consent::Identity;
use pistor_practice::view::Item;

/// The instruction that says when to call: it stands on top, beside the numbers.
const CONTACT: &str = "contact";

/// The sheet of a signed session.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = wanted(ctx, asked, &chart)?.ok_or_else(|| Refusal::conflict("session-not-signed"))?;
    paper(ctx, &wanted)
}

/// The paper.
pub(crate) fn paper(ctx: &Ctx, wanted: &Wanted<'_>) -> Made<Said> {
    let locale = wanted.voice;
    let settings = &ctx.look.settings;
    let patient = wanted
        .chart
        .person
        .as_ref()
        .map_or_else(Identity::default, |person| Identity {
            name: person.name.clone(),
            birth_date: person.birth_date.clone(),
            file_no: person.file_no.clone(),
        });
    let contact = wanted.sheet.items.iter().find(|item| item.row.id == CONTACT);
    let call = locale.word("aftercare-page-call-us");
    let mut blocks = vec![
        Block::Note {
            kind: NoteKind::Stop,
            label: format!(
                "{} {}",
                locale.word("aftercare-page-emergency-number"),
                emergency_number(ctx)
            ),
            text: Words::from(locale.word("aftercare-page-emergency")),
        },
        Block::Note {
            kind: NoteKind::Info,
            label: match settings.phone.as_str() {
                "" => call,
                phone => format!("{call}: {phone}"),
            },
            text: Words::from(contact.map_or_else(String::new, |item| wanted.instruction(ctx, item))),
        },
    ];
    blocks.extend(times(ctx, wanted));
    let usual = wanted.normal_from_the_end(ctx)?;
    if !usual.is_empty() {
        blocks.push(Block::Paragraph(normal(wanted, &usual)));
    }
    let untimed: Vec<Words> = untimed(wanted)
        .map(|item| Words::from(wanted.instruction(ctx, item)))
        .collect();
    if !untimed.is_empty() {
        blocks.push(Block::Heading(1, locale.word("aftercare-page-untimed")));
        blocks.push(Block::Bullets(untimed));
    }
    let ended = wanted.sheet.ended.instant.to_zoned(wanted.zone.clone());
    let printed = ctx.at.to_zoned(wanted.zone.clone());
    let args = [
        ("number", wanted.session.opened.number.to_string()),
        ("ended", here(locale, &ended)),
        ("edition", ctx.look.edition.knowledge.edition.clone()),
        ("when", locale.date(printed.date())),
    ];
    let document = Document {
        title: locale.word("aftercare-page-sheet"),
        lang: locale.lang.clone(),
        paper: Paper::A4,
        header: header(locale, &settings.name, &patient),
        footer: foot(locale, locale.say("aftercare-pdf-footer", &args)),
        made: moment_of(&printed),
        blocks,
    };
    Ok(pdf("aftercare.pdf", made(document.pdf())?))
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

/// What has no time, without what stands on top.
fn untimed<'w>(wanted: &'w Wanted<'_>) -> impl Iterator<Item = &'w Item<'w>> {
    let items = wanted.sheet.items.iter();
    items.filter(|item| item.until.is_none() && item.row.id != CONTACT)
}

/// Every time in order, each with what holds until then or from then on.
fn times(ctx: &Ctx, wanted: &Wanted<'_>) -> Vec<Block> {
    let locale = wanted.voice;
    let mut timed: Vec<(Timestamp, &Item<'_>)> = wanted
        .sheet
        .items
        .iter()
        .filter_map(|item| Some((item.until?, item)))
        .collect();
    timed.sort_by_key(|(until, _)| *until);
    if timed.is_empty() {
        return Vec::new();
    }
    let lines = timed.into_iter().map(|(until, item)| {
        let (text, clock) = (
            wanted.instruction(ctx, item),
            locale.clock_in(until, &wanted.zone),
        );
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
fn normal(wanted: &Wanted<'_>, usual: &[(String, Timestamp)]) -> Words {
    let locale = wanted.voice;
    let mut said = Vec::new();
    for together in usual.chunk_by(|one, other| one.1 == other.1) {
        let names: Vec<String> = together.iter().map(|(name, _)| name.clone()).collect();
        let args = [
            ("name", names.join(", ")),
            ("until", locale.clock_in(together[0].1, &wanted.zone)),
        ];
        said.push(locale.say("aftercare-normal-until", &args));
    }
    Words::bold(format!("{}: ", locale.word("aftercare-pdf-normal"))).and(format!(
        "{}. {}",
        said.join("; "),
        locale.word("aftercare-normal-worse")
    ))
}
