//! The codes of an edition, ready to be looked up.

use crate::edition::Edition;
use crate::facts::{AreaNo, FactNo};
use crate::names::Names;
use pistor_knowledge::intake::{Code, Medicine, Reads, System};
use pistor_knowledge::{Decimal, Knowledge, Row, Trust};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What a matched code says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    /// Row of `intake/codes`.
    pub row: u16,
    /// The code itself says that it is past.
    pub history: bool,
    /// The code could not be looked up.
    pub unverified: bool,
}

/// A row of `intake/codes`, with its ids turned into numbers.
#[derive(Debug)]
pub(crate) struct CodeRow {
    pub fact: Option<FactNo>,
    pub allergy: Option<String>,
    pub resolved_fact: Option<FactNo>,
    pub area: Option<AreaNo>,
    pub reads: Reads,
    pub open_days_max: Option<u32>,
    pub no: bool,
    except: Vec<(System, String)>,
}

/// A measured value that answers a fact.
#[derive(Debug)]
pub(crate) struct ThresholdRow {
    pub fact: FactNo,
    pub row: u16,
    pub unit: String,
    pub at_least: Option<Decimal>,
    pub below: Option<Decimal>,
    pub yes: bool,
    pub old_months: Option<u32>,
}

/// A table for each code system, in the order of [`System::ALL`]: looked up by a borrowed code.
type BySystem<T> = [FxHashMap<String, T>; System::ALL.len()];

/// Every code of an edition.
#[derive(Debug)]
pub(crate) struct CodeTable {
    pub rows: Vec<CodeRow>,
    matches: BySystem<Vec<Match>>,
    thresholds: FxHashMap<String, Vec<ThresholdRow>>,
    /// RxNorm and ATC codes of medicines: rows of `intake/medicines`.
    medicines: BySystem<u16>,
    /// SNOMED body structures.
    sites: FxHashMap<String, AreaNo>,
}

impl CodeTable {
    pub fn of(knowledge: &Knowledge, names: &Names) -> CodeTable {
        let mut table = CodeTable {
            rows: Vec::new(),
            matches: Default::default(),
            thresholds: FxHashMap::default(),
            medicines: Default::default(),
            sites: FxHashMap::default(),
        };
        let fact = |id: &Option<String>| id.as_ref().and_then(|id| names.facts.get(id)).copied();
        for (row, n) in knowledge.codes.iter().zip(0u16..) {
            for code in &row.code {
                let found = Match {
                    row: n,
                    history: code.history,
                    unverified: code.trust == Some(Trust::ToBeVerified),
                };
                for single in expand(code) {
                    table.matches[code.system as usize]
                        .entry(single)
                        .or_default()
                        .push(found);
                }
            }
            for threshold in &row.thresholds {
                let Some(fact) = fact(&row.fact) else { continue };
                table
                    .thresholds
                    .entry(threshold.loinc.clone())
                    .or_default()
                    .push(ThresholdRow {
                        fact,
                        row: n,
                        unit: threshold.unit.clone(),
                        at_least: threshold.at_least,
                        below: threshold.below,
                        yes: threshold.then == "yes",
                        old_months: threshold.old_months,
                    });
            }
            table.rows.push(CodeRow {
                fact: fact(&row.fact),
                allergy: row.allergy.clone(),
                resolved_fact: fact(&row.resolved_fact),
                area: row.area.as_ref().and_then(|id| names.areas.get(id)).copied(),
                reads: row.reads,
                open_days_max: row.open_days_max,
                no: row.no,
                except: row
                    .except
                    .iter()
                    .flat_map(|code| expand(code).into_iter().map(|c| (code.system, c)))
                    .collect(),
            });
        }
        for (row, n) in knowledge.medicines.iter().zip(0u16..) {
            for (system, codes) in [(System::Atc, &row.atc), (System::Rxnorm, &row.rxnorm)] {
                for code in codes {
                    table.medicines[system as usize].insert(code.clone(), n);
                }
            }
        }
        for (row, n) in knowledge.areas.iter().zip(0u8..) {
            for code in &row.snomed {
                table.sites.insert(code.clone(), n);
            }
        }
        table
    }

