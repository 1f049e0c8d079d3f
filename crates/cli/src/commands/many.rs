//! `pistor screen --many`: one visit a line in, one result a line out, in order, on every core, in flat memory.

use super::Setting;
use crate::input::{named, unreadable, unwritable};
use crate::{ANSWERED, Outcome, SOME_FAULTS};
use indicatif::{ProgressBar, ProgressStyle};
use pistor_journey::intake::{self, VISIT_BYTES_MAX};
use pistor_knowledge::Fault;
use pistor_locale::say::screening::ScreeningWriter;
use serde_json::json;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, ErrorKind, IsTerminal, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Bytes of lines that one worker takes at a time: enough to make the handing over cheap.
const BLOCK_BYTES: usize = 64 << 10;

/// Lines that belong together on their way through.
struct Block {
    number: u64,
    first_line: u64,
    bytes: Vec<u8>,
    /// End of each line in `bytes`, and whether it was cut for being too long (then its true length).
    lines: Vec<(usize, Option<usize>)>,
}

struct Done {
    number: u64,
    text: String,
    lines: u64,
    read: u64,
    bad: bool,
}

pub(super) fn run(setting: &Setting<'_>, path: &str) -> Outcome {
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let (input, length): (Box<dyn BufRead + Send>, u64) = if path == "-" {
        (
            Box::new(BufReader::with_capacity(BLOCK_BYTES, std::io::stdin())),
            0,
        )
    } else {
        let file = std::fs::File::open(path).map_err(|error| unreadable(path, &error))?;
        let length = file.metadata().map_or(0, |metadata| metadata.len());
        (Box::new(BufReader::with_capacity(BLOCK_BYTES, file)), length)
    };
    let writer = ScreeningWriter::new(setting.speaker());
    let as_text = setting.text("format") == Some("text");
    let bar = progress(setting, length);
    thread::scope(|scope| {
        // Bounded on both sides, so that memory does not grow with the file.
        let (to_workers, from_reader) = sync_channel::<Block>(workers * 2);
        let (to_writer, from_workers) = sync_channel::<Done>(workers * 2);
        let reader = scope.spawn(move || read_blocks(input, &to_workers));
        let from_reader = Arc::new(Mutex::new(from_reader));
        for _ in 0..workers {
            let (blocks, done, writer) = (Arc::clone(&from_reader), to_writer.clone(), &writer);
            scope.spawn(move || work(setting, writer, as_text, &blocks, &done));
        }
        // The reader must see the channel close when every worker is gone, and the writer when they are done.
        drop((to_writer, from_reader));
        let bad = write_in_order(&from_workers, &bar);
        drop(from_workers);
        let read = reader
            .join()
            .unwrap_or_else(|_| Err(std::io::Error::other("reader")));
        bar.finish_and_clear();
        let bad = bad?;
        read.map_err(|error| unreadable(named(path), &error))?;
        Ok(if bad { SOME_FAULTS } else { ANSWERED })
    })
}

