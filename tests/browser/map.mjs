//! A session of the face on the injection map, by touch, in both languages: from the first tap to the signature, with the
//! network gone in between; and the same quantity is the same string wherever it stands. At the end with two thousand marks.
import assert from 'node:assert/strict';
import { complaints, faults, picture, play } from './clinic.mjs';
import { frames } from './frames.mjs';
import { MANY, fill } from './many.mjs';
import { Hand } from './hand.mjs';
import { paper } from './papers.mjs';
import { Room } from './room.mjs';

const PEOPLE = {
  en: { name: 'Grace Hopper', birth_date: '1986-12-09', sex: 'female' },
  tr: { name: 'Ayşegül Ilgın', birth_date: '1988-05-17', sex: 'female' },
};
/** Places on the front of the face, in millimetres: single points, lines of the forehead, a patch of a cheek, the chin. */
const CHEEK = [42, 150], POINTS = [[-58, 112], [-62, 119], [58, 112], [62, 119], [50, 160], [-50, 160], [46, 170], [-46, 170], [36, 158], [-36, 158]];
const FOREHEAD = (y) => Array.from({ length: 16 }, (_, n) => [-36 + n * 4.8, y + 2 * Math.sin(n / 4)]);
const PATCH = [[-60, 140], [-44, 140], [-44, 152], [-60, 152], [-60, 141]];
const PAPULES = [[0, 200], [12, 206], [-12, 206], [0, 214]];

/** Of whatever width the spaces are. */
const plain = (text) => text.replace(/\s+/g, ' ').trim();
/** What follows the last colon of a line, and what stands before it. */
const pairs = (lines) => Object.fromEntries(lines.map((line) => plain(line).match(/^(.*): (.*)$/).slice(1)));

class Session {
  constructor(page, room, strange) {
    Object.assign(this, { page, room, strange });
    page.setDefaultTimeout(15_000);
  }

  watch(page) {
    page.setDefaultTimeout(15_000);
    complaints(page, this.strange);
  }

  get address() {
    return `/patients/${this.room.chart}/session`;
  }

  async go(address, page = this.page) {
    await page.goto(new URL(address, this.room.base).href);
  }

  // --- the map

  /** What the map's script began with. */
  data() {
    return this.page.evaluate(() => JSON.parse(document.querySelector('#map-data').textContent));
  }

  ready(page = this.page) {
    return page.locator('.map-app.ready').waitFor();
  }

  marks() {
    return this.page.locator('#picture .mark').count();
  }

  /** Does something by which so many marks come to be. */
  async makes(count, what) {
    const before = await this.marks();
    await what();
    await this.page.waitForFunction(([wanted]) => document.querySelectorAll('#picture .mark').length === wanted, [before + count], { timeout: 5000 })
      .catch(async () => assert.equal((await this.marks()) - before, count, `marks more: ${await this.page.locator('#live').textContent()}`));
  }

  /** Takes a tool, and says how much each point gets, and how far apart they are. */
  async take(tool, settings) {
    await this.hand.press(`[data-tool=${tool}]`);
    for (const [name, value] of Object.entries(settings)) {
      const field = this.page.locator(`#set-${name}`);
      await field.fill(this.room.lang === 'tr' ? value.replace('.', ',') : value);
      await field.press('Enter');
    }
  }

  async syringe(name) {
    await this.hand.press(`[data-syringe="${name}"]`);
    await this.page.locator(`[data-syringe="${name}"][aria-pressed=true]`).waitFor();
  }

  /** Acts that are kept on the tablet, in their order: [kind of entry, its id]. */
  kept() {
    return this.page.evaluate((session) => new Promise((found, lost) => {
      const asked = indexedDB.open('pistor-map', 1);
      asked.onerror = lost;
      asked.onsuccess = () => {
        const all = asked.result.transaction('outbox').objectStore('outbox').getAll();
        all.onsuccess = () => {
          asked.result.close();
          found(all.result.filter((row) => row.session === session).map(({ act, key }) => [act === 'mark' ? 'marked' : 'erased', key]));
        };
      };
    }), this.room.session);
  }

