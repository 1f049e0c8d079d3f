// pistor.js: small helps for pages that work without any script; an ES module, no library, no build.
// Every help hangs on a data attribute: README.md beside this file.

const $ = (sel, from = document) => from.querySelector(sel);
const $$ = (sel, from = document) => [...from.querySelectorAll(sel)];
const meta = (name) => $(`meta[name="${name}"]`)?.content;
const TURKISH = document.documentElement.lang.startsWith('tr');
const later = (ms, fn) => { let t; return () => { clearTimeout(t); t = setTimeout(fn, ms); }; };

const safely = (fn) => { try { return fn(); } catch { return null; } };   // storage may be forbidden: go on without it
const kept = (area) => ({
  get: (k) => safely(() => window[area].getItem(k)),
  set: (k, v) => safely(() => window[area].setItem(k, v)),
  drop: (k) => safely(() => window[area].removeItem(k)),
});
const session = kept('sessionStorage'), local = kept('localStorage');

const typed = (el) => el.dispatchEvent(new Event('input', { bubbles: true }));
const show = (el) => { el.hidden = false; };

// speaks through the page's #live region
const say = (text) => { const live = $('#live'); if (live && text) live.textContent = text; };

// --- timers: <span data-until="2026-11-21T10:25:00+03:00" data-done="Wipe it off">
// The tablet's clock may be wrong: the server's time at load corrects it.
const serverNow = Date.parse(meta('server-now') ?? '');
const offset = Number.isNaN(serverNow) ? 0 : serverNow - Date.now();

function left(ms) {
  const s = Math.ceil(ms / 1000), two = (n) => String(n).padStart(2, '0');
  const h = Math.floor(s / 3600), m = Math.floor((s % 3600) / 60);
  return h ? `${h}:${two(m)}:${two(s % 60)}` : `${two(m)}:${two(s % 60)}`;
}

function tick(el) {
  const ms = Date.parse(el.dataset.until) - (Date.now() + offset);
  if (Number.isNaN(ms) || el.classList.contains('done')) return;
  if (ms > 0) { el.textContent = left(ms); el.dataset.ran = '1'; return; }
  el.classList.add('done');
  el.textContent = el.dataset.done ?? left(0);
  if (el.dataset.ran) say(el.dataset.done);   // ran out before our eyes
}

function timers(root = document) {
  for (const el of $$('[data-until]', root)) {
    el.setAttribute('role', 'timer');
    el.setAttribute('aria-live', 'off');
    tick(el);
  }
}
timers();
setInterval(() => $$('[data-until]').forEach(tick), 1000);

// --- live search: <form data-live="/patients/find" data-into="#results">
// What is typed is health data: in the body of a POST, never in an address.
for (const form of $$('form[data-live]')) {
  let running;
  const ask = later(120, async () => {
    running?.abort();
    const mine = (running = new AbortController());
    const into = $(form.dataset.into);
    try {
      const answer = await fetch(form.dataset.live, {
        method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Fragment': '1' }, signal: mine.signal,
      });
      if (answer.redirected) { location.reload(); return; }   // signed out meanwhile
      const html = await answer.text();
      if (!answer.ok || mine !== running || !into) return;    // stale
      into.innerHTML = html;
      timers(into);
    } catch { /* aborted or offline: the button still works */ }
  });
  form.addEventListener('input', ask);
}

// --- drafts: <form data-draft="KEY"> keeps what was typed through a reload or a lock, until the tab closes.
// Never passwords, codes, files or hidden fields.
const DRAFT = 'draft:';
const draftable = (el) => el.name && !/password|hidden|file|submit|button|reset|image/.test(el.type)
  && !/one-time-code|password/.test(el.autocomplete);
const ticked = (el) => el.type === 'checkbox' || el.type === 'radio';
// a field's place: its name, and which of that name it is
const places = (form) => {
  const seen = {};
  return [...form.elements].filter(draftable).map((el) => [`${el.name}#${(seen[el.name] = (seen[el.name] ?? 0) + 1)}`, el]);
};

