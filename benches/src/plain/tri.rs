//! Yes, no, and what lies between.

use std::ops::{BitAnd, BitOr, Not};

/// Three values, in the order in which `and` takes the lesser and `or` the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
#[repr(u8)]
pub enum Tri {
    /// It is not so.
    No,
    /// Nobody knows.
    #[default]
    Unknown,
    /// It is so.
    Yes,
}

impl Tri {
    /// What is known.
    #[inline]
    pub fn known(holds: bool) -> Tri {
        if holds { Tri::Yes } else { Tri::No }
    }
}

impl BitAnd for Tri {
    type Output = Tri;
    #[inline]
    fn bitand(self, other: Tri) -> Tri {
        self.min(other)
    }
}

impl BitOr for Tri {
    type Output = Tri;
    #[inline]
    fn bitor(self, other: Tri) -> Tri {
        self.max(other)
    }
}

impl Not for Tri {
    type Output = Tri;
    #[inline]
    fn not(self) -> Tri {
        match self {
            Tri::No => Tri::Yes,
            Tri::Unknown => Tri::Unknown,
            Tri::Yes => Tri::No,
        }
    }
}

/// It is so.
#[inline]
pub fn yes(x: Tri) -> bool {
    x == Tri::Yes
}

/// Nobody knows.
#[inline]
pub fn unknown(x: Tri) -> bool {
    x == Tri::Unknown
}

/// It is not so.
#[inline]
pub fn no(x: Tri) -> bool {
    x == Tri::No
}
