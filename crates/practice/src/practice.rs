//! The practice: its store, the knowledge in force, its settings, and the charts that were folded lately.

use crate::act::{Actor, Asked, Done, digest};
use crate::acts::records::{ImportRecord, Likeness};
use crate::chart::Chart;
use crate::chart::index::{search_words, typed_words};
use crate::house::accounts::Account;
use crate::house::editions::{SignedEdition, signature};
use crate::house::programs::{self, Program};
use crate::house::settings::Settings;
use crate::house::texts::Texts;
use crate::house::wording::Wording;
use crate::house::{self, Heard, KNOWLEDGE, PROGRAMS, SETTINGS, TEXTS, WORDING};
use crate::outbox::{Post, Way};
use crate::permission::Act;
use crate::photograph::Tickets;
use crate::picture::Picture;
use crate::refusal::{Kind, Refusal};
use jiff::Timestamp;
use pistor_journey::{Edition, rehearsal};
use pistor_locale::Locale;
pub use pistor_store::StoreFault;
use pistor_store::{IndexRow, Reading, Store, Verified};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

/// The clinic of a data directory that holds one.
const CLINIC: &str = "main";
/// Most patients of one name, number or birth date that are looked at for a hospital record.
const CANDIDATES_MAX: i64 = 200;
/// How many folded charts are kept.
const CHARTS_KEPT: usize = 200;
/// For how long the answer to a key is kept, in microseconds: nobody repeats a submit after a month.
const KEYS_KEPT: i64 = 30 * 24 * 3_600_000_000;
/// For how long one opening of a chart by one person counts as the same, in microseconds.
const SAME_OPENING: i64 = 15 * 60 * 1_000_000;

/// A practice.
pub struct Practice {
    pub(crate) store: Store,
    edition: RwLock<Arc<Edition>>,
    assemble: Assemble,
    digest: String,
    fit: AtomicBool,
    settings: RwLock<Arc<Settings>>,
    wording: RwLock<Arc<Heard<Wording>>>,
    voices: Vec<Arc<Locale>>,
    programs: RwLock<Arc<Programs>>,
    texts: RwLock<Arc<Heard<Texts>>>,
    charts: Mutex<Kept>,
    openings: Mutex<HashMap<(String, String), i64>>,
    post: OnceLock<Arc<Post>>,
    pub(crate) tickets: Tickets,
    pub(crate) hashing: crate::sign_in::Hashing,
}

/// Programs by id.
type Programs = BTreeMap<String, Program>;

/// Makes the edition anew from its files.
pub type Assemble = Box<dyn Fn() -> Edition + Send + Sync>;

#[derive(Default)]
struct Kept {
    /// None while a chart is out, being written to.
    charts: HashMap<String, Option<Arc<Chart>>>,
    order: VecDeque<String>,
}

/// What a rebuild came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// Index rows before and after.
    pub rows: (usize, usize),
    /// Whether every row is byte for byte what it was.
    pub same: bool,
}

fn read<T: Clone>(lock: &RwLock<T>) -> T {
    lock.read().unwrap_or_else(PoisonError::into_inner).clone()
}

fn write<T>(lock: &RwLock<T>, value: T) {
    *lock.write().unwrap_or_else(PoisonError::into_inner) = value;
}

impl Practice {
    /// Opens the data directory of a practice, with the knowledge and the SHA-256 of its files.
    ///
    /// # Errors
    /// What the store says of the directory, or a ledger that cannot be read.
    pub fn open(
        directory: &Path,
        assemble: Assemble,
        digest: String,
        now: Timestamp,
    ) -> Result<Practice, StoreFault> {
        let (store, _) = Store::open(directory, CLINIC, now.as_microsecond())?;
        let edition = assemble();
        let fit = edition.fit;
        let practice = Practice {
            store,
            edition: RwLock::new(Arc::new(edition)),
            assemble,
            digest,
            fit: AtomicBool::new(fit),
            settings: RwLock::new(Arc::new(Settings::default())),
            wording: RwLock::default(),
            voices: Vec::new(),
            programs: RwLock::default(),
            texts: RwLock::default(),
            charts: Mutex::default(),
            openings: Mutex::default(),
            post: OnceLock::new(),
            tickets: Tickets::default(),
            hashing: crate::sign_in::Hashing::default(),
        };
        practice.reload().map_err(|refusal| {
            StoreFault::Database(
                refusal
                    .fault
                    .arg("detail")
                    .unwrap_or(refusal.fault.code)
                    .to_owned(),
            )
        })?;
        Ok(practice)
    }

