//! The server: an accept loop of its own, because axum's has no time limit for headers.
//!
//! Who is silent, drips or reads drop by drop is cut off; who comes too often waits. A stop lets what was begun finish.

use crate::client::client;
use crate::pace::{Pace, PacedBody, PacedStream};
use crate::request::{From, written_down};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::collections::HashMap;
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// Limits of the server.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at once.
    pub connections: usize,
    /// Connections at once from one address.
    pub from_one_address: usize,
    /// Time for the headers of a request, from the first byte or the end of the last answer on.
    pub headers: Duration,
    /// How slowly a body may come.
    pub body: Pace,
    /// How slowly an answer may be read.
    pub write: Pace,
    /// Time that a stop waits for what was begun.
    pub stop: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections: 1024,
            from_one_address: 256,
            headers: Duration::from_secs(8),
            // A photograph of 12 MiB over a weak mobile network takes a quarter of an hour at most; a form, seconds.
            body: Pace {
                patience: Duration::from_secs(10),
                bytes_a_second: 16 << 10,
            },
            write: Pace {
                patience: Duration::from_secs(20),
                bytes_a_second: 4 << 10,
            },
            stop: Duration::from_secs(10),
        }
    }
}

/// A server that listens.
pub struct Bound {
    listener: TcpListener,
    limits: Limits,
    proxies: Arc<[IpAddr]>,
}

/// Connections by address.
type Counts = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// One connection of an address, until it is dropped.
struct Counted {
    counts: Counts,
    address: IpAddr,
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

fn count(counts: &Counts, address: IpAddr, most: usize) -> Option<Counted> {
    let mut held = counts.lock().unwrap_or_else(PoisonError::into_inner);
    let count = held.entry(address).or_insert(0);
    (*count < most).then(|| {
        *count += 1;
        Counted {
            counts: Arc::clone(counts),
            address,
        }
    })
}

impl Bound {
    /// Listens on an address.
    ///
    /// # Errors
    /// When the address cannot be had.
    pub async fn listen(address: SocketAddr, limits: Limits) -> io::Result<Bound> {
        let listener = TcpListener::bind(address).await?;
        Ok(Bound {
            listener,
            limits,
            proxies: Arc::default(),
        })
    }

    /// Believes these addresses, and no others, when they say in `X-Forwarded-For` who asks.
    pub fn behind(self, proxies: Vec<IpAddr>) -> Bound {
        Bound {
            proxies: proxies.into(),
            ..self
        }
    }

    /// The address that it listens on.
    ///
    /// # Errors
    /// When the system does not know.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves the doors until `stop` is ready; then finishes what was begun.
    pub async fn serve(self, doors: Router, stop: impl Future<Output = ()>) {
        let router = written_down(doors);
        let graceful = GracefulShutdown::new();
        let free = Arc::new(Semaphore::new(self.limits.connections));
        let counts = Counts::default();
        let mut stop = pin!(stop);
        loop {
            let room = Arc::clone(&free).acquire_owned();
            let (stream, from, room) = tokio::select! {
                () = &mut stop => break,
                accepted = async { (room.await, self.listener.accept().await) } => match accepted {
                    (Ok(room), Ok((stream, from))) => (stream, from, room),
                    // Out of descriptors: wait a moment for one to come free.
                    _ => {
                        tokio::time::sleep(Duration::from_millis(50)).await;
                        continue;
                    }
                },
            };
            let Some(counted) = count(&counts, from.ip(), self.limits.from_one_address) else {
                continue;
            };
            let held = (counted, room);
            self.serve_one(stream, from.ip(), router.clone(), &graceful, held);
        }
        tokio::select! {
            () = graceful.shutdown() => {}
            () = tokio::time::sleep(self.limits.stop) => {}
        }
    }

    /// Serves one connection until it ends or the server stops.
    fn serve_one(
        &self,
        stream: TcpStream,
        from: IpAddr,
        router: Router,
        graceful: &GracefulShutdown,
        held: impl Send + 'static,
    ) {
        let _ = stream.set_nodelay(true);
        let stream = PacedStream::new(stream, self.limits.write);
        let body = self.limits.body;
        let proxies = Arc::clone(&self.proxies);
        let service = router.map_request(move |mut request: Request<Incoming>| {
            let from = client(from, request.headers(), &proxies);
            request.extensions_mut().insert(From(from));
            request.map(|held| Body::new(PacedBody::new(held, body)))
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.headers)
            .max_buf_size(64 << 10)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let watched = graceful.watch(connection);
        tokio::spawn(async move {
            let _ = watched.await;
            drop(held);
        });
    }
}
