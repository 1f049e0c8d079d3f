# Messages to patients, what patients are told after a session, reports that nobody has read.

# What goes out. Nothing of medicine: the name of the clinic and a link.
message-reminder-subject = { $clinic }: your appointment
message-reminder-text = { $clinic }: your appointment with us is near. Here are the details: { $link }
message-intake-subject = { $clinic }: before your appointment
message-intake-text = { $clinic }: please answer a few questions before your appointment: { $link }
message-aftercare-subject = { $clinic }: your sheet
message-aftercare-text = { $clinic }: your sheet to read again: { $link }
message-followup-subject = { $clinic }: how are you?
message-followup-text = { $clinic }: how are you? Please tell us here: { $link }
message-unread-subject = Pistor: something waits to be read
message-unread-text = { $clinic }: something has waited too long in Pistor for somebody to read it: { $link }

messages-title = Messages
messages-what = A message carries the clinic’s name and a link, and no health information. It goes only with the patient’s consent, and not in the quiet hours.
messages-sample = This is a patient of the sample clinic: nothing is sent.
messages-not-set-up = Sending is not set up.
messages-not-set-up-do = Hand the link over on paper, or let the patient scan it from the screen.
messages-no-consent = The patient has not consented to messages.
messages-no-consent-do = To the consents
messages-no-address = There is no address on record to which a message could go.
messages-no-address-do = To the patient’s details
messages-quiet = Quiet hours now: no message goes before { $when }.
messages-quiet-away = The last aftercare sheet is on the clock of { $zone }: the quiet hours are those of that place.
messages-waiting = To be sent
messages-waiting-none = No message is waiting.
messages-closed = Sent and closed
messages-closed-none = No message yet.
messages-new = Send now
messages-new-why = In the quiet hours it waits for their end.
messages-template-reminder = Reminder of the appointment
messages-template-intake = Questions before the visit
messages-template-aftercare = Aftercare
messages-template-followup = How are you?
messages-template-unread = To the clinic: a report is unread
messages-state-queued = waits
messages-state-failed = not sent, will be tried again
messages-state-sent = handed over
messages-state-delivered = arrived
messages-state-bounced = did not arrive
messages-state-given_up = not sent, given up
messages-state-cancelled = cancelled
messages-goes = Goes { $when }
messages-sent-at = Handed over { $when }. Whether it arrived or was read is not known.
messages-delivered-at = Arrived { $when }. Whether it was read is not known.
messages-closed-at = Closed { $when }
messages-tries = { $count ->
    [one] Tried once
   *[other] Tried { $count } times
}
messages-way-email = e-mail
messages-way-phone = phone
messages-send = Send now
messages-send-again = Send again
messages-cancel = Cancel
messages-put-away = Remove from the list
messages-fault-not-wanted = Not needed any more: the visit was moved or called off, or the report was read.
messages-fault-no-consent = The consent to messages was withdrawn.
messages-fault-no-address = There is no address on record to which a message could go.
messages-fault-no-text = No language has this text.
messages-fault-no-link = No link could be made for this patient.
messages-fault-too-late = Its time was over before it could go.
messages-fault-nothing-set-up = Sending was not set up.
messages-fault-by-hand = Cancelled by somebody of the clinic.
messages-fault-unreachable = The server that passes messages on could not be reached.
messages-fault-slow = The server that passes messages on did not answer in time.
messages-fault-busy = The server that passes messages on asked to be tried later.
messages-fault-refused = The server that passes messages on refused this one for good.
messages-fault-address-refused = The server did not accept this address.
messages-fault-not-let-in = The server that passes messages on did not accept our name or password.
messages-fault-insecure = The connection could not be made secure.
messages-fault-not-delivered = Whoever delivers it says that it did not arrive.

