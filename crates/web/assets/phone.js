// phone.js: small helps for a patient's pages, which work without any script; an ES module, no library, no build.

// A form that was refused: to what is wrong.
document.querySelector('.bad input, .bad select')?.focus();
