//! A report as it is written: `{"session": {…}, "report": {…}}`.

use super::{Report, Sign};
use crate::calendar::Moment;
use crate::edition::Edition;
use crate::facts::Answer;
use crate::intake::document::{AreaDocument, IngredientDocument, Text, TreatmentDocument};
use crate::intake::{self, VISIT_BYTES_MAX};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use serde_json::Number;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TriageDocument<'a> {
    #[serde(borrow)]
    session: SessionDocument<'a>,
    #[serde(borrow)]
    report: ReportDocument<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionDocument<'a> {
    #[serde(borrow)]
    ended: Text<'a>,
    #[serde(borrow)]
    areas: Vec<AreaDocument<'a>>,
    #[serde(borrow, default)]
    method: Option<Text<'a>>,
    #[serde(borrow, default)]
    technique: Option<Text<'a>>,
    #[serde(borrow, default)]
    mixture: Option<Vec<IngredientDocument<'a>>>,
    #[serde(default)]
    number: Option<Number>,
    #[serde(borrow)]
    indication: Text<'a>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportDocument<'a> {
    #[serde(borrow)]
    at: Text<'a>,
    #[serde(borrow)]
    signs: Vec<SignDocument<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignDocument<'a> {
    #[serde(borrow)]
    sign: Text<'a>,
    #[serde(borrow, default)]
    since: Option<Text<'a>>,
    #[serde(borrow, default)]
    worse: Option<Text<'a>>,
}

/// Reads a report from JSON text.
///
/// # Errors
/// The first fault, with line and column, what was found and what was expected.
pub fn read(edition: &Edition, bytes: &[u8]) -> Result<Report, Fault> {
    let text = intake::text_of(bytes, VISIT_BYTES_MAX)?;
    let document: TriageDocument<'_> =
        serde_json::from_str(text).map_err(|error| intake::malformed(text, &error, intake::Shape::Report))?;
    report(edition, document).map_err(|mut fault| {
        (fault.line, fault.column) = intake::locate(text, &fault.path);
        fault
    })
}

fn report(edition: &Edition, document: TriageDocument<'_>) -> Result<Report, Fault> {
    let session = document.session;
    let ended = Moment::parse(&session.ended).map_err(|fault| fault.under("ended").under("session"))?;
    let treatment = TreatmentDocument {
        indication: session.indication,
        areas: session.areas,
        method: session.method,
        technique: session.technique,
        mixture: session.mixture,
        session: session.number,
        points: None,
        marks: None,
    };
    let treatment = intake::treatment(edition, &treatment).map_err(|mut fault| {
        // What a visit calls `session` a report calls `number`.
        if fault.path == "/session" {
            fault.path = "/number".to_owned();
        }
        fault.under("session")
    })?;
    let at = Moment::parse(&document.report.at).map_err(|fault| fault.under("at").under("report"))?;
    if at.instant < ended.instant {
        let fault = Fault::new("report-before-end")
            .found(quoted(&at.written))
            .expected(ended.written);
        return Err(fault.under("at").under("report"));
    }
    if document.report.signs.is_empty() {
        return Err(Fault::new("no-sign").under("signs").under("report"));
    }
    let read = |(n, entry)| {
        sign(edition, &at, entry).map_err(|fault: Fault| fault.under(n).under("signs").under("report"))
    };
    let signs = document
        .report
        .signs
        .iter()
        .enumerate()
        .map(read)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(Report {
        ended,
        treatment,
        at,
        signs,
    })
}

fn sign(edition: &Edition, at: &Moment, document: &SignDocument<'_>) -> Result<Sign, Fault> {
    let id = document.sign.as_ref();
    if edition.knowledge.reactions.get(id).is_none() {
        let fault = Fault::new("unknown-id")
            .found(quoted(id))
            .with("what", "@what-sign");
        return Err(fault.nearest(id, edition.knowledge.reactions.ids()).under("sign"));
    }
    let since = match &document.since {
        Some(text) => {
            crate::calendar::not_after(text, at).map_err(|fault| fault.under("since"))?;
            Moment::parse(text).ok()
        }
        None => None,
    };
    let word = document.worse.as_deref().unwrap_or("unknown");
    let worse = Answer::of(word).ok_or_else(|| {
        let words = ["yes", "no", "unknown"];
        Fault::new("unknown-word")
            .found(quoted(word))
            .expected(words.join(", "))
            .nearest(word, words)
            .under("worse")
    })?;
    Ok(Sign {
        sign: id.to_owned(),
        since,
        worse,
    })
}
