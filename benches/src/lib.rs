//! Measurements of Pistor: the hand-written peers it is compared with, random visits, and CPU time.

pub mod beside;
pub mod child;
pub mod client;
pub mod clinic;
pub mod cpu;
pub mod hooks;
pub mod lines;
pub mod plain;
pub mod process;
pub mod proof;
pub mod random;
pub mod server;
pub mod turns;
pub mod visits;
