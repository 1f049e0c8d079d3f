//! Which language to speak: the one that was asked for, else the system's, else English.

use crate::embedded;
use pistor_locale::{Locale, Translations};
use std::ffi::OsString;

/// The reference language.
const REFERENCE: &str = "en";

/// Finds the language before the command line is read, so that even its help and its complaints are in it.
pub(crate) fn choose(arguments: &[OsString]) -> Locale {
    let words: Vec<String> = arguments
        .iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let asked = words
        .iter()
        .enumerate()
        .find_map(|(n, word)| match word.strip_prefix("--lang") {
            Some("") => words.get(n + 1).cloned(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        });
    let system = || {
        ["PISTOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))
    };
    let wanted = asked.or_else(system).unwrap_or_default();
    let tag = wanted
        .split(['_', '-', '.'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    locale(if embedded::language(&tag).is_some() {
        &tag
    } else {
        REFERENCE
    })
}

/// A language of the build; English when it has no such language.
pub fn locale(tag: &str) -> Locale {
    let english = embedded::language(REFERENCE).map_or(&[][..], |(files, _)| files);
    match embedded::language(tag) {
        Some((files, translations)) if tag != REFERENCE => {
            let translations: Translations<'static> = serde_json::from_str(translations).unwrap_or_default();
            Locale::new(tag, files, english, translations)
        }
        _ => Locale::new(REFERENCE, english, &[], Translations::default()),
    }
}
