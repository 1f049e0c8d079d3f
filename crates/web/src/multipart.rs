//! Forms with a file (RFC 7578): fields and one file, as browsers send them. The body is there as a whole, and small.

use crate::answer::Made;
use crate::door::Asked;
use crate::form::Form;
use axum::body::Bytes;
use memchr::memmem::find;
use pistor_practice::Refusal;
use pistor_practice::refusal::Fault;

/// Most parts of a form.
const PARTS_MAX: usize = 64;

/// A form with a file.
pub(crate) struct Sent {
    /// The other fields.
    pub(crate) form: Form,
    /// The file; empty when none was chosen.
    pub(crate) file: Bytes,
}

/// Reads a form whose field `file` is a file. What the file is called is nobody's business.
pub(crate) fn read(asked: &Asked, file: &str) -> Made<Sent> {
    let kind = asked.header("content-type").unwrap_or_default();
    let (pairs, file) = boundary(kind)
        .and_then(|boundary| parts(&asked.body, &boundary, file))
        .ok_or_else(|| Refusal::invalid(Fault::new("photo-form")))?;
    let form = Form::of(pairs)?;
    Ok(Sent { form, file })
}

/// What stands between the parts.
fn boundary(kind: &str) -> Option<String> {
    let mut words = kind.split(';').map(str::trim);
    let multipart = words.next()?.eq_ignore_ascii_case("multipart/form-data");
    let named = words.find_map(|word| word.strip_prefix("boundary="))?;
    let named = named.trim_matches('"');
    (multipart && (1..=70).contains(&named.len())).then(|| format!("\r\n--{named}"))
}

/// The fields by their names, and the file.
fn parts(body: &Bytes, boundary: &str, file: &str) -> Option<(Vec<(String, String)>, Bytes)> {
    let (mut pairs, mut held) = (Vec::new(), Bytes::new());
    // The first stands without a line before it.
    let first = boundary.trim_start();
    let mut at = body.starts_with(first.as_bytes()).then_some(first.len())?;
    for _ in 0..=PARTS_MAX {
        match body.get(at..at + 2)? {
            b"--" => return Some((pairs, held)),
            b"\r\n" => at += 2,
            _ => return None,
        }
        let begins = at + find(body.get(at..)?, b"\r\n\r\n")?;
        let head = std::str::from_utf8(&body[at..begins]).ok()?;
        let ends = begins + 4 + find(body.get(begins + 4..)?, boundary.as_bytes())?;
        let name = name(head)?;
        let content = body.slice(begins + 4..ends);
        if name == file {
            held = content;
        } else {
            pairs.push((name.to_owned(), String::from_utf8(content.to_vec()).ok()?));
        }
        at = ends + boundary.len();
    }
    None
}

/// The name of a part's field.
fn name(head: &str) -> Option<&str> {
    let line = head.lines().find(|line| {
        line.get(..20)
            .is_some_and(|start| start.eq_ignore_ascii_case("content-disposition:"))
    })?;
    line.split_once("; name=\"")?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = "--b-1\r\nContent-Disposition: form-data; name=\"view\"\r\n\r\nface_front\r\n--b-1\r\n\
        content-disposition: form-data; name=\"photo\"; filename=\"x; name=y.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\
        \r\n--b-\r\n\r\n--b-1--\r\n";

    fn of(body: &str) -> Option<Sent> {
        let boundary = boundary("multipart/form-data; boundary=\"b-1\"").expect("a boundary");
        let (pairs, file) = parts(&Bytes::from(body.to_owned()), &boundary, "photo")?;
        let form = Form::of(pairs).ok()?;
        Some(Sent { form, file })
    }

    #[test]
    fn fields_and_the_file_come_apart() {
        let sent = of(BODY).expect("a form");
        assert_eq!(sent.form.get("view"), Some("face_front"));
        assert_eq!(sent.form.get("photo"), None);
        assert_eq!(&sent.file[..], b"\r\n--b-\r\n");
    }

    #[test]
    fn what_is_not_whole_is_no_form() {
        let end = BODY.len() - "--\r\n".len();
        for cut in 0..=end {
            assert!(of(&BODY[..cut]).is_none(), "{cut}");
        }
        for kind in [
            "",
            "multipart/form-data",
            "text/plain; boundary=b",
            "multipart/form-data; boundary=",
        ] {
            assert!(boundary(kind).is_none(), "{kind}");
        }
        assert!(of(&BODY.replace("; name=\"view\"", "")).is_none());
    }
}
