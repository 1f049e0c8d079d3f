# Stock.
stock-title = Stock
stock-lots = Lots, the first to expire first
stock-lot = The lot
stock-none = No lot has been received yet.
stock-finished-lots = Finished lots: { $count }
stock-pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
stock-unopened = unopened
stock-available-word = available
stock-and-reserved = { $amount } reserved
stock-on-shelf-word = on the shelf
stock-available = Available
stock-reserved = Reserved for prepared mixtures
stock-on-hand = On hand
stock-on-shelf = On the shelf

stock-work = Needs somebody
stock-a-mixture = A prepared mixture
stock-stuck = Prepared with { $substance }, lot { $lot }: { $why }. It must not be injected. Discard it.
stock-over = The time of this prepared mixture was over at { $when }. Discard it.
stock-is-low = Low: { $available } available, the house wants at least { $threshold }.

stock-low = When a substance is low
stock-low-none = Nothing is set yet.
stock-low-below = Low below
stock-low-state = State
stock-low-is = low
stock-low-is-not = enough
stock-low-who = A manager sets these.
stock-low-set = Set or change
stock-low-amount = Low below
stock-low-hint = Such as 20 mL or 30 g; for lots in pieces a number, such as 5. Left empty, nobody is told.
stock-low-do = Save
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
stock-content = Content of one unit
stock-content-hint = Such as 5 mL or 30 g. Left empty (powders, kits), the lot is counted in pieces.
stock-gtin = Product number (GTIN)
stock-gtin-hint = Fourteen digits in the code on the box. Next time it fills in the rest.
stock-scan = Scan
stock-scan-hint = Scan the square code on the box, or type what is printed beside it, with its brackets.
stock-scan-do = Read the code, receive nothing yet
stock-scanned = Read from the code. Compare it with the box.
stock-made = Made on
stock-serial = Number of this box
stock-count = Pieces
stock-proposed = This product came before, last as lot { $number }: substance, product, strength and content are proposed from there. Check them, too.
stock-not-proposed = This product was not received before. Fill in the rest from the box.
stock-again = This is another delivery of this lot
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
stock-is-lot-empty = used up
stock-is-lot-expires-soon = expires soon
stock-is-lot-expires-today = expires today
stock-is-vial-expires-today = discard the vial today
stock-open-until = open until { $when }
stock-why-lot-quarantined = This lot is set aside until something is clear. It cannot go into a mixture.
stock-why-lot-recalled = This lot was recalled. It cannot be used any more; below stands in whom it was used.
stock-why-lot-finished = This lot is used up or was thrown away.
stock-why-lot-expired = The last day on its label is past. It cannot go into a mixture.
stock-why-lot-opened-too-long = The open vial is past its time: discard it. Another vial of the lot can be opened.
stock-why-lot-empty = Nothing of it stands on the shelf any more.

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
stock-reason = Reason
stock-amount-hint-ml = With its unit, such as 0.5 mL.
stock-amount-hint-g = With its unit, such as 5 g.
stock-amount-hint-pieces = A whole number, such as 2.
stock-waste = Throw something away
stock-waste-amount = How much
stock-waste-vial = The open vial goes with it
stock-waste-reason-hint = For example: time over, broken, cloudy.
stock-waste-do = Record as thrown away
stock-count-lot = Count
stock-count-record = On record: { $amount }.
stock-count-without = Prepared mixtures hold { $amount }. They are not counted.
stock-count-found = Found on the shelf
stock-count-reason-hint = Needed when it is not what is on record.
stock-count-do = Record the count
stock-set = What becomes of it
stock-set-who = A manager or a physician sets lots aside, recalls or finishes them.
stock-set-in_use = Back in use
stock-set-quarantined = Set aside
stock-set-finished = Finished
stock-set-recalled = Recall this lot
stock-quarantined-head = Set aside
stock-quarantined-means = It cannot go into a mixture until it is taken back into use. On the shelf: { $amount }.
stock-quarantined-hint = For example: cold chain broken, a report is being looked into.
stock-finished-head = Finished
stock-finished-means = { $amount } is still on record. It is recorded as thrown away.
stock-finished-hint = Why is the rest thrown away?
stock-recalled-head = Recall
stock-recalled-means = The maker or an authority has recalled it. This cannot be undone. Patients in whom it was used, and prepared mixtures that hold it, are listed on this page. On the shelf: { $amount }.
stock-recalled-hint = Whose letter, of which day.
stock-recalled-stays = A recalled lot stays recalled.
stock-movements = Movements
stock-moved-when = When
stock-moved-what = What
stock-moved-amount = Amount
stock-moved-latest = The latest { $count } are shown.
stock-moved-received = Received
stock-moved-vial_opened = Vial opened
stock-moved-drawn = Drawn for a signed session
stock-moved-wasted = Thrown away
stock-moved-discarded = Thrown away with its mixture
stock-moved-counted = Counted
stock-moved-in_use = Back in use
stock-moved-quarantined = Set aside
stock-moved-recalled = Recalled
stock-moved-finished = Finished

stock-waiting = Prepared mixtures that hold it
stock-waiting-stopped = These mixtures must not be injected. Discard them, and prepare anew from another lot.
stock-waiting-until = Use until
stock-waiting-no-clock = no time was given

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
stock-uses-no-needle = In { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}, { $sessions ->
    [one] { $sessions } session
   *[other] { $sessions } sessions
}, without a needle.
stock-uses-mixed = In { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}, { $sessions } sessions, { $free } of them without a needle; { $points ->
    [one] { $points } point
   *[other] { $points } points
} in the others.
stock-uses-who = Physicians and nurses see the names.
stock-patient = Patient
stock-day = Session
stock-points = Points
