//! The pace at which bytes must move: who sends or reads drop by drop would hold a connection for days.
//!
//! Time that is spent waiting for the other side is a debt, and each byte that moves pays some of it off. Whoever owes too
//! much is cut off. Work of our own is nobody's debt, and a fast beginning buys no rest later.

use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, SizeHint};
use std::error::Error;
use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep_until};

/// How slow the other side may be.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// The longest debt.
    pub patience: Duration,
    /// Bytes that pay for a second.
    pub bytes_a_second: u64,
}

impl Pace {
    fn worth(self, bytes: usize) -> Duration {
        let micros = (bytes as u64).saturating_mul(1_000_000) / self.bytes_a_second.max(1);
        Duration::from_micros(micros)
    }
}

/// The other side was slower than it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooSlow;

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the other side was too slow")
    }
}

impl Error for TooSlow {}

/// What the other side owes.
#[derive(Debug)]
struct Debt {
    pace: Pace,
    owed: Duration,
    /// Since when it is waited for.
    since: Option<Instant>,
    alarm: Option<Pin<Box<Sleep>>>,
}

impl Debt {
    fn new(pace: Pace) -> Debt {
        Debt {
            pace,
            owed: Duration::ZERO,
            since: None,
            alarm: None,
        }
    }

    /// It is waited for. Ready when it was waited for too long.
    fn waits(&mut self, cx: &mut Context<'_>) -> Poll<TooSlow> {
        if self.since.is_none() {
            let now = Instant::now();
            let until = now + self.pace.patience.saturating_sub(self.owed);
            self.since = Some(now);
            match &mut self.alarm {
                Some(alarm) => alarm.as_mut().reset(until),
                none => *none = Some(Box::pin(sleep_until(until))),
            }
        }
        match &mut self.alarm {
            Some(alarm) => alarm.as_mut().poll(cx).map(|()| TooSlow),
            None => Poll::Pending,
        }
    }

    /// So many bytes moved.
    fn moved(&mut self, bytes: usize) {
        let waited = self.since.take().map_or(Duration::ZERO, |since| since.elapsed());
        self.owed = (self.owed + waited).saturating_sub(self.pace.worth(bytes));
    }
}

/// A body that must come at a pace.
pub(crate) struct PacedBody<B> {
    body: B,
    debt: Debt,
}

impl<B> PacedBody<B> {
    pub(crate) fn new(body: B, pace: Pace) -> PacedBody<B> {
        PacedBody {
            body,
            debt: Debt::new(pace),
        }
    }
}

