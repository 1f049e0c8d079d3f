//! `pistor export` and `pistor import`: the whole clinic as a folder of files, and back.

use super::Setting;
use super::clinic::{directory, open};
use super::progress::counting;
use crate::{ANSWERED, Outcome, answer, answer_json};
use jiff::Timestamp;
use serde_json::json;
use std::path::Path;

/// Writes the whole clinic into a new folder.
pub(super) fn export(setting: &Setting<'_>) -> Outcome {
    let place = setting.text("folder").unwrap_or_default();
    let practice = open(setting, &directory(setting))?;
    let clinic = practice.settings().name.clone();
    let readme: Vec<(String, String)> = crate::languages()
        .map(|tag| {
            let text = crate::locale(tag).say("archive-readme", &[("clinic", clinic.clone())]);
            (format!("README.{tag}.txt"), format!("{}\n", text.trim_end()))
        })
        .collect();
    let bar = counting(setting, "archive-progress");
    let papers = crate::papers(&practice);
    let out = practice.export(Path::new(place), &readme, &papers, || bar.inc(1));
    bar.finish_and_clear();
    let out = out.map_err(|refusal| *refusal.fault)?;
    if setting.json() {
        answer_json(&json!({
            "folder": place, "charts": out.charts, "entries": out.entries, "traces": out.traces,
            "photos": out.photos, "messages": out.messages, "documents": out.documents, "unmade": out.unmade,
            "files": out.files, "anchor": out.anchor,
        }))?;
    } else {
        let counts = [
            ("folder", place.to_owned()),
            ("charts", out.charts.to_string()),
            ("entries", out.entries.to_string()),
            ("traces", out.traces.to_string()),
            ("photos", out.photos.to_string()),
            ("documents", out.documents.to_string()),
            ("files", out.files.to_string()),
            ("anchor", out.anchor),
        ];
        answer(&format!("{}\n", setting.locale.say("export-done", &counts)))?;
        if out.unmade > 0 {
            let unmade = [("unmade", out.unmade.to_string())];
            answer(&format!("{}\n", setting.locale.say("export-unmade", &unmade)))?;
        }
    }
    Ok(ANSWERED)
}

/// Reads such a folder back into an empty clinic.
pub(super) fn import(setting: &Setting<'_>) -> Outcome {
    let folder = setting.text("folder").unwrap_or_default();
    let practice = open(setting, &directory(setting))?;
    let bar = counting(setting, "archive-progress");
    let told = bar.clone();
    let back = practice.import(Path::new(folder), Timestamp::now(), move || told.inc(1));
    bar.finish_and_clear();
    let back = back.map_err(|refusal| {
        let mut fault = *refusal.fault;
        if !fault.file.is_empty() {
            fault.file = Path::new(folder).join(&fault.file).display().to_string();
        }
        fault
    })?;
    if setting.json() {
        answer_json(&json!({
            "charts": back.charts, "entries": back.entries, "traces": back.traces, "photos": back.photos,
            "messages": back.messages, "anchor": back.anchor,
        }))?;
    } else {
        let counts = [
            ("charts", back.charts.to_string()),
            ("entries", back.entries.to_string()),
            ("traces", back.traces.to_string()),
            ("photos", back.photos.to_string()),
            ("anchor", back.anchor),
        ];
        answer(&format!("{}\n", setting.locale.say("import-done", &counts)))?;
    }
    Ok(ANSWERED)
}
