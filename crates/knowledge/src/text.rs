//! The texts of a row that people read, each with the name of its translation.

/// A text of a row: the attribute that translates it, and the English.
pub type Said<'a> = (String, &'a str);

/// A row whose texts are translated.
pub trait Texts {
    /// Every text a person may read, with the attribute name its translation has.
    fn texts(&self) -> Vec<Said<'_>>;
}

/// Collects texts; absent ones are left out.
#[derive(Default)]
pub(crate) struct Collected<'a>(Vec<Said<'a>>);

impl<'a> Collected<'a> {
    pub(crate) fn one(mut self, name: &str, text: &'a str) -> Self {
        self.0.push((name.to_owned(), text));
        self
    }

    pub(crate) fn maybe(self, name: &str, text: Option<&'a String>) -> Self {
        match text {
            Some(text) => self.one(name, text),
            None => self,
        }
    }

    /// `name1`, `name2` … for texts of a list.
    pub(crate) fn each(mut self, name: &str, texts: impl Iterator<Item = &'a String>) -> Self {
        for (n, text) in texts.enumerate() {
            self.0.push((format!("{name}{}", n + 1), text));
        }
        self
    }

    pub(crate) fn done(self) -> Vec<Said<'a>> {
        self.0
    }
}

/// The name of the message that translates the row `id`: Fluent allows neither `.` nor `+` in it.
pub fn message_name(id: &str) -> String {
    id.replace('.', "-").replace('+', "--")
}
