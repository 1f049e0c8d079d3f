//! Puts `knowledge/` and `locales/` into the binary: the TOML as people wrote it, and beside it the same content as
//! JSON, which is read many times faster at start-up. Nothing is interpreted here; the program checks it.

use fluent_syntax::ast::{Entry, PatternElement};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

type Texts = BTreeMap<String, BTreeMap<String, String>>;

fn main() {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("../..");
    let root = root.canonicalize().expect("the workspace is there");
    for folder in ["knowledge", "locales"] {
        println!("cargo::rerun-if-changed={}", root.join(folder).display());
    }
    let mut code = String::new();
    knowledge(&root.join("knowledge"), &mut code);
    locales(&root.join("locales"), &mut code);
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("embedded.rs"), code).expect("the output folder can be written");
}

fn knowledge(folder: &Path, code: &mut String) {
    let edition =
        fs::read_to_string(folder.join("EDITION")).expect("knowledge/EDITION holds the edition's date");
    writeln!(code, "pub(crate) static EDITION: &str = {:?};", edition.trim()).expect("a string takes it");
    writeln!(code, "pub(crate) static KNOWLEDGE: &[(&str, &str, &str)] = &[").expect("a string takes it");
    for path in files(folder, "toml") {
        let text = fs::read_to_string(&path).expect("a knowledge file can be read");
        let name = path
            .strip_prefix(folder)
            .expect("it lies below")
            .to_string_lossy()
            .replace('\\', "/");
        // A file that is no TOML goes in as it is: the program says where it is wrong, with file and line.
        let json = toml::from_str::<serde_json::Value>(&text)
            .map(|value| value.to_string())
            .unwrap_or_default();
        writeln!(
            code,
            "    ({name:?}, include_str!({:?}), {json:?}),",
            path.display()
        )
        .expect("a string takes it");
    }
    code.push_str("];\n");
}

fn locales(folder: &Path, code: &mut String) {
    code.push_str("pub(crate) static LOCALES: &[(&str, &[&str], &str)] = &[\n");
    let mut languages: Vec<PathBuf> = fs::read_dir(folder)
        .expect("locales/ is there")
        .flatten()
        .map(|e| e.path())
        .collect();
    languages.retain(|path| path.is_dir());
    languages.sort();
    for language in languages {
        let tag = language
            .file_name()
            .expect("a folder has a name")
            .to_string_lossy()
            .into_owned();
        let pages: Vec<PathBuf> = files(&language, "ftl")
            .into_iter()
            .filter(|p| p.parent() == Some(&language))
            .collect();
        let mut kinds: BTreeMap<String, Texts> = BTreeMap::new();
        for path in files(&language.join("knowledge"), "ftl") {
            let kind = path
                .file_stem()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned();
            kinds.insert(kind, texts(&path));
        }
        write!(code, "    ({tag:?}, &[").expect("a string takes it");
        for page in pages {
            write!(code, "include_str!({:?}), ", page.display()).expect("a string takes it");
        }
        let kinds = serde_json::to_string(&kinds).expect("texts are JSON");
        writeln!(code, "], {kinds:?}),").expect("a string takes it");
    }
    code.push_str("];\n");
}

/// The attributes of each message: translations of knowledge rows have nothing else.
fn texts(path: &Path) -> Texts {
    let source = fs::read_to_string(path).expect("a translation can be read");
    let resource = match fluent_syntax::parser::parse(source.as_str()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            println!("cargo::warning={}: {:?}", path.display(), errors.first());
            resource
        }
    };
    let mut texts = Texts::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let row = texts.entry(message.id.name.to_owned()).or_default();
        for attribute in message.attributes {
            let parts = attribute.value.elements.iter().map(|element| match element {
                PatternElement::TextElement { value } => (*value).to_owned(),
                PatternElement::Placeable { .. } => "{ $until }".to_owned(),
            });
            row.insert(
                attribute.id.name.to_owned(),
                parts.collect::<String>().trim().to_owned(),
            );
        }
    }
    texts
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else {
        return found;
    };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|e| e == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}