  /** Waits until the clinic has everything. */
  async sent() {
    await this.hand.drawn();
    const ends = Date.now() + 15_000;
    while ((await this.kept()).length) {
      assert.ok(Date.now() < ends, 'what is kept on the tablet is sent');
      await this.hand.drawn();
    }
    await this.page.waitForFunction(() => document.querySelector('#saved').className === 'saved quiet' && !document.querySelector('#notes').children.length);
  }

  /** What the ledger holds of this session's map. */
  async ledger() {
    const entries = await this.room.entries();
    return entries.filter(({ kind }) => ['marked', 'erased'].includes(kind)).map(({ kind, body }) => [kind, body.stroke ?? body])
      .filter(([, body]) => body.session === this.room.session).map(([kind, body]) => [kind, body.erasure ?? body.mark]);
  }

  /** Waits for all, and holds the ledger against what it was and what was kept: all of it, in order, once. */
  async arrived(before, kept) {
    await this.sent();
    const held = await this.ledger();
    assert.deepEqual(held, [...before, ...kept], 'sent in order');
    assert.equal(new Set(held.map(String)).size, held.length, 'and once');
  }

  /** Points, volume and doses as the panel shows them. */
  async panel() {
    await this.hand.drawn();
    const shown = plain(await this.page.locator('.in-all').innerText()).match(/(\d+) \S+, (.+)$/);
    const names = await this.page.locator('#doses .what').allInnerTexts(), doses = await this.page.locator('#doses .n b').allInnerTexts();
    return { points: shown[1], volume: shown[2], doses: Object.fromEntries(names.map((name, n) => [plain(name), plain(doses[n])])) };
  }

  // --- the story

  /** The first mark takes three taps at most from the session's page, each further one. */
  async begin() {
    const { page } = this;
    await this.go(this.address);
    this.hand = await Hand.on(page);
    await this.hand.press('a[href$="/map"]');
    await this.ready();
    await this.makes(1, () => this.hand.tap(...CHEEK));
    assert.ok(this.hand.taps <= 3, 'at most three taps to the first mark');
    this.hand.count();
    await this.makes(POINTS.length, async () => { for (const point of POINTS) await this.hand.tap(...point); });
    assert.deepEqual(this.hand.count(), { taps: POINTS.length, drags: 0 }, 'one tap for each further');
    await this.take('fill', { volume: '0.02', spacing: '4' });
    this.hand.count();
    await this.makes(1, () => this.hand.drag(...PATCH));
    assert.deepEqual(this.hand.count(), { taps: 0, drags: 1 }, 'one drag for an area');
    await this.take('stroke', { volume: '0.02', spacing: '4' });
    await this.makes(2, async () => { for (const y of [70, 76]) await this.hand.drag(...FOREHEAD(y)); });
    await this.sent();
  }

  /** The network goes, the work goes on, and everything comes to the clinic when it is back. */
  async cut() {
    const { page, hand } = this, { texts } = await this.data(), before = await this.ledger();
    await page.context().setOffline(true);
    await this.makes(1, () => hand.drag(...FOREHEAD(82)));
    await page.locator('#notes .note.caution').waitFor();
    await this.syringe('B');
    await this.take('papule', { volume: '0.05' });
    await this.makes(PAPULES.length, async () => { for (const point of PAPULES) await hand.tap(...point); });
    await this.makes(-1, () => hand.press('[data-do=undo]'));
    await this.makes(1, () => hand.press('[data-do=redo]'));
    const kept = await this.kept();
    assert.equal(kept.length, 1 + PAPULES.length + 2);
    const says = texts.offline.replace('{strokes}', texts.strokes.replace('{count}', kept.length));
    await page.locator('#notes .note.caution', { hasText: says }).waitFor();
    await picture(page, `map-offline-${this.room.lang}`);
    assert.deepEqual(await this.ledger().catch(() => 'no connection'), 'no connection');
    await page.context().setOffline(false);
    await this.arrived(before, kept);
  }

