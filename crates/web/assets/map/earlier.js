// earlier.js: the maps of earlier sessions: as grey crosses under the points of today, beside them, or as a start for them.
import { again } from './areas.js';
import { h } from './markup.js';
import { draft } from './tools.js';
import { whyNot } from './view.js';

/** @param {Element} strip  [data-do] buttons older, newer, copy, compare; #earlier-name */
export function earlier(strip, desk) {
  const { words, data } = desk, name = strip.querySelector('#earlier-name'), button = (what) => strip.querySelector(`[data-do=${what}]`);
  let on = false, at = 0, beside = false;

  const self = {
    /** The session that is shown, or nothing. */
    get shown() {
      return on ? data.earlier[at] : undefined;
    },
    get beside() {
      return on && beside;
    },
    get any() {
      return data.earlier.length > 0;
    },
    turn(to = !on) {
      on = to && self.any;
      return on;
    },
    /** Marks of the shown session on the view that is on screen. */
    marks() {
      return (self.shown?.marks ?? []).filter((mark) => mark.view === desk.view.id);
    },
    step(by) {
      at = Math.max(0, Math.min(data.earlier.length - 1, at + by));
    },
    compare() {
      beside = !beside;
    },
    /** One new mark for each earlier one of this picture, with the syringes of today. */
    copy() {
      const here = new Set(data.syringes.map((syringe) => syringe.name)), put = [];
      let leftOut = 0;
      for (const mark of self.marks()) {
        const syringe = here.has(mark.syringe) ? mark.syringe : desk.syringe;
        if (mark.applied) {
          const made = again(desk, mark);
          if (made) put.push({ ...made, syringe });
          else leftOut += 1;
          continue;
        }
        const points = mark.points.filter((point) => !whyNot(desk.view, point));
        leftOut += mark.points.length - points.length;
        if (points.length) put.push({ ...draft(desk, mark.tool, mark.shape, points), ...kept(mark), syringe });
      }
      if (!put.length) return desk.tell(words.say('copied_none'), 'caution');
      desk.strokes.do({ put });
      const count = put.reduce((sum, mark) => sum + mark.points.length, 0);
      return desk.tell([words.say('copied', { strokes: words.count('strokes', put.length), points: words.points(count) }),
        leftOut && words.say('left_out', { points: words.points(leftOut) })].filter(Boolean).join(' '));
    },
    show() {
      strip.hidden = !on;
      if (!on) return;
      const { number, day } = self.shown, count = self.marks().reduce((sum, mark) => sum + mark.points.length, 0);
      name.replaceChildren(h('b', {}, words.say('session', { number })), h('span', {}, `${day} · ${words.points(count)}`));
      button('older').disabled = at >= data.earlier.length - 1;
      button('newer').disabled = at <= 0;
      button('copy').hidden = desk.locked;
      button('copy').disabled = count === 0;
      button('compare').setAttribute('aria-pressed', String(beside));
    },
  };
  return self;
}

/** What of an earlier mark is taken over as it was. */
const kept = ({ technique, volume_each, needle_mm, angle_deg, depth_mm, spacing_mm, rows, mirrored }) =>
  ({ technique, volume_each, needle_mm, angle_deg, depth_mm, spacing_mm, rows, mirrored });
