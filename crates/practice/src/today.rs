//! Today: who comes when and in which state, and what needs somebody.

use crate::chart::Chart;
use crate::consent::{Consented, House};
use crate::exposure::Alike;
use crate::house::stock::unusable;
use crate::practice::Practice;
use crate::refusal::Refusal;
use crate::shelf::{Shelf, stops_mixtures};
use crate::standing::Place;
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use pistor_journey::calendar::Moment;
use pistor_store::{AppointmentRow, LotRow, MessageRow, Reading, TaskRow};
use std::sync::Arc;

/// First and last instant of a day on the clocks of a zone, in microseconds: `[from, to)`.
pub fn bounds(day: Date, zone: &TimeZone) -> (i64, i64) {
    let begins = |day: Date| {
        day.to_zoned(zone.clone())
            .map_or(0, |there| there.timestamp().as_microsecond())
    };
    (begins(day), begins(day.checked_add(1.day()).unwrap_or(day)))
}

/// What stands between a patient and today's visit. One word each, the most urgent counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// Over, called off or missed.
    Past,
    /// A session is under way.
    InRoom,
    /// Nobody has asked anything yet.
    NotAsked,
    /// A rule stands against it.
    Stopped,
    /// Something must be asked or decided.
    ToReview,
    /// There is no course.
    NoPlan,
    /// A course was drafted and not agreed on.
    ToAgree,
    /// Consent is missing.
    NoConsent,
    /// Consent was given to something else than what is planned now.
    StaleConsent,
    /// What expired must be asked again on the day.
    AskAgain,
    /// Nothing stands against it.
    Ready,
}

impl Ready {
    /// The name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Ready::Past => "past",
            Ready::InRoom => "in-room",
            Ready::NotAsked => "not-asked",
            Ready::Stopped => "stopped",
            Ready::ToReview => "to-review",
            Ready::NoPlan => "no-plan",
            Ready::ToAgree => "to-agree",
            Ready::NoConsent => "no-consent",
            Ready::StaleConsent => "stale-consent",
            Ready::AskAgain => "ask-again",
            Ready::Ready => "ready",
        }
    }
}

/// A visit of the day.
#[derive(Debug, Clone)]
pub struct VisitToday {
    /// When and where.
    pub appointment: AppointmentRow,
    /// Of whom.
    pub chart: Arc<Chart>,
    /// In which state.
    pub ready: Ready,
}

/// Something that needs somebody.
#[derive(Debug, Clone)]
pub enum Needs {
    /// A task about a patient, with the patient's name.
    Task(TaskRow, String),
    /// Consent is missing for a visit of today, or stale: patient, name, and which of both.
    Consent(String, String, Ready),
    /// Late reactions that share something.
    Alike(Alike),
    /// A message was given up, with the patient's name.
    Message(MessageRow, String),
    /// A lot expires soon, or its open vial must be discarded today.
    Lot(LotRow, &'static str),
    /// So many prepared mixtures wait that were drawn from a lot that may not be used any more.
    Waiting(LotRow, &'static str, usize),
}

/// The day.
#[derive(Debug, Clone)]
pub struct Board {
    /// Visits in order.
    pub visits: Vec<VisitToday>,
    /// What needs somebody, the most urgent first.
    pub needs: Vec<Needs>,
}

/// A lot is about to expire when it has so many days left.
const EXPIRES_SOON_DAYS: i64 = 14;
/// Most tasks of one kind on one board.
const TASKS_MAX: i64 = 200;

impl Practice {
    /// The board of a day.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn board(&self, now: &Moment, zone: &TimeZone) -> Result<Board, Refusal> {
        let (from, to) = bounds(now.day, zone);
        let settings = self.settings();
        let wording = self.wording();
        let edition = self.edition();
        let at = now.instant.as_microsecond();
        self.store.read(|reading| {
            let house = House {
                edition: &edition,
                now,
                settings: &settings,
                voices: self.voices(),
                wording: &wording,
            };
            let place = Place {
                house,
                zone,
                fit: self.fit(),
            };
            let mut visits = Vec::new();
            for appointment in reading.appointments(from, to)? {
                let chart = self.chart_in(reading, &appointment.patient)?;
                let ready = ready(place, &chart, &appointment);
                visits.push(VisitToday {
                    appointment,
                    chart,
                    ready,
                });
            }
            let mut needs = Vec::new();
            let call_after = i64::from(settings.call_after_hours) * 3_600_000_000;
            // A call is due some hours after the session that its task names; where the house makes no calls, never.
            let calls_before = if call_after > 0 { at - call_after + 1 } else { 0 };
            for (kind, before) in [
                ("report", to),
                ("check", to),
                ("review", to),
                ("prescriber", to),
                ("call", calls_before),
            ] {
                for task in reading.tasks(kind, before, TASKS_MAX)? {
                    let name = reading
                        .patient(&task.patient)?
                        .map_or_else(String::new, |row| row.name);
                    needs.push(Needs::Task(task, name));
                }
            }
            for visit in &visits {
                if matches!(visit.ready, Ready::NoConsent | Ready::StaleConsent) {
                    let name = visit
                        .chart
                        .person
                        .as_ref()
                        .map_or_else(String::new, |p| p.name.clone());
                    needs.push(Needs::Consent(visit.chart.id.clone(), name, visit.ready));
                }
            }
            for message in Practice::given_up(reading)? {
                let name = reading
                    .patient(&message.patient)?
                    .map_or_else(String::new, |row| row.name);
                needs.push(Needs::Message(message, name));
            }
            let shelf = Shelf::of(reading)?;
            for held in shelf.lots {
                let waiting = shelf.reserved.iter().filter(|row| row.lot == held.lot.id);
                match (stops_mixtures(&held.lot, now.day, at), waiting.count()) {
                    (Some(why), waiting) if waiting > 0 => {
                        needs.push(Needs::Waiting(held.lot, why, waiting));
                    }
                    // What is used up need not be looked at, whatever its label says.
                    _ if held.is_empty() => {}
                    _ => {
                        if let Some(why) = lot_needs(&held.lot, now, to, at) {
                            needs.push(Needs::Lot(held.lot, why));
                        }
                    }
                }
            }
            needs.extend(self.alike(now.day)?.into_iter().map(Needs::Alike));
            needs.sort_by_key(urgency);
            Ok(Board { visits, needs })
        })
    }
}

impl Practice {
    /// Reports that nobody has read for longer than the house allows: everybody is shown them, on every page.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn unread(&self, at: jiff::Timestamp) -> Result<Vec<TaskRow>, Refusal> {
        self.store
            .read(|reading| self.unread_in(reading, at.as_microsecond()))
    }

