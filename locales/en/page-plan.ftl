# The plan page.
plan-page-title = Plan
plan-page-others = Other courses
plan-page-clearance = May this treatment go on?
plan-page-not-screened = No treatment has been screened yet. A plan begins with a screening.
plan-page-to-screening = Go to the screening
plan-page-draft-another = Plan another course
plan-page-screen-first = The latest screening was made for a session that has begun. Another course begins with a screening of its own.
plan-page-screened-by = Screened by { $name }, { $when }.
plan-page-checked-now = Every rule was checked again when this page was opened.
plan-page-waived = { $count ->
    [one] { $physician } goes on in spite of { $count } rule ({ $when })
   *[other] { $physician } goes on in spite of { $count } rules ({ $when })
}
plan-page-second = Second physician: { $name }
plan-page-would = The course that would be drafted
plan-page-draft = Draft this course
plan-page-draft-who = A physician drafts the course.
plan-page-sessions = Sessions
plan-page-sessions-count = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
plan-page-source-gives = The source gives: { $sessions }.
plan-page-single = Go on with single sessions: the physician decides on each one, and on the day of the next.
plan-page-why-protocol = Where this course comes from, and how far it carries
plan-page-protocol = The protocol and its sources
plan-page-state-drafted = draft
plan-page-state-agreed = agreed
plan-page-state-stopped = stopped
plan-page-drafted-by = Drafted by { $name }, { $when }.
plan-page-stopped-because = Stopped because:
plan-page-dates = Dates of the sessions
plan-page-session = Session
plan-page-earliest = Not before
plan-page-best = Best
plan-page-latest = Not after
plan-page-held = Held
plan-page-not-held = not yet
plan-page-no-date = no date
plan-page-no-data = no data
plan-page-optional-why = An optional session lies beyond the fewest that the source gives: the result decides.
plan-page-from-draft = Dates count from the day on which the course was drafted. Where it says “no data”, no source gives an interval.
plan-page-circle-done = Session { $number }: signed
plan-page-circle-next = Session { $number }: next
plan-page-circle-open = Session { $number }: not held yet
plan-page-to-mixture = Mixture
plan-page-to-session = Session
plan-page-book = Book a visit
plan-page-agree = Agreed with the patient
plan-page-agree-who = A physician agrees on the course with the patient.
plan-page-agree-why = Talk the course through with the patient: what it can bring, what not, how often, and that it can be stopped at any time.
plan-page-no-technique = no technique named
plan-page-rests-on = Rests on the screening
plan-page-evidence = Evidence: { $level }
plan-page-evidence-1 = level 1
plan-page-evidence-1_2 = level 1 to 2
plan-page-evidence-2 = level 2
plan-page-evidence-2_3 = level 2 to 3
plan-page-evidence-3 = level 3
plan-page-evidence-3_4 = level 3 to 4
plan-page-evidence-4 = level 4, opinion
plan-page-evidence-0_neg = the studies found no benefit
plan-page-evidence-mixed = the studies do not agree
plan-page-evidence-warned = an authority warns
plan-page-evidence-claim_only = only claimed
plan-page-evidence-none = none on file
plan-page-appointments = Visits booked for this course
plan-page-no-appointments = No visit is booked for this course.
plan-page-room = room { $room }
plan-page-stop-head = Stop this course
plan-page-stop-reason = Why is it stopped?
plan-page-stop-hint = What was done stays in the chart.
plan-page-stop = Stop the course
