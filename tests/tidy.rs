//! The house's rules for its own tree.

use crate::program::root;
use std::path::{Path, PathBuf};

/// Rust files below a folder, build output left out.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return files;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() && !path.ends_with("target") {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

#[test]
fn every_file_says_what_it_is_for_and_is_not_too_long() {
    for file in rust_files(&root()) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        if file
            .parent()
            .is_some_and(|folder| folder.ends_with("compile_fail"))
        {
            continue;
        }
        assert!(
            text.starts_with("//!"),
            "{} does not begin with //!",
            file.display()
        );
        assert!(
            text.lines().count() <= 600,
            "{} is longer than 600 lines",
            file.display()
        );
    }
}

#[test]
fn nothing_is_left_unfinished() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("#[ig", "nore"),
        concat!("unimple", "mented!"),
    ];
    for file in rust_files(&root()) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        for mark in marks {
            let named_by_the_rule = text.contains(&format!("[\"{mark}\""));
            assert!(
                !text.contains(mark) || named_by_the_rule,
                "{}: {mark}",
                file.display()
            );
        }
    }
}

#[test]
fn no_name_says_nothing() {
    for file in rust_files(&root()) {
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "helper", "manager", "common", "misc"].contains(&name.as_str()),
            "{}",
            file.display()
        );
    }
}
