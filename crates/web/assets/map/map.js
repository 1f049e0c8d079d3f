// map.js: the injection map. Puts the parts together: the desk is what they share.
import { Camera } from './camera.js';
import { Outbox } from './outbox.js';
import { Overlay, Picture } from './picture.js';
import { Strokes } from './strokes.js';
import { Views, hasMidline, zoneAt } from './view.js';
import { Words } from './words.js';
import { TOOLS } from './tools.js';
import { area } from './areas.js';
import { areaTable } from './area-table.js';
import { bar } from './bar.js';
import { device } from './device.js';
import { earlier } from './earlier.js';
import { h } from './markup.js';
import { keys } from './keyboard.js';
import { listen } from './gestures.js';
import { panel } from './panel.js';
import { photo } from './photo.js';
import { settings } from './settings.js';
import { table } from './table.js';

const $ = (sel) => document.querySelector(sel);
const app = $('#map-app'), pad = $('#map'), stage = $('#stage');
const data = JSON.parse($('#map-data').textContent);
const words = new Words(data), views = new Views(data.views);

/** What a reload should find as it was: view, tool, syringe, settings. Never what was drawn. */
const MEMORY = `pistor-map:${data.session}`;
const remembered = (() => { try { return JSON.parse(sessionStorage.getItem(MEMORY)) ?? {}; } catch { return {}; } })();

const tones = new Map(data.syringes.map(({ name }, n) => [name, `syringe-${n % 4}`]));
const tone = (syringe) => tones.get(syringe) ?? 'syringe-none';

/** A tool that makes no mark shows what the point would. */
const FIRST = data.needle ? 'point' : 'area', MAKES = { erase: FIRST, move: FIRST }, HANDS = { ...TOOLS, area };

const desk = {
  data, words, views, tone,
  locked: data.locked,
  skin: data.skin ?? {},
  areas: new Set(data.areas ?? []),
  view: null,
  zone: null,
  tool: data.locked ? 'move' : remembered.tool ?? FIRST,
  syringe: data.syringes.some(({ name }) => name === remembered.syringe) ? remembered.syringe : data.syringes[0]?.name ?? '',
  mirror: false,
  camera: new Camera(stage),
  overlay: new Overlay(pad),
  setting: (tool) => all[MAKES[tool] ?? tool],
  get mirrored() {
    return desk.mirror && hasMidline(desk.view);
  },

  /** Says something where it is seen, and aloud. */
  tell(text, state = '') {
    const toast = $('#toast');
    toast.textContent = text;
    toast.className = `toast ${state}`;
    toast.hidden = false;
    clearTimeout(toast.timer);
    toast.timer = setTimeout(() => { toast.hidden = true; }, state ? 8000 : 3500);
    desk.speak(text);
  },
  speak(text) {
    $('#live').textContent = text;
  },
  /** The zone under the hand, and what is being drawn; without both, what the tool is for. */
  readout(zone, parts) {
    const text = [zone && words.begin(words.zone(zone)), ...parts].filter(Boolean).join(' · ');
    $('#readout').textContent = text || words.say(desk.locked ? 'hint_locked' : `hint_${desk.tool}`);
    $('#readout').classList.toggle('stop', Boolean(zone?.avoid));
    desk.overlay.zone(zone);
  },
  touched(zone) {
    if (desk.zone === zone) return;
    desk.zone = zone;
    setting.depth();
  },
  settled() {
    remember();
    soon();
  },
  take(syringe) {
    desk.syringe = syringe;
    desk.settled();
  },
  undo: () => turn('undo'),
  redo: () => turn('redo'),
  dismiss(row) {
    desk.strokes.dismiss(row);
    outbox.dismiss(row);
  },
};

const all = Object.fromEntries(Object.entries(data.settings).map(([tool, start]) => [tool, { ...start, ...remembered.settings?.[tool] }]));
data.earlier ??= [];

function remember() {
  try {
    sessionStorage.setItem(MEMORY, JSON.stringify({ view: desk.view?.id, tool: desk.tool, syringe: desk.syringe, settings: all }));
  } catch { /* then a reload begins anew */ }
}

// --- what is drawn

const picture = new Picture($('#picture'), tone), other = new Picture($('#beside'), tone), besideCamera = new Camera($('#beside'));

/** Draws and counts once a frame at most, however much happens in it. */
let asked = 0;
function soon() {
  asked ||= requestAnimationFrame(() => {
    asked = 0;
    if (!desk.view) return;
    picture.marks(desk.strokes.in(desk.view.id));
    totals.show();
    record.show();
    legend();
    $('[data-do=undo]').disabled = !desk.strokes.canUndo;
    $('[data-do=redo]').disabled = !desk.strokes.canRedo;
    tabs();
  });
}

