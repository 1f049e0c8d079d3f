//! Documents read back as a reader of PDF sees them, and laid out boxes held against each other.

mod boxes;
mod labels;
mod reader;
mod samples;
mod sheets;
mod text;

/// With `PAPERS=folder` the samples are kept as files, to be looked at.
#[test]
fn samples_are_kept_on_demand() {
    let Some(folder) = std::env::var_os("PAPERS").map(std::path::PathBuf::from) else {
        return;
    };
    for (name, bytes) in samples::all() {
        std::fs::write(folder.join(name), bytes).expect("a folder to write in");
    }
}
