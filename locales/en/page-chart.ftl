# The chart of a patient, the whole record, the audit.
chart-weight = { $kg } kg
chart-phone = Call
chart-details = Details
chart-record = Whole record
chart-record-more = { $count ->
    [one] { $count } earlier entry: the whole record
   *[other] { $count } earlier entries: the whole record
}
chart-step-done = done,
chart-step-now = now,
chart-sessions-done = { $done } done
chart-sessions-of = { $done } of { $planned } done
chart-reached = reached
chart-reports-open = { $count ->
    [one] { $count } report open
   *[other] { $count } reports open
}
chart-next = What is next
chart-next-is = Next: { $step }.
chart-next-intake = Nobody has asked the questions yet.
chart-next-intake-open = Some questions are not answered yet.
chart-intake-open = { $count } open
chart-next-screening = No treatment has been cleared by a screening or by a physician.
chart-next-plan = No course has been agreed with the patient.
chart-next-mixture = No mixture is prepared for session { $number }.
chart-next-session = A mixture is prepared for session { $number }.
chart-next-aftercare = The sheet of the last session has not been handed over.
chart-next-followup = A report is open, or nobody was reached since the last session.
chart-next-outcomes = Every planned session is done. What came of it?
chart-go-intake = Ask
chart-go-screening = Go to the screening
chart-go-plan = Go to the plan
chart-go-mixture = Prepare the mixture
chart-go-session = Go to the session
chart-go-aftercare = Hand over the sheet
chart-go-followup = Go to follow-up
chart-go-outcomes = Record scores
chart-open-aria = Open session
chart-open = Session { $number } is open.
chart-open-since = Since { $when }, room { $room }.
chart-open-last = Last tick: { $step }, { $when }.

chart-course = Course
chart-no-course = No course is planned.
chart-no-sessions = Session by session: no source describes a course.
chart-course-drafted = drafted
chart-course-agreed = agreed
chart-course-stopped = stopped
chart-course-finished = all sessions done
chart-planned = ~ { $day }
chart-circle-done = done
chart-circle-booked = booked
chart-circle-next = next
chart-circle-open = not booked

chart-reports = Open reports
chart-reported = Reported { $when }
chart-report-unanswered = nobody has answered yet
chart-last = Last session
chart-last-none = No session has been signed.
chart-last-session = Session
chart-last-operator = Injected by
chart-last-sheet = Aftercare sheet
chart-last-no-sheet = not handed over
chart-last-addenda = Addenda
chart-last-given = Given in all
chart-last-lot = lot { $number }
chart-last-signed = signed by { $name }
chart-last-reported = Reported since
chart-last-table = Points of the last session by area
chart-last-area = Area
chart-last-count = Points
chart-last-sum = In all
chart-upcoming = Upcoming visits
chart-not-booked = Not booked:
chart-to-plan = Look at the plan
chart-clashes = { $count ->
    [one] One visit clashes
   *[other] { $count } visits clash
}
chart-last-open = Open the session
chart-screening = Latest screening
chart-screening-none = No treatment has been screened.
chart-screening-said = { $name }, { $count } rules checked. It holds for that moment; the screening page checks anew.
chart-screening-waived = { $name } decided to go on in spite of it ({ $when }).
chart-screening-open = Open the screening
chart-prescriber-waits = { $count ->
    [one] A prescriber has not answered
   *[other] { $count } questions to prescribers are unanswered
}
chart-more = and { $count } more
chart-book = Book or move
chart-consents = Consents
chart-consent-given = { $name }, { $when }
chart-consent-withdrawn = withdrawn { $when }
chart-consent-missing = not signed
chart-consent-none = none
chart-scores = Scores
chart-scores-none = No score has been recorded.
chart-scores-open = Open the outcomes
chart-scale = Instrument
chart-score-first = First
chart-score-latest = Latest
chart-timeline = Timeline
chart-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
chart-strokes = Injection map: { $count } strokes
chart-ticks = Checklist: { $count } steps
chart-desk-steps = Where you can help
chart-desk-intake = Write down what the patient answers
chart-desk-followup = Write down what the patient reports
chart-desk-rest = Findings, mixtures, sessions and scores are open to physicians and nurses.

