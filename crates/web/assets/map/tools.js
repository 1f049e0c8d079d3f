// tools.js: what the hand does with each tool. A tool takes a gesture (begin), shows what would become of it (draw),
// and does it (end). All of them work on the desk: view, camera, settings, strokes and voice of this page.
import { near, thin, lattice, keyOf, whole } from './geometry.js';
import { s } from './markup.js';
import { MOST_POINTS, lay } from './placing.js';
import { decimal, times } from './dose.js';
import { drawn, line } from './picture.js';
import { hit } from './areas.js';
import { areaOf, tally, whyNot, zoneAt } from './view.js';

/** How near a point must be to be rubbed out or taken up: pixels on the screen. */
const RUB = 10, GRASP = 16;

/** A mark as the present settings make it. */
export function draft(desk, tool, shape, points) {
  const { technique, volume, needle, angle, depth, spacing, rows } = desk.setting(tool);
  const laid = tool === 'stroke' || tool === 'fill';
  return {
    view: desk.view.id, version: desk.view.version, technique, tool, syringe: desk.syringe, volume_each: `${volume} mL`,
    needle_mm: needle || '', angle_deg: angle || '', depth_mm: depth || '',
    spacing_mm: laid ? String(spacing || desk.view.spacing) : '', rows: tool === 'stroke' ? Number(rows || 1) : 1,
    mirrored: desk.mirrored, shape, points,
  };
}

/** Where a mark lies, in words: its zone, perhaps on both sides, and in how many others. */
export function where(desk, view, mark) {
  const { words } = desk, parts = new Map();   // by zone, whichever side
  for (const [zone, count] of tally(view, mark)) {
    const part = parts.get(zone?.id) ?? { zones: [], count: 0 };
    parts.set(zone?.id, { zones: [...part.zones, zone], count: part.count + count });
  }
  const [{ zones }, ...others] = [...parts.values()].sort((a, b) => b.count - a.count);
  const zone = zones.length > 1 ? words.say('zone_both', { zone: words.zone({ id: zones[0].id }) }) : words.zone(zones[0]);
  return others.length ? words.say('zone_and_more', { zone, count: others.length }) : zone;
}

/** The zones of a mark whose area nobody screened for this course. */
export const unplanned = (desk, view, mark) => [...tally(view, mark).keys()].filter((zone) => !desk.areas.has(areaOf(view, zone)));

function whyInWords(desk, why) {
  return desk.words.say(why === 'off' ? 'refused_off' : 'refused_avoid', { zone: why === 'off' ? '' : desk.words.zone(why) });
}

/** Places what was laid, or says why not. */
export function place(desk, tool, laid) {
  const { words } = desk, { shape, points, leftOut, why } = laid;
  if (desk.locked) return;
  if (!desk.setting(tool).volume) {
    desk.tell(words.say('volume_first'), 'caution');
    return;
  }
  if (!points.length) {
    desk.tell(why ? whyInWords(desk, why) : words.say('refused_nothing'), 'caution');
    return;
  }
  if (points.length > MOST_POINTS) {
    desk.tell(words.say('too_many', { points: words.points(points.length), most: MOST_POINTS }), 'caution');
    return;
  }
  const mark = draft(desk, tool, shape, points);
  desk.strokes.do({ put: [mark] });
  desk.touched(zoneAt(desk.view, points.at(-1)));
  const said = [words.say('added', { points: words.points(points.length), volume: volumeOf(desk, mark), zone: where(desk, desk.view, mark) })];
  if (leftOut) said.push(words.say('left_out', { points: words.points(leftOut) }));
  const strange = unplanned(desk, desk.view, mark);
  if (strange.length) said.push(words.say('area_not_planned', { zones: words.list(strange.map((zone) => words.zone(zone))) }));
  desk.tell(said.join(' '), strange.length ? 'caution' : '');
}

/** The volume of all its points; a dash while nobody has said how much one gets. */
export function volumeOf({ words }, { volume_each: each, points }) {
  const volume = decimal(each);
  return volume ? words.volume(times(volume, points.length)) : '–';
}

/** A gesture's line in the view; only what is new is worked out. */
class Line {
  points = [];

  grow(desk, all) {
    for (const [x, y] of all.slice(this.points.length)) this.points.push(desk.camera.toView(x, y));
    return this.points;
  }
}

/** Point and papule: where the hand came down. */
const tap = (tool) => ({
  begin(desk, at) {
    this.at = desk.camera.toView(...at);
    return true;
  },
  draw() {},
  end(desk) {
    place(desk, tool, lay(desk.view, { tool, line: [this.at] }, desk.setting(tool), desk.mirrored));
  },
});

const stroke = {
  begin(desk, at) {
    this.line = new Line();
    this.line.grow(desk, [at]);
    return true;
  },
  draw(desk, all, moved) {
    const points = this.line.grow(desk, all);
    if (!moved) return;
    const laid = lay(desk.view, { tool: 'stroke', line: points }, desk.setting('stroke'), desk.mirrored);
    const mark = draft(desk, 'stroke', laid.shape, laid.points);
    desk.overlay.live(drawn({ ...mark, mark: '' }, desk.tone(desk.syringe)));
    desk.readout(zoneAt(desk.view, whole(points.at(-1))), [desk.words.points(laid.points.length), volumeOf(desk, mark)]);
  },
  end(desk, all, moved) {
    const points = this.line.grow(desk, all);
    place(desk, 'stroke', lay(desk.view, { tool: 'stroke', line: moved ? points : [points[0]] }, desk.setting('stroke'), desk.mirrored));
  },
};

