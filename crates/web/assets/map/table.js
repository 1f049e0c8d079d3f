// table.js: the same record as a table, zone by zone: to read, to print, and to work with where the picture is of no use.
// It is made only when it is opened.
import { ZERO, decimal, plus, times } from './dose.js';
import { h, icon } from './markup.js';
import { layCount } from './placing.js';
import { place, rubOut } from './tools.js';
import { zoneAt } from './view.js';

/** What is given in the same way in the same zone is one row. */
function rowsOf(desk, marks) {
  const rows = new Map();
  for (const mark of marks) {
    const view = desk.views.held(mark.view);
    if (!view) continue;
    for (const point of mark.points) {
      const zone = zoneAt(view, point);
      const key = [mark.view, zone?.key ?? '', mark.technique, mark.syringe, mark.volume_each, mark.needle_mm, mark.angle_deg, mark.depth_mm].join('|');
      const row = rows.get(key) ?? { place: `${mark.view}|${zone?.key ?? ''}`, view, zone, mark, points: new Map(), count: 0, volume: ZERO };
      rows.set(key, row);
      row.points.set(mark.root, [...(row.points.get(mark.root) ?? []), point]);
      row.count += 1;
    }
  }
  for (const row of rows.values()) row.volume = times(decimal(row.mark.volume_each) ?? ZERO, row.count);
  return [...rows.values()].sort((a, b) => a.place.localeCompare(b.place));
}

/**
 * @param {HTMLDetailsElement} record  holds #points-table, and the form #add (zone, count)
 * @param {object} desk
 */
export function table(record, desk) {
  const { words } = desk, body = record.querySelector('#points-table'), form = record.querySelector('#add');
  let stale = true, shown = [];

  /** Makes the table again, if it is to be seen. Pictures that are not there yet are fetched first: they name the zones. */
  function show() {
    stale = true;
    if (!record.open) return;
    const ids = new Set([...desk.strokes.counted(), ...(desk.earlier.shown?.marks ?? [])].map(({ view }) => view));
    const missing = [...ids].filter((id) => !desk.views.held(id));
    if (missing.length) Promise.allSettled(missing.map((id) => desk.views.load(id))).then(fill);
    else fill();
  }

  function fill() {
    stale = false;
    const { shown: earlier } = desk.earlier;
    shown = rowsOf(desk, desk.strokes.counted());
    body.replaceChildren(head(earlier), h('tbody', {}, lines(earlier ? rowsOf(desk, earlier.marks) : [])), foot());
  }

  const cell = (label, text, kind) => h('td', { class: kind, 'data-label': words.say(label) }, text);

  function head(earlier) {
    const column = (key, kind) => h('th', { scope: 'col', class: kind }, words.say(key));
    return h('thead', {}, h('tr', {}, column('col_zone'), column('col_technique'), column('col_points', 'n'), column('col_volume', 'n'), column('col_needle'), column('col_syringe'),
      earlier && h('th', { scope: 'col', class: 'n' }, words.say('session', { number: earlier.number })), !desk.locked && h('td', { class: 'noprint' })));
  }

  function lines(before) {
    const was = new Map();   // points of the earlier session, by place
    for (const row of before) was.set(row.place, { row, count: (was.get(row.place)?.count ?? 0) + row.count });
    const line = (row, here, then) => h('tr', {},
      h('th', { scope: 'row', class: 'wide' }, words.begin(words.zone(row.zone)), h('div', { class: 'small muted' }, desk.views.of(row.view.id)?.title)),
      cell('col_technique', here ? words.technique(row.mark.technique) : '–'),
      cell('col_points', String(here ? row.count : 0), 'n'),
      cell('col_volume', words.volume(here ? row.volume : ZERO), 'n'),
      cell('col_needle', here ? [[row.mark.needle_mm, 'mm'], [row.mark.angle_deg, '°'], [row.mark.depth_mm, 'mm']].filter(([value]) => value).map(([value, unit]) => words.measure(value, unit)).join(' · ') || '–' : '–'),
      cell('col_syringe', here ? row.mark.syringe || '–' : '–'),
      desk.earlier.shown && h('td', { class: 'n', 'data-label': words.say('session', { number: desk.earlier.shown.number }) }, then === undefined ? '' : String(then)),
      !desk.locked && h('td', { class: 'noprint' }, here && h('button', { type: 'button', class: 'btn sm sq', 'data-rub': shown.indexOf(row), 'aria-label': words.say('erase_row', { zone: words.zone(row.zone), points: words.points(row.count) }) }, icon('eraser'))));
    const places = new Set(), now = shown.map((row) => {
      const then = places.has(row.place) ? undefined : was.get(row.place)?.count ?? 0;
      places.add(row.place);
      return line(row, true, then);
    });
    const only = [...was.values()].filter(({ row }) => !places.has(row.place)).map(({ row, count }) => line(row, false, count));
    return now.length || only.length ? [...now, ...only] : [h('tr', {}, h('td', { colspan: 8, class: 'muted' }, words.say('empty')))];
  }

  function foot() {
    const count = shown.reduce((sum, row) => sum + row.count, 0), volume = shown.reduce((sum, row) => plus(sum, row.volume), ZERO);
    return h('tfoot', {}, h('tr', {}, h('th', { scope: 'row', class: 'wide', colspan: 2 }, words.say('sum')), cell('col_points', String(count), 'n'), cell('col_volume', words.volume(volume), 'n'), h('td', { colspan: 4 })));
  }

  /** The zones of the view on screen, to choose from. */
  function zones() {
    const list = desk.view.zones.filter((zone) => !zone.avoid).map((zone) => h('option', { value: zone.key }, words.begin(words.zone(zone))));
    form.elements.zone.replaceChildren(...list);
  }

  record.addEventListener('toggle', () => record.open && stale && show());
  body.addEventListener('click', (event) => {
    const row = shown[event.target.closest('[data-rub]')?.dataset.rub];
    if (row) rubOut(desk, [...row.points].map(([root, points]) => ({ root, points })));
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const count = Number(form.elements.count.value), zone = desk.view.zones.find(({ key }) => key === form.elements.zone.value);
    if (!Number.isInteger(count) || count < 1 || count > 999 || !zone) {
      desk.tell(words.say('not_a_number', { least: 1, most: 999 }), 'caution');
      return;
    }
    place(desk, 'fill', layCount(desk.view, zone, count));
  });
  addEventListener('beforeprint', () => {
    record.open = true;
    if (stale) fill();   // what is printed is made at once, or not at all
  });
  form.hidden = desk.locked;
  return { show, zones };
}
