//! A screening as cards for another program's screen: one for each rule that speaks, one for what has to be asked, one that
//! says what was checked. A card never tells anybody to stop a medicine and never names a dose: it says what the row says.

use super::Speaker;
use pistor_journey::facts::FactNo;
use pistor_journey::intake::Visit;
use pistor_journey::screening::{About, Across, Finding, RuleNo, Screening, of_patient};
use pistor_knowledge::screening::{Action, WaivableBy};
use std::collections::BTreeMap;

/// Most characters of a card's summary: CDS Hooks 2.0 wants fewer than 140.
pub const SUMMARY_MAX: usize = 139;
/// Most questions, entries or rules that a card lists; the number of all is said.
const LISTED_MAX: usize = 60;

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

/// What of a rule is the same for every patient.
struct RuleText {
    kind: &'static str,
    id: String,
    title: String,
    before: String,
    after: String,
    label: String,
    path: String,
}

/// Writes cards of one edition in one language.
pub struct CardWriter {
    rules: Vec<RuleText>,
    base: String,
    because: String,
    actions: [String; 6],
    edition: String,
    questions: BTreeMap<About, String>,
    why_asked: String,
}

const ACTIONS: [Action; 6] = [
    Action::Clear,
    Action::Caution,
    Action::Ask,
    Action::Refer,
    Action::Defer,
    Action::Stop,
];

impl CardWriter {
    /// Prepares what every card shares; `base` is the address of the knowledge browser's site. Cards are to be asked with the same edition and language.
    pub fn new(speaker: &Speaker<'_>, base: &str) -> CardWriter {
        let word = |action: &Action| {
            let word = speaker.locale.word(&format!("action-{}", action.id()));
            speaker.locale.upper(&word)
        };
        CardWriter {
            rules: speaker
                .edition
                .rules_in_force()
                .map(|rule| rule_text(speaker, base, rule))
                .collect(),
            base: base.to_owned(),
            because: format!("\n\n**{}** ", plain(&speaker.locale.word("label-because"))),
            actions: ACTIONS.map(|action| word(&action)),
            edition: speaker.edition_line(),
            questions: abouts(speaker)
                .map(|about| (about, speaker.question(about)))
                .collect(),
            why_asked: plain(&speaker.locale.word("questions-why")),
        }
    }

    /// Cards of one treatment. `name` says which order is meant.
    pub fn screening(
        &self,
        speaker: &Speaker<'_>,
        visit: &Visit,
        screening: &Screening,
        name: &str,
    ) -> Vec<Card> {
        let mut cards: Vec<Card> = screening
            .findings
            .iter()
            .map(|finding| self.finding(speaker, visit, finding, name))
            .collect();
        let mut abouts: Vec<About> = screening
            .questions
            .iter()
            .map(|question| question.about)
            .collect();
        abouts.dedup();
        cards.extend(self.questions(speaker, visit, &abouts, name));
        cards.push(self.checked(speaker, visit, screening.verdict, name, String::new()));
        gravest_first(cards)
    }

    /// Cards of what holds whichever of several treatments is meant. `visit` is proposed one of them.
    pub fn across(&self, speaker: &Speaker<'_>, visit: &Visit, across: &Across, name: &str) -> Vec<Card> {
        let always = &across.always;
        let mut cards: Vec<Card> = always
            .findings
            .iter()
            .map(|finding| self.finding(speaker, visit, finding, name))
            .collect();
        cards.extend(self.questions(speaker, visit, &of_patient(&always.questions), name));
        let titles = across.sometimes.iter().map(|rule| {
            let rule = &self.rules[usize::from(*rule)];
            format!(
                "[{}]({}/knowledge/{}/{})",
                plain(&rule.title),
                self.base,
                rule.kind,
                rule.id
            )
        });
        let depends = match across.sometimes.is_empty() {
            true => String::new(),
            false => format!(
                "\n\n**{}**{}",
                plain(&speaker.locale.word("card-depends")),
                list(speaker, titles)
            ),
        };
        cards.push(self.checked(speaker, visit, always.verdict, name, depends));
        gravest_first(cards)
    }

