//! A webhook: one message as JSON, signed, to one address that the file names. No redirect is followed and no proxy of
//! the environment is asked.

use super::PATIENCE;
use super::settings::{WebhookSettings, secret, secure_url};
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use pistor_knowledge::Fault;
use pistor_practice::outbox::{Carrier, Letter, NotCarried, Way};
use pistor_practice::sign_in::hex;
use serde_json::json;
use sha2::Sha256;
use ureq::Agent;

/// Shortest key of the signature, in characters.
const SECRET_MIN: usize = 32;

/// A program that is handed messages to phones.
pub(super) struct Webhook {
    agent: Agent,
    url: String,
    secret: String,
}

impl Webhook {
    pub(super) fn new(settings: &WebhookSettings) -> Result<Webhook, Fault> {
        secure_url(&settings.url).map_err(|fault| fault.under("webhook/url"))?;
        let secret = secret(settings.secret_file.as_deref(), "PISTOR_WEBHOOK_SECRET")?;
        if secret.len() < SECRET_MIN {
            return Err(Fault::new("post-secret-short").expected(SECRET_MIN.to_string()));
        }
        let agent = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(None)
            .user_agent("pistor")
            .build()
            .new_agent();
        Ok(Webhook {
            agent,
            url: settings.url.clone(),
            secret,
        })
    }
}

impl Carrier for Webhook {
    fn way(&self) -> Way {
        Way::Phone
    }

    fn carry(&self, letter: &Letter) -> Result<(), NotCarried> {
        let body = json!({
            "id": letter.id,
            "to": letter.to,
            "from": letter.from,
            "language": letter.language,
            "template": letter.template.id(),
            "text": letter.text,
            "link": letter.link,
        })
        .to_string();
        // The moment of the signature itself: a receiver refuses what is old.
        let at = Timestamp::now().as_second();
        let signed = signature(&self.secret, at, &body);
        let answer = self
            .agent
            .post(&self.url)
            .header("content-type", "application/json")
            .header("idempotency-key", &letter.id)
            .header("pistor-signature", format!("t={at},v1={signed}"))
            .send(&body);
        match answer.map(|answer| answer.status().as_u16()) {
            Ok(200..=299) => Ok(()),
            Ok(401 | 403 | 407) => Err(NotCarried::Later("not-let-in")),
            Ok(408 | 425 | 429) => Err(NotCarried::Later("busy")),
            Ok(422) => Err(NotCarried::Never("address-refused")),
            Ok(300..=499) => Err(NotCarried::Never("refused")),
            Ok(_) => Err(NotCarried::Later("busy")),
            Err(ureq::Error::Timeout(_)) => Err(NotCarried::Later("slow")),
            Err(ureq::Error::Tls(_) | ureq::Error::Rustls(_)) => Err(NotCarried::Later("insecure")),
            Err(_) => Err(NotCarried::Later("unreachable")),
        }
    }
}

/// The signature of a body at a second since 1970: HMAC-SHA-256 over `<second>.<body>`, in hexadecimal.
pub fn signature(secret: &str, at: i64, body: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        // HMAC takes keys of every length.
        return String::new();
    };
    mac.update(format!("{at}.{body}").as_bytes());
    hex(&mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signature_is_that_of_any_other_program() {
        // printf '%s' '1763800000.{"id":"x"}' | openssl dgst -sha256 -hmac '0123456789abcdef0123456789abcdef'
        let expected = "ef370e8bb5a2a6fa455b562e1ad8a71cc254d6b55069f7d88545f1e356a2c862";
        let found = signature(
            "0123456789abcdef0123456789abcdef",
            1_763_800_000,
            "{\"id\":\"x\"}",
        );
        assert_eq!(found, expected);
    }
}
