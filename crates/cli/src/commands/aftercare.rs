//! `pistor aftercare`: the sheet with clock times.

use super::Setting;
use crate::input::in_file;
use crate::{ANSWERED, Outcome, answer, answer_json};
use pistor_journey::aftercare::sheet;
use pistor_journey::calendar::{Moment, zone};

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let ended = Moment::parse(setting.text("ended").unwrap_or_default()).map_err(in_file("--ended"))?;
    let zone = zone(setting.text("zone").unwrap_or_default()).map_err(in_file("--zone"))?;
    let visit = setting.visit()?;
    let sheet = sheet(&setting.assembled.edition, &visit.treatment, &ended);
    if setting.json() {
        answer_json(&setting.speaker().sheet_json(&sheet, &zone))?;
    } else {
        answer(&setting.speaker().sheet_text(&sheet, &zone))?;
    }
    Ok(ANSWERED)
}
