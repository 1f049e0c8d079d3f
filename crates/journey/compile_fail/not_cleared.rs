//! Without clearance: no plan.
use pistor_journey::intake::Visit;
use pistor_journey::plan::{CoursePlan, draft};
use pistor_journey::screening::Screening;
use pistor_journey::Edition;

fn plan(edition: &Edition, visit: &Visit, screening: &Screening) -> CoursePlan {
    draft(screening, edition, visit)
}

fn main() {
    let _ = plan;
}
