//! What must not compile.

#[test]
fn a_plan_without_clearance_does_not_compile() {
    let cases = trybuild::TestCases::new();
    cases.pass("compile_fail/cleared.rs");
    cases.compile_fail("compile_fail/not_cleared.rs");
    cases.compile_fail("compile_fail/forged.rs");
}
