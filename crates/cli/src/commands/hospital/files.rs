//! The files of records: which there are, what each holds, and their lines, one at a time.

use crate::input::unreadable;
use pistor_fhir::BUNDLE_BYTES_MAX;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use serde::Deserialize;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// The byte order mark with which some programs begin a file.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One bundle.
    Bundle,
    /// One bundle a line.
    Bundles,
    /// One resource a line, of any patients: a bulk export.
    Resources,
    /// Lines that are no FHIR, as the log of an export has them.
    Strange,
}

/// A file of records.
pub(super) struct Source {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) shape: Shape,
    /// Bytes.
    pub(super) size: u64,
}

/// A line that holds something.
pub(super) struct Line {
    /// From 1.
    pub(super) number: usize,
    /// Bytes before it.
    pub(super) offset: u64,
    /// With its end; longer than a bundle may be, where it is too long.
    pub(super) bytes: Vec<u8>,
}

/// The lines of a file.
pub(super) struct Lines {
    name: String,
    input: BufReader<File>,
    number: usize,
    offset: u64,
    over: bool,
}

impl Lines {
    pub(super) fn open(source: &Source) -> Result<Lines, Fault> {
        lines(&source.path, source.name.clone())
    }
}

fn lines(path: &Path, name: String) -> Result<Lines, Fault> {
    let file = File::open(path).map_err(|error| unreadable(&name, &error))?;
    Ok(Lines {
        input: BufReader::with_capacity(64 << 10, file),
        name,
        number: 0,
        offset: 0,
        over: false,
    })
}

impl Iterator for Lines {
    type Item = Result<Line, Fault>;

    fn next(&mut self) -> Option<Result<Line, Fault>> {
        while !self.over {
            let mut bytes = Vec::new();
            let read = (&mut self.input)
                .take(BUNDLE_BYTES_MAX as u64 + 1)
                .read_until(b'\n', &mut bytes);
            self.number += 1;
            match read {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    self.over = true;
                    let mut fault = unreadable(&self.name, &error);
                    fault.line = self.number;
                    return Some(Err(fault));
                }
            }
            // Behind a line that is too long nobody knows where the next one begins: the file ends here.
            self.over = bytes.len() > BUNDLE_BYTES_MAX;
            let mut offset = self.offset;
            self.offset += bytes.len() as u64;
            if offset == 0 && bytes.starts_with(MARK) {
                bytes.drain(..MARK.len());
                offset = MARK.len() as u64;
            }
            if self.over || !bytes.iter().all(u8::is_ascii_whitespace) {
                return Some(Ok(Line {
                    number: self.number,
                    offset,
                    bytes,
                }));
            }
        }
        None
    }
}

/// A line that was read before, once more.
pub(super) fn again(source: &Source, offset: u64, length: u32) -> std::io::Result<String> {
    let mut file = File::open(&source.path)?;
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![0; length as usize];
    file.read_exact(&mut bytes)?;
    String::from_utf8(bytes).map_err(std::io::Error::other)
}

/// The files of a path, in the order of their names. Links are not followed.
pub(super) fn sources(path: &Path) -> Result<Vec<Source>, Fault> {
    let shown = path.display().to_string();
    let there = std::fs::symlink_metadata(path).map_err(|error| unreadable(&shown, &error))?;
    if there.is_file() {
        return Ok(vec![source(path.to_owned(), there.len())]);
    }
    let entries = std::fs::read_dir(path).map_err(|error| unreadable(&shown, &error))?;
    let mut sources = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&shown, &error))?.path();
        let there = std::fs::symlink_metadata(&path).map_err(|error| unreadable(&shown, &error))?;
        if there.is_file() && (ends(&path, "json") || ends(&path, "ndjson")) {
            sources.push(source(path, there.len()));
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    if sources.is_empty() {
        return Err(Fault::new("import-no-files")
            .found(quoted(&shown))
            .expected("*.json, *.ndjson"));
    }
    Ok(sources)
}

fn ends(path: &Path, with: &str) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(with))
}

fn source(path: PathBuf, size: u64) -> Source {
    let name = path.display().to_string();
    let shape = match ends(&path, "ndjson") {
        true => shape(&path, &name),
        false => Shape::Bundle,
    };
    Source {
        path,
        name,
        shape,
        size,
    }
}

/// What a file of lines holds, by the first of them that can be read.
fn shape(path: &Path, name: &str) -> Shape {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default, rename = "resourceType")]
        kind: Option<String>,
    }
    let Ok(lines) = lines(path, name.to_owned()) else {
        // What is wrong with it is said when it is read.
        return Shape::Bundles;
    };
    let heads = lines.filter_map(|line| serde_json::from_slice::<Head>(&line.ok()?.bytes).ok());
    match heads.map(|head| head.kind).next() {
        Some(Some(kind)) if kind == "Bundle" => Shape::Bundles,
        Some(Some(_)) => Shape::Resources,
        Some(None) => Shape::Strange,
        None => Shape::Bundles,
    }
}
