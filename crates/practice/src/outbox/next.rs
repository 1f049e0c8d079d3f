//! What is to be done with a message at a moment: it waits, goes to an address, or is closed for a reason.

use super::letter::{Carrier, Post};
use super::queue::{BY_HAND, NO_CONSENT, NOT_WANTED};
use super::wish::wishes;
use super::{MessageRow, MessageState};
use crate::chart::Chart;
use crate::chart::consent::Scope;
use crate::house::settings::Settings;
use jiff::Timestamp;

/// What to do with a message now.
pub(super) enum Next<'p> {
    /// Nothing yet.
    Wait,
    /// It is closed for a reason.
    Close(MessageState, &'static str),
    /// It goes to this address.
    Send(&'p dyn Carrier, String),
}

/// What to do with a message to a patient. The quiet hours are those of wherever the patient is.
pub(super) fn to_patient<'p>(
    post: &'p Post,
    settings: &Settings,
    row: &MessageRow,
    chart: &Chart,
    now: Timestamp,
) -> Next<'p> {
    if chart.consent(Scope::Messages, "").is_none() {
        return Next::Close(MessageState::Cancelled, NO_CONSENT);
    }
    // The queue follows the chart and the settings; what goes out is held against them once more. Times are those of the
    // queue: somebody may have said "now".
    let wished = || wishes(chart, &settings.messages, &settings.zone());
    if !row.cause.starts_with(BY_HAND) && wished().iter().all(|wish| wish.cause != row.cause) {
        return Next::Close(MessageState::Cancelled, NOT_WANTED);
    }
    if row.ends <= now.as_microsecond() {
        return too_late(post, row);
    }
    let zone = chart.away().unwrap_or_else(|| settings.zone());
    if !post.is_set_up() || settings.messages.is_quiet(now, &zone) {
        return Next::Wait;
    }
    let Some(person) = &chart.person else {
        return Next::Close(MessageState::GivenUp, "no-address");
    };
    match post.to(&person.email, &person.phone) {
        Some((carrier, to)) => Next::Send(carrier, to.to_owned()),
        None => Next::Close(MessageState::GivenUp, "no-address"),
    }
}

/// What to do with a message to the clinic itself: there are no quiet hours for it.
pub(super) fn to_clinic<'p>(
    post: &'p Post,
    settings: &Settings,
    row: &MessageRow,
    chart: &Chart,
    now: Timestamp,
) -> Next<'p> {
    if chart.case(&row.about).is_none_or(|case| !case.is_unread()) {
        return Next::Close(MessageState::Cancelled, NOT_WANTED);
    }
    if row.ends <= now.as_microsecond() {
        return too_late(post, row);
    }
    if !post.is_set_up() {
        return Next::Wait;
    }
    let messages = &settings.messages;
    match post.to(&messages.alarm_email, &messages.alarm_phone) {
        Some((carrier, to)) => Next::Send(carrier, to.to_owned()),
        None => Next::Close(MessageState::GivenUp, "no-address"),
    }
}

/// A message that is of no use any more. Where nothing can be sent at all, nobody is bothered with it.
fn too_late<'p>(post: &Post, row: &MessageRow) -> Next<'p> {
    match post.is_set_up() || row.tries > 0 {
        true => Next::Close(MessageState::GivenUp, "too-late"),
        false => Next::Close(MessageState::Cancelled, "nothing-set-up"),
    }
}
