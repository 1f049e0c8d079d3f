//! JPEG (ITU-T T.81): the segments that make the image are copied, everything else is left out: EXIF with place and
//! serial number, XMP, IPTC, comments, previews, and whatever cameras append behind the end.

use super::{Kind, Picture, two};

/// How a JPEG begins: start of image, and the next marker.
pub(super) const BEGINS: &[u8] = &[0xff, 0xd8, 0xff];

/// The picture; none when it is not whole.
pub(super) fn read(given: &[u8]) -> Option<Picture> {
    let mut kept = vec![0xff, 0xd8];
    let (mut size, mut turned, mut scans) = (None, 1, 0);
    let mut at = 2;
    loop {
        let (marker, after) = marker(given, at)?;
        match marker {
            // End of image: what follows is not this picture.
            0xd9 => break,
            // These stand alone and mean nothing between segments.
            0x01 | 0xd0..=0xd7 => {
                at = after;
                continue;
            }
            // A second image, or no segment at all.
            0x00 | 0xd8 | 0xff => return None,
            _ => {}
        }
        let ends = after.checked_add(usize::from(two(given, after)?))?;
        let content = given.get(after.checked_add(2)?..ends)?;
        match marker {
            // Frames whose header is a frame's; a picture has one.
            0xc0..=0xc3 | 0xc9..=0xcb => {
                let read = (two(content, 3)?, two(content, 1)?);
                if size.replace(read).is_some() {
                    return None;
                }
            }
            0xda => scans += usize::from(size.is_some()),
            // Frames that build on other frames: no camera writes them.
            0xc5..=0xc8 | 0xcd..=0xcf | 0xde | 0xdf => return None,
            0xe1 => turned = orientation(content).unwrap_or(turned),
            _ => {}
        }
        if belongs(marker, content) {
            kept.extend_from_slice(&[0xff, marker]);
            kept.extend_from_slice(given.get(after..ends)?);
        }
        at = ends;
        if marker == 0xda {
            let scanned = scan(given, at)?;
            kept.extend_from_slice(given.get(at..scanned)?);
            at = scanned;
        }
    }
    let (width, height) = size.filter(|_| scans > 0)?;
    kept.extend_from_slice(&[0xff, 0xd9]);
    if turned > 1 {
        kept.splice(2..2, upright(turned));
    }
    // A picture that lies on its side is shown standing.
    let (width, height) = if turned >= 5 {
        (height, width)
    } else {
        (width, height)
    };
    Some(Picture {
        kind: Kind::Jpeg,
        width: width.into(),
        height: height.into(),
        bytes: kept,
    })
}

/// The marker at a place, behind any number of filling bytes, and where it ends.
fn marker(given: &[u8], mut at: usize) -> Option<(u8, usize)> {
    if *given.get(at)? != 0xff {
        return None;
    }
    while *given.get(at)? == 0xff {
        at += 1;
    }
    Some((*given.get(at)?, at + 1))
}

/// Where the coded data of a scan end: before the next marker that is no restart and no escaped byte.
fn scan(given: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += given.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match given.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            _ => return Some(at),
        }
    }
}

/// Whether a segment is of the image: frame, tables, scan, its colours.
fn belongs(marker: u8, content: &[u8]) -> bool {
    match marker {
        0xc0..=0xc4 | 0xc9..=0xcc | 0xda | 0xdb | 0xdd => true,
        // JFIF without its preview, the colour profile, Adobe's note on how colours were turned.
        0xe0 => content.starts_with(b"JFIF\0") && content.len() == 14,
        0xe2 => content.starts_with(b"ICC_PROFILE\0"),
        0xee => content.starts_with(b"Adobe") && content.len() == 12,
        _ => false,
    }
}

/// Which way is up, from 1 (as it stands) to 8, out of the first directory of an EXIF segment (tag 0x0112).
fn orientation(content: &[u8]) -> Option<u8> {
    let tiff = content.strip_prefix(b"Exif\0\0")?;
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| two(tiff, at).map(|n| if little { n.swap_bytes() } else { n });
    let long = |at: usize| super::four(tiff, at).map(|n| if little { n.swap_bytes() } else { n });
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|n| directory.saturating_add(2 + n * 12))
        .find(|at| short(*at) == Some(0x0112))
        .and_then(|at| u8::try_from(short(at.checked_add(8)?)?).ok())
        .filter(|turned| (1..=8).contains(turned))
}

