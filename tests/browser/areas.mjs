//! A session without a needle on the map, in both languages: zones taken whole, an area drawn around, the network gone in
//! between, sums that are one string everywhere, the photo beside the map, the check of the mixture by a second person.
import assert from 'node:assert/strict';
import { faults, picture, play } from './clinic.mjs';
import { Hand } from './hand.mjs';
import { paper } from './papers.mjs';
import { Room } from './room.mjs';

const PEOPLE = {
  en: { name: 'Ada Lovelace', birth_date: '1985-12-10', sex: 'female' },
  tr: { name: 'Gülten Akın', birth_date: '1983-01-23', sex: 'female' },
};
/** Iontophoresis of the face. */
const TREATMENT = { indication: 'skin_ageing', areas: [{ area: 'face' }], method: 'iontophoresis', mixture: [{ substance: 'hyaluronic_acid' }] };
const DRAWN = [{ substance: 'hyaluronic_acid', strength: '10 mg/mL', volume: '3 mL', syringe: '' }];
/** Places on the front of the face, in millimetres. */
const MALAR = [42, 150], FOREHEAD = [0, 72], JAW = [[44, 182], [36, 198], [30, 208], [26, 198], [34, 184], [44, 182]], EYE = [[20, 92], [60, 92], [60, 128], [20, 128], [20, 93]];

const plain = (text) => text.replace(/\s+/g, ' ').trim();

class Story {
  constructor(page, room) {
    Object.assign(this, { page, room });
    page.setDefaultTimeout(15_000);
  }

  get map() {
    return `/patients/${this.room.chart}/session/${this.room.session}/map`;
  }

  async go(address) {
    await this.page.goto(new URL(address, this.room.base).href);
  }

  async open() {
    await this.go(this.map);
    await this.page.locator('.map-app.ready').waitFor();
    this.hand = await Hand.on(this.page);
  }

  /** Left and right can be read on every picture, at a tablet and at a phone: no button covers them. */
  async sides() {
    for (const size of [{ width: 390, height: 844 }, this.page.viewportSize()]) {
      await this.page.setViewportSize(size);
      const covered = await this.page.evaluate(async () => {
        const app = document.querySelector('.map-app'), all = document.querySelector('#all-views'), covered = [];
        const frame = () => new Promise((over) => { requestAnimationFrame(over); });
        const { views } = JSON.parse(document.querySelector('#map-data').textContent);
        for (const { id } of views) {
          const button = document.querySelector(`[data-view="${id}"]`);
          if (button) button.click();
          else { all.value = id; all.dispatchEvent(new Event('change', { bubbles: true })); }
          do await frame(); while (app.hasAttribute('aria-busy'));
          await frame();
          for (const word of document.querySelectorAll('#map .sides text')) {
            const { left, right, top, bottom } = word.getBoundingClientRect();
            const over = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
            if (left < 0 || right > innerWidth || !over.length || over.some((part) => part.closest('button, .readout'))) covered.push(`${id}: ${word.textContent}`);
          }
        }
        document.querySelector('[data-view="face_front"]')?.click();
        do await frame(); while (app.hasAttribute('aria-busy'));
        return covered;
      });
      assert.deepEqual(covered, [], `at ${size.width} px`);
    }
  }

  marks() {
    return this.page.locator('#picture .mark').count();
  }

  async makes(count, what) {
    const before = await this.marks();
    await what();
    await this.page.waitForFunction((wanted) => document.querySelectorAll('#picture .mark').length === wanted, before + count, { timeout: 5000 })
      .catch(async () => assert.equal((await this.marks()) - before, count, `areas more: ${await this.page.locator('#live').textContent()}`));
  }

  async set(name, value) {
    const field = this.page.locator(`#set-${name}`);
    await field.fill(this.room.lang === 'tr' ? value.replace('.', ',') : value);
    await field.press('Enter');
  }