    /// Reads settings and signature again from their books.
    pub(crate) fn reload(&self) -> Result<(), Refusal> {
        let (settings, signed) = self.store.read(|reading| self.books(reading))?;
        let texts = self
            .store
            .read(|reading| Heard::read(reading, TEXTS, Texts::of))?;
        write(&self.texts, Arc::new(texts));
        self.adopt(settings, signed);
        let wording = self
            .store
            .read(|reading| Heard::read(reading, WORDING, Wording::of))?;
        write(&self.wording, Arc::new(wording));
        let programs = self.store.read(callers)?;
        write(&self.programs, Arc::new(programs));
        Ok(())
    }

    fn books(&self, reading: &Reading<'_>) -> Result<(Settings, Option<SignedEdition>), Refusal> {
        let settings = Settings::of(&reading.chart(SETTINGS, 0)?)?;
        let signed = signature(&reading.chart(KNOWLEDGE, 0)?, &self.digest)?;
        Ok((settings, signed))
    }

    fn adopt(&self, settings: Settings, signed: Option<SignedEdition>) {
        write(&self.settings, Arc::new(settings));
        let name = signed.map(|signed| signed.name);
        if self.edition().signed_by != name {
            let mut edition = (self.assemble)();
            edition.signed_by = name;
            write(&self.edition, Arc::new(edition));
        }
    }

    /// The knowledge in force.
    pub fn edition(&self) -> Arc<Edition> {
        read(&self.edition)
    }

    /// SHA-256 over the files of the knowledge, in hexadecimal.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The settings.
    pub fn settings(&self) -> Arc<Settings> {
        read(&self.settings)
    }

    /// The clinic's own words on consents.
    pub fn wording(&self) -> Arc<Heard<Wording>> {
        read(&self.wording)
    }

    /// The same practice, speaking these languages: in them texts are made that are signed.
    #[must_use]
    pub fn speaking(mut self, voices: Vec<Arc<Locale>>) -> Practice {
        self.voices = voices;
        self
    }

    /// The languages it speaks.
    pub fn voices(&self) -> &[Arc<Locale>] {
        &self.voices
    }

    /// The programs that were ever registered, by id.
    pub fn programs(&self) -> Arc<BTreeMap<String, Program>> {
        read(&self.programs)
    }

    /// The texts that patients are told after a session: sample patients, or all others.
    pub fn texts(&self, sample: bool) -> Arc<Texts> {
        Arc::clone(read(&self.texts).of(sample))
    }

    /// By what messages are sent; none before the clinic is opened to people.
    pub(crate) fn post(&self) -> Option<&Post> {
        self.post.get().map(Arc::as_ref)
    }

    /// The kinds of addresses that messages can be sent to.
    pub fn ways(&self) -> Vec<Way> {
        let carriers = self.post().map_or(&[][..], |post| post.carriers.as_slice());
        carriers.iter().map(|carrier| carrier.way()).collect()
    }

    /// Says by what messages are sent, once, when the clinic is opened to people.
    pub fn send_by(&self, post: &Arc<Post>) {
        let _ = self.post.set(Arc::clone(post));
    }

    /// Whether every case of the knowledge came out as it says, when it was last tried.
    pub fn fit(&self) -> bool {
        self.fit.load(Ordering::Relaxed)
    }

