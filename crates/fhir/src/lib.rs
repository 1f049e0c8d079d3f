//! The hospital's words.
