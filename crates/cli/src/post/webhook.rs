//! A webhook: one message as JSON, signed, to one address that the file names. No redirect is followed and no proxy of
//! the environment is asked. It may say later what became of a message, signed with the same key.

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
/// For so many seconds a signature counts, before and behind its moment.
const LATELY: u64 = 300;

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

    fn vouches(&self, signature: &str, body: &[u8], now: Timestamp) -> bool {
        signed(&self.secret, signature, body, now)
    }
}

/// Whether a word that comes back is signed with the key, not longer ago than a message may be. What begins the signed
/// text keeps a message that went out from coming back as a word about itself.
fn signed(secret: &str, signature: &str, body: &[u8], now: Timestamp) -> bool {
    let parts = signature
        .strip_prefix("t=")
        .and_then(|rest| rest.split_once(",v1="));
    let Some((at, given)) = parts else { return false };
    let lately = |at: i64| now.as_second().abs_diff(at) <= LATELY;
    let (Some(given), true) = (unhex(given), at.parse().is_ok_and(lately)) else {
        return false;
    };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret.as_bytes()) else {
        return false;
    };
    mac.update(format!("receipt.{at}.").as_bytes());
    mac.update(body);
    // In constant time.
    mac.verify_slice(&given).is_ok()
}

/// The bytes of small hexadecimal letters.
fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some((digit(*high)? << 4) | digit(*low)?),
            _ => None,
        })
        .collect()
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

    #[test]
    fn a_word_that_comes_back_is_signed_lately_with_our_key_and_is_no_message_of_ours() {
        let (secret, body, at) = (
            "0123456789abcdef0123456789abcdef",
            "{\"id\":\"x\"}",
            1_763_800_000,
        );
        let now = |seconds: i64| Timestamp::from_second(at + seconds).expect("a moment");
        // printf '%s' 'receipt.1763800000.{"id":"x"}' | openssl dgst -sha256 -hmac '0123456789abcdef0123456789abcdef'
        let good = "2b35cb3a7aff83b8bc424418ad4b15cfc02cabe57d314136eb7255bbf8d22584";
        let header = |hex: &str| format!("t={at},v1={hex}");
        let counts = |header: &str, seconds| signed(secret, header, body.as_bytes(), now(seconds));
        for seconds in [-300, 0, 300] {
            assert!(counts(&header(good), seconds), "{seconds}");
        }
        for seconds in [-301, 301, 86_400] {
            assert!(!counts(&header(good), seconds), "{seconds}");
        }
        let mine = signature(secret, at, body);
        for bad in [
            String::new(),
            format!("v1={good}"),
            header(&mine),
            header(&good.to_uppercase()),
            header(&good[..62]),
            format!("t={},v1={good}", at + 1),
            format!("t=,v1={good}"),
            header("zz"),
        ] {
            assert!(!counts(&bad, 0), "{bad}");
        }
        assert!(!signed(secret, &header(good), b"{\"id\":\"y\"}", now(0)));
        assert!(!signed(
            "another key of thirty-two letters",
            &header(good),
            body.as_bytes(),
            now(0)
        ));
    }
}
