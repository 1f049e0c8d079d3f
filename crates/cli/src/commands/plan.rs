//! `pistor plan`: the course, or the refusal to plan one.

use super::Setting;
use crate::{ANSWERED, Outcome, answer, answer_json};
use pistor_journey::plan::draft;

pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let edition = &setting.assembled.edition;
    let speaker = setting.speaker();
    let visit = setting.visit()?;
    let screening = edition.screen(&visit);
    match (screening.cleared(), setting.json()) {
        (Ok(cleared), true) => answer_json(&speaker.plan_json(&visit, &draft(&cleared, edition, &visit)))?,
        (Ok(cleared), false) => answer(&speaker.plan_text(&visit, &draft(&cleared, edition, &visit)))?,
        (Err(screening), true) => answer_json(&speaker.plan_refused_json(&visit, screening))?,
        (Err(screening), false) => answer(&speaker.plan_refused_text(&visit, screening))?,
    }
    Ok(ANSWERED)
}
