//! What stands on paper: a PDF as it is read, cell after cell.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';

/** The text of a PDF that the page may fetch, its words one space apart. PICTURES=folder keeps the paper, too. */
export async function paper(page, address, name) {
  const lang = await page.evaluate(() => document.documentElement.lang);
  const answer = await page.request.get(new URL(address, page.url()).href, { headers: { 'Accept-Language': lang } });
  assert.equal(answer.status(), 200, address);
  assert.equal(answer.headers()['content-type'], 'application/pdf', address);
  const bytes = await answer.body();
  if (process.env.PICTURES) {
    mkdirSync(process.env.PICTURES, { recursive: true });
    writeFileSync(`${process.env.PICTURES}/${name}.pdf`, bytes);
  }
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes }).toString().replace(/\s+/g, ' ');
}
