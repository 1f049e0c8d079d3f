//! The arrows between crates and between the steps, as ARCHITECTURE.md shows them.

use crate::program::root;
use std::collections::BTreeMap;

const STEPS: [&str; 8] = [
    "intake",
    "screening",
    "plan",
    "mixture",
    "session",
    "aftercare",
    "followup",
    "outcomes",
];

/// Which of our crates each may use.
const ARROWS: [(&str, &[&str]); 12] = [
    ("knowledge", &[]),
    ("journey", &["knowledge"]),
    ("fhir", &["knowledge", "journey"]),
    ("locale", &["knowledge", "journey"]),
    ("atlas", &[]),
    ("paper", &[]),
    ("store", &[]),
    ("practice", &["atlas", "knowledge", "journey", "locale", "store"]),
    ("server", &[]),
    ("web", &["atlas", "locale", "paper", "practice", "server"]),
    ("api", &["fhir", "locale", "practice", "server"]),
    (
        "cli",
        &[
            "knowledge",
            "journey",
            "fhir",
            "locale",
            "practice",
            "server",
            "web",
            "api",
        ],
    ),
];

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("{path} is there"))
}

#[test]
fn crates_use_only_what_stands_before_them() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.into_iter().collect();
    let mut seen = 0;
    for folder in std::fs::read_dir(root().join("crates"))
        .expect("crates/")
        .flatten()
    {
        let name = folder.file_name().to_string_lossy().into_owned();
        let allowed = arrows
            .get(name.as_str())
            .unwrap_or_else(|| panic!("{name} has no place in the architecture"));
        let manifest: toml::Table = read(&format!("crates/{name}/Cargo.toml")).parse().expect("TOML");
        let used = manifest["dependencies"].as_table().expect("dependencies").keys();
        for ours in used.filter_map(|key| key.strip_prefix("pistor-")) {
            assert!(allowed.contains(&ours), "{name} may not use {ours}");
        }
        seen += 1;
    }
    assert_eq!(seen, ARROWS.len());
}

#[test]
fn knowledge_journey_fhir_locale_and_paper_do_no_io() {
    for name in ["knowledge", "journey", "fhir", "locale", "atlas", "paper"] {
        let bans = read(&format!("crates/{name}/clippy.toml"));
        for banned in ["std::fs::read", "std::env::var", "std::time::SystemTime::now"] {
            assert!(bans.contains(banned), "{name} does not ban {banned}");
        }
        for file in crate::tidy::rust_files(&root().join(format!("crates/{name}/src"))) {
            let text = std::fs::read_to_string(&file).expect("a source file");
            let text = text.split("#[cfg(test)]").next().expect("a beginning");
            if file.ends_with("tests.rs") || file.components().any(|part| part.as_os_str() == "tests") {
                continue;
            }
            for banned in [
                "std::fs",
                "std::net",
                "std::env::",
                "Timestamp::now",
                "Zoned::now",
                "SystemTime",
            ] {
                assert!(!text.contains(banned), "{} names {banned}", file.display());
            }
        }
    }
}

/// Modules of the journey in the order in which lib.rs names them.
fn journey_order() -> Vec<String> {
    let text = read("crates/journey/src/lib.rs");
    text.lines()
        .filter_map(|line| {
            line.strip_prefix("pub mod ")?
                .strip_suffix(';')
                .map(str::to_owned)
        })
        .collect()
}

#[test]
fn the_journey_goes_one_way() {
    let order = journey_order();
    let steps: Vec<&str> = order
        .iter()
        .map(String::as_str)
        .filter(|name| STEPS.contains(name))
        .collect();
    assert_eq!(steps, STEPS);
    // `edition` and `rehearsal` hold the journey from outside: the one makes it ready, the other tries it.
    for (n, module) in order
        .iter()
        .enumerate()
        .filter(|(_, name)| STEPS.contains(&name.as_str()))
    {
        let mut files = crate::tidy::rust_files(&root().join(format!("crates/journey/src/{module}")));
        files.push(root().join(format!("crates/journey/src/{module}.rs")));
        for file in files {
            let text = std::fs::read_to_string(&file).expect("a source file");
            for later in order[n + 1..]
                .iter()
                .filter(|later| STEPS.contains(&later.as_str()))
            {
                let used = text.contains(&format!("crate::{later}::"))
                    || text.contains(&format!("crate::{{{later}"));
                assert!(!used, "{} uses the later step {later}", file.display());
            }
        }
    }
}

