# Consent on the patient’s own phone.
phone-consent-stale = You have to sign once more.
phone-consent-stale-plan = The plan has changed since you signed.
phone-consent-stale-mixture = What you are to be given has changed since you signed.
phone-consent-stale-text = The text has changed since you signed.
phone-consent-stale-unknown = The text that you signed was not kept.
phone-consent-nothing = There is nothing to sign
phone-consent-nothing-why = No treatment has been planned for you yet. Your clinic tells you when there is something to read.
phone-consent-explained = Who explained this to you?
phone-consent-explained-hint = If nobody has yet, call us first and ask whatever you want to know.
phone-consent-sign = Sign
phone-consent-given = You have signed
phone-consent-read-again = Read it again
phone-consent-withdraw-why = You may take your consent back at any time, without giving a reason.
phone-consent-withdraw = Take my consent back
phone-consent-unsigned = There is no connection: nothing is signed yet. What you entered stays on this page. Please tap again when there is a connection.
