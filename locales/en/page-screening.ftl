# The screening page: the verdict, the findings, overrides, questions to prescribers.
screen-title = Screening
screen-head-clear = No rule stands against it
screen-head-caution = Go on with care
screen-head-ask = Ask first
screen-head-refer = To a physician first
screen-head-defer = Not yet
screen-head-stop = Stop
screen-already = By the answers so far, this already stands against it:
screen-already-to = Go to the screening
screen-not-yet = Not screened yet
screen-not-yet-hint = Nothing is known about this treatment until every rule has been checked. The result is written down with its day and the knowledge it rests on.
screen-do = Screen this treatment
screen-do-changed = Screen it as changed
screen-again = Screen again
screen-who = Nurses and physicians screen.
screen-enter = Enter a treatment here
screen-change = Change the treatment and screen it
screen-no-complaint = Nobody has entered yet what the patient comes for.
screen-to-complaint = Enter it in the intake
screen-unread = The screening that was written cannot be checked against the knowledge of today. Screen again.
screen-since-result = The result is no longer the one that was written.
screen-since-questions = Answers were given or have run out since the screening was written.
screen-since-edition = The knowledge has changed since the screening was written.
screen-then = Written { $when } by { $name }:
screen-now = Now:
screen-since-shown = This page shows what the rules say now. Screen again, so that it is written down.
screen-other-complaint = The intake names another treatment since:
screen-other-do = Screen this one
screen-waived = Overridden by { $name }, { $when }. The reason stands below.
screen-found = { $count ->
    [0] No rule spoke.
    [one] One rule spoke.
   *[other] { $count } rules spoke.
}
screen-open = { $count ->
    [0] No question is open.
    [one] One question is open.
   *[other] { $count } questions are open.
}
screen-about = What was screened
screen-by = Screened { $when } by { $name }.
screen-reckoned = Worked out { $when }, not written down yet.
screen-findings = Rules that spoke
screen-more-cites = { $count ->
    [one] One more sentence it rests on
   *[other] { $count } more sentences it rests on
}
screen-questions = { $count ->
    [one] One question is open
   *[other] { $count } questions are open
}
screen-waits = { $count ->
    [one] one rule waits for it
   *[other] { $count } rules wait for it
}
screen-not-read = What was not read
screen-to-intake = To the questions
screen-to-plan = To the plan
screen-to-session = To the session
screen-to-prescriber = To the prescriber
screen-to-chart = To the patient
screen-next = What now
screen-next-cleared = Nothing stands against the plan. Take the care that the findings name.
screen-next-waived = A physician goes on in spite of the findings.
screen-next-questions = Ask what is open first. What nobody asked is never a no.
screen-next-ask = A finding wants something asked first: it says in bold what, and of whom. A physician decides on the answer.
screen-next-barred = No treatment now. Tell the patient why, and move or cancel the visit.
screen-next-decide = A physician decides before anything is done. Until then, move the visit or wait.
screen-earlier = { $count ->
    [one] One earlier screening
   *[other] { $count } earlier screenings
}

waive-title = Override by a physician
waive-hint = You go on in spite of these rules. Reason and name stay in the chart and are shown to everybody who treats this patient.
waive-reason = Reason
reason-benefit_outweighs_risk = The benefit for this patient outweighs the risk
reason-specialist_agrees = The treating specialist was asked and agrees
reason-record_corrected = The record was wrong and is corrected
reason-tolerated_before = The same treatment was tolerated before
waive-text = In your own words
waive-text-hint = At least ten characters: what you know of this patient that the rule does not.
waive-do = Sign the override
waive-second = Second physician
waive-second-hint = Your clinic asks for a second signature when a stop is overridden. The second physician signs here.
waive-second-login = Name to sign in of the second physician
waive-second-password = Password of the second physician
waive-who = A physician can override this with a written reason. You are not signed in as one.
waive-open = Questions are open. An answer cannot be overridden before it is known.
waive-nobody = Nobody may override these rules:
waive-changed = Screen again first: only what was written and read can be overridden.
waive-given = Overrides
waive-by = { $name }, { $when }
waive-holds = in force
waive-not-now = not in force for the treatment screened now
waive-second-by = Second signature: { $name }
waive-rules = Rules that were overridden:
waive-for = Given for:

prescriber-title = Questions to the prescriber
prescriber-ask = Ask the prescriber of a medicine
prescriber-who = Nurses and physicians write to prescribers.
prescriber-rule = About which finding
prescriber-to = Who is asked
prescriber-to-hint = Name and practice, for example the cardiologist.
prescriber-text = The question
prescriber-text-hint = Say what is planned, and ask what the prescriber advises. The medicine goes on as prescribed until the prescriber says otherwise.
prescriber-ask-do = Write the question down
prescriber-asked = To { $to } · { $when } · { $name }
prescriber-waits = no answer yet
prescriber-answered = answered
prescriber-said = Answer, { $when }:
prescriber-answer = Enter the answer
prescriber-answer-text = What the prescriber answered
prescriber-answer-hint = It decides nothing by itself: the intake and the physician do.
prescriber-answer-do = Save the answer
