// consent.js: a signature that the network does not take stays on the page, and the page says that nothing is signed yet.
// Nothing is signed later behind anybody's back: whoever wants to sign taps again. What arrives twice under the key of the
// form is one.
import { attempt } from './outbox.js';

export function consent(form) {
  const unsigned = document.querySelector('#unsigned');
  let busy = false;

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    unsigned.hidden = true;
    const fields = new FormData(form), came = await attempt(form.getAttribute('action'), new URLSearchParams(fields));
    busy = false;
    if (came === 'sent') location.replace(`/p/consent?scope=${fields.get('scope')}`);
    else if (came === 'waiting') {
      unsigned.hidden = false;
      unsigned.focus();
    } else form.submit();   // the page that comes says what is wrong
  });
}
