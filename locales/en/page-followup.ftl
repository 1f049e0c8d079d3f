# The follow-up page: reports, what they mean for staff, answers, calls.
followup-page-title = Follow-up
followup-page-emergency = Trouble breathing, a swollen face or tongue, or fainting: tell the caller to call this number first. In the clinic: call a physician and start the emergency protocol.
followup-page-desk = Record what the patient says, in the patient’s words. What it means, and what is done about it, physicians and nurses decide; the report is on their list at once.
followup-page-handed-on = Reports that were handed on
followup-page-open = { $count ->
    [one] One open report
   *[other] { $count } open reports
}
followup-page-history = Earlier reports and calls
followup-page-history-none = No report has been closed, and nobody has been called yet.
followup-page-reported = Reported { $when }
followup-page-told-patient = told by the patient
followup-page-told-clinician = seen by a clinician
followup-page-told-record_system = from a record
followup-page-told-laboratory = from a laboratory
followup-page-closed = closed
followup-page-again = ask again { $when }
followup-page-waiting = waits for an answer

# Recording.
followup-page-record = Record a report
followup-page-no-session = No session has been signed yet. A report belongs to a session.
followup-page-phone = The patient’s phone:
followup-page-session = After which session?
followup-page-signs-hint = Ask the questions as they stand, and whether it is getting worse. What is not asked stays open: it is not a “no”.
followup-page-group-grave = First: signs of an emergency
followup-page-group-common = Usual after a session, for a time
followup-page-group-others = Other signs
followup-page-sign-no = no
followup-page-sign-steady = yes, not worse
followup-page-sign-worse = yes, worse
followup-page-sign-unknown = yes, not known
followup-page-words = In the patient’s words
followup-page-words-hint = As it was said. These words are kept and shown; no rule reads them.
followup-page-by = Who tells it?
followup-page-by-patient = The patient
followup-page-by-clinician = A clinician who saw it
followup-page-record-do = Record the report

# What it means, for staff.
followup-page-level-then = When it was recorded:
followup-page-level-now = By the knowledge in force now:
followup-page-level-differs = The level has changed since the report was recorded. The graver of the two counts until a clinician has decided.
followup-page-not-anew = This report cannot be judged anew.
followup-page-worse-yes = It is getting worse.
followup-page-worse-no = It is not getting worse.
followup-page-was-read = Read by { $name }, { $when }
followup-page-since = Since { $day }
followup-page-worse-unknown = Whether it is getting worse is not known, and counts as worse.
followup-page-band = Falls into the time from { $from } to { $to } after the session.
followup-page-no-band = No source describes this sign as part of the course at this time.
followup-page-until = Stays so until { $clock }.
followup-page-not-asked = { $count ->
    [one] Also ask now: one sign of a red flag
   *[other] Also ask now: { $count } signs of red flags
}
followup-page-answers = What was done
followup-page-answer = What was said and done?
followup-page-answer-hint = Who spoke with the patient, what was advised, who decided.
followup-page-answer-who = Physicians and nurses answer reports.
followup-page-answer-do = Record the answer
followup-page-again-label = And then?
followup-page-again-hint = The report stays on the list until it is closed.
followup-page-again-in = Ask again in { $lapse }
followup-page-close = Close the report: nothing more to do

# Calls.
followup-page-call = Call after the session
followup-page-call-due = due since { $when }
followup-page-call-later = Not due yet: from { $when }, by the house’s own custom
followup-page-no-phone = no phone number on file
followup-page-call-then-report = If the patient tells of a sign, record a report as well.
followup-page-call-who = Physicians and nurses make this call.
followup-page-reached = Was the patient reached?
followup-page-reached-yes = Reached
followup-page-reached-no = Nobody answered
followup-page-said = What was said
followup-page-call-do = Record the call
followup-page-calls = Calls

# Headline of a triage.
followup-page-level-expected = Expected at this time
followup-page-level-watch = Watch
followup-page-level-call = See or call today
followup-page-level-emergency = Emergency
