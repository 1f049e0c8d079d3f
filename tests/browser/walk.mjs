//! The whole way of one patient in a real browser, in both languages, at tablet and phone width; every page on the way is
//! checked for accessibility, for words of the wrong language, and for being wider than the screen.
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { browser, complaints, demo, faults, picture } from './clinic.mjs';
import { draw } from './hand.mjs';
import { REASSURING } from './room.mjs';

const SIZES = { tablet: { width: 1024, height: 768 }, phone: { width: 390, height: 844 } };

/** A public key, as a program sends it. */
const KEY = { ...generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'ES384' };

class Walk {
  constructor(page, base, lang, size) {
    Object.assign(this, { page, base, lang, size, chart: '', checked: new Set(), faults: [] });
  }

  /** Looks at a page as a person with and without eyes would. */
  async look(name) {
    const { page, lang, size } = this;
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang, `${name}: language`);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wider <= 0, `${name} at ${size} in ${lang} is ${wider} px wider than the screen`);
    const squeezed = await page.evaluate(() => [...document.querySelectorAll('main .grow')].filter((part) => part.offsetWidth && part.innerText.trim() && part.offsetWidth < 96).map((part) => part.innerText.slice(0, 40)));
    assert.deepEqual(squeezed, [], `${name} at ${size} in ${lang}: text without room`);
    const text = await page.evaluate(() => document.body.innerText);
    assert.ok(!text.includes('⟨') && !text.includes('{ $'), `${name} in ${lang}: a message is missing`);
    await picture(page, `${name}-${lang}-${size}`);
    for (const fault of await faults(page)) this.faults.push(`${name}: ${fault}`);
    this.checked.add(name);
  }

  async go(step, name = step) {
    await this.page.goto(`${this.base}/patients/${this.chart}${step && `/${step}`}`);
    assert.ok(await this.page.locator('.pbar').count(), `${name}: a page of the patient`);
    await this.look(name);
  }

  form(act, more = '') {
    return this.page.locator(`form[action$="/do/${act}"]${more}`).first();
  }

  /** Sends a form, and waits for the page that comes of it. */
  async send(form, expected = 303) {
    await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    const teller = form.locator('[name="by"][value="patient"][type=radio]');
    if (await teller.count()) await teller.first().check({ force: true });
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST');
    await form.locator('button[type=submit]:not([formaction]), button:not([type])').first().click();
    const response = await answered;
    const wrong = response.status() === expected ? '' : await this.page.locator('.error-summary').innerText().catch(() => '');
    assert.equal(response.status(), expected, `${response.url().replace(/[0-9a-f-]{36}/, 'ID')}: ${wrong}`);
    if (expected < 400) await this.page.waitForLoadState('load');
  }

  /** Opens every folded part, so that what is in it can be filled in and is checked, too. */
  async unfold() {
    await this.page.evaluate(() => document.querySelectorAll('main details').forEach((part) => { part.open = true; }));
  }

  /** Answers every question on the page; nothing worries, except what `but` says. */
  async answer(but = {}) {
    await this.unfold();
    const names = await this.page.evaluate(() =>
      [...new Set([...document.querySelectorAll('input[type=radio][name^="facts."][name$=".answer"]')].map((input) => input.name))]);
    for (const name of names) {
      const fact = name.split('.')[1];
      const word = but[fact] ?? (REASSURING.includes(fact) ? 'yes' : 'no');
      await this.page.locator(`input[name="${name}"][value="${word}"]`).first().check({ force: true });
    }
    for (const input of await this.page.locator('input[name^="facts."][name*=".value"]').all()) await input.fill('0');
  }

  async signIn(link) {
    await this.page.goto(link);
    await this.look('link');
    await this.page.locator('form button.pri').click();
    await this.page.waitForURL('**/today');
    await this.look('today');
  }

  async register(name) {
    const { page } = this;
    await page.goto(`${this.base}/patients`);
    await this.look('patients');
    await page.locator('input[type=search], form[data-live] input[type=text]').first().fill('isil');
    await page.getByText('Işıl Şahin').first().waitFor();
    await page.goto(`${this.base}/patients/new`);
    await this.look('new');
    await page.locator('[name^="name"]').fill(name);
    await page.locator('[name^="birth_date"]').fill('1994-05-17');
    await page.locator('[name^="sex"]').selectOption('female');
    await page.locator('[name="phone"]').fill('0532 123 45 67');
    await page.locator('main form button.pri').click();
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}/);
    this.chart = page.url().match(/[0-9a-f-]{36}/)[0];
    await this.go('', 'chart-new');
    await this.go('person');
  }

  async intake() {
    const { page } = this;
    await this.go('intake', 'intake-empty');
    await page.locator('[name="complaint.indication"]').selectOption('cellulite');
    await page.locator('[name="complaint.areas.0.area"]').selectOption('thigh_back');
    await page.locator('[name="complaint.areas.0.side"]').selectOption('both');
    await page.locator('[name="complaint.method"]').selectOption('needle');
    await page.locator('[name="complaint.technique"]').selectOption('point_by_point');
    await page.locator('[name="complaint.mixture.0.substance"]').selectOption('l_carnitine');
    await this.send(this.form('answer', ':has([name="complaint.indication"])'));
    await this.look('intake-questions');
    await this.unfold();
    await page.locator('[name="allergies.complete:yes"][value="yes"]').check({ force: true });
    await this.send(this.form('answer', ':has([name="allergies.complete:yes"])'));
    await this.answer({ breastfeeding: 'yes' });
    const weight = page.locator('[name="weight_kg"]').first();
    if (await weight.count()) await weight.fill('61,5');
    await this.send(this.form('answer', ':has([name^="facts."])'));
    await this.go('intake', 'intake-answered');
  }

  async screening() {
    const { page } = this;
    await this.go('screening', 'screening-before');
    if (!(await page.locator('.verdict.stop').count())) await this.send(this.form('screen'));
    await this.go('screening', 'screening-stop');
    assert.ok(await page.locator('.verdict.stop').count(), 'breastfeeding stops');
    assert.ok(await page.locator('.cites').count(), 'and the sentence it rests on is shown');
    await this.unfold();
    const waive = this.form('waive');
    await waive.locator('[name="reason"][value="benefit_outweighs_risk"]').check({ force: true });
    await waive.locator('[name="text"]').fill('kısa');
    await this.send(waive, 422);
    await this.look('screening-refused');
    await this.unfold();
    assert.equal(await this.form('waive').locator('[name="text"]').inputValue(), 'kısa', 'what was typed is still there');
    await this.form('waive').locator('[name="text"]').fill('Weaning is under way; spoke with her physician.');
    await this.send(this.form('waive'));
    await this.go('screening', 'screening-waived');
  }

  async plan(name) {
    const { page } = this;
    await this.go('plan', 'plan-before');
    await this.unfold();
    await this.send(this.form('draft'));
    await this.go('plan', 'plan-draft');
    await this.send(this.form('agree'));
    await this.go('plan', 'plan-agreed');
    await this.send(this.form('book_course'));
    await this.go('plan', 'plan-booked');
    await this.consent('treatment');
    await page.goto(`${this.base}/patients/${this.chart}/plan`);
  }

  /** Reads a text and has it signed: the treatment with a drawn signature, anything else on paper. */
  async consent(scope) {
    const { page } = this;
    await this.go(`consent?scope=${scope}`, `consent-${scope}`);
    const form = this.form('consent');
    await form.locator('[name="identity"][value="asked"]').check({ force: true });
    if (scope === 'treatment') {
      await form.locator('[name="how"][value="drawn"]').check({ force: true });
      await draw(page, form.locator('canvas'));
      await this.look('consent-drawn');
    } else {
      await form.locator('[name="how"][value="paper"]').check({ force: true });
      await form.locator('[name="witness"]').fill('Burak');
    }
    await this.send(form);
    await this.look(`consent-${scope}-given`);
  }

  async mixture() {
    const { page } = this;
    await this.go('mixture', 'mixture-before');
    await this.unfold();
    await page.locator('[name="items.0.strength"]').fill('200 mg/mL');
    await page.locator('[name="items.0.volume"]').fill('2 mL');
    const lots = page.locator('[name="items.0.lot"] option:not([disabled])');
    const lot = await lots.evaluateAll((options) => options.map((option) => option.value).find((value) => value));
    if (lot) await page.locator('[name="items.0.lot"]').selectOption(lot);
    const prepare = this.form('prepare');
    await prepare.locator('button[formaction]').click();
    await page.waitForLoadState('load');
    await this.look('mixture-worked');
    assert.match(await page.locator('section:has(#worked)').innerText(), /400/, '200 mg/mL, 2 mL');
    assert.equal(await page.locator('[name="items.0.volume"]').inputValue(), '2 mL', 'what was typed is still there');
    await this.send(prepare);
    await this.go('mixture', 'mixture-prepared');
  }

  async session() {
    const { page } = this;
    await this.go('session', 'session-before');
    await this.send(this.form('open'));
    await this.go('session', 'session-open');
    await this.send(this.form('tick'), 422);
    await this.look('session-nothing-ticked');
    await this.go('session', 'session-open');
    for (const part of ['check', 'during', 'after-steps']) {
      const boxes = page.locator(`#${part} input[type=checkbox]`);
      for (const box of await boxes.all()) await box.check();
      await this.send(page.locator(`#${part} form`));
      assert.equal(await boxes.count(), 0, `${part}: every step is ticked with one press`);
    }
    assert.ok(await page.locator('details.fold:not([open])').count(), 'what is finished is folded to one line');
    await this.unfold();
    const undo = page.locator('#check button[value="undone"]').first();
    const step = await undo.getAttribute('name');
    await undo.click();
    await this.unfold();
    await page.locator(`input[type=checkbox][name="${step}"]`).check();
    await this.send(page.locator('#check form'));
    await this.unfold();
    await page.locator('[name="rows.0.area"]').selectOption('thigh_back');
    await page.locator('[name="rows.0.side"]').selectOption('left');
    await page.locator('[name^="rows.0.count"]').fill('50');
    await page.locator('[name^="rows.0.volume_each"]').fill(this.lang === 'tr' ? '0,02 mL' : '0.02 mL');
    await page.locator('[name^="rows.0.needle_mm"]').fill('4');
    await page.locator('[name^="rows.0.angle_deg"]').fill('45');
    await this.send(this.form('chart'));
    await this.go('session', 'session-charted');
    const session = await this.form('sign').locator('[name="session"]').inputValue();
    await this.send(this.form('sign'));
    await this.look('session-after');
    await this.go(`session/${session}`, 'session-signed');
    await this.unfold();
    await this.form('amend').locator('[name="text"]').fill('The left thigh was tender.');
    await this.send(this.form('amend'));
  }

  async after() {
    const { page } = this;
    await this.go('aftercare');
    await this.form('hand_over').locator('[name="how"][value="print"]').check({ force: true });
    await this.send(this.form('hand_over'));
    await this.go('followup', 'followup-before');
    await this.unfold();
    const row = await page.locator('input[type=hidden][value="swelling"]').first().getAttribute('name');
    const place = row.split('.').slice(0, 2).join('.');
    await page.locator(`[name="${place}.worse"][value="yes"]`).check({ force: true });
    await this.send(this.form('report'));
    await this.go('followup', 'followup-triage');
    await this.unfold();
    await this.form('answer_report').locator('[name="text"]').fill('Called back; she comes this afternoon.');
    await this.send(this.form('answer_report'));
    await this.go('outcomes', 'outcomes-before');
    await this.unfold();
    const score = this.form('score', ':has(select[name="scale"])');
    await score.locator('[name="scale"]').selectOption('gais');
    await score.locator('[name^="value"]').fill('1');
    await score.locator('[name="rater"][value="clinician"]').check({ force: true });
    await this.send(score);
    await this.go('outcomes', 'outcomes-scored');
    await this.go('', 'chart-lived');
    await this.go('record');
  }

  /** What a program does for the patient: an act without a page. */
  async act(name, input) {
    const answer = await this.page.request.post(`${this.base}/api/patients/${this.chart}/${name}`, { data: input, headers: { Origin: this.base } });
    assert.equal(answer.status(), 201, `${name}: ${await answer.text()}`);
  }

  /** A record of a hospital: what it says is shown, what it says in words is read and settled, and it is taken back. */
  async records(name) {
    const { page } = this;
    await this.act('import_record', {
      source: `http://hospital.example/mrn|${this.chart}`, name, birth_date: '1994-05-17', sex: 'female', seen: ['Condition/1', 'Condition/2', 'MedicationRequest/1'],
      record: {
        as_of: new Date().toISOString(), conditions: [{ origin: 'Condition/1', system: 'snomed', code: '230690007', standing: 'past' }],
        allergies: [{ origin: 'AllergyIntolerance/1', substance: 'other', text: 'Polen' }],
        not_read: [
          { origin: 'Condition/2', what: 'Eski bir ameliyat', why: 'not-read-text' },
          { origin: 'MedicationRequest/1', what: 'C09AA05', why: 'not-read-past' },
        ],
      },
    });
    await this.go('intake', 'records-open');
    assert.ok(await this.form('review_record').count(), 'what stands there in words waits to be read');
    await this.send(this.form('review_record'));
    await this.unfold();
    await this.look('records-read');
    await this.form('withdraw_record').locator('[name="reason"]').fill('Another patient of the same name.');
    await this.send(this.form('withdraw_record'));
    await this.look('records-withdrawn');
    assert.equal(await page.locator('#records form').count(), 0, 'nothing of it is left to do');
  }

  /** A link for the patient: made, shown once as a code, and what the patient tells by it, read and answered by the staff. */
  async reports() {
    const { page } = this;
    await this.go('links', 'links-none');
    await page.locator('[name="purposes:each"][value="intake"]').uncheck();
    await this.send(page.locator('form[action$="/links"]'), 422);
    await this.look('links-refused');
    await page.locator('[name="purposes:each"][value="aftercare"]').check();
    await this.send(page.locator('form[action$="/links"]'), 200);
    await this.look('links-made');
    const link = await page.locator('#f-link').inputValue();
    await page.locator('.actions .pri').click();
    await this.look('links-one');
    await this.told(link);
    await this.go('followup', 'report-unread');
    assert.match(await page.locator('main').innerText(), /gözün altı|below the eye/, 'where, in the words of the patient');
    await this.send(this.form('read_report'));
    await this.look('report-read');
    assert.equal(await this.form('read_report').count(), 0);
    await this.unfold();
    await this.form('answer_report').locator('[name="text"]').fill('Rang back.');
    await this.form('answer_report').locator('select').selectOption('');
    await this.send(this.form('answer_report'));
    await this.unfold();
    await this.look('report-closed');
    await this.go('links', 'links-opened');
    await this.send(this.form('revoke_link'));
    await this.look('links-revoked');
  }

  /** What a patient reports by a link, as a phone without a script sends it. */
  async told(link) {
    const phone = await this.page.context().browser().newContext({ baseURL: this.base, extraHTTPHeaders: { Origin: this.base } });
    const born = { '_birth_date_day': '17', '_birth_date_month': '5', '_birth_date_year': '1994' };
    await phone.request.get(link);
    await phone.request.post('/p', { form: born });
    const page = await (await phone.request.get('/p/report')).text();
    const field = (name) => page.match(new RegExp(`name="${name}" value="([^"]*)"`))[1];
    const told = await phone.request.post('/p/report', { maxRedirects: 0, form: {
      _key: field('_key'), _page: '/p/report', session: field('session'), _sign: 'swelling', _worse: 'yes',
      place: this.lang === 'tr' ? 'sol, gözün altı' : 'left, below the eye', text: 'Since this morning.',
    } });
    assert.equal(told.status(), 303, 'the report is stored');
    await phone.close();
  }

  /** Messages: without a consent, with one, asked for by hand, cancelled. */
  async messages() {
    const { page } = this;
    await this.go('messages', 'messages-no-consent');
    await this.consent('messages');
    await this.go('messages', 'messages-none');
    const waiting = () => page.locator('#waiting li').count();
    const reminders = await waiting();
    await this.send(page.locator('aside form[action$="/do/send_message"]').first());
    await this.look('messages-waiting');
    assert.equal(await waiting(), reminders + 1, 'what was asked for by hand waits, too');
    await this.send(this.form('cancel_message'));
    await this.look('messages-cancelled');
    assert.equal(await waiting(), reminders, 'and was cancelled');
  }

  /** Two photographs with a consent of their own: asked about, compared, one of them withdrawn. */
  async photos(name) {
    const { page } = this;
    await this.go('photos', 'photos-no-consent');
    await this.consent('photo');
    for (const [n, clip] of [{ x: 0, y: 0, width: 390, height: 480 }, { x: 0, y: 160, width: 390, height: 480 }].entries()) {
      await this.go('photos', `photos-${n}`);
      const form = page.locator('form[enctype="multipart/form-data"]').first();
      const buffer = await page.screenshot({ type: 'jpeg', clip });
      await form.locator('[name="photo"]').setInputFiles({ name: 'face.jpg', mimeType: 'image/jpeg', buffer });
      await form.locator('[name="view"]').selectOption('thighs_back');
      await this.send(form);
      assert.ok(await page.locator('.photo-large img').evaluate((img) => img.decode().then(() => img.naturalWidth === 390)), 'it is shown');
      await this.look(`photo-asks-${n}`);
      if (n === 0) await this.send(this.form('confirm_photo'));
    }
    await this.unfold();
    await this.look('photo-withdraw');
    await this.go('', 'chart-photos');
    await this.go('photos/compare', 'photos-compare');
    await page.locator('#wipe-at button').click();
    await this.look('photos-beside');
    await this.go('photos', 'photos-all');
    await page.locator('.photos a').first().click();
    await this.form('withdraw_photo').locator('[name="reason"]').evaluate((area) => { area.closest('details').open = true; area.value = 'Blurred.'; });
    await this.send(this.form('withdraw_photo'));
    assert.equal(await page.locator('.photos li').count(), 1, 'what is withdrawn is shown no more');
  }

  /** A box is scanned, compared and received; then something is thrown away, counted and set aside. */
  async stock() {
    const { page } = this;
    await page.goto(`${this.base}/stock?receive=1`);
    await this.look('stock-receive');
    const scan = async (code) => {
      await page.locator('[name="_scan"]').fill(code);
      await page.locator('[name="_scan"]').press('Enter');
      await page.waitForLoadState('load');
    };
    await scan('(01)09520000001024(17)280331(10)C-2700');
    await this.look('stock-scan-wrong');
    assert.ok(await page.locator('.error-summary').count(), 'a wrong digit is found');
    await scan('(01)09520000001025(17)280331(10)C-2700');
    await this.look('stock-scanned');
    for (const [name, value] of [['number:text', 'C-2700'], ['expires:text', '2028-03-31'], ['product:text', 'L-carnitine (sample)'], ['content', '5 mL']]) {
      assert.equal(await page.locator(`[name="${name}"]`).inputValue(), value, name);
    }
    await page.locator('[name="received:int"]').fill('3');
    await this.send(this.form('receive_lot'));
    await this.unfold();
    await this.look('stock-lot-new');
    const lot = page.url();
    const waste = this.form('waste_lot');
    await waste.locator('[name^="amount"]').fill(this.lang === 'tr' ? '0,5 mL' : '0.5 mL');
    await waste.locator('[name^="reason"]').fill('Cloudy.');
    await this.send(waste);
    await this.unfold();
    const count = this.form('count_lot');
    await count.locator('[name^="found"]').fill('14 mL');
    await this.send(count, 422);
    await this.look('stock-count-refused');
    await this.form('count_lot').locator('[name="reason"]').fill('One ampoule less.');
    await this.send(this.form('count_lot'));
    await this.send(this.form('set_lot', ':has([value="quarantined"])'));
    await this.look('stock-lot-aside');
    assert.match(await page.locator('main').innerText(), /14 mL/, 'what was found is what is there');
    assert.equal(page.url(), lot);
    const inUse = await page.goto(`${this.base}/stock`).then(() => page.locator('a.it[href*="lot="]', { hasText: 'H-2610-1' }).getAttribute('href'));
    await page.goto(this.base + inUse);
    await this.unfold();
    await this.look('stock-lot');
    await page.locator('a[href^="/exposure?"]').click();
    await this.look('exposure');
    assert.match(await page.locator('table').innerText(), /no needle|iğnesiz/, 'the session of the device');
  }

  /** A program is refused without keys, registered, looked at, withdrawn; a text for patients is approved. */
  async trust() {
    const { page, base } = this;
    await page.goto(`${base}/house/programs?new=1`);
    await this.look('programs-new');
    const form = () => page.locator('form[action$="/do/register_program"]');
    await form().locator('[name^="name"]').fill('City hospital');
    await form().locator('[name^="issuer"]').fill(`https://hospital.example/${this.size}`);
    await form().locator('[name="purposes:each"][value="cds"]').check();
    await form().locator('[name^="jwks"]').fill('{"keys":[]}');
    await this.send(form(), 422);
    await this.look('programs-refused');
    await form().locator('[name^="jwks"]').fill(JSON.stringify({ keys: [KEY] }));
    await this.send(form());
    await this.look('programs-registered');
    await page.locator('a.it', { hasText: 'City hospital' }).click();
    await this.look('program');
    await this.send(page.locator('form[action$="/do/withdraw_program"]'));
    await this.look('programs-withdrawn');
    await page.goto(`${base}/knowledge/texts`);
    await this.unfold();
    await this.look('texts');
    await this.send(page.locator('form[action$="/do/approve_text"]').first());
    await this.look('texts-approved');
  }

  async house() {
    for (const [name, address] of [
      ['knowledge', '/knowledge'],
      ['rules', '/knowledge/contraindications'],
      ['rule', '/knowledge/contraindications/pregnancy'],
      ['source', '/knowledge/sources/S2'],
      ['disagreement', '/knowledge/disagreements/D-01'],
      ['stock', '/stock'],
      ['house', '/house'],
      ['accounts', '/house/accounts'],
      ['exposure-nothing', '/exposure'],
      ['audit', '/house/audit'],
      ['nowhere', '/nowhere'],
    ]) {
      await this.page.goto(this.base + address);
      await this.look(name);
    }
  }
}

