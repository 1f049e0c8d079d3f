//! What lies in the binary: knowledge and locales of the build.

use pistor_knowledge::File;

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The date of the embedded edition.
pub fn edition_date() -> &'static str {
    EDITION
}

/// The files of the embedded edition.
pub fn embedded_files() -> Vec<File<'static>> {
    KNOWLEDGE
        .iter()
        .map(|(path, toml, json)| File {
            path,
            toml,
            json: Some(*json).filter(|json| !json.is_empty()),
        })
        .collect()
}

/// The text of an embedded file; empty when there is none of that path.
pub(crate) fn text(path: &str) -> &'static str {
    KNOWLEDGE
        .iter()
        .find(|(held, ..)| *held == path)
        .map_or("", |(_, toml, _)| *toml)
}

/// Tags of the embedded languages.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LOCALES.iter().map(|(tag, ..)| *tag)
}

/// The files and the translations of a language.
pub(crate) fn language(tag: &str) -> Option<(&'static [&'static str], &'static str)> {
    LOCALES
        .iter()
        .find(|(held, ..)| *held == tag)
        .map(|(_, files, translations)| (*files, *translations))
}
