//! Pages for people, the same acts as JSON, and the server that carries both. Nothing about medicine is decided here.

mod answer;
mod assets;
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
mod routes;
mod router;
mod server;
mod site;
mod throttle;

pub use routes::{Needs, ROUTES, Route, Way};
pub use server::{Bound, Limits};
pub use site::{Site, Voice};
