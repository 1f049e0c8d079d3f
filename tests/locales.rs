//! Every language says everything, with the same placeholders, and no text is left in English.

use crate::program::root;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn languages() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root().join("locales"))
        .expect("locales")
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    folders
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.extension().is_some_and(|x| x == "ftl"))
        .collect();
    files.sort();
    files
}

fn placeholders(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants
                    .iter()
                    .for_each(|variant| placeholders(&variant.value, found));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.clone());
        }
    }
}

/// Messages (and attributes, as `id.attribute`) with their placeholders.
fn messages(path: &Path) -> Messages {
    let text = std::fs::read_to_string(path).expect("a Fluent file");
    let resource = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut add = |name: String, pattern: &Pattern<String>| {
            let mut found = BTreeSet::new();
            placeholders(pattern, &mut found);
            assert!(
                messages.insert(name.clone(), found).is_none(),
                "{}: {name} stands twice",
                path.display()
            );
        };
        if let Some(value) = &message.value {
            add(message.id.name.clone(), value);
        }
        for attribute in &message.attributes {
            add(
                format!("{}.{}", message.id.name, attribute.id.name),
                &attribute.value,
            );
        }
    }
    messages
}

/// The messages of all files of a folder: one language, or what is said in English. A message stands in one file.
fn all(folder: &Path) -> Messages {
    let (mut held, mut places) = (Messages::new(), BTreeMap::new());
    for file in files(folder) {
        for (name, placeholders) in messages(&file) {
            if let Some(other) = places.insert(name.clone(), file.clone()) {
                panic!("{name} stands in {} and in {}", other.display(), file.display());
            }
            held.insert(name, placeholders);
        }
    }
    held
}

fn english() -> Messages {
    all(&root().join("locales/en"))
}

#[test]
fn every_language_has_every_message_with_the_same_placeholders() {
    let english = english();
    for language in languages() {
        let held = all(&language);
        for (name, wanted) in &english {
            let found = held
                .get(name)
                .unwrap_or_else(|| panic!("{}: {name} is missing", language.display()));
            assert_eq!(found, wanted, "{}: {name}", language.display());
        }
        let strange: Vec<&String> = held.keys().filter(|name| !english.contains_key(*name)).collect();
        assert!(strange.is_empty(), "{}: {strange:?}", language.display());
    }
}

#[test]
fn every_text_of_the_knowledge_is_translated_and_nothing_else_is() {
    let assembled = pistor_cli::assemble(None).unwrap_or_else(|faults| panic!("{faults:?}"));
    let knowledge = &assembled.edition.knowledge;
    for language in languages()
        .into_iter()
        .filter(|language| !language.ends_with("en"))
    {
        let mut held: BTreeMap<String, Messages> = BTreeMap::new();
        for file in files(&language.join("knowledge")) {
            let kind = file.file_stem().expect("a name").to_string_lossy().into_owned();
            held.insert(kind, messages(&file));
        }
        let mut wanted: BTreeSet<(String, String)> = BTreeSet::new();
        for entry in knowledge.entries() {
            for (attribute, _) in &entry.texts {
                wanted.insert((
                    entry.kind.to_owned(),
                    format!("{}.{attribute}", pistor_knowledge::text::message_name(entry.id)),
                ));
            }
        }
        for source in &knowledge.sources {
            for statement in &source.statements {
                let name = pistor_knowledge::text::message_name(&statement.id);
                wanted.insert(("sources".to_owned(), format!("{name}.says")));
                if statement.unused.is_some() {
                    wanted.insert(("sources".to_owned(), format!("{name}.unused")));
                }
            }
        }
        let has = |(kind, name): &&(String, String)| {
            held.get(kind).is_some_and(|messages| messages.contains_key(name))
        };
        let missing: Vec<_> = wanted.iter().filter(|one| !has(one)).take(20).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.display());
        let strange: Vec<_> = held
            .iter()
            .flat_map(|(kind, messages)| messages.keys().map(move |name| (kind.clone(), name.clone())))
            .filter(|one| !wanted.contains(one))
            .take(20)
            .collect();
        assert!(
            strange.is_empty(),
            "{}: nothing is called {strange:?}",
            language.display()
        );
    }
}

#[test]
fn a_missing_message_is_said_in_english_and_marked() {
    let locale = pistor_locale::Locale::new(
        "tr",
        &["untranslated = [çevrilmedi]"],
        &["hello = Hello"],
        Default::default(),
    );
    assert_eq!(locale.say("hello", &[]), "Hello [çevrilmedi]");
    assert_eq!(
        locale.text("questions", "pregnancy", "title", "Pregnancy"),
        "Pregnancy [çevrilmedi]"
    );
}

#[test]
fn every_message_that_the_program_names_exists() {
    let english = english();
    for folder in ["crates/locale/src", "crates/cli/src", "crates/web/src"] {
        for file in crate::tidy::rust_files(&root().join(folder)) {
            let text = std::fs::read_to_string(&file).expect("a source file");
            let text = text.split("#[cfg(test)]").next().expect("a beginning");
            for call in [".word(\"", ".say(\"", "ctx.t(\""] {
                for (at, _) in text.match_indices(call) {
                    let name = text[at + call.len()..].split('"').next().expect("a name");
                    let known = english.contains_key(name);
                    assert!(known, "{}: no message is called {name}", file.display());
                }
            }
        }
    }
}

#[test]
fn every_fault_has_a_message() {
    let english = english();
    for file in crate::tidy::rust_files(&root().join("crates")) {
        let text = std::fs::read_to_string(&file).expect("a source file");
        let text = text.split("#[cfg(test)]").next().expect("a beginning");
        for (at, call) in text.match_indices("Fault::new(\"") {
            let code = text[at + call.len()..].split('"').next().expect("a code");
            assert!(
                english.contains_key(&format!("error-{code}")),
                "{}: error-{code}",
                file.display()
            );
        }
    }
}