    /// Whether anything can be written. False after the disk refused to confirm a write, until a restart.
    pub fn takes_writes(&self) -> bool {
        self.store.takes_writes()
    }

    /// Forgets what was only kept for a while: answers to keys of long ago, logins and links that have ended.
    ///
    /// # Errors
    /// When it could not be written.
    pub fn forget_old(&self, at: Timestamp) -> Result<(), Refusal> {
        let now = at.as_microsecond();
        self.store.write_and_wait(move |ledger| {
            ledger.forget_answers(now - KEYS_KEPT)?;
            ledger.end_old_logins(now)?;
            ledger.end_old_links(now, now - KEYS_KEPT)?;
            ledger.end_old_access(now)?;
            ledger.forget_tokens(now)?;
            Ok(())
        })
    }

    /// Runs every case of the knowledge again. False when one fails: then nothing is called clear.
    pub fn rehearse(&self) -> bool {
        let fit = self.edition().fit && rehearsal::rehearse(&self.edition()).is_ok();
        self.fit.store(fit, Ordering::Relaxed);
        fit
    }

    /// Does what is asked; `done` is called when it is on the disk, or when it was refused. A denied try leaves a trace.
    pub fn act(self: &Arc<Self>, asked: Asked, done: impl FnOnce(Result<Done, Refusal>) + Send + 'static) {
        self.act_with(asked, None, done);
    }

    fn act_with(
        self: &Arc<Self>,
        asked: Asked,
        picture: Option<Picture>,
        done: impl FnOnce(Result<Done, Refusal>) + Send + 'static,
    ) {
        let practice = Arc::clone(self);
        let after = Arc::clone(self);
        let asked = Arc::new(asked);
        let again = Arc::clone(&asked);
        // Worked out here: the thread that writes does what only it can.
        let request = digest(&asked);
        self.store.write(
            move |ledger| practice.perform(ledger, &asked, &request, picture.as_ref()),
            move |answer: Result<Done, Refusal>| {
                after.settle(&again, &answer);
                // Whoever waits may close the practice as soon as the answer is there.
                drop(after);
                done(answer);
            },
        );
    }

    /// Does what is asked and waits for it.
    ///
    /// # Errors
    /// Why it was not done.
    pub fn act_and_wait(self: &Arc<Self>, asked: Asked) -> Result<Done, Refusal> {
        self.act_and_wait_with(asked, None)
    }

    /// The same with a picture.
    pub(crate) fn act_and_wait_with(
        self: &Arc<Self>,
        asked: Asked,
        picture: Option<Picture>,
    ) -> Result<Done, Refusal> {
        let (done, ended) = std::sync::mpsc::sync_channel(1);
        self.act_with(asked, picture, move |answer| {
            let _ = done.send(answer);
        });
        ended
            .recv()
            .unwrap_or_else(|_| Err(Refusal::from(StoreFault::Closed)))
    }

    /// What follows an act: settings in force, or the trace of a denied try.
    fn settle(self: &Arc<Self>, asked: &Asked, answer: &Result<Done, Refusal>) {
        match answer {
            Ok(_)
                if matches!(
                    asked.act,
                    Act::SetSettings
                        | Act::SignEdition
                        | Act::RemoveSamples
                        | Act::WordConsent
                        | Act::ApproveConsent
                        | Act::RegisterProgram
                        | Act::WithdrawProgram
                        | Act::ApproveText
                        | Act::WithdrawText
                ) =>
            {
                if asked.act == Act::RemoveSamples {
                    *self.charts.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
                }
                let _ = self.reload();
            }
            Err(refusal) if refusal.kind == Kind::Forbidden => {
                self.trace(asked.at, &asked.who, asked.act.id(), &asked.chart, "denied");
            }
            _ => {}
        }
    }

