# Hospital records that must not be taken for one another.

error-record-other-name = The record says { $found }, the chart says { $expected }: birth date and number agree, the name does not. Look whether it is the same person, and name that chart with --patient ({ $patient }); a program answers with same_person.
error-record-other-number = The hospital knows this person as { $found }, and the patient of this chart as { $expected }: they are two. Record this person as somebody else, with a chart of their own. If it is one person after all, take the earlier record back first.

hospital-open = { $count ->
    [one] { $count } entry is a question until a clinician has read it
   *[other] { $count } entries are questions until a clinician has read them
}
hospital-unread-more = { $count ->
    [one] and { $count } more line, which is no question
   *[other] and { $count } more lines, which are no questions
}
