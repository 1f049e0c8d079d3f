//! The pages as they are served, in this process: for requests that come one after the other.

use crate::clinic::Clinic;
use pistor_server::{Bound, Limits};
use pistor_web::{Site, Voice};
use std::net::SocketAddr;
use std::sync::Arc;

/// Serves a clinic on an address of its own, until the runtime ends.
///
/// # Panics
/// When it cannot listen.
pub async fn serve(clinic: &Clinic) -> SocketAddr {
    let now = clinic.now;
    let site = Site {
        practice: Arc::clone(&clinic.practice),
        voices: clinic
            .practice
            .voices()
            .iter()
            .map(|locale| Voice {
                locale: Arc::clone(locale),
            })
            .collect(),
        clock: Box::new(move || now),
        secure: false,
        knowledge_text: Box::new(str::to_owned),
    };
    let address = "127.0.0.1:0".parse().expect("an address");
    let bound = Bound::listen(address, Limits::default())
        .await
        .expect("it listens");
    let address = bound.address().expect("an address");
    tokio::spawn(bound.serve(pistor_web::router(Arc::new(site)), std::future::pending()));
    address
}
