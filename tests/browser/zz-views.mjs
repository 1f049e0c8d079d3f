import { browser, demo, signIn } from './clinic.mjs';
import { Room } from './room.mjs';
const out = process.env.OUT;
const at = await browser();
const lang = process.argv[2] ?? 'tr';
const clinic = await demo(lang);
try {
  for (const [name, size, only] of [['tab', { width: 1180, height: 820 }, null], ['ph', { width: 390, height: 844 }, /hand|back/]]) {
    const context = await at.newContext({ viewport: size, locale: 'tr-TR', hasTouch: true });
    const page = await context.newPage();
    if (name === 'tab') { await signIn(page, clinic.link); globalThis.state = await context.storageState(); }
    else { await context.addCookies(globalThis.state.cookies); await page.goto(clinic.base + '/today'); }
    const room = new Room(page, clinic.base, lang, { name: 'Ada ' + name, birth_date: '1985-12-10', sex: 'female' });
    await room.register(); await room.agree(); await room.receive(); await room.open();
    await page.goto(`${clinic.base}/patients/${room.chart}/session/${room.session}/map`);
    await page.locator('.map-app.ready').waitFor();
    const views = await page.evaluate(() => JSON.parse(document.querySelector('#map-data').textContent).views.map((v) => v.id));
    console.log(views.join(' '));
    for (const id of views.filter((id) => !only || only.test(id))) {
      await page.evaluate((id) => { for (const el of document.querySelectorAll('#views button, #views select, [data-view]')) { if (el.dataset?.view === id) { el.click(); return; } } const select = [...document.querySelectorAll('select')].find((s) => [...s.options].some((o) => o.value === id)); if (select) { select.value = id; select.dispatchEvent(new Event('change', { bubbles: true })); } }, id);
      await page.waitForTimeout(350);
      await page.screenshot({ path: `${out}/${name}-${id}.png` });
    }
    await context.close();
  }
} finally { await at.close(); clinic.stop(); }
