# The catalogue of knowledge.
kind-sources = sources
kind-disagreements = disagreements
kind-questions = questions
kind-codes = codes
kind-medicines = medicines
kind-positions = positions
kind-contraindications = contraindications
kind-interactions = interactions
kind-indications = indications
kind-protocols = protocols
kind-classes = classes
kind-substances = substances
kind-pairs = pairs
kind-areas = areas
kind-techniques = techniques
kind-methods = methods
kind-checklist = checklist
kind-instructions = aftercare instructions
kind-reactions = reactions
kind-red_flags = red flags
kind-scales = scales
list-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
coverage-unused = not needed by any row: { $count }
coverage-no-reason = no reason given
coverage-count = { $count } of { $all } statements are cited.
check-passed = Knowledge edition { $edition }: { $rows } rows, { $statements } statements, { $cases } cases run. No fault found.
check-failed = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}
check-more = { $count ->
    [one] The knowledge has one more fault: pistor knowledge check shows it.
   *[other] The knowledge has { $count } more faults: pistor knowledge check shows them.
}
