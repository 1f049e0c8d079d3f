//! Nobody makes a clearance by hand.
use pistor_journey::screening::{Cleared, ClearedBy};
use pistor_knowledge::screening::Action;

fn forge() -> Cleared {
    Cleared { by: ClearedBy::Screening(Action::Clear) }
}

fn main() {
    let _ = forge;
}
