//! Visits of a course that cannot stay as they are, each with times at which they could be.

use super::free::{Booked, Free, Taken, Wanted};
use super::schedule::{Due, Stand};
use super::{NEAR_DAYS, Place};
use crate::chart::Chart;
use crate::chart::desk::Appointment;
use crate::house::accounts::Account;
use crate::refusal::Refusal;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Most times that are offered.
const OFFERS: usize = 3;

/// A visit that clashes.
#[derive(Debug, Clone)]
pub struct Clash {
    /// Id of the appointment.
    pub appointment: String,
    /// For which session.
    pub number: u32,
    /// When it begins, in microseconds.
    pub begins: i64,
    /// Where.
    pub room: String,
    /// What is wrong with it.
    pub why: Vec<Why>,
    /// The nearest free times that mend it.
    pub free: Vec<Free>,
    /// Accounts that may treat and are free at the time: id and name. Only where the one who is booked may not.
    pub others: Vec<(String, String)>,
}

/// What is wrong with a visit.
#[derive(Debug, Clone)]
pub enum Why {
    /// Room or person have another visit then.
    Taken(Taken),
    /// Before the first day that the source supports.
    Early(Date),
    /// After the last day that the source supports.
    Late(Date),
    /// Who is booked to treat may not on that day.
    MayNot(Refusal),
}

/// The visits of a course that clash.
pub(super) fn clashes(
    place: &Place<'_>,
    booked: &Booked<'_>,
    accounts: &BTreeMap<String, Account>,
    chart: &Chart,
    sessions: &[Due],
) -> Vec<Clash> {
    let visits = sessions.iter().filter_map(|due| match &due.stand {
        Stand::Booked(id, _) => Some((due, &chart.appointments.get(id)?.body)),
        _ => None,
    });
    visits
        .filter_map(|(due, visit)| clash(place, booked, accounts, due, visit))
        .collect()
}

fn clash(
    place: &Place<'_>,
    booked: &Booked<'_>,
    accounts: &BTreeMap<String, Account>,
    due: &Due,
    visit: &Appointment,
) -> Option<Clash> {
    let day = place.day(visit.begins);
    let wanted = Wanted {
        appointment: &visit.appointment,
        minutes: visit.minutes,
        room: &visit.room,
        operator: &visit.operator,
    };
    let operator = accounts.get(&visit.operator);
    let mut why: Vec<Why> = Vec::new();
    why.extend(booked.taken(wanted, visit.begins).map(Why::Taken));
    why.extend(
        due.window
            .earliest
            .filter(|earliest| day < *earliest)
            .map(Why::Early),
    );
    why.extend(due.window.latest.filter(|latest| day > *latest).map(Why::Late));
    let right = operator.map(|account| place.settings.injecting.check(account, day));
    let may = !matches!(right, Some(Err(_)));
    why.extend(right.and_then(Result::err).map(Why::MayNot));
    if why.is_empty() {
        return None;
    }
    let others = accounts.values().filter(|account| {
        let wanted = Wanted {
            operator: &account.id,
            ..wanted
        };
        place.settings.injecting.check(account, day).is_ok() && booked.taken(wanted, visit.begins).is_none()
    });
    Some(Clash {
        appointment: visit.appointment.clone(),
        number: due.number,
        begins: visit.begins,
        room: visit.room.clone(),
        // Who may not treat must change first: another time does not help.
        free: if may {
            offers(place, booked, wanted, operator, due, visit)
        } else {
            Vec::new()
        },
        others: if may {
            Vec::new()
        } else {
            others
                .map(|account| (account.id.clone(), account.name.clone()))
                .collect()
        },
        why,
    })
}

/// The free times nearest to the visit, within the window of its session.
fn offers(
    place: &Place<'_>,
    booked: &Booked<'_>,
    wanted: Wanted<'_>,
    operator: Option<&Account>,
    due: &Due,
    visit: &Appointment,
) -> Vec<Free> {
    let day = place.day(visit.begins);
    let nearest = due.window.latest.map_or(day, |latest| day.min(latest));
    let nearest = due
        .window
        .earliest
        .map_or(nearest, |earliest| nearest.max(earliest));
    let first = Place::later(nearest, -NEAR_DAYS);
    let last = Place::later(nearest, NEAR_DAYS);
    let days = (
        due.window.earliest.map_or(first, |earliest| first.max(earliest)),
        due.window.latest.map_or(last, |latest| last.min(latest)),
    );
    booked.nearest(
        place,
        wanted,
        operator,
        place.same_time(visit.begins, nearest),
        days,
        OFFERS,
    )
}
