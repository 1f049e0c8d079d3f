# Hospital records that are taken over.

help-import-fhir = Takes patients’ FHIR R4 records over into the clinic.
help-import-fhir-long = Takes patients’ FHIR R4 records over into the clinic: one bundle (.json); a file with one bundle a line, or with one resource a line as a bulk export writes it (.ndjson); or a folder of such files. A bundle is about one patient, and a patient’s record weighs at most 64 MiB. Of a bulk export, patients may be scattered over all files; give the whole folder.

    A record goes to the patient of whom two of name, birth date and number agree and nothing contradicts it. A number counts where it is the house’s file number or that of a record in the chart; where only the name differs, name the chart with --patient once you have looked. Nobody like that here: it is refused, or recorded with --register. What could not be read is listed, and so is what belongs to nobody in the folder; a line of a bulk export that is no resource could be anybody’s and keeps all of it out. The same record again makes nothing; a record that was taken over is taken back in the patient’s intake, and the chart is then what it was.
help-arg-import-path = A bundle (.json), bundles or resources line by line (.ndjson), or a folder of such files
help-arg-as = The account under which it is recorded: a physician or a nurse
help-arg-register = Record patients whom nobody knows here
help-arg-patient = The patient’s id, where only this one is meant; two identifiers must agree all the same

hospital-progress = records
hospital-taken = { $name } (chart { $chart }): { $seen } entries looked at, { $unread } lines of what was not read
hospital-registered = { $name } (recorded anew, chart { $chart }): { $seen } entries looked at, { $unread } lines of what was not read
hospital-known = { $name } (chart { $chart }): here already, nothing was added
hospital-done = { $taken } records taken over, { $registered } of them of patients recorded anew; { $known } were here already; { $refused } refused.

error-import-account = No account that may be used is called { $found }. Name one with --as.
error-import-no-files = { $found } holds no { $expected }.
error-record-nobody = Nobody here agrees with { $found } in two of name, birth date and number. Record patients whom nobody knows with --register.
error-record-several-patients = { $found } patients here agree in two identifiers. Say with --patient which one is meant.
error-record-other-patient = This record is about somebody else: two of name, birth date and number must agree, and birth date and sex must not contradict each other.
error-record-who = The record does not say who it is about: { $found } is missing.
error-record-too-large = Too much for one chart: { $found } bytes of records, at most { $expected }. Take an older record back first.
error-record-entry = This record does not list { $found } as not read.
what-record = record

audit-act-import_record = Take a hospital record over
audit-act-review_record = Read entries of a hospital record
audit-act-withdraw_record = Take a hospital record back
event-record_imported = Hospital record taken over
event-record_reviewed = Entries of the hospital record read
event-record_withdrawn = Hospital record taken back
event-count-record_imported = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
event-count-record_reviewed = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

hospital-title = Hospital records
hospital-what = What a record says is read anew at each screening, beside what was answered: a yes of the record is never taken back by an answer, what it leaves open is asked, and allergies are asked at every visit.
hospital-from = Taken over { $when } by { $who }
hospital-state = { $name }, born { $birth }
hospital-facts = The record says yes to
hospital-facts-none = It answers no question with yes.
hospital-allergies = Allergies in it
hospital-none-all = It says itself that no allergy is known.
hospital-none-drugs = It says itself that no allergy to medicines is known.
hospital-unread = { $count ->
    [one] { $count } line of what was not read
   *[other] { $count } lines of what was not read
}
hospital-read = I have read these; they are settled
hospital-settled = read
hospital-withdraw = Take it back
hospital-withdraw-why = Why it is taken back
hospital-withdraw-hint = Nothing of it counts any more; the chart is then what it was. It stays in the ledger.
hospital-withdrawn = Taken back { $when } by { $who }: { $reason }
