# Screening: verdicts, findings, questions and explanations.
action-clear = clear
action-caution = caution
action-ask = ask
action-refer = refer
action-defer = wait
action-stop = stop
verdict-clear = Every rule was checked and none spoke.
verdict-caution = No bar was found; take the care described below.
verdict-ask = Something must be asked before anybody can say. This is not a “clear”.
verdict-refer = A physician decides before anything is done.
verdict-defer = Not before what is named below has happened.
verdict-stop = Do not treat, unless a physician waives it in writing where that is allowed.
screening-checked = { $count ->
    [one] { $count } rule was checked.
   *[other] { $count } rules were checked.
}
screening-supports = Pistor supports the clinician’s decision and does not replace it.
mixture-unknown = mixture not named
mixture-empty = nothing in the mixture
waiver-physician = A physician may go on all the same, with a reason that is kept.
waiver-nobody = Nobody may waive this.
questions-head = { $count ->
    [one] still to ask: one question
   *[other] still to ask: { $count } questions
}
questions-why = Not asked is not “no”. Until these are answered, nobody is cleared.
asked-for = for: { $rules }
allergy-other = “{ $text }” (in words: shown, not checked against the mixture)
ask-allergies = Which allergies do you have: medicines, food, venom, latex? What happened?
ask-birth_date = What is your date of birth?
ask-sex = Which sex is recorded for the patient?
ask-country = In which country is the clinic?
ask-mixture = Which substances are in the mixture?
ask-method = With a needle, or which way without one?
ask-technique = Which needle technique?
ask-session = Which session of the course is this?
ask-detail-site = { $fact }: where on the body?
ask-detail-prescribed = { $fact }: did a physician prescribe it?
ask-detail-contraception = { $fact }: with reliable contraception?

explain-spoke = { $title }: { $action }. What was found: { $reasons }. { $why }
explain-waits = { $title } cannot be answered yet. Still open: { $reasons }.
explain-silent = { $title }: silent. It would need: { $reasons }.
explain-set-aside = Not in force, by a signed position in a disagreement: { $rules }.
criterion-fact = “{ $fact }”: yes
criterion-fact-no = “{ $fact }”: no
criterion-in-area = { $fact }, in the treated area
criterion-elsewhere = { $fact }, outside the treated area
criterion-prescribed-yes = { $fact }, prescribed
criterion-prescribed-no = { $fact }, not prescribed
criterion-contraception-yes = { $fact }, with contraception
criterion-contraception-no = { $fact }, without contraception
criterion-count = { $fact }: { $range }
criterion-age = age { $range }
criterion-allergy = an allergy to { $to }
criterion-allergy-ingredient = an allergy to something in the mixture
criterion-allergy-other = an allergy that no id describes
criterion-allergy-other_medicine = an allergy to a medicine that no id describes
criterion-substance = in the mixture: { $list }
criterion-indication = treated for: { $list }
criterion-area = treated area: { $list }
criterion-area-outside = a treated area outside { $list }
criterion-method = done by: { $list }
criterion-country = clinic in: { $list }
criterion-session = session { $range }
criterion-not = not ({ $criterion })
range-from = { $from } or more
range-below = below { $below }
range-between = { $from } to { $to }

record-facts = what the record and the answers say
record-allergies = allergies
record-not-read = not read
record-conflict = The record says yes and an answer says no. The yes counts until a clinician has settled it.
origin-facts = answered
at-least = at least { $count }
intolerance = intolerance
allergies-complete = The allergy list is complete: somebody went through it.
allergies-drugs-complete = “No known drug allergy”: this says nothing of food, venom or latex.
allergies-open = Nobody has said that the list is complete. What is not listed stays a question.
explain-spoke-head = rules that spoke: { $count }
explain-waits-head = rules that wait for an answer: { $count }
explain-silent-head = rules that were checked and are silent: { $count }
