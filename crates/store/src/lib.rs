//! What we remember: the ledger, the index tables made from it, the audit, and the logins. The only crate with SQL.
//!
//! A chart is an append-only sequence of [`Entry`]; nothing in it is updated. One thread writes, and commits what has
//! gathered in one transaction; readers stand beside it. An answer is given only after the commit has reached the disk.

mod access_token;
mod archive;
mod audit;
mod book;
mod caller;
mod engine;
mod entry;
mod exposure;
mod fault;
mod index;
mod link;
mod login;
mod once;
mod outbox;
mod photo;
mod queries;
mod readers;
mod row;
mod stock;
mod store;
mod verify;
mod writer;

pub use access_token::AccessToken;
pub use archive::PhotoRow;
pub use audit::{Audited, Trace};
pub use book::{Ledger, Reading};
pub use entry::{Entry, NewEntry};
pub use exposure::{ExposedRow, Exposure, ReactionRow};
pub use fault::StoreFault;
pub use index::{IndexRow, Table};
pub use link::{PatientLink, PatientLogin};
pub use login::{Credential, Invitation, Login};
pub use once::Remembered;
pub use outbox::{MessageRow, MessageState};
pub use queries::{AccountRow, AppointmentRow, CourseRow, PatientRow, TaskRow};
pub use row::Value;
pub use stock::{LotRow, LowRow, MovementRow, ReservedRow};
pub use store::{Opened, Store};
pub use verify::{Broken, REMOVED_SAMPLES, Verified};
