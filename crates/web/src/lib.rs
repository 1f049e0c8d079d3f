//! Pages for people, and the same acts as JSON. Nothing about medicine is decided here.

mod answer;
mod assets;
mod calendar;
mod cookies;
mod ctx;
mod door;
mod form;
mod json;
mod multipart;
mod openapi;
mod pages;
mod papers;
mod parts;
mod phone;
mod routes;
mod router;
mod site;

pub use papers::aftercare::AftercarePaper;
pub use papers::kept::papers_of;
pub use router::router;
pub use routes::{Needs, ROUTES, Route, Way};
pub use site::{Site, Voice};
