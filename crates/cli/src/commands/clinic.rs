//! The clinic: serves it, verifies its ledger, makes its index again.

use super::Setting;
use super::programs::Programs;
use crate::{ANSWERED, Outcome, SOME_FAULTS, answer, assemble, complain, language};
use jiff::Timestamp;
use pistor_api::{Api, Prepared};
use pistor_knowledge::{Fault, Knowledge};
use pistor_locale::Locale;
use pistor_practice::Practice;
use pistor_practice::outbox::{Post, Ticked};
use pistor_practice::practice::StoreFault;
use pistor_practice::sign_in::hex;
use pistor_server::{Bound, Limits, Throttle};
use pistor_web::{Site, Voice};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often the cases of the knowledge are run again and what is old is cleared away.
const REHEARSED_EVERY: Duration = Duration::from_secs(3600);
/// How often messages that are due are sent.
const SENT_EVERY: Duration = Duration::from_secs(15);
/// Threads that wait for the disk.
const BLOCKING_THREADS: usize = 64;

/// Opens the practice of a data directory.
pub(crate) fn open(setting: &Setting<'_>, directory: &Path) -> Result<Arc<Practice>, Fault> {
    let overlay: Option<PathBuf> = setting.text("knowledge").map(PathBuf::from);
    let digest = assemble::digest(overlay.as_deref())?;
    let made = move || assemble::assemble(overlay.as_deref()).map(|assembled| assembled.edition);
    // It was assembled once already, so that it cannot fail here; a folder changed meanwhile calls nothing clear.
    let edition = move || {
        made().unwrap_or_else(|_| {
            let mut empty = pistor_journey::Edition::prepare(Knowledge::default())
                .unwrap_or_else(|_| std::process::abort());
            empty.fit = false;
            empty
        })
    };
    let voices = crate::languages().map(|tag| Arc::new(spoken(setting, tag)));
    Practice::open(directory, Box::new(edition), digest, Timestamp::now())
        .map(|practice| Arc::new(practice.speaking(voices.collect())))
        .map_err(|fault| unopened(setting, directory, fault))
}

/// Why a data directory was not opened, as a message.
fn unopened(setting: &Setting<'_>, directory: &Path, fault: StoreFault) -> Fault {
    let place = directory.display().to_string();
    let clock = |at: i64| {
        let at = Timestamp::from_microsecond(at).unwrap_or(Timestamp::UNIX_EPOCH);
        setting.locale.clock_in(at, &jiff::tz::TimeZone::system())
    };
    match fault {
        StoreFault::InUse(place) => Fault::new("data-in-use").found(place),
        StoreFault::ClockBehind { now, last } => {
            Fault::new("clock-behind").found(clock(now)).expected(clock(last))
        }
        StoreFault::TooNew { found, known } => Fault::new("data-too-new")
            .found(found.to_string())
            .expected(known.to_string()),
        StoreFault::DiskFull => Fault::new("disk-full"),
        other => Fault::new("data-unreadable")
            .found(place)
            .with("detail", other.to_string()),
    }
}

pub(super) fn directory(setting: &Setting<'_>) -> PathBuf {
    PathBuf::from(setting.text("data-dir").unwrap_or("pistor-data"))
}

/// Serves the clinic of a data directory.
pub(super) fn serve(setting: &Setting<'_>) -> Outcome {
    let practice = open(setting, &directory(setting))?;
    let now = Timestamp::now();
    let link = practice.first_link(now).map_err(|refusal| *refusal.fault)?;
    let regained = practice.regain_links(now).map_err(|refusal| *refusal.fault)?;
    serve_at(setting, practice, |address| {
        let say = |name: &str, args: &[(&str, String)]| setting.locale.say(name, args);
        let link_at = |link: &str| ("address", format!("{address}/link/{link}"));
        if let Some(link) = &link {
            return say("serve-first", &[link_at(link)]);
        }
        if regained.is_empty() {
            return say("serve-ready", &[("address", format!("{address}/"))]);
        }
        let lines = regained
            .iter()
            .map(|(name, link)| say("serve-regain", &[("name", name.clone()), link_at(link)]));
        lines.collect::<Vec<_>>().join("\n")
    })
}

