//! PNG (third edition): the chunks that make the image are copied, everything else is left out: texts, EXIF, the time,
//! what stands behind the end.

use super::{Kind, Picture, four};

/// How a PNG begins.
pub(super) const BEGINS: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks of the image and of its colours.
const BELONG: [&[u8; 4]; 10] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP",
];

/// The picture; none when it is not whole.
pub(super) fn read(given: &[u8]) -> Option<Picture> {
    let mut kept = BEGINS.to_vec();
    let (mut size, mut data) = (None, false);
    let mut at = BEGINS.len();
    loop {
        let length = usize::try_from(four(given, at)?).ok()?;
        let kind: &[u8; 4] = given.get(at + 4..at + 8)?.try_into().ok()?;
        // Length, kind, content, check sum.
        let ends = at.checked_add(12)?.checked_add(length)?;
        let whole = given.get(at..ends)?;
        match (kind, size) {
            (b"IHDR", None) if length == 13 => size = Some((four(whole, 8)?, four(whole, 12)?)),
            (b"IHDR", _) | (_, None) => return None,
            (b"IDAT", _) => data = true,
            // A chunk without which the image cannot be read, and that nobody knows.
            _ if kind[0].is_ascii_uppercase() && !BELONG.contains(&kind) => return None,
            _ => {}
        }
        if BELONG.contains(&kind) {
            kept.extend_from_slice(whole);
        }
        if kind == b"IEND" {
            break;
        }
        at = ends;
    }
    let (width, height) = size.filter(|_| data)?;
    Some(Picture {
        kind: Kind::Png,
        width,
        height,
        bytes: kept,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
        let length = u32::try_from(content.len()).expect("short").to_be_bytes();
        [&length[..], kind, content, b"CRC."].concat()
    }

    /// 3 × 2 pixels.
    fn png(between: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
        let header = chunk(b"IHDR", &[0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
        let image = [chunk(b"IDAT", b"pixels"), chunk(b"IEND", b"")].concat();
        [BEGINS, &header, &between.concat(), &image, behind].concat()
    }

    #[test]
    fn what_is_not_the_image_is_left_out() {
        let notes = [
            chunk(b"sRGB", b"\0"),
            chunk(b"tEXt", b"Author\0Elif"),
            chunk(b"zTXt", b"Elif"),
            chunk(b"iTXt", b"XML:com.adobe.xmp\0Elif"),
            chunk(b"eXIf", b"MM\0*41.0082 N"),
            chunk(b"tIME", b"now"),
            chunk(b"prVt", b"Elif"),
        ];
        let picture = read(&png(&notes, b"41.0082 N")).expect("a picture");
        assert_eq!(picture.bytes, png(&notes[..1], b""));
        assert_eq!((picture.width, picture.height), (3, 2));
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        let whole = png(&[], b"");
        for end in 0..whole.len() {
            assert_eq!(read(&whole[..end]), None, "{end} of {}", whole.len());
        }
        let header = chunk(b"IHDR", &[0; 13]);
        for broken in [
            png(std::slice::from_ref(&header), b""),
            png(&[chunk(b"NEWx", b"")], b""),
            [BEGINS, &header, &chunk(b"IEND", b"")].concat(),
            [BEGINS, &chunk(b"IDAT", b"x"), &header, &chunk(b"IEND", b"")].concat(),
            [BEGINS, &[0xff; 12]].concat(),
        ] {
            assert_eq!(read(&broken), None);
        }
    }
}
