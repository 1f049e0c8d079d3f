//! What a device did on areas of the body, without a needle: for how long, with which settings, with how much of what.

use super::map::{Mark, Place};
use super::session::Session;
use super::treatment::{Row, TreatedArea};
use pistor_knowledge::{Amount, Decimal};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a device did on an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Applied {
    /// The device, as the house calls it.
    pub device: String,
    /// Its settings: field of the method → value as written.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub settings: BTreeMap<String, String>,
    /// Minutes, as written.
    pub minutes: String,
    /// Whether a zone was taken as it is: the outline is that of the zone, and what other zones cut out of it is not covered.
    #[serde(default)]
    pub whole: bool,
}

/// A row of the map: what was done alike on the same place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaRow {
    /// The place it counts for, then the others that it covers.
    pub places: Vec<Place>,
    /// The device.
    pub device: String,
    /// Its settings.
    pub settings: BTreeMap<String, String>,
    /// The syringe that the preparation came from; empty for the only one.
    pub syringe: String,
    /// How many areas.
    pub count: u32,
    /// Minutes in all.
    pub minutes: Decimal,
    /// Millilitres in all; none where nobody said.
    pub volume: Option<Decimal>,
}

/// Sums of a session without a needle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaSums {
    /// Areas.
    pub areas: u32,
    /// Minutes, as exact decimal.
    pub minutes: String,
    /// Millilitres that were put on, as exact decimal; none where of one area nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume_ml: Option<String>,
}

/// Millilitres of an area, where somebody said.
pub(crate) fn volume_of(mark: &Mark) -> Option<Decimal> {
    Amount::parse(&mark.stroke.volume_each)
        .ok()
        .map(|amount| amount.value)
}

/// Minutes of an area. What was taken is a plain decimal.
pub(crate) fn minutes_of(applied: &Applied) -> Decimal {
    applied.minutes.parse().unwrap_or_default()
}

impl AreaRow {
    fn of(mark: &Mark, applied: &Applied) -> AreaRow {
        AreaRow {
            places: mark.places.clone(),
            device: applied.device.clone(),
            settings: applied.settings.clone(),
            syringe: mark.stroke.syringe.clone(),
            count: 1,
            minutes: minutes_of(applied),
            volume: volume_of(mark),
        }
    }

    /// Whether both are alike in everything but number, minutes and volume.
    fn is_like(&self, other: &AreaRow) -> bool {
        self.places == other.places
            && self.device == other.device
            && self.settings == other.settings
            && self.syringe == other.syringe
            && self.volume.is_some() == other.volume.is_some()
    }
}

impl Session {
    /// The areas of the map, one after the other as they were made.
    pub fn areas(&self) -> impl Iterator<Item = (&Mark, &Applied)> {
        let marks = self.marks.iter().map(|mark| &mark.body);
        marks.filter_map(|mark| Some((mark, mark.stroke.applied.as_ref()?)))
    }

    /// The device of this session, where an area was made with one, or one was entered.
    pub fn device(&self) -> Option<&str> {
        let entered = || Some(self.charted.as_ref()?.device.as_ref()?.name.as_str());
        let drawn = self.areas().map(|(_, applied)| applied.device.as_str()).next();
        drawn.or_else(entered)
    }

    /// The areas in rows, those of one place together.
    pub fn area_rows(&self) -> Vec<AreaRow> {
        let mut rows: Vec<AreaRow> = Vec::new();
        for (mark, applied) in self.areas() {
            let drawn = AreaRow::of(mark, applied);
            match rows.iter_mut().find(|row| row.is_like(&drawn)) {
                Some(row) => {
                    row.count += 1;
                    row.minutes += drawn.minutes;
                    row.volume = row.volume.zip(drawn.volume).map(|(sum, more)| sum + more);
                }
                None => {
                    let last = rows
                        .iter()
                        .rposition(|row| row.places.first() == drawn.places.first());
                    rows.insert(last.map_or(rows.len(), |n| n + 1), drawn);
                }
            }
        }
        rows
    }

    /// What the areas add up to; none where there is none.
    pub fn area_sums(&self) -> Option<AreaSums> {
        let (mut areas, mut minutes, mut volume) = (0, Decimal::ZERO, Some(Decimal::ZERO));
        for (mark, applied) in self.areas() {
            areas += 1;
            minutes += minutes_of(applied);
            volume = volume.zip(volume_of(mark)).map(|(sum, more)| sum + more);
        }
        (areas > 0).then(|| AreaSums {
            areas,
            minutes: minutes.normalize().to_string(),
            volume_ml: volume.map(|volume| volume.normalize().to_string()),
        })
    }

    /// Everything that the areas cover, each area of the knowledge once.
    pub fn covered(&self) -> Vec<TreatedArea> {
        let mut covered: Vec<TreatedArea> = Vec::new();
        for place in self.areas().flat_map(|(mark, _)| &mark.places) {
            if !covered.contains(&place.area) {
                covered.push(place.area.clone());
            }
        }
        covered
    }

    /// What went on the areas out of which syringe; none where of one of them nobody said how much: then all that was drawn
    /// counts as given.
    pub(crate) fn given_on_areas(&self) -> Option<Vec<Row>> {
        let rows: Option<Vec<_>> = self
            .areas()
            .map(|(mark, _)| {
                volume_of(mark)?;
                Some(Row {
                    count: 1,
                    volume_each: mark.stroke.volume_each.clone(),
                    syringe: (!mark.stroke.syringe.is_empty()).then(|| mark.stroke.syringe.clone()),
                })
            })
            .collect();
        rows.filter(|rows| !rows.is_empty())
    }
}
