//! What is wrong with a command line, in one line of the reader's language; or its help.

use crate::{ANSWERED, UNUSABLE, answer, complain};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use pistor_knowledge::Fault;
use pistor_locale::Locale;
use std::process::ExitCode;

/// Prints help and versions; explains everything else.
pub(crate) fn explain(locale: &Locale, error: Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = answer(&error.render().to_string());
            ExitCode::from(ANSWERED)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            complain(&locale.fault(&Fault::new("usage-missing").expected("pistor COMMAND; pistor --help")));
            ExitCode::from(UNUSABLE)
        }
        kind => {
            complain(&locale.fault(&fault(kind, &error)));
            ExitCode::from(UNUSABLE)
        }
    }
}

fn fault(kind: ErrorKind, error: &Error) -> Fault {
    let said = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        _ => String::new(),
    };
    let argument = said(ContextKind::InvalidArg);
    match kind {
        ErrorKind::InvalidValue if said(ContextKind::InvalidValue).is_empty() => {
            Fault::new("usage-missing").expected(argument)
        }
        ErrorKind::UnknownArgument => Fault::new("usage-unknown")
            .found(argument)
            .with("nearest", said(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => {
            let found = said(ContextKind::InvalidSubcommand);
            Fault::new("usage-unknown")
                .found(found)
                .with("nearest", said(ContextKind::SuggestedSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Fault::new("usage-value")
            .found(format!("\"{}\"", said(ContextKind::InvalidValue)))
            .with("what", argument)
            .expected(said(ContextKind::ValidValue)),
        ErrorKind::MissingRequiredArgument => Fault::new("usage-missing").expected(argument),
        ErrorKind::ArgumentConflict => Fault::new("usage-conflict")
            .found(argument)
            .expected(said(ContextKind::PriorArg)),
        _ => {
            let whole = error.render().to_string();
            let first = whole
                .lines()
                .next()
                .unwrap_or_default()
                .trim_start_matches("error: ")
                .to_owned();
            Fault::new("usage").with("detail", first)
        }
    }
}
