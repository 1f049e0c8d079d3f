//! The patient's side in a real browser, as wide as a phone, in both languages: every file of `phone/` is one part of it.
//! `node tests/browser/phone.mjs tr intake` runs one part in one language; PICTURES=folder keeps a picture of every page.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { browser, demo, faults, picture } from './clinic.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const folder = new URL('phone/', import.meta.url);

/** A clinic with somebody at the desk, and phones that are handed links. */
class Clinic {
  faults = [];

  constructor(lang, base, glass, desk) {
    Object.assign(this, { lang, base, glass, desk });
  }

  /** Looks at a page as a person with and without eyes would. */
  async look(page, name) {
    const { lang } = this;
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang, `${name}: language`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${name} in ${lang} is ${wider} px wider than the screen`);
    const text = await page.evaluate(() => document.body.innerText);
    assert.ok(!text.includes('⟨') && !text.includes('{ $'), `${name} in ${lang}: a message is missing`);
    const small = await page.evaluate(() => [...document.querySelectorAll('main button, main a, main input:not([type=hidden]):not([type=radio]):not([type=checkbox]), main select, main summary')]
      .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 44).map((part) => part.outerHTML.slice(0, 120)));
    if (page.viewportSize().width < 500) assert.deepEqual(small, [], `${name}: targets that a thumb misses`);
    await picture(page, `phone-${name}-${lang}`);
    // The check for accessibility is a script; what it finds on a page with scripts stands on the same page without.
    if (!page.plain) for (const fault of await faults(page)) this.faults.push(`${name}: ${fault}`);
  }

  /** A new patient; gives the id. */
  async register(name, born) {
    const { desk } = this;
    await desk.goto(`${this.base}/patients/new`);
    await desk.locator('[name^="name"]').fill(name);
    await desk.locator('[name^="birth_date"]').fill(born);
    await desk.locator('[name^="sex"]').selectOption('female');
    await desk.locator('main form button.pri').click();
    await desk.waitForURL(/\/patients\/[0-9a-f-]{36}/);
    return desk.url().match(/[0-9a-f-]{36}/)[0];
  }

  /** A link for a patient, made at the desk as people make it. */
  async link(patient, purposes = ['intake']) {
    const { desk } = this;
    await desk.goto(`${this.base}/patients/${patient}/links`);
    for (const box of await desk.locator('[name="purposes:each"]').all()) {
      await box.setChecked(purposes.includes(await box.getAttribute('value')), { force: true });
    }
    await desk.locator('form[action$="/links"] button.pri').click();
    const field = desk.locator('#f-link');
    await field.waitFor();
    return field.inputValue();
  }

  /** A phone of its own. */
  async phone(more = {}) {
    const context = await this.glass.newContext({ ...PHONE, locale: this.lang, ...more });
    const page = await context.newPage();
    page.plain = more.javaScriptEnabled === false;
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`));
    return page;
  }

  /** Comes in by a link with a birth date: `1996-02-29`. */
  async comeIn(page, link, born) {
    await page.goto(link);
    assert.equal(new URL(page.url()).pathname, '/p', 'the link is gone from the address');
    await this.born(page, born);
    await page.waitForURL(/\/p\/./);
  }

  /** Fills in a birth date and sends it. */
  async born(page, born) {
    const loaded = page.waitForEvent('load');
    const [year, month, day] = born.split('-').map(Number);
    await page.locator('#f-birth_date-day').fill(String(day));
    await page.locator('#f-birth_date-month').selectOption(String(month));
    await page.locator('#f-birth_date-year').fill(String(year));
    await page.locator('form[action="/p"] button.pri').click();
    await loaded;
  }
}

async function run(lang, parts) {
  const { link, base, stop } = await demo(lang);
  const glass = await browser();
  try {
    const desk = await (await glass.newContext({ viewport: { width: 1024, height: 768 }, locale: lang })).newPage();
    await desk.goto(link);
    await desk.locator('form button.pri').click();
    await desk.waitForURL('**/today');
    const clinic = new Clinic(lang, base, glass, desk);
    for (const part of parts) {
      const { default: play } = await import(new URL(part, folder));
      await play(clinic);
    }
    assert.deepEqual(clinic.faults, [], `in ${lang}`);
    console.log(`phone in ${lang}: ${parts.join(', ')}`);
  } finally {
    await glass.close();
    stop();
  }
}

const [only, ...some] = process.argv.slice(2);
const all = readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort();
const parts = all.filter((name) => !some.length || some.includes(name.replace('.mjs', '')));
for (const lang of ['en', 'tr'].filter((lang) => !only || only === lang)) await run(lang, parts);
