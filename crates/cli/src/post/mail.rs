//! Mail: one message a connection, over TLS, with an id that stays the same at every try.

use super::PATIENCE;
use super::settings::{MailSettings, Security, is_here, secret};
use lettre::address::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{SmtpTransport, Transport};
use pistor_knowledge::Fault;
use pistor_knowledge::amount::quoted;
use pistor_practice::outbox::{Carrier, Letter, NotCarried, Way};

/// A mail server.
pub(super) struct Mail {
    server: SmtpTransport,
    from: Address,
}

impl Mail {
    pub(super) fn new(settings: &MailSettings) -> Result<Mail, Fault> {
        let from: Address = settings.from.parse().map_err(|_| {
            Fault::new("post-from")
                .found(quoted(&settings.from))
                .expected("clinic@clinic.example")
        })?;
        let host = settings.host.as_str();
        let tls =
            || TlsParameters::new(host.to_owned()).map_err(|_| Fault::new("post-host").found(quoted(host)));
        let (port, tls) = match settings.security {
            Security::Tls => (465, Tls::Wrapper(tls()?)),
            Security::Starttls => (587, Tls::Required(tls()?)),
            Security::None if is_here(host) => (25, Tls::None),
            Security::None => return Err(Fault::new("post-plain").found(quoted(host))),
        };
        let mut server = SmtpTransport::builder_dangerous(host)
            .port(settings.port.unwrap_or(port))
            .tls(tls)
            .timeout(Some(PATIENCE));
        if !settings.user.is_empty() {
            let password = secret(settings.password_file.as_deref(), "PISTOR_MAIL_PASSWORD")?;
            server = server.credentials(Credentials::new(settings.user.clone(), password));
        }
        Ok(Mail {
            server: server.build(),
            from,
        })
    }

    fn message(&self, letter: &Letter) -> Option<Message> {
        let to: Address = letter.to.parse().ok()?;
        let from = Mailbox::new(Some(letter.from.clone()), self.from.clone());
        let id = format!("<{}@{}>", letter.id, self.from.domain());
        let header = |name: &'static str, value: &str| {
            HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
        };
        Message::builder()
            .from(from)
            .to(Mailbox::new(None, to))
            .subject(letter.subject.clone())
            .message_id(Some(id))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Pistor-Message", &letter.id))
            .raw_header(header("Content-Language", &letter.language))
            .header(ContentType::TEXT_PLAIN)
            .body(format!("{}\n", letter.text))
            .ok()
    }
}

impl Carrier for Mail {
    fn way(&self) -> Way {
        Way::Email
    }

    fn carry(&self, letter: &Letter) -> Result<(), NotCarried> {
        let message = self.message(letter).ok_or(NotCarried::Never("address-refused"))?;
        match self.server.send(&message) {
            Ok(_) => Ok(()),
            // What the server says may hold the address: only its kind is kept.
            Err(error) => Err(why(&error)),
        }
    }
}

/// Why a mail was not taken. What a person can mend in the settings is tried again; what is wrong with the mail is not.
fn why(error: &lettre::transport::smtp::Error) -> NotCarried {
    let code = error.status().map(u16::from);
    match code {
        // The name and password, or what they may do (RFC 4954).
        Some(530 | 534 | 535 | 538) => NotCarried::Later("not-let-in"),
        Some(550..=553) => NotCarried::Never("address-refused"),
        _ if error.is_permanent() => NotCarried::Never("refused"),
        _ if error.is_transient() => NotCarried::Later("busy"),
        _ if error.is_timeout() => NotCarried::Later("slow"),
        _ if error.is_tls() => NotCarried::Later("insecure"),
        _ => NotCarried::Later("unreachable"),
    }
}
