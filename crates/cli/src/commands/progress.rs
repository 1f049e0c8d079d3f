//! How far a long command has come, on standard error; nothing where that is no terminal.

use super::Setting;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::Duration;

/// Counts things whose number nobody knows before.
pub(super) fn counting(setting: &Setting<'_>, word: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let template = format!("{{spinner}} {{pos}} {}", setting.locale.word(word));
    let bar = ProgressBar::new_spinner().with_style(style(&template));
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// Counts bytes of so many.
pub(super) fn of_bytes(setting: &Setting<'_>, bytes: u64, word: &str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let word = setting.locale.word(word);
    let template = format!("{{bar:40}} {{percent}} % · {{msg}} {word} · {{eta}}");
    ProgressBar::new(bytes).with_style(style(&template))
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}
