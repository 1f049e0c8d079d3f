# Course plan.
plan-head = course plan: { $indication }
plan-refused = No plan is made: the screening has not cleared this patient.
plan-no-protocol = No source on file describes a course for this. A physician decides the number of sessions and the interval.
sessions-exact = { $fewest ->
    [one] { $fewest } session
   *[other] { $fewest } sessions
}
sessions-between = { $fewest } to { $most } sessions
session-first = Session { $number }: { $best }
session-dates = Session { $number }: best { $best } · not before { $earliest } · not after { $latest }
session-no-dates = Session { $number }: no source gives an interval; a physician decides
session-optional = ○ beyond the fewest sessions that the source gives: decided by the result.
evidence-level = level { $level }
judge-from = Not before { $day }.
judge-no-data = No data on when an effect may be judged.
phase-before = before the needle
phase-during = during
phase-after = after
