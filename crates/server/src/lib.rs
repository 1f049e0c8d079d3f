//! What every door stands on: the accept loop with its limits, one line in the log for each request, bodies up to a size.
//! Knows no page, no patient and no rule.

mod bound;
mod pace;
mod request;

pub use bound::{Bound, Limits};
pub use pace::Pace;
pub use request::{From, NotWhole, blocking, guarded, whole};
