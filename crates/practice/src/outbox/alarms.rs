//! Words to the clinic itself: a report that nobody has read in time.

use super::wish::Template;
use super::{MessageRow, MessageState};
use crate::practice::Practice;
use crate::refusal::Refusal;

/// For so long the clinic is told of a report that nobody has read, in microseconds: a week.
const ALARM_ENDS: i64 = 7 * 24 * 3_600_000_000;

impl Practice {
    /// Writes down a message to the clinic for each report that nobody has read in time. It is made from the work list,
    /// so that no crash between the report and this moment loses it.
    pub(super) fn write_alarms(&self, at: i64) -> Result<(), Refusal> {
        let settings = self.settings();
        if !settings.messages.tells_the_clinic() {
            return Ok(());
        }
        let cause = |report: &str| format!("unread:{report}");
        let mut waiting = self.read(|reading| self.unread_in(reading, at))?;
        waiting.retain(|task| !task.sample);
        let new: Vec<(String, String)> = self.read(|reading| {
            let mut new = Vec::new();
            for task in waiting {
                if reading.message_of(&cause(&task.about))?.is_none() {
                    new.push((task.patient, task.about));
                }
            }
            Ok(new)
        })?;
        if new.is_empty() {
            return Ok(());
        }
        self.store.write_and_wait(move |ledger| {
            for (patient, report) in new {
                ledger.queue_message(&MessageRow {
                    id: ledger.new_id(at),
                    cause: cause(&report),
                    patient,
                    template: Template::Unread.id().to_owned(),
                    about: report,
                    language: String::new(),
                    way: String::new(),
                    due: at,
                    ends: at + ALARM_ENDS,
                    state: MessageState::Queued,
                    tries: 0,
                    fault: String::new(),
                    queued: at,
                    closed: 0,
                    sample: false,
                })?;
            }
            Ok(())
        })
    }
}