const sideWords = (view) => view.sides.map((side) => words.begin(words.sides[side]));

function settle() {
  const { camera, view, overlay } = desk;
  if (!view) return;
  camera.settle();
  picture.settle(camera);
  overlay.follow(camera);
  overlay.sides(sideWords(view), view, camera);
  ghost();
  $('#zoom').textContent = `×${words.number(String(Math.round(camera.k * 10) / 10))}`;
}

function ghost() {
  const { shown, beside } = desk.earlier;
  picture.ghost(shown && !beside ? desk.earlier.marks() : [], desk.camera.scale);
}

function fit() {
  if (!desk.view) return;
  desk.camera.measure();
  settle();
  if (!desk.earlier.beside) return;
  besideCamera.look(desk.view.box);
  other.settle(besideCamera);
  other.sides(sideWords(desk.view), desk.view, besideCamera);
}

/** The earlier session: as crosses, or beside today's, and in the table. */
function lookBack() {
  const { earlier: back, view } = desk, was = app.classList.contains('compare');
  app.classList.toggle('compare', back.beside);
  $('[data-do=earlier]').setAttribute('aria-pressed', String(Boolean(back.shown)));
  $('#beside').closest('.pane').hidden = !back.beside;
  back.show();
  if (back.beside && view) {
    other.show(view);
    other.marks(back.marks());
    $('#beside-name').textContent = words.say('session_of_day', back.shown);
  }
  if (was !== back.beside) desk.camera.whole();
  fit();
  soon();
}

function legend() {
  const here = desk.strokes.in(desk.view.id), tools = new Map(here.map((mark) => [`${mark.tool} ${tone(mark.syringe)}`, mark]));
  const lines = [...tools.values()].slice(0, 6).map((mark) => h('li', {}, h('span', { class: `sample-mark ${mark.tool} ${tone(mark.syringe)}` }),
    [words.say(`tool_${mark.tool}`), data.syringes.length > 1 && data.syringes.find(({ name }) => name === mark.syringe)?.title].filter(Boolean).join(' · ')));
  if (desk.earlier.shown && !desk.earlier.beside) lines.push(h('li', {}, h('span', { class: 'sample-mark earlier' }), words.say('session', desk.earlier.shown)));
  $('#legend').replaceChildren(...lines);
}

// --- views

/** Within reach of one tap: what the server puts first, and whatever is marked; the rest is in the list. */
const CLOSE = 4;
function tabs() {
  const marked = new Map();
  for (const mark of desk.strokes.counted()) marked.set(mark.view, (marked.get(mark.view) ?? 0) + mark.points.length);
  const close = data.views.filter(({ id }, n) => n < CLOSE || marked.has(id) || id === desk.view.id);
  const look = JSON.stringify([close.map(({ id }) => id), [...marked], desk.view.id]);
  if (tabs.drawn === look) return;
  tabs.drawn = look;
  const bar = $('#views');
  bar.replaceChildren(...close.map(({ id, title }) => h('button', { type: 'button', 'data-view': id, 'aria-pressed': String(id === desk.view.id) }, title, marked.has(id) && h('span', { class: 'count' }, String(marked.get(id))))));
  const now = bar.querySelector('[aria-pressed=true]'), end = now.offsetLeft + now.offsetWidth - bar.offsetLeft;
  if (end > bar.scrollLeft + bar.clientWidth || now.offsetLeft - bar.offsetLeft < bar.scrollLeft) bar.scrollLeft = end - bar.clientWidth;   // the page itself never moves
  const list = $('#all-views');
  list.closest('.field').hidden = close.length === data.views.length;
  list.replaceChildren(h('option', { value: '' }, words.say('more_pictures')),
    ...data.views.map(({ id, title }) => h('option', { value: id }, marked.has(id) ? `${title} (${marked.get(id)})` : title)));
}

async function open(id) {
  app.setAttribute('aria-busy', 'true');
  try {
    const view = await views.load(id);
    if (wanted !== id) return;   // another one was asked for meanwhile
    gesture.drop();
    Object.assign(desk, { view, zone: null });
    picture.show(view);
    desk.overlay.show(view);
    pad.setAttribute('aria-label', views.of(id).title);
    desk.camera.look(view.box);
    const midline = hasMidline(view), mirror = $('[data-do=mirror]');
    mirror.disabled = !midline;
    mirror.setAttribute('aria-pressed', String(desk.mirror && midline));
    record.zones();
    setting.show();
    desk.readout(null, []);
    lookBack();
    beside.show();
    remember();
  } catch {
    desk.tell(words.say('view_missing', { view: views.of(id).title }), 'caution');
  } finally {
    if (wanted === id) app.removeAttribute('aria-busy');
  }
}