    /// Calls `found` with everything a code says. A hierarchical code is looked up with everything above it.
    pub fn each_match(&self, system: System, code: &str, mut found: impl FnMut(&CodeRow, Match)) {
        let code = plain(system, code);
        if !plausible(system, &code) {
            return;
        }
        let shortest = if system.hierarchical() { 1 } else { code.len() };
        let table = &self.matches[system as usize];
        for end in shortest..=code.len() {
            let Some(matches) = code.get(..end).and_then(|prefix| table.get(prefix)) else {
                continue;
            };
            for m in matches {
                let row = &self.rows[usize::from(m.row)];
                if !row
                    .except
                    .iter()
                    .any(|(s, e)| *s == system && code.starts_with(e.as_str()))
                {
                    found(row, *m);
                }
            }
        }
    }

    /// Whether any row reads this code.
    pub fn knows(&self, system: System, code: &str) -> bool {
        let mut known = false;
        self.each_match(system, code, |_, _| known = true);
        known
    }

    /// Thresholds of an observation.
    pub fn thresholds(&self, loinc: &str) -> &[ThresholdRow] {
        self.thresholds.get(loinc).map_or(&[], Vec::as_slice)
    }

    /// The medicine of a code: a row of `intake/medicines`.
    pub fn medicine(&self, system: System, code: &str) -> Option<u16> {
        self.medicines[system as usize]
            .get(plain(system, code).as_ref())
            .copied()
    }

    /// The area of a SNOMED body structure.
    pub fn site(&self, code: &str) -> Option<AreaNo> {
        self.sites.get(code).copied()
    }
}

/// What one row of `intake/codes` says of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading<'e> {
    /// The row.
    pub row: &'e str,
    /// The fact it answers.
    pub fact: Option<FactNo>,
    /// The allergy it names: a class, a substance, or `none`.
    pub allergy: Option<&'e str>,
    /// How an entry's status is read.
    pub reads: Reads,
    /// It says that the fact is *not* so.
    pub no: bool,
    /// An entry still open after this many days is unknown: what it says passes.
    pub open_days_max: Option<u32>,
    /// The code was looked up, and the row is not one that always asks.
    pub sure: bool,
}

impl Edition {
    /// Everything the rows of `intake/codes` say of a code; nothing when no row reads it.
    pub fn readings(&self, system: System, code: &str) -> Vec<Reading<'_>> {
        let mut readings = Vec::new();
        self.codes.each_match(system, code, |_, m| {
            let row = &self.codes.rows[usize::from(m.row)];
            readings.push(Reading {
                row: &self.knowledge.codes.at(usize::from(m.row)).id,
                fact: row.fact,
                allergy: row.allergy.as_deref(),
                reads: row.reads,
                no: row.no,
                open_days_max: row.open_days_max,
                sure: !m.unverified && row.reads != Reads::Unclear,
            });
        });
        readings
    }

    /// The medicine of an ATC or RxNorm code.
    pub fn medicine(&self, system: System, code: &str) -> Option<&Row<Medicine>> {
        let row = self.codes.medicine(system, code)?;
        Some(self.knowledge.medicines.at(usize::from(row)))
    }

    /// Whether a value measured under this LOINC code answers a fact.
    pub fn measures(&self, loinc: &str) -> bool {
        !self.codes.thresholds(loinc).is_empty()
    }

    /// The area of a SNOMED CT body structure.
    pub fn site(&self, snomed: &str) -> Option<AreaNo> {
        self.codes.site(snomed)
    }
}

/// ICD codes are compared without their point and in capitals.
fn plain(system: System, code: &str) -> Cow<'_, str> {
    let as_it_is = |c: char| c != '.' && !c.is_ascii_lowercase();
    if !matches!(system, System::Icd10 | System::Icd10cm | System::Atc) || code.chars().all(as_it_is) {
        return Cow::Borrowed(code);
    }
    let plain = code.chars().filter(|c| *c != '.').map(|c| c.to_ascii_uppercase());
    Cow::Owned(plain.collect())
}