impl<B> HttpBody for PacedBody<B>
where
    B: HttpBody<Data = Bytes> + Unpin,
    B::Error: Into<Box<dyn Error + Send + Sync>>,
{
    type Data = Bytes;
    type Error = Box<dyn Error + Send + Sync>;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let PacedBody { body, debt } = self.get_mut();
        match Pin::new(body).poll_frame(cx) {
            Poll::Pending => {
                let late = ready!(debt.waits(cx));
                Poll::Ready(Some(Err(late.into())))
            }
            Poll::Ready(frame) => {
                let data = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref());
                debt.moved(data.map_or(0, Bytes::len));
                Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection whose other side must read at a pace.
pub(crate) struct PacedStream<S> {
    stream: S,
    debt: Debt,
}

impl<S> PacedStream<S> {
    pub(crate) fn new(stream: S, pace: Pace) -> PacedStream<S> {
        PacedStream {
            stream,
            debt: Debt::new(pace),
        }
    }
}

impl<S: AsyncWrite + Unpin> PacedStream<S> {
    fn paced(
        &mut self,
        cx: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut S>, &mut Context<'_>) -> Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match write(Pin::new(&mut self.stream), cx) {
            Poll::Pending => {
                let late = ready!(self.debt.waits(cx));
                Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, late)))
            }
            Poll::Ready(written) => {
                self.debt.moved(written.as_ref().map_or(0, |bytes| *bytes));
                Poll::Ready(written)
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for PacedStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for PacedStream<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.get_mut()
            .paced(cx, |stream, cx| stream.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.get_mut()
            .paced(cx, |stream, cx| stream.poll_write_vectored(cx, parts))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::poll_fn;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::mpsc;
    use tokio::time::sleep;

    const PACE: Pace = Pace {
        patience: Duration::from_secs(10),
        bytes_a_second: 1000,
    };

    /// A body whose pieces come from elsewhere.
    struct Piecemeal(mpsc::Receiver<Bytes>);

    impl HttpBody for Piecemeal {
        type Data = Bytes;
        type Error = io::Error;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            cx: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
            self.0
                .poll_recv(cx)
                .map(|piece| piece.map(|piece| Ok(Frame::data(piece))))
        }
    }

    /// How many bytes of a body came, after how many seconds it ended, and whether it was cut off. A piece of `bytes`
    /// comes every `gap`, so many times.
    async fn sent(bytes: usize, gap: Duration, times: usize) -> (usize, u64, bool) {
        let (sender, pieces) = mpsc::channel(1);
        tokio::spawn(async move {
            for _ in 0..times {
                sleep(gap).await;
                if sender.send(Bytes::from(vec![b'a'; bytes])).await.is_err() {
                    break;
                }
            }
        });
        let began = Instant::now();
        let mut body = PacedBody::new(Piecemeal(pieces), PACE);
        let mut came = 0;
        loop {
            match poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await {
                Some(Ok(frame)) => came += frame.data_ref().map_or(0, Bytes::len),
                ended => return (came, began.elapsed().as_secs(), ended.is_some()),
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_dripped_body_is_cut_off_and_a_slow_one_arrives() {
        let second = Duration::from_secs(1);
        // A byte a second: what it pays for is a thousandth of what is waited.
        assert_eq!(sent(1, second, 1_000_000).await, (10, 10, true));
        assert_eq!(sent(1, Duration::from_secs(11), 1).await, (0, 10, true), "silent");
        // As slow as it may be, for an hour.
        assert_eq!(sent(1000, second, 3600).await, (3_600_000, 3600, false));
        // Half as fast: patience ends after twice its time.
        let (_, seconds, cut) = sent(500, second, 3600).await;
        assert!(cut && (19..=21).contains(&seconds), "{seconds}");
        // A fast beginning buys no rest.
        let (sender, pieces) = mpsc::channel(2);
        sender.send(Bytes::from(vec![b'a'; 1 << 20])).await.expect("room");
        let (mut body, began) = (PacedBody::new(Piecemeal(pieces), PACE), Instant::now());
        let mut next = async || poll_fn(|cx| Pin::new(&mut body).poll_frame(cx)).await;
        assert!(next().await.is_some_and(|frame| frame.is_ok()));
        assert!(next().await.is_some_and(|frame| frame.is_err()));
        assert_eq!(began.elapsed().as_secs(), 10);
    }

    #[tokio::test(start_paused = true)]
    async fn who_reads_drop_by_drop_is_cut_off_and_who_reads_slowly_is_not() {
        for (bytes, cut) in [(1, true), (2000, false)] {
            let (ours, mut theirs) = tokio::io::duplex(4096);
            let reader = tokio::spawn(async move {
                let mut piece = vec![0; bytes];
                while theirs.read(&mut piece).await.is_ok_and(|read| read > 0) {
                    sleep(Duration::from_secs(1)).await;
                }
            });
            let mut stream = PacedStream::new(ours, PACE);
            let written = stream.write_all(&vec![b'a'; 64 << 10]).await;
            match cut {
                true => assert_eq!(written.expect_err("cut off").kind(), io::ErrorKind::TimedOut),
                false => written.expect("all of it was read"),
            }
            drop(stream);
            reader.await.expect("it reads to the end");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn time_in_which_nothing_is_asked_of_the_other_side_is_no_debt() {
        let (ours, mut theirs) = tokio::io::duplex(64);
        let mut stream = PacedStream::new(ours, PACE);
        for _ in 0..100 {
            stream.write_all(b"an answer").await.expect("written");
            theirs.read_exact(&mut [0; 9]).await.expect("read");
            sleep(Duration::from_secs(60)).await;
        }
    }
}