    /// Leaves a trace and does not wait for it.
    pub fn trace(
        self: &Arc<Self>,
        at: Timestamp,
        who: &Actor,
        act: &'static str,
        chart: &str,
        outcome: &'static str,
    ) {
        let practice = Arc::clone(self);
        let (account, chart) = (who.account.clone(), chart.to_owned());
        self.store.write(
            move |ledger| practice.leave_trace(ledger, at, &account, act, &chart, outcome),
            |_: Result<(), Refusal>| {},
        );
    }

    /// May this person look? A denied try leaves a trace, and so does the opening of a chart.
    ///
    /// # Errors
    /// When the person may not.
    pub fn may_look(
        self: &Arc<Self>,
        who: &Actor,
        act: Act,
        chart: &str,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        if !who.may(act) {
            self.trace(at, who, act.id(), chart, "denied");
            return Err(Refusal::forbidden("not-yours"));
        }
        if !chart.is_empty() && self.opens(&who.account, chart, at.as_microsecond()) {
            self.trace(at, who, act.id(), chart, "read");
        }
        Ok(())
    }

    /// Whether this person has opened a chart: what a page asks by itself goes on with that opening, and is none of its own.
    pub fn has_opened(&self, who: &Actor, chart: &str) -> bool {
        let openings = self.openings.lock().unwrap_or_else(PoisonError::into_inner);
        openings.contains_key(&(who.account.clone(), chart.to_owned()))
    }

    /// Whether this is a new opening of a chart by this person.
    pub(crate) fn opens(&self, account: &str, chart: &str, at: i64) -> bool {
        let mut openings = self.openings.lock().unwrap_or_else(PoisonError::into_inner);
        if openings.len() > 4096 {
            openings.retain(|_, last| at - *last < SAME_OPENING);
        }
        let key = (account.to_owned(), chart.to_owned());
        let new = openings.get(&key).is_none_or(|last| at - last >= SAME_OPENING);
        if new {
            openings.insert(key, at);
        }
        new
    }

    /// Reads in one snapshot.
    ///
    /// # Errors
    /// What the reading says.
    pub fn read<T>(&self, reading: impl FnOnce(&Reading<'_>) -> Result<T, Refusal>) -> Result<T, Refusal> {
        self.store.read(reading)
    }

    /// A patient's chart.
    ///
    /// # Errors
    /// When there is no such patient.
    pub fn chart(&self, id: &str) -> Result<Arc<Chart>, Refusal> {
        let chart = self.store.read(|reading| self.chart_in(reading, id))?;
        match chart.person {
            Some(_) => Ok(chart),
            None => Err(Refusal::not_found("@what-patient")),
        }
    }

    /// A chart as this transaction sees it: the kept fold, when its last hash is the ledger's.
    pub(crate) fn chart_in(&self, reading: &Reading<'_>, id: &str) -> Result<Arc<Chart>, Refusal> {
        if house::is_book(id) {
            return Err(Refusal::not_found("@what-patient"));
        }
        let head = reading.head(id)?;
        if let Some(chart) = self.kept(id).filter(|chart| chart.head == head && head.is_some()) {
            return Ok(chart);
        }
        let chart = Arc::new(Chart::fold(id, &reading.chart(id, 0)?)?);
        if chart.head.is_some() {
            self.keep(Arc::clone(&chart));
        }
        Ok(chart)
    }

    /// The fold of a chart that is kept, where one is.
    pub(crate) fn kept(&self, id: &str) -> Option<Arc<Chart>> {
        let kept = self.charts.lock().unwrap_or_else(PoisonError::into_inner);
        kept.charts.get(id).cloned().flatten()
    }

    /// A chart that is about to be written to: it is taken out of what is kept, so that nobody else holds it.
    pub(crate) fn chart_to_write(&self, reading: &Reading<'_>, id: &str) -> Result<Arc<Chart>, Refusal> {
        let chart = self.chart_in(reading, id)?;
        let mut kept = self.charts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.charts.get_mut(id) {
            *place = None;
        }
        Ok(chart)
    }

    pub(crate) fn keep(&self, chart: Arc<Chart>) {
        let mut kept = self.charts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.charts.get_mut(&chart.id) {
            *place = Some(chart);
            return;
        }
        kept.order.push_back(chart.id.clone());
        kept.charts.insert(chart.id.clone(), Some(chart));
        while kept.order.len() > CHARTS_KEPT {
            if let Some(oldest) = kept.order.pop_front() {
                kept.charts.remove(&oldest);
            }
        }
    }

    /// Patients who may be the one of a hospital record, by id, with how they compare. Where nobody of its name or number is
    /// the same, whoever was born on that day is looked at, too: a name may have changed.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn patients_of(&self, record: &ImportRecord) -> Result<BTreeMap<String, Likeness>, Refusal> {
        let by_name = typed_words(&format!("{} {}", record.name, record.birth_date));
        let values = record.numbers.iter().map(|number| number.rsplit('|').next());
        let by_number = values.map(|value| search_words(value.unwrap_or_default()));
        let named: Vec<_> = std::iter::once(by_name).chain(by_number).collect();
        self.read(|reading| {
            let mut alike = BTreeMap::new();
            for words in &named {
                self.compare(reading, record, words, &mut alike)?;
            }
            if !alike.values().any(|likeness| *likeness == Likeness::Same) {
                self.compare(reading, record, &typed_words(&record.birth_date), &mut alike)?;
            }
            alike.retain(|_, likeness| *likeness != Likeness::Other);
            Ok(alike)
        })
    }

