//! The intake: the door, the questions, a network that goes away in every way it can, the sending, and the desk that sees it.
import assert from 'node:assert/strict';

const BORN = '1996-02-29';

const asked = (page) => page.locator('#ask form [name="_ask"]').inputValue();
const tap = (page, answer) => page.locator(`#ask .ph-answers [value="${answer}"]`).first().tap();

/** Does something that leads to the next page, and waits for that. */
async function onwards(page, act) {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}

/** Taps an answer and waits for the next page. */
const answer = (page, value) => onwards(page, () => tap(page, value));

/** Answers one question so that nothing worries. */
async function harmless(page) {
  await onwards(page, () => harmlessUnsent(page));
}

/** How many answers stand in the patient's chart. */
const answers = (clinic, patient) => clinic.desk.evaluate(async (patient) => {
  const chart = await (await fetch(`/api/patients/${patient}`)).json();
  return JSON.stringify(chart).split('"kind":"answered"').length - 1;
}, patient);

async function door(clinic, page, link) {
  await page.goto(link);
  await clinic.look(page, 'door');
  await clinic.born(page, '1996-02-30');
  await clinic.look(page, 'door-no-such-day');
  await clinic.born(page, '1996-03-01');
  await clinic.look(page, 'door-wrong');
  await clinic.born(page, BORN);
  await page.waitForURL('**/p/intake');
}

async function allergies(clinic, page) {
  await clinic.look(page, 'intake-allergies');
  await page.locator('.ph-open summary').tap();
  await clinic.look(page, 'intake-allergies-list');
  await page.locator('[name="_allergic"][value="latex"]').check({ force: true });
  await page.locator('[name="_other_1"]').fill('penisilin dokundu');
  await onwards(page, () => page.locator('[name="_allergies"][value="list"]').tap());
}

/** The network goes; two answers are given; it comes back: both are there, once. */
async function cut(clinic, page, patient) {
  const before = await answers(clinic, patient);
  await page.context().setOffline(true);
  const first = await asked(page);
  await tap(page, 'no');
  await page.locator('#offline').waitFor();
  assert.notEqual(await asked(page), first, 'the next question comes all the same');
  await clinic.look(page, 'intake-offline');
  await harmlessUnsent(page);
  assert.equal(await answers(clinic, patient), before);
  await onwards(page, () => page.context().setOffline(false));
  assert.equal(await answers(clinic, patient), before + 2, 'both answers arrived, in order and once');
  assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing of them stays on the phone');
}

async function harmlessUnsent(page) {
  const count = page.locator('#ask input[name$="value:int"]');
  if (await count.count()) {
    await count.fill('0');
    await page.locator('#ask .ph-answer.pri').tap();
  } else await tap(page, 'no');
}

/** The answer arrives, the word that it did does not: it is sent again and counts once. */
async function lostWord(clinic, page, patient) {
  const before = await answers(clinic, patient);
  let lost = 0;
  await page.route('**/p/intake', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch({ maxRedirects: 0 }).catch(() => null);
    return route.abort();
  });
  await harmless(page);
  await page.unroute('**/p/intake');
  assert.equal(lost, 1);
  assert.equal(await answers(clinic, patient), before + 1, 'sent twice, counted once');
}

/** The phone is put away with an unsent answer; the page is opened again later. */
async function putAway(clinic, page, patient) {
  const before = await answers(clinic, patient), context = page.context();
  await context.setOffline(true);
  await harmlessUnsent(page);
  await page.locator('#offline').waitFor();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  let loads = 0;
  later.on('load', () => { loads += 1; });
  await later.goto(`${clinic.base}/p/intake`);
  if (loads < 2) await later.waitForEvent('load');   // it sends what it kept, and shows what comes then
  assert.equal(await answers(clinic, patient), before + 1);
  return later;
}