/** An area: drawn around, or, with a tap, the whole zone. */
const fill = {
  begin: stroke.begin,
  draw(desk, all, moved) {
    const points = this.line.grow(desk, all);
    if (!moved) return;
    const outline = thin(points, 10, 120), { spacing, volume } = desk.setting('fill');
    const count = lattice(outline, Number(spacing || desk.view.spacing) * 10).length;
    desk.overlay.live(s('path', { class: 'lasso', d: line(outline, true) }));
    desk.readout(null, [`≈ ${desk.words.points(count)}`, volumeOf(desk, { volume_each: volume, points: { length: count } })]);
  },
  end(desk, all, moved) {
    const points = this.line.grow(desk, all);
    if (moved) place(desk, 'fill', lay(desk.view, { tool: 'fill', line: points }, desk.setting('fill'), desk.mirrored));
    else fillZone(desk, whole(points[0]));
  },
};

/** Fills the zone that holds a point. */
export function fillZone(desk, point) {
  const why = whyNot(desk.view, point), zone = zoneAt(desk.view, point);
  if (why) desk.tell(whyInWords(desk, why), 'caution');
  else if (!zone) desk.tell(desk.words.say('refused_no_zone'), 'caution');
  else place(desk, 'fill', lay(desk.view, { tool: 'fill', line: [], zone }, desk.setting('fill'), desk.mirrored));
}

/** Points under the hand, as what is to be erased; one gesture is one erasure. */
const erase = {
  begin(desk, at) {
    this.rubbed = new Map();
    this.rub(desk, [at]);
    this.done = 1;
    return true;
  },
  draw(desk, all) {
    this.rub(desk, all.slice(this.done));
    this.done = all.length;
  },
  rub(desk, places) {
    const radius = (RUB / desk.camera.scale) * 10;
    for (const mark of desk.strokes.in(desk.view.id)) {
      for (const at of places) {
        for (const point of hit(mark, desk.camera.toView(...at), radius)) {
          const held = this.rubbed.get(mark.root) ?? new Map();
          this.rubbed.set(mark.root, held.set(keyOf(point), point));
        }
      }
    }
    const points = [...this.rubbed.values()].flatMap((held) => [...held.values()]);
    desk.overlay.live(crossedOut(points, desk));
    desk.readout(null, points.length ? [desk.words.points(points.length)] : []);
  },
  end(desk, all) {
    this.draw(desk, all);
    rubOut(desk, [...this.rubbed].map(([root, held]) => ({ root, points: [...held.values()] })));
  },
};

/** Erases points of marks, and says how many. */
export function rubOut(desk, rub) {
  const count = rub.reduce((sum, { points }) => sum + points.length, 0);
  if (desk.locked || !count) return;
  desk.strokes.do({ rub });
  desk.tell(desk.words.say('erased', { points: desk.words.points(count) }));
}

function crossedOut(points, desk) {
  const half = Math.round(60 / desk.camera.scale);
  return s('path', { class: 'strike', d: points.map(([x, y]) => `M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`).join('') });
}

/** Takes one point up and puts it down elsewhere; where none is near, the picture is moved. */
const move = {
  begin(desk, at) {
    const from = desk.camera.toView(...at), radius = (GRASP / desk.camera.scale) * 10;
    let best = radius;
    this.held = null;
    for (const mark of desk.strokes.in(desk.view.id).filter(({ applied }) => !applied)) {
      for (const point of near(mark.points, from, best)) {
        const off = Math.hypot(point[0] - from[0], point[1] - from[1]);
        if (off <= best) { best = off; this.held = { mark, point }; }
      }
    }
    return this.held !== null && !desk.locked;
  },
  draw(desk, all) {
    const { mark, point } = this.held, to = whole(desk.camera.toView(...all.at(-1)));
    desk.overlay.live(crossedOut([point], desk), drawn(this.moved(mark, to), desk.tone(mark.syringe)));
    desk.readout(zoneAt(desk.view, to), []);
  },
  end(desk, all, moved) {
    if (!moved) return;
    const { mark, point } = this.held, to = whole(desk.camera.toView(...all.at(-1))), why = whyNot(desk.view, to);
    if (why) { desk.tell(whyInWords(desk, why), 'caution'); return; }
    desk.strokes.do({ rub: [{ root: mark.root, points: [point] }], put: [{ ...this.moved(mark, to), root: undefined }] });
    desk.touched(zoneAt(desk.view, to));
    desk.tell(desk.words.say('moved', { zone: desk.words.zone(zoneAt(desk.view, to)) }));
  },
  moved: (mark, to) => ({ ...mark, mirrored: false, shape: [to], points: [to] }),
};

export const TOOLS = { point: tap('point'), stroke, fill, papule: tap('papule'), erase, move };
