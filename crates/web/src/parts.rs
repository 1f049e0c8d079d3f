//! Parts that pages are made of.

pub(crate) mod allergies;
pub(crate) mod fields;
pub(crate) mod layout;
pub(crate) mod patient;
pub(crate) mod phone;
pub(crate) mod rules;
pub(crate) mod several;
pub(crate) mod signs;
pub(crate) mod ticks;
pub(crate) mod treatment;
pub(crate) mod way;
