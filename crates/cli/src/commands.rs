//! The commands: each reads its input, asks the journey, and prints what it said.

mod aftercare;
mod archive;
mod clinic;
mod demo;
mod explain;
mod hospital;
mod knowledge;
mod many;
mod mix;
mod plan;
mod progress;
mod programs;
mod screen;
mod triage;
mod visit;

use crate::assemble::{Assembled, assemble};
use crate::{Outcome, complain};
use clap::ArgMatches;
use pistor_knowledge::Fault;
use pistor_locale::Locale;
use pistor_locale::say::Speaker;
use std::path::Path;

/// What every command is handed.
struct Setting<'a> {
    locale: &'a Locale,
    assembled: &'a Assembled,
    matches: &'a ArgMatches,
}

/// Runs the command that was asked for.
pub(crate) fn run(mut locale: Locale, matches: &ArgMatches) -> Outcome {
    let Some((name, matches)) = matches.subcommand() else {
        return Err(Fault::new("usage-missing").expected("COMMAND"));
    };
    let (name, matches) = match matches.subcommand() {
        Some(("fhir", matches)) => ("import fhir", matches),
        _ => (name, matches),
    };
    if name == "knowledge" {
        return knowledge::run(locale, matches);
    }
    let assembled = assembled(&mut locale, matches)?;
    let locale = &locale;
    for failed in &assembled.failed {
        complain(&locale.fault_at(failed));
    }
    if !assembled.failed.is_empty() {
        complain(&locale.word("red-bar"));
    }
    let setting = Setting {
        locale,
        assembled: &assembled,
        matches,
    };
    match name {
        "screen" => screen::run(&setting),
        "plan" => plan::run(&setting),
        "mix" => mix::run(&setting),
        "aftercare" => aftercare::run(&setting),
        "triage" => triage::run(&setting),
        "demo" => demo::run(&setting),
        "serve" => clinic::serve(&setting),
        "verify" => clinic::verify(&setting),
        "rebuild" => clinic::rebuild(&setting),
        "export" => archive::export(&setting),
        "import" => archive::import(&setting),
        "import fhir" => hospital::run(&setting),
        _ => explain::run(&setting),
    }
}

/// The edition that was asked for; of several faults in it the first.
fn assembled(locale: &mut Locale, matches: &ArgMatches) -> Result<Assembled, Fault> {
    let overlay = matches.get_one::<String>("knowledge").map(Path::new);
    let assembled = assemble(overlay).map_err(|mut faults| {
        // The first says where to begin; `knowledge check` shows them all.
        let more = faults.len().saturating_sub(1);
        if more > 0 {
            complain(&locale.say("check-more", &[("count", more.to_string())]));
        }
        if faults.is_empty() {
            Fault::new("fault")
        } else {
            faults.swap_remove(0)
        }
    })?;
    // A row that the clinic wrote anew is not what the embedded translation says.
    assembled
        .laid_over()
        .for_each(|(kind, id)| locale.forget(kind, id));
    Ok(assembled)
}

impl Setting<'_> {
    fn speaker(&self) -> Speaker<'_> {
        Speaker {
            edition: &self.assembled.edition,
            locale: self.locale,
            width: width(),
        }
    }

    /// Whether JSON was asked for.
    fn json(&self) -> bool {
        self.text("format") == Some("json")
    }

    fn text(&self, id: &str) -> Option<&str> {
        self.matches
            .try_get_one::<String>(id)
            .ok()
            .flatten()
            .map(String::as_str)
    }
}

/// Columns of the terminal; 80 where there is none.
fn width() -> usize {
    terminal_size::terminal_size().map_or(80, |(terminal_size::Width(columns), _)| usize::from(columns))
}
