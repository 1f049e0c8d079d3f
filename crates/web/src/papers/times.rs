//! The times of an aftercare sheet as a calendar file. Calendars are copied to other devices and shown to whoever shares
//! them: by itself the file says only that there is something to remember, and when. What it is, is put in only where the
//! patient asks for it.

use crate::answer::{Answer, File, Made, Said};
use crate::calendar::{Reminder, calendar};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::aftercare::wanted::{Wanted, wanted};
use crate::pages::chart_of;
use jiff::Timestamp;
use pistor_practice::Refusal;
use pistor_practice::view::Item;
use std::collections::BTreeMap;

/// The file for a session.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let wanted = wanted(ctx, asked, &chart)?.ok_or_else(|| Refusal::conflict("session-not-signed"))?;
    Ok(file(ctx, &wanted, asked.query("details").is_some()))
}

/// The file: one reminder for each moment.
pub(crate) fn file(ctx: &Ctx, wanted: &Wanted<'_>, details: bool) -> Said {
    let mut moments: BTreeMap<Timestamp, Vec<&Item<'_>>> = BTreeMap::new();
    for item in &wanted.sheet.items {
        if let Some(until) = item.until {
            moments.entry(until).or_default().push(item);
        }
    }
    let reminders: Vec<Reminder> = moments
        .into_iter()
        .map(|(at, items)| Reminder {
            // The place on the sheet, not the name of the instruction: that would say what was done.
            uid: format!("{}-{}@pistor", wanted.session.opened.id, items[0].row.order),
            at,
            title: wanted.voice.word("aftercare-calendar-title"),
            details: match details {
                true => items
                    .iter()
                    .map(|item| wanted.instruction(ctx, item))
                    .collect::<Vec<_>>()
                    .join("\n"),
                false => String::new(),
            },
        })
        .collect();
    let file = File {
        kind: "text/calendar; charset=utf-8",
        name: "reminders.ics".to_owned(),
        keep: true,
        bytes: calendar(ctx.at, &reminders).into_bytes(),
    };
    Answer::File(file).into()
}
