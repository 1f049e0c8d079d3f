# The intake page, the treatment that is proposed, and consents.
intake-title = Intake
intake-todo = Still open
intake-todo-none = Everything was asked for this treatment
intake-todo-none-why = The screening says what follows from the answers.
intake-todo-complaint = Enter what the patient comes for. The questions depend on it.
intake-todo-allergies = Go through the allergies. They are asked at every visit.
intake-todo-questions = { $count ->
    [one] Ask one question
   *[other] Ask { $count } questions
}
intake-todo-details = { $count ->
    [one] Complete one answer
   *[other] Complete { $count } answers
}
intake-to-screening = To the screening

intake-complaint = What the patient comes for
intake-complaint-hint = The questions depend on what is treated, where and with what. Leave open what is not decided yet; it can be added later.
intake-complaint-change = Change it
intake-complaint-who = A nurse or a physician can change this.
intake-asked-for = The questions below are asked for what is next:
intake-save-complaint = Save and show the questions

intake-questions = Questions
intake-ask-now = { $count ->
    [0] Nothing left to ask
    [one] One question to ask now
   *[other] { $count } questions to ask now
}
intake-ask-now-none = No rule waits for an answer. Everything that was answered stands below and can be answered anew.
intake-ask-now-hint = Answer what you asked. A question left alone sends nothing and stays open; after “don’t know” it stays open too. Answers that are out of date are shown and must be asked again.
intake-ask-later = As long as nobody has entered what the patient comes for, no question comes first. All of them stand below.
intake-answered-count = { $count ->
    [one] One question with an answer
   *[other] { $count } questions with an answer
}
intake-others = { $count ->
    [one] One other question
   *[other] { $count } other questions
}
intake-open = open
intake-yes = Yes
intake-no = No
intake-dont-know = Don’t know
intake-stale = out of date
intake-stale-holds = Ask again. Until somebody answers anew, this yes still counts.
intake-said-patient = answered by the patient, { $when }
intake-said-clinician = answered by a clinician, { $when }
intake-said-record_system = from a record system, { $when }
intake-said-laboratory = from a laboratory, { $when }
intake-said-written = { $said } · entered by { $name }
intake-why = Why is this asked?
intake-why-more = All about this question
intake-rules-wait = Rules that wait for the answer:
intake-more = More about a yes
intake-details = Answers that lack something
intake-save-detail = Save this detail
intake-detail-site = Where on the body
intake-detail-date = When
intake-detail-date-hint = A year is enough: 2021, 2021-03 or 2021-03-14.
intake-detail-by = By whom
intake-detail-prescribed = Prescribed by a physician
intake-detail-contraception = With reliable contraception
intake-detail-weeks = Weeks of pregnancy
intake-detail-type = Type
intake-detail-trigger = What set it off
intake-detail-systolic_mmhg = Upper blood pressure, mmHg
intake-detail-diastolic_mmhg = Lower blood pressure, mmHg
intake-weight = Body weight in kg
intake-weight-hint = For example 58 or 58.5.
intake-weight-last = On file: { $kg } kg, { $said }. Leave it empty if it is still right.
intake-by = Who says so
intake-teller-patient = The patient
intake-teller-clinician = A clinician
intake-teller-record_system = A record system
intake-teller-laboratory = A laboratory
intake-desk = You enter what the patient says. Results are seen by nurses and physicians.
intake-save-answers = Save the answers
intake-restored = What you had typed here and not saved has come back.
intake-restored-drop = Throw it away

intake-allergies = Allergies
intake-allergies-today = gone through today
intake-allergies-open = to be asked at this visit
intake-allergies-again = Go through them once more
intake-allergies-who = Allergies are on file. A nurse or a physician goes through them again.
intake-allergies-keep = What was named before stands in the list already. Change it there; to take an entry out, empty its whole row.
intake-allergies-add = Another allergy
intake-allergies-to = Allergic to
intake-allergies-group = { $name } (group)
intake-allergies-other = Something else, in words
intake-allergies-text = In words, for something else
intake-allergies-reaction = What happened
intake-allergies-severity = How severe
intake-severity-mild = mild
intake-severity-severe = severe
intake-severity-unknown = not known
intake-allergies-whole = Were all allergies gone through: medicines, food, venom, latex?
intake-allergies-none = Yes, and there are none
intake-allergies-list = Yes, the list above is complete
intake-allergies-part = Not all of them yet
intake-save-allergies = Save the allergies

treatment-indication = What for
treatment-where = Where
treatment-area = Area
treatment-side = Side
treatment-side-left = patient’s left
treatment-side-right = patient’s right
treatment-side-both = both sides
treatment-side-hint = A side only where the area has two, such as the knee.
treatment-add-area = Another area
treatment-method = Method
treatment-open-hint = Leave it open if it is not decided yet.
treatment-technique = Needle technique
treatment-technique-hint = Only with a needle.
treatment-mixture = Mixture
treatment-mixture-hint = Rules about substances can be answered only when the mixture is named. Amounts may follow later; write them with their unit: 20 mg/mL, 2 %, 1.5 mL.
treatment-substance = Substance
treatment-strength = Strength
treatment-volume = Volume
treatment-add-substance = Another substance
treatment-no-substance = No substance: dry needling

consent-title = Consents
consent-none = No consent is on file.
consent-holds = on file
consent-withdrawn = withdrawn { $when }
consent-withdraw = Withdraw
consent-minor = The patient is under 18, or the age is not known: a guardian signs.
consent-no-course = Consent to treatment belongs to a course. It is recorded here once a course has been drafted.
consent-who = Nurses and physicians record consents. You can record that one is withdrawn.
consent-scope = What for
consent-scope-treatment = Treatment
consent-scope-photo = Photographs for the chart
consent-scope-publication = Publication of photographs
consent-scope-messages = Messages to the patient
consent-signed-by = Name of who signed
consent-signed-patient = signed by the patient, { $name }, { $when }
consent-signed-guardian = signed by the guardian, { $name }, { $when }
consent-relation = Who signed
consent-relation-patient = The patient
consent-relation-guardian = A guardian
consent-how = How is it signed?
consent-how-paper = On paper
consent-how-screen = On a screen