let wanted;
function go(id) {
  wanted = id;
  return open(id);
}

// --- what is done

const outbox = new Outbox({ account: data.account, patient: data.patient, session: data.session }, {
  changed: (state) => saved.show(state),
  refused: (row) => desk.strokes.refuse(row),
});
desk.strokes = new Strokes(data.marks, (act, key, body) => outbox.add(act, key, body), soon);
desk.earlier = earlier($('#earlier'), desk);

const totals = panel($('#panel'), desk), setting = (data.needle ? settings : device)($('#settings'), desk), record = (data.needle ? table : areaTable)($('#record'), desk);
const beside = photo($('[data-photo]'), $('#photo'), desk, () => { desk.camera.whole(); fit(); });
const saved = bar({ line: $('#saved'), notes: $('#notes') }, desk);

function turn(way) {
  if (desk.locked) return;
  const did = desk.strokes[way]();
  if (did) desk.tell(words.say(way === 'undo' ? 'undone' : 'redone', { points: words.points(did.gone || did.come) }));
}

function choose(tool) {
  desk.tool = tool;
  for (const button of document.querySelectorAll('[data-tool]')) button.setAttribute('aria-pressed', String(button.dataset.tool === tool));
  pad.dataset.hand = tool;
  if (desk.view) setting.show();
  desk.readout(null, []);
  desk.settled();
}

const ACTS = {
  mirror(button) {
    desk.mirror = !desk.mirror;
    button.setAttribute('aria-pressed', String(desk.mirrored));
  },
  zones(button) {
    button.setAttribute('aria-pressed', String(app.classList.toggle('show-zones')));
  },
  earlier() {
    desk.earlier.turn();
    lookBack();
  },
  older: () => { desk.earlier.step(1); lookBack(); },
  newer: () => { desk.earlier.step(-1); lookBack(); },
  compare: () => { desk.earlier.compare(); lookBack(); },
  copy: () => desk.earlier.copy(),
  undo: () => desk.undo(),
  redo: () => desk.redo(),
  closer: () => zoomBy(1.5),
  further: () => zoomBy(1 / 1.5),
  whole: () => { desk.camera.whole(); settle(); },
  'sign-in': () => location.reload(),
};

function zoomBy(factor) {
  const { left, top, width, height } = stage.getBoundingClientRect();
  desk.camera.zoom(factor, left + width / 2, top + height / 2);
  settle();
}

const gesture = listen(pad, {
  begin: (at, kind) => Boolean(desk.view) && !desk.locked && HANDS[desk.tool].begin(desk, at, kind),
  draw: (all, moved) => HANDS[desk.tool].draw(desk, all, moved),
  end(all, moved) {
    HANDS[desk.tool].end(desk, all, moved);
    desk.overlay.live();
    desk.readout(null, []);
  },
  drop() {
    desk.overlay.live();
    desk.readout(null, []);
  },
  pan(dx, dy) {
    desk.camera.pan(dx, dy);
    follow();
  },
  zoom(factor, [x, y]) {
    desk.camera.zoom(factor, x, y);
    follow();
  },
  settle,
  hover: (at) => desk.view && desk.readout(at && zoneUnder(at), []),
});

function follow() {
  picture.shift(desk.camera);
  desk.overlay.follow(desk.camera);
}

function zoneUnder(at) {
  const [x, y] = desk.camera.toView(...at), point = [Math.round(x), Math.round(y)];
  return zoneAt(desk.view, point);
}

app.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  const { tool, view, do: act } = button?.dataset ?? {};
  if (tool) choose(tool);
  else if (view) go(view);
  else if (act) ACTS[act]?.(button);
});
$('#all-views').addEventListener('change', ({ target }) => {
  go(target.value);
  target.value = '';
});

// --- begin

keys(pad, desk);
new ResizeObserver(fit).observe(stage);
for (const tool of document.querySelectorAll('[data-tool]')) tool.disabled = desk.locked && tool.dataset.tool !== 'move';
$('[data-do=earlier]').hidden = !desk.earlier.any;
app.classList.toggle('locked', desk.locked);
choose(desk.tool);

const left = await outbox.open();
desk.strokes.replay(left);
outbox.flush();
await go(views.of(remembered.view) ? remembered.view : data.view);
app.classList.add('ready');

// Pictures with marks on them are needed for names and sums; those close at hand should be there without a connection, too.
for (const id of new Set([...desk.strokes.all().map((mark) => mark.view), ...data.views.slice(0, CLOSE).map((view) => view.id)])) {
  await views.load(id).then(soon, () => {});
}