fn progress(setting: &Setting<'_>, length: u64) -> ProgressBar {
    if !std::io::stderr().is_terminal() || std::io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let word = setting.locale.word("many-progress");
    let bar = if length > 0 {
        ProgressBar::new(length)
    } else {
        ProgressBar::new_spinner()
    };
    let template = if length > 0 {
        format!("{{bar:40}} {{percent}} % · {{msg}} {word} · {{eta}}")
    } else {
        format!("{{spinner}} {{msg}} {word}")
    };
    bar.with_style(ProgressStyle::with_template(&template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Cuts the input into blocks of whole lines. A line that is longer than a visit may be is read past, not kept.
fn read_blocks(mut input: Box<dyn BufRead + Send>, blocks: &SyncSender<Block>) -> std::io::Result<()> {
    let (mut number, mut line) = (0, 1);
    loop {
        let mut block = Block {
            number,
            first_line: line,
            bytes: Vec::with_capacity(BLOCK_BYTES + 4096),
            lines: Vec::new(),
        };
        while block.bytes.len() < BLOCK_BYTES {
            let Some(cut) = read_line(&mut *input, &mut block.bytes)? else {
                break;
            };
            block.lines.push((block.bytes.len(), cut));
            line += 1;
        }
        if block.lines.is_empty() || blocks.send(block).is_err() {
            return Ok(());
        }
        number += 1;
    }
}

/// Appends one line without its end. None at the end of the input; the true length of a line that was cut.
fn read_line(input: &mut dyn BufRead, bytes: &mut Vec<u8>) -> std::io::Result<Option<Option<usize>>> {
    let (mut length, mut seen) = (0usize, false);
    loop {
        let (used, ended) = {
            let buffer = match input.fill_buf() {
                Ok(buffer) => buffer,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if buffer.is_empty() {
                return Ok(seen.then(|| (length > VISIT_BYTES_MAX).then_some(length)));
            }
            let end = memchr::memchr(b'\n', buffer);
            let part = &buffer[..end.unwrap_or(buffer.len())];
            let room = VISIT_BYTES_MAX.saturating_sub(length).min(part.len());
            bytes.extend_from_slice(&part[..room]);
            length += part.len();
            (part.len() + usize::from(end.is_some()), end.is_some())
        };
        input.consume(used);
        seen = true;
        if ended {
            return Ok(Some((length > VISIT_BYTES_MAX).then_some(length)));
        }
    }
}

fn work(
    setting: &Setting<'_>,
    writer: &ScreeningWriter<'_>,
    as_text: bool,
    blocks: &Mutex<Receiver<Block>>,
    done: &SyncSender<Done>,
) {
    loop {
        let block = blocks.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(block) = block else { return };
        let mut text = String::with_capacity(block.bytes.len() * 4);
        let (mut start, mut bad) = (0, false);
        for (n, (end, cut)) in block.lines.iter().enumerate() {
            let line = &block.bytes[start..*end];
            start = *end;
            let number = block.first_line + n as u64;
            bad |= !screen_line(setting, writer, as_text, line, *cut, number, &mut text);
        }
        let lines = block.lines.len() as u64;
        let read = block.bytes.len() as u64 + lines;
        if done
            .send(Done {
                number: block.number,
                text,
                lines,
                read,
                bad,
            })
            .is_err()
        {
            return;
        }
    }
}

/// Appends the result of one line; false when the line was unusable.
fn screen_line(
    setting: &Setting<'_>,
    writer: &ScreeningWriter<'_>,
    as_text: bool,
    line: &[u8],
    cut: Option<usize>,
    number: u64,
    out: &mut String,
) -> bool {
    let edition = &setting.assembled.edition;
    let visit = match cut {
        Some(length) => Err(Fault::new("too-long")
            .found(length.to_string())
            .expected(VISIT_BYTES_MAX.to_string())),
        None => intake::read(edition, line),
    };
    match (visit, as_text) {
        (Ok(visit), false) => {
            writer.open(out, &visit, &edition.screen(&visit));
            out.push_str("}\n");
            true
        }
        (Ok(visit), true) => {
            let screening = edition.screen(&visit);
            let word = setting
                .locale
                .upper(&setting.locale.word(&format!("action-{}", screening.verdict.id())));
            let rules: Vec<&str> = screening
                .findings
                .iter()
                .map(|f| edition.rule(f.rule).id.as_str())
                .collect();
            out.push_str(&format!("{number}\t{word}\t{}\n", rules.join(" ")));
            true
        }
        (Err(fault), false) => {
            let error = json!({
                "code": fault.code, "message": setting.locale.fault(&fault), "path": fault.path,
                "line": fault.line, "column": fault.column,
            });
            out.push_str(&format!("{}\n", json!({ "line": number, "error": error })));
            false
        }
        (Err(fault), true) => {
            out.push_str(&format!("{number}\t!\t{}\n", setting.locale.fault(&fault)));
            false
        }
    }
}

/// Writes blocks in the order in which they were read. Whether any line was bad.
fn write_in_order(done: &Receiver<Done>, bar: &ProgressBar) -> Result<bool, Fault> {
    let mut out = std::io::stdout().lock();
    let mut waiting: BTreeMap<u64, Done> = BTreeMap::new();
    let (mut next, mut lines, mut bad) = (0, 0, false);
    for block in done {
        waiting.insert(block.number, block);
        while let Some(block) = waiting.remove(&next) {
            match out.write_all(block.text.as_bytes()) {
                Ok(()) => {}
                Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(bad),
                Err(error) => return Err(unwritable(&error)),
            }
            next += 1;
            lines += block.lines;
            bad |= block.bad;
            bar.inc(block.read);
            bar.set_message(lines.to_string());
        }
    }
    out.flush().map_err(|error| unwritable(&error))?;
    Ok(bad)
}
