//! A screening as cards for another program's screen: one for each rule that speaks, one for what has to be asked, one that
//! says what was checked. A card never tells anybody to stop a medicine and never names a dose: it says what the row says.

mod markdown;
mod rule;
mod writer;

pub use writer::CardWriter;

use super::Speaker;
use markdown::{cut, list, plain};
use pistor_knowledge::screening::Action;

/// How loudly a card speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Indicator {
    /// To know.
    Info,
    /// To decide or to ask.
    Warning,
    /// Not to be done.
    Critical,
}

impl Indicator {
    /// The word of CDS Hooks 2.0.
    pub fn id(self) -> &'static str {
        match self {
            Indicator::Info => "info",
            Indicator::Warning => "warning",
            Indicator::Critical => "critical",
        }
    }

    fn of(action: Action) -> Indicator {
        match action {
            Action::Stop => Indicator::Critical,
            Action::Refer | Action::Defer | Action::Ask => Indicator::Warning,
            Action::Caution | Action::Clear => Indicator::Info,
        }
    }
}

/// What a card is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// A rule: its kind, its id and its title.
    Rule(&'static str, String, String),
    /// Questions that are open.
    Questions,
    /// What was checked and what was not.
    Checked,
}

impl Topic {
    /// A name that is the same for every patient: under it answers are counted.
    pub fn id(&self) -> &str {
        match self {
            Topic::Rule(_, id, _) => id,
            Topic::Questions => "questions",
            Topic::Checked => "checked",
        }
    }
}

/// A card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is about.
    pub topic: Topic,
    /// How loudly it speaks.
    pub indicator: Indicator,
    /// One line.
    pub summary: String,
    /// GitHub Flavored Markdown; nothing of a record in it is markup.
    pub detail: String,
    /// Who says so.
    pub label: String,
    /// The page of the statement in the knowledge browser.
    pub path: String,
    /// What has to be asked, a line each.
    pub questions: Vec<String>,
    /// The finding stops what is ordered.
    pub stops: bool,
}

impl Speaker<'_> {
    /// A card that says that nothing could be screened, and why. Never silence: it could be read as "nothing against it".
    pub fn not_screened(&self, message: &str, reasons: &[String], loud: bool) -> Card {
        let reasons = list(self, reasons.iter().map(|reason| plain(reason)));
        Card {
            topic: Topic::Checked,
            indicator: if loud { Indicator::Warning } else { Indicator::Info },
            summary: cut(&self.locale.word(&format!("card-{message}"))),
            detail: format!(
                "{}{reasons}",
                plain(&self.locale.word(&format!("card-{message}-why")))
            ),
            label: self.locale.word("card-source"),
            path: "/knowledge".to_owned(),
            questions: Vec::new(),
            stops: false,
        }
    }
}
