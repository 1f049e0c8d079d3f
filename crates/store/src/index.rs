//! Index tables: rows that are a pure function of a chart, written in the transaction that appends to it.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;
use crate::row::{Param, Value};
use sha2::{Digest, Sha256};

/// An index table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Patients as they are listed.
    Patient,
    /// Words by which patients are found.
    PatientWord,
    /// Appointments.
    Appointment,
    /// State of each course.
    Course,
    /// What somebody must do.
    Task,
    /// What whom was treated with, where and by whom.
    Exposure,
    /// Signs that were reported.
    Reaction,
    /// Who was told of an exposure.
    Contact,
    /// Lots.
    Lot,
    /// What came, went and was found of each lot.
    Movement,
    /// What prepared mixtures hold of each lot.
    Reserved,
    /// Below which amount a substance is low.
    Low,
    /// Accounts.
    Account,
}

/// A row of an index table, without the clinic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexRow {
    /// Where.
    pub table: Table,
    /// What, in the order of the table's columns.
    pub values: Vec<Value>,
}

impl Table {
    /// Every index table.
    pub const ALL: [Table; 13] = [
        Table::Patient,
        Table::PatientWord,
        Table::Appointment,
        Table::Course,
        Table::Task,
        Table::Exposure,
        Table::Reaction,
        Table::Contact,
        Table::Lot,
        Table::Movement,
        Table::Reserved,
        Table::Low,
        Table::Account,
    ];

    /// Name and columns after the clinic; the key columns come first, so many of them.
    const fn shape(self) -> (&'static str, &'static [&'static str], usize) {
        match self {
            Table::Patient => (
                "patient",
                &[
                    "id",
                    "name",
                    "sort",
                    "birth_date",
                    "sex",
                    "phone",
                    "file_no",
                    "sample",
                ],
                1,
            ),
            Table::PatientWord => ("patient_word", &["word", "patient"], 2),
            Table::Appointment => (
                "appointment",
                &[
                    "id", "patient", "begins", "minutes", "room", "operator", "state", "course", "note",
                    "sample",
                ],
                1,
            ),
            Table::Course => (
                "course",
                &[
                    "id",
                    "patient",
                    "indication",
                    "state",
                    "planned",
                    "done",
                    "sample",
                ],
                1,
            ),
            Table::Task => (
                "task",
                &["id", "patient", "kind", "due", "level", "about", "sample"],
                1,
            ),
            Table::Exposure => (
                "exposure",
                &[
                    "session", "lot", "patient", "day", "mixture", "room", "operator", "device", "points",
                ],
                2,
            ),
            Table::Reaction => (
                "reaction",
                &["report", "sign", "patient", "session", "day", "days", "level"],
                2,
            ),
            Table::Contact => ("contact", &["about", "patient", "at"], 2),
            Table::Lot => (
                "lot",
                &[
                    "id",
                    "substance",
                    "product",
                    "number",
                    "expires",
                    "strength",
                    "content",
                    "gtin",
                    "received",
                    "on_hand",
                    "state",
                    "opened",
                    "discard",
                    "sample",
                ],
                1,
            ),
            Table::Movement => (
                "movement",
                &[
                    "lot", "seq", "at", "kind", "amount", "author", "mixture", "session", "state", "note",
                ],
                2,
            ),
            Table::Reserved => ("reserved", &["lot", "mixture", "patient", "amount", "until"], 2),
            Table::Low => ("low", &["substance", "sample", "amount"], 2),
            Table::Account => (
                "account",
                &[
                    "id",
                    "login",
                    "name",
                    "role",
                    "state",
                    "certificate",
                    "certificate_from",
                    "certificate_to",
                    "sample",
                ],
                1,
            ),
        }
    }

    fn insert(self) -> String {
        let (name, columns, _) = self.shape();
        let marks: Vec<String> = (2..columns.len() + 2).map(|n| format!("${n}")).collect();
        format!(
            "insert into {name} (clinic, {}) values ($1, {})",
            columns.join(", "),
            marks.join(", ")
        )
    }

    fn delete(self) -> String {
        let (name, columns, keys) = self.shape();
        let keys: Vec<String> = (0..keys)
            .map(|n| format!("{} = ${}", columns[n], n + 2))
            .collect();
        format!("delete from {name} where clinic = $1 and {}", keys.join(" and "))
    }

    fn select(self) -> String {
        let (name, columns, keys) = self.shape();
        format!(
            "select {} from {name} where clinic = $1 order by {}",
            columns.join(", "),
            columns[..keys].join(", ")
        )
    }
}

impl Ledger<'_> {
    /// Brings the index from what it was to what it is: only rows that differ are touched. Both must be sorted.
    pub fn reindex(&self, before: &[IndexRow], after: &[IndexRow]) -> Result<(), StoreFault> {
        for gone in before.iter().filter(|row| after.binary_search(row).is_err()) {
            let (_, _, keys) = gone.table.shape();
            self.indexed(&gone.table.delete(), &gone.values[..keys])?;
        }
        for new in after.iter().filter(|row| before.binary_search(row).is_err()) {
            self.indexed(&new.table.insert(), &new.values)?;
        }
        Ok(())
    }

    fn indexed(&self, sql: &str, values: &[Value]) -> Result<usize, StoreFault> {
        let mut params: Vec<Param<'_>> = vec![self.clinic.into()];
        params.extend(values.iter().map(Param::from));
        self.run(sql, &params)
    }

    /// Empties every index table, before a rebuild.
    pub fn clear_index(&self) -> Result<(), StoreFault> {
        for table in Table::ALL {
            let (name, ..) = table.shape();
            self.run(
                &format!("delete from {name} where clinic = $1"),
                &[self.clinic.into()],
            )?;
        }
        Ok(())
    }
}

impl Reading<'_> {
    /// Number of rows and SHA-256 over every index table, row by row in the order of its key.
    pub fn index_digest(&self) -> Result<(usize, [u8; 32]), StoreFault> {
        let mut hasher = Sha256::new();
        let mut rows = 0;
        for table in Table::ALL {
            let (name, columns, _) = table.shape();
            hasher.update(name.as_bytes());
            self.each(&table.select(), &[self.clinic.into()], |row| {
                rows += 1;
                for column in 0..columns.len() {
                    let (kind, bytes) = match row.value(column)? {
                        Value::Null => (0u8, Vec::new()),
                        Value::Int(n) => (1, n.to_be_bytes().to_vec()),
                        Value::Text(text) => (2, text.into_bytes()),
                        Value::Bytes(bytes) => (3, bytes),
                    };
                    hasher.update([kind]);
                    hasher.update((bytes.len() as u64).to_be_bytes());
                    hasher.update(bytes);
                }
                Ok(())
            })?;
        }
        Ok((rows, hasher.finalize().into()))
    }
}
