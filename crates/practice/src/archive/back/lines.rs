//! The lines of a file on its way back, and what is wrong with one.

use crate::archive::{disk, fault};
use crate::refusal::Refusal;
use pistor_knowledge::Fault;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// The longest line, in bytes: a body has at most a megabyte when it comes through a door.
const LINE_MAX: usize = 16 << 20;

/// Refuses a line of a file.
pub(super) fn at(code: &'static str, file: &str, line: usize) -> Fault {
    let mut fault = fault(code, file);
    (fault.line, fault.column) = (line, 1);
    fault
}

/// A line that is not what it should be.
pub(super) fn unreadable(file: &str, line: usize, error: &serde_json::Error) -> Refusal {
    let mut fault = at("archive-line", file, line).with("detail", error.to_string());
    fault.column = error.column().max(1);
    Refusal::invalid(fault)
}

/// The next line, without its end. False at the end of the file.
pub(super) fn next(
    input: &mut BufReader<File>,
    file: &str,
    number: &mut usize,
    line: &mut Vec<u8>,
) -> Result<bool, Refusal> {
    line.clear();
    let mut limited = input.take(LINE_MAX as u64 + 1);
    let read = limited.read_until(b'\n', line);
    if read.map_err(|error| disk(Path::new(file), &error))? == 0 {
        return Ok(false);
    }
    *number += 1;
    if line.last() == Some(&b'\n') {
        line.pop();
        return Ok(true);
    }
    // The last line of a file that was cut off, or one that has no end.
    let mut fault = at("archive-line", file, *number);
    fault = fault.with("detail", "EOF");
    Err(Refusal::invalid(fault))
}
