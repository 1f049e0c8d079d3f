//! Links by which patients come in, and who is in by one: what is not part of the record, changes, and ends.

use crate::book::{Ledger, Reading};
use crate::fault::StoreFault;
use crate::row::Row;

/// A link of one patient. Of its token only the SHA-256 is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientLink {
    /// Id of the entry that made it.
    pub id: String,
    /// Whose: the patient's chart.
    pub patient: String,
    /// What it is for: words, separated by a space.
    pub purposes: String,
    /// Account of who made it.
    pub made_by: String,
    /// When, in microseconds.
    pub made: i64,
    /// Until when it counts.
    pub ends: i64,
    /// When the birth date was right for the first time; 0 while it never was.
    pub opened: i64,
    /// What of its purposes is finished: words, separated by a space.
    pub finished: String,
    /// When it was closed; 0 while it is open.
    pub closed: i64,
    /// Why it was closed, as a word; empty while it is open.
    pub why: String,
    /// Wrong birth dates.
    pub wrong: i64,
    /// No birth date counts before this instant.
    pub not_before: i64,
}

/// A patient who is in by a link. The token itself is never stored, only its SHA-256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientLogin {
    /// Id of the link.
    pub link: String,
    /// Since when, in microseconds.
    pub began: i64,
    /// Last seen.
    pub seen: i64,
    /// Ends in any case.
    pub ends: i64,
}

/// What is read of a link, in the order of [`link`].
macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "select id, patient, purposes, made_by, made, ends, opened, finished, closed, why, wrong, not_before \
             from patient_link where clinic = $1 and ",
            $rest
        )
    };
}

fn link(row: &Row<'_>) -> Result<PatientLink, rusqlite::Error> {
    Ok(PatientLink {
        id: row.text(0)?,
        patient: row.text(1)?,
        purposes: row.text(2)?,
        made_by: row.text(3)?,
        made: row.int(4)?,
        ends: row.int(5)?,
        opened: row.int(6)?,
        finished: row.text(7)?,
        closed: row.int(8)?,
        why: row.text(9)?,
        wrong: row.int(10)?,
        not_before: row.int(11)?,
    })
}

impl Reading<'_> {
    /// The link of a token.
    pub fn link_of(&self, token: &[u8; 32]) -> Result<Option<PatientLink>, StoreFault> {
        self.one(columns!("token = $2"), &[self.clinic.into(), token.into()], link)
    }

    /// A link by its id.
    pub fn link(&self, id: &str) -> Result<Option<PatientLink>, StoreFault> {
        self.one(columns!("id = $2"), &[self.clinic.into(), id.into()], link)
    }

    /// The links of a patient, latest first.
    pub fn links(&self, patient: &str) -> Result<Vec<PatientLink>, StoreFault> {
        self.all(
            columns!("patient = $2 order by made desc, id desc"),
            &[self.clinic.into(), patient.into()],
            link,
        )
    }

    /// Who is in by a token.
    pub fn patient_login(&self, token: &[u8; 32]) -> Result<Option<PatientLogin>, StoreFault> {
        self.one(
            "select link, began, seen, ends from patient_login where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
            |row| {
                Ok(PatientLogin {
                    link: row.text(0)?,
                    began: row.int(1)?,
                    seen: row.int(2)?,
                    ends: row.int(3)?,
                })
            },
        )
    }
}

