//! Landmarks: the points a drawing is made of, in millimetres, as a file of a view writes them.

use crate::fault::Unfit;

/// A position in millimetres: x to the picture's right, y downwards.
pub type Position = [f64; 2];

/// A point a curve goes through.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Landmark {
    /// Where it is.
    pub at: Position,
    /// Whether the curve has a corner here.
    pub corner: bool,
}

impl Landmark {
    /// The same landmark on the other side of the midline.
    pub fn mirrored(self) -> Landmark {
        Landmark {
            at: [-self.at[0], self.at[1]],
            corner: self.corner,
        }
    }
}

/// The same landmarks on the other side of the midline, walked the other way, so that an outline still turns the
/// same way round.
pub fn mirrored(landmarks: &[Landmark]) -> Vec<Landmark> {
    landmarks.iter().rev().map(|mark| mark.mirrored()).collect()
}

/// Reads `0,1 28,4 52.5,18c`: x,y of each landmark, and a `c` after a corner.
pub(crate) fn read(text: &str) -> Result<Vec<Landmark>, Unfit> {
    text.split_whitespace().map(read_one).collect()
}

/// Reads a circle: `31.4,113.3 5.6`, centre and radius.
pub(crate) fn read_circle(text: &str) -> Result<(Position, f64), Unfit> {
    let unfit = || Unfit::new("a circle like 31.4,113.3 5.6", text);
    let (centre, radius) = text.trim().split_once(' ').ok_or_else(unfit)?;
    let radius: f64 = radius.trim().parse().map_err(|_| unfit())?;
    Ok((read_one(centre)?.at, radius))
}

fn read_one(word: &str) -> Result<Landmark, Unfit> {
    let unfit = || Unfit::new("a landmark like 52.5,18 or 52.5,18c", word);
    let (place, corner) = match word.strip_suffix('c') {
        Some(place) => (place, true),
        None => (word, false),
    };
    let (x, y) = place.split_once(',').ok_or_else(unfit)?;
    let number = |text: &str| {
        text.parse::<f64>()
            .ok()
            .filter(|n| n.is_finite() && n.abs() < 10_000.0)
    };
    let at = [number(x).ok_or_else(unfit)?, number(y).ok_or_else(unfit)?];
    Ok(Landmark { at, corner })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn landmarks_are_read_with_their_corners() {
        let marks = read("0,1 -2.5,3c").unwrap();
        assert_eq!(marks[1].at, [-2.5, 3.0]);
        assert!(marks[1].corner && !marks[0].corner);
    }

    #[test]
    fn what_is_not_a_landmark_is_said_with_what_was_expected() {
        let fault = read("0,1 2;3").unwrap_err().of("face_front").to_string();
        assert!(fault.contains("face_front") && fault.contains("2;3") && fault.contains("52.5,18"));
        assert!(read("1,NaN").is_err());
        assert!(read_circle("1,2").is_err());
    }
}
