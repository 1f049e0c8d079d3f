//! A clinic of its own and a browser to look at it: the demo is started on a free port, and ends with the test.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';
import axe from 'axe-core';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';

const program = process.env.PISTOR ?? new URL('../../target/debug/pistor', import.meta.url).pathname;
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** Starts the demo clinic; gives the link that signs in. */
export async function demo(lang) {
  const child = spawn(program, ['demo', '--listen', '127.0.0.1:0', '--lang', lang], { stdio: ['ignore', 'pipe', 'ignore'] });
  const link = await new Promise((found, lost) => {
    let said = '';
    child.stdout.on('data', (more) => {
      said += more;
      const address = said.match(/http:\S+/);
      if (address) found(address[0]);
    });
    child.on('exit', () => lost(new Error(`the demo ended: ${said}`)));
  });
  return { link, base: new URL(link).origin, stop: () => child.kill('SIGTERM') };
}

/** A browser. */
export async function browser() {
  if (!browserPath) throw new Error('no chromium: apt-get install chromium');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath: browserPath, args });
}

/** What the accessibility check finds on a page that keeps somebody from using it. */
export async function faults(page) {
  // The page forbids foreign scripts; the check is put in by the browser itself.
  await page.evaluate(axe.source);
  // What lies under a bar that sticks to the edge at this moment comes free by scrolling (scroll-padding sees to focus):
  // the bars are laid flat, so that the size of every target is measured and not what covers it.
  await page.evaluate(() => document.querySelectorAll('.top, .nav, .actions, .botbar').forEach((bar) => { bar.style.position = 'static'; }));
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.violations
    .filter((rule) => ['serious', 'critical'].includes(rule.impact))
    .map((rule) => `${rule.id}: ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' … ')}`);
}

/** A picture of a page, where somebody wants to look: PICTURES=folder. */
export async function picture(page, name) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Plays a story in each language (or in those that were named), in a demo clinic of its own, at a tablet: the page is signed in
    when the story begins, and what the page looked like is kept when it breaks off. Prints what the story gives back. */
export async function play(name, size, story) {
  const only = process.argv.slice(2);
  const at = await browser();
  try {
    for (const lang of ['en', 'tr'].filter((lang) => !only.length || only.includes(lang))) {
      const clinic = await demo(lang);
      const context = await at.newContext({ viewport: size, locale: lang === 'tr' ? 'tr-TR' : 'en-GB', hasTouch: true });
      const page = await context.newPage(), strange = complaints(page);
      try {
        await signIn(page, clinic.link);
        console.log(`${lang} ${name}: ${await story({ page, context, base: clinic.base, lang, strange })}`);
        assert.deepEqual(strange, [], 'what the browser complained about');
      } catch (error) {
        await page.screenshot({ path: `/tmp/pistor-${name}-${lang}.png`, fullPage: true }).catch(() => {});
        error.message = `${lang} at ${page.url()}: ${error.message}`;
        throw error;
      } finally {
        await context.close();
        clinic.stop();
      }
    }
  } finally {
    await at.close();
  }
}

/** What the browser complains about from now on; that something was refused, or the network was taken away, is no complaint. */
export function complaints(page, strange = []) {
  page.on('pageerror', (error) => strange.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !/status of 4|ERR_INTERNET_DISCONNECTED/.test(message.text()) && strange.push(message.text()));
  return strange;
}

/** Comes in by the link that the demo prints. */
export async function signIn(page, link) {
  await page.goto(link);
  await page.locator('form button.pri').click();
  await page.waitForURL('**/today');
}
