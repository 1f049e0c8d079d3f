//! Consent and aftercare on the patient's own phone: read, drawn, taken back, typed without any script; the sheet on the
//! clock of wherever the phone is, its paper and its calendar.
import assert from 'node:assert/strict';
import { draw } from '../hand.mjs';
import { paper } from '../papers.mjs';
import { Room } from '../room.mjs';

const BORN = '1996-02-29';

/** Fills in who explained, and gives the signature that is asked for. */
async function sign(page, how) {
  await page.locator('[name="explained_by"]').fill('Dr. Selin Arman');
  await page.locator(`[name="how"][value="${how}"]`).check({ force: true });
  if (how === 'drawn') await draw(page, page.locator('canvas'));
  await page.locator('#sign .ph-answer.pri').click();
  await page.waitForURL('**/p/consent?scope=*');
}

/** How many consents to the treatment stand in the patient's chart. */
const consents = async (room) => (await room.entries()).filter((entry) => entry.kind === 'consented').length;

/** The network is cut while somebody signs: nothing is signed, what was entered stays, and it is said; then it comes back. */
async function cut(clinic, page, room) {
  const before = await consents(room);
  await page.locator('[name="explained_by"]').fill('Dr. Selin Arman');
  await draw(page, page.locator('canvas'));
  await page.context().setOffline(true);
  await page.locator('#sign .ph-answer.pri').click();
  await page.locator('#unsigned').waitFor();
  await clinic.look(page, 'consent-unsigned');
  assert.equal(await page.locator('[name="explained_by"]').inputValue(), 'Dr. Selin Arman', 'what was entered stays');
  assert.equal(await consents(room), before, 'nothing is signed');
  await page.context().setOffline(false);
  assert.equal(await consents(room), before, 'nor behind the back of whoever signs');
  // It arrives, the word that it did does not: tapped again, it is one consent.
  let lost = 0;
  await page.route('**/p/consent', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch({ maxRedirects: 0 }).catch(() => null);
    return route.abort();
  });
  await page.locator('#sign .ph-answer.pri').click();
  await page.locator('#unsigned').waitFor();
  assert.equal(await consents(room), before + 1);
  await page.locator('#sign .ph-answer.pri').click();
  await page.waitForURL('**/p/consent?scope=*');
  await page.unroute('**/p/consent');
  assert.equal(lost, 1);
  assert.equal(await consents(room), before + 1, 'sent twice, signed once');
  await takeBack(page);
}

async function takeBack(page) {
  await page.locator('form[action="/p/consent/withdraw"] button').click();
  await page.locator('#sign').waitFor();
}

async function drawn(clinic, page) {
  await page.goto(`${clinic.base}/p/consent`);
  await clinic.look(page, 'consent');
  await page.locator('[name="explained_by"]').fill('Dr. Selin Arman');
  await page.locator('#sign .ph-answer.pri').click();
  await page.locator('.error-summary').first().waitFor();
  await clinic.look(page, 'consent-nothing-drawn');
  await sign(page, 'drawn');
  await clinic.look(page, 'consent-given');
  const paper = await page.evaluate(async () => {
    const answer = await fetch('/p/consent/signed.pdf?scope=treatment');
    return [answer.status, answer.headers.get('content-type')];
  });
  assert.deepEqual(paper, [200, 'application/pdf']);
  await takeBack(page);
}

/** Another phone, without scripts: nothing can be drawn, the name is typed. */
async function typed(clinic, link) {
  const page = await clinic.phone({ javaScriptEnabled: false });
  await clinic.comeIn(page, link, BORN);
  await page.goto(`${clinic.base}/p/consent`);
  assert.equal(await page.locator('[name="how"][value="drawn"]').isVisible(), false);
  assert.equal(await page.locator('canvas').isVisible(), false);
  await clinic.look(page, 'consent-plain');
  await sign(page, 'typed');
  assert.equal(await page.locator('#sign').count(), 0, 'it is signed');
  for (const scope of ['photo', 'publication', 'messages']) {
    await page.goto(`${clinic.base}/p/consent?scope=${scope}`);
    assert.equal(await page.locator('#sign').count(), 1, `${scope} is a consent of its own`);
  }
  await page.close();
}

/** The sheet without scripts: the clock times stand there, nothing counts down. */
async function still(clinic, link) {
  const page = await clinic.phone({ javaScriptEnabled: false });
  await clinic.comeIn(page, link, BORN);
  await page.goto(`${clinic.base}/p/aftercare`);
  assert.ok(await page.locator('.hero time').isVisible(), 'clock times need no script');
  assert.equal(await page.locator('[data-left]').isVisible(), false, 'a countdown that stands still would be wrong');
  await clinic.look(page, 'aftercare-plain');
  await page.close();
}

async function aftercare(clinic, link) {
  const page = await clinic.phone({ timezoneId: 'Europe/Rome' });
  await clinic.comeIn(page, link, BORN);
  await page.goto(`${clinic.base}/p/aftercare`);
  await clinic.look(page, 'aftercare');
  const [emergency, hero] = await Promise.all(['.ph-emergency', '.ph-sheet .hero'].map((part) => page.locator(part).boundingBox()));
  assert.ok(emergency.y < hero.y, 'the emergency number stands first');
  assert.equal(await page.locator('#clock-zone').inputValue(), 'Europe/Rome', 'the phone says where it is');
  await page.locator('details[data-zone] button').click();
  await page.waitForURL('**zone=Europe*');
  await clinic.look(page, 'aftercare-elsewhere');
  // Names stand open, sentences behind them; the paper and the calendar hold all of it.
  const fold = page.locator('.ph-fold').first();
  await fold.locator('summary').tap();
  assert.ok(await fold.locator('p').isVisible());
  await paper(page, '/p/aftercare/sheet.pdf', `phone-aftercare-${clinic.lang}`);
  const calendar = await page.evaluate(async () => (await fetch('/p/aftercare/times.ics')).text());
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR\r\n') && calendar.includes('BEGIN:VALARM'), calendar);
  await page.close();
}

export default async function consent(clinic) {
  const person = { name: 'Işıl Çağlayan', birth_date: BORN, sex: 'female' };
  const room = new Room(clinic.desk, clinic.base, clinic.lang, person);
  await clinic.desk.goto(`${clinic.base}/today`);
  await room.register();
  await room.agree();
  const before = (await room.entries()).find((entry) => entry.kind === 'consented');
  await room.on('withdraw_consent', { consent: before.id });
  const page = await clinic.phone();
  await clinic.comeIn(page, await clinic.link(room.chart, ['consent']), BORN);
  await drawn(clinic, page);
  await cut(clinic, page, room);
  await page.close();
  await room.receive();
  await room.answer();
  const link = await clinic.link(room.chart, ['consent', 'aftercare']);
  await typed(clinic, link);
  await room.open();
  await room.tick();
  const rows = [{ area: 'face', count: 20, volume_each: '0.02 mL', syringe: 'A' }];
  await room.on('chart', { session: room.session, rows });
  await room.on('sign', { session: room.session, name: person.name, birth_date: BORN });
  await still(clinic, link);
  await aftercare(clinic, link);
}