    /// A rule that speaks.
    fn finding(&self, speaker: &Speaker<'_>, visit: &Visit, finding: &Finding, name: &str) -> Card {
        let rule = &self.rules[usize::from(finding.rule)];
        let because = plain(&speaker.because_words(visit, finding));
        let action = &self.actions[finding.action as usize];
        Card {
            topic: Topic::Rule(rule.kind, rule.id.clone(), rule.title.clone()),
            indicator: Indicator::of(finding.action),
            summary: cut(&format!("{action}: {} – {name}", rule.title)),
            detail: [&rule.before, &self.because, &because, &rule.after]
                .map(String::as_str)
                .concat(),
            label: rule.label.clone(),
            path: rule.path.clone(),
            questions: Vec::new(),
            stops: finding.action == Action::Stop,
        }
    }

    /// What has to be asked before every rule can be answered; none when nothing has.
    fn questions(&self, speaker: &Speaker<'_>, visit: &Visit, abouts: &[About], name: &str) -> Option<Card> {
        let locale = speaker.locale;
        let words = visit.open_words().map(|entry| speaker.words_question(entry));
        let ready = |about: &About| {
            self.questions
                .get(about)
                .cloned()
                .unwrap_or_else(|| speaker.question(*about))
        };
        let questions: Vec<String> = abouts.iter().map(ready).chain(words).collect();
        if questions.is_empty() {
            return None;
        }
        let count = [("count", questions.len().to_string()), ("name", name.to_owned())];
        Some(Card {
            topic: Topic::Questions,
            indicator: Indicator::Warning,
            summary: cut(&locale.say("card-questions", &count)),
            detail: format!(
                "{}{}\n\n{}",
                self.why_asked,
                list(speaker, questions.iter().map(|question| plain(question))),
                plain(&self.edition)
            ),
            label: locale.word("card-source"),
            path: "/knowledge/questions".to_owned(),
            questions,
            stops: false,
        })
    }

    /// What was checked, and what of the record was not: the last card, also when nothing speaks.
    fn checked(
        &self,
        speaker: &Speaker<'_>,
        visit: &Visit,
        verdict: Action,
        name: &str,
        depends: String,
    ) -> Card {
        let locale = speaker.locale;
        let what = match verdict {
            Action::Clear => "card-checked-clear",
            _ => "card-checked",
        };
        let args = [("name", name.to_owned()), ("count", self.rules.len().to_string())];
        let unread = visit.not_read.iter().map(|entry| {
            format!(
                "{} {}: {}",
                plain(&entry.origin),
                plain(&entry.what),
                plain(&locale.word(entry.why))
            )
        });
        let unread = match visit.not_read.is_empty() {
            true => String::new(),
            false => format!(
                "\n\n**{}**{}",
                plain(&locale.word("record-not-read")),
                list(speaker, unread)
            ),
        };
        let verdict = locale.word(&format!("verdict-{}", verdict.id()));
        Card {
            topic: Topic::Checked,
            indicator: Indicator::Info,
            summary: cut(&locale.say(what, &args)),
            detail: format!(
                "{}{depends}{unread}\n\n{}\n\n{}",
                plain(&verdict),
                plain(&self.edition),
                plain(&locale.word("screening-supports"))
            ),
            label: locale.word("card-source"),
            path: "/knowledge".to_owned(),
            questions: Vec::new(),
            stops: false,
        }
    }
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

/// The loudest first; of equally loud ones as they came, so that what was checked stands last.
fn gravest_first(mut cards: Vec<Card>) -> Vec<Card> {
    cards.sort_by_key(|card| std::cmp::Reverse(card.indicator));
    cards
}

/// Everything that can be asked, but details.
fn abouts(speaker: &Speaker<'_>) -> impl Iterator<Item = About> {
    let facts = 0..speaker.edition.knowledge.questions.len() as FactNo;
    let others = [
        About::Allergies,
        About::BirthDate,
        About::Sex,
        About::Country,
        About::Mixture,
        About::Method,
        About::Technique,
        About::Session,
    ];
    facts.map(About::Fact).chain(others)
}

fn rule_text(speaker: &Speaker<'_>, base: &str, rule: RuleNo) -> RuleText {
    let row = speaker.edition.rule(rule);
    let kind = match row.file.starts_with("screening/interactions") {
        true => "interactions",
        false => "contraindications",
    };
    let label = |name: &str| plain(&speaker.locale.word(&format!("label-{name}")));
    let text = |attribute: &str, english| plain(&speaker.rule_text(row, attribute, english));
    let before = format!(
        "**{}** {}\n\n**{}** {}",
        label("why"),
        text("why", &row.why),
        label("now"),
        text("advice", &row.advice)
    );
    let mut after = String::new();
    if let Some(until) = &row.until {
        after.push_str(&format!("\n\n**{}** {}", label("until"), text("until", until)));
    }
    let mut source = (
        speaker.locale.word("card-source"),
        format!("/knowledge/{kind}/{}", row.id),
    );
    let knowledge = &speaker.edition.knowledge;
    let mut cited = Vec::new();
    for (n, cite) in row.cite.iter().enumerate() {
        let Some((held, statement)) = knowledge.statement(cite) else {
            continue;
        };
        let path = format!("/knowledge/sources/{}#{}", held.id, statement.id);
        let says = speaker
            .locale
            .text("sources", &statement.id, "says", &statement.says);
        let trust = speaker.trust(knowledge.trust_of(cite));
        cited.push(format!(
            "[{}]({base}{path}) {} ({})",
            plain(&statement.id),
            plain(&says),
            plain(&trust)
        ));
        if n == 0 {
            source = (format!("{} · {}", statement.id, held.title), path);
        }
    }
    after.push_str(&format!(
        "\n\n**{}**{}",
        label("source"),
        list(speaker, cited.into_iter())
    ));
    if let Some(row) = row
        .disagreement
        .as_ref()
        .and_then(|id| knowledge.disagreements.get(id))
    {
        let position = speaker
            .locale
            .text("disagreements", &row.id, "position", &row.position);
        let said = speaker
            .locale
            .say("in-force", &[("position", position.into_owned())]);
        after.push_str(&format!("\n\n**{}** {}", label("disagree"), plain(&said)));
    }
    if row.action > Action::Ask {
        let waiver = match row.waivable_by {
            WaivableBy::Physician => "waiver-physician",
            WaivableBy::Nobody => "waiver-nobody",
        };
        after.push_str(&format!(
            "\n\n**{}** {}",
            label("waiver"),
            plain(&speaker.locale.word(waiver))
        ));
    }
    after.push_str(&format!("\n\n{}", plain(&speaker.edition_line())));
    RuleText {
        kind,
        id: row.id.clone(),
        title: speaker.rule_text(row, "title", &row.title).into_owned(),
        before,
        after,
        label: source.0,
        path: source.1,
    }
}

/// A list below a paragraph; what is too much is counted.
fn list(speaker: &Speaker<'_>, items: impl ExactSizeIterator<Item = String>) -> String {
    let more = items.len().saturating_sub(LISTED_MAX);
    let mut text = String::from("\n");
    for item in items.take(LISTED_MAX) {
        text.push_str("\n- ");
        text.push_str(&item);
    }
    if more > 0 {
        let said = speaker.locale.say("card-more", &[("count", more.to_string())]);
        text.push_str(&format!("\n- {}", plain(&said)));
    }
    text
}

/// One line, cut where it is too long.
fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY_MAX {
        return line;
    }
    line.chars().take(SUMMARY_MAX - 1).chain(['…']).collect()
}

