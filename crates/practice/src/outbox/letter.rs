//! A letter, and who carries it. Addresses and texts are made at the moment of sending and kept nowhere.

use super::wish::Template;
use jiff::Timestamp;
use pistor_locale::Locale;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

/// A kind of address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// An e-mail address.
    Email,
    /// A phone number, for whoever sends to phones.
    Phone,
}

impl Way {
    /// The word in the table and the name of its message.
    pub fn id(self) -> &'static str {
        match self {
            Way::Email => "email",
            Way::Phone => "phone",
        }
    }
}

/// A message on its way.
pub struct Letter {
    /// The same at every try.
    pub id: String,
    /// The kind of `to`.
    pub way: Way,
    /// The address.
    pub to: String,
    /// Name of the clinic.
    pub from: String,
    /// Tag of the language.
    pub language: String,
    /// Which text, for those who have a template of their own for it.
    pub template: Template,
    /// In one line.
    pub subject: String,
    /// The whole text, with the link.
    pub text: String,
    /// The link by itself.
    pub link: String,
}

/// Neither address nor link are ever shown: they would stand in a log.
impl fmt::Debug for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Letter({} {} {})", self.id, self.template.id(), self.way.id())
    }
}

/// Why a letter was not carried: the code of a message, without anything of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCarried {
    /// It may go later.
    Later(&'static str),
    /// It will never go.
    Never(&'static str),
}

/// Carries letters to one kind of address. It waits for the answer of the next on the way, with a limit of its own.
pub trait Carrier: Send + Sync {
    /// The kind of address that it reaches.
    fn way(&self) -> Way;

    /// Hands a letter on.
    ///
    /// # Errors
    /// When nobody took it.
    fn carry(&self, letter: &Letter) -> Result<(), NotCarried>;

    /// Whether a word about a letter comes from whoever took it: by its signature over the body as it came, made lately.
    /// A mail server gives none.
    fn vouches(&self, _signature: &str, _body: &[u8], _now: Timestamp) -> bool {
        false
    }
}

/// Everything that sending takes. Without a carrier nothing is sent, and the clinic works on paper.
#[derive(Default)]
pub struct Post {
    /// Carriers, the preferred first.
    pub carriers: Vec<Box<dyn Carrier>>,
    /// Languages of the texts; the first is the one nobody chose.
    pub voices: Vec<Locale>,
    /// Where patients reach the clinic's pages: `https://clinic.example`.
    pub address: String,
    /// The program is being stopped: no further letter is begun.
    pub closing: AtomicBool,
    /// One round at a time. Tokens of links that are on their way, by the id of the message: a second try carries the same
    /// link, and the first, should it arrive after all, counts as well.
    pub(super) round: Mutex<BTreeMap<String, String>>,
}

impl Post {
    /// Whether anything can be sent at all.
    pub fn is_set_up(&self) -> bool {
        !self.carriers.is_empty()
    }

    /// No further letter is begun.
    pub fn close(&self) {
        self.closing.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }

    /// What sending takes: carriers, the preferred first; languages, the first being the one nobody chose; the address
    /// of the clinic's pages.
    pub fn new(carriers: Vec<Box<dyn Carrier>>, voices: Vec<Locale>, address: &str) -> Post {
        Post {
            carriers,
            voices,
            address: address.trim_end_matches('/').to_owned(),
            ..Post::default()
        }
    }

    /// The language of a tag, or the first.
    pub(super) fn voice(&self, tag: &str) -> Option<&Locale> {
        let held = self.voices.iter().find(|voice| voice.lang == tag);
        held.or_else(|| self.voices.first())
    }

    /// The first carrier for which there is an address, and the address.
    pub(super) fn to<'a>(&self, email: &'a str, phone: &'a str) -> Option<(&dyn Carrier, &'a str)> {
        self.carriers.iter().find_map(|carrier| {
            let address = match carrier.way() {
                Way::Email => email,
                Way::Phone => phone,
            };
            (!address.is_empty()).then_some((carrier.as_ref(), address))
        })
    }
}
