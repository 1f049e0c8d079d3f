// area-table.js: the areas of a session without a needle as a table, zone by zone, with the minutes and what was put on.
import { areaVolume, takeZone } from './areas.js';
import { ZERO, decimal, plus } from './dose.js';
import { h, icon } from './markup.js';
import { rubOut, where } from './tools.js';
import { middle } from './view.js';

/** Settings of a device in words. */
export function settingsInWords({ words, data }, { settings }) {
  const said = data.device.fields.filter(({ id }) => settings[id]).map(({ id, title, unit }) => (unit ? `${title}: ${words.measure(settings[id], unit)}` : `${title}: ${settings[id]}`));
  return said.join(' · ');
}

/** What was done alike on the same place is one row. */
export function areaRows(desk, marks) {
  const rows = new Map();
  for (const mark of marks) {
    const view = desk.views.held(mark.view);
    if (!view) continue;
    const place = where(desk, view, mark), { applied } = mark;
    const key = [mark.view, place, applied.device, JSON.stringify(applied.settings), mark.syringe, Boolean(mark.volume_each)].join('|');
    const row = rows.get(key) ?? { place: `${mark.view}|${place}`, name: place, view, mark, marks: [], minutes: ZERO, volume: mark.volume_each ? ZERO : null };
    rows.set(key, row);
    row.marks.push(mark);
    row.minutes = plus(row.minutes, decimal(applied.minutes) ?? ZERO);
    row.volume = row.volume && plus(row.volume, decimal(mark.volume_each) ?? ZERO);
  }
  return [...rows.values()].sort((a, b) => a.place.localeCompare(b.place));
}

/** Minutes and millilitres of all; no volume where of one nobody said it. */
export function areaSums(marks) {
  let minutes = ZERO, volume = ZERO;
  for (const mark of marks) {
    minutes = plus(minutes, decimal(mark.applied.minutes) ?? ZERO);
    volume = volume && mark.volume_each ? plus(volume, decimal(mark.volume_each)) : null;
  }
  return { areas: marks.length, minutes, volume };
}

/** @param {HTMLDetailsElement} record  holds #points-table, and the form #add (zone) @param {object} desk */
export function areaTable(record, desk) {
  const { words } = desk, body = record.querySelector('#points-table'), form = record.querySelector('#add');
  let stale = true, shown = [];

  function show() {
    stale = true;
    if (!record.open) return;
    const missing = [...new Set(desk.strokes.counted().map(({ view }) => view))].filter((id) => !desk.views.held(id));
    if (missing.length) Promise.allSettled(missing.map((id) => desk.views.load(id))).then(fill);
    else fill();
  }

  function fill() {
    stale = false;
    shown = areaRows(desk, desk.strokes.counted());
    body.replaceChildren(head(), h('tbody', {}, shown.length ? shown.map(line) : h('tr', {}, h('td', { colspan: 6, class: 'muted' }, words.say('area_empty')))), foot());
  }

  const cell = (label, text, kind) => h('td', { class: kind, 'data-label': words.say(label) }, text);
  const column = (key, kind) => h('th', { scope: 'col', class: kind }, words.say(key));
  const head = () => h('thead', {}, h('tr', {}, column('col_zone'), column('col_settings'), column('col_time', 'n'), column('col_volume', 'n'), column('col_syringe'), !desk.locked && h('td', { class: 'noprint' })));

  function line(row, n) {
    const { applied } = row.mark, many = row.marks.length > 1 ? ` · ${words.points(row.marks.length)}` : '';
    return h('tr', {},
      h('th', { scope: 'row', class: 'wide' }, words.begin(row.name), h('div', { class: 'small muted' }, `${desk.views.of(row.view.id)?.title ?? ''}${many}`)),
      cell('col_settings', [applied.device, settingsInWords(desk, applied)].filter(Boolean).join(' · ')),
      cell('col_time', words.minutes(row.minutes), 'n'),
      cell('col_volume', row.volume ? words.volume(row.volume) : '–', 'n'),
      cell('col_syringe', row.mark.syringe || '–'),
      !desk.locked && h('td', { class: 'noprint' }, h('button', { type: 'button', class: 'btn sm sq', 'data-rub': n, 'aria-label': words.say('erase_row', { zone: row.name, points: words.points(row.marks.length) }) }, icon('eraser'))));
  }

  function foot() {
    const sums = areaSums(desk.strokes.counted());
    return h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', class: 'wide' }, words.say('sum')), h('td', {}, words.points(sums.areas)),
      cell('col_time', words.minutes(sums.minutes), 'n'), cell('col_volume', sums.volume ? words.volume(sums.volume) : '–', 'n'), h('td', { colspan: 2 })));
  }

  /** The zones of the view on screen, to choose from. */
  function zones() {
    const list = desk.view.zones.filter((zone) => !zone.avoid).map((zone) => h('option', { value: zone.key }, words.begin(words.zone(zone))));
    form.elements.zone.replaceChildren(...list);
  }

  record.addEventListener('toggle', () => record.open && stale && show());
  body.addEventListener('click', (event) => {
    const row = shown[event.target.closest('[data-rub]')?.dataset.rub];
    if (row) rubOut(desk, row.marks.map(({ root, points }) => ({ root, points })));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const zone = desk.view.zones.find(({ key }) => key === form.elements.zone.value);
    if (zone) takeZone(desk, middle(desk.view, zone));
  });
  addEventListener('beforeprint', () => {
    record.open = true;
    if (stale) fill();
  });
  form.hidden = desk.locked;
  return { show, zones };
}

/** One line of what was done last. */
export const lastLine = (desk, mark) => [mark.applied.device, desk.words.minutes(decimal(mark.applied.minutes)), areaVolume(desk, mark)].join(' · ');
