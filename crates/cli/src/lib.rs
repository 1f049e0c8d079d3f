//! The command line: configuration, assembly, commands. Nothing about medicine is decided here.

mod arguments;
mod assemble;
mod commands;
mod demo;
mod embedded;
pub mod hospital;
mod input;
mod language;
pub mod post;
mod usage;

pub use assemble::{Assembled, assemble, digest};
pub use embedded::{edition_date, embedded_files, languages};
pub use language::locale;

use pistor_knowledge::Fault;
use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Fills an empty practice with the sample clinic, as `pistor demo` does. Gives the account of the one who looks.
///
/// # Errors
/// What the acts say.
pub fn sample_clinic(
    practice: &std::sync::Arc<pistor_practice::Practice>,
    now: jiff::Timestamp,
    lang: &str,
) -> Result<String, pistor_practice::Refusal> {
    demo::fill(practice, now, lang).map(|day| day.you)
}

/// What makes the documents of each chart for an export, in the languages that the practice speaks.
pub fn papers(
    practice: &std::sync::Arc<pistor_practice::Practice>,
) -> impl Fn(&pistor_practice::Chart) -> Vec<pistor_practice::archive::Document> + use<> {
    let voice = |locale: &std::sync::Arc<pistor_locale::Locale>| pistor_web::Voice {
        locale: std::sync::Arc::clone(locale),
    };
    let site = std::sync::Arc::new(pistor_web::Site {
        practice: std::sync::Arc::clone(practice),
        voices: practice.voices().iter().map(voice).collect(),
        clock: Box::new(jiff::Timestamp::now),
        secure: false,
        knowledge_text: Box::new(|_| String::new()),
    });
    move |chart| pistor_web::papers_of(&site, chart)
}

/// An answer was given, whatever it is.
pub(crate) const ANSWERED: u8 = 0;
/// Some of many inputs were unusable, or a check found faults.
pub(crate) const SOME_FAULTS: u8 = 1;
/// The input or the command line was unusable: nothing was decided.
pub(crate) const UNUSABLE: u8 = 2;

/// What a command comes to: an exit status, or the fault that kept it from answering.
pub(crate) type Outcome = Result<u8, Fault>;

/// Runs the program with its arguments, the first being its own name.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let locale = language::choose(&arguments);
    let matches = match arguments::command(&locale).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&locale, error),
    };
    let lang = locale.lang.clone();
    match commands::run(locale, &matches) {
        Ok(status) => ExitCode::from(status),
        Err(fault) => {
            complain(&language::locale(&lang).fault_at(&fault));
            ExitCode::from(UNUSABLE)
        }
    }
}

/// Prints an answer. A reader that has gone away is no fault of ours.
pub(crate) fn answer(text: &str) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(input::unwritable(&error)),
        _ => Ok(()),
    }
}

/// Prints a line of JSON.
pub(crate) fn answer_json(value: &serde_json::Value) -> Result<(), Fault> {
    answer(&format!("{value}\n"))
}

/// One line on standard error.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "pistor: {}", line.replace('\n', " "));
}
