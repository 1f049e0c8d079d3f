// placing.js: what becomes of a gesture. Lays its points, doubles them on the other side, leaves out those where nothing
// may be injected, and says why.
import { along, band, lattice, otherSide, spread, thin, unique, whole } from './geometry.js';
import { partner, whyNot, zoneAt } from './view.js';

/** One mark holds so many points at most: the server refuses more. */
export const MOST_POINTS = 2000;
/** Two taps nearer to each other than a millimetre are one. */
const SAME_TAP = 10;
/** How far a thinned line may stray from the hand's: 0.3 mm for a stroke, 0.8 mm for an outline. */
const STRAY = { stroke: 3, fill: 8 };

const tenths = (mm) => Number(mm) * 10;

/**
 * Points of a gesture.
 * @param {object} view
 * @param {{ tool: string, line: [number, number][], zone?: object }} gesture  `zone`: the zone that is filled
 * @param {{ spacing: string, rows: string }} setting
 * @param {boolean} mirrored
 * @returns {{ shape: number[][], points: number[][], leftOut: number, why: null | 'off' | object }}
 *   leftOut: points that may not be there; why: what stands against the first of them
 */
export function lay(view, { tool, line, zone }, setting, mirrored) {
  const spacing = tenths(setting.spacing || view.spacing);
  const shape = zone ? zone.points : shaped(tool, line);
  const own = laid(tool, shape, spacing, Number(setting.rows || 1)).filter((point) => !zone || zoneAt(view, point) === zone);
  const doubled = mirrored && !(zone && !partner(view, zone));   // a zone on the midline is whole already
  const least = tool === 'stroke' ? Math.max(SAME_TAP, spacing / 2) : SAME_TAP;
  const all = doubled ? unique([...own, ...otherSide(own, { within: tool === 'fill' ? shape : undefined, least })]) : own;
  const points = [];
  let why = null;
  for (const point of all) {
    const against = whyNot(view, point);
    why ??= against;
    if (!against) points.push(point);
  }
  return { shape, points, leftOut: all.length - points.length, why };
}

function shaped(tool, line) {
  if (line.length === 1) return [whole(line[0])];
  return thin(line, STRAY[tool] ?? STRAY.stroke);
}

function laid(tool, shape, spacing, rows) {
  if (tool === 'fill') return lattice(shape, spacing);
  if (tool === 'stroke' && shape.length > 1) return rows > 1 ? band(shape, spacing, rows) : along(shape, spacing);
  return [shape[0]];
}

/** So many points evenly over a zone. */
export const layCount = (view, zone, count) =>
  ({ shape: zone.points, points: spread(zone.points, count, (point) => zoneAt(view, point) === zone && !whyNot(view, point)), leftOut: 0, why: null });
