// report.js: a report that the network does not take is kept on the phone, and sent once when there is a network again. It is
// kept under the name of its session: links come and go, and whichever the patient comes in by next sends it. The page says
// plainly that nothing was sent yet, and whom to call.
import { Outbox } from './outbox.js';

const ADDRESS = '/p/report', TOLD = '/p/reported';

/** The plain way: the page that comes says what is wrong. */
function submit(fields) {
  const form = Object.assign(document.createElement('form'), { method: 'post', action: ADDRESS, hidden: true });
  for (const [name, value] of new URLSearchParams(fields)) {
    form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
  }
  document.body.append(form);
  form.submit();
}

/** What waits of the reports after these sessions, the latest first. */
class Unsent {
  #boxes;

  constructor(sessions) {
    this.#boxes = sessions.split(' ').map((session) => new Outbox(`${session}:report`, ADDRESS));
  }

  get waits() {
    return this.#boxes.some((box) => box.length);
  }

  /** Keeps a report after the latest session. */
  add(fields) {
    return this.#boxes[0].add(fields);
  }

  /** Sends everything, and goes on to the page that says so. */
  async send() {
    for (const box of this.#boxes) {
      const came = await box.flush();
      if (came === 'refused') submit(box.refused);
      else if (came === 'out') location.replace('/p');   // in again by any link: it waits for that
      if (came !== 'sent') return came;
    }
    location.replace(TOLD);
    return 'sent';
  }

  later() {
    this.#boxes[0].later(() => this.send());
  }

  /** Sends what an earlier visit left, now and whenever there is a network. */
  async catchUp() {
    addEventListener('online', () => this.waits && this.send());
    if (this.waits && await this.send() === 'waiting') this.later();
  }
}

/** On a page beside the form: what was left unsent is sent without a word, and the page that comes says that it was. */
export function catchUp(place) {
  new Unsent(place.dataset.unsent).catchUp();
}

export function report(place) {
  const kept = new Unsent(place.dataset.sessions), unsent = document.querySelector('#unsent');
  let busy = false;

  const lost = () => {
    place.hidden = true;
    unsent.hidden = false;
    unsent.querySelector('h1').focus();
    scrollTo(0, 0);
  };

  place.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const form = event.target;
    if (!kept.add(new URLSearchParams(new FormData(form)))) { form.submit(); return; }   // nothing can be kept here
    if (await kept.send() === 'waiting') { lost(); kept.later(); }
    busy = false;
  });

  if (kept.waits) lost();
  kept.catchUp();
}
