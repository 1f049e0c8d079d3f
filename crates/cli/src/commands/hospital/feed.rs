//! What is handed from the reader of the files to the workers, and from everybody to the one who tells: in order, and
//! never far ahead of what was told, so that memory does not grow with what is read.

use crate::hospital::Taken;
use crate::input::in_file;
use indicatif::ProgressBar;
use pistor_fhir::bulk::line_of;
use pistor_knowledge::Fault;
use std::sync::Arc;
use std::sync::mpsc::SyncSender;

/// Where a record stands.
#[derive(Debug, Clone)]
pub(super) enum Where {
    /// It is the file.
    File(String),
    /// It is a line of the file.
    Line(String, usize),
    /// Its entries are lines of files, the patient in person first.
    Lines(Vec<(Arc<str>, usize)>),
}

impl Where {
    /// As it is told.
    pub(super) fn shown(&self) -> String {
        match self {
            Where::File(file) => file.clone(),
            Where::Line(file, line) => format!("{file}:{line}"),
            Where::Lines(lines) => lines
                .first()
                .map_or_else(String::new, |(file, line)| format!("{file}:{line}")),
        }
    }

    /// Says of a fault in the record where in the files it stands.
    pub(super) fn place(&self, fault: Fault) -> Fault {
        match self {
            Where::File(file) => in_file(file)(fault),
            Where::Line(file, line) => Fault {
                line: *line,
                ..in_file(file)(fault)
            },
            Where::Lines(lines) => {
                let within = line_of(&fault).and_then(|(n, path)| Some((lines.get(n)?, path)));
                match (within, lines.first()) {
                    (Some(((file, line), path)), _) => in_file(file)(Fault {
                        line: *line,
                        path,
                        ..fault
                    }),
                    (None, Some((file, line))) => in_file(file)(Fault {
                        line: *line,
                        column: 0,
                        ..fault
                    }),
                    (None, None) => fault,
                }
            }
        }
    }
}

/// A record that waits to be taken over.
pub(super) struct Job {
    pub(super) number: u64,
    pub(super) place: Where,
    pub(super) bytes: Result<Vec<u8>, Fault>,
}

/// What is told of one record, or of one line.
pub(super) enum Told {
    /// A record was taken over.
    Taken(String, Box<Taken>),
    /// A record was not, or a line cannot be read.
    Refused(String, Fault),
    /// A line is nobody's who is here.
    Left(String, Fault),
    /// So many lines are of a type that is about no patient.
    Counted { kind: String, count: u64 },
}

impl Told {
    /// A fault in a line.
    pub(super) fn refused(fault: Fault) -> Told {
        Told::Refused(stands(&fault), fault)
    }

    /// A line that is left out.
    pub(super) fn left(fault: Fault) -> Told {
        Told::Left(stands(&fault), fault)
    }
}

/// Where a fault says that it stands.
fn stands(fault: &Fault) -> String {
    match fault.line {
        0 => fault.file.clone(),
        line => format!("{}:{line}", fault.file),
    }
}

/// What is told, by its number, and how many bytes of the files that was.
pub(super) type Numbered = (u64, usize, Told);

/// The reader's end. Where nobody listens any more, there is nothing to go on for: none.
pub(super) struct Feed<'f> {
    /// One for each that was begun and not told yet; so many at most.
    pub(super) window: SyncSender<()>,
    pub(super) jobs: SyncSender<Job>,
    pub(super) told: SyncSender<Numbered>,
    pub(super) bar: &'f ProgressBar,
    pub(super) next: u64,
}

impl Feed<'_> {
    fn number(&mut self) -> Option<u64> {
        self.window.send(()).ok()?;
        self.next += 1;
        Some(self.next - 1)
    }

    /// Hands a record to the workers.
    pub(super) fn job(&mut self, place: Where, bytes: Result<Vec<u8>, Fault>) -> Option<()> {
        let number = self.number()?;
        let job = Job { number, place, bytes };
        self.jobs.send(job).ok()
    }

    /// Tells of something that is no record.
    pub(super) fn tell(&mut self, told: Told) -> Option<()> {
        let number = self.number()?;
        self.told.send((number, 0, told)).ok()
    }

    /// So many bytes were looked at.
    pub(super) fn progress(&self, bytes: usize) {
        self.bar.inc(bytes as u64);
    }
}
