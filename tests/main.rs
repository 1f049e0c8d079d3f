//! The product's behaviour: stories from the outside, tables for rules, properties for safety, and the house's own rules.
#![allow(missing_docs, reason = "tests are read, not called")]

mod architecture;
mod bad_input;
mod bulk;
mod cds;
mod clinic;
mod codes;
mod crash;
mod fhir_served;
mod hazards;
mod knowledge;
mod languages;
mod locales;
mod many;
mod mended;
mod post;
mod moving;
mod program;
mod properties;
mod record;
mod reference;
mod stories;
mod tidy;
mod visit;
mod waiver;
mod web;
