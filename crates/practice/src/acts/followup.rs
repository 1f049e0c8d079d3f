//! Follow-up: a report is stored with the triage of that moment, which is for staff; then it is answered.

use crate::Chart;
use crate::act::{Doing, Done, filled, moment, short};
use crate::chart::followup::{Called, Contacted, ReportAnswered, ReportRead, Reported, Sign};
use crate::chart::intake::Teller;
use crate::permission::Act;
use crate::refusal::Refusal;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_journey::Edition;
use pistor_journey::calendar::Moment;
use pistor_journey::followup::{self as journey, triage};
use pistor_knowledge::Fault;
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;

/// A day, in microseconds.
const DAY: i64 = 24 * 3_600_000_000;

/// What a patient reports.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// After which session.
    pub session: String,
    /// The signs. None at all is refused in words of its own.
    #[serde(default)]
    pub signs: Vec<Sign>,
    /// In the patient's words.
    #[serde(default)]
    pub text: String,
    /// Where, in the patient's words.
    #[serde(default)]
    pub place: String,
    /// Who reports. By a link it is always the patient.
    #[serde(default)]
    pub by: Teller,
}

/// A report as the journey reads it: the session that was signed, and the signs.
///
/// # Errors
/// When the session was not signed, or a sign is not known.
pub fn read(
    chart: &Chart,
    edition: &Edition,
    zone: &TimeZone,
    session: &str,
    signs: &[Sign],
    at: &Moment,
) -> Result<journey::Report, Refusal> {
    let session = chart
        .session(session)
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    let signed = session
        .signed
        .as_ref()
        .ok_or_else(|| Refusal::conflict("session-not-signed"))?;
    let treatment = crate::acts::session::sign::treatment_of(chart, session)
        .ok_or_else(|| Refusal::not_found("@what-course"))?;
    let ended = Timestamp::from_microsecond(signed.ended).unwrap_or(at.instant);
    let document = json!({
        "session": {
            "ended": moment(ended, zone).written,
            "indication": treatment.indication,
            "areas": treatment.areas,
            "method": treatment.method,
            "technique": treatment.technique,
            "mixture": treatment.mixture,
            "number": session.opened.number,
        },
        "report": { "at": at.written, "signs": signs },
    });
    journey::read(edition, document.to_string().as_bytes()).map_err(|mut fault| {
        fault.path = fault.path.trim_start_matches("/report").to_owned();
        (fault.line, fault.column) = (0, 0);
        Refusal::invalid(fault)
    })
}

/// Most reports by one link: whoever has more to say is spoken with.
const BY_LINK_MAX: usize = 20;

/// Stores a report. It is on the work list in the same transaction.
pub(crate) fn report(doing: &Doing<'_>, given: Report) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let own = chart.reports.iter().map(|case| case.reported.author.as_str());
    doing.not_too_often("link-reports", own, BY_LINK_MAX)?;
    let report = read(
        &chart,
        &doing.edition,
        &doing.zone,
        &given.session,
        &given.signs,
        &doing.now,
    )?;
    let judged = triage(&doing.edition, &report);
    let ended = report.ended.instant.as_microsecond();
    let reported = Reported {
        session: given.session,
        signs: given.signs,
        text: short("text", &given.text, 4000)?,
        place: short("place", &given.place, 500)?,
        by: match doing.who.link() {
            Some(_) => Teller::Patient,
            None => given.by,
        },
        level: judged.level.id().to_owned(),
        ask_again: judged.ask_again_at.map(Timestamp::as_microsecond),
        flags: judged.flags.iter().map(|flag| flag.id.clone()).collect(),
        day: doing.now.day.to_string(),
        days: (doing.at() - ended) / DAY,
        read: doing.who.may(Act::AnswerReport),
    };
    let (_, entry) = doing.save(chart, "reported", &reported, None)?;
    Ok(doing.done(&entry))
}

/// Records that somebody who may answer has read a report.
pub(crate) fn read_report(doing: &Doing<'_>, given: ReportRead) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let case = chart
        .case(&given.report)
        .ok_or_else(|| Refusal::not_found("@what-report"))?;
    if !case.is_unread() {
        return Err(Refusal::conflict("report-was-read"));
    }
    let (_, entry) = doing.save(chart, "report_read", &given, None)?;
    Ok(doing.done(&entry))
}

/// What was done about a report.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Which report.
    pub report: String,
    /// What was said and done.
    pub text: String,
    /// Ask again after so many hours; none closes it.
    #[serde(default)]
    pub again_hours: Option<i64>,
}

/// Records what was done about a report.
pub(crate) fn answer(doing: &Doing<'_>, given: Answer) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let case = chart
        .case(&given.report)
        .ok_or_else(|| Refusal::not_found("@what-report"))?;
    if !case.is_open() {
        return Err(Refusal::conflict("report-closed"));
    }
    if let Some(hours) = given.again_hours
        && !(1..=24 * 30).contains(&hours)
    {
        let fault = Fault::new("number-range")
            .found(hours.to_string())
            .expected("1–720");
        return Err(Refusal::invalid(fault.under("again_hours")));
    }
    let answered = ReportAnswered {
        report: given.report,
        text: filled("text", &given.text, 4000)?,
        again: given.again_hours.map(|hours| doing.at() + hours * 3_600_000_000),
    };
    let (_, entry) = doing.save(chart, "report_answered", &answered, None)?;
    Ok(doing.done(&entry))
}

/// Records a follow-up call.
pub(crate) fn call(doing: &Doing<'_>, given: Called) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let session = chart
        .session(&given.session)
        .ok_or_else(|| Refusal::not_found("@what-session"))?;
    if session.signed.is_none() {
        return Err(Refusal::conflict("session-not-signed"));
    }
    let called = Called {
        text: short("text", &given.text, 4000)?,
        ..given
    };
    let (_, entry) = doing.save(chart, "called", &called, None)?;
    Ok(doing.done(&entry))
}

/// Records that the patient was told of an exposure.
pub(crate) fn contact(doing: &Doing<'_>, given: Contacted) -> Result<Done, Refusal> {
    let chart = doing.load()?;
    let contacted = Contacted {
        about: filled("about", &given.about, 500)?,
        text: filled("text", &given.text, 4000)?,
    };
    let (_, entry) = doing.save(chart, "contacted", &contacted, None)?;
    Ok(doing.done(&entry))
}
