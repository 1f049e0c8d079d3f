//! The papers of a chart as an export keeps them: consents as they were signed, the sheet of each signed session, the
//! summary of each course. The same chart makes the same bytes: no moment of writing stands in them, but that of the last
//! entry, up to which they tell the record.
//!
//! Aftercare sheets are left out: which instructions stood on one is not recorded, and those of today's knowledge may be
//! others than the patient was handed.

use super::{consent, course, session};
use crate::ctx::Ctx;
use crate::site::Site;
use jiff::Timestamp;
use pistor_practice::Chart;
use pistor_practice::archive::Document;
use std::sync::Arc;

/// The papers of a patient's chart, in the patient's language where this site speaks it; consents in their own.
pub fn papers_of(site: &Arc<Site>, chart: &Chart) -> Vec<Document> {
    let (Some(person), Some(last)) = (chart.person.as_ref(), chart.timeline.last()) else {
        return Vec::new();
    };
    let voice = site.voice(&person.language).unwrap_or(0);
    let at = Timestamp::from_microsecond(last.at).unwrap_or(Timestamp::UNIX_EPOCH);
    let ctx = Ctx::of_record(Arc::clone(site), voice, at);
    let language = ctx.locale().lang.clone();
    let day = |at: i64| ctx.look.clock(at).date().to_string();
    let consents = chart.consents.iter().filter_map(|given| {
        let frozen = given.frozen.as_deref()?;
        Some(Document {
            kind: "consent",
            about: given.id.clone(),
            seq: given.seq,
            day: day(given.at),
            language: given.language.clone(),
            made: consent::copy(&ctx, given, frozen),
        })
    });
    let sessions = chart.sessions.iter().filter_map(|held| {
        let signed = held.signed.as_ref()?;
        Some(Document {
            kind: "session",
            about: held.opened.id.clone(),
            seq: held.opened.seq,
            day: signed.day.clone(),
            language: language.clone(),
            made: session::sheet(&ctx, chart, held),
        })
    });
    let courses = chart.courses.iter().map(|held| Document {
        kind: "course",
        about: held.id.clone(),
        seq: chart
            .timeline
            .iter()
            .find(|event| event.id == held.id)
            .map_or(0, |event| event.seq),
        day: day(held.at),
        language: language.clone(),
        made: course::summary(&ctx, chart, held),
    });
    consents.chain(sessions).chain(courses).collect()
}
