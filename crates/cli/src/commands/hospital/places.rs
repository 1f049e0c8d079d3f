//! Where the lines of a folder stand, sorted on the disk: which lines are a patient's is found in little memory, however
//! many there are. Nothing of what a line says is copied; the file has no name, and is gone with the process.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{BufWriter, Read, Result, Seek, SeekFrom, Write};
use std::path::Path;

/// How many places are sorted in memory at a time.
const RUN: usize = 1 << 16;
/// How many places are read at a time.
const CHUNK: usize = 128;
/// Bytes of a place.
const SIZE: usize = 37;

/// By what a place is found: the beginning of a SHA-256.
pub(super) type Key = [u8; 16];

/// What stands at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    /// The patient in person.
    Patient,
    /// Something about the patient.
    About,
    /// A medicine, under its own key.
    Medicine,
}

/// Where a line stands. Of one key the patient comes first, then lines in the order of the files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) key: Key,
    pub(super) holds: Holds,
    /// Number of the file.
    pub(super) file: u32,
    /// Line, from 1.
    pub(super) line: u32,
    /// Bytes before it in its file.
    pub(super) offset: u64,
    /// Bytes of it.
    pub(super) length: u32,
}

impl Place {
    fn bytes(&self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        let parts: [&[u8]; 6] = [
            &self.key,
            &[self.holds as u8],
            &self.file.to_be_bytes(),
            &self.line.to_be_bytes(),
            &self.offset.to_be_bytes(),
            &self.length.to_be_bytes(),
        ];
        let mut at = 0;
        for part in parts {
            bytes[at..at + part.len()].copy_from_slice(part);
            at += part.len();
        }
        bytes
    }

    fn of(bytes: &[u8]) -> Place {
        fn part<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
            let mut part = [0; N];
            part.copy_from_slice(&bytes[at..at + N]);
            part
        }
        Place {
            key: part(bytes, 0),
            holds: match bytes[16] {
                0 => Holds::Patient,
                1 => Holds::About,
                _ => Holds::Medicine,
            },
            file: u32::from_be_bytes(part(bytes, 17)),
            line: u32::from_be_bytes(part(bytes, 21)),
            offset: u64::from_be_bytes(part(bytes, 25)),
            length: u32::from_be_bytes(part(bytes, 33)),
        }
    }
}

/// Places on the disk, in one order.
pub(super) struct Places {
    file: File,
    count: u64,
}

impl Places {
    /// The number of the first place of a key, or of the first behind it.
    pub(super) fn first(&self, key: &Key) -> Result<u64> {
        let (mut low, mut high) = (0, self.count);
        while low < high {
            let middle = low + (high - low) / 2;
            let mut one = Vec::new();
            self.fill(middle, 1, &mut one)?;
            match one.first().is_some_and(|place| place.key < *key) {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        Ok(low)
    }

    /// Places one after the other, from a number on.
    pub(super) fn from(&self, number: u64) -> Walk<'_> {
        Walk {
            places: self,
            next: number,
            end: self.count,
            held: Vec::new(),
        }
    }

    fn fill(&self, number: u64, most: usize, held: &mut Vec<Place>) -> Result<()> {
        let mut bytes = vec![0; most * SIZE];
        let mut file = &self.file;
        file.seek(SeekFrom::Start(number * SIZE as u64))?;
        file.read_exact(&mut bytes)?;
        held.clear();
        held.extend(bytes.chunks_exact(SIZE).map(Place::of));
        // The next is taken from the end.
        held.reverse();
        Ok(())
    }
}

/// A walk over places.
pub(super) struct Walk<'p> {
    places: &'p Places,
    next: u64,
    end: u64,
    held: Vec<Place>,
}

impl Walk<'_> {
    pub(super) fn next(&mut self) -> Result<Option<Place>> {
        if self.held.is_empty() && self.next < self.end {
            let most = CHUNK.min(usize::try_from(self.end - self.next).unwrap_or(CHUNK));
            self.places.fill(self.next, most, &mut self.held)?;
            self.next += most as u64;
        }
        Ok(self.held.pop())
    }
}

/// Places while they are written, in the order in which they come.
pub(super) struct Writing {
    out: BufWriter<File>,
    count: u64,
}

