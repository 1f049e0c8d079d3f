//! The tests of what is served: shapes, dates, questions.

mod matches;
mod shape;
