// strokes.js: the marks on the map, and what was done to them. Nothing is ever overwritten: a mark is placed, points of it
// are erased, and undoing is one more act of the same two kinds.
import { keyOf } from './geometry.js';

/** A random id; `crypto.randomUUID` is missing where a page comes without TLS. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * A mark as the page holds it: that of the contract, and
 *   root: the mark it descends from. Points that come back by undo are a new mark, but still the same stroke of the hand;
 *   refused: the server did not take it.
 * A change is { put: marks to place, rub: [{ root, points }] to erase }, as the hand meant it. Applying one gives its opposite.
 */
export class Strokes {
  #marks = new Map();
  #erased = new Map();
  #undo = [];
  #redo = [];
  #send;
  #changed;

  /**
   * @param {object[]} marks  what the ledger holds
   * @param {(act: 'mark' | 'erase', key: string, body: object) => void} send
   * @param {() => void} changed  after every change of what is on the map
   */
  constructor(marks, send, changed) {
    for (const mark of marks) this.#marks.set(mark.mark, { ...mark, root: mark.mark });
    this.#send = send;
    this.#changed = changed;
  }

  /** All marks on the map, the refused ones too. */
  all() {
    return [...this.#marks.values()];
  }

  /** What counts: marks that are in the ledger, or on their way there. */
  counted() {
    return this.all().filter((mark) => !mark.refused);
  }

  in(view) {
    return this.all().filter((mark) => mark.view === view);
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  get canRedo() {
    return this.#redo.length > 0;
  }

  /** Does what the hand meant, in one act. */
  do(change) {
    const opposite = this.#apply(change);
    if (!opposite.put.length && !opposite.rub.length) return;
    this.#undo.push(opposite);
    this.#redo = [];
    this.#changed();
  }

  /** Takes the last act back; tells how many points went and came. */
  undo() {
    return this.#turn(this.#undo, this.#redo);
  }

  redo() {
    return this.#turn(this.#redo, this.#undo);
  }

  #turn(from, to) {
    const change = from.pop();
    if (!change) return null;
    const opposite = this.#apply(change);
    to.push(opposite);
    this.#changed();
    const count = (parts) => parts.reduce((sum, part) => sum + part.points.length, 0);
    return { gone: count(opposite.put), come: count(opposite.rub) };
  }

  #apply({ put = [], rub = [] }) {
    const opposite = { put: [], rub: [] };
    for (const { root, points } of rub) opposite.put.push(...this.#erase(root, new Set(points.map(keyOf))));
    for (const draft of put) opposite.rub.push(this.#place(draft));
    return opposite;
  }

  #place({ root, refused, ...draft }) {
    const mark = { ...draft, mark: newId() };
    this.#marks.set(mark.mark, { ...mark, root: root ?? mark.mark });
    this.#send('mark', mark.mark, mark);
    return { root: root ?? mark.mark, points: mark.points };
  }

  #erase(root, keys) {
    const gone = [];
    for (const mark of this.all()) {
      if (mark.root !== root) continue;
      const hit = mark.points.filter((point) => keys.has(keyOf(point)));
      if (!hit.length) continue;
      const whole = hit.length === mark.points.length, erasure = newId();
      gone.push({ ...mark, points: hit });
      this.#without(mark, hit);
      if (mark.refused) continue;   // the server never had it
      this.#erased.set(erasure, { mark, points: hit });
      this.#send('erase', erasure, { erasure, mark: mark.mark, points: whole ? [] : hit });
    }
    return gone;
  }

  #without(mark, points) {
    const keys = new Set(points.map(keyOf)), rest = mark.points.filter((point) => !keys.has(keyOf(point)));
    if (rest.length) this.#marks.set(mark.mark, { ...mark, points: rest });
    else this.#marks.delete(mark.mark);
  }

  /** Applies what an earlier visit to this page left in the outbox. */
  replay(rows) {
    for (const { act, body, refused } of rows) {
      if (act === 'mark') {
        if (!this.#marks.has(body.mark)) this.#marks.set(body.mark, { ...body, root: body.mark, refused: Boolean(refused) });
        continue;
      }
      const mark = this.#marks.get(body.mark);
      if (!mark || refused) continue;
      const points = body.points.length ? body.points : mark.points;
      this.#erased.set(body.erasure, { mark, points });
      this.#without(mark, points);
    }
    this.#changed();
  }

  /** The server did not take an act: a mark is shown as refused, erased points come back. */
  refuse({ act, body }) {
    if (act === 'mark') {
      const mark = this.#marks.get(body.mark);
      if (mark) this.#marks.set(mark.mark, { ...mark, refused: true });
    } else {
      const erased = this.#erased.get(body.erasure);
      if (erased) this.#restore(erased);
    }
    this.#changed();
  }

  #restore({ mark, points }) {
    const now = this.#marks.get(mark.mark) ?? { ...mark, points: [] };
    this.#marks.set(mark.mark, { ...now, points: [...now.points, ...points] });
  }

  /** A refused act was read and put aside. */
  dismiss({ act, body }) {
    if (act === 'mark') this.#marks.delete(body.mark);
    this.#changed();
  }
}
