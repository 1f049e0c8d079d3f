//! `pistor mix`: volumes, concentrations, totals, limits, pairs. Arithmetic only: it clears nobody.

use super::Setting;
use crate::{ANSWERED, Outcome, answer, answer_json};

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let edition = &setting.assembled.edition;
    let visit = setting.visit()?;
    let screening = edition.screen(&visit);
    let mixture = edition.mix(&visit);
    if setting.json() {
        answer_json(&setting.speaker().mixture_json(&visit, &mixture, &screening))?;
    } else {
        answer(&setting.speaker().mixture_text(&visit, &mixture, &screening))?;
    }
    Ok(ANSWERED)
}
