//! A picture as a camera hands it over, and what of it is kept: the image, its colours, which way is up. Cameras write
//! places, names and serial numbers into the same file; none of that gets in.
//!
//! Only what is known to belong to the image is copied, so that a kind of note that nobody thought of is left out, too.
//! Nothing is decoded: the image itself is the bytes of the camera.

mod jpeg;
mod png;

use pistor_knowledge::Fault;
use sha2::{Digest, Sha256};

/// Most bytes of a picture.
pub const BYTES_MAX: usize = 12 << 20;
/// Most pixels of a picture.
pub const PIXELS_MAX: u64 = 50_000_000;

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
}

impl Kind {
    /// The word in records.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Jpeg => "jpeg",
            Kind::Png => "png",
        }
    }

    /// The kind of that word.
    pub fn of(word: &str) -> Option<Kind> {
        [Kind::Jpeg, Kind::Png].into_iter().find(|kind| kind.id() == word)
    }

    /// Its type in HTTP.
    pub fn media_type(self) -> &'static str {
        match self {
            Kind::Jpeg => "image/jpeg",
            Kind::Png => "image/png",
        }
    }
}

/// A picture without anything but the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How it is written.
    pub kind: Kind,
    /// Pixels across, as it is shown.
    pub width: u32,
    /// Pixels down, as it is shown.
    pub height: u32,
    /// What is kept of it.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// Takes the picture out of what was handed in, whatever its name.
    ///
    /// # Errors
    /// When it is too large, no JPEG and no PNG, or not whole.
    pub fn read(given: &[u8]) -> Result<Picture, Fault> {
        if given.is_empty() {
            return Err(Fault::new("photo-none"));
        }
        if given.len() > BYTES_MAX {
            return Err(too_many_bytes());
        }
        let read = match given {
            _ if given.starts_with(jpeg::BEGINS) => jpeg::read(given),
            _ if given.starts_with(png::BEGINS) => png::read(given),
            _ => return Err(Fault::new("photo-kind").expected("JPEG, PNG")),
        };
        let picture = read.ok_or_else(|| Fault::new("photo-broken"))?;
        let pixels = u64::from(picture.width) * u64::from(picture.height);
        match pixels {
            0 => Err(Fault::new("photo-broken")),
            n if n > PIXELS_MAX => Err(Fault::new("photo-pixels")
                .found(format!("{} × {}", picture.width, picture.height))
                .expected((PIXELS_MAX / 1_000_000).to_string())),
            _ => Ok(picture),
        }
    }

    /// SHA-256 of what is kept.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.bytes).into()
    }
}

/// What is said of a picture with too many bytes, wherever that is noticed.
pub fn too_many_bytes() -> Fault {
    Fault::new("photo-bytes").expected((BYTES_MAX >> 20).to_string())
}

/// Two bytes, the larger first, at a place.
fn two(bytes: &[u8], at: usize) -> Option<u16> {
    let held = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_be_bytes(held.try_into().ok()?))
}

/// Four bytes, the largest first, at a place.
fn four(bytes: &[u8], at: usize) -> Option<u32> {
    let held = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_be_bytes(held.try_into().ok()?))
}
