// areas.js: without a needle. An area is a zone as it is, or what the hand drew around; a device goes over it for some minutes.
import { inside, mirror, near, thin, whole } from './geometry.js';
import { s } from './markup.js';
import { decimal } from './dose.js';
import { line } from './picture.js';
import { unplanned, where } from './tools.js';
import { covered, middle, onBody, partner, zoneAt } from './view.js';

/** How far a thinned outline may stray from the hand's, and its most corners. */
const STRAY = 10, CORNERS = 120;

/**
 * Where an outline lies: the zone of which it holds most, with the point it is counted by.
 * @returns {{ point?: number[], avoid?: object }}  avoid: a zone in the way where nothing is treated; neither: it is too small
 */
export function lie(view, outline) {
  const parts = new Map(), points = covered(view, outline), inner = points.length - outline.length;   // its corners come last
  for (const [n, point] of points.entries()) {
    if (!onBody(view, point)) continue;
    const zone = zoneAt(view, point);
    if (zone?.avoid) return { avoid: zone };
    if (n < inner) parts.set(zone, [...(parts.get(zone) ?? []), point]);
  }
  const [most] = [...parts.values()].sort((a, b) => b.length - a.length);
  if (!most) return {};
  const mean = [0, 1].map((axis) => most.reduce((sum, point) => sum + point[axis], 0) / most.length);
  const off = ([x, y]) => Math.hypot(x - mean[0], y - mean[1]);
  return { point: most.reduce((best, point) => (off(point) < off(best) ? point : best)) };
}

/** What a place on the screen takes hold of in a mark: its points nearby; an area, wherever it is touched. */
export const hit = (mark, at, radius) => (mark.applied ? (inside(mark.shape, whole(at)) ? mark.points : []) : near(mark.points, at, radius));

/** The device that the session is held to by what was made so far. */
export const heldDevice = (desk) => desk.strokes.counted().find((mark) => mark.applied)?.applied.device ?? desk.data.device.held;

/** An area as the present settings make it. */
export function draftArea(desk, shape, point, isWhole) {
  const { device, minutes, volume, fields } = desk.setting('area');
  return {
    view: desk.view.id, version: desk.view.version, technique: '', tool: 'area', syringe: desk.syringe, volume_each: volume ? `${volume} mL` : '',
    needle_mm: '', angle_deg: '', depth_mm: '', spacing_mm: '', rows: 0, mirrored: false, shape, points: [point],
    applied: { device: device.trim(), settings: Object.fromEntries(Object.entries(fields).filter(([, value]) => value)), minutes, whole: isWhole },
  };
}

/** Volume of an area in words. */
export const areaVolume = ({ words }, { volume_each: each }) => (each ? words.volume(decimal(each)) : words.say('area_volume_open'));

/** What is still to be said before an area can be taken; says so. */
function lacks(desk) {
  const { device, minutes } = desk.setting('area'), held = heldDevice(desk);
  if (!device.trim()) return desk.words.say('area_device_first');
  if (held && held !== device.trim()) return desk.words.say('area_device_held', { device: held });
  return minutes ? '' : desk.words.say('area_minutes_first');
}

function put(desk, marks) {
  const { words } = desk;
  desk.strokes.do({ put: marks });
  const said = marks.map((mark) => words.say('area_added', { zone: words.begin(where(desk, desk.view, mark)), minutes: words.minutes(decimal(mark.applied.minutes)), volume: areaVolume(desk, mark) }));
  const strange = [...new Set(marks.flatMap((mark) => unplanned(desk, desk.view, mark)))];
  if (strange.length) said.push(words.say('area_not_planned', { zones: words.list(strange.map((zone) => words.zone(zone))) }));
  desk.tell(said.join(' '), strange.length ? 'caution' : '');
}

/** Takes the zone that holds a point as it is; with the mirror, the one on the other side, too: each with its own minutes. */
export function takeZone(desk, at) {
  const { words, view } = desk, zone = zoneAt(view, at), lack = lacks(desk);
  if (desk.locked) return undefined;
  if (!onBody(view, at)) return desk.tell(words.say('refused_off'), 'caution');
  if (zone?.avoid) return desk.tell(words.say('area_refused_avoid', { zone: words.zone(zone) }), 'caution');
  if (!zone) return desk.tell(words.say('refused_no_zone'), 'caution');
  if (lack) return desk.tell(lack, 'caution');
  const zones = [zone, desk.mirrored && partner(view, zone)].filter(Boolean);
  return put(desk, zones.map((one) => draftArea(desk, one.points, middle(view, one), true)));
}

/** Takes what the hand drew around. */
function takeOutline(desk, points) {
  const { words, view } = desk, outline = thin(points, STRAY, CORNERS), lack = lacks(desk);
  if (desk.locked) return undefined;
  if (lack) return desk.tell(lack, 'caution');
  const outlines = desk.mirrored ? [outline, mirror(outline)] : [outline], places = outlines.map((one) => lie(view, one));
  const avoid = places.find((place) => place.avoid)?.avoid;
  if (avoid) return desk.tell(words.say('area_refused_avoid', { zone: words.zone(avoid) }), 'caution');
  if (outline.length < 3 || places.some(({ point }) => !point)) return desk.tell(words.say('area_too_small'), 'caution');
  return put(desk, outlines.map((one, n) => draftArea(desk, one, places[n].point, false)));
}

/** An earlier area, to be made again with the syringes and the device of today; null where it cannot be. */
export function again(desk, mark) {
  const { view } = desk, point = mark.points[0], zone = zoneAt(view, point), held = heldDevice(desk);
  const kept = { ...draftArea(desk, mark.shape, point, false), volume_each: mark.volume_each, applied: { ...mark.applied, device: held || mark.applied.device } };
  if (mark.applied.whole) return zone && !zone.avoid ? { ...kept, shape: zone.points, points: [middle(view, zone)] } : null;
  const place = lie(view, mark.shape);
  return place.point ? { ...kept, points: [place.point] } : null;
}

/** The tool: a tap takes a zone, a line around something takes that. */
export const area = {
  begin(desk, at) {
    this.points = [desk.camera.toView(...at)];
    return true;
  },
  grow(desk, all) {
    for (const at of all.slice(this.points.length)) this.points.push(desk.camera.toView(...at));
    return this.points;
  },
  draw(desk, all, moved) {
    const points = this.grow(desk, all);
    if (!moved) return;
    desk.overlay.live(s('path', { class: 'lasso', d: line(thin(points, STRAY, CORNERS), true) }));
    desk.readout(zoneAt(desk.view, whole(points.at(-1))), []);
  },
  end(desk, all, moved) {
    const points = this.grow(desk, all);
    if (moved) takeOutline(desk, points);
    else takeZone(desk, whole(points[0]));
  },
};