  async saved() {
    await this.page.waitForFunction(() => document.querySelector('#saved').className === 'saved quiet' && !document.querySelector('#notes').children.length);
  }

  /** `3 areas, 22.5 min, 1.5 mL` as the panel says it. */
  async panel() {
    await this.hand.drawn();
    return plain(await this.page.locator('.in-all').innerText()).split(': ')[1];
  }

  /** Whoever prepared a mixture cannot check it; until a second person has, no session is opened with it. */
  async check() {
    const { page, room } = this, { lang } = room, label = () => paper(page, `/patients/${room.chart}/mixture/${room.mixture}/label/1.pdf`, `area-label-${lang}`);
    await this.go('/house');
    await page.locator('input[type=checkbox][name="mixture_check:yes"]').check({ force: true });
    await page.locator('form[action="/house/do/set_settings"] button.pri').click();
    await room.act(`patients/${room.chart}`, 'prepare', { course: room.course, items: [], checked_by: 'Selin Arman' }, 422);
    await room.prepare(DRAWN, '');
    await room.on('open', { course: room.course, room: '1' }, 409);
    await this.go(`/patients/${room.chart}/mixture`);
    assert.equal(await page.locator('form[action$="/do/check"]').count(), 0, 'not whoever prepared it');
    await page.locator('main form[action="/sign-out"] button').first().waitFor();
    await picture(page, `check-own-${lang}`);
    const before = await label();
    await this.go('/today');
    assert.equal(await page.locator(`#needs a[href="/patients/${room.chart}/mixture"]`).count(), 1, 'on the list of the day');
    await picture(page, `check-today-${lang}`);
    await this.go(`/patients/${room.chart}/session`);
    assert.equal(await page.locator('form[action$="/do/open"]').count(), 0, 'no session yet');
    await picture(page, `check-gate-${lang}`);
    await this.second();
    const after = await label(), wanted = lang === 'tr' ? 'HENÜZ DENETLENMEDİ' : 'NOT YET CHECKED';
    assert.ok(before.includes(wanted) && !after.includes(wanted) && after.includes('Nilay Er'), `on the label: ${before} / ${after}`);
    await this.go(`/patients/${room.chart}/mixture`);
    await picture(page, `check-done-${lang}`);
    await this.go('/today');
    assert.equal(await page.locator(`#needs a[href="/patients/${room.chart}/mixture"]`).count(), 0);
  }

