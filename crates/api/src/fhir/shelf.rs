//! What there is, found: by its id, in one of its versions, of one chart. Whatever door asks, a type that may not be seen
//! is not looked for.

mod life;

pub(super) use life::Step;

use super::record::{Piece, Telling, chart_of, pieces, provenances};
use super::{audit, house, knowledge};
use pistor_fhir::served::{Home, Node, Type};
use pistor_locale::Locale;
use pistor_practice::view::{Entry, Look, LotRow, Reading};
use pistor_practice::{Chart, Practice, Refusal};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is looked at, in one language and at one moment.
pub(super) struct Shelf<'a> {
    pub(super) practice: &'a Arc<Practice>,
    pub(super) look: &'a Look,
    pub(super) locale: &'a Locale,
    /// Address of the server, without a slash at its end.
    pub(super) base: &'a str,
}

/// A resource that was found.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) kind: Type,
    pub(super) id: String,
    pub(super) version: String,
    /// When it last changed, in microseconds; none for what does not say.
    pub(super) updated: Option<i64>,
    pub(super) node: Node,
}

/// What became of something that was looked for.
pub(super) enum Found {
    /// It is there.
    There(Told),
    /// It was there once.
    Gone,
    /// It never was.
    Nowhere,
}

/// No lots: for what names none.
pub(super) static NO_LOTS: BTreeMap<String, LotRow> = BTreeMap::new();

/// The text of a node's part.
fn part(node: &Node, path: &str) -> Option<String> {
    node.at(path)
        .first()
        .and_then(|node| node.text())
        .map(str::to_owned)
}

/// A resource that is not of a chart, with what its head says.
pub(super) fn of_node(kind: Type, node: Node) -> Told {
    let updated = part(&node, "meta.lastUpdated").and_then(|text| text.parse::<jiff::Timestamp>().ok());
    Told {
        kind,
        id: part(&node, "id").unwrap_or_default(),
        version: part(&node, "meta.versionId").unwrap_or_default(),
        updated: updated.map(|at| at.as_microsecond()),
        node,
    }
}

impl<'a> Shelf<'a> {
    pub(super) fn telling<'t>(&'t self, lots: &'t BTreeMap<String, LotRow>) -> Telling<'t> {
        Telling {
            look: self.look,
            locale: self.locale,
            lots,
            base: self.base,
        }
    }

    fn told(&self, piece: &Piece<'_>, chart: &Chart, telling: &Telling<'_>) -> Told {
        Told {
            kind: piece.kind,
            id: piece.id.clone(),
            version: piece.version.to_string(),
            updated: Some(piece.updated(chart)),
            node: piece.told(chart, telling),
        }
    }

    /// Every resource of some kinds that a patient's chart holds, by kind and id. With an instant, as the chart stood then.
    pub(super) fn of_chart(
        &self,
        reading: &Reading<'_>,
        id: &str,
        kinds: &dyn Fn(Type) -> bool,
        until: Option<i64>,
    ) -> Result<Vec<Told>, Refusal> {
        let with_entries = kinds(Type::QuestionnaireResponse) || kinds(Type::Provenance);
        let (chart, entries) = match until {
            Some(until) => {
                let entries = self.practice.entries_until(reading, id, until)?;
                (Arc::new(Chart::fold(id, &entries)?), entries)
            }
            None => {
                let Some(chart) = self.practice.passing(reading, id)? else {
                    return Ok(Vec::new());
                };
                let entries = match with_entries {
                    true => reading.chart(id, 0)?,
                    false => Vec::new(),
                };
                (chart, entries)
            }
        };
        let lots = match kinds(Type::Medication) {
            true => self.practice.lots_of(reading, &chart)?,
            false => BTreeMap::new(),
        };
        let telling = self.telling(&lots);
        let gathered = pieces(&chart, &entries, self.look, kinds, None);
        let mut all: Vec<Told> = gathered
            .iter()
            .map(|piece| self.told(piece, &chart, &telling))
            .collect();
        if kinds(Type::Provenance) && chart.person.is_some() {
            all.extend(self.provenance(id, &entries, &telling)?);
        }
        Ok(all)
    }

    fn provenance(&self, id: &str, entries: &[Entry], telling: &Telling<'_>) -> Result<Vec<Told>, Refusal> {
        let all = provenances(id, entries, telling)?;
        let mut all: Vec<Told> = all
            .into_iter()
            .map(|(_, node)| of_node(Type::Provenance, node))
            .collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(all)
    }

    /// Every resource of a type that stands in no chart and not in the audit, by id.
    pub(super) fn of_house(&self, reading: &Reading<'_>, kind: Type) -> Result<Vec<Told>, Refusal> {
        let telling = self.telling(&NO_LOTS);
        let nodes = match kind.row().home {
            Home::House => house::all(kind, reading, &telling)?,
            Home::Knowledge => knowledge::all(kind, &telling),
            Home::Chart | Home::Audit => Vec::new(),
        };
        Ok(nodes.into_iter().map(|node| of_node(kind, node)).collect())
    }

    /// A resource as it is now, where there is one.
    pub(super) fn there(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<Option<Told>, Refusal> {
        Ok(match kind.row().home {
            Home::Chart => self.in_chart(reading, kind, id)?,
            Home::House | Home::Knowledge => self
                .of_house(reading, kind)?
                .into_iter()
                .find(|told| told.id == id),
            Home::Audit => self.trace(reading, id)?,
        })
    }

    /// A resource as it is now, or what became of it.
    pub(super) fn read(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<Found, Refusal> {
        match self.there(reading, kind, id)? {
            Some(told) => Ok(Found::There(told)),
            None if kind.row().home == Home::Chart && self.was_there(reading, kind, id)? => Ok(Found::Gone),
            None => Ok(Found::Nowhere),
        }
    }

    fn in_chart(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<Option<Told>, Refusal> {
        if kind == Type::Provenance {
            let all = self.of_chart(reading, chart_of(id), &|held| held == kind, None)?;
            return Ok(all.into_iter().find(|told| told.id == id));
        }
        let Some(chart) = self.practice.stopping(reading, chart_of(id))? else {
            return Ok(None);
        };
        let entries = match kind {
            Type::QuestionnaireResponse => reading.chart(&chart.id, 0)?,
            _ => Vec::new(),
        };
        let lots = match kind {
            Type::Medication => self.practice.lots_of(reading, &chart)?,
            _ => BTreeMap::new(),
        };
        let is_kind = |held| held == kind;
        let gathered = pieces(&chart, &entries, self.look, &is_kind, None);
        let found = gathered.iter().find(|piece| piece.id == id);
        Ok(found.map(|piece| self.told(piece, &chart, &self.telling(&lots))))
    }

    fn trace(&self, reading: &Reading<'_>, id: &str) -> Result<Option<Told>, Refusal> {
        let Some(trace) = id.parse::<i64>().ok().filter(|seq| *seq > 0) else {
            return Ok(None);
        };
        let trace = reading.audit_one(trace)?;
        Ok(trace.map(|trace| of_node(Type::AuditEvent, audit::event(&trace, &self.telling(&NO_LOTS)))))
    }

    fn was_there(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<bool, Refusal> {
        Ok(!self.history(reading, kind, id)?.is_empty())
    }
}

impl Told {
    /// The name under which a program keeps it: `W/"12"`.
    pub(super) fn etag(&self) -> String {
        format!("W/\"{}\"", self.version)
    }

    /// The patient whose record it is of.
    pub(super) fn patient(&self) -> Option<&str> {
        (self.kind.row().home == Home::Chart).then(|| chart_of(&self.id))
    }
}
