//! The pages for other programs, typed as they stand: every `sh` block of a page runs in one bash, against a Pistor that the page
//! itself starts, and what it prints is held against the lines that begin with `#`. Only addresses are changed, to free ones.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const here = new URL('.', import.meta.url).pathname;
const program = resolve(process.env.PISTOR ?? `${here}../../target/debug/pistor`);
const pages = `${here}../../docs/reference/`;
/** A page that takes longer than this is stuck. */
const LONGEST = 300_000;

/** The blocks of a page in order; where it says "First go through", or "after the first step of", those of the other page. */
function blocks(page) {
  const found = [];
  let block = null;
  for (const line of readFileSync(pages + page, 'utf8').split('\n')) {
    const whole = line.match(/First go through \[[^\]]*\]\(([a-z-]+\.md)\)/);
    const first = line.match(/^first step of \[[^\]]*\]\(([a-z-]+\.md)#/);
    if (whole) found.push(...blocks(whole[1]));
    else if (first) found.push(blocks(first[1])[0]);
    else if (block && line === '```') {
      found.push({ page, lines: block });
      block = null;
    } else if (line === '```sh') block = [];
    else if (block) block.push(line);
  }
  return found;
}

/** A block as steps: commands, and what they are shown to print. */
function steps({ page, lines }) {
  const found = [];
  let end = null;
  let fresh = true;
  for (const line of lines) {
    if (end === null && line.startsWith('# ')) {
      found.at(-1).shown.push(line.slice(2));
      fresh = true;
      continue;
    }
    if (fresh) found.push({ page, commands: [], shown: [] });
    fresh = false;
    found.at(-1).commands.push(line);
    if (end !== null) end = line === end ? null : end;
    else end = line.match(/<<'?(\w+)'?/)?.[1] ?? null;
  }
  return found;
}

/** A port that nobody uses. */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Other addresses for those of a page. */
async function moved(text) {
  let changed = text;
  for (const address of new Set(text.match(/127\.0\.0\.1:\d+/g))) {
    changed = changed.replaceAll(address, `127.0.0.1:${await freePort()}`);
  }
  return changed;
}

/** Whether a print is what was shown: `…` stands for anything. */
function fits(shown, printed) {
  const plain = (text) => text.replaceAll(/\s+/g, ' ').trim();
  const parts = plain(shown).split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*?')}$`).test(plain(printed));
}

/** Runs a script to its end; whatever it started in the background ends with it. */
function run(script, folder) {
  return new Promise((ended) => {
    const environment = { ...process.env, PATH: `${dirname(program)}:${process.env.PATH}` };
    const shell = spawn('bash', [script], { cwd: folder, env: environment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    let complained = '';
    shell.stderr.on('data', (more) => (complained += more));
    const late = setTimeout(() => process.kill(-shell.pid, 'SIGTERM'), LONGEST);
    shell.on('exit', (status) => {
      clearTimeout(late);
      try {
        process.kill(-shell.pid, 'SIGTERM');
      } catch {
        // Nothing runs any more.
      }
      ended({ status, complained });
    });
  });
}

/** Types a page. */
async function typed(page) {
  const folder = mkdtempSync(join(tmpdir(), 'pistor-as-written-'));
  const all = JSON.parse(await moved(JSON.stringify(blocks(page).flatMap(steps))));
  assert(all.length > 5, `${page} shows no steps`);
  const printed = (n) => join(folder, `printed-${n}`);
  const script = all.map(({ commands }, n) => `{\n${commands.join('\n')}\n} > '${printed(n)}'\n`);
  writeFileSync(join(folder, 'script'), `set -euo pipefail\n${script.join('')}`);
  try {
    const { status, complained } = await run(join(folder, 'script'), folder);
    for (const [n, step] of all.entries()) {
      const place = `${step.page}:\n${step.commands.join('\n')}`;
      assert(existsSync(printed(n)), `not come to ${place}\n${complained}`);
      const text = readFileSync(printed(n), 'utf8');
      if (step.shown.length > 0) {
        assert(fits(step.shown.join(' '), text), `${place}\nshown:   ${step.shown.join('\n')}\nprinted: ${text.slice(0, 2000)}`);
      }
    }
    assert.equal(status, 0, `the last step of ${page} failed: ${complained}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const shown = all.filter((step) => step.shown.length > 0).length;
  console.log(`${page}: ${all.length} steps as written, ${shown} answers as shown`);
}

for (const page of ['cds-hooks.md', 'fhir.md', 'api.md']) await typed(page);
