//! A clinic of its own and a browser to look at it: the demo is started on a free port, and ends with the test.
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
