//! What messages are sent by: a mail server and a program that reaches phones, as a file says. Without the file nothing
//! is sent.

mod mail;
mod settings;
mod webhook;

use crate::language;
use pistor_knowledge::Fault;
use pistor_practice::outbox::{Carrier, Post};
use std::path::Path;
use std::time::Duration;

pub use settings::{MailSettings, PostSettings, Security, WebhookSettings};
pub use webhook::signature;

/// What a carrier waits at most for the next on the way.
const PATIENCE: Duration = Duration::from_secs(20);

/// Everything that sending takes, as a file says it.
///
/// # Errors
/// When the file cannot be read, or says something that is not safe.
pub fn post(file: &Path) -> Result<Post, Fault> {
    with(&PostSettings::read(file)?)
}

/// Everything that sending takes.
///
/// # Errors
/// When a host, an address or a secret cannot be used.
pub fn with(settings: &PostSettings) -> Result<Post, Fault> {
    settings::check_address(&settings.address)?;
    let mut carriers: Vec<Box<dyn Carrier>> = Vec::new();
    if let Some(mail) = &settings.mail {
        carriers.push(Box::new(mail::Mail::new(mail)?));
    }
    if let Some(webhook) = &settings.webhook {
        carriers.push(Box::new(webhook::Webhook::new(webhook)?));
    }
    let voices = crate::languages().map(language::locale).collect();
    Ok(Post::new(carriers, voices, &settings.address))
}
