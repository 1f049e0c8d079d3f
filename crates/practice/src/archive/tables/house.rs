//! The tables of the house: lots, what came, went and was found of them, and who works here.

use super::Tables;
use crate::refusal::Refusal;
use pistor_store::{AccountRow, LotRow, Reading};

/// Tables and their heads.
pub(super) const TABLES: &[(&str, &[&str])] = &[
    (
        "stock_lots",
        &[
            "lot",
            "substance",
            "product",
            "number",
            "expires",
            "strength",
            "content",
            "gtin",
            "received_units",
            "on_hand",
            "state",
            "opened",
            "discard_at",
            "sample",
        ],
    ),
    (
        "stock_movements",
        &[
            "lot",
            "substance",
            "number",
            "at",
            "kind",
            "amount",
            "by",
            "mixture",
            "session",
            "state",
            "note",
        ],
    ),
    (
        "accounts",
        &[
            "account",
            "login",
            "name",
            "roles",
            "state",
            "certificate",
            "certificate_from",
            "certificate_to",
            "sample",
        ],
    ),
];

fn yes(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

impl Tables {
    pub(super) fn house(
        &mut self,
        reading: &Reading<'_>,
        lots: &[LotRow],
        accounts: &[AccountRow],
    ) -> Result<(), Refusal> {
        for lot in lots {
            let clock = |at| match at {
                0 => String::new(),
                at => self.names.clock(at),
            };
            let (received, opened, discard) =
                (lot.received.to_string(), clock(lot.opened), clock(lot.discard));
            let cells = [
                &lot.id,
                &lot.substance,
                &lot.product,
                &lot.number,
                &lot.expires,
                &lot.strength,
                &lot.content,
                &lot.gtin,
                &received,
                &lot.on_hand,
                &lot.state,
                &opened,
                &discard,
            ];
            let mut cells: Vec<&str> = cells.iter().map(|cell| cell.as_str()).collect();
            cells.push(yes(lot.sample));
            self.row("stock_lots", &cells)?;
            self.movements(reading, lot)?;
        }
        for account in accounts {
            let cells = [
                &account.id,
                &account.login,
                &account.name,
                &account.role,
                &account.state,
                &account.certificate,
                &account.certificate_from,
                &account.certificate_to,
            ];
            let mut cells: Vec<&str> = cells.iter().map(|cell| cell.as_str()).collect();
            cells.push(yes(account.sample));
            self.row("accounts", &cells)?;
        }
        Ok(())
    }

    /// In the order in which they were written.
    fn movements(&mut self, reading: &Reading<'_>, lot: &LotRow) -> Result<(), Refusal> {
        for moved in reading.movements(&lot.id, i64::MAX)?.iter().rev() {
            let at = self.names.clock(moved.at);
            let by = self.names.account(&moved.author).to_owned();
            let cells = [
                &moved.lot,
                &lot.substance,
                &lot.number,
                &at,
                &moved.kind,
                &moved.amount,
                &by,
                &moved.mixture,
                &moved.session,
                &moved.state,
                &moved.note,
            ];
            self.row("stock_movements", &cells.map(String::as_str))?;
        }
        Ok(())
    }
}
