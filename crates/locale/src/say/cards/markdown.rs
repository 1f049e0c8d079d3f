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

/// A text in which nothing is markup: what a record holds must not become a link or a heading on somebody's screen.
pub(super) fn plain(text: &str) -> String {
    let marked = |c: char| r"\`*_{}[]<>()#+-!|~&".contains(c);
    if !text.contains(|c: char| marked(c) || c.is_control()) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut begins = true;
    for c in text.chars() {
        match c {
            c if c.is_control() => out.push(' '),
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
    fn a_summary_is_one_short_line() {
        let cut = cut(&"word\n ".repeat(60));
        assert_eq!(cut.chars().count(), SUMMARY_MAX);
        assert!(cut.ends_with('…') && !cut.contains('\n'));
    }
}
