//! What becomes of a gesture: points on the body only, none where nothing is injected, both sides where it is mirrored.
import assert from 'node:assert/strict';
import test from 'node:test';
import { lay, layCount } from '../../../crates/web/assets/map/placing.js';
import { bounds, mirror } from '../../../crates/web/assets/map/geometry.js';
import { hasMidline, middle, partner, tally, whyNot, zoneAt } from '../../../crates/web/assets/map/view.js';

const box = (left, top, right, bottom) => [[left, top], [right, top], [right, bottom], [left, bottom]];
const zone = (id, side, points, more = {}) => ({ id, side, area: id, avoid: false, points, box: bounds(points), key: `${id}/${side ?? ''}`, ...more });
const body = box(-1000, 0, 1000, 1000), cheek = box(200, 300, 800, 800);
const view = {
  id: 'face_front', version: 1, spacing: 10, sides: ['right', 'left'], elsewhere: 'face', body: [{ points: body, box: bounds(body) }],
  zones: [zone('eye', 'left', box(300, 300, 450, 400), { avoid: true }), zone('eye', 'right', mirror(box(300, 300, 450, 400)), { avoid: true }),
    zone('cheek', 'left', cheek), zone('cheek', 'right', mirror(cheek)), zone('chin', null, box(-150, 850, 150, 990))],
};
const [, , left, right, chin] = view.zones;
const at = { spacing: '8', rows: '1' };

test('a tap is one point, two with the mirror, one at the midline', () => {
  const tap = (x, mirrored) => lay(view, { tool: 'point', line: [[x, 500.4]] }, at, mirrored).points;
  assert.deepEqual(tap(500.3, false), [[500, 500]]);
  assert.deepEqual(tap(500.3, true), [[500, 500], [-500, 500]]);
  assert.deepEqual(tap(2, true), [[2, 500]]);
});

test('off the body and in a zone to avoid nothing is laid, and it is said why', () => {
  assert.deepEqual(lay(view, { tool: 'point', line: [[1500, 500]] }, at, false), { shape: [[1500, 500]], points: [], leftOut: 1, why: 'off' });
  assert.equal(lay(view, { tool: 'point', line: [[350, 350]] }, at, false).why, view.zones[0]);
  const across = lay(view, { tool: 'stroke', line: [[200, 350], [900, 350]] }, at, false);
  assert.ok(across.leftOut === 2 && across.points.length === 7, `${across.points.length} and ${across.leftOut} left out`);
  assert.ok(across.points.every((point) => !whyNot(view, point)));
});

test('a zone is filled to its edge, without what is cut out of it, on both sides alike', () => {
  const one = lay(view, { tool: 'fill', line: [], zone: left }, at, false);
  assert.ok(one.points.length > 30 && one.points.every((point) => zoneAt(view, point) === left));
  assert.equal(one.leftOut, 0, 'the eye is no part of the cheek');
  const both = lay(view, { tool: 'fill', line: [], zone: left }, at, true);
  assert.equal(both.points.length, 2 * one.points.length);
  assert.deepEqual(new Set(both.points.map((point) => zoneAt(view, point))), new Set([left, right]));
  assert.equal(partner(view, left), right);
  const middleZone = lay(view, { tool: 'fill', line: [], zone: chin }, at, true);
  assert.equal(middleZone.points.length, lay(view, { tool: 'fill', line: [], zone: chin }, at, false).points.length, 'a zone on the midline is not filled twice');
});

test('without a spacing of its own, a view gives one', () => {
  const [a, b] = lay(view, { tool: 'stroke', line: [[200, 600], [700, 600]] }, { spacing: '', rows: '1' }, false).points;
  assert.equal(b[0] - a[0], 100);
});

test('so many points by number', () => {
  const { points } = layCount(view, left, 24);
  assert.equal(points.length, 24);
  assert.equal(tally(view, { points }).get(left), 24);
});

test('views without a midline are not mirrored; the crosshair goes into its zone', () => {
  assert.ok(hasMidline(view) && !hasMidline({ ...view, sides: ['front', 'back'] }));
  for (const one of view.zones) assert.equal(zoneAt(view, middle(view, one)), one);
});
