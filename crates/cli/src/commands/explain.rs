//! `pistor explain`: why a visit got its verdict, rule by rule.

use super::Setting;
use crate::{ANSWERED, Outcome, answer, answer_json};

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let edition = &setting.assembled.edition;
    let visit = setting.visit()?;
    let screening = edition.screen(&visit);
    let explained = edition.explain(&visit);
    if setting.json() {
        answer_json(&setting.speaker().explain_json(&screening, &explained))?;
    } else {
        answer(&setting.speaker().explain_text(&visit, &screening, &explained))?;
    }
    Ok(ANSWERED)
}
