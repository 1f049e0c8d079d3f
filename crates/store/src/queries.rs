//! What is asked across patients, answered from the index tables.

use crate::book::Reading;
use crate::fault::StoreFault;
use crate::row::{Param, Row};

/// A patient as listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatientRow {
    /// Id, which is the name of the chart.
    pub id: String,
    /// As it is written.
    pub name: String,
    /// ISO date, perhaps only the year.
    pub birth_date: String,
    /// FHIR administrative gender.
    pub sex: String,
    /// As it was given.
    pub phone: String,
    /// The house's own number.
    pub file_no: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// An appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppointmentRow {
    /// Id.
    pub id: String,
    /// Whose.
    pub patient: String,
    /// Microseconds since 1970.
    pub begins: i64,
    /// How long.
    pub minutes: i64,
    /// Where.
    pub room: String,
    /// Account of who treats.
    pub operator: String,
    /// `booked`, `arrived`, `done`, `cancelled` or `missed`.
    pub state: String,
    /// Id of the course; empty for a first visit.
    pub course: String,
    /// What it is for, as the desk wrote it.
    pub note: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// Something somebody must do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Id.
    pub id: String,
    /// For whom; empty when it is about no patient.
    pub patient: String,
    /// `report`, `call`, `prescriber` …
    pub kind: String,
    /// Microseconds since 1970.
    pub due: i64,
    /// How urgent, in the words of the triage; else empty.
    pub level: String,
    /// What it is about: an id of the knowledge or of an entry.
    pub about: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

/// State of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseRow {
    /// Id.
    pub id: String,
    /// Whose.
    pub patient: String,
    /// Of what.
    pub indication: String,
    /// `drafted`, `agreed`, `stopped` or `finished`.
    pub state: String,
    /// Sessions planned.
    pub planned: i64,
    /// Sessions signed.
    pub done: i64,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Id.
    pub id: String,
    /// The name to sign in with.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// Id of the role.
    pub role: String,
    /// `active` or `closed`.
    pub state: String,
    /// Kind and number of the certificate; empty when none is recorded.
    pub certificate: String,
    /// First day of its validity; empty when not recorded.
    pub certificate_from: String,
    /// Last day of its validity; empty when it does not end.
    pub certificate_to: String,
    /// Belongs to the sample clinic.
    pub sample: bool,
}

const PATIENT: &str = "p.id, p.name, p.birth_date, p.sex, p.phone, p.file_no, p.sample";
const APPOINTMENT: &str = "id, patient, begins, minutes, room, operator, state, course, note, sample";
const ACCOUNT: &str = "id, login, name, role, state, certificate, certificate_from, certificate_to, sample";

fn patient(row: &Row<'_>) -> Result<PatientRow, rusqlite::Error> {
    Ok(PatientRow {
        id: row.text(0)?,
        name: row.text(1)?,
        birth_date: row.text(2)?,
        sex: row.text(3)?,
        phone: row.text(4)?,
        file_no: row.text(5)?,
        sample: row.yes(6)?,
    })
}

fn appointment(row: &Row<'_>) -> Result<AppointmentRow, rusqlite::Error> {
    Ok(AppointmentRow {
        id: row.text(0)?,
        patient: row.text(1)?,
        begins: row.int(2)?,
        minutes: row.int(3)?,
        room: row.text(4)?,
        operator: row.text(5)?,
        state: row.text(6)?,
        course: row.text(7)?,
        note: row.text(8)?,
        sample: row.yes(9)?,
    })
}

fn account(row: &Row<'_>) -> Result<AccountRow, rusqlite::Error> {
    Ok(AccountRow {
        id: row.text(0)?,
        login: row.text(1)?,
        name: row.text(2)?,
        role: row.text(3)?,
        state: row.text(4)?,
        certificate: row.text(5)?,
        certificate_from: row.text(6)?,
        certificate_to: row.text(7)?,
        sample: row.yes(8)?,
    })
}

/// So many matches are found and sorted at once.
const FEW: i64 = 6000;

/// A search that is being put together.
struct Found<'a> {
    sql: String,
    params: Vec<Param<'a>>,
}

impl<'a> Found<'a> {
    fn new(sql: &str, params: Vec<Param<'a>>) -> Found<'a> {
        Found {
            sql: sql.to_owned(),
            params,
        }
    }

    /// Each of these begins a word of the patient.
    fn each_begins(&mut self, words: &'a [(&'a str, String)]) {
        for (word, end) in words {
            let n = self.params.len() + 1;
            self.sql.push_str(&format!(
                " and exists (select 1 from patient_word o where o.clinic = p.clinic and o.patient = p.id \
                 and o.word >= ${n} and o.word < ${})",
                n + 1
            ));
            self.params.push((*word).into());
            self.params.push(end.as_str().into());
        }
    }

    fn ordered(&self) -> String {
        format!(
            "{} order by p.sort, p.id limit ${}",
            self.sql,
            self.params.len() + 1
        )
    }

    fn with(&self, most: i64) -> Vec<Param<'a>> {
        let mut params = self.params.clone();
        params.push(most.into());
        params
    }
}