/// Names that a crate's sources hold, beyond what its Cargo.toml says.
fn sources_that_hold(name: &str, held: impl Fn(&str) -> bool) -> Vec<String> {
    crate::tidy::rust_files(&root().join(format!("crates/{name}")))
        .into_iter()
        .filter(|file| held(&std::fs::read_to_string(file).expect("a source file")))
        .map(|file| file.display().to_string())
        .collect()
}

#[test]
fn paper_stands_alone() {
    let held = sources_that_hold("paper", |text| {
        let mut names = text.split("pistor_").skip(1);
        names.any(|name| !name.starts_with("paper"))
    });
    assert!(held.is_empty(), "{held:?} name another crate of ours");
}

#[test]
fn pages_ask_the_practice_and_nobody_behind_it() {
    for behind in [
        "pistor_journey",
        "pistor_store",
        "pistor_knowledge",
        "pistor_fhir",
    ] {
        let held = sources_that_hold("web", |text| text.contains(behind));
        assert!(
            held.is_empty(),
            "{held:?} name {behind}: ask through crates/practice/src/view.rs"
        );
    }
    assert!(!sources_that_hold("web", |text| text.contains("pistor_practice")).is_empty());
}

#[test]
fn programs_ask_the_practice_too_and_the_doors_do_not_know_each_other() {
    for (door, strangers) in [
        (
            "api",
            ["pistor_journey", "pistor_store", "pistor_knowledge", "pistor_web"].as_slice(),
        ),
        ("web", ["pistor_api"].as_slice()),
        (
            "server",
            ["pistor_practice", "pistor_web", "pistor_api", "pistor_store"].as_slice(),
        ),
    ] {
        for stranger in strangers {
            let held = sources_that_hold(door, |text| text.contains(stranger));
            assert!(held.is_empty(), "{held:?} name {stranger}");
        }
    }
}

/// Whether a string of a source begins a statement of SQL, or the driver is named.
fn holds_sql(text: &str) -> bool {
    let statement = |piece: &str| {
        let piece = piece.trim_start_matches([' ', '\n', '\\']).to_lowercase();
        (piece.starts_with("select ") && piece.contains(" from "))
            || (piece.starts_with("update ") && piece.contains(" set "))
            || [
                "insert into ",
                "delete from ",
                "create table ",
                "create index ",
                "pragma ",
            ]
            .iter()
            .any(|begin| piece.starts_with(begin))
    };
    text.contains("rusqlite") || text.split('"').any(statement)
}

#[test]
fn only_the_store_holds_sql() {
    for sql in [
        "f(\"select a from b\")",
        "f(\"delete from b\")",
        "f(\"update b set a = 1\")",
        "use rusqlite::Row;",
    ] {
        assert!(holds_sql(sql), "{sql}");
    }
    assert!(!holds_sql("html! { select name=\"a\" {} } // from here"));
    for (name, _) in ARROWS.iter().filter(|(name, _)| *name != "store") {
        let held = sources_that_hold(name, holds_sql);
        assert!(held.is_empty(), "{held:?}");
    }
    assert!(!sources_that_hold("store", holds_sql).is_empty());
}

#[test]
fn architecture_md_shows_the_steps_and_the_arrows() {
    let page = read("ARCHITECTURE.md");
    assert!(page.contains(&STEPS.join(" → ")), "the eight steps in order");
    for step in STEPS {
        let row = page.lines().any(|line| line.starts_with(&format!("| {step} |")));
        assert!(row, "a row for {step}");
    }
    for (name, uses) in ARROWS {
        let row = page
            .lines()
            .find(|line| line.starts_with(&format!("| `{name}` |")))
            .unwrap_or_else(|| panic!("a row for {name}"));
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let shown = if uses.is_empty() {
            "–".to_owned()
        } else {
            uses.iter()
                .map(|u| format!("`{u}`"))
                .collect::<Vec<_>>()
                .join(", ")
        };
        assert_eq!(cells[2], shown, "what {name} uses");
    }
}

#[test]
fn knowledge_folders_carry_the_step_words() {
    for (folder, _) in pistor_knowledge::library::KINDS {
        let head = folder.split('/').next().expect("a head");
        let known = STEPS.contains(&head) || ["sources", "disagreements"].contains(&head);
        assert!(
            known && root().join("knowledge").join(folder).is_dir(),
            "{folder}"
        );
    }
}
