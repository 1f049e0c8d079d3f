//! The shapes of a drawing.

use crate::fault::Unfit;
use crate::file::{FormName, Mirror, ShapeFile};
use crate::ink::Taper;
use crate::landmark::{self, Landmark, Position};

/// Words a shape's class may be made of: the style sheet of the map knows these, and paints any other black.
pub const CLASSES: [&str; 22] = [
    "skin",
    "edge",
    "face",
    "shade-neck",
    "shade-face",
    "outline",
    "line",
    "feat",
    "lid",
    "fine",
    "soft",
    "tone",
    "hair",
    "strand",
    "brow",
    "eye",
    "iris",
    "pupil",
    "glint",
    "nostril",
    "lip",
    "low",
];

/// What is drawn of a shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// A closed curve.
    Closed(Vec<Landmark>),
    /// An open curve.
    Open(Vec<Landmark>),
    /// A tapered stroke.
    Ink {
        /// Its landmarks.
        landmarks: Vec<Landmark>,
        /// Millimetres at its widest.
        width: f64,
        /// How its width runs.
        taper: Taper,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: Position,
        /// Its radius in millimetres.
        radius: f64,
    },
    /// Many short open curves.
    Lines(Vec<Vec<Landmark>>),
}

/// A shape of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Only where the body is made of it.
    pub id: Option<String>,
    /// Its classes.
    pub class: String,
    /// What is drawn.
    pub form: Form,
}

impl Shape {
    pub(crate) fn build(file: ShapeFile) -> Result<Vec<Shape>, Unfit> {
        if let Some(word) = file.class.split_whitespace().find(|word| !CLASSES.contains(word)) {
            return Err(Unfit::new(format!("classes of {CLASSES:?}"), word));
        }
        let is_ink = file.form == FormName::Ink;
        if !is_ink && (file.width.is_some() || file.taper.is_some()) {
            return Err(Unfit::new(
                "width and taper only of ink",
                format!("{:?}", file.form),
            ));
        }
        let form = match file.form {
            FormName::Closed => Form::Closed(at_least(3, joined(&file, true)?)?),
            FormName::Open => Form::Open(at_least(2, joined(&file, false)?)?),
            FormName::Ink => Form::Ink {
                landmarks: at_least(2, joined(&file, false)?)?,
                width: file.width.ok_or_else(|| Unfit::new("a width", "none"))?,
                taper: file.taper.unwrap_or(Taper::Mid),
            },
            FormName::Circle => {
                let (centre, radius) = landmark::read_circle(&file.points)?;
                Form::Circle { centre, radius }
            }
            FormName::Lines => Form::Lines(
                file.points
                    .split(';')
                    .filter(|line| !line.trim().is_empty())
                    .map(|line| at_least(2, landmark::read(line)?))
                    .collect::<Result<_, _>>()?,
            ),
        };
        let shape = Shape {
            id: file.id,
            class: file.class,
            form,
        };
        Ok(match (file.mirror, &shape.form) {
            (Mirror::Joined, Form::Circle { .. } | Form::Lines(_)) => {
                return Err(Unfit::new(
                    "a shape that can be joined",
                    format!("{:?}", file.form),
                ));
            }
            (Mirror::Twice, _) => vec![shape.mirrored(), shape],
            _ => vec![shape],
        })
    }

    /// The shape on the other side of the midline.
    pub(crate) fn mirrored(&self) -> Shape {
        let form = match &self.form {
            Form::Closed(landmarks) => Form::Closed(landmark::mirrored(landmarks)),
            Form::Open(landmarks) => Form::Open(landmark::mirrored(landmarks)),
            // A stroke is walked the same way as before, because its width runs along it.
            Form::Ink {
                landmarks,
                width,
                taper,
            } => Form::Ink {
                landmarks: landmarks.iter().map(|mark| mark.mirrored()).collect(),
                width: *width,
                taper: *taper,
            },
            Form::Circle { centre, radius } => Form::Circle {
                centre: [-centre[0], centre[1]],
                radius: *radius,
            },
            Form::Lines(lines) => Form::Lines(lines.iter().map(|line| landmark::mirrored(line)).collect()),
        };
        Shape { form, ..self.clone() }
    }
}

/// The landmarks of a shape; of one that is given as a half, both halves.
fn joined(file: &ShapeFile, closed: bool) -> Result<Vec<Landmark>, Unfit> {
    let mut half = landmark::read(&file.points)?;
    if file.mirror != Mirror::Joined {
        return Ok(half);
    }
    let ends = [half.first(), half.last()];
    let on_midline = if closed { &ends[..] } else { &ends[..1] };
    if let Some(aside) = on_midline.iter().flatten().find(|end| end.at[0] != 0.0) {
        return Err(Unfit::new(
            "a half that begins (and, closed, ends) on the midline",
            format!("{},{}", aside.at[0], aside.at[1]),
        ));
    }
    let other = landmark::mirrored(&half);
    if closed {
        // Both ends are already there.
        half.extend(other.into_iter().skip(1));
        half.pop();
        return Ok(half);
    }
    let mut whole = other;
    whole.pop();
    whole.extend(half);
    Ok(whole)
}

/// The landmarks, unless they are too few for what is made of them.
pub(crate) fn at_least(count: usize, landmarks: Vec<Landmark>) -> Result<Vec<Landmark>, Unfit> {
    if landmarks.len() < count {
        return Err(Unfit::new(
            format!("at least {count} landmarks"),
            landmarks.len().to_string(),
        ));
    }
    Ok(landmarks)
}
