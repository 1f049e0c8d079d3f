//! The injection map: the screen in the treatment room. The server hands over what the session holds and the frame; the
//! script draws, counts along, and saves each stroke as it is made.

pub(crate) mod data;
mod device;
mod frame;
mod photo;
mod syringes;
pub(crate) mod texts;

use crate::answer::{Answer, Made, Said};
use crate::ctx::Ctx;
use crate::door::Asked;
use crate::pages::{chart_of, shown};
use axum::http::StatusCode;
use pistor_practice::acts::session::sign::treatment_of;
use pistor_practice::chart::session::Session;
use pistor_practice::standing::Standing;
use pistor_practice::{Chart, Refusal};

/// The map of a session.
pub(crate) fn page(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let session = session_of(&chart, asked)?;
    let standing = standing(ctx, &chart, session)?;
    shown(frame::page(ctx, &chart, session, &standing))
}

/// What the map holds and gives, worked out here: the script's own sums must be these, to the last digit.
pub(crate) fn sums(ctx: &Ctx, asked: &Asked) -> Made<Said> {
    let chart = chart_of(ctx, asked)?;
    let session = session_of(&chart, asked)?;
    let standing = standing(ctx, &chart, session)?;
    let sums = data::sums(ctx, session, &standing)?;
    Ok(Answer::Json(StatusCode::OK, sums).into())
}

fn session_of<'c>(chart: &'c Chart, asked: &Asked) -> Made<&'c Session> {
    chart
        .session(asked.part("entry"))
        .ok_or_else(|| Refusal::not_found("@what-session"))
}

/// How the patient stands to what was done so far.
fn standing(ctx: &Ctx, chart: &Chart, session: &Session) -> Made<Standing> {
    let treatment = treatment_of(chart, session).ok_or_else(|| Refusal::not_found("@what-course"))?;
    ctx.look.standing(chart, &treatment)
}
