//! Minors: a guardian says first who they are.

use super::*;

/// H22: for a minor a guardian answers first; who it was stands in the record. Also for who was born on 29 February.
#[test]
fn h22_a_guardian_answers_for_a_minor() {
    for (born, today, minor) in [
        ("2008-11-22", "2026-11-21T23:59:00+03:00", true),
        ("2008-11-22", "2026-11-22T00:01:00+03:00", false),
        ("2008-02-29", "2026-02-28T23:59:00+03:00", true),
        ("2008-02-29", "2026-03-01T00:01:00+03:00", false),
    ] {
        let clinic = Clinic::new();
        clinic
            .now
            .set(clinic.now.get().max(today.parse().expect("a moment")));
        let chart = clinic.patient("Deniz", born, "male");
        clinic.now.set(today.parse().expect("a moment"));
        let who = in_again(&clinic, &chart, born);
        let first = own(&clinic, &chart, &who).asks.first().cloned();
        assert_eq!(first == Some(Ask::Guardian), minor, "{born} {today}");
        let allergies = json!({ "allergies": { "complete": true } });
        if !minor {
            tell(&clinic, &chart, &who, allergies);
            continue;
        }
        assert_eq!(
            code(clinic.act(&who, Act::Tell, &chart, allergies.clone())),
            "guardian-first"
        );
        for (given, path) in [
            (json!({ "name": "", "relation": "mother" }), "/guardian/name"),
            (
                json!({ "name": "Ayşe", "relation": "neighbour" }),
                "/guardian/relation",
            ),
        ] {
            let refused = clinic
                .act(&who, Act::Tell, &chart, json!({ "guardian": given }))
                .expect_err("refused");
            assert_eq!(refused.fault.path, path);
        }
        tell(
            &clinic,
            &chart,
            &who,
            json!({ "guardian": { "name": " Ayşe Deniz ", "relation": "mother" } }),
        );
        tell(&clinic, &chart, &who, allergies);
        let held = clinic.practice.chart(&chart).expect("a chart");
        let guardian = held.guardian_by(&who.account).expect("a guardian");
        assert_eq!(
            (guardian.name.as_str(), guardian.relation.as_str()),
            ("Ayşe Deniz", "mother")
        );
        // The next link asks again who answers.
        let other = in_again(&clinic, &chart, born);
        assert_eq!(own(&clinic, &chart, &other).asks.first(), Some(&Ask::Guardian));
    }
}
