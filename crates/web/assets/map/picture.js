// picture.js: draws a view, the marks on it, and an earlier session as a ghost. One group a mark, one path for all its points:
// hundreds of points cost a handful of elements.
import { s } from './markup.js';
import { hatching, mirror } from './geometry.js';
import { onBody } from './view.js';

/** Lines get thinner as views get larger, but not in the same measure. The face is the measure of all. */
const FACE_HEIGHT = 312;
/** Tenths of a millimetre between hatched lines, on a face. */
const HATCH = 32;

const dots = (points) => points.map(([x, y]) => `M${x} ${y}h.1`).join('');
export const line = (points, closed) => `M${points.map((point) => point.join(' ')).join('L')}${closed ? 'Z' : ''}`;
const crosses = (points, half) => points.map(([x, y]) => `M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`).join('');
/** How much heavier than on a face lines are. */
const weight = (view) => (view.box[3] / FACE_HEIGHT) ** 0.8;
const polygon = (points) => points.map((point) => point.join()).join(' ');

/** A zone; where nothing is injected it is hatched. */
function outlined(zone, heavy, more) {
  const edge = s('polygon', { class: `zone${zone.avoid ? ' avoid' : ''}${more}`, points: polygon(zone.points) });
  if (!zone.avoid) return [edge];
  const lines = hatching(zone.points, Math.round(HATCH * heavy)).map(([from, to]) => `M${from.join(' ')}L${to.join(' ')}`).join('');
  return [edge, s('path', { class: `hatch${more}`, d: lines })];
}

/** A mark: its trace, a halo so that it is seen on hair and line, its points; a papule is a ring, a refused mark has crosses. */
export function drawn(mark, tone) {
  const group = s('g', { class: `mark ${mark.tool} ${tone}${mark.refused ? ' refused' : ''}`, 'data-mark': mark.mark });
  if (mark.applied) {   // an area is its outline, and no points
    group.append(s('path', { class: 'treated', d: line(mark.shape, true) }));
    if (mark.refused) group.append(s('path', { class: 'strike', d: crosses(mark.points, 40) }));
    return group;
  }
  group.style.setProperty('--spacing', Number(mark.spacing_mm) || 10);
  const area = mark.tool === 'fill';
  if (mark.shape.length > 1 && (area || (mark.tool === 'stroke' && mark.rows < 2))) {
    const shapes = mark.mirrored ? [mark.shape, mirror(mark.shape)] : [mark.shape];
    group.append(s('path', { class: area ? 'trace area' : 'trace', d: shapes.map((shape) => line(shape, area)).join('') }));
  }
  const d = dots(mark.points);
  group.append(s('path', { class: 'halo', d }), s('path', { class: 'dot', d }));
  if (mark.tool === 'papule') group.append(s('path', { class: 'core', d }));
  if (mark.refused) group.append(s('path', { class: 'strike', d: crosses(mark.points, 14) }));
  return group;
}

/** A picture in an empty <svg>: nothing in it is touched by hand, it is drawn and drawn again. */
export class Picture {
  #root;
  #world = s('g');
  #layers = s('g');
  #zones = s('g', { transform: 'scale(.1)' });
  #ghost = s('g', { class: 'ghost', transform: 'scale(.1)' });
  #marks = s('g', { transform: 'scale(.1)' });
  #sides = s('g', { class: 'sides' });
  #groups = new Map();
  #toneOf;