impl Ledger<'_> {
    /// Keeps a new link under the hash of its token.
    pub fn add_link(&self, token: &[u8; 32], link: &PatientLink) -> Result<(), StoreFault> {
        self.run(
            "insert into patient_link (clinic, id, token, patient, purposes, made_by, made, ends, opened, finished, \
             closed, why, wrong, not_before) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            &[
                self.clinic.into(),
                link.id.as_str().into(),
                token.into(),
                link.patient.as_str().into(),
                link.purposes.as_str().into(),
                link.made_by.as_str().into(),
                link.made.into(),
                link.ends.into(),
                link.opened.into(),
                link.finished.as_str().into(),
                link.closed.into(),
                link.why.as_str().into(),
                link.wrong.into(),
                link.not_before.into(),
            ],
        )?;
        Ok(())
    }

    /// Writes down what has become of a link. Whose it is, what for and until when never changes.
    pub fn set_link(&self, link: &PatientLink) -> Result<(), StoreFault> {
        self.run(
            "update patient_link set opened = $1, finished = $2, closed = $3, why = $4, wrong = $5, not_before = $6 \
             where clinic = $7 and id = $8",
            &[
                link.opened.into(),
                link.finished.as_str().into(),
                link.closed.into(),
                link.why.as_str().into(),
                link.wrong.into(),
                link.not_before.into(),
                self.clinic.into(),
                link.id.as_str().into(),
            ],
        )?;
        Ok(())
    }

    /// Lets a patient in, or writes down when they were seen.
    pub fn set_patient_login(&self, token: &[u8; 32], login: &PatientLogin) -> Result<(), StoreFault> {
        self.run(
            "insert into patient_login (clinic, token, link, began, seen, ends) values ($1, $2, $3, $4, $5, $6) \
             on conflict (clinic, token) do update set seen = excluded.seen",
            &[
                self.clinic.into(),
                token.into(),
                login.link.as_str().into(),
                login.began.into(),
                login.seen.into(),
                login.ends.into(),
            ],
        )?;
        Ok(())
    }

    /// Ends one patient's way in.
    pub fn end_patient_login(&self, token: &[u8; 32]) -> Result<(), StoreFault> {
        self.run(
            "delete from patient_login where clinic = $1 and token = $2",
            &[self.clinic.into(), token.into()],
        )?;
        Ok(())
    }

    /// Ends every way in by a link.
    pub fn end_patient_logins(&self, link: &str) -> Result<(), StoreFault> {
        self.run(
            "delete from patient_login where clinic = $1 and link = $2",
            &[self.clinic.into(), link.into()],
        )?;
        Ok(())
    }

    /// Forgets ways in that have run out, and links that ran out before an instant. Their entries stay.
    pub fn end_old_links(&self, now: i64, before: i64) -> Result<(), StoreFault> {
        self.run(
            "delete from patient_login where clinic = $1 and ends < $2",
            &[self.clinic.into(), now.into()],
        )?;
        self.run(
            "delete from patient_link where clinic = $1 and ends < $2",
            &[self.clinic.into(), before.into()],
        )?;
        Ok(())
    }

    /// Takes the links of sample patients away, and who is in by them.
    pub(crate) fn remove_sample_links(&self) -> Result<(), StoreFault> {
        for patient in self.sample_charts()? {
            for link in self.links(&patient)? {
                self.end_patient_logins(&link.id)?;
            }
            self.run(
                "delete from patient_link where clinic = $1 and patient = $2",
                &[self.clinic.into(), patient.as_str().into()],
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine;

    #[test]
    fn a_link_is_found_by_its_token_and_changes_only_in_what_became_of_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let connection = engine::open_writer(&folder.path().join("pistor.db")).expect("a database");
        let (ours, theirs) = (
            Ledger::new(&connection, "main"),
            Ledger::new(&connection, "other"),
        );
        let made = PatientLink {
            id: "l".to_owned(),
            patient: "p".to_owned(),
            purposes: "intake".to_owned(),
            made_by: "a".to_owned(),
            made: 1,
            ends: 100,
            opened: 0,
            finished: String::new(),
            closed: 0,
            why: String::new(),
            wrong: 0,
            not_before: 0,
        };
        let token = [7; 32];
        ours.add_link(&token, &made).expect("kept");
        assert_eq!(ours.link_of(&token), Ok(Some(made.clone())));
        assert_eq!(theirs.link_of(&token), Ok(None));
        let closed = PatientLink {
            patient: "q".to_owned(),
            ends: 1000,
            closed: 5,
            why: "revoked".to_owned(),
            ..made.clone()
        };
        ours.set_link(&closed).expect("set");
        let held = ours.link("l").expect("read").expect("there");
        assert_eq!((held.patient.as_str(), held.ends), ("p", 100));
        assert_eq!((held.closed, held.why.as_str()), (5, "revoked"));
        let login = PatientLogin {
            link: "l".to_owned(),
            began: 1,
            seen: 1,
            ends: 50,
        };
        ours.set_patient_login(&[8; 32], &login).expect("in");
        ours.end_old_links(51, 0).expect("forgotten");
        assert_eq!(ours.patient_login(&[8; 32]), Ok(None));
        assert!(ours.link("l").expect("read").is_some());
        ours.end_old_links(101, 101).expect("forgotten");
        assert_eq!(ours.link("l"), Ok(None));
    }
}
