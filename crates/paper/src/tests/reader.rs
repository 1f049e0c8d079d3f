//! poppler, the PDF reader of most free desktops, as the judge of what stands on a page.

use std::io::Write;
use std::process::{Command, Stdio};

fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        // It complains of a boolean that the standard wants to be one.
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|why| panic!("{program} of poppler-utils: {why}"));
    let mut stdin = child.stdin.take().expect("a pipe");
    let pdf = pdf.to_vec();
    let writing = std::thread::spawn(move || stdin.write_all(&pdf));
    let output = child.wait_with_output().expect("poppler ends");
    assert!(output.status.success(), "{program} cannot read the file");
    writing.join().expect("written").expect("read");
    output.stdout
}

/// The text of each page in reading order.
pub fn texts(pdf: &[u8]) -> Vec<String> {
    let all = String::from_utf8(poppler("pdftotext", &["-enc", "UTF-8", "-", "-"], pdf)).expect("UTF-8");
    let mut pages: Vec<String> = all.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    pages
}

/// All text with every stretch of white space as one space.
pub fn flat(pdf: &[u8]) -> String {
    let all = texts(pdf).join(" ");
    all.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the file says about itself.
pub fn facts(pdf: &[u8]) -> String {
    String::from_utf8_lossy(&poppler("pdfinfo", &["-"], pdf)).into_owned()
}

/// The tags with their text.
pub fn tags(pdf: &[u8]) -> String {
    String::from_utf8_lossy(&poppler("pdfinfo", &["-struct-text", "-"], pdf)).into_owned()
}

/// Name, embedding and subset of the fonts.
pub fn fonts(pdf: &[u8]) -> String {
    String::from_utf8_lossy(&poppler("pdffonts", &["-"], pdf)).into_owned()
}

/// The first page in greys, so many dots an inch: width, height, one byte a dot.
pub fn picture(pdf: &[u8], dots: u32) -> (usize, usize, Vec<u8>) {
    let dots = dots.to_string();
    let pgm = poppler("pdftoppm", &["-gray", "-singlefile", "-r", &dots, "-"], pdf);
    let mut parts = pgm.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(parts.next(), Some(b"P5".as_slice()));
    let mut number = || -> usize {
        let digits = parts.next().expect("a number");
        std::str::from_utf8(digits)
            .expect("digits")
            .parse()
            .expect("a number")
    };
    let (width, height) = (number(), number());
    let dots = pgm[pgm.len() - width * height..].to_vec();
    (width, height, dots)
}
