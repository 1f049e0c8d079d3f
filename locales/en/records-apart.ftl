# Hospital records that must not be taken for one another.

hospital-open = { $count ->
    [one] { $count } entry is a question until a clinician has read it
   *[other] { $count } entries are questions until a clinician has read them
}
hospital-unread-more = { $count ->
    [one] and { $count } more line, which is no question
   *[other] and { $count } more lines, which are no questions
}
