//! The command line's grammar, in the reader's language.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};
use pistor_knowledge::library::KINDS;
use pistor_locale::Locale;

/// The whole command line.
pub(crate) fn command(locale: &Locale) -> Command {
    let commands = [
        (screen(locale), true),
        (visit(locale, verb(locale, "plan")), true),
        (visit(locale, verb(locale, "mix")), true),
        (
            visit(locale, verb(locale, "aftercare"))
                .arg(required(locale, "ended", "MOMENT"))
                .arg(required(locale, "zone", "ZONE")),
            true,
        ),
        (
            verb(locale, "triage").arg(positional(locale, "file", "FILE", "help-arg-report")),
            true,
        ),
        (visit(locale, verb(locale, "explain")), true),
        (knowledge(locale), false),
        (serving(locale, "demo"), true),
        (
            serving(locale, "serve")
                .arg(data_dir(locale))
                .arg(option(locale, "post", "FILE")),
            true,
        ),
        (verb(locale, "verify").arg(data_dir(locale)), true),
        (verb(locale, "rebuild").arg(data_dir(locale)), true),
        (export(locale), true),
        (import(locale), true),
    ];
    let mut whole = dressed(locale, Command::new("pistor").bin_name("pistor"))
        .version(env!("CARGO_PKG_VERSION"))
        .about(locale.word("help-about"))
        .long_about(locale.word("help-long"))
        .after_help(locale.word("help-after"))
        .subcommand_required(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("version")
                .long("version")
                .action(ArgAction::Version)
                .help(locale.word("help-arg-version"))
                .help_heading(locale.word("help-options")),
        );
    for (command, common) in commands {
        whole = whole.subcommand(if common {
            shared(locale, command)
        } else {
            helped(locale, command)
        });
    }
    helped(locale, whole)
}

/// A command in the house's dress: its own headings, its own help option.
fn dressed(locale: &Locale, command: Command) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        locale.word("help-usage")
    );
    command
        .help_template(template)
        .subcommand_help_heading(locale.word("help-commands"))
        .subcommand_value_name("COMMAND")
        .disable_help_flag(true)
}

/// The help option, which stands last.
fn helped(locale: &Locale, command: Command) -> Command {
    command.arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help(locale.word("help-arg-help"))
            .help_heading(locale.word("help-global")),
    )
}

fn verb(locale: &Locale, name: &'static str) -> Command {
    dressed(locale, Command::new(name)).about(locale.word(&format!("help-{name}")))
}

/// The options that every command that decides takes.
fn shared(locale: &Locale, command: Command) -> Command {
    let heading = || locale.word("help-global");
    let command = command
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("text|json")
                .value_parser(PossibleValuesParser::new(["text", "json"]))
                .hide_possible_values(true)
                .help(locale.word("help-arg-format"))
                .help_heading(heading()),
        )
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name(crate::languages().collect::<Vec<_>>().join("|"))
                .value_parser(PossibleValuesParser::new(crate::languages()))
                .hide_possible_values(true)
                .help(locale.word("help-arg-lang"))
                .help_heading(heading()),
        )
        .arg(
            Arg::new("knowledge")
                .long("knowledge")
                .value_name("DIR")
                .help(locale.word("help-arg-knowledge"))
                .help_heading(heading()),
        );
    helped(locale, command)
}

fn positional(locale: &Locale, id: &'static str, name: &'static str, help: &str) -> Arg {
    Arg::new(id)
        .value_name(name)
        .required(true)
        .help(locale.word(help))
        .help_heading(locale.word("help-arguments"))
}

fn file(locale: &Locale) -> Arg {
    positional(locale, "file", "FILE", "help-arg-file")
}

fn option(locale: &Locale, id: &'static str, name: &'static str) -> Arg {
    Arg::new(id)
        .long(id)
        .value_name(name)
        .help(locale.word(&format!("help-arg-{id}")))
        .help_heading(locale.word("help-options"))
}

fn required(locale: &Locale, id: &'static str, name: &'static str) -> Arg {
    option(locale, id, name).required(true)
}

