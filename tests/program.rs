//! The program as a person starts it: arguments and standard input in, exit status and text out.

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run came to.
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ lies in the workspace")
        .to_path_buf()
}

/// Runs `pistor` with something on standard input. The language is English unless an argument says otherwise.
pub fn pistor(arguments: &[&str], stdin: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_pistor-under-test"))
        .args(arguments)
        .current_dir(root())
        .env_remove("LC_ALL")
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("a pipe was asked for");
    let bytes = stdin.to_vec();
    // On a thread of its own: the program may answer before it has read everything.
    let feeder = std::thread::spawn(move || {
        let _ = pipe.write_all(&bytes);
    });
    let output = child.wait_with_output().expect("the program ends");
    feeder.join().expect("the feeder ends");
    Ran {
        status: output.status.code().expect("the program ends by itself"),
        out: String::from_utf8(output.stdout).expect("UTF-8 on standard output"),
        err: String::from_utf8(output.stderr).expect("UTF-8 on standard error"),
    }
}

/// Runs `pistor` and reads its JSON.
pub fn json(arguments: &[&str], stdin: &Value) -> Value {
    let ran = pistor(
        &[arguments, &["--format", "json"]].concat(),
        stdin.to_string().as_bytes(),
    );
    assert_eq!(ran.status, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON on standard output")
}

/// Screens a visit.
pub fn screen(visit: &Value) -> Value {
    json(&["screen", "-"], visit)
}
