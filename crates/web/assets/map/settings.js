// settings.js: how the next mark is made: technique, volume at a point, needle, angle, depth, spacing, rows. The rows are in
// the page ([data-setting]); each tool keeps its own values. Says how deep the needle reaches, and when that is too deep.
import { h } from './markup.js';
import { areaOf } from './view.js';

/** Steps and ends, as the server takes them; `step` may depend on the value. Values are kept as text. */
const FIELDS = {
  volume: { step: (v) => (v < 0.05 ? 0.005 : v < 0.2 ? 0.01 : 0.05), least: 0.001, most: 5, needed: true, unit: 'mL' },
  needle: { step: () => 1, least: 1, most: 40, unit: 'mm' },
  angle: { step: () => 15, least: 5, most: 90, unit: '°' },
  depth: { step: () => 0.5, least: 0.5, most: 40, unit: 'mm' },
  spacing: { step: (v) => (v < 5 ? 0.5 : 1), least: 1, most: 60, unit: 'mm', only: ['stroke', 'fill'] },
  rows: { step: () => 1, least: 1, most: 5, needed: true, unit: '', only: ['stroke'] },
};
/** Tools that make no mark. */
const BARE = ['erase', 'move'];

const tidy = (value) => String(Number(value.toFixed(6)));

/** The next multiple of the step, up or down; below the least, a value that may be missing goes. */
export function stepped(name, text, up) {
  const { step, least, most, needed } = FIELDS[name], value = Number(text || 0);
  const by = step(up ? value : value - 1e-9), at = value / by;
  const next = up ? (Math.floor(at + 1e-6) + 1) * by : (Math.ceil(at - 1e-6) - 1) * by;
  if (next < least - 1e-9) return needed ? tidy(least) : up ? tidy(least) : '';
  return tidy(Math.min(most, next));
}

/** What was typed, as it is kept; null when it is no such number. */
export function typed(name, text) {
  const { least, most, needed } = FIELDS[name], number = text.trim().replace(',', '.');
  if (number === '') return needed ? null : '';
  if (!(name === 'rows' ? /^\d$/ : /^\d{1,3}(\.\d{1,6})?$/).test(number)) return null;
  return Number(number) >= least && Number(number) <= most ? tidy(Number(number)) : null;
}

/** How deep a needle reaches below the surface, in mm: its length × the sine of its angle. */
export const reach = ({ needle, angle }) => (needle && angle ? Number(needle) * Math.sin((Number(angle) * Math.PI) / 180) : null);

/** One decimal; more would be a promise no hand can keep. */
const inMm = (words, value) => words.measure(String(Math.round(value * 10) / 10), 'mm');

/** The sentences about depth: [text, state]. */
export function depthSays(words, setting, view, zone, skin) {
  const says = [], deep = reach(setting), depth = Number(setting.depth || 0);
  if (deep !== null) says.push([words.say('reach', { depth: inMm(words, deep) }), '']);
  if (deep !== null && depth > deep + 0.05) says.push([words.say('reach_short', { depth: inMm(words, depth), reach: inMm(words, deep) }), 'caution']);
  const most = Math.max(deep ?? 0, depth);
  if (!most || !zone) return says;
  const held = skin[areaOf(view, zone)]?.max, where = words.zone(zone);
  if (!held) says.push([words.say('skin_none', { zone: where }), '']);
  else if (most > Number(held)) {
    says.push([words.say('below_skin', { zone: where, reach: inMm(words, most), skin: words.measure(held, 'mm') }), 'caution']);
  }
  return says;
}

/**
 * @param {Element} panel  holds [data-setting] rows, #technique, #reach, #needle-line
 * @param {object} desk
 */
export function settings(panel, desk) {
  const { words } = desk, find = (sel) => panel.querySelector(sel);
  const technique = find('#technique'), rows = [...panel.querySelectorAll('[data-setting]')];
  technique.replaceChildren(...[...words.techniques].map(([id, title]) => h('option', { value: id }, title)));

  function show() {
    const { tool } = desk, setting = desk.setting(tool), bare = BARE.includes(tool);
    panel.hidden = bare || desk.locked;
    if (bare) return;
    technique.value = setting.technique;
    for (const row of rows) {
      const { setting: name } = row.dataset, { only, unit, least, needed, most } = FIELDS[name], input = row.querySelector('input');
      row.hidden = Boolean(only && !only.includes(tool));
      const value = setting[name] || (name === 'spacing' && desk.view ? String(desk.view.spacing) : '');
      row.classList.toggle('missing', Boolean(needed && value === ''));
      input.value = value === '' ? '' : `${words.number(value)}${unit === '°' ? '°' : ''}`;
      const [less, more] = row.querySelectorAll('button');
      less.disabled = value === '' || (needed && Number(value) <= least);
      more.disabled = Number(value) >= most;
    }
    find('#needle-line').textContent = [words.measure(setting.needle, 'mm'), words.measure(setting.angle, '°'), setting.depth && words.measure(setting.depth, 'mm')].filter(Boolean).join(' · ');
    depth();
  }

  /** The zone last touched decides how thick the skin is. */
  function depth() {
    const { says: school } = desk.setting(desk.tool), says = depthSays(words, desk.setting(desk.tool), desk.view, desk.zone, desk.skin);
    if (school) says.unshift([school, '']);
    find('#reach').replaceChildren(...says.map(([text, state]) => h('p', { class: state ? `note ${state}` : 'hint' }, text)));
  }

  function set(name, value) {
    desk.setting(desk.tool)[name] = value;
    show();
    desk.settled();
  }

  panel.addEventListener('click', (event) => {
    const button = event.target.closest('[data-step]');
    if (!button) return;
    const { setting: name } = button.closest('[data-setting]').dataset;
    const now = desk.setting(desk.tool)[name] || (name === 'spacing' ? String(desk.view.spacing) : '');
    set(name, stepped(name, now, button.dataset.step === '1'));
  });
  panel.addEventListener('change', (event) => {
    if (event.target === technique) {
      desk.setting(desk.tool).says = null;   // it was said of the technique before
      return set('technique', technique.value);
    }
    const { setting: name } = event.target.closest('[data-setting]')?.dataset ?? {};
    if (!name) return undefined;
    const value = typed(name, event.target.value.replace('°', ''));
    if (value === null) desk.tell(words.say('not_a_number', { least: words.number(FIELDS[name].least), most: words.number(FIELDS[name].most) }), 'caution');
    return value === null ? show() : set(name, value);
  });
  panel.addEventListener('focusin', (event) => event.target.matches('input') && event.target.select());
  return { show, depth };
}
