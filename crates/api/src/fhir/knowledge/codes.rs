//! Our own words as CodeSystems: what a code in the record stands for, in the reader's language.

use super::computable;
use crate::fhir::record::Telling;
use crate::fhir::words::site_code;
use pistor_fhir::served::systems::Own;
use pistor_fhir::served::{Node, Type, object};
use pistor_practice::chart::KINDS;
use pistor_practice::chart::consent::Scope;
use pistor_practice::{Act, Role};

type Words = Vec<(String, String)>;

/// The codes of a system with what they stand for.
fn words(system: Own, t: &Telling<'_>) -> Words {
    let knowledge = &t.look.edition.knowledge;
    let said = |id: &str, message: String| (id.to_owned(), t.locale.word(&message));
    let text_of = |concept: Node| {
        concept
            .get("text")
            .and_then(Node::text)
            .unwrap_or_default()
            .to_owned()
    };
    match system {
        Own::Fact => knowledge
            .questions
            .ids()
            .map(|id| (id.to_owned(), t.fact_title(id)))
            .collect(),
        Own::Area => knowledge
            .areas
            .ids()
            .map(|id| (id.to_owned(), t.site_title(id, None)))
            .collect(),
        Own::Site => sites(t),
        Own::Substance => knowledge
            .substances
            .ids()
            .map(|id| (id.to_owned(), t.substance_title(id)))
            .collect(),
        Own::Class => knowledge
            .classes
            .ids()
            .map(|id| (id.to_owned(), text_of(t.substance(id))))
            .collect(),
        Own::Rule => knowledge
            .rules()
            .map(|row| {
                (
                    row.id.clone(),
                    t.speaker().rule_text(row, "title", &row.title).into_owned(),
                )
            })
            .collect(),
        Own::Action => ["clear", "caution", "ask", "refer", "defer", "stop"]
            .map(|id| said(id, format!("action-{id}")))
            .into(),
        Own::Indication => knowledge
            .indications
            .ids()
            .map(|id| (id.to_owned(), text_of(t.indication(id))))
            .collect(),
        Own::Technique => knowledge
            .techniques
            .ids()
            .map(|id| (id.to_owned(), text_of(t.technique(id))))
            .collect(),
        Own::Method => knowledge
            .methods
            .ids()
            .map(|id| (id.to_owned(), text_of(t.method(id))))
            .collect(),
        Own::Scale => scales(t),
        Own::Reaction => knowledge
            .reactions
            .ids()
            .map(|id| (id.to_owned(), text_of(t.reaction(id))))
            .collect(),
        Own::ConsentScope => Scope::ALL
            .map(|scope| said(scope.id(), format!("scope-{}", scope.id())))
            .into(),
        Own::TaskKind => vec![
            said("report", "fhir-task-report".to_owned()),
            said("call", "fhir-task-call".to_owned()),
            said("prescriber", "fhir-task-prescriber".to_owned()),
            said("answer", "fhir-answer".to_owned()),
        ],
        Own::Role => Role::ALL
            .map(|role| said(role.id(), format!("role-{}", role.id())))
            .into(),
        Own::Entry => {
            let kinds = KINDS.iter().map(|(kind, _)| said(kind, format!("event-{kind}")));
            let counts = ["rules-evaluated", "questions-open"].map(|id| said(id, format!("fhir-{id}")));
            kinds.chain(counts).collect()
        }
        Own::Act => Act::ALL
            .iter()
            .map(|act| (act.id().to_owned(), act.id().replace('_', " ")))
            .collect(),
        Own::WaiverReason => [
            "benefit_outweighs_risk",
            "specialist_agrees",
            "record_corrected",
            "tolerated_before",
        ]
        .map(|id| said(id, format!("reason-{id}")))
        .into(),
        Own::Detail => pistor_practice::view::DETAILS
            .iter()
            .map(|id| ((*id).to_owned(), id.replace('_', " ")))
            .collect(),
    }
}

/// Each side of every area that has sides.
fn sites(t: &Telling<'_>) -> Words {
    let paired = t.look.edition.knowledge.areas.iter().filter(|row| row.paired);
    paired
        .flat_map(|row| {
            ["left", "right", "both"]
                .map(|side| (site_code(&row.id, side), t.site_title(&row.id, Some(side))))
        })
        .collect()
}

/// Every measure, and its items.
fn scales(t: &Telling<'_>) -> Words {
    let mut words = Vec::new();
    for row in &t.look.edition.knowledge.scales {
        let title = t.locale.text("scales", &row.id, "title", &row.title).into_owned();
        words.push((row.id.clone(), title.clone()));
        for item in &row.items {
            words.push((
                format!("{}.{}", row.id, item.id),
                format!("{title}: {}", item.title),
            ));
        }
    }
    words
}

/// Names of acts in the audit are more than the acts: entries of the house's books, programs, the clock.
fn content(system: Own) -> &'static str {
    match system {
        Own::Act => "fragment",
        _ => "complete",
    }
}

/// Every code system of our own.
pub(super) fn all(t: &Telling<'_>) -> Vec<Node> {
    let edition = &t.look.edition.knowledge.edition;
    Own::ALL
        .iter()
        .map(|system| {
            let concepts: Vec<Node> = words(*system, t)
                .into_iter()
                .map(|(code, display)| object().with("code", code).with("display", display))
                .collect();
            t.definition(Type::CodeSystem, system.id())
                .with("url", system.url())
                .with("version", edition.as_str())
                .with("name", computable("Pistor", system.id()))
                .with("title", format!("Pistor: {}", system.id()))
                .with("status", t.status())
                .with("caseSensitive", true)
                .with("content", content(*system))
                .with("count", concepts.len())
                .with("concept", concepts)
        })
        .collect()
}
