//! After a session: the emergency text first on every page, a report with what the clinic has approved, a network that
//! goes away and comes back, and the same without any script.
import assert from 'node:assert/strict';


/** Patients of the demo who have a signed session, with their birth dates. */
export const treated = (clinic) => clinic.desk.evaluate(async () => {
  const ids = [...new Set([...document.querySelectorAll('a[href^="/patients/"]')].map((a) => a.getAttribute('href').split('/')[2]))];
  for (const id of ids.filter((id) => /^[0-9a-f-]{36}$/.test(id))) {
    const chart = await (await fetch(`/api/patients/${id}`)).json();
    const entries = JSON.stringify(chart);
    const born = entries.match(/"birth_date":"(\d{4}-\d{2}-\d{2})"/);
    if (entries.includes('"kind":"signed"') && born) return { id, born: born[1] };
  }
  return null;
});

/** How many reports stand in a chart. */
export const reports = (clinic, patient) => clinic.desk.evaluate(async (patient) => {
  const chart = await (await fetch(`/api/patients/${patient}`)).json();
  return JSON.stringify(chart).split('"kind":"reported"').length - 1;
}, patient);

/** The emergency text stands before everything else of a page, with a number to tap. */
async function emergencyFirst(page, name) {
  const first = await page.evaluate(() => document.querySelector('main > :first-child').className);
  assert.ok(first.includes('ph-emergency'), `${name}: first is ${first}`);
  assert.equal(await page.locator('.ph-emergency a[href^="tel:"]').count(), 1, name);
}

/** Opens the place in which a sign is looked for, and taps it, as a thumb does. */
async function tick(page, sign) {
  const place = page.locator('.ph-place', { has: page.locator(`[value="${sign}"]`) });
  if (await place.getAttribute('open') === null) await place.locator('summary').tap();
  await place.locator('label', { has: page.locator(`[value="${sign}"]`) }).tap();
  assert.ok(await place.locator(`[value="${sign}"]`).isChecked(), sign);
}

export async function fill(page, sign) {
  await tick(page, sign);
  await page.locator('[name="_worse"][value="no"]').check({ force: true });
  await page.locator('[name="place"]').fill('left');
}

export default async (clinic) => {
  const { desk, base } = clinic;
  await desk.goto(`${base}/patients`);
  const patient = await treated(clinic);
  assert.ok(patient, 'the demo has somebody who was treated');
  const words = 'Ring us: these are the words of this clinic.';
  await desk.goto(`${base}/knowledge/texts`);
  await clinic.look(desk, 'texts');
  const card = desk.locator('#text-swelling');
  await card.locator('details').last().locator('summary').click();
  for (const field of await card.locator('textarea').all()) await field.fill(words);
  await card.locator('form[action$="approve_text"] button').click();
  await desk.waitForURL('**/knowledge/texts**');

  const link = await clinic.link(patient.id, ['aftercare']);
  const page = await clinic.phone();
  await clinic.comeIn(page, link, patient.born);
  await page.waitForURL('**/p/aftercare');
  await emergencyFirst(page, 'after');
  await clinic.look(page, 'after');
  await page.locator('a[href="/p/report"]').first().tap();
  await page.waitForURL('**/p/report');
  await page.waitForLoadState('load');
  await emergencyFirst(page, 'report');
  await clinic.look(page, 'report');

  // Nothing ticked: said beside the field, and nothing stored.
  const before = await reports(clinic, patient.id);
  await page.locator('#report form button').tap();
  await page.locator('.bad .err').first().waitFor();
  assert.equal(await reports(clinic, patient.id), before);

  // Six places are shown and no sign is in the way; together they hold every sign of the knowledge, once.
  assert.equal(await page.locator('.ph-place').count(), 6);
  assert.equal(await page.locator('.ph-place[open]').count(), 0);
  const signs = await page.locator('[name="_sign"]').evaluateAll((boxes) => boxes.map((box) => box.value));
  assert.equal(new Set(signs).size, signs.length);
  const known = await desk.evaluate(async () => (await (await fetch('/knowledge/texts')).text()).match(/id="text-(?!emergency)/g).length);
  assert.equal(signs.length, known, 'each sign stands in one place');

  await fill(page, 'swelling');
  await tick(page, 'nodule');
  await clinic.look(page, 'report-ticked');
  await page.locator('#report form button').tap();
  await page.waitForURL('**/p/reported');
  await emergencyFirst(page, 'reported');
  const text = await page.evaluate(() => document.querySelector('main').innerText);
  assert.ok(text.includes(words), 'the approved words');
  await clinic.look(page, 'reported');
  assert.equal(await reports(clinic, patient.id), before + 1);

  // The network goes: kept on the phone and said so; it comes back: sent, once.
  await page.goto(`${base}/p/report`);
  await fill(page, 'redness');
  await page.context().setOffline(true);
  await page.locator('#report form button').tap();
  await page.locator('#unsent').waitFor();
  await emergencyFirst(page, 'unsent');
  await clinic.look(page, 'report-unsent');
  assert.equal(await reports(clinic, patient.id), before + 1);
  await page.context().setOffline(false);
  await page.waitForURL('**/p/reported');
  assert.equal(await reports(clinic, patient.id), before + 2, 'once');
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':report')).length), 0);

  // The report arrives, the word that it did does not: it is sent again and counts once.
  await page.goto(`${base}/p/report`);
  await fill(page, 'itching');
  let lost = 0;
  await page.route('**/p/report', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch({ maxRedirects: 0 }).catch(() => null);
    return route.abort();
  });
  await page.locator('#report form button').tap();
  await page.waitForURL('**/p/reported');
  assert.equal(lost, 1);
  assert.equal(await reports(clinic, patient.id), before + 3, 'sent twice, counted once');
  await page.context().close();

  // Without scripts the same pages do the same.
  const plain = await clinic.phone({ javaScriptEnabled: false });
  await plain.goto(await clinic.link(patient.id, ['aftercare']));
  await clinic.born(plain, patient.born);
  await plain.waitForURL('**/p/aftercare');
  await plain.goto(`${base}/p/report`);
  await fill(plain, 'swelling');
  await clinic.look(plain, 'report-plain');
  await plain.locator('#report form button').tap();
  await plain.waitForURL('**/p/reported');
  assert.equal(await plain.locator('.ph-emergency a[href^="tel:"]').count(), 1);
  await clinic.look(plain, 'reported-plain');
  assert.ok((await plain.locator('main').innerText()).includes(words));
  assert.equal(await reports(clinic, patient.id), before + 4);
  await plain.context().close();

  // The staff see what waits.
  await desk.goto(`${base}/patients/${patient.id}/followup`);
  await clinic.look(desk, 'followup-after-report');
  await desk.goto(`${base}/patients/${patient.id}/messages`);
  await clinic.look(desk, 'messages');
};