/// An EXIF segment that says which way is up, and nothing else.
fn upright(turned: u8) -> Vec<u8> {
    let mut segment = vec![0xff, 0xe1, 0x00, 0x22];
    segment.extend_from_slice(b"Exif\0\0MM\0*");
    // The directory stands at 8 and has one entry: tag, kind (short), count, value; and no directory follows.
    segment.extend_from_slice(&[
        0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0,
    ]);
    segment
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).expect("short").to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    }

    /// A frame of 3 × 2 pixels.
    fn frame(marker: u8) -> Vec<u8> {
        segment(marker, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0])
    }

    fn scanned() -> Vec<u8> {
        [
            segment(0xda, &[1, 1, 0, 0, 63, 0]),
            vec![1, 0xff, 0x00, 2, 0xff, 0xd0, 3],
        ]
        .concat()
    }

    fn jpeg(before: &[Vec<u8>], behind: &[u8]) -> Vec<u8> {
        let head = [vec![0xff, 0xd8], before.concat(), frame(0xc0), scanned()].concat();
        [head, vec![0xff, 0xd9], behind.to_vec()].concat()
    }

    /// EXIF with a place in it, of either order of bytes.
    fn exif(little: bool, turned: u8) -> Vec<u8> {
        let mut tiff = match little {
            true => b"II*\0\x08\0\0\0\x02\0\x25\x88\x04\0\x01\0\0\0\0\0\0\0\x12\x01\x03\0\x01\0\0\0".to_vec(),
            false => {
                b"MM\0*\0\0\0\x08\0\x02\x88\x25\0\x04\0\0\0\x01\0\0\0\0\x01\x12\0\x03\0\0\0\x01".to_vec()
            }
        };
        tiff.extend_from_slice(&if little { [turned, 0] } else { [0, turned] });
        tiff.extend_from_slice(b"\0\0 41.0082 N 28.9784 E");
        segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff].concat())
    }

    fn holds(bytes: &[u8], what: &str) -> bool {
        bytes.windows(what.len()).any(|held| held == what.as_bytes())
    }

    #[test]
    fn what_is_not_the_image_is_left_out() {
        let notes = [
            segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
            exif(true, 1),
            segment(
                0xe1,
                b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>41.0082 N</x:xmpmeta>",
            ),
            segment(0xed, b"Photoshop 3.0\08BIM Elif"),
            segment(0xfe, b"a comment about Elif"),
            segment(0xe2, b"MPF\0 41.0082 N"),
            segment(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
            segment(0xe7, b"41.0082 N"),
        ];
        let picture = read(&jpeg(&notes, b"a second image of 41.0082 N")).expect("a picture");
        for note in ["41.0082", "Elif", "Exif", "MPF", "second"] {
            assert!(!holds(&picture.bytes, note), "{note}");
        }
        assert!(holds(&picture.bytes, "JFIF") && holds(&picture.bytes, "colours"));
        assert_eq!((picture.width, picture.height), (3, 2));
        let bare = jpeg(&[notes[0].clone(), notes[6].clone()], b"");
        assert_eq!(picture.bytes, bare, "the image is byte for byte what it was");
        assert_eq!(read(&picture.bytes).expect("again").bytes, picture.bytes);
    }

    #[test]
    fn a_preview_goes_with_what_holds_it() {
        let preview = segment(0xe0, b"JFIF\0\x01\x02\0\0\x01\0\x01\x01\x01RGB");
        let picture = read(&jpeg(&[preview], b"")).expect("a picture");
        assert!(!holds(&picture.bytes, "RGB"));
    }

    #[test]
    fn which_way_is_up_stays() {
        for little in [true, false] {
            for turned in 1..=8 {
                let picture = read(&jpeg(&[exif(little, turned)], b"")).expect("a picture");
                assert!(!holds(&picture.bytes, "41.0082"));
                let lies = turned >= 5;
                let size = (picture.width, picture.height);
                assert_eq!(size, if lies { (2, 3) } else { (3, 2) }, "{turned}");
                let (marker, after) = marker(&picture.bytes, 2).expect("a marker");
                match turned {
                    1 => assert_ne!(marker, 0xe1),
                    _ => assert_eq!(
                        (marker, orientation(&picture.bytes[after + 2..])),
                        (0xe1, Some(turned))
                    ),
                }
                assert_eq!(read(&picture.bytes).expect("again"), picture);
            }
        }
        // A value that means nothing is none.
        assert_eq!(
            read(&jpeg(&[exif(true, 9)], b"")).expect("a picture").bytes,
            jpeg(&[], b"")
        );
    }

    #[test]
    fn every_scan_of_a_progressive_picture_stays() {
        let parts = [
            vec![0xff, 0xd8],
            frame(0xc2),
            scanned(),
            segment(0xc4, &[0; 20]),
            scanned(),
            vec![0xff, 0xd9],
        ];
        assert_eq!(read(&parts.concat()).expect("a picture").bytes, parts.concat());
    }

    #[test]
    fn what_is_not_whole_is_refused() {
        let whole = jpeg(&[exif(true, 6)], b"");
        for end in 0..whole.len() {
            assert_eq!(read(&whole[..end]), None, "{end} of {}", whole.len());
        }
        let twice = [
            vec![0xff, 0xd8],
            frame(0xc0),
            frame(0xc0),
            scanned(),
            vec![0xff, 0xd9],
        ]
        .concat();
        let no_frame = [vec![0xff, 0xd8], scanned(), vec![0xff, 0xd9]].concat();
        let no_scan = [vec![0xff, 0xd8], frame(0xc0), vec![0xff, 0xd9]].concat();
        let inside = jpeg(&[vec![0xff, 0xd8]], b"");
        for broken in [
            twice,
            no_frame,
            no_scan,
            inside,
            vec![0xff, 0xd8, 0xff, 0xe1, 0, 0],
        ] {
            assert_eq!(read(&broken), None, "{broken:?}");
        }
    }
}
