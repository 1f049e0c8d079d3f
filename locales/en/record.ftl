# What a record says, and what of it could not be read.
ask-words = The record says “{ $words }” and gives no code. What is it? A clinician settles it.

not-read-code = No rule of this edition reads this code.
not-read-system = This code system is not one that Pistor reads.
not-read-text = Only words, no code: ask.
not-read-empty = The entry does not say what it is about.
not-read-refuted = The record itself says that this is not so.
not-read-error = Entered in error, or cancelled.
not-read-unconfirmed = Not confirmed: ask.
not-read-past = No longer current according to the record.
not-read-future = Lies after the day of this visit.
not-read-contradicted = “None known”, but the list holds another entry.
not-read-disagrees = The words beside the code name something else; the code was used.
not-read-do-not-perform = An order not to give this medicine.
not-read-reference = It refers to something that is not in the bundle.
not-read-status = Not a final result.
not-read-value = No value that can be read.
not-read-unit = The unit is missing or is another one.
not-read-old = Too old to count.
not-read-subject = About a device, a group or somebody else, not about the patient.
not-read-type = Pistor does not read this type of entry.
not-read-page = The bundle is one page of several.
record-answered = Answered { $answer }: { $facts }
