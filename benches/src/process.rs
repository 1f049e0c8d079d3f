//! Servers as processes of their own: nobody who answers shares threads or memory with the one who asks, and what each costs
//! can be told apart.

use crate::child::AS_PISTOR;
use crate::client::{Load, load_each};
use axum::Router;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

/// Linux counts the CPU time of a process in hundredths of a second, on every machine.
const TICKS: u64 = 100;

/// A server that runs beside the benchmark until it is dropped.
pub struct Server {
    child: Child,
    address: SocketAddr,
}

impl Server {
    /// Pistor as `serve` starts it, log included, on a data directory.
    ///
    /// # Panics
    /// When it does not come up.
    pub fn pistor(directory: &Path, more: &[&str]) -> Server {
        let serve = [
            AS_PISTOR,
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--lang",
            "en",
            "--data-dir",
        ];
        let mut arguments: Vec<&OsStr> = serve.iter().map(OsStr::new).collect();
        arguments.push(directory.as_os_str());
        arguments.extend(more.iter().map(OsStr::new));
        Server::own(&arguments)
    }

    /// This benchmark again, with other arguments: its first line names its address, as [`answer`] prints it.
    ///
    /// # Panics
    /// When it does not come up.
    pub fn own(arguments: &[&OsStr]) -> Server {
        let mut child = Command::new(std::env::current_exe().expect("a program knows where it lies"))
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("a pipe"))
            .read_line(&mut line)
            .expect("a line");
        let address = line.split("http://").nth(1);
        let address = address.and_then(|rest| rest.split('/').next());
        Server {
            child,
            address: address.expect("an address").trim().parse().expect("an address"),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Resident memory, in MiB.
    pub fn memory_mib(&self) -> f64 {
        memory_mib(self.child.id())
    }

    /// Asks these in turn over so many connections for a while.
    ///
    /// # Panics
    /// When an answer is not 200.
    pub fn under(&self, requests: &[String], connections: usize, time: Duration) -> Load {
        let before = self.cpu();
        let load = load_each(self.address, requests, connections, time);
        Load {
            server: Some((self.cpu() - before).div_f64(load.answers as f64)),
            ..load
        }
    }

    fn cpu(&self) -> Duration {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).expect("Linux says");
        // The name of the program stands in brackets and may hold anything.
        let (_, after) = stat.rsplit_once(") ").expect("a name");
        let ticks: u64 = after
            .split(' ')
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u64>().expect("ticks"))
            .sum();
        Duration::from_millis(ticks * 1000 / TICKS)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Resident memory of a process, in MiB.
///
/// # Panics
/// When the system does not say.
pub fn memory_mib(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("Linux says");
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kib = line.and_then(|line| line.split_whitespace().nth(1));
    kib.and_then(|kib| kib.parse::<f64>().ok()).expect("a number") / 1024.0
}

/// Serves these routes with bare axum until the process is ended; the first line that is printed names the address.
///
/// # Panics
/// When it cannot listen.
pub fn answer(router: Router) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "http://{}/", listener.local_addr()?)?;
        axum::serve(listener, router).await
    });
    served.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}
