//! Measurements of Pistor: the hand-written peers it is compared with, random visits, and CPU time.

pub mod child;
pub mod client;
pub mod clinic;
pub mod cpu;
pub mod hooks;
pub mod lines;
pub mod plain;
pub mod proof;
pub mod random;
pub mod server;
pub mod visits;