impl Writing {
    /// In a folder on a disk.
    pub(super) fn begin(folder: &Path) -> Result<Writing> {
        Ok(Writing {
            out: BufWriter::new(tempfile::tempfile_in(folder)?),
            count: 0,
        })
    }

    pub(super) fn put(&mut self, place: &Place) -> Result<()> {
        self.count += 1;
        self.out.write_all(&place.bytes())
    }

    pub(super) fn end(self) -> Result<Places> {
        Ok(Places {
            file: self
                .out
                .into_inner()
                .map_err(std::io::IntoInnerError::into_error)?,
            count: self.count,
        })
    }
}

/// Places on their way into their order: sorted a run at a time, and the runs merged at the end.
pub(super) struct Sorting {
    held: Vec<Place>,
    runs: Writing,
    ends: Vec<u64>,
    merged: Writing,
}

impl Sorting {
    /// In a folder on a disk.
    pub(super) fn begin(folder: &Path) -> Result<Sorting> {
        Ok(Sorting {
            held: Vec::with_capacity(RUN),
            runs: Writing::begin(folder)?,
            ends: Vec::new(),
            merged: Writing::begin(folder)?,
        })
    }

    pub(super) fn put(&mut self, place: Place) -> Result<()> {
        self.held.push(place);
        match self.held.len() < RUN {
            true => Ok(()),
            false => self.end_run(),
        }
    }

    fn end_run(&mut self) -> Result<()> {
        self.held.sort_unstable();
        for place in self.held.drain(..) {
            self.runs.put(&place)?;
        }
        self.ends.push(self.runs.count);
        Ok(())
    }

    pub(super) fn end(mut self) -> Result<Places> {
        self.end_run()?;
        let Sorting {
            runs,
            ends,
            mut merged,
            ..
        } = self;
        let runs = runs.end()?;
        let mut begin = 0;
        let mut walks: Vec<Walk<'_>> = Vec::with_capacity(ends.len());
        for end in ends {
            walks.push(Walk {
                end,
                ..runs.from(begin)
            });
            begin = end;
        }
        let mut heads = BinaryHeap::new();
        for (n, walk) in walks.iter_mut().enumerate() {
            heads.extend(walk.next()?.map(|place| Reverse((place, n))));
        }
        while let Some(Reverse((place, n))) = heads.pop() {
            merged.put(&place)?;
            heads.extend(walks[n].next()?.map(|place| Reverse((place, n))));
        }
        merged.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places in no order: more than three runs of them.
    fn scattered() -> Vec<Place> {
        let count = u32::try_from(RUN * 3 + 7).expect("a count");
        let place = |n: u32| {
            let mixed = n.wrapping_mul(2_654_435_761);
            let mut key = [0; 16];
            key[..4].copy_from_slice(&(mixed % 5_000).to_be_bytes());
            Place {
                key,
                holds: [Holds::About, Holds::Patient, Holds::Medicine][(mixed % 3) as usize],
                file: mixed % 11,
                line: n,
                offset: u64::from(mixed) << 20,
                length: mixed >> 3,
            }
        };
        (0..count).map(place).collect()
    }

    #[test]
    fn places_come_back_sorted_and_each_key_is_found() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut expected = scattered();
        let mut sorting = Sorting::begin(folder.path()).expect("begun");
        for place in &expected {
            sorting.put(*place).expect("put");
        }
        let places = sorting.end().expect("sorted");
        expected.sort_unstable();
        let mut walk = places.from(0);
        for place in &expected {
            assert_eq!(walk.next().expect("read").as_ref(), Some(place));
        }
        assert_eq!(walk.next().expect("read"), None);
        for n in [0, 1, 17, 4_999] {
            let mut key = [0; 16];
            key[..4].copy_from_slice(&u32::to_be_bytes(n));
            let at = expected.partition_point(|place| place.key < key);
            assert_eq!(places.first(&key).expect("found"), at as u64);
        }
        assert_eq!(places.first(&[0xff; 16]).expect("found"), expected.len() as u64);
        assert_eq!(
            std::fs::read_dir(folder.path()).expect("a folder").count(),
            0,
            "no file has a name"
        );
    }

    #[test]
    fn nothing_is_sorted_into_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Sorting::begin(folder.path())
            .and_then(Sorting::end)
            .expect("sorted");
        assert_eq!(places.first(&[0; 16]).expect("read"), 0);
        assert_eq!(places.from(0).next().expect("read"), None);
    }
}
