# The mixture page.
mixture-page-title = Mixture
mixture-page-no-course = There is no course yet. A mixture is prepared for a session of a course.
mixture-page-not-agreed = The course is still a draft. A physician agrees on it with the patient first.
mixture-page-to-plan = Go to the plan
mixture-page-to-session = Go to the session
mixture-page-for = Session { $number }
mixture-page-worked-typed = Worked out from what you typed – nothing is written yet
mixture-page-worked-prepared = The prepared mixture, worked out
mixture-page-worked-planned = The planned mixture, worked out
mixture-page-drawn = What is drawn
mixture-page-contents = What is in the mixture
mixture-page-substance = Substance
mixture-page-strength = Strength
mixture-page-volume = Volume
mixture-page-amount = Amount
mixture-page-concentration = In the syringe
mixture-page-syringe = Syringe
mixture-page-lot-label = Lot
mixture-page-on-skin = on the skin
mixture-page-only-syringe = the only one
mixture-page-totals = Totals against the limits on file
mixture-page-limits = { $count ->
    [one] { $count } limit on file
   *[other] { $count } limits on file
}
mixture-page-legal = What the authorities say
mixture-page-pairs = Together in one syringe
mixture-page-keep-apart = Keep them in separate syringes.
mixture-page-why = Why, and on whose word
mixture-page-prepare-head = Prepare
mixture-page-prepare = Prepare this mixture
mixture-page-prepare-who = A physician or a nurse prepares the mixture.
mixture-page-no-lots = No lot is in stock yet. A manager receives lots on the stock page; without one, the mixture is recorded without a lot.
mixture-page-amount-hint = Write each number with its unit, as on the label: strength such as 20 mg/mL or 2 %, volume such as 1 mL (of a cream: 2 g). Rows left empty are left out.
mixture-page-row = Ingredient { $number }
mixture-page-row-new = One more ingredient
mixture-page-add = One more ingredient
mixture-page-no-lot = without a lot
mixture-page-lot = { $number } · use by { $day }
mixture-page-lot-expired = expired
mixture-page-lot-quarantined = in quarantine
mixture-page-lot-recalled = recalled
mixture-page-lot-finished = used up
mixture-page-lot-opened-too-long = the open vial must be discarded
mixture-page-checked-by = Checked by
mixture-page-checked-hint = The name of the second person who read the labels.
mixture-page-discard-minutes = Discard after, in minutes
mixture-page-discard-hint = As the label or the house says. Left empty, no clock runs.
mixture-page-reason = Why it is right for this patient
mixture-page-reason-hint = Needed only if something is above a limit or does not mix.
mixture-page-reason-warned = A warning stands above: change the mixture, or say in at least ten characters why.
mixture-page-prepared = Prepared mixture
mixture-page-on-bench = ready for this session
mixture-page-discarded = discarded
mixture-page-prepared-by = Prepared by
mixture-page-nobody-checked = nobody was named
mixture-page-use-until = Use until
mixture-page-no-clock = no time was given
mixture-page-over = The time was over at { $when }. Discard it.
mixture-page-clock-done = The time is over. Discard it.
mixture-page-without-lot = recorded without a lot
mixture-page-warned = Prepared in spite of a warning
mixture-page-warned-above = { $substance }: above its limit
mixture-page-warned-apart = { $a } and { $b }: do not mix in one syringe
mixture-page-discard-head = Discard this mixture
mixture-page-discard-reason = Why is it discarded?
mixture-page-discard-reason-hint = For example: time over, cloudy, session called off.
mixture-page-discard = Discard the mixture
mixture-page-labels = Label
mixture-page-print-label = Print the label
mixture-page-file = file { $number }
mixture-page-label-prepared = Prepared { $when }
mixture-page-label-until = Use until { $when }
mixture-page-earlier = { $count ->
    [one] { $count } earlier mixture of this course
   *[other] { $count } earlier mixtures of this course
}