async function finish(clinic, page) {
  let yes = false;
  for (let n = 0; n < 100 && await page.locator('#ask').count(); n++) {
    const what = await asked(page);
    if (!yes && /skin_infection|isotretinoin_use|recent_filler|open_wound/.test(what)) {
      await answer(page, 'yes');
      yes = true;
      const more = await asked(page);
      assert.ok(more.startsWith('more:'), `a yes is asked about: ${more}`);
      await clinic.look(page, 'intake-more');
      await onwards(page, () => page.locator('#ask .ph-answer.quiet').tap());
    } else await harmless(page);
  }
  assert.ok(yes, 'something was answered with yes');
  await clinic.look(page, 'intake-review');
  await onwards(page, () => page.locator('form[action="/p/intake/change"] button').nth(1).tap());
  await clinic.look(page, 'intake-change');
  await harmless(page);
  await onwards(page, () => page.locator('form[action="/p/intake/send"] button').tap());
  await page.locator('.note.clear').waitFor();
  await clinic.look(page, 'intake-thanks');
}

/** What the clinic sees, and what it does with it. */
async function atTheDesk(clinic, patient) {
  const { desk } = clinic;
  await desk.goto(`${clinic.base}/patients/${patient}/links`);
  await clinic.look(desk, 'desk-links');
  await desk.goto(`${clinic.base}/patients/${patient}/intake`);
  assert.ok((await desk.locator('#allergies').innerText()).includes('penisilin dokundu'), 'in the words of the patient');
  await clinic.look(desk, 'desk-intake');
  await desk.locator('form[action$="/do/confirm_answers"] button').click();
  await desk.waitForLoadState('load');
  assert.equal(await desk.locator('form[action$="/do/confirm_answers"]').count(), 0, 'gone through');
}

/** The same without any script, from the first page to the thanks. */
async function withoutScript(clinic) {
  const patient = await clinic.register(`Nil Sade ${clinic.lang}`, BORN);
  const page = await clinic.phone({ javaScriptEnabled: false });
  await clinic.comeIn(page, await clinic.link(patient), BORN);
  await clinic.look(page, 'intake-plain');
  await onwards(page, () => page.locator('button[name="_allergies"][value="none"]').tap());
  let told = 1;
  for (; told < 100 && await page.locator('#ask').count(); told++) await harmless(page);
  assert.equal(await answers(clinic, patient), told, 'each answer is stored before the next question');
  await clinic.look(page, 'intake-plain-review');
  await onwards(page, () => page.locator('form[action="/p/intake/send"] button').tap());
  await page.locator('.note.clear').waitFor();
  await page.close();
}

/** For a minor somebody says first who they are. */
async function minor(clinic) {
  const born = '2015-06-01', patient = await clinic.register(`Umut Küçük ${clinic.lang}`, born);
  const page = await clinic.phone();
  await clinic.comeIn(page, await clinic.link(patient), born);
  await clinic.look(page, 'intake-guardian');
  await page.locator('[name="guardian.relation"][value="mother"]').check({ force: true });
  await page.locator('[name="guardian.name"]').fill('Ayşe Küçük');
  await page.locator('#ask .ph-answer.pri').tap();
  await page.locator('[name="_allergies"][value="none"]').waitFor();
  await page.close();
}

/** The live line at the desk changes while somebody looks at it. */
async function live(clinic, page, patient) {
  await clinic.desk.goto(`${clinic.base}/patients/${patient}/links`);
  const line = clinic.desk.locator('[data-refresh]'), before = await line.innerText();
  await harmless(page);
  await clinic.desk.waitForFunction((before) => document.querySelector('[data-refresh]').innerText !== before, before);
}

export default async function intake(clinic) {
  const patient = await clinic.register(`Derya Ak ${clinic.lang}`, BORN);
  const link = await clinic.link(patient);
  await clinic.look(clinic.desk, 'desk-link');
  let page = await clinic.phone();
  await door(clinic, page, link);
  await allergies(clinic, page);
  await clinic.look(page, 'intake-question');
  await live(clinic, page, patient);
  await cut(clinic, page, patient);
  await lostWord(clinic, page, patient);
  page = await putAway(clinic, page, patient);
  await finish(clinic, page);
  await page.goto(link);
  await clinic.look(page, 'door-no-link');
  await atTheDesk(clinic, patient);
  await withoutScript(clinic);
  await minor(clinic);
}
