//! `pistor knowledge`: check, coverage, list, show.

use super::{Setting, assembled};
use crate::assemble::assemble;
use crate::{ANSWERED, Outcome, SOME_FAULTS, answer, answer_json};
use clap::ArgMatches;
use pistor_knowledge::coverage::coverage;
use pistor_knowledge::{Fault, amount::quoted};
use pistor_locale::Locale;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn run(mut locale: Locale, matches: &ArgMatches) -> Outcome {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Fault::new("usage-missing").expected("COMMAND"));
    };
    if name == "check" {
        return check(&locale, matches);
    }
    let assembled = assembled(&mut locale, matches)?;
    let locale = &locale;
    let setting = Setting {
        locale,
        assembled: &assembled,
        matches,
    };
    match name {
        "coverage" => coverage_of(&setting),
        "list" => list(&setting),
        _ => show(&setting),
    }
}

/// Every fault on a line of its own, or what was checked.
fn check(locale: &Locale, matches: &ArgMatches) -> Outcome {
    let overlay = matches.get_one::<String>("knowledge").map(Path::new);
    let as_json = matches
        .get_one::<String>("format")
        .is_some_and(|format| format == "json");
    let (assembled, faults) = match assemble(overlay) {
        Ok(mut assembled) => {
            let failed = std::mem::take(&mut assembled.failed);
            (Some(assembled), failed)
        }
        // A folder that cannot be read is no fault of the knowledge: nothing was checked.
        Err(mut faults) if faults.len() == 1 && faults[0].code == "file" => return Err(faults.swap_remove(0)),
        Err(faults) => (None, faults),
    };
    if let (Some(assembled), true) = (assembled, faults.is_empty()) {
        let knowledge = &assembled.edition.knowledge;
        let (rows, statements) = (knowledge.entries().len(), knowledge.statement_ids().count());
        if as_json {
            let edition = &knowledge.edition;
            let counts = json!({ "edition": edition, "rows": rows, "statements": statements, "cases": assembled.cases, "faults": [] });
            answer_json(&counts)?;
        } else {
            let args = [
                ("edition", knowledge.edition.clone()),
                ("rows", rows.to_string()),
                ("statements", statements.to_string()),
                ("cases", assembled.cases.to_string()),
            ];
            answer(&format!("{}\n", locale.say("check-passed", &args)))?;
        }
        return Ok(ANSWERED);
    }
    if as_json {
        let faults: Vec<Value> = faults
            .iter()
            .map(|fault| json!({ "file": fault.file, "line": fault.line, "column": fault.column, "code": fault.code, "message": locale.fault(fault) }))
            .collect();
        answer_json(&json!({ "faults": faults }))?;
    } else {
        let lines: String = faults
            .iter()
            .map(|fault| format!("{}\n", locale.fault_at(fault)))
            .collect();
        let count = locale.say("check-failed", &[("count", faults.len().to_string())]);
        answer(&format!("{lines}{count}\n"))?;
    }
    Ok(SOME_FAULTS)
}

fn coverage_of(setting: &Setting<'_>) -> Outcome {
    let mut covered = coverage(&setting.assembled.edition.knowledge);
    if let Some(source) = setting.text("source") {
        covered.retain(|one| {
            one.statement
                .split_once('.')
                .is_some_and(|(head, _)| head == source)
        });
        if covered.is_empty() {
            let known = setting.assembled.edition.knowledge.sources.ids();
            return Err(Fault::new("not-found")
                .found(quoted(source))
                .nearest(source, known));
        }
    }
    if setting.json() {
        answer_json(&setting.speaker().coverage_json(&covered))?;
    } else {
        answer(&setting.speaker().coverage_text(&covered))?;
    }
    Ok(ANSWERED)
}

fn list(setting: &Setting<'_>) -> Outcome {
    let speaker = setting.speaker();
    let entries = speaker.entries(setting.text("kind"), setting.text("find"));
    if setting.json() {
        answer_json(&speaker.list_json(&entries))?;
    } else {
        answer(&speaker.list_text(&entries))?;
    }
    Ok(ANSWERED)
}

/// A row of any kind, or a statement. The same id may name rows of several kinds: all are shown.
fn show(setting: &Setting<'_>) -> Outcome {
    let id = setting.text("id").unwrap_or_default();
    let speaker = setting.speaker();
    let knowledge = &setting.assembled.edition.knowledge;
    let entries = speaker.entries(None, None);
    let found: Vec<_> = entries.iter().filter(|entry| entry.id == id).collect();
    let covered = coverage(knowledge);
    let statement = covered.iter().find(|one| one.statement == id);
    if found.is_empty() && statement.is_none() {
        let known = entries
            .iter()
            .map(|entry| entry.id)
            .chain(knowledge.statement_ids());
        return Err(Fault::new("not-found").found(quoted(id)).nearest(id, known));
    }
    if setting.json() {
        let mut rows: Vec<Value> = found
            .iter()
            .map(|entry| speaker.show_json(entry, setting.assembled.text(entry.file)))
            .collect();
        if let (Some(one), Some((source, said))) = (statement, knowledge.statement(id)) {
            rows.push(json!({
                "kind": "statement", "id": id, "source": source.id, "at": said.at,
                "says": setting.locale.text("sources", id, "says", &said.says),
                "trust": knowledge.trust_of(id).id(), "cited_by": one.cited_by, "unused": one.unused,
            }));
        }
        answer_json(&Value::Array(rows))?;
    } else {
        for entry in found {
            answer(&speaker.show_text(entry, setting.assembled.text(entry.file)))?;
        }
        if let Some(one) = statement {
            answer(&speaker.statement_text(id, &one.cited_by).unwrap_or_default())?;
        }
    }
    Ok(ANSWERED)
}
