//! Documents that a person would ask for, beside the ledger that they are made from. Who makes them knows paper; here they
//! get a name, a row in a table, and a checksum.

use super::is_plain;
use crate::refusal::Refusal;

/// A document of a patient.
#[derive(Debug, Clone)]
pub struct Document {
    /// `consent`, `session` or `course`: it stands in the name.
    pub kind: &'static str,
    /// Id of the entry that it is about.
    pub about: String,
    /// Number of that entry.
    pub seq: i64,
    /// Its day, ISO.
    pub day: String,
    /// Tag of its language.
    pub language: String,
    /// The PDF; or why there is none, which is said in the table.
    pub made: Result<Vec<u8>, Refusal>,
}

impl Document {
    /// Where it lies in the folder; none for names that are no plain names of files.
    pub(super) fn path(&self, chart: &str) -> Option<String> {
        let name = format!("{}-{}-{}.pdf", self.day, self.kind, self.seq);
        (is_plain(chart) && is_plain(&name)).then(|| format!("documents/{chart}/{name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Document;

    #[test]
    fn a_document_lies_in_the_folder_and_says_what_it_is() {
        let document = |day: &str| Document {
            kind: "consent",
            about: "019a".to_owned(),
            seq: 12,
            day: day.to_owned(),
            language: "tr".to_owned(),
            made: Ok(Vec::new()),
        };
        assert_eq!(
            document("2026-11-21").path("019b").as_deref(),
            Some("documents/019b/2026-11-21-consent-12.pdf")
        );
        for (chart, day) in [
            ("../a", "2026-11-21"),
            ("019b", "../x"),
            ("", "2026-11-21"),
            ("019b", "a/b"),
        ] {
            assert_eq!(document(day).path(chart), None, "{chart} {day}");
        }
    }
}
