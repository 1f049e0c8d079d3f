# Today: the board, what needs somebody, the rooms.
today-walk-in = New patient
today-aside = What needs you, and the rooms
today-visits = { $count ->
    [0] No visits
    [one] { $count } visit
   *[other] { $count } visits
}
today-tally-done = { $count } done
today-tally-room = { $count } in the room
today-tally-here = { $count } waiting
today-over = { $count ->
    [one] { $count } visit is over
   *[other] { $count } visits are over
}
today-now = Now · { $time }
today-nobody = Nobody is booked for today.
today-find = Find a patient
today-room = Room { $room }
today-since = since { $when }
today-until = until { $time }
today-time-up = Time is up
today-first-visit = First visit
today-session-of = session { $number } of { $planned }

today-appointment-booked = Booked
today-appointment-arrived = Is here
today-appointment-done = Over
today-appointment-cancelled = Called off
today-appointment-missed = Did not come
today-arrived = Has arrived

# What stands between a patient and the visit.
today-ready-in-room = In session
today-ready-not-asked = Nothing asked yet
today-ready-stopped = A rule stands against it
today-ready-to-review = To review
today-ready-no-plan = No course yet
today-ready-to-agree = Course not agreed
today-ready-no-consent = Consent not signed
today-ready-ask-again = Ask again today
today-ready-ready = Ready
today-do-in-room = Go to the session
today-do-not-asked = Ask
today-do-stopped = Look at it
today-do-to-review = Review
today-do-no-plan = Plan
today-do-to-agree = Agree
today-do-no-consent = Have it signed
today-do-ask-again = Ask
today-do-ready = Open session

today-needs = Needs you
today-needs-nothing = Nothing is waiting.
today-needs-jump = Needs you: { $count }
today-needs-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
today-needs-consent = consent to the treatment is not signed
today-needs-report = a report is waiting for an answer
today-needs-since = Waiting since { $when }
today-needs-due = Due { $when }
today-needs-review = the screening says: { $verdict }
today-needs-review-when = Visit { $when }. Somebody decides before it.
today-needs-prescriber = the prescriber has not answered
today-needs-prescriber-when = Asked { $when }
today-needs-call = call after the session
today-needs-call-when = Session ended { $when }
today-needs-other = something is waiting
today-lot-number = Lot { $number }
today-lot-waiting = { $count ->
    [one] { $count } prepared mixture holds
   *[other] { $count } prepared mixtures hold
} lot { $number }: to be discarded
today-lot-quarantined = in quarantine
today-lot-recalled = recalled
today-lot-finished = used up
today-lot-expired = expired { $when }
today-lot-opened-too-long = open vial past its time ({ $when }): discard it
today-vial-expires-today = open vial to be used or discarded by { $when }
today-lot-expires-today = expires today
today-lot-expires-soon = expires { $when }
