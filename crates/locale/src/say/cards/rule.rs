//! What of a rule is the same for every patient, ready for its card.

use super::markdown::{list, plain};
use crate::say::Speaker;
use pistor_journey::screening::RuleNo;
use pistor_knowledge::screening::{Action, WaivableBy};

/// What of a rule is the same for every patient.
pub(super) struct RuleText {
    pub(super) kind: &'static str,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) label: String,
    pub(super) path: String,
}

/// The texts of a rule.
pub(super) fn rule_text(speaker: &Speaker<'_>, base: &str, rule: RuleNo) -> RuleText {
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
