//! `pistor triage`: is this sign expected now? For staff.

use super::Setting;
use crate::input::{in_file, read};
use crate::{ANSWERED, Outcome, answer, answer_json};
use pistor_journey::followup;
use pistor_journey::intake::VISIT_BYTES_MAX;

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let edition = &setting.assembled.edition;
    let path = setting.text("file").unwrap_or("-");
    let bytes = read(path, VISIT_BYTES_MAX)?;
    let report = followup::read(edition, &bytes).map_err(in_file(path))?;
    let triage = followup::triage(edition, &report);
    if setting.json() {
        answer_json(&setting.speaker().triage_json(&report, &triage))?;
    } else {
        answer(&setting.speaker().triage_text(&report, &triage))?;
    }
    Ok(ANSWERED)
}
