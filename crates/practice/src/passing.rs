//! Reading for programs that walk through many charts: nothing is kept of what is only passed, and whoever looked is
//! written down as anybody is.

use crate::act::Actor;
use crate::chart::Chart;
use crate::house;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::sign_in::stored_form;
use jiff::Timestamp;
use pistor_store::{AccessToken, Entry, LotRow, Reading};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Before the tokens of programs, so that nobody takes one for the login of a person.
const ACCESS: &str = "fhir-";

impl Practice {
    /// A chart in passing: the kept fold where it is the latest, else one that is folded and not kept. None when there is
    /// no such patient.
    ///
    /// # Errors
    /// When an entry cannot be read.
    pub fn passing(&self, reading: &Reading<'_>, id: &str) -> Result<Option<Arc<Chart>>, Refusal> {
        if house::is_book(id) {
            return Ok(None);
        }
        let Some(head) = reading.head(id)? else {
            return Ok(None);
        };
        let chart = match self.kept(id).filter(|chart| chart.head == Some(head)) {
            Some(chart) => chart,
            None => Arc::new(Chart::fold(id, &reading.chart(id, 0)?)?),
        };
        Ok(chart.person.is_some().then_some(chart))
    }

    /// A chart of which one thing is asked for, and kept: the next thing is asked for soon. None when there is no such
    /// patient.
    ///
    /// # Errors
    /// When an entry cannot be read.
    pub fn stopping(&self, reading: &Reading<'_>, id: &str) -> Result<Option<Arc<Chart>>, Refusal> {
        if house::is_book(id) {
            return Ok(None);
        }
        let chart = self.chart_in(reading, id)?;
        Ok(chart.person.is_some().then_some(chart))
    }

    /// The entries of a chart that were written until an instant, in microseconds.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn entries_until(&self, reading: &Reading<'_>, id: &str, until: i64) -> Result<Vec<Entry>, Refusal> {
        if house::is_book(id) {
            return Ok(Vec::new());
        }
        let mut entries = reading.chart(id, 0)?;
        let later = entries.iter().position(|entry| entry.at > until);
        entries.truncate(later.unwrap_or(entries.len()));
        Ok(entries)
    }

    /// The lots that the mixtures of a chart were drawn from.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn lots_of(&self, reading: &Reading<'_>, chart: &Chart) -> Result<BTreeMap<String, LotRow>, Refusal> {
        let mut lots = BTreeMap::new();
        let items = chart.mixtures.iter().flat_map(|bench| &bench.prepared.items);
        for item in items.filter(|item| !item.lot.is_empty()) {
            if !lots.contains_key(&item.lot)
                && let Some(lot) = reading.lot(&item.lot)?
            {
                lots.insert(item.lot.clone(), lot);
            }
        }
        Ok(lots)
    }

    /// Writes down that a program or a person looked at a chart; one look of a quarter of an hour counts once.
    pub fn looked(self: &Arc<Self>, who: &Actor, act: &'static str, chart: &str, at: Timestamp) {
        if chart.is_empty() || self.opens(&who.account, chart, at.as_microsecond()) {
            self.trace(at, who, act, chart, "read");
        }
    }

    /// Gives a program a token for so many seconds. Only its SHA-256 is kept.
    ///
    /// # Errors
    /// When it could not be written, or no randomness is to be had.
    pub fn give_access(
        &self,
        program: &str,
        scopes: &str,
        seconds: i64,
        at: Timestamp,
    ) -> Result<String, Refusal> {
        let token = format!("{ACCESS}{}", crate::sign_in::token()?.0);
        let hash = stored_form(&token);
        let now = at.as_microsecond();
        let access = AccessToken {
            program: program.to_owned(),
            scopes: scopes.to_owned(),
            ends: now + seconds * 1_000_000,
        };
        self.store.write_and_wait(move |ledger| {
            ledger.end_old_access(now)?;
            ledger.give_access(&hash, &access)?;
            Ok::<_, Refusal>(())
        })?;
        Ok(token)
    }

    /// A name that nobody can guess.
    ///
    /// # Errors
    /// When no randomness is to be had.
    pub fn unguessable(&self) -> Result<String, Refusal> {
        Ok(crate::sign_in::token()?.0)
    }

    /// What a token opens now; none when it has ended or never was.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn access(&self, token: &str, at: Timestamp) -> Result<Option<AccessToken>, Refusal> {
        if !token.starts_with(ACCESS) {
            return Ok(None);
        }
        let hash = stored_form(token);
        let access = self
            .store
            .read(|reading| Ok::<_, Refusal>(reading.access_token(&hash)?))?;
        Ok(access.filter(|access| access.ends > at.as_microsecond()))
    }
}
