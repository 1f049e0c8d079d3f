//! The tables that a person opens in a spreadsheet: one row a thing, words and ids as the records hold them, clock times
//! of the clinic. They are made from the ledger and not read back.

mod chart;
mod files;
mod house;
mod session;

use super::disk;
use super::folder::{Folder, Out};
use crate::refusal::Refusal;
use crate::sheet::Sheet;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use pistor_store::Reading;
use std::collections::BTreeMap;
use std::path::Path;

/// Every table of the charts, with its heads. Rows are written in this order of cells.
const CHARTS: &[(&str, &[&str])] = &[
    (
        "patients",
        &[
            "patient",
            "name",
            "birth_date",
            "sex",
            "phone",
            "language",
            "file_no",
            "recorded",
            "sample",
        ],
    ),
    (
        "appointments",
        &[
            "appointment",
            "patient",
            "name",
            "begins",
            "minutes",
            "room",
            "operator",
            "state",
            "course",
            "note",
        ],
    ),
    (
        "answers",
        &[
            "patient",
            "name",
            "answered",
            "question",
            "answer",
            "details",
            "by_account",
        ],
    ),
    (
        "consents",
        &[
            "consent",
            "patient",
            "name",
            "given",
            "scope",
            "course",
            "language",
            "signed_by",
            "relation",
            "how",
            "withdrawn",
        ],
    ),
    (
        "sessions",
        &[
            "session",
            "patient",
            "name",
            "course",
            "indication",
            "number",
            "opened",
            "state",
            "ended",
            "day",
            "room",
            "operator",
            "device",
            "mixture",
            "lots",
            "points",
            "volume_ml",
            "addenda",
        ],
    ),
    (
        "session_lots",
        &[
            "session",
            "patient",
            "name",
            "day",
            "lot",
            "substance",
            "product",
            "number",
            "expires",
        ],
    ),
    (
        "points",
        &[
            "session",
            "patient",
            "name",
            "area",
            "side",
            "zone",
            "view",
            "view_version",
            "x_mm",
            "y_mm",
            "count",
            "volume_each",
            "technique",
            "needle_mm",
            "angle_deg",
            "depth_mm",
            "syringe",
        ],
    ),
    (
        "substances",
        &["session", "patient", "name", "day", "substance", "amount"],
    ),
    (
        "outcomes",
        &[
            "score", "patient", "name", "recorded", "scale", "value", "rater", "course",
        ],
    ),
    (
        "reactions",
        &[
            "report", "patient", "name", "session", "reported", "days", "sign", "since", "worse", "level",
            "by", "text",
        ],
    ),
    (
        "photos",
        &[
            "photo", "patient", "name", "taken", "view", "session", "state", "file",
        ],
    ),
    (
        "documents",
        &[
            "document", "patient", "name", "day", "kind", "about", "language", "state",
        ],
    ),
];

/// The tables while they are written.
pub(super) struct Tables {
    sheets: BTreeMap<&'static str, Sheet<Out>>,
    names: Names,
}

/// What ids and instants are called.
struct Names {
    zone: TimeZone,
    accounts: BTreeMap<String, String>,
    lots: BTreeMap<String, [String; 4]>,
}

impl Names {
    /// A moment on the clinic's clocks, to the minute, as spreadsheets read it.
    fn clock(&self, at: i64) -> String {
        let at = Timestamp::from_microsecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_zoned(self.zone.clone())
            .strftime("%Y-%m-%d %H:%M")
            .to_string()
    }

    /// A person of the house; the id where there is no name.
    fn account<'n>(&'n self, id: &'n str) -> &'n str {
        self.accounts.get(id).map_or(id, String::as_str)
    }

    /// Substance, product, number and last day of a lot.
    fn lot(&self, id: &str) -> [&str; 4] {
        self.lots.get(id).map_or([""; 4], |lot| {
            [&lot[0], &lot[1], &lot[2], &lot[3]].map(String::as_str)
        })
    }
}

fn file(name: &str) -> String {
    format!("tables/{name}.csv")
}

fn sheet(folder: &Folder, name: &str, heads: &[&str]) -> Result<Sheet<Out>, Refusal> {
    let out = folder.begin(&file(name))?;
    Sheet::begin(out, heads).map_err(|error| disk(Path::new(name), &error))
}

impl Tables {
    /// Begins every table, and writes those of the house, which are small.
    pub(super) fn begin(folder: &Folder, reading: &Reading<'_>, zone: TimeZone) -> Result<Tables, Refusal> {
        let lots = reading.lots()?;
        let accounts = reading.accounts()?;
        let names = Names {
            zone,
            accounts: accounts
                .iter()
                .map(|account| (account.id.clone(), account.name.clone()))
                .collect(),
            lots: lots
                .iter()
                .map(|lot| {
                    let words = [&lot.substance, &lot.product, &lot.number, &lot.expires];
                    (lot.id.clone(), words.map(String::clone))
                })
                .collect(),
        };
        let mut tables = Tables {
            sheets: BTreeMap::new(),
            names,
        };
        for (name, heads) in CHARTS.iter().chain(house::TABLES) {
            tables.sheets.insert(name, sheet(folder, name, heads)?);
        }
        tables.house(reading, &lots, &accounts)?;
        Ok(tables)
    }

    fn row(&mut self, table: &str, cells: &[&str]) -> Result<(), Refusal> {
        match self.sheets.get_mut(table) {
            Some(sheet) => sheet.row(cells).map_err(|error| disk(Path::new(table), &error)),
            None => Err(Refusal::fault(format!("no table {table}"))),
        }
    }

    /// Ends every table.
    pub(super) fn end(self, folder: &mut Folder) -> Result<(), Refusal> {
        for sheet in self.sheets.into_values() {
            folder.end(sheet.end())?;
        }
        Ok(())
    }
}
