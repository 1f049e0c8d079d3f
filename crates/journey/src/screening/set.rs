//! Sets of criteria, as bits.

use super::AtomNo;
use std::ops::{BitAnd, BitOr, BitOrAssign, BitXor, Not};

/// How many words a set has.
const WORDS: usize = 8;

/// A set of atoms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Set([u64; WORDS]);

impl Set {
    /// How many atoms an edition may have.
    pub const MOST: usize = WORDS * 64;

    /// Atoms by the numbers of their bits: those of the facts come first.
    pub fn of_facts(facts: u128) -> Set {
        let mut set = Set::default();
        (set.0[0], set.0[1]) = (facts as u64, (facts >> 64) as u64);
        set
    }

    pub fn insert(&mut self, atom: AtomNo) {
        self.0[usize::from(atom) / 64] |= 1 << (atom % 64);
    }

    pub fn has(&self, atom: AtomNo) -> bool {
        self.0[usize::from(atom) / 64] >> (atom % 64) & 1 == 1
    }

    /// Hands on its atoms, in order.
    pub fn each(self, mut hand: impl FnMut(AtomNo)) {
        for (mut left, word) in self.0.into_iter().zip(0..) {
            while left != 0 {
                hand(word * 64 + left.trailing_zeros() as AtomNo);
                left &= left - 1;
            }
        }
    }

    fn with(self, other: Set, join: impl Fn(u64, u64) -> u64) -> Set {
        Set(std::array::from_fn(|word| join(self.0[word], other.0[word])))
    }
}

impl BitOr for Set {
    type Output = Set;
    fn bitor(self, other: Set) -> Set {
        self.with(other, |a, b| a | b)
    }
}

impl BitOrAssign for Set {
    fn bitor_assign(&mut self, other: Set) {
        *self = *self | other;
    }
}

impl BitAnd for Set {
    type Output = Set;
    fn bitand(self, other: Set) -> Set {
        self.with(other, |a, b| a & b)
    }
}

impl BitXor for Set {
    type Output = Set;
    fn bitxor(self, other: Set) -> Set {
        self.with(other, |a, b| a ^ b)
    }
}

impl Not for Set {
    type Output = Set;
    fn not(self) -> Set {
        Set(self.0.map(|word| !word))
    }
}
