// view.js: the views of the body. Fetches them, and knows what lies where: body, zones, places where nothing is injected.
import { bounds, inside } from './geometry.js';

const holds = ({ box, points }, [x, y]) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && inside(points, [x, y]);

/** Puts the box around each polygon: most points are told apart by it alone. */
function prepared(view) {
  return {
    ...view,
    body: view.body.map((points) => ({ points, box: bounds(points) })),
    zones: view.zones.map((zone) => ({ ...zone, key: `${zone.id}/${zone.side ?? ''}`, box: bounds(zone.points) })),
  };
}

/** The views that the page names; each is fetched when it is first wanted. */
export class Views {
  #coming = new Map();
  #held = new Map();

  constructor(list) {
    this.list = list;
  }

  of(id) {
    return this.list.find((view) => view.id === id);
  }

  /** The view, if it is there already. */
  held(id) {
    return this.#held.get(id);
  }

  /** Fetches a view. One that did not come may be asked for again. */
  load(id) {
    if (!this.#coming.has(id)) {
      const coming = this.#fetch(id);
      coming.catch(() => this.#coming.delete(id));
      this.#coming.set(id, coming);
    }
    return this.#coming.get(id);
  }

  async #fetch(id) {
    const answer = await fetch(this.of(id).href);
    if (!answer.ok) throw new Error(`view ${id}: ${answer.status}`);
    const view = prepared(await answer.json());
    this.#held.set(id, view);
    return view;
  }
}

/** The zone that holds a point: the first one wins. */
export const zoneAt = (view, point) => view.zones.find((zone) => holds(zone, point));

export const onBody = (view, point) => view.body.some((part) => holds(part, point));

/** The area of the knowledge that a point belongs to. */
export const areaOf = (view, zone) => zone?.area ?? view.elsewhere;

/** Why there is no injection at a point: `"off"` the body, or the zone that is avoided; null where there may be one. */
export function whyNot(view, point) {
  if (!onBody(view, point)) return 'off';
  const zone = zoneAt(view, point);
  return zone?.avoid ? zone : null;
}

/** Whether the midline runs through the picture, so that one side can be mirrored on the other. */
export const hasMidline = (view) => view.sides.includes('left') && view.sides.includes('right');

/** The zone on the other side. */
export const partner = (view, zone) =>
  zone.side && view.zones.find((other) => other.id === zone.id && other.side && other.side !== zone.side);

/** Tenths of a millimetre between the points at which an outline is asked what it lies on: those of the server. */
export const gridOf = (view) => Math.max(10, Math.trunc((view.box[3] * 10) / 200));

/** The points of the grid that lie within an outline, and its corners, as the server asks them. */
export function covered(view, outline) {
  const grid = gridOf(view), [l, t, w, h] = view.box.map((mm) => mm * 10), [left, top, right, bottom] = bounds(outline);
  const first = (from) => Math.ceil(from / grid) * grid, points = [];
  for (let y = first(Math.max(top, t)); y <= Math.min(bottom, t + h); y += grid) {
    for (let x = first(Math.max(left, l)); x <= Math.min(right, l + w); x += grid) {
      if (inside(outline, [x, y])) points.push([x + 0, y + 0]);
    }
  }
  return [...points, ...outline];
}

/** The zones of an area: that of its point first, then the others it covers. */
export function zonesOf(view, { shape, points, applied }) {
  const zones = new Set([zoneAt(view, points[0])]);
  if (!applied.whole) for (const point of covered(view, shape)) if (onBody(view, point)) zones.add(zoneAt(view, point));
  return zones;
}

const tallies = new WeakMap();

/** How many points of a mark lie in which zone: Map of zone (undefined: in none) to points. Counted again only after a change. Of an area, each zone it covers once. */
export function tally(view, mark) {
  const held = tallies.get(mark);
  if (held?.points === mark.points) return held.counts;
  const counts = new Map();
  if (mark.applied) for (const zone of zonesOf(view, mark)) counts.set(zone, 1);
  else for (const point of mark.points) {
    const zone = zoneAt(view, point);
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  tallies.set(mark, { points: mark.points, counts });
  return counts;
}

/** The point of a zone where the crosshair goes: its middle, or, where that lies outside, the inner point nearest to it. */
export function middle(view, zone) {
  const [left, top, right, bottom] = zone.box, wanted = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  if (zoneAt(view, wanted) === zone) return wanted;
  let best = zone.points[0], least = Infinity;
  for (let y = top; y <= bottom; y += 10) {
    for (let x = left; x <= right; x += 10) {
      const off = Math.hypot(x - wanted[0], y - wanted[1]);
      if (off < least && zoneAt(view, [x, y]) === zone) { best = [x, y]; least = off; }
    }
  }
  return best;
}
