//! A report that the network did not take outlives its link: it is kept when somebody else comes in on the same phone, and
//! sent, once, by whichever link its patient comes in by next.
import assert from 'node:assert/strict';
import { fill, reports, treated } from './check_in.mjs';

/** What waits on a phone. */
const kept = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith(':report')).length);

export default async (clinic) => {
  const { desk, base } = clinic;
  await desk.goto(`${base}/patients`);
  const patient = await treated(clinic), before = await reports(clinic, patient.id);
  const page = await clinic.phone();
  await clinic.comeIn(page, await clinic.link(patient.id, ['aftercare']), patient.born);
  await page.goto(`${base}/p/report`);
  await fill(page, 'redness');
  await page.context().setOffline(true);
  await page.locator('#report form button').tap();
  await page.locator('#unsent').waitFor();
  assert.equal(await kept(page), 1);

  // The desk hands out another link: the first counts no more, and the report waits for the patient to come in again.
  const second = await clinic.link(patient.id, ['aftercare']);
  await page.context().setOffline(false);
  await page.waitForURL((url) => url.pathname === '/p');
  assert.equal(await kept(page), 1, 'it waits');

  // Another person answers questions on this phone: their answers are theirs, and the report stays.
  const born = '1990-01-01', other = await clinic.register(`Başka Biri ${clinic.lang}`, born);
  const theirs = await clinic.link(other);
  await clinic.comeIn(page, theirs, born);
  await page.locator('#ask').waitFor();
  assert.equal(await kept(page), 1, 'it is kept');
  assert.equal(await reports(clinic, patient.id), before, 'and sent by nobody else');

  // The patient again, by the new link: sent from the page that comes first, and said so.
  await clinic.comeIn(page, second, patient.born);
  await page.waitForURL('**/p/reported');
  assert.equal(await reports(clinic, patient.id), before + 1, 'once');
  assert.equal(await kept(page), 0);
  await clinic.look(page, 'reported-by-another-link');
  await page.context().close();
};
