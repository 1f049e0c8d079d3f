// report.js: a report that the network does not take is kept on the phone, and sent once when there is a network again. The
// page says plainly that nothing was sent yet, and whom to call.
import { Outbox } from './outbox.js';

const ADDRESS = '/p/report', TOLD = '/p/reported';

export function report(place) {
  const outbox = new Outbox(`${place.dataset.box}:report`, ADDRESS), unsent = document.querySelector('#unsent');
  let busy = false;

  const lost = () => {
    place.hidden = true;
    unsent.hidden = false;
    unsent.querySelector('h1').focus();
    scrollTo(0, 0);
  };

  const send = async () => {
    const came = await outbox.flush();
    if (came === 'sent') location.replace(TOLD);
    // What the server would not have, or who has to come in again: the page as the server knows it says so.
    else if (came !== 'waiting') location.replace(came === 'out' ? '/p' : ADDRESS);
    return came;
  };

  place.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const form = event.target;
    const fields = new URLSearchParams(new FormData(form));
    if (!outbox.add(fields)) { form.submit(); return; }   // nothing can be kept here
    const came = await outbox.flush();
    if (came === 'sent') location.replace(TOLD);
    else if (came === 'waiting') { lost(); outbox.later(send); }
    else form.submit();   // the page that comes says what is wrong
    busy = false;
  });

  addEventListener('online', () => outbox.length && send());
  // What an earlier visit of this page left unsent.
  if (outbox.length) { lost(); send().then((came) => came === 'waiting' && outbox.later(send)); }
}
