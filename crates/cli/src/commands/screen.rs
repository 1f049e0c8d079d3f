//! `pistor screen`: one visit, many, or a hospital record.

use super::{Setting, many};
use crate::{ANSWERED, Outcome, answer};
use pistor_locale::say::screening::ScreeningWriter;

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    if let Some(path) = setting.text("many") {
        return many::run(setting, path);
    }
    let visit = setting.visit()?;
    let screening = setting.assembled.edition.screen(&visit);
    let speaker = setting.speaker();
    let text = match (setting.text("fhir").is_some(), setting.json()) {
        (false, true) => ScreeningWriter::new(speaker).json(&visit, &screening) + "\n",
        (false, false) => speaker.screening_text(&visit, &screening),
        (true, true) => speaker.record_json(&visit, &screening) + "\n",
        (true, false) => speaker.record_text(&visit, &screening),
    };
    answer(&text)?;
    Ok(ANSWERED)
}