if (meta('drafts') === 'forget') safely(() => Object.keys(sessionStorage).filter((k) => k.startsWith(DRAFT)).forEach(session.drop));
for (const m of $$('meta[name="draft-done"]')) session.drop(DRAFT + m.content);

function restore(form) {
  const draft = safely(() => JSON.parse(session.get(DRAFT + form.dataset.draft)));
  if (!draft) return;
  $$('[data-add]', form).forEach((b, n) => { while ($(b.dataset.to)?.children.length < draft.rows?.[n] && addRow(b)); });
  let changed = false;
  for (const [place, el] of places(form)) {
    if (!(place in draft.fields)) continue;
    const part = ticked(el) ? 'checked' : 'value', was = draft.fields[place];
    changed ||= el[part] !== was;
    el[part] = was;
  }
  if (!changed) return;
  typed(form);
  $$('[data-restored]', form).forEach(show);
}

function keep(form) {
  const save = () => {
    const fields = Object.fromEntries(places(form).map(([p, el]) => [p, ticked(el) ? el.checked : el.value]));
    const rows = $$('[data-add]', form).map((b) => $(b.dataset.to)?.children.length);
    session.set(DRAFT + form.dataset.draft, JSON.stringify({ fields, rows }));
  };
  const soon = later(300, save);
  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  addEventListener('pagehide', () => { if (session.get(DRAFT + form.dataset.draft)) save(); });
}

// --- more rows: <button type="button" hidden data-add="#tpl" data-to="#rows">, names in the template: row[__N__]
function addRow(button) {
  const to = $(button.dataset.to), tpl = $(button.dataset.add);
  if (!to || !tpl) return null;
  const n = Number(to.dataset.next ?? to.children.length);
  to.dataset.next = n + 1;
  const row = tpl.content.cloneNode(true);
  for (const el of $$('*', row)) for (const a of el.attributes) a.value = a.value.replaceAll('__N__', n);
  to.append(row);
  return to.lastElementChild;
}
for (const button of $$('[data-add]')) {
  show(button);
  button.addEventListener('click', () => {
    $('input, select, textarea', addRow(button) ?? document.createElement('i'))?.focus();
    typed(button.form ?? button);
  });
}

// --- sums: <table data-points> with inputs [data-count] (points) and [data-each] (mL a point)
// Exact: a decimal is a BigInt and its number of places. No floating point.
function decimal(text) {
  const m = /^(\d+)(?:[.,](\d+))?$/.exec(text.trim());
  return m ? { n: BigInt(m[1] + (m[2] ?? '')), places: (m[2] ?? '').length } : null;
}
const scaled = (d, places) => d.n * 10n ** BigInt(places - d.places);
const plus = (a, b) => { const places = Math.max(a.places, b.places); return { n: scaled(a, places) + scaled(b, places), places }; };
const times = (a, b) => ({ n: a.n * b.n, places: a.places + b.places });
function written(d) {
  const s = String(d.n).padStart(d.places + 1, '0'), cut = s.length - d.places;
  const part = s.slice(cut).replace(/0+$/, '');
  return s.slice(0, cut) + (part && (TURKISH ? ',' : '.') + part);
}

function sum(table) {
  let points = { n: 0n, places: 0 }, volume = points;
  for (const count of $$('[data-count]', table)) {
    const each = $('[data-each]', count.closest('tr'));
    if (!count.value.trim() && !count.validity.badInput) continue;   // a row without a count adds nothing
    const c = decimal(count.value), e = each && decimal(each.value.replace(/\s*(m[lL]|cc)\s*$/, ''));   // 0.02 mL: with its unit
    const whole = c?.places === 0;
    points = points && whole ? plus(points, c) : null;   // unreadable: no sum at all
    volume = volume && whole && e ? plus(volume, times(c, e)) : null;
  }
  const near = table.closest('form') ?? table;
  const put = (sel, d) => $$(sel, near).forEach((el) => { el.textContent = d ? written(d) : '–'; });
  put('[data-sum-points]', points);
  put('[data-sum-volume]', volume);
}
for (const table of $$('table[data-points]')) {
  (table.closest('form') ?? table).addEventListener('input', () => sum(table));
  sum(table);
}

