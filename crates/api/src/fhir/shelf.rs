//! What there is, found: by its id, in one of its versions, of one chart. Whatever door asks, a type that may not be seen
//! is not looked for.

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

/// A step in the life of a resource.
pub(super) enum Step {
    /// It came to be, or changed; whether it is the first of its versions.
    Version(Told, bool),
    /// It is not there any more, since an instant in microseconds.
    Gone(i64),
}

impl Step {
    /// When it was, in microseconds; none for a version that does not say.
    pub(super) fn at(&self) -> Option<i64> {
        match self {
            Step::Version(told, _) => told.updated,
            Step::Gone(at) => Some(*at),
        }
    }
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

    /// A resource as it is now.
    pub(super) fn read(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<Found, Refusal> {
        let found = match kind.row().home {
            Home::Chart => self.in_chart(reading, kind, id)?,
            Home::House | Home::Knowledge => self
                .of_house(reading, kind)?
                .into_iter()
                .find(|told| told.id == id),
            Home::Audit => self.trace(reading, id)?,
        };
        match found {
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
        let Some(chart) = self.practice.passing(reading, chart_of(id))? else {
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

    /// The life of a resource, the first step first; nothing when it never was.
    pub(super) fn history(&self, reading: &Reading<'_>, kind: Type, id: &str) -> Result<Vec<Step>, Refusal> {
        if kind.row().home != Home::Chart || kind == Type::Provenance {
            return Ok(match self.read(reading, kind, id)? {
                Found::There(told) => vec![Step::Version(told, true)],
                Found::Gone | Found::Nowhere => Vec::new(),
            });
        }
        let entries = self.practice.entries_until(reading, chart_of(id), i64::MAX)?;
        self.lived(reading, &entries, kind, id)
    }

    /// The chart is folded entry by entry; what an entry was the last about has a version of that number.
    fn lived(
        &self,
        reading: &Reading<'_>,
        entries: &[Entry],
        kind: Type,
        id: &str,
    ) -> Result<Vec<Step>, Refusal> {
        let sample = entries.first().is_some_and(|entry| entry.sample);
        let mut chart = Chart::new(chart_of(id).to_owned(), sample);
        let (mut steps, mut there) = (Vec::new(), false);
        let is_kind = |held| held == kind;
        for (n, entry) in entries.iter().enumerate() {
            chart.take(entry)?;
            let gathered = pieces(&chart, &entries[..=n], self.look, &is_kind, None);
            match gathered.iter().find(|piece| piece.id == id) {
                Some(piece) if piece.version == entry.seq => {
                    let lots = match kind {
                        Type::Medication => self.practice.lots_of(reading, &chart)?,
                        _ => BTreeMap::new(),
                    };
                    let told = self.told(piece, &chart, &self.telling(&lots));
                    steps.push(Step::Version(told, !there));
                    there = true;
                }
                Some(_) => {}
                None if there => {
                    steps.push(Step::Gone(entry.at));
                    there = false;
                }
                None => {}
            }
        }
        Ok(steps)
    }

    /// What became of resources of a type by one entry: the versions that came of it, and what it took away.
    pub(super) fn steps_of(
        &self,
        reading: &Reading<'_>,
        chart: &str,
        seq: i64,
        kind: Type,
    ) -> Result<Vec<(String, Step)>, Refusal> {
        let entries = reading.chart_until(chart, seq)?;
        if kind == Type::Provenance {
            let telling = self.telling(&NO_LOTS);
            let all = provenances(chart, &entries, &telling)?;
            let of_it = all.into_iter().filter(|(n, _)| *n == seq);
            let step = |told: Told| (told.id.clone(), Step::Version(told, true));
            return Ok(of_it.map(|(_, node)| step(of_node(kind, node))).collect());
        }
        let Some((last, earlier)) = entries.split_last() else {
            return Ok(Vec::new());
        };
        let (before, now) = (Chart::fold(chart, earlier)?, Chart::fold(chart, &entries)?);
        let is_kind = |held| held == kind;
        let known = pieces(&before, earlier, self.look, &is_kind, None);
        let held = pieces(&now, &entries, self.look, &is_kind, None);
        let has = |pieces: &[Piece<'_>], id: &str| pieces.iter().any(|piece| piece.id == id);
        let lots = match kind {
            Type::Medication => self.practice.lots_of(reading, &now)?,
            _ => BTreeMap::new(),
        };
        let telling = self.telling(&lots);
        let came = held.iter().filter(|piece| piece.version == seq).map(|piece| {
            let told = self.told(piece, &now, &telling);
            (piece.id.clone(), Step::Version(told, !has(&known, &piece.id)))
        });
        let went = known.iter().filter(|piece| !has(&held, &piece.id));
        let went = went.map(|piece| (piece.id.clone(), Step::Gone(last.at)));
        Ok(came.chain(went).collect())
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