/// Serves a practice; `ready` makes the line that is printed when the first page can be had.
pub(crate) fn serve_at(
    setting: &Setting<'_>,
    practice: Arc<Practice>,
    ready: impl FnOnce(&str) -> String,
) -> Outcome {
    let (listen, secure) = address(setting)?;
    let proxies = proxies(setting)?;
    let programs = Programs::of(setting, listen)?;
    tracing_subscriber::fmt()
        .json()
        .with_writer(std::io::stderr)
        .with_current_span(false)
        .init();
    let post = setting
        .text("post")
        .map(|file| crate::post::post(Path::new(file)));
    let post = Arc::new(post.transpose()?.unwrap_or_default());
    practice.send_by(&post);
    let locales: Vec<Arc<Locale>> = practice.voices().to_vec();
    let voice = |locale: &Arc<Locale>| Voice {
        locale: Arc::clone(locale),
    };
    let site = Arc::new(Site {
        practice: Arc::clone(&practice),
        voices: locales.iter().map(voice).collect(),
        clock: Box::new(Timestamp::now),
        secure,
        knowledge_text: knowledge_text(setting),
    });
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(BLOCKING_THREADS)
        .build()
        .map_err(|error| Fault::new("fault").with("detail", error.to_string()))?;
    runtime.block_on(async {
        let unheard = |error: std::io::Error| {
            Fault::new("listen")
                .found(listen.to_string())
                .with("detail", error.to_string())
        };
        let bound = Bound::listen(listen, Limits::default()).await.map_err(unheard)?;
        let bound = bound.behind(proxies);
        let at = bound.address().map_err(unheard)?;
        let scheme = if secure { "https" } else { "http" };
        let api = Arc::new(Api {
            practice: Arc::clone(&practice),
            voices: locales,
            clock: Box::new(Timestamp::now),
            base: programs.base.unwrap_or_else(|| format!("{scheme}://{at}")),
            secure,
            open: programs.open,
            origins: programs.origins,
            prepared: Prepared::default(),
            tries: Throttle::default(),
        });
        // Listened for before anybody can know the address: who asks for a stop at once is heard.
        let stop = stopped();
        answer(&format!("{}\n", ready(&format!("{scheme}://{at}"))))?;
        tokio::spawn(each_hour(Arc::clone(&practice)));
        let (close, closed) = watch::channel(());
        let sending = tokio::spawn(send(Arc::clone(&practice), Arc::clone(&post), closed));
        bound
            .serve(pistor_web::router(site).merge(pistor_api::router(api)), stop)
            .await;
        // A letter that is on its way comes to its end and is written down; no further one is begun.
        post.close();
        drop(close);
        let _ = sending.await;
        Ok::<_, Fault>(())
    })?;
    complain(&setting.locale.word("serve-stopped"));
    Ok(ANSWERED)
}

/// A language in which rows that the clinic wrote anew are said as they were written.
fn spoken(setting: &Setting<'_>, tag: &str) -> Locale {
    let mut locale = language::locale(tag);
    for (kind, id) in setting.assembled.laid_over() {
        locale.forget(kind, id);
    }
    locale
}

fn knowledge_text(setting: &Setting<'_>) -> Box<dyn Fn(&str) -> String + Send + Sync> {
    let overlay: Vec<(String, String)> = setting.assembled.own_texts().to_vec();
    Box::new(move |path| {
        let own = overlay.iter().find(|(held, _)| held == path);
        own.map(|(_, text)| text.clone())
            .unwrap_or_else(|| crate::embedded::text(path).to_owned())
    })
}

/// Where to listen. Beyond this machine only behind a proxy that speaks TLS, or when somebody says that plain HTTP is meant.
fn address(setting: &Setting<'_>) -> Result<(SocketAddr, bool), Fault> {
    let text = setting.text("listen").unwrap_or_default();
    let listen: SocketAddr = text.parse().map_err(|_| {
        Fault::new("listen-address")
            .found(text)
            .expected("127.0.0.1:8420")
    })?;
    let flag = |name| setting.matches.get_flag(name);
    let secure = flag("behind-tls");
    if !listen.ip().is_loopback() && !secure && !flag("plain-http") {
        return Err(Fault::new("listen-plain").found(text));
    }
    Ok((listen, secure))
}

/// Proxies that are believed when they say who asks; without this option none is.
fn proxies(setting: &Setting<'_>) -> Result<Vec<IpAddr>, Fault> {
    let given = setting.matches.get_many::<String>("trusted-proxy");
    let read = |text: &String| {
        let address = text.parse::<IpAddr>().map(|address| address.to_canonical());
        address.map_err(|_| Fault::new("trusted-proxy").found(text).expected("127.0.0.1"))
    };
    given.into_iter().flatten().map(read).collect()
}

