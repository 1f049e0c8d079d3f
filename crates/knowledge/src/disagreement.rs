//! Where sources contradict each other, and which side is in force.

use crate::text::{Said, Texts};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Two or more sources that do not agree.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// What it is about.
    pub title: String,
    /// `stricter`, or the key of the side that the medical director has chosen.
    pub in_force: String,
    /// What is in force, in one sentence.
    pub position: String,
    /// Who chose a side.
    pub signed_by: Option<String>,
    /// When.
    pub signed_on: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// What each side says.
    pub side: BTreeMap<String, Side>,
}

/// One side of a disagreement.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What it says, in our own words.
    pub says: String,
    /// Whose statements.
    pub cite: Vec<String>,
}

impl Disagreement {
    /// Whether rows of this side act: all do while the stricter one is in force.
    pub fn in_force(&self, side: Option<&str>) -> bool {
        match side {
            None => true,
            Some(side) => self.in_force == STRICTER || self.in_force == side,
        }
    }
}

/// The position that holds unless a medical director signs another.
pub const STRICTER: &str = "stricter";

impl Texts for Disagreement {
    fn texts(&self) -> Vec<Said<'_>> {
        let mut texts: Vec<Said<'_>> =
            vec![("title".into(), &self.title), ("position".into(), &self.position)];
        texts.extend(
            self.side
                .iter()
                .map(|(key, side)| (key.clone(), side.says.as_str())),
        );
        texts
    }
}
