//! The demo clinic: a believable day on a fresh database that goes when it stops.

use super::{Setting, clinic};
use crate::{Outcome, demo};
use jiff::Timestamp;
use pistor_knowledge::Fault;

/// Serves the demo clinic.
pub(super) fn run(setting: &Setting<'_>) -> Outcome {
    let directory = tempfile::Builder::new()
        .prefix("pistor-demo-")
        .tempdir()
        .map_err(|error| Fault::new("fault").with("detail", error.to_string()))?;
    let practice = clinic::open(setting, directory.path())?;
    let day =
        demo::fill(&practice, Timestamp::now(), &setting.locale.lang).map_err(|refusal| *refusal.fault)?;
    let link = practice
        .enter_link(&day.you, Timestamp::now())
        .map_err(|refusal| *refusal.fault)?;
    clinic::serve_at(setting, practice, |address| {
        setting
            .locale
            .say("demo-ready", &[("address", format!("{address}/link/{link}"))])
    })
}