    /// Compares the patient of a record with everybody who is found by these words.
    fn compare(
        &self,
        reading: &Reading<'_>,
        record: &ImportRecord,
        words: &[String],
        alike: &mut BTreeMap<String, Likeness>,
    ) -> Result<(), Refusal> {
        if words.is_empty() {
            return Ok(());
        }
        for row in reading.patients_by_words(words, CANDIDATES_MAX)? {
            if let Entry::Vacant(place) = alike.entry(row.id) {
                let chart = self.chart_in(reading, place.key())?;
                place.insert(record.likeness(&chart));
            }
        }
        Ok(())
    }

    /// Verifies every hash of ledger and audit.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn verify(&self) -> Result<Verified, Refusal> {
        self.store.read(|reading| Ok(reading.verify()?))
    }

    /// Makes every index row again from the ledger.
    ///
    /// # Errors
    /// When an entry cannot be read.
    pub fn rebuild(&self) -> Result<Rebuilt, Refusal> {
        self.store.write_and_wait(|ledger| {
            let (before, digest) = ledger.index_digest()?;
            ledger.clear_index()?;
            for id in ledger.charts()? {
                ledger.reindex(&[], &rows_of(ledger, &id)?)?;
            }
            let (after, again) = ledger.index_digest()?;
            Ok(Rebuilt {
                rows: (before, after),
                same: digest == again,
            })
        })
    }

    /// Every account, by id.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn accounts(&self) -> Result<BTreeMap<String, Account>, Refusal> {
        let rows = self.store.read(|reading| Ok::<_, Refusal>(reading.accounts()?))?;
        Ok(rows
            .into_iter()
            .map(Account::from)
            .map(|account| (account.id.clone(), account))
            .collect())
    }
}

/// The programs of the book, and of its counterpart in the sample clinic.
fn callers(reading: &Reading<'_>) -> Result<Programs, Refusal> {
    let mut held = Programs::new();
    for sample in [false, true] {
        held.extend(programs::of(&reading.chart(&house::book(PROGRAMS, sample), 0)?)?);
    }
    Ok(held)
}

/// The index rows that a chart or a book makes.
pub(crate) fn rows_of(reading: &Reading<'_>, id: &str) -> Result<Vec<IndexRow>, Refusal> {
    let entries = reading.chart(id, 0)?;
    if house::is_book(id) {
        house::rows(id, &entries)
    } else {
        Ok(crate::chart::index::rows(&Chart::fold(id, &entries)?))
    }
}
