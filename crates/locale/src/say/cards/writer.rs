//! Cards of a screening: what every card of an edition shares is made ready once.

use super::markdown::{cut, list, plain};
use super::rule::{RuleText, rule_text};
use super::{Card, Indicator, Topic};
use crate::say::Speaker;
use pistor_journey::facts::FactNo;
use pistor_journey::intake::Visit;
use pistor_journey::screening::{About, Across, Finding, Screening, of_patient};
use pistor_knowledge::screening::Action;
use std::collections::BTreeMap;

/// Writes cards of one edition in one language.
pub struct CardWriter {
    rules: Vec<RuleText>,
    base: String,
    because: String,
    actions: [String; 6],
    verdicts: [String; 6],
    edition: String,
    questions: BTreeMap<About, Question>,
    why_asked: String,
    supports: String,
    source: String,
}

/// A question, and the same as a line of markdown.
struct Question {
    text: String,
    line: String,
}

impl Question {
    fn of(text: String) -> Question {
        Question {
            line: plain(&text),
            text,
        }
    }
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
            verdicts: ACTIONS.map(|action| plain(&speaker.locale.word(&format!("verdict-{}", action.id())))),
            edition: plain(&speaker.edition_line()),
            questions: abouts(speaker)
                .map(|about| (about, Question::of(speaker.question(about))))
                .collect(),
            why_asked: plain(&speaker.locale.word("questions-why")),
            supports: plain(&speaker.locale.word("screening-supports")),
            source: speaker.locale.word("card-source"),
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
        let verdicts = (screening.verdict, screening.verdict);
        cards.push(self.checked(speaker, visit, verdicts, name, String::new()));
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
        let asked = across
            .sometimes_asked
            .iter()
            .map(|about| self.line(speaker, *about));
        let below = |name: &str, list: String| format!("\n\n**{}**{list}", plain(&speaker.locale.word(name)));
        let mut depends = String::new();
        if !across.sometimes.is_empty() {
            depends.push_str(&below("card-depends", list(speaker, titles)));
        }
        if !across.sometimes_asked.is_empty() {
            depends.push_str(&below("card-depends-questions", list(speaker, asked)));
        }
        let verdicts = (always.verdict, across.gravest);
        cards.push(self.checked(speaker, visit, verdicts, name, depends));
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
        let unforeseen = abouts.iter().filter(|about| !self.questions.contains_key(about));
        let more: Vec<Question> = unforeseen
            .map(|about| speaker.question(*about))
            .chain(words)
            .map(Question::of)
            .collect();
        let ready = abouts.iter().filter_map(|about| self.questions.get(about));
        let questions: Vec<&Question> = ready.chain(&more).collect();
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
                list(speaker, questions.iter().map(|question| question.line.as_str())),
                self.edition
            ),
            label: self.source.clone(),
            path: "/knowledge/questions".to_owned(),
            questions: questions.iter().map(|question| question.text.clone()).collect(),
            stops: false,
        })
    }

    /// A question as a line of markdown.
    fn line(&self, speaker: &Speaker<'_>, about: About) -> String {
        let ready = self.questions.get(&about).map(|question| question.line.clone());
        ready.unwrap_or_else(|| plain(&speaker.question(about)))
    }

    /// What was checked, and what of the record was not: the last card, also when nothing speaks. Of several treatments the
    /// gravest verdict stands first, and nothing speaks against any only where nothing speaks against each.
    fn checked(
        &self,
        speaker: &Speaker<'_>,
        visit: &Visit,
        (mildest, gravest): (Action, Action),
        name: &str,
        depends: String,
    ) -> Card {
        let locale = speaker.locale;
        let what = match gravest {
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
        let verdict = match mildest == gravest {
            true => self.verdicts[gravest as usize].clone(),
            false => [
                ("card-verdict-gravest", gravest),
                ("card-verdict-mildest", mildest),
            ]
            .map(|(name, action)| {
                let verdict = locale.word(&format!("verdict-{}", action.id()));
                plain(&locale.say(name, &[("verdict", verdict)]))
            })
            .join("\n\n"),
        };
        Card {
            topic: Topic::Checked,
            indicator: Indicator::Info,
            summary: cut(&locale.say(what, &args)),
            detail: format!(
                "{verdict}{depends}{unread}\n\n{}\n\n{}",
                self.edition, self.supports
            ),
            label: self.source.clone(),
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
