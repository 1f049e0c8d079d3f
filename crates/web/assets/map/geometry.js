// geometry.js: from a gesture to points. Pure: no page, no state.
// Everything is measured in tenths of a millimetre of a view; whatever leaves this file is a whole number.

/** @typedef {[number, number]} Point */

/** A point on the grid of whole tenths. (Adding 0 makes -0 to 0.) */
export const whole = ([x, y]) => [Math.round(x) + 0, Math.round(y) + 0];

/** A point by which two are told apart. */
export const keyOf = ([x, y]) => `${x},${y}`;

export const mirror = (points) => points.map(([x, y]) => [-x + 0, y]);

const apart = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

/** Whole points, each only once. */
export function unique(points) {
  const seen = new Set();
  return points.map(whole).filter((point) => !seen.has(keyOf(point)) && seen.add(keyOf(point)));
}

/** The smallest box around points: [left, top, right, bottom]. */
export function bounds(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/**
 * Whether a whole point lies in a polygon of whole points. All products stay far below 2^53, so this is exact,
 * and the server, which asks the same way, always comes to the same answer.
 */
export function inside(polygon, [x, y]) {
  let is = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i], [xj, yj] = polygon[j];
    if ((yi > y) === (yj > y)) continue;
    const side = (xj - xi) * (y - yi) - (x - xi) * (yj - yi);
    if (yj > yi ? side > 0 : side < 0) is = !is;
  }
  return is;
}

/** Points along a drawn line: the first after `start`, then one every `spacing`. */
function steps(line, spacing, start = 0) {
  const points = start === 0 ? [line[0]] : [];
  let rest = start || spacing;
  for (let i = 1; i < line.length; i++) {
    const [x0, y0] = line[i - 1], [x1, y1] = line[i], length = apart(line[i - 1], line[i]);
    let gone = 0;
    while (length - gone >= rest) {
      gone += rest;
      points.push([x0 + ((x1 - x0) * gone) / length, y0 + ((y1 - y0) * gone) / length]);
      rest = spacing;
    }
    rest -= length - gone;
  }
  return points;
}

/** One row of points on a line. */
export const along = (line, spacing) => unique(steps(line, spacing));

/** The line beside a line. The direction is taken over a few points, so that a trembling hand does not scatter the row. */
function beside(line, offset) {
  return line.map(([x, y], i) => {
    const [ax, ay] = line[Math.max(0, i - 3)], [bx, by] = line[Math.min(line.length - 1, i + 3)];
    const dx = bx - ax, dy = by - ay, length = Math.hypot(dx, dy) || 1;
    return [x - (dy / length) * offset, y + (dx / length) * offset];
  });
}

/** Several parallel rows along a line, every second one shifted by half a step: each point has six equal neighbours. */
export function band(line, spacing, rows) {
  const points = [];
  for (let row = 0; row < rows; row++) {
    const offset = (row - (rows - 1) / 2) * spacing * (Math.sqrt(3) / 2);
    points.push(...steps(offset === 0 ? line : beside(line, offset), spacing, row % 2 ? spacing / 2 : 0));
  }
  return unique(points);
}

/** Points evenly over a polygon: a triangular lattice, centred in it. */
export function lattice(polygon, spacing) {
  const [left, top, right, bottom] = bounds(polygon), rise = (spacing * Math.sqrt(3)) / 2;
  const x0 = left + ((right - left) % spacing) / 2, y0 = top + ((bottom - top) % rise) / 2;
  const points = [];
  for (let y = y0, row = 0; y <= bottom; y += rise, row++) {
    for (let x = x0 + (row % 2 ? spacing / 2 : 0); x <= right; x += spacing) {
      const point = whole([x, y]);
      if (inside(polygon, point)) points.push(point);
    }
  }
  return points;
}

/** The narrowest and the widest lattice that `spread` tries. */
const NARROWEST = 5, WIDEST = 2000;

/** So many points, evenly over a polygon, of those that `good` lets through; fewer only where there is no room for more. */
export function spread(polygon, count, good = () => true) {
  const laid = (spacing) => lattice(polygon, spacing).filter(good);
  let points = laid(NARROWEST), enough = NARROWEST, few = WIDEST;
  for (let tries = 0; tries < 24 && points.length > count; tries++) {   // the widest lattice that still has enough
    const spacing = (enough + few) / 2, tried = laid(spacing);
    if (tried.length < count) few = spacing;
    else { enough = spacing; points = tried; }
  }
  if (points.length <= count) return points;
  return Array.from({ length: count }, (_, i) => points[Math.floor((i * points.length) / count)]);   // left out evenly, not at one end
}

/** Leaves out what hardly bends the line (Douglas and Peucker), more where more than `most` points would stay. */
export function thin(line, tolerance, most = 500) {
  let kept = thinned(line, tolerance);
  for (let more = tolerance * 1.5; kept.length > most; more *= 1.5) kept = thinned(line, more);
  return kept.map(whole);
}

function thinned(line, tolerance) {
  if (line.length < 3) return line;
  const keep = new Uint8Array(line.length), spans = [[0, line.length - 1]];
  keep[0] = keep[line.length - 1] = 1;
  while (spans.length) {
    const [from, to] = spans.pop();
    const [x0, y0] = line[from], [x1, y1] = line[to], length = Math.hypot(x1 - x0, y1 - y0);
    let widest = tolerance, at = -1;
    for (let i = from + 1; i < to; i++) {
      const [x, y] = line[i];
      const off = length ? Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length : Math.hypot(x - x0, y - y0);
      if (off > widest) { widest = off; at = i; }
    }
    if (at > 0) { keep[at] = 1; spans.push([from, at], [at, to]); }
  }
  return line.filter((_, i) => keep[i]);
}

/**
 * The same points on the other side of the midline. One that would come to lie on what is there already is left out,
 * or a gesture across the midline would give its middle twice.
 * @param {Point[]} points
 * @param {{ within?: Point[], least: number }} rule  `within`: the outline that is filled; `least`: how near is too near
 */
export function otherSide(points, { within, least }) {
  const [left, , right] = bounds(points);
  if (left >= least || right <= -least) return mirror(points);   // nothing near the midline
  const taken = ([x, y]) => points.some(([ox, oy]) => Math.abs(ox - x) < least && Math.abs(oy - y) < least && apart([ox, oy], [x, y]) < least);
  return mirror(points).filter((point) => !(within && inside(within, point)) && !taken(point));
}

/** Slanting lines over a polygon, `gap` apart: pairs of points, from edge to edge. */
export function hatching(polygon, gap) {
  const [left, top, right, bottom] = bounds(polygon), lines = [];
  for (let sum = Math.floor((left + top) / gap) * gap + gap; sum < right + bottom; sum += gap) {   // a line is where x + y is the same
    const cuts = [];
    for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
      const [xi, yi] = polygon[i], [xj, yj] = polygon[j], from = xi + yi, to = xj + yj;
      if (from > sum !== to > sum) cuts.push(xi + ((sum - from) / (to - from)) * (xj - xi));
    }
    cuts.sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) lines.push([[cuts[i], sum - cuts[i]], [cuts[i + 1], sum - cuts[i + 1]]].map(whole));
  }
  return lines;
}

/** Which of the points lie within a radius. */
export const near = (points, [x, y], radius) => points.filter(([px, py]) => Math.abs(px - x) <= radius && apart([px, py], [x, y]) <= radius);
