//! With clearance it compiles: the other two fail for that reason alone.
use pistor_journey::intake::Visit;
use pistor_journey::plan::{CoursePlan, draft};
use pistor_journey::screening::Screening;
use pistor_journey::Edition;

fn plan(edition: &Edition, visit: &Visit, screening: &Screening) -> Option<CoursePlan> {
    let cleared = screening.cleared().ok()?;
    Some(draft(&cleared, edition, visit))
}

fn main() {
    let _ = plan;
}