house-messages = Messages to patients
house-messages-how = Whoever installs Pistor sets this up (docs/operate/messages.md). Until then links are handed over on paper or from the screen.
house-messages-ways = Messages go by: { $ways }.
house-quiet-hint = No patient is sent anything in the quiet hours: on the clock of their last aftercare sheet, else on the clinic’s.
house-quiet-from = Quiet from
house-quiet-to = Quiet until
house-remind = Hours before a visit for the reminder
house-remind-hint = 0 for no reminder.
house-intake = Hours before a visit for the questions
house-intake-hint = 0 for no questions.
house-ask-days = Days after a session on which the patient is asked how it goes
house-ask-days-hint = For example 1, 7. Leave it empty for never. This is a custom of the house: the protocols on file name no days for it.
house-aftercare = Send the link to the aftercare page after each session
house-unread = Reports that nobody has read
house-unread-unconfirmed = { $minutes } minutes is Pistor’s own number; no source gives one. Save the settings to confirm it or to change it.
house-unread-minutes = Minutes until an unread report is shown to everybody
house-unread-hint = 1 to 1440. From then on the report stands at the top of every page, for everybody.
house-alarm-email = E-mail address that is told then
house-alarm-hint = May stay empty. The message holds neither a name nor anything of the report.
house-alarm-phone = Phone that is told then
house-alarm-phone-hint = Sending to phones is not set up.

unread-bar = { $count ->
    [one] A report has not been read by a physician or nurse since { $when }.
   *[other] { $count } reports have not been read by a physician or nurse, the first since { $when }.
}
followup-page-unread = Nobody has marked this as read yet. After { $minutes } minutes it is shown to everybody.
followup-page-read-it = I have read it
today-needs-message = not sent: { $template }

patients-email = E-mail
patients-email-hint = For messages; used only when the patient consents to them.

# What patients are told.
tell-emergency = Trouble breathing, a swollen face or tongue, fainting, hives all over, a sudden change of vision, or strong pain with a white or violet patch: call { $number } now. Do not wait for our answer.
texts-title = What patients are told
texts-what = When a patient reports a sign after a session, the text for that sign is shown on their phone. It is always the same and judges nothing. Pistor proposes the words from its sources; a physician of the clinic reads, changes and approves each.
texts-until = A text that nobody has approved is not shown. The patient then reads the text for emergencies, and that the clinic will answer.
texts-who = A physician approves the texts.
texts-emergency = Text for emergencies, always first
texts-signs = Signs: { $count } of { $all } approved
texts-approved = approved by { $name }, { $when }
texts-open = not approved
texts-nothing-proposed = Nothing is proposed in this language.
texts-proposed = The proposal says something else:
texts-approve = Read and approve
texts-change = Change
texts-words = Text in { $language }
texts-means = With your approval any patient who reports this sign may be shown these words, however long after the session.
texts-approve-do = Approve these words
texts-withdraw = Take the approval back

audit-book-texts = texts for patients
audit-kind-text_approved = Text for patients approved
audit-kind-text_withdrawn = Approval of a text taken back
audit-act-read_report = Mark a report as read
audit-act-send_message = Send a message
audit-act-cancel_message = Cancel a message
audit-act-message_sent = Message handed over
audit-act-message_receipt = Word of what became of a message
audit-act-approve_text = Approve a text for patients
audit-act-withdraw_text = Take back a text for patients
event-report_read = Report read

error-email = Found { $found }, expected an e-mail address, such as name@clinic.example.
error-messages-no-consent = The patient has not consented to messages.
error-message-closed = This message was sent or cancelled already.
error-receipt-unsigned = This word is not signed by whoever delivers the messages, or was signed too long ago.
error-receipt-unreadable = Expected JSON with id and state: delivered or failed.
error-receipt-early = This message is still on its way: ask again in a minute.
error-report-was-read = Somebody has read this report already.
what-message = message
what-text = text

help-arg-post = File that says by what messages are sent: mail, webhook (see docs/operate/messages.md)
error-post-file = The file that says by what messages are sent cannot be read: { $detail }
error-post-secret = A secret is missing: expected a file of its own, or { $expected } in the environment.
error-post-secret-open = Others can read this secret. Expected: { $expected }.
error-post-secret-short = The key of the signature is too short. Expected: { $expected } characters or more.
error-post-url = Found { $found }, expected an address such as { $expected }; http only to this machine.
error-post-from = Found { $found }, expected a sender such as { $expected }.
error-post-host = { $found } cannot be the name of a mail server.
error-post-plain = { $found } is not this machine: mail leaves it over TLS only.
