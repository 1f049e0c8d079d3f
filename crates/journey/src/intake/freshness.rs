//! How long an answer counts before it is asked again.

use crate::calendar::Moment;
use jiff::civil::Date;
use pistor_knowledge::intake::Valid;

/// Whether an answer given on `answered` still counts at `as_of`.
///
/// Days are counted on the clinic's wall calendar: an answer that counts for 30 days still counts on the 30th day
/// after it was given, and not on the 31st.
pub fn fresh(valid: Valid, answered: Date, as_of: &Moment) -> bool {
    let days = answered.until(as_of.day).map_or(i32::MAX, |span| span.get_days());
    match valid {
        Valid::Lasting => true,
        Valid::SameDay | Valid::EachVisit => days == 0,
        Valid::Days(most) => days >= 0 && i64::from(days) <= i64::from(most),
    }
}
