# Triage, for staff.
level-expected = expected
level-watch = watch
level-call = call
level-emergency = emergency
triage-expected = Part of the normal course at this time.
triage-watch = Ask again at the time named below.
triage-call = The clinic sees or calls the patient today.
triage-emergency = Now: follow the clinic’s emergency protocol and call the emergency number.
triage-times = Session ended { $ended }; reported { $at }.
triage-raised = Raised, because it is getting worse or nobody knows.
triage-supports = For staff: the ranking of a report, with its basis. A clinician decides; a patient is not triaged by a computer.