  /** The network goes again, and with it the tab: what was drawn is still there when it is opened anew. */
  async close() {
    const before = await this.ledger(), context = this.page.context();
    await context.setOffline(true);
    await this.syringe('A');
    await this.take('fill', { volume: '0.01', spacing: '8' });
    await this.hand.press('[data-do=mirror]');
    await this.makes(1, () => this.hand.tap(...CHEEK));   // the whole zone, and the one on the other side
    const [mirrored] = (await this.page.locator('#done li').first().innerText()).match(/\d+/);
    assert.equal(Number(mirrored) % 2, 0, 'as many on either side');
    await this.hand.press('[data-do=mirror]');
    await this.hand.press('[data-tool=erase]');
    await this.hand.drag([34, 158], [38, 158]);   // one tap of before is rubbed out
    await this.page.locator('#notes .note.caution').waitFor();
    const kept = await this.kept(), shown = await this.panel(), drawn = await this.marks();
    assert.ok(kept.some(([kind]) => kind === 'erased'));
    await this.page.close();
    await context.setOffline(false);
    this.page = this.room.page = await context.newPage();
    this.watch(this.page);
    await this.go(`${this.address}/${this.room.session}/map`);
    await this.ready();
    this.hand = await Hand.on(this.page);
    assert.deepEqual([await this.panel(), await this.marks()], [shown, drawn], 'nothing is lost');
    await this.arrived(before, kept);
  }

  /** Erased, taken back, done again: each an act of its own in the ledger. */
  async mend() {
    const before = await this.ledger(), shown = await this.panel();
    await this.hand.press('[data-tool=erase]');
    await this.hand.drag([-60, 112], [-58, 112], [-56, 112]);
    const less = await this.panel();
    assert.ok(Number(less.points) < Number(shown.points), 'something was rubbed out');
    await this.hand.press('[data-do=undo]');
    assert.deepEqual(await this.panel(), shown, 'undone');
    await this.hand.press('[data-do=redo]');
    assert.deepEqual(await this.panel(), less, 'done again');
    await this.hand.press('[data-do=undo]');
    await this.sent();
    const kinds = (await this.ledger()).slice(before.length).map(([kind]) => kind);
    assert.deepEqual(kinds, ['erased', 'marked', 'erased', 'marked']);
  }

  /** What is left of each syringe goes into one point: all that was drawn up is given, to the last digit. */
  async empty() {
    await this.go(`${this.address}/${this.room.session}/map`);
    await this.ready();
    this.hand = await Hand.on(this.page);
    const { left } = await this.room.get(`/api/patients/${this.room.chart}/sessions/${this.room.session}/map`);
    for (const [n, name] of Object.keys(left).entries()) {
      await this.syringe(name);
      await this.take('point', { volume: plain(left[name]).replace(' mL', '').replace(',', '.') });
      await this.makes(1, () => this.hand.tap(8 * n, 60));
    }
    await this.sent();
    await this.page.reload();
    await this.ready();
    this.hand = await Hand.on(this.page);
  }

  /** The same quantities, wherever they stand before the signature. */
  async compare({ all }) {
    const { page, room } = this, { doses } = await this.data();
    const panel = await this.panel();
    assert.ok(Number(panel.points) >= 100, `${panel.points} points`);
    assert.equal(Object.values(panel.doses).some((dose) => dose.startsWith('≈')), !all, 'one of the doses has no end, until all is given');
    const sums = await room.get(`/api/patients/${room.chart}/sessions/${room.session}/map`);
    const titled = Object.fromEntries(doses.map(({ substance, title }) => [title, plain(sums.doses[substance])]));
    assert.deepEqual({ points: String(sums.points), volume: plain(sums.volume), doses: titled }, panel, 'panel and server');
    await this.hand.press('#record > summary');
    await page.locator('#points-table tfoot').waitFor();
    const [points, volume] = await page.locator('#points-table tfoot td').allInnerTexts();
    assert.deepEqual([points, plain(volume)], [panel.points, panel.volume], 'panel and table');
    await picture(page, `map-${room.lang}`);
    const held = {}, given = {};
    for (const { name } of (await this.data()).syringes) {
      await this.syringe(name);
      [given[name], held[name]] = plain(await page.locator('#syringe .big > span').last().innerText()).split(' / ');
      if (all) assert.equal(`${given[name]} mL`, held[name], `all of syringe ${name} is given`);
    }
    await this.go(this.address);
    const sum = plain(await page.locator('#points table tfoot b').first().textContent());
    assert.match(sum, new RegExp(`^${panel.points} \\S+ · ${panel.volume}$`), 'panel and session page');
    assert.deepEqual(pairs(await page.locator('main ul.stack > li > .row.between > b').allTextContents()), panel.doses, 'doses on the session page');
    await picture(page, `session-drawn-${room.lang}`);
    return { ...panel, sum, held };
  }