  /** @param {SVGElement} root @param {(syringe: string) => string} toneOf  the class that colours a syringe's points */
  constructor(root, toneOf) {
    this.#root = root;
    this.#toneOf = toneOf;
    this.#world.append(this.#layers, this.#zones, this.#ghost, this.#marks);
    root.append(this.#world, this.#sides);
  }

  show(view) {
    frame(this.#root, view);
    this.#layers.replaceChildren(...view.layers.map(([kind, d]) => s('path', { class: kind, d })));
    this.#zones.replaceChildren(...view.zones.flatMap((zone) => outlined(zone, weight(view), '')));
    this.ghost([], 1);
    this.clear();
  }

  clear() {
    this.#groups.clear();
    this.#marks.replaceChildren();
  }

  /** Draws what is new or different, takes away what is gone. A mark that changes is a new object. */
  marks(marks) {
    const gone = new Set(this.#groups.keys());
    for (const mark of marks) {
      gone.delete(mark.mark);
      const held = this.#groups.get(mark.mark);
      if (held?.mark === mark) continue;
      const group = drawn(mark, this.#toneOf(mark.syringe));
      if (held) held.group.replaceWith(group);
      else this.#marks.append(group);
      this.#groups.set(mark.mark, { mark, group });
    }
    for (const id of gone) {
      this.#groups.get(id).group.remove();
      this.#groups.delete(id);
    }
  }

  sides(words, view, camera) {
    sideWords(this.#sides, words, view, camera);
  }

  /** An earlier session, as crosses of one size on the screen. */
  ghost(marks, scale) {
    const half = Math.round(Math.max(12, 26 / scale));
    this.#ghost.replaceChildren(s('path', { d: crosses(marks.flatMap((mark) => mark.points), half) }));
  }

  /** Draws the picture sharp where the camera is now. */
  settle(camera) {
    this.#root.style.transform = '';
    this.#world.setAttribute('transform', camera.transform);
    this.#marks.style.setProperty('--scale', camera.scale);
  }

  /** Moves the drawn picture as a whole, until it is settled. */
  shift(camera) {
    this.#root.style.transform = camera.shift;
  }
}

/** The layer above: what is being drawn now, the zone under the pen, the crosshair, the words for left and right. */
export class Overlay {
  #root;
  #world = s('g');
  #zone = s('g', { transform: 'scale(.1)' });
  #live = s('g', { transform: 'scale(.1)' });
  #cross = s('g', { class: 'cross', display: 'none' }, s('path', { d: 'M-90 0H-30M30 0H90M0-90V-30M0 30V90' }), s('circle', { r: 30 }));
  #sides = s('g', { class: 'sides' });
  #hot = null;
  #weight = 1;

  constructor(root) {
    this.#root = root;
    this.#world.append(this.#zone, this.#live, s('g', { transform: 'scale(.1)' }, this.#cross));
    root.append(this.#world, this.#sides);
  }

  show(view) {
    frame(this.#root, view);
    this.#weight = weight(view);
    this.live();
    this.zone(null);
    this.cross(null);
  }

  live(...parts) {
    this.#live.replaceChildren(...parts);
  }

  zone(zone) {
    if (zone === this.#hot) return;
    this.#hot = zone;
    this.#zone.replaceChildren(...(zone ? outlined(zone, this.#weight, ' hot') : []));
  }

  cross(point) {
    this.#cross.setAttribute('display', point ? 'inline' : 'none');
    if (point) this.#cross.setAttribute('transform', `translate(${point.join(' ')})`);
  }

  follow(camera) {
    this.#world.setAttribute('transform', camera.transform);
    this.#live.style.setProperty('--scale', camera.scale);
  }

  sides(words, view, camera) {
    sideWords(this.#sides, words, view, camera);
  }
}

/**
 * The patient's right and left stand on every picture, in letters of one size: beside it where there is room,
 * else at the edge of the stage.
 */
function sideWords(group, [left, right], view, camera) {
  const [l, t, w, h] = view.box, beside = camera.margin > 76, mm = (px) => px / camera.base;
  const out = beside ? -mm(8) : mm(10 - camera.margin), y = t + h * (beside ? 0.8 : freeHeight(view, camera));
  const word = (text, x, anchor) => s('text', { x, y, 'font-size': mm(18), 'stroke-width': mm(5), 'text-anchor': anchor }, text);
  group.replaceChildren(word(left, l + out, beside ? 'end' : 'start'), word(right, l + w - out, beside ? 'start' : 'end'));
}

/** Heights at which the words may stand, the best first. */
const HEIGHTS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2];
/** What buttons cover of the stage at its edges, in pixels. */
const ABOVE = 200, BELOW = 84;

/** How far down the picture both corners have room for a word: where no button covers it and, if that can be, the body is not. */
function freeHeight({ box: [l, t, w, h], ...view }, camera) {
  const mm = (px) => px / camera.base;
  const seen = HEIGHTS.filter((share) => { const [down, up] = camera.reach(share); return down > ABOVE && up > BELOW; });
  const bare = (share) => [0, 22, 44].every((px) => [0, 14].every((up) => {
    const y = (t + h * share - mm(up)) * 10;
    return !onBody(view, [(l + mm(px)) * 10, y]) && !onBody(view, [(l + w - mm(px)) * 10, y]);
  }));
  return seen.find(bare) ?? seen[0] ?? HEIGHTS[0];
}

/** The box of a view, and the measure of its lines. */
function frame(root, view) {
  root.setAttribute('viewBox', view.box.join(' '));
  root.style.setProperty('--u', weight(view));
}
