//! The folder while it is written: beside its place under a name of its own, and renamed when every byte is on the disk.

use super::{SUMS, disk};
use crate::refusal::Refusal;
use crate::sign_in::hex;
use pistor_knowledge::Fault;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How the name of an unfinished folder begins.
const UNFINISHED: &str = ".pistor-export-";

/// A folder that nobody sees yet. Dropped before it is published, it is gone.
pub(super) struct Folder {
    unfinished: TempDir,
    place: PathBuf,
    sums: BTreeMap<String, String>,
}

/// A file of the folder, hashed as it is written.
pub(super) struct Out {
    name: String,
    path: PathBuf,
    file: BufWriter<File>,
    hasher: Sha256,
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Folder {
    /// Begins a folder that will stand at `place`. Nothing is written over: what is there must be an empty folder.
    pub(super) fn beside(place: &Path) -> Result<Folder, Refusal> {
        let taken = || {
            let fault = Fault::new("archive-exists").found(place.display().to_string());
            Refusal::invalid(fault)
        };
        match fs::symlink_metadata(place) {
            Ok(there) if there.is_dir() => {
                let mut inside = fs::read_dir(place).map_err(|error| disk(place, &error))?;
                if inside.next().is_some() {
                    return Err(taken());
                }
            }
            Ok(_) => return Err(taken()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(disk(place, &error)),
        }
        let parent = parent(place);
        fs::create_dir_all(&parent).map_err(|error| disk(&parent, &error))?;
        // Only the account that runs Pistor may look into it, as into the clinic's own directory.
        let unfinished = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempdir_in(&parent)
            .map_err(|error| disk(&parent, &error))?;
        Ok(Folder {
            unfinished,
            place: place.to_owned(),
            sums: BTreeMap::new(),
        })
    }

    /// Begins a file.
    pub(super) fn begin(&self, name: &str) -> Result<Out, Refusal> {
        let path = self.unfinished.path().join(name);
        let folder = parent(&path);
        fs::create_dir_all(&folder).map_err(|error| disk(&folder, &error))?;
        let file = File::create_new(&path).map_err(|error| disk(&path, &error))?;
        Ok(Out {
            name: name.to_owned(),
            file: BufWriter::with_capacity(64 << 10, file),
            hasher: Sha256::new(),
            path,
        })
    }

    /// Ends a file: its bytes are on the disk.
    pub(super) fn end(&mut self, out: Out) -> Result<(), Refusal> {
        let Out {
            name,
            path,
            file,
            hasher,
        } = out;
        let file = file
            .into_inner()
            .map_err(|error| disk(&path, &error.into_error()))?;
        file.sync_all().map_err(|error| disk(&path, &error))?;
        self.sums.insert(name, hex(&hasher.finalize()));
        Ok(())
    }

    /// A whole file.
    pub(super) fn put(&mut self, name: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let mut out = self.begin(name)?;
        out.write_all(bytes).map_err(|error| disk(&out.path, &error))?;
        self.end(out)
    }

    /// Writes the checksums, and shows the folder at its place. Gives the number of files.
    pub(super) fn publish(mut self) -> Result<usize, Refusal> {
        let sums: String = self
            .sums
            .iter()
            .map(|(name, sum)| format!("{sum}  {name}\n"))
            .collect();
        self.put(SUMS, sums.as_bytes())?;
        let files = self.sums.len();
        sync_folders(self.unfinished.path())?;
        if self.place.exists() {
            // Only an empty one goes away.
            fs::remove_dir(&self.place).map_err(|error| disk(&self.place, &error))?;
        }
        fs::rename(self.unfinished.path(), &self.place).map_err(|error| disk(&self.place, &error))?;
        // It is not there any more under this name.
        let _ = self.unfinished.keep();
        sync(&parent(&self.place))?;
        Ok(files)
    }
}

/// The folder in which a path lies.
fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Names of files reach the disk with the folder that holds them.
fn sync_folders(folder: &Path) -> Result<(), Refusal> {
    for entry in fs::read_dir(folder).map_err(|error| disk(folder, &error))? {
        let path = entry.map_err(|error| disk(folder, &error))?.path();
        if path.is_dir() {
            sync_folders(&path)?;
        }
    }
    sync(folder)
}

#[cfg(unix)]
fn sync(folder: &Path) -> Result<(), Refusal> {
    let synced = File::open(folder).and_then(|folder| folder.sync_all());
    synced.map_err(|error| disk(folder, &error))
}

#[cfg(not(unix))]
fn sync(_folder: &Path) -> Result<(), Refusal> {
    Ok(())
}
