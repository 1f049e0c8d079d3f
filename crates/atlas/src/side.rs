//! Left and right: of the patient, and of the picture.

use serde::{Deserialize, Serialize};

/// A side of the patient.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The patient's left.
    Left,
    /// The patient's right.
    Right,
}

impl Side {
    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Left => Side::Right,
            Side::Right => Side::Left,
        }
    }

    /// Its stable name.
    pub fn name(self) -> &'static str {
        match self {
            Side::Left => "left",
            Side::Right => "right",
        }
    }
}

/// What of the patient is at the picture's left and right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// Seen from the front.
    RightLeft,
    /// Seen from behind, or from above with the face at the top.
    LeftRight,
    /// Seen from the patient's left.
    FrontBack,
    /// Seen from the patient's right.
    BackFront,
}

impl Sides {
    /// The names of the two.
    pub fn names(self) -> [&'static str; 2] {
        match self {
            Sides::RightLeft => ["right", "left"],
            Sides::LeftRight => ["left", "right"],
            Sides::FrontBack => ["front", "back"],
            Sides::BackFront => ["back", "front"],
        }
    }

    /// The same, when the picture is mirrored.
    pub fn mirrored(self) -> Sides {
        match self {
            Sides::RightLeft => Sides::LeftRight,
            Sides::LeftRight => Sides::RightLeft,
            Sides::FrontBack => Sides::BackFront,
            Sides::BackFront => Sides::FrontBack,
        }
    }

    /// The patient's side at a coordinate; nothing on the midline.
    ///
    /// Who looks to the picture's left shows the left side of the face, wherever the point is.
    pub fn side_at(self, x: i32) -> Option<Side> {
        match self {
            Sides::FrontBack => Some(Side::Left),
            Sides::BackFront => Some(Side::Right),
            _ if x == 0 => None,
            Sides::RightLeft => Some(if x < 0 { Side::Right } else { Side::Left }),
            Sides::LeftRight => Some(if x < 0 { Side::Left } else { Side::Right }),
        }
    }
}