    pub(crate) fn unread_in(&self, reading: &Reading<'_>, at: i64) -> Result<Vec<TaskRow>, Refusal> {
        let after = i64::from(self.settings().messages.unread_after()) * 60_000_000;
        Ok(reading.tasks("unread", at - after + 1, TASKS_MAX)?)
    }
}

/// Why somebody should look at a lot: name of the message.
pub(crate) fn lot_needs(lot: &LotRow, now: &Moment, end_of_day: i64, at: i64) -> Option<&'static str> {
    if ["finished", "recalled", "quarantined"].contains(&lot.state.as_str()) {
        return None;
    }
    if let Some(why) = unusable(lot, now.day, at) {
        return Some(why);
    }
    if lot.discard > 0 && lot.discard < end_of_day {
        return Some("vial-expires-today");
    }
    let last: Date = lot.expires.parse().ok()?;
    let days = now
        .day
        .until(last)
        .map_or(i64::MAX, |span| i64::from(span.get_days()));
    match days {
        0 => Some("lot-expires-today"),
        1..=EXPIRES_SOON_DAYS => Some("lot-expires-soon"),
        _ => None,
    }
}

/// Reports first, the gravest of them foremost; then what is due earliest.
fn urgency(needs: &Needs) -> (u8, i64) {
    match needs {
        Needs::Alike(_) => (0, 0),
        Needs::Task(task, _) if task.kind == "report" => {
            let level = ["emergency", "call", "watch", "expected"]
                .iter()
                .position(|level| *level == task.level);
            (level.map_or(0, |n| n as u8), task.due)
        }
        Needs::Waiting(..) => (4, 0),
        Needs::Task(task, _) if task.kind == "check" => (4, task.due),
        Needs::Task(task, _) if task.kind == "review" => (4, task.due),
        Needs::Consent(..) => (5, 0),
        Needs::Message(row, _) => (5, row.closed),
        Needs::Lot(lot, _) if lot.discard > 0 => (6, lot.discard),
        Needs::Task(task, _) => (7, task.due),
        Needs::Lot(..) => (8, 0),
    }
}

/// What stands between a patient and a visit.
pub fn ready(place: Place<'_>, chart: &Chart, appointment: &AppointmentRow) -> Ready {
    if !["booked", "arrived"].contains(&appointment.state.as_str()) {
        return Ready::Past;
    }
    if chart.open_session().is_some() {
        return Ready::InRoom;
    }
    let Some(course) = chart.current_course() else {
        return without_course(chart);
    };
    if course.state != crate::chart::plan::CourseState::Agreed {
        return Ready::ToAgree;
    }
    let treatment = crate::acts::session::open::treatment_now(chart, course);
    let consented = place.house.consented(chart, &course.id);
    match chart.standing_with(place, &treatment, Some(consented)) {
        Ok(standing) if standing.cleared.is_none() && !standing.grave(place.house.edition).is_empty() => {
            Ready::Stopped
        }
        Ok(standing) => match consented {
            Consented::Missing => Ready::NoConsent,
            Consented::Stale(..) => Ready::StaleConsent,
            Consented::InForce(_) if standing.cleared.is_some() => Ready::Ready,
            Consented::InForce(_) => Ready::AskAgain,
        },
        Err(_) => Ready::ToReview,
    }
}

fn without_course(chart: &Chart) -> Ready {
    match chart.screening() {
        None if chart.answers.is_empty() => Ready::NotAsked,
        None => Ready::ToReview,
        Some(screening) => match screening.verdict.as_str() {
            "stop" | "defer" if !chart.waivers.iter().any(|w| w.screening == screening.id) => Ready::Stopped,
            "clear" | "caution" => Ready::NoPlan,
            _ if chart.waivers.iter().any(|w| w.screening == screening.id) => Ready::NoPlan,
            _ => Ready::ToReview,
        },
    }
}