  /** What was drawn up: on the page of the mixture, on the labels. Gives the volume drawn of each substance. */
  async labels(totals) {
    const { page, room } = this;
    await this.go(`/patients/${room.chart}/mixture`);
    await picture(page, `mixture-labels-${room.lang}`);
    const rows = await page.locator('section:has(#worked) table').first().locator('tbody tr').evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.innerText)));
    const links = await page.locator('a[href*="/label/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.equal(links.length, 2, 'a label for each syringe');
    const labels = {};
    for (const [n, name] of ['A', 'B'].entries()) {
      labels[name] = await paper(page, links[n], `label-${room.lang}-${name}`);
      assert.ok(labels[name].includes(` ${totals.held[name]}`), `what syringe ${name} holds, on the map (${totals.held[name]}) and on its label: ${labels[name]}`);
    }
    for (const [substance, , volume, amount, concentration, syringe] of rows.map((row) => row.map(plain))) {
      const said = labels[syringe];
      assert.equal(amount, totals.doses[substance], `${substance}: what was drawn up and what was given on the map`);
      assert.ok(said.includes(`${volume} (${amount})`) && said.includes(concentration), `${substance} on the mixture page (${volume}, ${amount}, ${concentration}) and on its label: ${said}`);
    }
    return rows.map((row) => plain(row[2]));
  }

  /** One tap on the page where it is signed; a map that is still open somewhere takes no stroke any more. */
  async sign() {
    const { page, room } = this, stale = await page.context().newPage(), map = `${this.address}/${room.session}/map`;
    this.watch(stale);
    await this.go(map, stale);
    await this.ready(stale);
    await room.tick();
    await this.go(this.address);
    const hand = await Hand.on(page), signed = page.waitForURL(`**/session/${room.session}`);
    await hand.press('form[action$="/do/sign"] button[type=submit]');
    await signed;
    assert.deepEqual(hand.count(), { taps: 1, drags: 0 }, 'one tap to sign');
    const late = await Hand.on(stale);
    await stale.locator('[data-tool=point]').tap();
    await late.tap(20, 90);
    const { body: { stroke } } = (await room.entries()).find(({ kind }) => kind === 'marked');
    const { says } = await room.on('mark', { ...stroke, mark: 'late' }, 409);
    await stale.locator('#notes .note.stop', { hasText: says }).locator('button').tap();
    await stale.locator('#notes .note.stop').waitFor({ state: 'detached' });
    await stale.close();
    const before = await this.ledger();
    await this.go(map);
    await this.ready();
    assert.ok(await page.locator('.map-app.locked').count(), 'the map is locked');
    assert.ok(await page.locator('[data-tool=point]').isDisabled());
    await this.makes(0, async () => (await Hand.on(page)).tap(...CHEEK));
    await picture(page, `map-locked-${room.lang}`);
    assert.deepEqual(await this.ledger(), before);
  }

  /** The same quantities after it: on the record, on its sheet, in the ledger of the stock. */
  async after(totals, drawn) {
    const { page, room } = this;
    await this.go(`${this.address}/${room.session}`);
    const record = page.locator('section[aria-labelledby=signature]');
    const given = pairs(await record.locator('ul > li').allInnerTexts());
    assert.ok((await record.locator('dd').allInnerTexts()).map(plain).includes(totals.sum), `${totals.sum} on the record`);
    assert.deepEqual(given, totals.doses, 'doses on the record');
    assert.equal(plain(await page.locator('section[aria-labelledby=points-held] tfoot b').innerText()), totals.sum);
    await picture(page, `record-${room.lang}`);
    const sheet = await paper(page, `${this.address}/${room.session}/sheet.pdf`, `sheet-${room.lang}`);
    assert.ok(sheet.includes(totals.sum), `${totals.sum} on the sheet: ${sheet}`);
    for (const [substance, dose] of Object.entries(totals.doses)) assert.ok(sheet.includes(`${substance}: ${dose}`), `${substance}: ${dose} on the sheet: ${sheet}`);
    for (const [n, lot] of Object.values(room.lots).entries()) {
      await this.go(`/stock?lot=${lot}`);
      const went = await page.locator('table:has(tfoot) tbody tr').first().locator('td').last().innerText();
      assert.equal(plain(went), `−${drawn[n]}`, 'drawn from the lot, as on the mixture page and the label');
      assert.ok((await page.locator('main').innerText()).includes(totals.points), 'points of the lot');
      if (n === Object.keys(room.lots).length - 1) assert.equal(plain(went), `−${totals.held.B}`, 'syringe B, which holds this lot alone: drawn from the stock, on its label, given on the map');
    }
  }

  /** The next session begins with the map of this one. */
  async again(points) {
    const { page, room } = this;
    await room.open();
    await this.go(this.address);
    this.hand = await Hand.on(page);
    await this.hand.press('a[href$="/map"]');
    await this.ready();
    await this.hand.press('[data-do=earlier]');
    await picture(page, `map-earlier-${room.lang}`);
    await this.hand.press('[data-do=copy]');
    await page.locator('.in-all').waitFor();
    const { points: copied } = await this.panel();
    assert.equal(copied, points, 'as many points as in the last session');
    await this.hand.press('[data-do=compare]');
    await picture(page, `map-compare-${room.lang}`);
    await this.sent();
    assert.equal(String((await room.get(`/api/patients/${room.chart}/sessions/${room.session}/map`)).points), points);
    await page.locator('#record').evaluate((record) => { record.open = true; });
    assert.deepEqual(await faults(page), [], 'accessibility of the map');
  }
}

