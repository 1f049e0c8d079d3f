//! Lines on their way to somebody who reads them as fast as they can: the thread that makes them waits.

use axum::body::{Body, Bytes};
use http_body::{Body as HttpBody, Frame};
use pistor_practice::Refusal;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc::{Receiver, Sender, channel};

/// So many lines wait for the network.
const WAITING: usize = 64;

/// The end at which lines are made.
pub(super) struct Lines(Sender<io::Result<Bytes>>);

/// The end at which they are sent.
struct Sent(Receiver<io::Result<Bytes>>);

impl Lines {
    /// Both ends.
    pub(super) fn new() -> (Lines, Body) {
        let (lines, sent) = channel(WAITING);
        (Lines(lines), Body::new(Sent(sent)))
    }

    /// Sends a line, and waits until there is room for it.
    ///
    /// # Errors
    /// When nobody reads any more.
    pub(super) fn send(&self, line: String) -> Result<(), Refusal> {
        self.0
            .blocking_send(Ok(Bytes::from(line)))
            .map_err(|_| Refusal::conflict("closing"))
    }

    /// Breaks the answer off, so that nobody takes a part of the file for all of it.
    pub(super) fn broken(&self) {
        let _ = self
            .0
            .blocking_send(Err(io::Error::other("the export ended early")));
    }
}

impl HttpBody for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        self.0
            .poll_recv(cx)
            .map(|line| line.map(|line| line.map(Frame::data)))
    }
}
