//! What a sheet is made for: the session, the language of whoever reads it, the clock of wherever they are.

use crate::answer::Made;
use crate::ctx::Ctx;
use crate::door::Asked;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use pistor_practice::Chart;
use pistor_practice::chart::session::Session;
use pistor_practice::view::{Aftercare, Item, Reaction, Row};

/// What a sheet is made for: the session, the language, the clock.
pub(crate) struct Wanted<'a> {
    /// Of whom.
    pub(crate) chart: &'a Chart,
    /// The signed session.
    pub(crate) session: &'a Session,
    /// The language of the sheet.
    pub(crate) voice: &'a Locale,
    /// The zone of wherever the patient is.
    pub(crate) zone: TimeZone,
    /// The sheet.
    pub(crate) sheet: Aftercare<'a>,
    /// What is normal now: name and end.
    pub(crate) normal: Vec<(String, Timestamp)>,
}

impl Wanted<'_> {
    /// What the patient reads of an instruction.
    pub(crate) fn instruction(&self, ctx: &Ctx, item: &Item<'_>) -> String {
        let speaker = Speaker {
            edition: &ctx.look.edition,
            locale: self.voice,
            width: 80,
        };
        speaker.instruction(item, &self.zone)
    }

    /// What is normal from the end of the session on: for paper, which is read at any time.
    pub(crate) fn normal_from_the_end(&self, ctx: &Ctx) -> Made<Vec<(String, Timestamp)>> {
        normal_at(
            ctx,
            self.chart,
            self.session,
            self.voice,
            self.sheet.ended.instant,
        )
    }

    /// The zone in words; empty for the clinic's own.
    pub(crate) fn elsewhere(&self, ctx: &Ctx) -> String {
        match self.zone.iana_name() {
            Some(name) if name != ctx.look.settings.zone => name.to_owned(),
            _ => String::new(),
        }
    }

    /// The clock of this sheet as a part of an address, also where it is the clinic's: whoever goes on from here must not
    /// find another one, such as that of a sheet that was handed over.
    pub(crate) fn clock(&self) -> String {
        let zone = self.zone.iana_name().unwrap_or("UTC");
        format!("zone={}", zone.replace('+', "%2B"))
    }

    /// The address of this sheet below the patient's pages, in a language.
    pub(super) fn address(&self, page: &str, language: &str) -> String {
        format!(
            "/patients/{}/aftercare{page}?session={}&sheet={language}&{}",
            self.chart.id,
            self.session.opened.id,
            self.clock()
        )
    }
}

/// The sheet that is asked for; none while no session was signed.
pub(crate) fn wanted<'a>(ctx: &'a Ctx, asked: &Asked, chart: &'a Chart) -> Made<Option<Wanted<'a>>> {
    let given = |query: &str, field: &str| asked.query(query).or_else(|| ctx.typed(field).map(str::to_owned));
    let session = given("session", "session")
        .and_then(|id| chart.session(&id))
        .filter(|session| session.signed.is_some())
        .or_else(|| chart.last_signed());
    let Some(session) = session else {
        return Ok(None);
    };
    let voice = voice(ctx, chart, given("sheet", "language"));
    of_session(ctx, chart, session, voice, given("zone", "zone")).map(Some)
}

/// The sheet of the last session as the patient reads it, in the language of the page; none while no session was signed.
pub(crate) fn for_patient<'a>(
    ctx: &'a Ctx,
    chart: &'a Chart,
    zone: Option<String>,
) -> Made<Option<Wanted<'a>>> {
    chart
        .last_signed()
        .map(|session| of_session(ctx, chart, session, ctx.locale(), zone))
        .transpose()
}

fn of_session<'a>(
    ctx: &'a Ctx,
    chart: &'a Chart,
    session: &'a Session,
    voice: &'a Locale,
    wanted: Option<String>,
) -> Made<Wanted<'a>> {
    Ok(Wanted {
        chart,
        session,
        voice,
        zone: zone(ctx, chart, session, wanted),
        sheet: ctx.look.sheet(chart, session)?,
        normal: normal_at(ctx, chart, session, voice, ctx.at)?,
    })
}

/// What is normal at a moment, by name, each with its end.
fn normal_at(
    ctx: &Ctx,
    chart: &Chart,
    session: &Session,
    voice: &Locale,
    at: Timestamp,
) -> Made<Vec<(String, Timestamp)>> {
    let name = |row: &Row<Reaction>| {
        let plain = voice.text("reactions", &row.id, "plain", &row.plain);
        plain.into_owned()
    };
    let normal = ctx.look.normal_at(chart, session, at)?;
    Ok(normal
        .into_iter()
        .map(|(usual, until)| (name(usual.row), until))
        .collect())
}

/// The zone of the clock times: the one asked for, else that of the sheet that was handed over last, else the clinic's.
fn zone(ctx: &Ctx, chart: &Chart, session: &Session, wanted: Option<String>) -> TimeZone {
    let handed = chart
        .handed
        .iter()
        .rev()
        .find(|held| held.session == session.opened.id);
    let named = wanted.or_else(|| handed.map(|held| held.zone.clone()));
    named
        .filter(|name| !name.is_empty())
        .and_then(|name| TimeZone::get(&name).ok())
        .unwrap_or_else(|| ctx.look.zone.clone())
}

/// The language of the sheet: the one asked for, else the patient's, else the page's.
fn voice<'a>(ctx: &'a Ctx, chart: &Chart, wanted: Option<String>) -> &'a Locale {
    let own = chart.person.as_ref().map(|person| person.language.clone());
    let spoken = [wanted, own]
        .into_iter()
        .flatten()
        .find_map(|lang| ctx.site.voice(&lang));
    spoken.map_or_else(|| ctx.locale(), |n| &ctx.site.voices[n].locale)
}
