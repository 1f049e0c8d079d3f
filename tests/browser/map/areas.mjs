//! Areas of a session without a needle: what an outline lies on, what they add up to, what is typed for them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { areaSums } from '../../../crates/web/assets/map/area-table.js';
import { hit, lie } from '../../../crates/web/assets/map/areas.js';
import { steppedTo, typedNumber } from '../../../crates/web/assets/map/device.js';
import { show } from '../../../crates/web/assets/map/dose.js';
import { bounds, mirror } from '../../../crates/web/assets/map/geometry.js';
import { covered, gridOf, tally, zonesOf } from '../../../crates/web/assets/map/view.js';

const box = (left, top, right, bottom) => [[left, top], [right, top], [right, bottom], [left, bottom]];
const zone = (id, side, points, more = {}) => ({ id, side, area: id, avoid: false, points, box: bounds(points), key: `${id}/${side ?? ''}`, ...more });
const body = box(-1040, -180, 1040, 2000), cheek = box(200, 300, 800, 800);
const view = {
  id: 'face_front', version: 1, box: [-104, -18, 208, 312], spacing: 10, sides: ['right', 'left'], elsewhere: 'face', body: [{ points: body, box: bounds(body) }],
  zones: [zone('eye', 'left', box(300, 300, 450, 400), { avoid: true }), zone('cheek', 'left', cheek), zone('cheek', 'right', mirror(cheek)), zone('chin', null, box(-150, 850, 150, 990))],
};
const [eye, left, , chin] = view.zones;

test('the grid is that of the server', () => {
  assert.equal(gridOf(view), 15);
  assert.equal(gridOf({ box: [-330, -30, 660, 1750] }), 87);
  const found = covered(view, box(-31, 1001, 31, 1032));
  assert.deepEqual(found.slice(0, 5), [[-30, 1005], [-15, 1005], [0, 1005], [15, 1005], [30, 1005]]);
  assert.equal(found.length, 2 * 5 + 4);
});

test('an area lies in the zone of which it holds most, by a point that is in both', () => {
  const outline = box(500, 600, 760, 900), { point } = lie(view, outline);
  const mark = { shape: outline, points: [point], applied: { whole: false } };
  assert.deepEqual([...zonesOf(view, mark)], [left, undefined]);
  assert.deepEqual([...tally(view, mark)], [[left, 1], [undefined, 1]], 'each place once');
  assert.deepEqual([...zonesOf(view, { shape: left.points, points: [[600, 600]], applied: { whole: true } })], [left], 'a whole zone is that zone alone');
  assert.deepEqual([...zonesOf(view, { shape: chin.points, points: [[0, 900]], applied: { whole: true } })], [chin]);
});

test('nothing goes over a place where nothing is treated, and a speck is no area', () => {
  assert.equal(lie(view, box(280, 280, 600, 600)).avoid, eye);
  assert.deepEqual(lie(view, box(601, 601, 603, 603)), {});
  assert.deepEqual(lie(view, box(3000, 3000, 3400, 3400)), {}, 'beside the body');
});

test('an area is taken hold of wherever it is touched', () => {
  const mark = { shape: box(500, 600, 760, 900), points: [[600, 700]], applied: {} };
  assert.deepEqual(hit(mark, [755.2, 610.1], 5), [[600, 700]]);
  assert.deepEqual(hit(mark, [400, 610], 5), []);
  assert.deepEqual(hit({ points: [[600, 700]] }, [603, 700], 5), [[600, 700]], 'a point from nearby');
});

test('minutes and volumes are exact; a volume that nobody said leaves the sum open', () => {
  const area = (minutes, volume) => ({ volume_each: volume, applied: { minutes } });
  const sums = areaSums([area('7.5', '0.1 mL'), area('0.7', '0.2 mL'), area('10', '1 mL')]);
  assert.deepEqual([sums.areas, show(sums.minutes, '.'), show(sums.volume, ',')], [3, '18.2', '1,3']);
  assert.equal(areaSums([area('1', '0.1 mL'), area('1', ''), area('1', '0.1 mL')]).volume, null);
});

test('steps and typed numbers', () => {
  assert.deepEqual([steppedTo('minutes', '', true), steppedTo('minutes', '7.5', true), steppedTo('minutes', '1', false), steppedTo('minutes', '240', true)], ['1', '8', '', '240']);
  assert.deepEqual([steppedTo('volume', '0.3', true), steppedTo('volume', '0.1', false)], ['0.4', '']);
  assert.deepEqual([typedNumber(' 7,5 '), typedNumber(''), typedNumber('0'), typedNumber('1e3'), typedNumber('300', { least: 0.5, most: 240 })], ['7.5', '', null, null, null]);
});