async function walk(at, clinic, lang, size) {
  const context = await at.newContext({ viewport: SIZES[size], locale: lang === 'tr' ? 'tr-TR' : 'en-GB', hasTouch: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const strange = complaints(page);
  const name = `${lang === 'tr' ? 'Ayşegül Ilgın' : 'Grace Hopper'} ${size}`;
  const walk = new Walk(page, clinic.base, lang, size);
  try {
    await walk.signIn(clinic.link);
    await walk.register(name);
    await walk.intake();
    await walk.screening();
    await walk.plan(name);
    await walk.mixture();
    await walk.session();
    await walk.after();
    await walk.reports();
    await walk.messages();
    await walk.records(name);
    await walk.photos(name);
    await walk.stock();
    await walk.trust();
    await walk.house();
  } catch (error) {
    await page.screenshot({ path: `/tmp/pistor-walk-${lang}-${size}.png`, fullPage: true }).catch(() => {});
    error.message = `${lang} ${size} at ${page.url()}: ${error.message}\n${walk.faults.join('\n')}`;
    throw error;
  }
  assert.deepEqual(walk.faults, [], `${lang} ${size}: accessibility`);
  assert.deepEqual(strange, [], `${lang} ${size}: what the browser complained about`);
  await context.close();
  return walk.checked.size;
}

const only = process.argv.slice(2);
const at = await browser();
/** One of the four ways, in a clinic of its own. */
async function way(lang, size) {
  const clinic = await demo(lang);
  try {
    console.log(`${lang} ${size}: ${await walk(at, clinic, lang, size)} pages looked at`);
  } finally {
    clinic.stop();
  }
}
try {
  for (const lang of ['en', 'tr']) {
    const sizes = Object.keys(SIZES).filter((size) => !only.length || only.includes(`${lang}-${size}`));
    // Two at a time: while one page is looked at, the other is made.
    const ended = await Promise.allSettled(sizes.map((size) => way(lang, size)));
    const broken = ended.find(({ status }) => status === 'rejected');
    if (broken) throw broken.reason;
  }
} finally {
  await at.close();
}
