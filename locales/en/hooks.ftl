# Cards for hospital records (CDS Hooks), and what is wrong with a request.
card-source = Pistor, rules for mesotherapy
card-any = mesotherapy, whatever is treated
card-open = mesotherapy, order not complete
card-depends = Depends on what is treated
card-questions = { $count ->
    [one] One question is open – { $name }
   *[other] { $count } questions are open – { $name }
}
card-checked = { $count } rules checked – { $name }
card-checked-clear = No rule speaks against it; { $count } rules checked – { $name }
card-more = { $count } more
card-unfit = Screening not possible: the rules of Pistor failed their own test
card-unfit-why = Nothing was screened, so nothing is said against or for the treatment. The clinic that runs Pistor has to mend its knowledge first.
card-not-coded = Not checked by Pistor: an order stands in words, or in codes that Pistor does not read
card-not-coded-why = If this order is for mesotherapy, it was not screened. Use the catalogue entry with codes, or ask the clinic. Orders in words or in other codes:
card-not-handed = Not handed over to Pistor, so not checked: parts of the record
card-not-handed-why = What is missing counts as unknown, never as no. Missing parts of the request:
card-incomplete = The order leaves open what or where is treated
card-incomplete-why = Only what holds in every case was said. To have the order screened, add what is missing:
card-incomplete-indication = The indication: urn:pistor:indications in code, reasonCode or orderDetail
card-incomplete-area = The area: SNOMED CT or urn:pistor:areas in bodySite
card-incomplete-place = A place that no row reads: { $found }
card-incomplete-mixture = A medicine that is no known substance of a mixture: { $found }
card-rule = The rule, its cases and its sources
card-take-back = Take this order back
card-take-back-do = Remove the draft order { $found }
card-ask = Note these questions as a task
card-ask-do = Create a task with the open questions

hooks-patient-view = Mesotherapy: what is known of this patient
hooks-patient-view-about = Says which rules speak against mesotherapy whatever is treated, and what would have to be asked, from the record that is handed over.
hooks-order-select = Mesotherapy: the order that is being chosen
hooks-order-sign = Mesotherapy: the order that is about to be signed
hooks-order-about = Screens an order of mesotherapy against the rules of the clinic, with the source of each rule. Orders that are not for mesotherapy get no card.
hooks-usage = Only for health professionals. Needs the prefetch; asks for nothing else. How orders are coded: docs/reference/cds-hooks.md

what-procedure = procedure
error-hook-other-patient = Found { $found }, expected only what belongs to { $expected }. Nothing was screened.
error-hook-nobodys = A { $found } does not say whose it is; expected { $expected }. Nothing was screened.
error-hook-too-many = Found { $found } resources, at most { $expected } are read.
error-hook-service = There is no service { $found }.
error-hook-name = Found the hook { $found }, this service is for { $expected }.
error-hook-field = Found { $found }, expected { $expected }.
error-hook-prefetch = The prefetch { $found } is needed and was not handed over. Pistor fetches nothing itself.
error-hook-outcome = The prefetch { $found } holds an error of the record server instead of data.
error-hook-large = The request is larger than { $expected } bytes.
error-hook-kind = The body is { $found }, expected { $expected }.
error-hook-selection = The selection { $found } is not among the draft orders.
error-hook-card = The card { $found } is none of Pistor’s.