/// Runs the cases of the knowledge again every hour: a rule that dies unseen is worse than none. Then clears away what
/// was only kept for a while.
async fn each_hour(practice: Arc<Practice>) {
    let mut clock = tokio::time::interval(REHEARSED_EVERY);
    clock.tick().await;
    loop {
        clock.tick().await;
        let rehearsed = Arc::clone(&practice);
        let fit = tokio::task::spawn_blocking(move || rehearsed.rehearse()).await;
        if !fit.unwrap_or(false) {
            tracing::error!("a case of the knowledge fails");
        }
        let keeper = Arc::clone(&practice);
        let _ = tokio::task::spawn_blocking(move || keeper.forget_old(Timestamp::now())).await;
    }
}

/// Sends what is due, round after round, until the program is asked to stop.
async fn send(practice: Arc<Practice>, post: Arc<Post>, mut closed: watch::Receiver<()>) {
    loop {
        let (practice, post) = (Arc::clone(&practice), Arc::clone(&post));
        let round = move || practice.tick(&post, Timestamp::now());
        match tokio::task::spawn_blocking(round).await {
            Ok(Ok(ticked)) if ticked.faulty > 0 => tracing::error!(
                sent = ticked.sent,
                faulty = ticked.faulty,
                "messages that cannot be dealt with"
            ),
            Ok(Ok(ticked)) if ticked != Ticked::default() => tracing::info!(
                sent = ticked.sent,
                failed = ticked.failed,
                given_up = ticked.given_up,
                closed = ticked.closed,
                "messages"
            ),
            Ok(Ok(_)) => {}
            Ok(Err(refusal)) => tracing::error!(code = refusal.fault.code, "messages"),
            Err(_) => tracing::error!("a round of messages was broken off"),
        }
        tokio::select! {
            () = tokio::time::sleep(SENT_EVERY) => {}
            _ = closed.changed() => return,
        }
    }
}

/// Ready when somebody asks the program to stop. What is asked from this call on is heard.
fn stopped() -> impl Future<Output = ()> {
    #[cfg(unix)]
    let terminate = {
        use tokio::signal::unix::{SignalKind, signal};
        signal(SignalKind::terminate()).ok()
    };
    async move {
        let interrupt = tokio::signal::ctrl_c();
        #[cfg(unix)]
        if let Some(mut terminate) = terminate {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
        let _ = interrupt.await;
    }
}

/// Verifies every hash of the ledger and the audit.
pub(super) fn verify(setting: &Setting<'_>) -> Outcome {
    let practice = open(setting, &directory(setting))?;
    let verified = practice.verify().map_err(|refusal| *refusal.fault)?;
    let counts = [
        ("charts", verified.charts.to_string()),
        ("entries", verified.entries.to_string()),
        ("traces", verified.traces.to_string()),
        ("anchor", hex(&verified.anchor)),
    ];
    if setting.json() {
        let broken: Vec<String> = verified
            .broken
            .iter()
            .map(|broken| format!("{broken:?}"))
            .collect();
        crate::answer_json(&serde_json::json!({
            "charts": verified.charts,
            "entries": verified.entries,
            "traces": verified.traces,
            "anchor": hex(&verified.anchor),
            "broken": broken,
        }))?;
    } else {
        for broken in &verified.broken {
            complain(&setting.locale.say(
                &format!("verify-{}", broken.id()),
                &[
                    ("chart", broken.chart().to_owned()),
                    ("seq", broken.seq().to_string()),
                ],
            ));
        }
        let name = if verified.broken.is_empty() {
            "verify-whole"
        } else {
            "verify-broken"
        };
        answer(&format!("{}\n", setting.locale.say(name, &counts)))?;
    }
    Ok(if verified.broken.is_empty() {
        ANSWERED
    } else {
        SOME_FAULTS
    })
}

/// Makes every index row again from the ledger.
pub(super) fn rebuild(setting: &Setting<'_>) -> Outcome {
    let practice = open(setting, &directory(setting))?;
    let rebuilt = practice.rebuild().map_err(|refusal| *refusal.fault)?;
    let counts = [
        ("before", rebuilt.rows.0.to_string()),
        ("after", rebuilt.rows.1.to_string()),
    ];
    if setting.json() {
        crate::answer_json(
            &serde_json::json!({ "before": rebuilt.rows.0, "after": rebuilt.rows.1, "same": rebuilt.same }),
        )?;
    } else {
        let name = if rebuilt.same {
            "rebuild-same"
        } else {
            "rebuild-changed"
        };
        answer(&format!("{}\n", setting.locale.say(name, &counts)))?;
    }
    Ok(if rebuilt.same { ANSWERED } else { SOME_FAULTS })
}
