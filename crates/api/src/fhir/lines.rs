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

/// The end at which lines are made. Whoever drops it before [`Lines::end`] breaks the answer off, a panic too, so that
/// nobody takes a part of the file for all of it.
pub(super) struct Lines(Sender<Option<Bytes>>);

/// The end at which they are sent.
struct Sent {
    /// Lines, and nothing after the last.
    lines: Receiver<Option<Bytes>>,
    /// The end was said, or that there is none.
    over: bool,
}

impl Lines {
    /// Both ends.
    pub(super) fn new() -> (Lines, Body) {
        let (lines, sent) = channel(WAITING);
        let sent = Sent {
            lines: sent,
            over: false,
        };
        (Lines(lines), Body::new(sent))
    }

    /// Sends a line, and waits until there is room for it.
    ///
    /// # Errors
    /// When nobody reads any more.
    pub(super) fn send(&self, line: String) -> Result<(), Refusal> {
        self.0
            .blocking_send(Some(Bytes::from(line)))
            .map_err(|_| Refusal::conflict("closing"))
    }

    /// That was all.
    pub(super) fn end(self) {
        // Nobody may read any more; then nobody misses the end.
        let _ = self.0.blocking_send(None);
    }
}

impl HttpBody for Sent {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.over {
            return Poll::Ready(None);
        }
        self.lines.poll_recv(cx).map(|line| match line {
            Some(Some(line)) => Some(Ok(Frame::data(line))),
            Some(None) => {
                self.over = true;
                None
            }
            None => {
                self.over = true;
                Some(Err(io::Error::other("the export ended early")))
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What whoever reads a body is handed, to its end.
    fn read(body: Body) -> Vec<Result<String, ()>> {
        let mut body = Box::pin(body);
        let mut cx = Context::from_waker(std::task::Waker::noop());
        let mut all = Vec::new();
        while let Poll::Ready(Some(frame)) = body.as_mut().poll_frame(&mut cx) {
            let frame = frame.map_err(drop);
            all.push(frame.map(|frame| {
                let line = frame.into_data().expect("a line");
                String::from_utf8(line.to_vec()).expect("UTF-8")
            }));
        }
        all
    }

    #[test]
    fn a_file_ends_only_where_its_maker_says_so() {
        let (lines, body) = Lines::new();
        lines.send("a\n".to_owned()).expect("somebody reads");
        lines.end();
        assert_eq!(read(body), [Ok("a\n".to_owned())]);
        let (lines, body) = Lines::new();
        let maker = std::thread::spawn(move || {
            lines.send("a\n".to_owned()).expect("somebody reads");
            panic!("in the middle of a file");
        });
        assert!(maker.join().is_err());
        assert_eq!(read(body), [Ok("a\n".to_owned()), Err(())]);
    }
}
