# The patient's side: links, the door, the intake on a phone

link-for-intake = Health questions
link-for-consent = Read and sign
link-for-aftercare = After your treatment
link-for-check_in = I have arrived

# the desk: links

links-title = Links for the patient
links-what = A link opens the patient's own pages on their phone, without an account. The birth date is asked before anything is shown.
links-open = Links
links-list = Links made so far
links-none = No link was made yet.
links-make = New link
links-make-do = Make the link
links-for = What for?
links-lasts = How long should it work?
links-hours-4 = 4 hours
links-hours-24 = 1 day
links-hours-72 = 3 days
links-hours-336 = 14 days
links-replaces = An earlier link for the same thing stops working.
links-made = Made by { $name }, { $when }
links-until = works until { $when }
links-opened = opened { $when }
links-closed = closed { $when }
links-wrong = Wrong birth dates tried: { $count }
links-tries-do = Ask the patient whether it was them. Check the birth date on record, then make a new link.
links-revoke = Revoke
links-state-waiting = not opened yet
links-state-opened = opened
links-state-finished = done
links-state-revoked = revoked
links-state-replaced = replaced by a newer one
links-state-tries = closed: wrong birth dates
links-state-expired = expired
links-made-title = The link is ready
links-show = Let the patient scan the code with the phone's camera, or send the text.
links-code = Code for the camera of a phone
links-text = The link as text
links-copy = Copy
links-copied = Copied
links-once = It is shown only now. If it gets lost, make a new one; this one then stops working.
links-birth-date = Whoever opens it is asked for the birth date. After five wrong ones the link closes.
links-shown = Done
links-intake = Health questions
links-intake-phone = Health questions by phone
links-no-intake = No health questions were sent to the patient's phone.
links-reading = opened, nothing answered yet
links-progress = { $answered } of { $all } answered
links-last = last answer { $when }
links-sent = sent { $when }
links-sent-tag = complete
links-to-intake = To the answers

# the door

phone-welcome = Welcome
phone-birth-why = Please enter the patient's date of birth. It shows us that this link has reached the right person.
phone-birth-date = Date of birth
phone-day = Day
phone-month = Month
phone-year = Year
phone-go-on = Continue
phone-private = What you enter goes to your clinic only. This page is not shown to anybody else.
phone-call = Call the clinic:
phone-call-us = Call us: { $phone }
phone-no-link = This link does not work
phone-no-link-why = It may have expired, been used already, or not be complete. Please ask the clinic for a new one.
phone-back = Back
phone-hello = Hello, { $name }
phone-choose = What would you like to do?
phone-next-visit = Your next appointment: { $when }
phone-done = done
phone-leave = Finish and close
phone-goodbye = Goodbye
phone-goodbye-why = You are signed out. You can close this page now.

# what goes wrong

what-link = a link
error-link-none = This link does not work.
error-link-purpose = A link can be for intake, consent, aftercare or check_in; { $found } is none of them.
error-link-hours = A link can work for 1 to { $expected } hours; found: { $found }.
error-link-birth-date = A link needs the whole birth date on record: day, month and year. The patient is asked for it at the door.
error-link-code = The address is too long for a code.
error-birth-date-wrong = This is not the date of birth that the clinic has on record. Please check day, month and year.
error-birth-date-no-day = There is no such day. Please enter day, month and the year with four digits.
error-birth-date-wait = The last date was not right. Please wait a moment, then try again.
error-guardian-first = The patient is under age: first enter who is answering.
error-not-asked-of-you = This question is not asked in this link: { $found }.
error-intake-empty = Nothing has been answered yet.
error-intake-unanswered = Still to be answered: { $count }. "I don't know" is an answer, too.
error-nothing-to-confirm = There is nothing new to confirm.

# what was done

event-linked = Link made
event-link_revoked = Link revoked
event-intake_sent = Answers sent by the patient
event-answers_confirmed = Patient's answers confirmed
event-count-linked = { $count } purposes
event-count-intake_sent = { $count } answers
audit-by-link = the patient, by a link
audit-act-make_link = make a link
audit-act-revoke_link = revoke a link
audit-act-open_link = open a link
audit-act-tell = answer as the patient
audit-act-send_intake = send the intake as the patient
audit-act-confirm_answers = confirm the patient's answers

# the intake on a phone

