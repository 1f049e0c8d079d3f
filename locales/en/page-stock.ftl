# Stock.
stock-title = Stock
stock-way = Where you are
stock-lots = Lots, the first to expire first
stock-lot = The lot
stock-none = No lot has been received yet.
stock-finished-lots = Finished lots: { $count }
stock-receive = Receive a lot
stock-receive-do = Receive
stock-receive-who = A manager receives lots.
stock-cancel = Cancel
stock-number = lot { $number }
stock-until = to be used by { $day }
stock-substance = Substance
stock-product = Product
stock-product-hint = The trade name on the box.
stock-lot-number = Lot number
stock-lot-number-hint = Exactly as printed, with letters and dashes.
stock-expires = Expires
stock-expires-hint = The last day it may be used. Where only a month is printed, the last day of that month.
stock-strength = Strength
stock-strength-hint = As printed, such as 20 mg/mL.
stock-strength-none = not given
stock-received = Units received
stock-received-hint = Vials, ampoules or tubes.
stock-opened = Vial opened
stock-discard = Vial to be discarded
stock-knowledge = What the knowledge says of this substance

stock-is-in-use = in use
stock-is-lot-quarantined = set aside
stock-is-lot-recalled = recalled
stock-is-lot-finished = finished
stock-is-lot-expired = expired
stock-is-lot-opened-too-long = open too long
stock-is-lot-expires-soon = expires soon
stock-is-lot-expires-today = expires today
stock-is-vial-expires-today = discard the vial today
stock-open-until = open until { $when }
stock-why-lot-quarantined = This lot is set aside until something is clear. It cannot go into a mixture.
stock-why-lot-recalled = This lot was recalled. It cannot be used any more; below stands in whom it was used.
stock-why-lot-finished = This lot is used up or was thrown away.
stock-why-lot-expired = The last day on its label is past. It cannot go into a mixture.
stock-why-lot-opened-too-long = The open vial is past its time: discard it. Another vial of the lot can be opened.

stock-vial = Open vial
stock-vial-none = No vial of this lot is open.
stock-vial-left = Time left until it must be discarded
stock-vial-over = Discard the vial
stock-vial-was-open = The last open vial had to be discarded by { $when }.
stock-hours = Hours until it must be discarded
stock-hours-hint = As its label says. Single-use vials are not kept open.
stock-open-vial = Open a vial now
stock-open-another = Open another vial now
stock-open-who = Physicians and nurses open vials.
stock-set = What becomes of it
stock-set-who = A manager or a physician sets lots aside, recalls or finishes them.
stock-set-in_use = Back in use
stock-set-quarantined = Set aside
stock-set-finished = Finished
stock-set-recalled = Recall this lot
stock-recall = Recall
stock-recall-means = The maker or an authority has recalled it. This cannot be undone. The patients in whom it was used are listed on this page.
stock-recalled-stays = A recalled lot stays recalled.

stock-uses = Where it was used
stock-uses-none = In no signed session so far.
stock-uses-count = In { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}, { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, { $points ->
    [one] { $points } point
   *[other] { $points } points
}.
stock-uses-who = Physicians and nurses see the names.
stock-patient = Patient
stock-day = Session
stock-points = Points