/// Whether a code has the shape of its system's codes: an entry below `I63` must not be read when it cannot exist.
///
/// The WHO list of ICD-10 that the code rows were checked against has a fifth character only below B18; it leaves out the
/// supplementary ones of chapters V, XIII, XIX and XX and of J96, which are let through. ICD-10-CM has at most seven
/// characters; ATC has levels of 1, 3, 4, 5 and 7.
pub(super) fn plausible(system: System, code: &str) -> bool {
    let code = plain(system, code);
    let code = code.as_ref();
    let bytes = code.as_bytes();
    let letter = |n: usize| bytes.get(n).is_some_and(u8::is_ascii_uppercase);
    let digit = |n: usize| bytes.get(n).is_some_and(u8::is_ascii_digit);
    match system {
        System::Icd10 => {
            let fifth = matches!(bytes.first(), Some(b'F' | b'M' | b'S' | b'T' | b'V'..=b'Y'))
                || ["B18", "J96"].iter().any(|below| code.starts_with(below));
            let digits = (1..bytes.len()).all(digit);
            letter(0) && bytes.len() >= 3 && digits && bytes.len() <= if fifth { 5 } else { 4 }
        }
        System::Icd10cm => letter(0) && digit(1) && (3..=7).contains(&bytes.len()),
        System::Atc => {
            let shape = [true, false, false, true, true, false, false];
            let fits = bytes
                .iter()
                .zip(shape)
                .enumerate()
                .all(|(n, (_, is_letter))| if is_letter { letter(n) } else { digit(n) });
            fits && matches!(bytes.len(), 1 | 3 | 4 | 5 | 7)
        }
        System::Snomed => (6..=18).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_digit),
        System::Rxnorm | System::Loinc => true,
    }
}

/// The codes of a range: `I60`–`I64` is five codes. A range that cannot be counted through gives its two ends.
fn expand(code: &Code) -> Vec<String> {
    let from = plain(code.system, &code.code).into_owned();
    let Some(to) = code.to.as_ref().map(|to| plain(code.system, to).into_owned()) else {
        return vec![from];
    };
    let mut codes = vec![from.clone()];
    let mut last = from;
    while last != to && codes.len() < 2000 {
        match successor(&last) {
            Some(next) => {
                codes.push(next.clone());
                last = next;
            }
            None => {
                codes.push(to.clone());
                break;
            }
        }
    }
    codes
}

/// `I09` → `I10`, `C99` → `D00`.
fn successor(code: &str) -> Option<String> {
    let mut bytes = code.as_bytes().to_vec();
    for byte in bytes.iter_mut().rev() {
        match *byte {
            b'9' => *byte = b'0',
            b'0'..=b'8' | b'A'..=b'Y' => {
                *byte += 1;
                return String::from_utf8(bytes).ok();
            }
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{plausible, successor};
    use pistor_knowledge::intake::System;

    #[test]
    fn a_code_that_cannot_exist_is_not_read() {
        for (system, code, exists) in [
            (System::Icd10, "I639", true),
            (System::Icd10, "I6399", false),
            (System::Icd10, "Z8673", false),
            (System::Icd10, "M5456", true),
            (System::Icd10cm, "Z8673", true),
            (System::Icd10cm, "C50999999", false),
            (System::Atc, "B01AA03", true),
            (System::Atc, "B01AA0", false),
            (System::Snomed, "230690007", true),
            (System::Snomed, "stroke", false),
        ] {
            assert_eq!(plausible(system, code), exists, "{code}");
        }
    }

    #[test]
    fn ranges_count_through_tens_and_letters() {
        assert_eq!(successor("I09").as_deref(), Some("I10"));
        assert_eq!(successor("C99").as_deref(), Some("D00"));
        assert_eq!(successor("Z99").as_deref(), None);
    }
}
