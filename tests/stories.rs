//! What the product does, told as patients.

mod aftercare;
mod course;
mod followup;
mod mixture;
mod screening;
