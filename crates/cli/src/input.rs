//! Files and standard input, with a limit on everything that is read.

use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use std::fs::File;
use std::io::{Error, Read};
use std::path::Path;

/// Reads a file, or standard input for `-`. One byte more than allowed is read, so that "too long" can be told.
pub(crate) fn read(path: &str, most: usize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let limit = most as u64 + 1;
    let read = match path {
        "-" => std::io::stdin().lock().take(limit).read_to_end(&mut bytes),
        path => File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(path, &error)),
    }
}

/// The name of an input in messages.
pub(crate) fn named(path: &str) -> &str {
    if path == "-" { "<stdin>" } else { path }
}

/// Puts the input's name to a fault in it.
pub(crate) fn in_file(path: &str) -> impl Fn(Fault) -> Fault + '_ {
    move |mut fault| {
        if fault.file.is_empty() {
            named(path).clone_into(&mut fault.file);
        }
        fault
    }
}

/// A file that cannot be read.
pub(crate) fn unreadable(path: &str, error: &Error) -> Fault {
    in_file(path)(
        Fault::new("file")
            .found(quoted(path))
            .with("detail", error.to_string()),
    )
}

/// An output that cannot be written.
pub(crate) fn unwritable(error: &Error) -> Fault {
    in_file("<stdout>")(
        Fault::new("file")
            .found("<stdout>")
            .with("detail", error.to_string()),
    )
}

/// Every file below a folder, with its path below it; the text of TOML files only.
pub(crate) fn folder(root: &Path) -> Result<Vec<(String, String)>, Fault> {
    let mut files = Vec::new();
    collect(root, root, &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) -> Result<(), Fault> {
    let fault = |path: &Path, error: &Error| unreadable(&path.to_string_lossy(), error);
    for entry in std::fs::read_dir(folder).map_err(|error| fault(folder, &error))? {
        let path = entry.map_err(|error| fault(folder, &error))?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            // What stands beside the kinds is for readers of the folder; what stands in one of them is knowledge.
            if !name.contains('/') {
                continue;
            }
            let toml = path.extension().is_some_and(|ending| ending == "toml");
            let text = if toml {
                std::fs::read_to_string(&path).map_err(|error| fault(&path, &error))?
            } else {
                String::new()
            };
            files.push((name, text));
        }
    }
    Ok(())
}
