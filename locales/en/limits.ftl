# What one request may hold, and how long it may take.
error-form-broken = This was not sent by a form of this program. Open the page again and begin there.
error-form-fields = This form has { $found } fields. Expected: at most { $expected }.
error-form-name = A field of this form is called { $found }. Expected: at most { $parts } parts in a name, and fewer than { $rows } rows in a list. Nothing was written.
error-body-large = That is too much at once. Expected: at most { $expected } KiB. Nothing was written.
error-body-slow = It did not arrive whole: the connection was too slow. Nothing was written. Try again, where the network is better.
error-signature-strokes = This image is too fine to be a signature: it has more than { $expected } dark stretches. Sign once more, with plain lines.
error-link-reports = By this link { $expected } reports have arrived, and it takes no more. This one was not stored. Please call us.
error-link-photos = By this link { $expected } photographs have arrived, and it takes no more. This one was not stored. Please call us.
error-link-answers = By this link { $expected } answers have arrived, and it takes no more. This one was not stored. Please call us.
error-allergies-many = These are too many allergies for one answer. Expected: at most { $expected }. Please tell us the others when you come.
