//! What a chart wants sent: a pure function of the chart and the settings.

use crate::chart::Chart;
use crate::chart::consent::Scope;
use crate::chart::desk::AppointmentState;
use crate::house::messages::Messages;
use crate::permission::Purpose;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

/// An hour, in microseconds.
const HOUR: i64 = 3_600_000_000;
/// Words about a session are of no use after so many days.
const USEFUL_DAYS: i64 = 2;

/// Which text a message holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// An appointment is near.
    Reminder,
    /// Questions and consents before a visit.
    Intake,
    /// The sheet after a session.
    Aftercare,
    /// How it goes.
    Followup,
    /// To the clinic: a report waits that nobody has read.
    Unread,
}

impl Template {
    /// Every text.
    pub const ALL: [Template; 5] = [
        Template::Reminder,
        Template::Intake,
        Template::Aftercare,
        Template::Followup,
        Template::Unread,
    ];

    /// The word in the table and in the names of its messages.
    pub fn id(self) -> &'static str {
        match self {
            Template::Reminder => "reminder",
            Template::Intake => "intake",
            Template::Aftercare => "aftercare",
            Template::Followup => "followup",
            Template::Unread => "unread",
        }
    }

    /// What the link in it is for; nothing where it is to the clinic.
    pub(crate) fn purposes(self) -> &'static [Purpose] {
        match self {
            // With the arrival among them the page shows when the visit is.
            Template::Reminder => &[Purpose::Intake, Purpose::Consent, Purpose::CheckIn],
            Template::Intake => &[Purpose::Intake, Purpose::Consent],
            Template::Aftercare | Template::Followup => &[Purpose::Aftercare],
            Template::Unread => &[],
        }
    }

    /// The text of that word.
    pub fn of(word: &str) -> Option<Template> {
        Template::ALL.into_iter().find(|template| template.id() == word)
    }
}

/// A message that a chart wants sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wish {
    /// What causes it, once.
    pub(crate) cause: String,
    /// Which text.
    pub(crate) template: Template,
    /// Appointment or session.
    pub(crate) about: String,
    /// Not before, in microseconds.
    pub(crate) due: i64,
    /// Of no use from here on.
    pub(crate) ends: i64,
}

/// What a chart wants sent; nothing without the patient's consent to messages.
pub(crate) fn wishes(chart: &Chart, messages: &Messages, zone: &TimeZone) -> Vec<Wish> {
    let mut wishes = Vec::new();
    if chart.consent(Scope::Messages, "").is_none() {
        return wishes;
    }
    for visit in chart.appointments.values() {
        if visit.state != AppointmentState::Booked {
            continue;
        }
        let mut before = |template: Template, hours: u32, cause: String| {
            if hours > 0 {
                wishes.push(Wish {
                    cause,
                    template,
                    about: visit.appointment.clone(),
                    due: visit.begins - i64::from(hours) * HOUR,
                    ends: visit.begins,
                });
            }
        };
        // A visit that was moved is called to mind again; its questions were asked.
        let moved = format!("reminder:{}:{}", visit.appointment, visit.begins);
        before(Template::Reminder, messages.remind_hours, moved);
        let once = format!("intake:{}", visit.appointment);
        before(Template::Intake, messages.intake_hours, once);
    }
    for signed in chart
        .sessions
        .iter()
        .filter_map(|session| session.signed.as_ref())
    {
        let mut after = |template: Template, days: u32, cause: String| {
            let due = days_later(signed.ended, days, zone);
            wishes.push(Wish {
                cause,
                template,
                about: signed.session.clone(),
                due,
                ends: due + USEFUL_DAYS * 24 * HOUR,
            });
        };
        if messages.aftercare {
            after(Template::Aftercare, 0, format!("aftercare:{}", signed.session));
        }
        for days in &messages.ask_days {
            let cause = format!("followup:{}:{days}", signed.session);
            after(Template::Followup, *days, cause);
        }
    }
    wishes
}

/// The same time of the day so many days later on the clocks of a zone.
fn days_later(at: i64, days: u32, zone: &TimeZone) -> i64 {
    let then = Timestamp::from_microsecond(at).ok().and_then(|at| {
        let there = at.to_zoned(zone.clone());
        there.checked_add(i64::from(days).days()).ok()
    });
    then.map_or(at, |there| there.timestamp().as_microsecond())
}

/// Whether an entry of this kind can change what a chart wants sent.
pub(crate) fn touches(kind: &str) -> bool {
    matches!(kind, "appointment" | "consented" | "consent_withdrawn" | "signed")
}
