// outbox.js: answers that are not sent yet, kept on the phone under the name of their link (a report: of its session), sent in order. Each carries the
// key of its form, by which the server knows it again: what arrives twice counts once.

const BOX = 'pistor-phone:', PATIENCE = 8000, LONGEST_WAIT = 15_000;   // milliseconds

/** Throws away what other links left here; all of it where there is none. A report is never thrown away: it waits to be sent. */
export function forget(link) {
  try {
    const old = (key) => key.startsWith(BOX) && key !== BOX + link && !key.endsWith(':report');
    Object.keys(localStorage).filter(old).forEach((key) => localStorage.removeItem(key));
  } catch { /* nothing is kept here */ }
}

/** What became of one attempt: `sent`, `waiting` without a network, `out` when the login has ended, `refused`. */
export async function attempt(to, fields) {
  const giveUp = new AbortController(), clock = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(to, {
      method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', credentials: 'same-origin', signal: giveUp.signal,
    });
    if (answer.type === 'opaqueredirect' || answer.ok) return 'sent';
    if (answer.status === 403) return 'out';
    return answer.status >= 500 || answer.status === 429 || answer.status === 408 ? 'waiting' : 'refused';
  } catch {
    return 'waiting';
  } finally {
    clearTimeout(clock);
  }
}

/** Only one tab sends at a time, or the order would be lost. */
const alone = (work) => (navigator.locks ? navigator.locks.request(BOX, work) : work());

export class Outbox {
  #name;
  #to;
  #wait = 1000;
  #clock = 0;
  /** What the server would not have, last. */
  refused = '';

  constructor(link, to = '/p/intake') {
    this.#name = BOX + link;
    this.#to = to;
  }

  #rows() {
    try { return JSON.parse(localStorage.getItem(this.#name) ?? '[]'); } catch { return []; }
  }

  #keep(rows) {
    try {
      if (rows.length) localStorage.setItem(this.#name, JSON.stringify(rows));
      else localStorage.removeItem(this.#name);
      return true;
    } catch { return false; }
  }

  /** How many answers wait. */
  get length() {
    return this.#rows().length;
  }

  /** Keeps an answer. False where the browser keeps nothing. */
  add(fields) {
    return this.#keep([...this.#rows(), fields.toString()]);
  }

  /** Sends what waits, oldest first: `sent`, `waiting` without a network, `out` when the login has ended, `refused`. */
  flush() {
    return alone(async () => {
      for (;;) {
        const [first] = this.#rows();
        if (first === undefined) { this.#wait = 1000; return 'sent'; }
        const came = await attempt(this.#to, first);
        // Whoever is out comes in again by the same link: the answer waits for that.
        if (came === 'waiting' || came === 'out') return came;
        this.#keep(this.#rows().filter((row) => row !== first));
        // The question comes again: what the server would not have is no answer.
        if (came === 'refused') { this.refused = first; return came; }
      }
    });
  }

  /** Tries again after a while, and again, until nothing waits. */
  later(send) {
    clearTimeout(this.#clock);
    this.#clock = setTimeout(async () => { if (await send() === 'waiting') this.later(send); }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}
