//! The one thread that writes. What has gathered while the last commit was on its way to the disk goes into the next
//! one; each piece of work stands or falls on its own, and is answered only after the commit.

use crate::book::Ledger;
use crate::fault::StoreFault;
use rusqlite::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{JoinHandle, ThreadId};

/// How many pieces of work share a commit at most.
const BATCH_MAX: usize = 256;

/// A piece of work.
pub(crate) trait Work: Send {
    /// Does it. False when nothing of it may stay.
    fn run(&mut self, ledger: &Ledger<'_>) -> bool;
    /// Says how it ended: what it did is on the disk, or nothing of it is.
    fn done(self: Box<Self>, committed: Result<(), StoreFault>);
}

/// Work that is a function and a place for its answer.
pub(crate) struct Task<F, T, E, D> {
    work: Option<F>,
    answer: Option<Result<T, E>>,
    done: D,
}

impl<F, T, E, D> Task<F, T, E, D> {
    pub(crate) fn new(work: F, done: D) -> Task<F, T, E, D> {
        Task {
            work: Some(work),
            answer: None,
            done,
        }
    }
}

impl<F, T, E, D> Work for Task<F, T, E, D>
where
    F: FnOnce(&Ledger<'_>) -> Result<T, E> + Send,
    D: FnOnce(Result<T, E>) + Send,
    T: Send,
    E: From<StoreFault> + Send,
{
    fn run(&mut self, ledger: &Ledger<'_>) -> bool {
        let Some(work) = self.work.take() else {
            return false;
        };
        let answer = work(ledger);
        let stays = answer.is_ok();
        self.answer = Some(answer);
        stays
    }

    fn done(self: Box<Self>, committed: Result<(), StoreFault>) {
        let answer = match (committed, self.answer) {
            // A refusal is a refusal, whatever became of the others.
            (_, Some(Err(refused))) => Err(refused),
            (Ok(()), Some(Ok(answer))) => Ok(answer),
            (Err(fault), _) => Err(fault.into()),
            (Ok(()), None) => Err(StoreFault::Closed.into()),
        };
        (self.done)(answer);
    }
}

/// Work whose end is known, on its way to those who wait.
type Ended = Vec<(Box<dyn Work>, Result<(), StoreFault>)>;

/// The way to the thread that tells those who wait.
struct Answers {
    way: Sender<Ended>,
    /// Batches that were handed over and are not told yet.
    under_way: Arc<AtomicUsize>,
}

impl Answers {
    /// Hands a batch over.
    fn tell(&self, batch: Vec<Box<dyn Work>>, committed: &Result<(), StoreFault>) {
        self.under_way.fetch_add(1, Ordering::AcqRel);
        let ended = batch.into_iter().map(|work| (work, committed.clone()));
        let _ = self.way.send(ended.collect());
    }

    /// Whether everybody was told: then nobody is overtaken.
    fn all_told(&self) -> bool {
        self.under_way.load(Ordering::Acquire) == 0
    }
}

/// The threads and the way to them: one writes, one tells those who wait, so that the next commit need not.
pub(crate) struct Writer {
    queue: Option<Sender<Box<dyn Work>>>,
    threads: Vec<JoinHandle<()>>,
    writing: ThreadId,
    broken: Arc<AtomicBool>,
}

impl Writer {
    /// Starts the thread on the connection that writes.
    pub(crate) fn start(connection: Connection, clinic: String) -> std::io::Result<Writer> {
        let (queue, work) = channel();
        let (way, ended) = channel::<Ended>();
        let under_way = Arc::new(AtomicUsize::new(0));
        let answers = Answers {
            way,
            under_way: Arc::clone(&under_way),
        };
        let broken = Arc::new(AtomicBool::new(false));
        let mark = Arc::clone(&broken);
        let writing = std::thread::Builder::new()
            .name("ledger".to_owned())
            .spawn(move || write(connection, &clinic, &work, &answers, &mark))?;
        let telling = std::thread::Builder::new()
            .name("answers".to_owned())
            .spawn(move || {
                for batch in ended {
                    for (work, committed) in batch {
                        work.done(committed);
                    }
                    under_way.fetch_sub(1, Ordering::AcqRel);
                }
            })?;
        Ok(Writer {
            queue: Some(queue),
            writing: writing.thread().id(),
            threads: vec![writing, telling],
            broken,
        })
    }

    /// Whether the disk has refused to confirm a write: then nothing more is written until a restart.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    pub(crate) fn submit(&self, work: Box<dyn Work>) {
        let Some(queue) = &self.queue else {
            return work.done(Err(StoreFault::Closed));
        };
        if let Err(unsent) = queue.send(work) {
            unsent.0.done(Err(StoreFault::Closed));
        }
    }
}

impl Drop for Writer {
    /// Finishes what was submitted.
    fn drop(&mut self) {
        self.queue = None;
        // Work may hold the last handle of the store: no thread waits for itself, nor the one that writes for the one
        // that tells, which ends after it.
        let own = std::thread::current().id();
        if own == self.writing {
            return;
        }
        for thread in self
            .threads
            .drain(..)
            .filter(|thread| thread.thread().id() != own)
        {
            let _ = thread.join();
        }
    }
}

fn write(
    connection: Connection,
    clinic: &str,
    queue: &Receiver<Box<dyn Work>>,
    answers: &Answers,
    mark: &AtomicBool,
) {
    let mut broken: Option<StoreFault> = None;
    let mut waiting = None;
    while let Some(first) = waiting.take().or_else(|| queue.recv().ok()) {
        let mut batch = vec![first];
        if let Some(fault) = &broken {
            batch.extend(queue.try_iter());
            answers.tell(batch, &Err(fault.clone()));
            continue;
        }
        let committed = commit(&connection, clinic, &mut batch, queue);
        if let Err(fault @ StoreFault::NotDurable(_)) = &committed {
            // A failed fsync is never retried into success: the kernel may have dropped the page.
            broken = Some(fault.clone());
            mark.store(true, Ordering::Relaxed);
        }
        waiting = queue.try_recv().ok();
        if waiting.is_none() && batch.len() == 1 && answers.all_told() {
            // Nobody waits to be written: one who alone waits for an answer has it sooner from here.
            batch.into_iter().for_each(|work| work.done(committed.clone()));
        } else {
            answers.tell(batch, &committed);
        }
    }
    // So that the file is whole without its log when the clinic copies it.
    let _ = connection.execute_batch("pragma optimize; pragma wal_checkpoint(truncate);");
}

/// Runs a batch in one transaction, and takes in what arrives meanwhile.
fn commit(
    connection: &Connection,
    clinic: &str,
    batch: &mut Vec<Box<dyn Work>>,
    queue: &Receiver<Box<dyn Work>>,
) -> Result<(), StoreFault> {
    connection.prepare_cached("begin immediate")?.execute([])?;
    let committed = each(connection, clinic, batch, queue).and_then(|stays| {
        let end = if stays { "commit" } else { "rollback" };
        Ok(connection.prepare_cached(end)?.execute([])?)
    });
    if let Err(fault) = committed {
        if !connection.is_autocommit() {
            let _ = connection.execute_batch("rollback");
        }
        return Err(fault);
    }
    Ok(())
}

/// Runs each piece of work between savepoints. Whether anything is to be committed.
fn each(
    connection: &Connection,
    clinic: &str,
    batch: &mut Vec<Box<dyn Work>>,
    queue: &Receiver<Box<dyn Work>>,
) -> Result<bool, StoreFault> {
    let ledger = Ledger::new(connection, clinic);
    let mut stays = false;
    let mut next = 0;
    while next < batch.len() {
        connection.prepare_cached("savepoint work")?.execute([])?;
        if batch[next].run(&ledger) {
            stays = true;
        } else if connection.is_autocommit() {
            // The engine gave the whole transaction up: the disk is full, or worse.
            return Err(StoreFault::DiskFull);
        } else {
            connection.prepare_cached("rollback to work")?.execute([])?;
            ledger.last_trace.set(None);
        }
        connection.prepare_cached("release work")?.execute([])?;
        next += 1;
        if next == batch.len() && batch.len() < BATCH_MAX {
            batch.extend(queue.try_iter().take(BATCH_MAX - batch.len()));
        }
    }
    Ok(stays)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::Trace;
    use crate::engine;
    use std::sync::mpsc::sync_channel;

    /// Leaves a trace as long as wanted; gives what was answered.
    fn leave(writer: &Writer, at: i64, length: usize) -> Result<(), StoreFault> {
        let (done, ended) = sync_channel(1);
        let long = "x".repeat(length);
        writer.submit(Box::new(Task::new(
            move |ledger: &Ledger<'_>| {
                ledger.trace(&Trace {
                    at,
                    account: "a",
                    act: &long,
                    chart: "",
                    outcome: "done",
                    entry: 0,
                    entry_hash: [0; 32],
                    sample: false,
                })
            },
            move |answer: Result<(), StoreFault>| done.send(answer).expect("somebody waits"),
        )));
        ended.recv().expect("answered")
    }