for (const form of $$('form[data-draft]')) { restore(form); keep(form); }

// --- idle lock: <body data-idle="900"> and <form id="lock" method="post">; all tabs count as one
const idle = Number(document.body.dataset.idle);
if (idle > 0 && $('#lock')) {
  const AT = 'pistor:last-input';
  let last = Date.now(), locked = false;
  local.set(AT, last);
  const awake = () => { last = Date.now(); local.set(AT, last); };
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input']) addEventListener(type, check, { passive: true });
  function check(event) {
    if (event && !locked && Date.now() - last < 1000) return;
    const seen = Math.max(last, Number(local.get(AT)) || 0);
    if (locked || Date.now() - seen < idle * 1000) { if (event) awake(); return; }
    locked = true;   // a waking tablet too: the first touch locks
    $('#lock').requestSubmit();
  }
  setInterval(check, 1000);
  addEventListener('visibilitychange', () => { if (!document.hidden) check(); });
}

// --- one press, one submit
const resting = new Set();
addEventListener('submit', (event) => {
  const button = event.submitter;
  setTimeout(() => {   // after the browser has collected the form
    if (event.defaultPrevented || !button) return;
    button.disabled = true;
    resting.add(button);
  });
});
addEventListener('pageshow', () => { resting.forEach((b) => { b.disabled = false; }); resting.clear(); });

// --- before and after: <div class="wipe" data-wipe="#at">, two figures, and a slider in #at. One picture lies on the
// other, and the slider says how far the later one is drawn over the earlier. Without script they stand side by side.
for (const pair of $$('[data-wipe]')) {
  const at = $(pair.dataset.wipe), range = $('input', at), beside = $('button', at);
  const lay = (over) => { pair.classList.toggle('over', over); range.disabled = !over; beside.setAttribute('aria-pressed', String(!over)); };
  const move = () => pair.style.setProperty('--at', `${range.value}%`);
  range.addEventListener('input', move);
  beside.addEventListener('click', () => lay(!pair.classList.contains('over')));
  move(); lay(true); show(at);
}

// --- what changes by itself: <div data-refresh="/address"> asks for itself anew while somebody looks; what comes without
// the attribute is final
const refresh = (el) => setTimeout(async () => {
  const answer = document.hidden ? null : await fetch(el.dataset.refresh).catch(() => null);
  if (!answer?.ok || answer.redirected) { refresh(el); return; }   // signed out, or no network: what is shown stays
  const html = await answer.text(), came = document.createElement('template');
  came.innerHTML = html;
  const next = html === el.outerHTML ? el : came.content.firstElementChild;
  if (next !== el) el.replaceWith(next);
  if (next.dataset.refresh) refresh(next);
}, 4000);
$$('[data-refresh]').forEach(refresh);

// --- copy: <button type="button" hidden data-copy="#field" data-copied="Copied">
for (const button of $$('[data-copy]')) {
  if (navigator.clipboard) show(button);   // only over TLS, or on the machine itself
  button.addEventListener('click', async () => {
    const field = $(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    $('span', button).textContent = button.dataset.copied;
    say(button.dataset.copied);
  });
}

// --- small ones
$('.steps-nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });   // a phone shows four of eight
for (const d of $$('details[data-remember]')) {
  const key = `open:${d.dataset.remember}`, was = session.get(key);
  if (was) d.open = was === '1';
  d.addEventListener('toggle', () => session.set(key, d.open ? '1' : '0'));
}
addEventListener('click', (event) => {
  const el = event.target.closest?.('[data-print], [data-back], [data-draft-drop]');
  if (!el) return;
  const { print: paper, draftDrop } = el.dataset;
  if (paper !== undefined) print();
  else if (draftDrop !== undefined) { session.drop(DRAFT + el.closest('form').dataset.draft); location.reload(); }
  else if (history.length > 1) { event.preventDefault(); history.back(); }
});
$$('[data-print], [data-back]').forEach(show);
for (const el of $$('[data-submit]')) el.addEventListener('change', () => el.form?.requestSubmit());