/// A command that takes a visit: from a file, or from a hospital record beside a proposed treatment.
fn visit(locale: &Locale, command: Command) -> Command {
    command
        .arg(file(locale).required(false).required_unless_present("fhir"))
        .arg(
            option(locale, "fhir", "BUNDLE")
                .conflicts_with("file")
                .requires("treatment"),
        )
        .arg(option(locale, "treatment", "FILE").requires("fhir"))
        .arg(option(locale, "as-of", "DATE").requires("fhir"))
}

fn screen(locale: &Locale) -> Command {
    visit(
        locale,
        verb(locale, "screen").long_about(locale.word("help-screen-long")),
    )
    .mut_arg("file", |file| file.required_unless_present_any(["fhir", "many"]))
    .mut_arg("fhir", |fhir| fhir.conflicts_with("many"))
    .arg(option(locale, "many", "FILE").conflicts_with("file"))
}

/// A command that serves pages.
fn serving(locale: &Locale, name: &'static str) -> Command {
    verb(locale, name)
        .long_about(locale.word(&format!("help-{name}-long")))
        .arg(option(locale, "listen", "ADDRESS").default_value("127.0.0.1:8420"))
        .arg(
            option(locale, "behind-tls", "")
                .num_args(0)
                .action(ArgAction::SetTrue),
        )
        .arg(
            option(locale, "trusted-proxy", "ADDRESS")
                .action(ArgAction::Append)
                .requires("behind-tls"),
        )
        .arg(
            option(locale, "plain-http", "")
                .num_args(0)
                .action(ArgAction::SetTrue),
        )
        .arg(option(locale, "base-url", "URL"))
        .arg(option(locale, "cds-origin", "ORIGIN").action(ArgAction::Append))
        .arg(
            option(locale, "cds-open", "")
                .num_args(0)
                .action(ArgAction::SetTrue),
        )
}

fn data_dir(locale: &Locale) -> Arg {
    option(locale, "data-dir", "DIR").default_value("pistor-data")
}

fn export(locale: &Locale) -> Command {
    verb(locale, "export")
        .long_about(locale.word("help-export-long"))
        .arg(positional(locale, "folder", "DIR", "help-arg-export-folder"))
        .arg(data_dir(locale))
}

fn import(locale: &Locale) -> Command {
    verb(locale, "import")
        .long_about(locale.word("help-import-long"))
        .arg(positional(locale, "folder", "DIR", "help-arg-import-folder"))
        .arg(data_dir(locale))
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .disable_help_subcommand(true)
        .subcommand(shared(locale, import_fhir(locale)))
}

fn import_fhir(locale: &Locale) -> Command {
    dressed(locale, Command::new("fhir"))
        .about(locale.word("help-import-fhir"))
        .long_about(locale.word("help-import-fhir-long"))
        .arg(positional(locale, "path", "PATH", "help-arg-import-path"))
        .arg(required(locale, "as", "LOGIN"))
        .arg(
            option(locale, "register", "")
                .num_args(0)
                .action(ArgAction::SetTrue),
        )
        .arg(option(locale, "patient", "ID").conflicts_with("register"))
        .arg(data_dir(locale))
}

fn knowledge(locale: &Locale) -> Command {
    let part = |name: &'static str| {
        let command =
            dressed(locale, Command::new(name)).about(locale.word(&format!("help-knowledge-{name}")));
        shared(locale, command)
    };
    let kinds = KINDS.iter().map(|(_, kind)| *kind).collect::<Vec<_>>();
    verb(locale, "knowledge")
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(part("check"))
        .subcommand(part("coverage").arg(option(locale, "source", "SOURCE")))
        .subcommand(
            part("list")
                .arg(option(locale, "kind", "KIND").value_parser(PossibleValuesParser::new(kinds)))
                .arg(option(locale, "find", "TEXT")),
        )
        .subcommand(part("show").arg(positional(locale, "id", "ID", "help-arg-id")))
}
