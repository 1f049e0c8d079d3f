//! What every door stands on: the accept loop with its limits, one line in the log for each request, bodies up to a
//! size, tries counted by address.
//! Knows no page, no patient and no rule.

mod bound;
mod client;
mod pace;
mod request;
mod throttle;

pub use bound::{Bound, Limits};
pub use pace::Pace;
pub use request::{From, NotWhole, blocking, guarded, whole};
pub use throttle::Throttle;