record-title = Whole record
record-what = Every entry in the order in which it was written. Nothing is changed or removed; a correction stands beside what it replaces.
record-lines = Lines only
record-whole = Show what was written
record-print = Print
record-caption = Record of { $name }: { $count } entries
record-holds = The record is as it was written.
record-holds-why = The hashes of { $count ->
    [one] { $count } entry
   *[other] all { $count } entries
} were worked out again ({ $when }); none is missing, and the last one is the one that the audit knows. Last hash: { $hash }…
record-broken = The record is not as it was written.
record-broken-do = Tell whoever looks after the computer, and keep the latest backup. Do not rely on these entries until it is explained.
record-entry-changed = Entry { $number } was changed after it was written.
record-entry-missing = Entry { $number } is missing.
record-trace-changed = Trace { $number } of the audit was changed.
record-trace-missing = Trace { $number } of the audit is missing.
record-not-in-ledger = The audit knows entry { $number }; the record does not hold it.
record-not-in-audit = The record holds entry { $number }; the audit does not know it.
record-number = No.
record-when = When
record-entry = Entry
record-by = By
record-edition = Knowledge
record-hash = Hash
record-replaces = replaces
record-replaced = replaced by
record-entry-number = entry { $number }
record-desk = Desk

audit-title = Audit
audit-what = Who did, read or was refused what. No health data is in it; charts stand here by the end of their number, never by name.
audit-verify = Verify everything now
audit-holds = Every chart and the audit are as they were written.
audit-holds-why = { $charts } charts and books, { $entries } entries and { $traces } traces were worked out again.
audit-anchor = Last hash. Keep it somewhere else: later it shows whether the end was cut off.
audit-broken = { $count ->
    [one] { $count } place is
   *[other] { $count } places are
} not as written.
audit-only = What is shown
audit-all = All
audit-latest = Latest traces
audit-count = { $count ->
    [one] { $count } trace, latest first
   *[other] { $count } traces, latest first
}
audit-nothing = There is no such trace among the latest.
audit-who = Who
audit-act = What
audit-outcome = Outcome
audit-about = Where
audit-outcome-denied = Denied
audit-outcome-read = Read
audit-outcome-done = Done
audit-nobody = nobody signed in
audit-gone = an account that is gone
audit-chart = chart
audit-book-accounts = accounts
audit-book-stock = stock
audit-book-settings = settings
audit-book-knowledge = knowledge
audit-kind-account = Account written
audit-kind-settings = Settings changed
audit-kind-edition_signed = Edition of the knowledge signed
audit-kind-received = Lot received
audit-kind-vial_opened = Vial opened
audit-kind-drawn = Drawn from a lot
audit-kind-wasted = Thrown away
audit-kind-counted = Lot counted
audit-kind-low_set = Low threshold of a substance set
audit-kind-lot_set = State of a lot changed
audit-act-see_today = See the day
audit-act-find_patients = Find patients
audit-act-see_person = See a patient’s details
audit-act-see_chart = See a chart
audit-act-see_knowledge = See the knowledge
audit-act-see_stock = See the stock
audit-act-see_house = See settings and accounts
audit-act-see_audit = See the audit
audit-act-register = Record a patient
audit-act-correct = Correct details
audit-act-book = Book an appointment
audit-act-book_course = Book visits of a course together
audit-act-set_appointment = Change an appointment
audit-act-answer = Record answers
audit-act-consent = Record a consent
audit-act-withdraw_consent = Withdraw a consent
audit-act-screen = Screen
audit-act-waive = Go on in spite of a rule
audit-act-ask_prescriber = Ask a prescriber
audit-act-prescriber_answered = Record a prescriber’s answer
audit-act-draft = Draft a course
audit-act-agree = Agree on a course
audit-act-stop_course = Stop a course
audit-act-prepare = Prepare a mixture
audit-act-discard = Discard a mixture
audit-act-open = Open a session
audit-act-tick = Tick a step
audit-act-chart = Enter points
audit-act-mark = Draw on the map
audit-act-erase = Rub out on the map
audit-act-sign = Sign a session
audit-act-amend = Add to a session
audit-act-abandon = Close a session
audit-act-hand_over = Hand over a sheet
audit-act-report = Record a report
audit-act-answer_report = Answer a report
audit-act-call = Record a call
audit-act-score = Record a score
audit-act-receive_lot = Receive a lot
audit-act-open_vial = Open a vial
audit-act-waste_lot = Throw away something of a lot
audit-act-count_lot = Count a lot
audit-act-set_lot = Change the state of a lot
audit-act-set_low = Set when a substance is low
audit-act-create_account = Create an account
audit-act-set_account = Change an account
audit-act-set_settings = Change the settings
audit-act-sign_edition = Sign an edition
audit-act-remove_samples = Remove the sample clinic
