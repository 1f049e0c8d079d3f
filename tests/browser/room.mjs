//! The treatment room, made ready by a program: a patient from the door to an open session of the face, with two syringes
//! drawn from lots that came today.
import assert from 'node:assert/strict';

/** Questions to which yes is the answer that worries nobody. */
export const REASSURING = ['examination_done', 'laboratory_reviewed'];

const FACE = {
  indication: 'skin_ageing', areas: [{ area: 'face' }], method: 'needle', technique: 'nappage',
  mixture: ['hyaluronic_acid', 'sodium_chloride', 'lidocaine'].map((substance) => ({ substance })),
};
/** What is drawn: 10 mg in 3.3 mL, of which no decimal ends. */
const DRAWN = [
  { substance: 'hyaluronic_acid', strength: '10 mg/mL', volume: '1 mL', syringe: 'A' },
  { substance: 'sodium_chloride', strength: '9 mg/mL', volume: '2.3 mL', syringe: 'A' },
  { substance: 'lidocaine', strength: '20 mg/mL', volume: '1.5 mL', syringe: 'B' },
];

/** The clinic as a program sees it, with the page's own sign-in. */
export class Room {
  lots = {};

  constructor(page, base, lang, person) {
    Object.assign(this, { page, base, lang, person });
  }

  /** An act; what it made, or the refusal that was expected. */
  async act(where, act, body, expected = 201) {
    const address = `/api/${where}/${act}`;
    const { status, said } = await this.page.evaluate(async ([address, body]) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `${Date.now()} ${Math.random()}` };
      const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
      return { status: answer.status, said: await answer.json() };
    }, [address, body]);
    assert.equal(status, expected, `${act}: ${JSON.stringify(said)}`);
    return expected === 201 ? said.id : said.error;
  }

  /** An act on the patient. */
  on(act, body, expected) {
    return this.act(`patients/${this.chart}`, act, body, expected);
  }

  get(address) {
    return this.page.evaluate(async (address) => (await fetch(address)).json(), address);
  }

  /** Entries of the chart. */
  async entries() {
    return (await this.get(`/api/patients/${this.chart}`)).entries;
  }

  /** Names of the fields of a page. */
  names(address, selector) {
    return this.page.evaluate(async ([address, selector]) => {
      const text = await (await fetch(address)).text();
      const fields = new DOMParser().parseFromString(text, 'text/html').querySelectorAll(selector);
      return [...new Set([...fields].map((field) => field.name))];
    }, [address, selector]);
  }

  async register(treatment = FACE) {
    this.chart = await this.act('patients/new', 'register', { ...this.person, language: this.lang });
    await this.on('answer', { complaint: treatment, weight_kg: '58', by: 'patient' });
    await this.answer();
  }

  /** Answers whatever is asked; nothing worries. */
  async answer() {
    const names = await this.names(`/patients/${this.chart}/intake`, '[name^="facts."]');
    const facts = {};
    for (const name of names) {
      const [, fact, kind] = name.split('.');
      if (kind === 'answer') facts[fact] = { answer: REASSURING.includes(fact) ? 'yes' : 'no' };
      else if (kind.startsWith('value')) facts[fact] = { value: 0 };
    }
    await this.on('answer', { facts, allergies: { complete: true, entries: [] }, by: 'patient' });
  }

  /** From the verdict to the consent. */
  async agree(treatment = FACE) {
    const screening = await this.on('screen', { treatment });
    this.course = await this.on('draft', { screening, sessions: 3 });
    await this.on('agree', { course: this.course });
    await this.consent();
  }

  /** A consent that was signed on paper, to the text as it is now. */
  async consent(scope = 'treatment') {
    const course = scope === 'treatment' ? this.course : '';
    const text = await this.get(`/api/patients/${this.chart}/consent-text?scope=${scope}&course=${course}&language=${this.lang}`);
    const { name, birth_date } = this.person;
    await this.on('consent', {
      scope, course, language: this.lang, text: text.sha256, name, birth_date, signed_by: name,
      relation: 'patient', how: 'paper', explained_by: name, identity: 'asked', witness: name,
    });
  }

  async receive(drawn = DRAWN) {
    for (const [n, { substance, strength }] of drawn.entries()) {
      this.lots[substance] = await this.act('house', 'receive_lot', {
        substance, strength, product: `${substance} (test)`, number: `M-${n + 1}`, expires: '2030-12-31', content: '5 mL', received: 4,
      });
    }
  }

  /** Draws the two syringes up and opens the next session. */
  async open() {
    await this.prepare();
    await this.enter();
  }

  async prepare(drawn = DRAWN, checked_by = 'Selin Arman') {
    const items = drawn.map((item) => ({ ...item, lot: this.lots[item.substance] }));
    this.mixture = await this.on('prepare', { course: this.course, items, checked_by, discard_minutes: 240 });
  }

  async enter() {
    this.session = await this.on('open', { course: this.course, room: '1' });
  }

  /** Ticks every step of the session. */
  async tick() {
    const names = await this.names(`/patients/${this.chart}/session`, ':is(#check, #during, #after-steps) input[type=checkbox]');
    const steps = Object.fromEntries(names.map((name) => [name.replace(/^steps\./, ''), 'done']));
    await this.on('tick', { session: this.session, steps });
  }
}
