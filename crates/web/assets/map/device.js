// device.js: how the next area is made: with which device, for how many minutes, how much is put on, how the device is set.
// The fields of the device are in the page ([data-field]); the knowledge names them, nobody but the operator gives them a value.
import { heldDevice } from './areas.js';

const FIELDS = {
  minutes: { step: 1, least: 0.5, most: 240 },
  volume: { step: 0.1, least: 0.01, most: 100 },
};

const tidy = (value) => String(Number(value.toFixed(6)));

/** The next multiple of the step, up or down; below the least there is none. */
export function steppedTo(name, text, up) {
  const { step, least, most } = FIELDS[name], at = Number(text || 0) / step;
  const next = up ? (Math.floor(at + 1e-6) + 1) * step : (Math.ceil(at - 1e-6) - 1) * step;
  return next < least - 1e-9 ? '' : tidy(Math.min(most, next));
}

/** What was typed as it is kept: a decimal with a point; null when it is no such number. */
export function typedNumber(text, { least = 0, most = 1e6 } = {}) {
  const number = text.trim().replace(',', '.');
  if (number === '') return '';
  if (!/^\d{1,7}(\.\d{1,6})?$/.test(number)) return null;
  return Number(number) >= least && Number(number) <= most && Number(number) > 0 ? tidy(Number(number)) : null;
}

/** @param {Element} panel  holds [data-device], [data-setting] rows, [data-field] inputs @param {object} desk */
export function device(panel, desk) {
  const { words, data } = desk, name = panel.querySelector('[data-device]'), setting = () => desk.setting('area');
  const units = new Map(data.device.fields.map(({ id, unit }) => [id, unit]));

  function show() {
    panel.hidden = desk.locked;
    const held = heldDevice(desk);
    if (held && !setting().device) setting().device = held;
    name.value = setting().device;
    for (const row of panel.querySelectorAll('[data-setting]')) {
      const { setting: key } = row.dataset, value = setting()[key];
      row.classList.toggle('missing', key === 'minutes' && value === '');
      row.querySelector('input').value = words.number(value);
      const [less, more] = row.querySelectorAll('button');
      less.disabled = value === '';
      more.disabled = Number(value) >= FIELDS[key].most;
    }
    for (const input of panel.querySelectorAll('[data-field]')) {
      const value = setting().fields[input.dataset.field] ?? '';
      input.value = units.get(input.dataset.field) ? words.number(value) : value;
    }
  }

  function set(change) {
    Object.assign(setting(), change);
    show();
    desk.settled();
  }

  function refuse({ least, most }) {
    desk.tell(words.say('not_a_number', { least: words.number(least), most: words.number(most) }), 'caution');
    show();
  }

  panel.addEventListener('click', (event) => {
    const button = event.target.closest('[data-step]');
    if (!button) return;
    const { setting: key } = button.closest('[data-setting]').dataset;
    set({ [key]: steppedTo(key, setting()[key], button.dataset.step === '1') });
  });
  panel.addEventListener('change', ({ target }) => {
    const { setting: key } = target.closest('[data-setting]')?.dataset ?? {}, { field } = target.dataset;
    if (target === name) return set({ device: target.value.trim() });
    if (key) {
      const value = typedNumber(target.value, FIELDS[key]);
      return value === null ? refuse(FIELDS[key]) : set({ [key]: value });
    }
    if (!field) return undefined;
    const value = units.get(field) ? typedNumber(target.value) : target.value.trim();
    return value === null ? refuse({ least: 0, most: 1000000 }) : set({ fields: { ...setting().fields, [field]: value } });
  });
  panel.addEventListener('focusin', (event) => event.target.matches('input') && event.target.select());
  return { show, depth() {} };
}