  /** The second person, on a tablet of their own. */
  async second() {
    const { page, room } = this;
    const account = await room.act('house', 'create_account', { login: 'second', name: 'Nilay Er', roles: ['nurse'] });
    await this.go('/house/accounts');
    const link = await page.evaluate(async (account) => {
      const answer = await fetch('/house/accounts/link', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ account }) });
      return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#f-link').textContent;
    }, account);
    const context = await page.context().browser().newContext({ viewport: { width: 1180, height: 820 }, locale: room.lang === 'tr' ? 'tr-TR' : 'en-GB', hasTouch: true });
    const other = await context.newPage();
    await other.goto(link);
    for (const field of await other.locator('input[type=password]').all()) await field.fill('a long pass phrase 7');
    await other.locator('form button.pri').click();
    await other.waitForURL((url) => !url.pathname.startsWith('/link'));
    await other.goto(new URL(`/patients/${room.chart}/mixture`, room.base).href);
    await picture(other, `check-second-${room.lang}`);
    await other.locator('form[action$="/do/check"] button.pri').tap();
    await other.locator('form[action$="/do/check"]').waitFor({ state: 'detached' });
    await context.close();
  }

  /** A photo of the face, confirmed: laid beside the map of the same view, with the patient's sides, and never on it. */
  async photo() {
    const { page, room } = this;
    assert.ok(await page.locator('[data-photo]').isHidden(), 'no photo, no button');
    const buffer = await page.locator('#stage').screenshot({ type: 'jpeg' });
    await room.consent('photo');
    await this.go(`/patients/${room.chart}/photos`);
    const form = page.locator('form[enctype="multipart/form-data"]').first();
    await form.locator('[name="photo"]').setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer });
    await form.locator('[name="view"]').selectOption('face_front');
    await form.locator('button[type=submit]').click();
    await page.waitForURL('**/look');
    const confirm = page.locator('form[action$="/do/confirm_photo"] button');
    await confirm.waitFor();
    const look = page.url();
    await this.open();
    assert.ok(await page.locator('[data-photo]').isHidden(), 'a photo that nobody confirmed is not laid beside the map');
    await page.goto(look);
    await confirm.click();
    await confirm.waitFor({ state: 'detached' });
    await this.open();
    await this.hand.press('[data-photo]');
    const image = page.locator('#photo img');
    assert.ok(await image.evaluate((img) => img.decode().then(() => img.naturalWidth > 100)), 'it is shown');
    const sides = await page.locator('#photo .side').allInnerTexts(), drawn = await page.locator('#map .sides text').allTextContents();
    assert.deepEqual(sides, drawn, 'the same sides on photo and map');
    const [photo, stage] = await Promise.all(['#photo', '#stage'].map((part) => page.locator(part).boundingBox()));
    assert.ok(photo.x + photo.width <= stage.x + 1, 'beside the map, never on it');
    await page.screenshot({ path: `${process.env.PICTURES ?? '/tmp'}/area-photo-${room.lang}.png` });
    assert.deepEqual(await faults(page), [], 'accessibility of the map with a photo');
    await this.open();
    const consent = (await room.entries()).filter(({ kind, body }) => kind === 'consented' && body.scope === 'photo').at(-1);
    await room.on('withdraw_consent', { consent: consent.id });
    await this.open();
    assert.ok(await page.locator('[data-photo]').isHidden(), 'without a consent none is shown');
  }

  /** Nothing is taken before it is said with what and for how long; then zones by a tap, an area by a line. */
  async take() {
    const { page, hand } = this;
    assert.equal(await page.locator('[data-tool=point]').count(), 0, 'no points without a needle');
    await this.makes(0, () => hand.tap(...MALAR));
    await page.locator('#toast.caution').waitFor();
    await this.set('device', 'Iono 3');
    await this.set('minutes', '7.5');
    await this.set('volume', '0.5');
    await this.set('field-current', '0.5');
    await this.makes(1, () => hand.tap(...MALAR));
    await hand.press('[data-do=mirror]');
    await this.makes(2, () => hand.drag(...JAW));
    await hand.press('[data-do=mirror]');
    await this.makes(0, () => hand.drag(...EYE));
    assert.match(await page.locator('#toast').getAttribute('class'), /caution/, 'nothing goes over an eye');
    await this.saved();
  }

  /** The network goes, the work goes on; undone, done again, erased: all of it comes to the clinic, in order. */
  async mend() {
    const { page, hand } = this, context = page.context();
    await context.setOffline(true);
    await this.makes(1, () => hand.tap(...FOREHEAD));
    await page.locator('#notes .note.caution').waitFor();
    await this.makes(-1, () => hand.press('[data-do=undo]'));
    await this.makes(1, () => hand.press('[data-do=redo]'));
    await hand.press('[data-tool=erase]');
    await this.makes(-1, () => hand.tap(-34, 195));   // the area at the jaw, touched anywhere in it
    await hand.press('[data-tool=area]');
    await picture(page, `area-offline-${this.room.lang}`);
    await context.setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await this.saved();
    const kinds = (await this.room.entries()).filter(({ kind }) => ['marked', 'erased'].includes(kind)).map(({ kind }) => kind);
    assert.deepEqual(kinds, ['marked', 'marked', 'marked', 'marked', 'erased', 'marked', 'erased']);
  }

  /** One string on the map, in its table, from the server, on the session's page. */
  async compare() {
    const { page, room } = this, shown = await this.panel();
    const sums = await room.get(`/api/patients/${room.chart}/sessions/${room.session}/map`);
    const [areas, minutes, volume] = shown.split(', ');
    assert.deepEqual([plain(sums.minutes), plain(sums.volume), String(sums.areas)], [minutes, volume, areas.split(' ')[0]], 'panel and server');
    assert.equal(sums.points, 0);
    const dose = plain(await page.locator('#doses .n b').first().innerText());
    assert.equal(plain(sums.doses.hyaluronic_acid), dose, 'dose of panel and server');
    await this.hand.press('#record > summary');
    await page.locator('#points-table tfoot').waitFor();
    const foot = (await page.locator('#points-table tfoot td').allInnerTexts()).map(plain);
    assert.deepEqual(foot.slice(0, 3), [areas, minutes, volume], 'panel and table');
    await page.screenshot({ path: `${process.env.PICTURES ?? '/tmp'}/area-map-${room.lang}.png` });
    await picture(page, `area-map-full-${room.lang}`);
    assert.deepEqual(await faults(page), [], 'accessibility of the map');
    await this.go(`/patients/${room.chart}/session`);
    const sum = plain(await page.locator('#points table tfoot b').first().textContent());
    assert.equal(sum, [areas, minutes, volume].join(' · '), 'panel and session page');
    await picture(page, `area-session-${room.lang}`);
    return { sum, dose, areas };
  }

  /** Signed: the record, the chart and the sheet say the same string. */
  async sign({ sum, dose }) {
    const { page, room } = this;
    await room.tick();
    await this.go(`/patients/${room.chart}/session`);
    const signed = page.waitForURL(`**/session/${room.session}`);
    await page.locator('form[action$="/do/sign"] button[type=submit]').tap();
    await signed;
    const record = page.locator('section[aria-labelledby=signature]');
    assert.ok((await record.locator('dd').allInnerTexts()).map(plain).includes(sum), `${sum} on the record`);
    assert.equal(plain(await page.locator('section[aria-labelledby=points-held] tfoot b').innerText()), sum);
    await picture(page, `area-record-${room.lang}`);
    const sheet = await paper(page, `/patients/${room.chart}/session/${room.session}/sheet.pdf`, `area-sheet-${room.lang}`);
    assert.ok(sheet.includes(sum) && sheet.includes(`: ${dose}`), `${sum} and ${dose} on the sheet: ${sheet}`);
    await this.go(`/patients/${room.chart}`);
    assert.ok(plain(await page.locator('section[aria-labelledby=last-session]').innerText()).includes(sum), 'on the chart');
    await picture(page, `area-chart-${room.lang}`);
  }

  /** The next session begins with the areas of this one. */
  async again(areas) {
    await this.go('/house');
    await this.page.locator('input[type=checkbox][name="mixture_check:yes"]').uncheck({ force: true });
    await this.page.locator('form[action="/house/do/set_settings"] button.pri').click();
    await this.room.prepare(DRAWN);
    await this.room.enter();
    await this.open();
    await this.hand.press('[data-do=earlier]');
    await this.hand.press('[data-do=copy]');
    await this.saved();
    assert.equal((await this.panel()).split(', ')[0], areas, 'as many areas as in the last session');
    await this.hand.press('[data-do=compare]');
    await picture(this.page, `area-compare-${this.room.lang}`);
  }
}

await play('areas', { width: 1180, height: 820 }, async ({ page, base, lang }) => {
  const room = new Room(page, base, lang, PEOPLE[lang]), story = new Story(page, room);
  await room.register(TREATMENT);
  await room.agree(TREATMENT);
  await room.receive(DRAWN);
  await story.check();
  await room.enter();
  await story.open();
  await story.sides();
  await story.photo();
  await story.take();
  await story.mend();
  const sums = await story.compare();
  await story.sign(sums);
  await story.again(sums.areas);
  return `${sums.sum}, the same everywhere`;
});
