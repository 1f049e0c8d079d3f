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
plan-page-dates = Dates as they were drafted
plan-page-session = Session
plan-page-earliest = Not before
plan-page-best = Best
plan-page-latest = Not after
plan-page-no-date = no date
plan-page-no-data = no data
plan-page-optional-why = An optional session lies beyond the fewest that the source gives: the result decides.
plan-page-from-draft = Dates count from the day on which the course was drafted. Where it says “no data”, no source gives an interval.
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
plan-page-room = room { $room }
plan-page-stop-head = Stop this course
plan-page-stop-reason = Why is it stopped?
plan-page-stop-hint = What was done stays in the chart.
plan-page-stop = Stop the course
plan-page-month = { $month } { $year }
plan-page-month-before = { $month }
plan-page-month-after = { $month }
plan-page-hatched = Hatched days are over.
plan-page-hatched-closed = Hatched days are over, or the clinic is closed.
plan-page-mark-held = Session { $number }, held
plan-page-mark-under-way = Session { $number }, open now
plan-page-mark-booked = Session { $number }, booked
plan-page-mark-clashes = Session { $number }, clashes
plan-page-mark-proposed = Session { $number }, proposed, not booked
plan-page-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
plan-page-under-way = open now
plan-page-today = today
plan-page-clash = clash
plan-page-late = overdue
plan-page-not-booked = not booked
plan-page-between = { $earliest } to { $latest }
plan-page-from = not before { $earliest }
plan-page-until = not after { $latest }
plan-page-no-limit = no source sets a limit
plan-page-rhythm = The source describes { $best } from one session to the next.
plan-page-rhythm-least = The source describes { $best } from one session to the next, at least { $least }.
plan-page-rhythm-most = The source describes { $best } from one session to the next, at most { $most }.
plan-page-rhythm-between = The source describes { $best } from one session to the next, and { $least } to { $most } as the limits.
plan-page-rhythm-studied = The source gives the days of the sessions themselves.
plan-page-rhythm-none = No source gives an interval between the sessions.
plan-page-follow = When one session moves, the later ones follow.
plan-page-source = Source
plan-page-other-visits = { $count ->
    [one] { $count } other visit of this course
   *[other] { $count } other visits of this course
}
plan-page-clashes = Session { $number } clashes.
plan-page-room-taken = { $when }: room { $room } has another visit at that time.
plan-page-operator-taken = { $when }: the person who treats has another visit at that time.
plan-page-early = { $when } is earlier than the source supports ({ $day }).
plan-page-too-late = { $when } is later than the source supports ({ $day }).
plan-page-may-not = { $when }:
plan-page-nearest = Nearest free times: { $times }.
plan-page-nothing-free = nothing is free near it
plan-page-no-free-times = No free time was found near it. Choose one by hand.
plan-page-free-time = { $when }, room { $room }
plan-page-take = Take { $when }
plan-page-take-room = Take room { $room }
plan-page-take-both = Take { $when }, room { $room }
plan-page-hand-to = { $name } treats
plan-page-hand-open = Leave open who treats
plan-page-by-hand = Choose another time
plan-page-book-all-head = Book the remaining sessions
plan-page-book-one-head = Book the next session
plan-page-book-all-why = The best day of each session at the time of the last visit, or the nearest free time ({ $how }). Either all ticked visits are booked, or none.
plan-page-book-ticked = Book the ticked visits
plan-page-optional-short = optional: the result decides
plan-page-not-best = the best day is not free
plan-page-day-by-hand = no source gives a day; choose one by hand
