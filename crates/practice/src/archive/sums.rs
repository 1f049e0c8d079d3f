//! The checksums of a folder: what is named is there and unchanged, what is there is named, and nothing leads outside.

use super::lines::unhex;
use super::{SUMS, disk, fault};
use crate::refusal::Refusal;
use crate::sign_in::hex;
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// Deepest that a file may lie.
const DEPTH_MAX: usize = 4;
/// The most that the list of checksums may weigh, in bytes.
const SUMS_MAX: u64 = 256 << 20;

/// Checks a whole folder against its checksums.
pub(super) fn check(folder: &Path) -> Result<(), Refusal> {
    let named = named(folder)?;
    let mut there = BTreeSet::new();
    walk(folder, "", 0, &mut there)?;
    there.remove(SUMS);
    if let Some(extra) = there.iter().find(|name| !named.contains_key(*name)) {
        return Err(Refusal::invalid(fault("archive-extra", extra)));
    }
    for (name, (line, sum)) in &named {
        if !there.contains(name) {
            return Err(Refusal::invalid(fault("archive-missing", name)));
        }
        let path = inside(folder, name);
        let found = digest(&path).map_err(|error| disk(&path, &error))?;
        if found != *sum {
            let mut changed = fault("archive-changed", name).expected(hex(sum));
            (changed.file, changed.line, changed.column) = (SUMS.to_owned(), *line, 1);
            return Err(Refusal::invalid(changed));
        }
    }
    Ok(())
}

/// The path of a name that was looked at: its parts, one by one, below the folder.
pub(super) fn inside(folder: &Path, name: &str) -> PathBuf {
    name.split('/')
        .fold(folder.to_owned(), |path, part| path.join(part))
}

/// Every name in the list, with its line and its checksum.
fn named(folder: &Path) -> Result<BTreeMap<String, (usize, [u8; 32])>, Refusal> {
    let path = folder.join(SUMS);
    let there = fs::symlink_metadata(&path).is_ok_and(|there| there.is_file() && there.len() <= SUMS_MAX);
    if !there {
        let fault = Fault::new("archive-none").found(folder.display().to_string());
        return Err(Refusal::invalid(fault.expected(SUMS)));
    }
    let text = fs::read(&path).map_err(|error| disk(&path, &error))?;
    let mut named = BTreeMap::new();
    for (line, bytes) in text.split(|byte| *byte == b'\n').enumerate() {
        if bytes.is_empty() {
            continue;
        }
        let at = |code| {
            let text = String::from_utf8_lossy(bytes);
            let mut fault = Fault::new(code).found(quoted(&text));
            (fault.file, fault.line, fault.column) = (SUMS.to_owned(), line + 1, 1);
            Refusal::invalid(fault)
        };
        let text = std::str::from_utf8(bytes).map_err(|_| at("archive-sum"))?;
        let (sum, name) = text.split_once("  ").ok_or_else(|| at("archive-sum"))?;
        let sum = unhex(sum).ok_or_else(|| at("archive-sum"))?;
        if !leads_inside(name) {
            return Err(at("archive-path"));
        }
        if named.insert(name.to_owned(), (line + 1, sum)).is_some() {
            return Err(at("archive-sum"));
        }
    }
    Ok(named)
}

/// Whether a name can only mean a file in the folder: parts of plain letters, none of which leads up or is hidden. Parts
/// are looked at one by one; nothing is compared by how it begins.
fn leads_inside(name: &str) -> bool {
    let parts: Vec<&str> = name.split('/').collect();
    parts.len() <= DEPTH_MAX && parts.into_iter().all(super::is_plain)
}

/// Names of all files below a folder. A link, a pipe or a device is refused: only files and folders are read.
fn walk(folder: &Path, prefix: &str, depth: usize, names: &mut BTreeSet<String>) -> Result<(), Refusal> {
    for entry in fs::read_dir(folder).map_err(|error| disk(folder, &error))? {
        let entry = entry.map_err(|error| disk(folder, &error))?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let name = if prefix.is_empty() {
            name
        } else {
            format!("{prefix}/{name}")
        };
        let kind = fs::symlink_metadata(&path)
            .map_err(|error| disk(&path, &error))?
            .file_type();
        if kind.is_dir() && depth < DEPTH_MAX {
            walk(&path, &name, depth + 1, names)?;
        } else if kind.is_file() {
            names.insert(name);
        } else {
            return Err(Refusal::invalid(fault("archive-no-file", &name)));
        }
    }
    Ok(())
}

/// SHA-256 of a file, read in pieces.
fn digest(path: &Path) -> std::io::Result<[u8; 32]> {
    let mut file = File::open(path)?;
    let (mut hasher, mut piece) = (Sha256::new(), vec![0; 64 << 10]);
    loop {
        match file.read(&mut piece) {
            Ok(0) => return Ok(hasher.finalize().into()),
            Ok(read) => hasher.update(&piece[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::leads_inside;

    #[test]
    fn a_name_leads_to_a_file_of_the_folder() {
        for good in ["pistor.json", "ledger/audit.ndjson", "photos/019a-b/3.jpg"] {
            assert!(leads_inside(good), "{good}");
        }
        for bad in [
            "",
            "/etc/passwd",
            "..",
            "../x",
            "a/../b",
            "a//b",
            "./a",
            "a/",
            "a\\..\\b",
            "C:x",
            ".x",
            "a/.x",
            "a/b/c/d/e",
            "a\u{0}",
            "a b",
        ] {
            assert!(!leads_inside(bad), "{bad:?}");
        }
    }
}