/// Words with the ends of their ranges.
fn bounded<'w>(words: impl Iterator<Item = &'w String>) -> Vec<(&'w str, String)> {
    words.map(|word| (word.as_str(), beyond(word))).collect()
}

/// The end of the range of words that begin with `word`.
fn beyond(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

impl Reading<'_> {
    /// A patient's row.
    pub fn patient(&self, id: &str) -> Result<Option<PatientRow>, StoreFault> {
        self.one(
            &format!("select {PATIENT} from patient p where p.clinic = $1 and p.id = $2"),
            &[self.clinic.into(), id.into()],
            patient,
        )
    }

    /// A patient with this number of the house; `word` is one of its folded words.
    pub fn patient_of_number(&self, number: &str, word: &str) -> Result<Option<PatientRow>, StoreFault> {
        self.one(
            &format!(
                "select {PATIENT} from patient_word w join patient p on p.clinic = w.clinic and p.id = w.patient \
                 where w.clinic = $1 and w.word = $2 and p.file_no = $3 order by p.id limit 1"
            ),
            &[self.clinic.into(), word.into(), number.into()],
            patient,
        )
    }

    /// Patients of whom each of the folded words begins a word, in the order of their names, at most `most`.
    pub fn patients_by_words(&self, words: &[String], most: i64) -> Result<Vec<PatientRow>, StoreFault> {
        let mut rarest: Option<(i64, &str)> = None;
        for word in words {
            let count = self.words_beginning(word)?;
            if rarest.is_none_or(|(least, _)| count < least) {
                rarest = Some((count, word));
            }
        }
        match rarest {
            Some((count, rarest)) if count <= FEW => self.found_by_word(words, rarest, most),
            _ => self.met_along_names(words, most),
        }
    }

    /// Few match one of the words: they are found by it, and sorted.
    fn found_by_word(
        &self,
        words: &[String],
        rarest: &str,
        most: i64,
    ) -> Result<Vec<PatientRow>, StoreFault> {
        let end = beyond(rarest);
        let mut query = Found::new(
            &format!(
                "select distinct {PATIENT}, p.sort from patient_word w \
                 join patient p on p.clinic = w.clinic and p.id = w.patient \
                 where w.clinic = $1 and w.word >= $2 and w.word < $3"
            ),
            vec![self.clinic.into(), rarest.into(), end.as_str().into()],
        );
        let others: Vec<(&str, String)> = bounded(words.iter().filter(|word| *word != rarest));
        query.each_begins(&others);
        self.all(&query.ordered(), &query.with(most), patient)
    }

    /// Many match every word: the first of them are soon met on a walk along the names. Names that begin with one of the
    /// words stand together, so that the walk begins there.
    fn met_along_names(&self, words: &[String], most: i64) -> Result<Vec<PatientRow>, StoreFault> {
        let all: Vec<(&str, String)> = bounded(words.iter());
        for (word, end) in &all {
            let mut query = Found::new(
                &format!(
                    "select {PATIENT}, p.sort from patient p where p.clinic = $1 and p.sort >= $2 and p.sort < $3"
                ),
                vec![self.clinic.into(), (*word).into(), end.as_str().into()],
            );
            query.each_begins(&all);
            let found = self.all(&query.ordered(), &query.with(most), patient)?;
            if found.len() as i64 >= most {
                return Ok(found);
            }
        }
        let from = format!("select {PATIENT}, p.sort from patient p where p.clinic = $1");
        let mut query = Found::new(&from, vec![self.clinic.into()]);
        query.each_begins(&all);
        self.all(&query.ordered(), &query.with(most), patient)
    }

    /// How many words begin so, counted up to one more than a few.
    fn words_beginning(&self, word: &str) -> Result<i64, StoreFault> {
        let end = beyond(word);
        let count = self.one(
            "select count(*) from (select 1 from patient_word where clinic = $1 and word >= $2 and word < $3 limit $4)",
            &[self.clinic.into(), word.into(), end.as_str().into(), (FEW + 1).into()],
            |row| row.int(0),
        )?;
        Ok(count.unwrap_or(0))
    }

    /// Ids of patients after `after`, in order, at most `most`.
    pub fn patients_after(&self, after: &str, most: i64) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select id from patient where clinic = $1 and id > $2 order by id limit $3",
            &[self.clinic.into(), after.into(), most.into()],
            |row| row.text(0),
        )
    }

    /// Ids of patients after `after` of whom a word begins so, in order, at most `most`.
    pub fn patients_of_word(&self, word: &str, after: &str, most: i64) -> Result<Vec<String>, StoreFault> {
        let end = beyond(word);
        self.all(
            "select distinct patient from patient_word \
             where clinic = $1 and word >= $2 and word < $3 and patient > $4 order by patient limit $5",
            &[
                self.clinic.into(),
                word.into(),
                end.as_str().into(),
                after.into(),
                most.into(),
            ],
            |row| row.text(0),
        )
    }

    /// Ids of patients after `after` with a course for an indication, in order, at most `most`.
    pub fn patients_of_indication(
        &self,
        indication: &str,
        after: &str,
        most: i64,
    ) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select distinct patient from course \
             where clinic = $1 and indication = $2 and patient > $3 order by patient limit $4",
            &[self.clinic.into(), indication.into(), after.into(), most.into()],
            |row| row.text(0),
        )
    }

    /// Indications that somebody has a course for, in order.
    pub fn indications_in_courses(&self) -> Result<Vec<String>, StoreFault> {
        self.all(
            "select distinct indication from course where clinic = $1 order by indication",
            &[self.clinic.into()],
            |row| row.text(0),
        )
    }

    /// How many patients have a course for an indication.
    pub fn indication_count(&self, indication: &str) -> Result<i64, StoreFault> {
        let count = self.one(
            "select count(distinct patient) from course where clinic = $1 and indication = $2",
            &[self.clinic.into(), indication.into()],
            |row| row.int(0),
        )?;
        Ok(count.unwrap_or(0))
    }

    /// How many patients there are.
    pub fn patients_count(&self) -> Result<i64, StoreFault> {
        let count = self.one(
            "select count(*) from patient where clinic = $1",
            &[self.clinic.into()],
            |row| row.int(0),
        )?;
        Ok(count.unwrap_or(0))
    }

    /// Appointments that begin in `[from, to)`, in order.
    pub fn appointments(&self, from: i64, to: i64) -> Result<Vec<AppointmentRow>, StoreFault> {
        self.all(
            &format!(
                "select {APPOINTMENT} from appointment where clinic = $1 and begins >= $2 and begins < $3 \
                 order by begins, id"
            ),
            &[self.clinic.into(), from.into(), to.into()],
            appointment,
        )
    }

    /// Tasks of a kind that are due before an instant, in order. Each kind is asked for by itself, so that many of one
    /// never hide another.
    pub fn tasks(&self, kind: &str, before: i64, most: i64) -> Result<Vec<TaskRow>, StoreFault> {
        self.all(
            "select id, patient, kind, due, level, about, sample from task \
             where clinic = $1 and kind = $2 and due < $3 order by due, id limit $4",
            &[self.clinic.into(), kind.into(), before.into(), most.into()],
            |row| {
                Ok(TaskRow {
                    id: row.text(0)?,
                    patient: row.text(1)?,
                    kind: row.text(2)?,
                    due: row.int(3)?,
                    level: row.text(4)?,
                    about: row.text(5)?,
                    sample: row.yes(6)?,
                })
            },
        )
    }

    /// Courses that are under way, in the order of their ids, from `after` on.
    pub fn courses(&self, state: &str, after: &str, most: i64) -> Result<Vec<CourseRow>, StoreFault> {
        self.all(
            "select id, patient, indication, state, planned, done from course \
             where clinic = $1 and state = $2 and id > $3 order by id limit $4",
            &[self.clinic.into(), state.into(), after.into(), most.into()],
            |row| {
                Ok(CourseRow {
                    id: row.text(0)?,
                    patient: row.text(1)?,
                    indication: row.text(2)?,
                    state: row.text(3)?,
                    planned: row.int(4)?,
                    done: row.int(5)?,
                })
            },
        )
    }

    /// All accounts, by name.
    pub fn accounts(&self) -> Result<Vec<AccountRow>, StoreFault> {
        self.all(
            &format!("select {ACCOUNT} from account where clinic = $1 order by name, id"),
            &[self.clinic.into()],
            account,
        )
    }

    /// The account of a login name.
    pub fn account_of(&self, login: &str) -> Result<Option<AccountRow>, StoreFault> {
        self.one(
            &format!("select {ACCOUNT} from account where clinic = $1 and login = $2"),
            &[self.clinic.into(), login.into()],
            account,
        )
    }

    /// One account.
    pub fn account(&self, id: &str) -> Result<Option<AccountRow>, StoreFault> {
        self.one(
            &format!("select {ACCOUNT} from account where clinic = $1 and id = $2"),
            &[self.clinic.into(), id.into()],
            account,
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::book::Ledger;
    use crate::engine;
    use crate::index::{IndexRow, Table};

    #[test]
    fn many_tasks_of_one_kind_hide_none_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let connection = engine::open_writer(&folder.path().join("pistor.db")).expect("a database");
        let ledger = Ledger::new(&connection, "main");
        let task = |n: i64, kind: &str| IndexRow {
            table: Table::Task,
            values: vec![
                format!("{kind}{n}").into(),
                "p".into(),
                kind.into(),
                n.into(),
                "".into(),
                "".into(),
                false.into(),
            ],
        };
        let mut rows: Vec<_> = (0..300).map(|n| task(n, "call")).collect();
        rows.push(task(1000, "report"));
        ledger.reindex(&[], &rows).expect("written");
        let ids = |kind, before| -> Vec<String> {
            let found = ledger.tasks(kind, before, 200).expect("read");
            found.into_iter().map(|task| task.id).collect()
        };
        assert_eq!(ids("report", 2000), ["report1000"]);
        assert_eq!(ids("call", 2000).len(), 200);
        assert_eq!(ids("call", 3), ["call0", "call1", "call2"]);
    }
}
