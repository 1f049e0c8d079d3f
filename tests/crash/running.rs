//! The program as a process of its own, asked over a connection, and killed.

use super::PASSWORD;
use crate::program::root;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The program, serving a folder on a free port.
pub struct Running {
    pub child: Child,
    pub address: String,
    /// What is printed with the address: the path of the first link, or `/`.
    pub path: String,
}

/// The command that serves a folder: the shell becomes the program, so that who kills the one kills the other.
fn serve(folder: &Path) -> String {
    let program = env!("CARGO_BIN_EXE_pistor-under-test");
    format!(
        "exec {program} serve --data-dir {} --listen 127.0.0.1:0 --lang en",
        folder.display()
    )
}

impl Running {
    pub fn start(folder: &Path, limit_blocks: Option<u32>) -> Running {
        // A process that may write no file beyond so many blocks finds every disk full; the signal is ignored.
        let limit = limit_blocks.map_or(String::new(), |blocks| {
            format!("trap '' XFSZ; ulimit -f {blocks}; ")
        });
        Running::shell(&format!("{limit}{}", serve(folder)))
    }

    /// The same, sending messages as a file says.
    pub fn posting(folder: &Path, post: &Path) -> Running {
        Running::shell(&format!("{} --post {}", serve(folder), post.display()))
    }

    fn shell(command: &str) -> Running {
        let mut child = Command::new("sh")
            .args(["-c", command])
            .current_dir(root())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("a pipe"))
            .read_line(&mut line)
            .expect("a line");
        let url = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .expect("an address");
        let (address, path) = url["http://".len()..].split_once('/').expect("a path");
        Running {
            child,
            address: address.to_owned(),
            path: format!("/{path}"),
        }
    }

    /// Kills it without a word (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    /// Begins the clinic by its first link; gives the cookie.
    pub fn begin(&self) -> String {
        let form = format!(
            "clinic=Crash&country=TR&zone=Europe%2FIstanbul&name=Crash+Tester&login=crash&physician=yes&password={}",
            PASSWORD.replace(' ', "+")
        );
        let (status, head, _) = self
            .ask(
                "POST",
                &self.path,
                &[("Content-Type", "application/x-www-form-urlencoded")],
                &form,
            )
            .expect("answered");
        assert_eq!(status, 303, "{head}");
        let cookie = head
            .lines()
            .find_map(|line| line.strip_prefix("set-cookie: "))
            .expect("a cookie");
        cookie.split(';').next().expect("a value").to_owned()
    }

    /// Asks it.
    pub fn ask(
        &self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> Option<(u16, String, String)> {
        ask(&self.address, method, path, headers, body)
    }
}

/// Asks an address once; nothing when it is not answered.
pub fn ask(
    address: &str,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<(u16, String, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nConnection: close\r\nContent-Length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{request}\r\n{body}").as_bytes()).ok()?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, head.to_owned(), body.to_owned()))
}
