//! The atlas: views of the body on which injections are marked.
//!
//! A view is drawn in millimetres from landmarks ([`landmark`], [`curve`], [`ink`]), is read from one file of `views/`
//! ([`mod@file`], [`view`]), and knows which [`place`] a point has: on the body or off it, and in which zone. [`drawing`]
//! hands a view to the browser, [`picture`] draws it on a page with the marks of a session, and [`atlas`] holds all
//! views of the program.
//!
//! Nothing here opens a file, and nothing floats once a view is built: zones and marks are whole tenths of a
//! millimetre, so that server and browser always agree about a point.

pub mod atlas;
pub mod cover;
pub mod curve;
pub mod drawing;
pub mod fault;
pub mod file;
pub mod hatch;
pub mod ink;
pub mod landmark;
pub mod picture;
pub mod place;
pub mod shape;
pub mod side;
pub mod view;
pub mod zone;

pub use atlas::Atlas;
pub use fault::Fault;
pub use place::{Point, Polygon};
pub use side::Side;
pub use view::View;
pub use zone::Zone;

#[cfg(test)]
mod tests;
