//! All knowledge of one edition: files in, linked rows out, or every fault at once.

use crate::aftercare::Instruction;
use crate::cited::{Cited, Named};
use crate::disagreement::Disagreement;
use crate::fault::{Fault, position};
use crate::file::File;
use crate::followup::{Reaction, RedFlag};
use crate::intake::{Codes, Medicine, Position, Question};
use crate::mixture::{Class, Pair, Substance};
use crate::outcomes::Scale;
use crate::plan::{Indication, Protocol};
use crate::screening::Rule;
use crate::session::{Area, Step, Technique};
use crate::shelf::{Row, Shelf};
use crate::source::{Source, Statement, Trust};
use crate::text::Said;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Defines [`Knowledge`] from one list, so that no folder can be read in one place and forgotten in another.
macro_rules! kinds {
    ($($(#[$doc:meta])* $field:ident : $body:ty = $folder:literal,)+) => {
        /// One edition of what medicine says.
        #[derive(Debug, Clone, Default)]
        pub struct Knowledge {
            /// The edition's date, as it is stamped on every decision.
            pub edition: String,
            $($(#[$doc])* pub $field: Shelf<$body>,)+
            statements: BTreeMap<String, (usize, usize)>,
        }

        /// Every folder of knowledge, with the name of its kind.
        pub const KINDS: &[(&str, &str)] = &[$(($folder, stringify!($field)),)+];

        impl Knowledge {
            /// Reads files, without any check but that each can be read: for [`Knowledge::read`].
            fn shelve(files: &[File<'_>], faults: &mut Vec<Fault>) -> Knowledge {
                let mut knowledge = Knowledge::default();
                $(let mut $field: Vec<Row<$body>> = Vec::new();)+
                for file in files {
                    match file.kind_and_id() {
                        $(Some(($folder, id)) => match read::<$body>(file) {
                            Ok(body) => $field.push(Row { id: id.to_owned(), file: file.path.to_owned(), body }),
                            Err(fault) => faults.push(fault),
                        },)+
                        _ => faults.push(unread(file)),
                    }
                }
                $(knowledge.$field = Shelf::new($field);)+
                knowledge
            }

            /// Every row of every kind, as the checks and the catalogue see it.
            pub fn entries(&self) -> Vec<Entry<'_>> {
                let mut entries = Vec::new();
                $(for row in &self.$field {
                    entries.push(Entry::of(stringify!($field), row));
                })+
                entries
            }
        }
    };
}

kinds! {
    /// Publications and their statements.
    sources: Source = "sources",
    /// Where they contradict each other.
    disagreements: Disagreement = "disagreements",
    /// Facts about a patient, and how each is asked.
    questions: Question = "intake/questions",
    /// Codes by which a record answers a fact.
    codes: Codes = "intake/codes",
    /// Medicines a patient may take.
    medicines: Medicine = "intake/medicines",
    /// How records are read.
    positions: Position = "intake/positions",
    /// Who must not, or must wait.
    contraindications: Rule = "screening/contraindications",
    /// A patient's state against a substance or a device.
    interactions: Rule = "screening/interactions",
    /// What is treated.
    indications: Indication = "plan/indications",
    /// Courses.
    protocols: Protocol = "plan/protocols",
    /// Groups of substances and allergy classes.
    classes: Class = "mixture/classes",
    /// Substances.
    substances: Substance = "mixture/substances",
    /// Two substances in one syringe.
    pairs: Pair = "mixture/pairs",
    /// Regions of the body.
    areas: Area = "session/areas",
    /// How the needle goes in.
    techniques: Technique = "session/techniques",
    /// Needle, or a way without one.
    methods: Technique = "session/methods",
    /// What is done before, during and after the needle.
    checklist: Step = "session/checklist",
    /// What the patient does afterwards.
    instructions: Instruction = "aftercare/instructions",
    /// Signs and their normal course.
    reactions: Reaction = "followup/reactions",
    /// Signs that must not wait.
    red_flags: RedFlag = "followup/red_flags",
    /// Measures.
    scales: Scale = "outcomes/scales",
}

/// A row seen without its kind's particulars.
pub struct Entry<'a> {
    /// Its kind: the name of the field in [`Knowledge`] and of the translations' file.
    pub kind: &'static str,
    /// Its id.
    pub id: &'a str,
    /// Path below the knowledge folder.
    pub file: &'a str,
    /// Statements it cites.
    pub cites: Vec<&'a str>,
    /// Other ids it names.
    pub names: Vec<Named<'a>>,
    /// Texts people read.
    pub texts: Vec<Said<'a>>,
    /// How many cases it holds.
    pub cases: usize,
    /// Whether it must cite.
    pub must_cite: bool,
    /// Whether it must hold cases.
    pub must_have_cases: bool,
}

impl<'a> Entry<'a> {
    fn of<T: Cited>(kind: &'static str, row: &'a Row<T>) -> Entry<'a> {
        Entry {
            kind,
            id: &row.id,
            file: &row.file,
            cites: row.body.cites(),
            names: row.body.names(),
            texts: row.body.texts(),
            cases: row.body.cases(),
            must_cite: T::MUST_CITE,
            must_have_cases: T::MUST_HAVE_CASES,
        }
    }
}

impl Knowledge {
    /// Reads, links and checks an edition.
    ///
    /// # Errors
    /// Every fault found, each with file, line, what was found and what was expected.
    pub fn read(edition: &str, files: &[File<'_>]) -> Result<Knowledge, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut knowledge = Knowledge::shelve(files, &mut faults);
        knowledge.edition = edition.trim().to_owned();
        let mut statements = BTreeMap::new();
        for (s, source) in knowledge.sources.iter().enumerate() {
            for (n, statement) in source.statements.iter().enumerate() {
                if statements.insert(statement.id.clone(), (s, n)).is_some() {
                    faults.push(fault_in(&source.file, "knowledge-twice").found(&statement.id));
                }
            }
        }
        knowledge.statements = statements;
        crate::check::check(&knowledge, &mut faults);
        if faults.is_empty() {
            Ok(knowledge)
        } else {
            Err(located(faults, files))
        }
    }

    /// The statement of that id, with its source.
    pub fn statement(&self, id: &str) -> Option<(&Row<Source>, &Statement)> {
        let (source, statement) = *self.statements.get(id)?;
        let source = self.sources.at(source);
        Some((source, &source.statements[statement]))
    }

    /// Every statement id in order.
    pub fn statement_ids(&self) -> impl Iterator<Item = &str> + Clone {
        self.statements.keys().map(String::as_str)
    }

    /// How far a statement may be relied on. An unknown statement is not relied on at all.
    pub fn trust_of(&self, statement: &str) -> Trust {
        self.statement(statement)
            .map_or(Trust::ToBeVerified, |(source, s)| s.trust.unwrap_or(source.trust))
    }

    /// The best trust among statements: a row is as trustworthy as its best source.
    pub fn trust<'a>(&self, cites: impl IntoIterator<Item = &'a String>) -> Trust {
        cites
            .into_iter()
            .map(|cite| self.trust_of(cite))
            .max()
            .unwrap_or(Trust::ToBeVerified)
    }

    /// Both kinds of screening rules, in the order in which they are numbered.
    pub fn rules(&self) -> impl Iterator<Item = &Row<Rule>> {
        self.contraindications.iter().chain(&self.interactions)
    }

    /// Whether a row on this side of this disagreement acts.
    pub fn in_force(&self, disagreement: Option<&str>, side: Option<&str>) -> bool {
        disagreement
            .and_then(|id| self.disagreements.get(id))
            .is_none_or(|row| row.in_force(side))
    }
}

fn read<T: DeserializeOwned>(file: &File<'_>) -> Result<T, Fault> {
    if let Some(json) = file.json {
        return serde_json::from_str(json)
            .map_err(|e| fault_in(file.path, "knowledge-syntax").with("detail", e.to_string()));
    }
    toml::from_str(file.toml).map_err(|e| {
        let (line, column) = position(file.toml, e.span().map_or(0, |span| span.start));
        let mut fault = fault_in(file.path, "knowledge-syntax").with("detail", one_line(e.message()));
        (fault.line, fault.column) = (line, column);
        if let Some((found, known)) = unknown_field(e.message()) {
            fault = fault.nearest(found, known);
        }
        fault
    })
}

/// The misspelt key or word and the known ones, out of serde's "unknown field `a`, expected one of `b`, `c`".
fn unknown_field(message: &str) -> Option<(&str, impl Iterator<Item = &str>)> {
    let mut ticked = message.split('`').skip(1).step_by(2);
    let known = message.starts_with("unknown field") || message.starts_with("unknown variant");
    let found = known.then(|| ticked.next())??;
    Some((found, ticked))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unread(file: &File<'_>) -> Fault {
    let folders = KINDS.iter().map(|(folder, _)| *folder);
    let folder = file.path.rsplit_once('/').map_or(file.path, |(folder, _)| folder);
    fault_in(file.path, "knowledge-unread")
        .found(folder)
        .nearest(folder, folders)
}

/// A fault in a file.
pub(crate) fn fault_in(file: &str, code: &'static str) -> Fault {
    let mut fault = Fault::new(code);
    fault.file = file.to_owned();
    fault
}

/// Finds the line of each fault that has none: where the found thing stands in the file.
fn located(mut faults: Vec<Fault>, files: &[File<'_>]) -> Vec<Fault> {
    for fault in &mut faults {
        let Some(file) = files.iter().rev().find(|file| file.path == fault.file) else {
            continue;
        };
        if fault.line == 0 {
            let found = fault.arg("found").unwrap_or_default();
            let at = [format!("\"{found}\""), found.to_owned()]
                .iter()
                .find_map(|needle| {
                    if needle.trim_matches('"').is_empty() {
                        None
                    } else {
                        file.toml.find(needle.as_str())
                    }
                });
            (fault.line, fault.column) = position(file.toml, at.unwrap_or(0));
        }
    }
    faults.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    faults
}