    #[test]
    fn a_full_disk_is_refused_and_space_that_comes_back_is_used() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pistor.db");
        let connection = engine::open_writer(&path).expect("a database");
        let pages: i64 = connection
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .expect("a count");
        connection
            .pragma_update(None, "max_page_count", pages + 20)
            .expect("a limit");
        let writer = Writer::start(connection, "main".to_owned()).expect("a thread");
        let mut kept = 0;
        while leave(&writer, kept, 4000).is_ok() {
            kept += 1;
            assert!(kept < 100, "the limit holds");
        }
        assert_eq!(leave(&writer, kept, 400_000), Err(StoreFault::DiskFull));
        // A shorter one still fits: a full disk is a refusal, not the end.
        let shorter = leave(&writer, kept, 1);
        drop(writer);
        let reader = engine::open_reader(&path).expect("a reader");
        let rows: i64 = reader
            .query_row("select count(*) from audit", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(
            rows,
            kept + i64::from(shorter.is_ok()),
            "what was acknowledged, and nothing else"
        );
    }

    #[test]
    fn one_that_is_refused_takes_no_other_with_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pistor.db");
        let connection = engine::open_writer(&path).expect("a database");
        let writer = Writer::start(connection, "main".to_owned()).expect("a thread");
        let (done, ended) = sync_channel(300);
        for n in 0..300i64 {
            let done = done.clone();
            writer.submit(Box::new(Task::new(
                move |ledger: &Ledger<'_>| {
                    ledger.forget_answers(n)?;
                    ledger.trace(&Trace {
                        at: n,
                        account: "a",
                        act: "b",
                        chart: "",
                        outcome: "done",
                        entry: 0,
                        entry_hash: [0; 32],
                        sample: false,
                    })?;
                    if n % 3 == 0 {
                        Err(StoreFault::Conflict)
                    } else {
                        Ok(n)
                    }
                },
                move |answer: Result<i64, StoreFault>| done.send(answer).expect("somebody waits"),
            )));
        }
        drop(done);
        let answers: Vec<Result<i64, StoreFault>> = ended.iter().collect();
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 200);
        drop(writer);
        let reader = engine::open_reader(&path).expect("a reader");
        let rows: i64 = reader
            .query_row("select count(*) from audit", [], |row| row.get(0))
            .expect("a count");
        assert_eq!(rows, 200);
    }
}
