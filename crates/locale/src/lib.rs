//! How we say it: messages in each language, numbers and dates as people there write them, and every decision as a
//! text for a nurse or as JSON for a program.
//!
//! Languages are the folders of `locales/`. A message that a language lacks is said in English and marked.

pub mod casing;
pub mod format;
pub mod page;
pub mod say;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use pistor_knowledge::Fault;
use pistor_knowledge::text::message_name;
use std::borrow::Cow;
use std::collections::HashMap;
use unic_langid::LanguageIdentifier;

/// Translations of knowledge texts: kind → row → attribute → text.
pub type Translations<'a> = HashMap<Cow<'a, str>, HashMap<Cow<'a, str>, HashMap<Cow<'a, str>, Cow<'a, str>>>>;

/// One language, with English behind it.
pub struct Locale {
    /// Tag of the language, which is the name of its folder.
    pub lang: String,
    bundle: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
    translations: Translations<'static>,
    separator: char,
}

/// Arguments of a message.
pub type Args<'a> = [(&'a str, String)];

impl Locale {
    /// A language from its Fluent files and its translations of the knowledge.
    ///
    /// `english` holds the files of the reference language, and is empty for English itself, whose knowledge texts are
    /// the rows themselves.
    pub fn new(lang: &str, files: &[&str], english: &[&str], translations: Translations<'static>) -> Locale {
        let bundle = bundle(lang, files);
        let fallback = (!english.is_empty()).then(|| self::bundle("en", english));
        let separator = message(&bundle, "decimal-separator", &[])
            .and_then(|s| s.chars().next())
            .unwrap_or('.');
        Locale {
            lang: lang.to_owned(),
            bundle,
            fallback,
            translations,
            separator,
        }
    }

    /// A message. One that the language lacks is said in English and marked; one that no language has shows its name.
    pub fn say(&self, name: &str, args: &Args<'_>) -> String {
        if let Some(text) = message(&self.bundle, name, args) {
            return text;
        }
        match self
            .fallback
            .as_ref()
            .and_then(|bundle| message(bundle, name, args))
        {
            Some(text) => self.marked(&text),
            None => format!("⟨{name}⟩"),
        }
    }

    /// A message without arguments.
    pub fn word(&self, name: &str) -> String {
        self.say(name, &[])
    }

    /// Whether the language itself has this message.
    pub fn has(&self, name: &str) -> bool {
        self.bundle.has_message(name)
    }

    /// A text of a knowledge row in this language; marked English when it has not been translated.
    pub fn text<'t>(&'t self, kind: &str, id: &str, attribute: &str, english: &'t str) -> Cow<'t, str> {
        if self.lang == "en" {
            return Cow::Borrowed(english);
        }
        let row = self
            .translations
            .get(kind)
            .and_then(|rows| rows.get(message_name(id).as_str()));
        match row.and_then(|row| row.get(attribute)) {
            Some(text) => Cow::Borrowed(text.as_ref()),
            None => Cow::Owned(self.marked(english)),
        }
    }

    /// Forgets the translation of a row that a clinic has written anew: its text is said as it was written, and marked.
    pub fn forget(&mut self, kind: &str, id: &str) {
        if let Some(rows) = self.translations.get_mut(kind) {
            rows.remove(message_name(id).as_str());
        }
    }

    fn marked(&self, english: &str) -> String {
        let mark = message(&self.bundle, "untranslated", &[]).unwrap_or_else(|| "[en]".to_owned());
        format!("{english} {mark}")
    }

    /// What is wrong, in one sentence.
    pub fn fault(&self, fault: &Fault) -> String {
        let args: Vec<(&str, String)> = fault
            .args
            .iter()
            .map(|(name, value)| (*name, self.argument(value)))
            .collect();
        let said = self.say(&format!("error-{}", fault.code), &args);
        match fault.arg("nearest") {
            Some(near) if !near.is_empty() => format!(
                "{said} {}",
                self.say("error-nearest", &[("nearest", near.to_owned())])
            ),
            _ => said,
        }
    }

    /// What is wrong, with file, line and column, in one line.
    pub fn fault_at(&self, fault: &Fault) -> String {
        let mut place = fault.file.clone();
        if fault.line > 0 {
            place = format!("{place}:{}:{}", fault.line, fault.column);
        }
        if place.is_empty() {
            return self.fault(fault);
        }
        let path = if fault.path.is_empty() {
            String::new()
        } else {
            format!("{}: ", fault.path)
        };
        format!("{place}: {path}{}", self.fault(fault))
    }

    /// An argument that names a message is that message; one that names a row of the knowledge, with its English title, is
    /// the row's title: `@areas/buttock/Buttocks`.
    fn argument(&self, value: &str) -> String {
        let Some(name) = value.strip_prefix('@') else {
            return value.to_owned();
        };
        match name.splitn(3, '/').collect::<Vec<_>>()[..] {
            [kind, id, english] => self.text(kind, id, "title", english).into_owned(),
            _ => self.word(name),
        }
    }
}

fn bundle(lang: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = lang.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks would show as boxes in terminals and attributes.
    bundle.set_use_isolating(false);
    for file in files {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn message(bundle: &FluentBundle<FluentResource>, name: &str, args: &Args<'_>) -> Option<String> {
    let pattern = bundle.get_message(name)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (key, value) in args {
        // Whole numbers choose plural forms; everything else is text: `05` of a clock, `0045` of a lot.
        match value.parse::<i64>() {
            Ok(number) if value.len() < 10 && number.to_string() == **value => {
                values.set(*key, FluentValue::from(number))
            }
            _ => values.set(*key, FluentValue::from(value.as_str())),
        }
    }
    let mut errors = Vec::new();
    Some(
        bundle
            .format_pattern(pattern, Some(&values), &mut errors)
            .into_owned(),
    )
}
