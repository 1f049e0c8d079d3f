# The knowledge for reading.
knowledge-page-title = Knowledge
knowledge-page-find = Find a rule, a substance, a source or a sentence
knowledge-page-find-kind = Find by name
knowledge-page-search = Search
knowledge-page-search-all = Show all
knowledge-page-found = Found: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}.
knowledge-page-statements = Statements of the sources
knowledge-page-more = { $count } more
knowledge-page-nothing = Nothing here has that name.
knowledge-page-narrow = { $count } more are not shown. Narrow the search.
knowledge-page-grounds = What everything rests on

knowledge-page-edition = The edition in force
knowledge-page-date = Edition
knowledge-page-rows = Rows
knowledge-page-signature = Signature
knowledge-page-signed = signed by { $name }
knowledge-page-draft = draft, not signed
knowledge-page-cases = Cases
knowledge-page-fit = { $count }, all as written
knowledge-page-unfit = a case fails
knowledge-page-unfit-why = As long as a case fails, Pistor calls nothing clear.
knowledge-page-digest = Digest
knowledge-page-digest-whole = The whole digest
knowledge-page-digest-why = SHA-256 over every file of the edition. One changed word gives another digest, and then no signature.

knowledge-page-sign = Sign this edition
knowledge-page-sign-means = Your name will stand under every decision that Pistor makes with exactly these files. If one word of them changes, the signature no longer counts and the edition is a draft again.
knowledge-page-sign-who = The edition is a draft until a physician signs it. Only physicians can sign.
knowledge-page-sign-unfit = A case of the knowledge fails. An edition like this cannot be signed.
knowledge-page-sign-do = Sign with my name
knowledge-page-note = Remark
knowledge-page-note-hint = For example what you checked, or what you do not agree with.

knowledge-page-coverage = Sources and what rests on them
knowledge-page-coverage-rest = { $count ->
    [one] No row needs the other one; it says why.
   *[other] No row needs the other { $count }; each says why.
}
knowledge-page-sources-all = All sources
knowledge-page-disagreements-why = Sources contradict each other here. Unless a medical director has signed for one side, the stricter one holds.
knowledge-page-stricter = the stricter side holds
knowledge-page-side-chosen = side { $side } holds
knowledge-page-side = Side { $side }
knowledge-page-sides = What each side says
knowledge-page-position-signed = Chosen by { $name } on { $day }: { $reason }

knowledge-page-about-sources = Publications, and what each says, sentence by sentence.
knowledge-page-about-disagreements = Where sources contradict each other, and which side holds.
knowledge-page-about-questions = What is asked about a patient, and how long an answer counts.
knowledge-page-about-codes = Codes of a medical record that answer a question.
knowledge-page-about-medicines = Medicines that a record may name, and what they contain.
knowledge-page-about-positions = How entries of a medical record are read.
knowledge-page-about-contraindications = Who must not be treated, or must wait. The gravest first.
knowledge-page-about-interactions = A patient’s state against a substance or a device. The gravest first.
knowledge-page-about-indications = What is treated, and how good the evidence is.
knowledge-page-about-protocols = How many sessions, and how far apart.
knowledge-page-about-classes = Groups of substances and allergies.
knowledge-page-about-substances = What goes into a syringe: strengths, limits and legal status.
knowledge-page-about-pairs = Two substances in one syringe. A pair that is not listed has no data: separate syringes.
knowledge-page-about-areas = Regions of the body.
knowledge-page-about-techniques = How the needle goes in.
knowledge-page-about-methods = With a needle, or a way without one.
knowledge-page-about-checklist = What is done before, during and after the injections.
knowledge-page-about-instructions = What the patient does after the session, and for how long.
knowledge-page-about-reactions = Signs after a session, and which course is normal.
knowledge-page-about-red_flags = Signs that must not wait.
knowledge-page-about-scales = Measures of the result, and which change counts.

knowledge-page-text-why = Why
knowledge-page-text-advice = Do now
knowledge-page-text-until = Until
knowledge-page-text-ask = Question
knowledge-page-text-text = Text
knowledge-page-text-text_untimed = Text without a clock time
knowledge-page-text-says = How long
knowledge-page-text-expect = Expect
knowledge-page-text-evidence_why = Evidence
knowledge-page-text-onset = First effect
knowledge-page-text-avoid = Avoid
knowledge-page-text-limit = Limit
knowledge-page-text-legal = Legal status
knowledge-page-text-school = School
knowledge-page-text-band = Range
knowledge-page-text-item = Item
knowledge-page-text-change = Change that counts
knowledge-page-speaks-when = Speaks when
knowledge-page-all-of = all of these hold:
knowledge-page-any-of = at least one of these holds:
knowledge-page-none-of = this does not hold:
knowledge-page-rests-on = Rests on
knowledge-page-no-cites = This row cites nothing.
knowledge-page-row-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
knowledge-page-row-cases-why = Worked examples that Pistor runs at every start. If one comes out otherwise, nothing is called clear.
knowledge-page-case = Case
knowledge-page-expected = What comes out
knowledge-page-expect-silent = says nothing
knowledge-page-expect-fresh = still counts
knowledge-page-expect-stale = is asked again
knowledge-page-expect-yes = yes
knowledge-page-expect-no = no
knowledge-page-expect-unknown = not known: ask
knowledge-page-expect-untimed = no clock time
knowledge-page-expect-changed_no_threshold = changed; no threshold is known
knowledge-page-expect-out_of_range = outside the scale
knowledge-page-expect-worse = worse
knowledge-page-expect-better = better
knowledge-page-expect-same_within_change = no change that counts
knowledge-page-expect-below = see the file below
knowledge-page-named-by = Used by { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
knowledge-page-cited-by = Cited by { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
knowledge-page-file = The file as it was written

knowledge-page-by = By
knowledge-page-year = Year
knowledge-page-where = Published
knowledge-page-read = Read
knowledge-page-read-whole = wholly
knowledge-page-read-abstract = abstract, title or contents only
knowledge-page-read-label = the text of the label
knowledge-page-read-table = a table
knowledge-page-read-opening = its beginning
knowledge-page-read-page = a page or record about it
knowledge-page-read-memory = not read: from memory
knowledge-page-trust-source_article = One of the articles that Pistor began with, read wholly.
knowledge-page-trust-literature_read = Somebody read what is quoted here.
knowledge-page-trust-weak_source = A clinic, a seller or a school: shows what is done, not what is proven.
knowledge-page-trust-to_be_verified = A clinician has to confirm it. Never the only reason for “clear”.
knowledge-page-says = { $count ->
    [one] It says one thing
   *[other] It says { $count } things
}