phone-progress = { $answered } answered, { $left } to go
phone-yes = Yes
phone-no = No
phone-dont-know = I don’t know
phone-number = How many? If none, enter 0.
phone-still-true = On { $when } you answered: { $answer }. Is that still so?
phone-last = Change my last answer
phone-go-later = Each answer is saved at once. You can close this page and go on later with the same link.
phone-intake-why = Your answers help the clinic to treat you safely. A nurse or doctor goes through them with you. “I don’t know” is a good answer, too.
phone-offline = No connection. Your answer is kept on this phone and is sent by itself as soon as there is a connection again.
phone-waiting = Waiting for the connection
phone-waiting-why = Your answers are kept on this phone. Please leave this page open, or open it again later with the same link.
phone-guardian = Who is answering?
phone-guardian-why = { $name } is under 18. A parent or legal guardian must answer these questions.
phone-guardian-relation = I am the patient’s
phone-guardian-name = Your name
phone-guardian-mother = mother
phone-guardian-father = father
phone-guardian-legal_guardian = legal guardian
phone-more = Can you tell us more?
phone-more-of = You answered yes: { $question }
phone-detail-site = Where on the body?
phone-detail-date = When was that?
phone-detail-date-hint = The year is enough.
phone-detail-prescribed = Did a doctor prescribe it?
phone-detail-contraception = Do you use reliable contraception?
phone-detail-weeks = In which week of pregnancy?
phone-detail-type = Which kind?
phone-detail-trigger = What caused it?
phone-allergies = Are you allergic to anything?
phone-allergies-what = Medicines, injections at the dentist, food, bee stings, latex: anything that ever gave you a rash, swelling, trouble breathing or a shock.
phone-allergies-more = Are these all of your allergies?
phone-allergies-held = The clinic has noted:
phone-allergies-none = No allergies
phone-allergies-all = Yes, that is all
phone-allergies-yes = Yes
phone-allergies-add = There is more
phone-allergies-tick = Tick what you are allergic to
phone-allergies-other = Anything else
phone-allergies-other-why = In your own words. The clinic asks you about it before the treatment.
phone-allergies-line = Allergy { $number }
phone-allergy-amide_anaesthetic = Numbing injections such as lidocaine, articaine or prilocaine
phone-allergy-ester_anaesthetic = Numbing injections such as procaine or benzocaine
phone-allergy-asteraceae = Daisy family: arnica, chamomile, ragweed, artichoke
phone-allergy-bee_venom = Bee stings
phone-allergy-egg = Eggs
phone-allergy-fish = Fish
phone-allergy-latex = Latex: gloves, balloons, plasters
phone-allergy-nsaid = Painkillers such as ibuprofen, diclofenac or ketoprofen
phone-allergy-paraben = Parabens: preservatives in creams and medicines
phone-allergy-salicylate = Aspirin (salicylates)
phone-allergy-soy = Soy
phone-allergy-sulfite = Sulphites: preservatives in wine, dried fruit and injections
phone-allergy-sulfonamide = Sulfa antibiotics (sulfonamides)
phone-allergy-xanthine = Theophylline, caffeine (xanthines)
phone-review = Please check your answers
phone-review-why = They are saved, but not sent yet. You can change each of them.
phone-change = Change
phone-send = { $count ->
    [one] Send my answer
   *[other] Send my { $count } answers
}
phone-thanks = Thank you
phone-thanks-when = Your answers were sent: { $when }.
phone-thanks-next = The clinic goes through them with you before the treatment. If something changes, please call or tell us when you come.
phone-nothing = There is nothing to ask
phone-nothing-why = The clinic knows everything it needs for now. Thank you.
phone-further = Go on

# on the intake page of the staff

intake-said-phone = { $said }, on their own phone
intake-said-phone-guardian = { $said }, on the phone of { $name } ({ $relation })
intake-unconfirmed = not gone through yet
intake-confirm-title = Answered by the patient alone
intake-confirm-why = These answers came by phone. They count as the patient’s word. Go through them with the patient, correct what is wrong, then confirm.
intake-confirm-sent = Sent by the patient { $when }.
intake-confirm-open = The patient has not sent them yet; more may come.
intake-confirm-do = I have gone through them with the patient
intake-allergies-words = in words: no rule reads this, ask
intake-confirm-notable = Not a plain no:
