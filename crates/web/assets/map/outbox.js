// outbox.js: every act is put on the tablet first, then sent, strictly one after the other, until the server has it.
// A dead battery, a closed page or a lost connection loses nothing.

const DATABASE = 'pistor-map', STORE = 'outbox';
const LONGEST_WAIT = 15_000, PATIENCE = 20_000, PATIENCE_FOR_SHELF = 4_000;   // milliseconds

const done = (request) => new Promise((kept, lost) => {
  request.onsuccess = () => kept(request.result);
  request.onerror = () => lost(request.error);
});

/** Written, not only asked for: with the last drop of the battery, too. */
const committed = (transaction) => new Promise((kept, lost) => {
  transaction.oncomplete = () => kept();
  transaction.onabort = transaction.onerror = () => lost(transaction.error);
});

/** Where rows lie: on the tablet, or, where the browser keeps nothing, in the memory of this page. */
class Shelf {
  #base = null;
  #memory = [];
  #next = Number.MAX_SAFE_INTEGER / 2;   // rows in memory come after all that are kept

  async open() {
    try {
      const asked = indexedDB.open(DATABASE, 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'n', autoIncrement: true });
      const late = new Promise((_, lost) => { setTimeout(lost, PATIENCE_FOR_SHELF); });
      this.#base = await Promise.race([done(asked), late]);
    } catch { this.#base = null; }
  }

  /** Whether everything put here outlives the page. */
  get keeps() {
    return this.#base !== null && this.#memory.length === 0;
  }

  async #write(act) {
    const transaction = this.#base.transaction(STORE, 'readwrite', { durability: 'strict' });
    const request = act(transaction.objectStore(STORE));
    await committed(transaction);
    return request.result;
  }

  async add(row) {
    try {
      row.n = await this.#write((store) => store.add({ ...row }));
    } catch {   // no database, or no room in it
      row.n = this.#next++;
      this.#memory.push(row);
    }
  }

  async all() {
    const kept = this.#base ? await done(this.#base.transaction(STORE).objectStore(STORE).getAll()) : [];
    return [...kept, ...this.#memory];
  }

  async put(row) {
    const at = this.#memory.findIndex((held) => held.n === row.n);
    if (at >= 0) this.#memory[at] = row;
    else await this.#write((store) => store.put(row));
  }

  async remove(n) {
    const at = this.#memory.findIndex((held) => held.n === n);
    if (at >= 0) this.#memory.splice(at, 1);
    else await this.#write((store) => store.delete(n));
  }
}

/** What became of one attempt. */
async function attempt(row) {
  const giveUp = new AbortController(), clock = setTimeout(() => giveUp.abort(), PATIENCE);
  try {
    const answer = await fetch(`/api/patients/${row.patient}/${row.act}`, {
      method: 'POST', body: JSON.stringify(row.body), signal: giveUp.signal, redirect: 'manual', credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': row.key },
    });
    if (answer.ok) return { is: 'sent' };
    const signIn = answer.type === 'opaqueredirect';
    if (signIn || answer.status === 401 || answer.status === 403) return { is: 'locked' };
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) return { is: 'waiting' };
    const said = await answer.json().catch(() => null);
    return { is: 'refused', says: said?.error?.says ?? '' };
  } catch {
    return { is: 'waiting' };
  } finally {
    clearTimeout(clock);
  }
}

/** Only one tab sends at a time, or the order would be lost. */
const alone = (work) => (navigator.locks ? navigator.locks.request(`${DATABASE}-${STORE}`, work) : work());

/**
 * The acts of one account on one session's map. Rows of another account stay where they are. Rows of the same account that
 * another session left behind are sent too, after those of this one; nothing of them is shown.
 */
export class Outbox {
  #shelf = new Shelf();
  #here;
  #tell;
  #stored = Promise.resolve();
  #running = null;
  #wait = 1000;
  #wake = null;
  #is = 'sent';
  #again = false;
  #unkept = false;

  /**
   * @param {{ account: string, patient: string, session: string }} here
   * @param {{ changed: (state: { is: string, keeps: boolean, rows: object[], refused: object[] }) => void,
   *           refused: (row: object) => void }} tell
   */
  constructor(here, tell) {
    this.#here = here;
    this.#tell = tell;
  }

  /** Opens the shelf; gives what an earlier visit left for this session, oldest first. */
  async open() {
    await this.#shelf.open();
    const rows = (await this.#rows()).filter((row) => this.#ours(row));
    addEventListener('online', () => this.flush());
    addEventListener('focus', () => this.#is !== 'sent' && this.flush());   // perhaps signed in again in another tab
    addEventListener('beforeunload', (event) => this.#unkept && event.preventDefault());
    return rows;
  }

  #ours(row) {
    return row.session === this.#here.session && row.patient === this.#here.patient;
  }

  async #rows() {
    return (await this.#shelf.all()).filter((row) => row.account === this.#here.account);
  }

  /** Keeps an act, then sends it. The order of calls is the order of sending. */
  add(act, key, body) {
    const row = { ...this.#here, act, key, body: { ...body, session: this.#here.session }, at: Date.now() };
    this.#stored = this.#stored.then(() => this.#shelf.add(row)).then(() => this.#say(this.#is === 'sent' ? 'sending' : this.#is));
    return this.#stored.then(() => this.flush());
  }

  /** Sends what is waiting, now. */
  flush() {
    this.#again = true;
    this.#wake?.();
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run() {
    while (this.#again) {
      this.#again = false;
      await this.#sendAll();
    }
    this.#running = null;
  }

  async #sendAll() {
    for (;;) {
      const outcome = await alone(() => this.#sendOne());
      if (outcome === 'nothing' || outcome === 'locked') return;
      if (outcome !== 'waiting') { this.#wait = 1000; continue; }
      await this.#pause(this.#wait);
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
    }
  }

  #pause(time) {
    return new Promise((over) => {
      const clock = setTimeout(over, time);
      this.#wake = () => { clearTimeout(clock); over(); };
    }).finally(() => { this.#wake = null; });
  }

  async #sendOne() {
    const rows = (await this.#rows()).filter((row) => row.refused === undefined);
    const row = rows.find((row) => this.#ours(row)) ?? rows[0];
    if (!row) { await this.#say('sent'); return 'nothing'; }
    const { is, says } = await attempt(row);
    if (is === 'sent') await this.#shelf.remove(row.n);
    if (is === 'refused') await this.#refuse(row, says, rows);
    await this.#say(is === 'sent' || is === 'refused' ? 'sending' : is);
    return is;
  }

  /** A refused act leaves the queue but stays on the shelf until it was read; what hangs on it goes with it. */
  async #refuse(row, says, rows) {
    await this.#shelf.put({ ...row, refused: says });
    if (row.act === 'mark') {
      for (const after of rows) {
        if (after.act === 'erase' && after.body.mark === row.body.mark) await this.#shelf.remove(after.n);
      }
    }
    if (this.#ours(row)) this.#tell.refused(row);
  }

  /** Puts a refused act aside for good. */
  async dismiss(row) {
    await this.#shelf.remove(row.n);
    await this.#say(this.#is);
  }

  async #say(is) {
    const rows = (await this.#rows()).filter((row) => this.#ours(row));
    const waiting = rows.filter((row) => row.refused === undefined);
    this.#is = is;
    this.#unkept = waiting.length > 0 && !this.#shelf.keeps;
    this.#tell.changed({ is, keeps: this.#shelf.keeps, rows: waiting, refused: rows.filter((row) => row.refused !== undefined) });
  }
}