Session.prototype.many = async function many() {
  const { page, room } = this, before = Number((await this.panel()).points), view = (await this.data()).views.find(({ id }) => id === 'face_front');
  await fill(room, view.version);
  await page.reload();
  await this.ready();
  this.hand = await Hand.on(page);
  const shown = async () => Number((await this.panel()).points);
  assert.equal(await shown(), before + MANY, 'all of them are there');
  await this.syringe('A');
  await this.take('stroke', { volume: '0.001', spacing: '4' });
  await this.makes(1, () => this.hand.drag(...FOREHEAD(90)));
  const where = () => page.evaluate(() => { const { a, e, f } = document.querySelector('#map > g').getScreenCTM(); return [a, e, f].map(Math.round); });
  await this.hand.press('[data-do=closer]');
  const closer = await where();
  await this.hand.press('[data-tool=move]');
  await this.hand.drag([0, 225], [10, 215], [20, 205]);
  assert.notDeepEqual(await where(), closer, 'the picture moves');
  await this.hand.press('[data-do=whole]');
  await this.sent();
  const panel = await this.panel(), sums = await room.get(`/api/patients/${room.chart}/sessions/${room.session}/map`);
  assert.ok(Number(panel.points) > before + MANY, 'and one stroke more');
  assert.deepEqual([String(sums.points), plain(sums.volume)], [panel.points, panel.volume], 'the same sums with two thousand marks');
};

await play('map', { width: 1024, height: 768 }, async ({ page, context, base, lang, strange }) => {
  const room = new Room(page, base, lang, PEOPLE[lang]), session = new Session(page, room, strange);
  await room.register();
  await room.agree();
  await room.receive();
  await room.open();
  await session.begin();
  await session.cut();
  await session.close();
  await session.mend();
  await session.compare({ all: false });
  await session.empty();
  const totals = await session.compare({ all: true });
  const drawn = await session.labels(totals);
  await session.sign();
  await session.after(totals, drawn);
  await session.again(totals.points);
  await session.many();
  const { views } = await session.data(), address = page.url();
  const view = await (await page.request.get(base + views.find(({ id }) => id === 'face_front').href)).json();
  await frames(context, address, view, { technique: 'nappage', syringe: 'A', volume_each: '0.001 mL' });
  return `${totals.sum}, the same everywhere`;
});
