//! What docs/reference shows is what the program says.

use crate::program::{pistor, root};

/// The manual, as `pistor --help` and its commands print it.
fn manual(lang: &str) -> String {
    let mut text = String::new();
    for arguments in [
        &["--help"][..],
        &["screen", "--help"],
        &["plan", "--help"],
        &["mix", "--help"],
        &["aftercare", "--help"],
        &["triage", "--help"],
        &["explain", "--help"],
        &["knowledge", "--help"],
        &["knowledge", "check", "--help"],
        &["knowledge", "coverage", "--help"],
        &["knowledge", "list", "--help"],
        &["knowledge", "show", "--help"],
        &["demo", "--help"],
        &["serve", "--help"],
        &["verify", "--help"],
        &["rebuild", "--help"],
        &["export", "--help"],
        &["import", "--help"],
        &["import", "fhir", "--help"],
    ] {
        let ran = pistor(&[arguments, &["--lang", lang]].concat(), b"");
        assert_eq!(ran.status, 0, "{}", ran.err);
        let title = arguments[..arguments.len() - 1]
            .iter()
            .fold("pistor".to_owned(), |title, word| format!("{title} {word}"));
        let help: String = ran
            .out
            .lines()
            .map(|line| format!("{}\n", line.trim_end()))
            .collect();
        text.push_str(&format!("## {title}\n\n```text\n{}```\n\n", help.trim_start()));
    }
    text
}

#[test]
fn the_manual_in_docs_is_the_programs_own() {
    for (lang, file) in [
        ("en", "docs/reference/cli.md"),
        ("tr", "docs/reference/cli.tr.md"),
    ] {
        let path = root().join(file);
        let shown = std::fs::read_to_string(&path).unwrap_or_default();
        let said = manual(lang);
        if std::env::var_os("PISTOR_WRITE_REFERENCE").is_some() {
            let head = if lang == "en" {
                "# The command line\n\n"
            } else {
                "# Komut satırı\n\n"
            };
            std::fs::write(&path, format!("{head}{}\n", said.trim_end())).expect("the reference is written");
            continue;
        }
        assert!(
            shown.contains(said.trim_end()),
            "{file} is stale: run the tests once with PISTOR_WRITE_REFERENCE=1"
        );
    }
}

#[test]
fn every_act_and_every_kind_of_refusal_is_in_the_page_for_programs() {
    use pistor_practice::{Act, Kind, Role};
    let page = std::fs::read_to_string(root().join("docs/reference/api.md")).expect("the page");
    let rows = |id: &str| {
        page.lines()
            .filter_map(|line| line.strip_prefix("| ")?.split('|').next())
            .any(|cell| cell.contains(&format!("`{id}`")))
    };
    for act in Act::ALL {
        let looks = act.id().starts_with("see_") || *act == Act::FindPatients;
        // What only a patient may, by a link, no program is asked for.
        let for_programs = Role::ALL.iter().any(|role| act.allowed(&[*role]));
        assert_eq!(rows(act.id()), for_programs && !looks, "{}", act.id());
    }
    for kind in [
        Kind::Invalid,
        Kind::Forbidden,
        Kind::NotFound,
        Kind::Unsupported,
        Kind::Conflict,
        Kind::Busy,
        Kind::Unavailable,
        Kind::Fault,
    ] {
        assert!(rows(kind.id()), "{}", kind.id());
    }
}

#[test]
fn the_commands_of_the_readme_work() {
    let readme = std::fs::read_to_string(root().join("README.md")).expect("README.md");
    let mut tried = 0;
    for line in readme
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pistor "))
    {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ran = pistor(&words, b"");
        assert_eq!(ran.status, 0, "pistor {line}: {}", ran.err);
        assert!(!ran.out.is_empty(), "pistor {line}");
        tried += 1;
    }
    assert!(
        tried >= 8,
        "README.md shows at least eight commands, found {tried}"
    );
}