/// A text in which nothing is markup: what a record holds must not become a link or a heading on somebody's screen.
fn plain(text: &str) -> String {
    let marked = |c: char| r"\`*_{}[]<>()#+-!|~&".contains(c);
    if !text.contains(|c: char| marked(c) || c.is_control()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars().peekable();
    let mut begins = true;
    while let Some(c) = chars.next() {
        match c {
            c if c.is_control() => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Between two letters or digits these are part of a word: `Condition/1-2`, `L57.4 (x)`.
            '(' | ')' | '-' | '+' | '!' | '#' if !begins => out.push(c),
            c if marked(c) => out.extend(['\\', c]),
            c => out.push(c),
        }
        begins = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_record_is_markup() {
        assert_eq!(plain("Warfarin 5 mg (oral)"), "Warfarin 5 mg (oral)");
        assert_eq!(plain("[click](javascript:x)"), r"\[click\](javascript:x)");
        assert_eq!(plain("<script>x</script>"), "&lt;script&gt;x&lt;/script&gt;");
        assert_eq!(
            plain("# head\n- item *b* `c` ~d~ | e"),
            r"\# head - item \*b\* \`c\` \~d\~ \| e"
        );
        assert_eq!(plain("![x](y)"), r"\!\[x\](y)");
        assert_eq!(plain("- item"), r"\- item");
    }

    #[test]
    fn a_summary_is_one_short_line() {
        let cut = cut(&"word\n ".repeat(60));
        assert_eq!(cut.chars().count(), SUMMARY_MAX);
        assert!(cut.ends_with('…') && !cut.contains('\n'));
    }
}
