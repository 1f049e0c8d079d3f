// keyboard.js: the map without a pointer. A crosshair moves over the picture, and what a hand can do, keys can do;
// every step is spoken.
import { hit, takeZone } from './areas.js';
import { lay } from './placing.js';
import { fillZone, place, rubOut } from './tools.js';
import { middle, tally, zoneAt } from './view.js';

/** An arrow goes 5 mm, with Shift 1 mm. */
const STEP = 50, SMALL_STEP = 10;
/** Enter with the eraser takes what lies within 3 mm of the crosshair. */
const RUB = 30;

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function keys(pad, desk) {
  let at = [0, 0], last = null, seen = null;   // seen: the view the crosshair was put on

  function show(speak) {
    const zone = zoneAt(desk.view, at);
    desk.overlay.cross(at);
    desk.readout(zone, []);
    desk.touched(zone);
    if (speak || zone !== last) desk.speak(zone ? about(zone) : desk.words.say('zone_none'));
    last = zone;
  }

  function about(zone) {
    const name = desk.words.zone(zone);
    if (zone.avoid) return desk.words.say('refused_avoid', { zone: name });
    const count = desk.strokes.in(desk.view.id).reduce((sum, mark) => sum + (tally(desk.view, mark).get(zone) ?? 0), 0);
    return desk.words.say('zone_count', { zone: name, points: desk.words.points(count) });
  }

  /** The next zone, or the one before. */
  function next(step) {
    const zones = desk.view.zones.filter((zone) => !zone.avoid);
    if (!zones.length) return;
    const here = zones.indexOf(zoneAt(desk.view, at));
    at = middle(desk.view, zones[(here < 0 ? (step > 0 ? 0 : zones.length - 1) : here + step + zones.length) % zones.length]);
    show(true);
  }

  function start() {
    if (!desk.view || seen === desk.view) return;
    seen = desk.view;
    const zone = desk.view.zones.find((zone) => !zone.avoid);
    at = zone ? middle(desk.view, zone) : [0, 0];
  }

  function enter() {
    if (desk.tool === 'erase') {
      const rub = desk.strokes.in(desk.view.id).map((mark) => ({ root: mark.root, points: hit(mark, at, RUB) }));
      return rubOut(desk, rub.filter(({ points }) => points.length));
    }
    if (!desk.data.needle) return takeZone(desk, at);
    const tool = ['point', 'stroke', 'papule'].includes(desk.tool) ? desk.tool : 'point';
    return place(desk, tool, lay(desk.view, { tool, line: [at] }, desk.setting(tool), desk.mirrored));
  }

  pad.addEventListener('focus', () => {
    if (!pad.matches(':focus-visible')) return;
    start();
    show(true);
  });
  pad.addEventListener('blur', () => desk.overlay.cross(null));

  pad.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey && !'[]'.includes(event.key) || !desk.view) return;
    start();
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? SMALL_STEP : STEP, [l, t, w, h] = desk.view.box.map((mm) => mm * 10);
      at = [Math.min(l + w, Math.max(l, at[0] + arrow[0] * step)), Math.min(t + h, Math.max(t, at[1] + arrow[1] * step))];
      show(false);
    } else if (event.key === 'Enter' || event.key === ' ') enter();
    else if (event.key === 'f' || event.key === 'F') desk.data.needle ? fillZone(desk, at) : takeZone(desk, at);
    else if (event.key === ']' || event.key === 'n') next(1);
    else if (event.key === '[' || event.key === 'p') next(-1);
    else if (event.key === 'Backspace') desk.undo();
    else if (event.key === 'Escape') desk.overlay.cross(null);
    else return;
    event.preventDefault();
  });

  addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest?.('input, select, textarea')) return;
    const back = event.key === 'z' && !event.shiftKey, again = event.key === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey);
    if (!back && !again) return;
    event.preventDefault();
    if (back) desk.undo();
    else desk.redo();
  });
}
