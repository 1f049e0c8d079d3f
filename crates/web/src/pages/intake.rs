//! Page.

use crate::answer::{Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;

/// The page.
pub(crate) fn page(_: &Ctx, _: &Asked) -> Made<Said> {
    Err(pistor_practice::Refusal::unsupported("only-looking"))
}
