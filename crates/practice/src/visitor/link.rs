//! What has become of a link: waiting, opened, finished, or ended in one of several ways.

use crate::act::Doing;
use crate::permission::Purpose;
use crate::practice::Practice;
use crate::refusal::Refusal;
use jiff::Timestamp;
use pistor_store::PatientLink;

/// What has become of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// Nobody came in by it yet.
    Waiting,
    /// The patient has come in.
    Opened,
    /// Everything it was for is done.
    Finished,
    /// It was revoked.
    Revoked,
    /// A newer one took its place.
    Replaced,
    /// Too many wrong birth dates closed it.
    Tries,
    /// Its time is over.
    Expired,
}

impl LinkState {
    /// The word of its message.
    pub fn id(self) -> &'static str {
        match self {
            LinkState::Waiting => "waiting",
            LinkState::Opened => "opened",
            LinkState::Finished => "finished",
            LinkState::Revoked => "revoked",
            LinkState::Replaced => "replaced",
            LinkState::Tries => "tries",
            LinkState::Expired => "expired",
        }
    }

    /// Whether somebody can come in by it.
    pub fn counts(self) -> bool {
        matches!(self, LinkState::Waiting | LinkState::Opened)
    }

    pub(super) fn of(link: &PatientLink, now: i64) -> LinkState {
        match link.why.as_str() {
            "revoked" => LinkState::Revoked,
            "replaced" => LinkState::Replaced,
            "tries" => LinkState::Tries,
            "finished" => LinkState::Finished,
            _ if link.ends <= now => LinkState::Expired,
            _ if link.opened > 0 => LinkState::Opened,
            _ => LinkState::Waiting,
        }
    }
}

/// A link as the desk sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSeen {
    /// Id of the entry that made it.
    pub id: String,
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// What of it is finished.
    pub finished: Vec<Purpose>,
    /// Account of who made it.
    pub made_by: String,
    /// When, in microseconds.
    pub made: i64,
    /// Until when it counts.
    pub ends: i64,
    /// When the patient first came in; none while nobody did.
    pub opened: Option<i64>,
    /// When it was closed.
    pub closed: Option<i64>,
    /// Wrong birth dates.
    pub wrong: i64,
    /// What has become of it.
    pub state: LinkState,
}

impl Practice {
    /// The links of a patient, latest first, and what has become of them.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn links(&self, patient: &str, at: Timestamp) -> Result<Vec<LinkSeen>, Refusal> {
        let rows = self
            .store
            .read(|reading| Ok::<_, Refusal>(reading.links(patient)?))?;
        let some = |instant: i64| (instant > 0).then_some(instant);
        Ok(rows
            .into_iter()
            .map(|link| LinkSeen {
                state: LinkState::of(&link, at.as_microsecond()),
                purposes: Purpose::list(&link.purposes),
                finished: Purpose::list(&link.finished),
                opened: some(link.opened),
                closed: some(link.closed),
                id: link.id,
                made_by: link.made_by,
                made: link.made,
                ends: link.ends,
                wrong: link.wrong,
            })
            .collect())
    }
}

impl Doing<'_> {
    /// Finishes what the patient's link was for; with the last of it, the link closes.
    pub(crate) fn finish(&self, purpose: Purpose) -> Result<(), Refusal> {
        let Some(mut link) = self
            .who
            .link()
            .map(|id| self.ledger.link(id))
            .transpose()?
            .flatten()
        else {
            return Ok(());
        };
        let mut finished = Purpose::list(&link.finished);
        if !finished.contains(&purpose) {
            finished.push(purpose);
        }
        link.finished = finished.iter().map(|p| p.id()).collect::<Vec<_>>().join(" ");
        let all = Purpose::list(&link.purposes)
            .iter()
            .all(|held| finished.contains(held));
        if all && link.closed == 0 {
            (link.closed, link.why) = (self.at(), "finished".to_owned());
        }
        Ok(self.ledger.set_link(&link)?)
    }
}
