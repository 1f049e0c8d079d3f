//! Texts of a card: one line, and GitHub Flavored Markdown in which nothing of a record is markup.

use crate::say::Speaker;

/// Most characters of a card's summary: CDS Hooks 2.0 wants fewer than 140.
const SUMMARY_MAX: usize = 139;
/// Most questions, entries or rules that a card lists; the number of all is said.
const LISTED_MAX: usize = 60;

/// A list below a paragraph; what is too much is counted.
pub(super) fn list(speaker: &Speaker<'_>, items: impl ExactSizeIterator<Item = impl AsRef<str>>) -> String {
    let more = items.len().saturating_sub(LISTED_MAX);
    let mut text = String::from("\n");
    for item in items.take(LISTED_MAX) {
        text.push_str("\n- ");
        text.push_str(item.as_ref());
    }
    if more > 0 {
        let said = speaker.locale.say("card-more", &[("count", more.to_string())]);
        text.push_str(&format!("\n- {}", plain(&said)));
    }
    text
}

/// One line, cut where it is too long.
pub(super) fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUMMARY_MAX {
        return line;
    }
    line.chars().take(SUMMARY_MAX - 1).chain(['…']).collect()
}

/// Whether the mark at this place would make a link of the bare words around it (GitHub Flavored Markdown, "Autolinks").
fn links(text: &str, at: usize) -> bool {
    let (before, rest) = text.split_at(at);
    rest.starts_with("://")
        || rest.starts_with('@')
        || (rest.starts_with(':') && ends(before, &["mailto", "xmpp"]))
        || (rest.starts_with('.') && ends(before, &["www"]))
}

fn ends(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let tail = text
            .len()
            .checked_sub(word.len())
            .and_then(|from| text.get(from..));
        tail.is_some_and(|tail| tail.eq_ignore_ascii_case(word))
    })
}

/// A text in which nothing is markup: what a record holds must not become a link or a heading on somebody's screen.
pub(super) fn plain(text: &str) -> String {
    let marked = |c: char| r"\`*_{}[]<>()#+-!|~&:@.".contains(c);
    if !text.contains(|c: char| marked(c) || c.is_control()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut begins = true;
    for (at, c) in text.char_indices() {
        match c {
            c if c.is_control() => out.push(' '),
            // The mark stands there for the reader, and for nobody who looks for addresses.
            ':' | '@' | '.' if links(text, at) => out.push_str(&format!("&#{};", u32::from(c))),
            ':' | '@' | '.' => out.push(c),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // Between two letters or digits these are part of a word: `Condition/1-2`, `L57.4 (x)`.
            '(' | ')' | '-' | '+' | '!' | '#' if !begins => out.push(c),
            c if marked(c) => out.extend(['\\', c]),
            c => out.push(c),
        }
        begins = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_record_is_markup() {
        assert_eq!(plain("Warfarin 5 mg (oral)"), "Warfarin 5 mg (oral)");
        assert_eq!(plain("[click](javascript:x)"), r"\[click\](javascript:x)");
        assert_eq!(plain("<script>x</script>"), "&lt;script&gt;x&lt;/script&gt;");
        assert_eq!(
            plain("# head\n- item *b* `c` ~d~ | e"),
            r"\# head - item \*b\* \`c\` \~d\~ \| e"
        );
        assert_eq!(plain("![x](y)"), r"\!\[x\](y)");
        assert_eq!(plain("- item"), r"\- item");
    }

    #[test]
    fn no_bare_address_is_a_link() {
        assert_eq!(plain("https://evil.example/a"), "https&#58;//evil.example/a");
        assert_eq!(plain("HTTP://evil.example"), "HTTP&#58;//evil.example");
        assert_eq!(plain("www.evil.example"), "www&#46;evil.example");
        assert_eq!(plain("x WWW.evil.example"), "x WWW&#46;evil.example");
        assert_eq!(plain("a@evil.example"), "a&#64;evil.example");
        assert_eq!(plain("mailto:a"), "mailto&#58;a");
        assert_eq!(plain("Warfarin 2.5 mg: 08:00."), "Warfarin 2.5 mg: 08:00.");
    }

    #[test]
    fn a_summary_is_one_short_line() {
        let cut = cut(&"word\n ".repeat(60));
        assert_eq!(cut.chars().count(), SUMMARY_MAX);
        assert!(cut.ends_with('…') && !cut.contains('\n'));
    }
}
