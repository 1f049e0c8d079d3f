//! Ink: an open line drawn as a filled shape that swells and thins, as a pen does.

use crate::curve::{distance, flattened};
use crate::landmark::{Landmark, Position};
use serde::Deserialize;

/// How the width of an inked line runs from its first landmark to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Taper {
    /// Thin at both ends.
    Mid,
    /// Starts full and thins out.
    End,
    /// Starts thin and ends full.
    Lead,
    /// The same all along.
    Even,
}

impl Taper {
    /// The share of the full width at `t` (0 to 1) of the way.
    pub fn width_at(self, t: f64) -> f64 {
        match self {
            Taper::Mid => (std::f64::consts::PI * t).sin().max(0.0),
            Taper::End => (t * 6.0).min(1.0) * (1.0 - t * t),
            Taper::Lead => 0.25 + 0.75 * t.powf(0.8),
            Taper::Even => 1.0,
        }
    }
}

/// The outline of an inked line, `width` millimetres at its widest, to be closed and filled.
pub fn outline(landmarks: &[Landmark], width: f64, taper: Taper) -> Vec<Landmark> {
    let line = Line::new(flattened(landmarks, false, 0.02));
    // Enough stations that the swelling looks even; a stroke as short as a fold of a finger needs only its middle.
    let stations = match landmarks.len() {
        few if line.length() < 12.0 => few.saturating_sub(1).clamp(2, 16),
        many => (many + 1).clamp(4, 16),
    };
    let (mut one, mut other) = (Vec::new(), Vec::new());
    for station in 0..=stations {
        let t = station as f64 / stations as f64;
        let (at, aside) = line.at(t);
        let half = width * taper.width_at(t) / 2.0;
        let corner = station == 0 || station == stations;
        let beside = |sign: f64| Landmark {
            at: [0, 1].map(|k| at[k] + sign * half * aside[k]),
            corner,
        };
        one.push(beside(1.0));
        // Where the line runs out to nothing, both edges meet in one landmark.
        if !corner || half > 0.05 {
            other.push(beside(-1.0));
        }
    }
    other.reverse();
    one.extend(other);
    one
}

/// A line that is walked by its length.
struct Line {
    positions: Vec<Position>,
    lengths: Vec<f64>,
}

impl Line {
    fn new(positions: Vec<Position>) -> Line {
        let mut lengths = vec![0.0];
        let mut length = 0.0;
        for pair in positions.windows(2) {
            length += distance(pair[0], pair[1]);
            lengths.push(length);
        }
        Line { positions, lengths }
    }

    fn length(&self) -> f64 {
        self.lengths[self.lengths.len() - 1]
    }

    /// Position and the direction square to the line, at `t` (0 to 1) of its length.
    fn at(&self, t: f64) -> (Position, Position) {
        let reach = t * self.length();
        let end = self
            .lengths
            .partition_point(|length| *length < reach)
            .clamp(1, self.lengths.len() - 1);
        let (from, to) = (self.positions[end - 1], self.positions[end]);
        let length = distance(from, to).max(1e-6);
        let share = (reach - self.lengths[end - 1]) / length;
        let at = [0, 1].map(|k| from[k] + share * (to[k] - from[k]));
        (at, [(from[1] - to[1]) / length, (to[0] - from[0]) / length])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::landmark::read;

    #[test]
    fn ink_swells_in_the_middle_and_runs_out_at_the_ends() {
        let marks = read("0,0 10,0 20,0").unwrap();
        let outline = outline(&marks, 2.0, Taper::Mid);
        let highest = outline.iter().map(|m| m.at[1]).fold(f64::MIN, f64::max);
        assert!((highest - 1.0).abs() < 0.01);
        assert_eq!(outline[0].at, [0.0, 0.0]);
        assert!(outline[0].corner);
    }

    #[test]
    fn even_ink_has_four_corners() {
        let marks = read("0,0 10,0").unwrap();
        let outline = outline(&marks, 2.0, Taper::Even);
        assert_eq!(outline.iter().filter(|m| m.corner).count(), 4);
    }
}
