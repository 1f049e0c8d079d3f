//! From a gesture to points: distances kept, outlines kept, everything in whole tenths of a millimetre.
import assert from 'node:assert/strict';
import test from 'node:test';
import * as geometry from '../../../crates/web/assets/map/geometry.js';

const { along, band, inside, keyOf, lattice, mirror, otherSide, spread, thin } = geometry;
const SQUARE = [[0, 0], [1000, 0], [1000, 1000], [0, 1000]];
const WAVE = Array.from({ length: 80 }, (_, i) => [i * 12.3, 120 * Math.sin(i / 9)]);
const apart = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);
const nearest = (points) => Math.min(...points.flatMap((a, i) => points.slice(i + 1).map((b) => apart(a, b))));
const whole = (points) => points.every(([x, y]) => Number.isInteger(x) && Number.isInteger(y) && !Object.is(x, -0) && !Object.is(y, -0));

/** The same sequence every time. */
function chance(seed) {
  let state = seed;
  return (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
}

test('a line: one point every spacing, measured on the line', () => {
  const points = along(WAVE, 60);
  assert.ok(whole(points));
  for (const [i, point] of points.slice(1).entries()) assert.ok(apart(points[i], point) > 52 && apart(points[i], point) < 61, String(apart(points[i], point)));
  assert.deepEqual(points[0], [0, 0]);
  assert.deepEqual(along([[5, 5], [5, 5], [5, 5]], 40), [[5, 5]]);
});

test('a band: rows beside each other, each point as far from its neighbours as the spacing', () => {
  const points = band([[0, 0], [500, 0], [1000, 0]], 50, 3);
  assert.ok(whole(points));
  assert.equal(new Set(points.map(([, y]) => y)).size, 3);
  assert.ok(Math.abs(nearest(points) - 50) < 1.5, String(nearest(points)));
  assert.deepEqual(band(WAVE, 60, 1), along(WAVE, 60));
});

test('an area: a lattice with equal distances, none outside', () => {
  const points = lattice(SQUARE, 100);
  assert.ok(whole(points) && points.every((point) => inside(SQUARE, point)));
  assert.ok(Math.abs(nearest(points) - 100) < 1.5);
  assert.ok(points.length > 100 && points.length < 125, String(points.length));   // 10 cm² a square of 1 cm, triangular
});

test('so many points and no other number', () => {
  for (const count of [1, 2, 7, 24, 100, 333]) assert.equal(spread(SQUARE, count).length, count);
  const left = ([x]) => x < 200;
  const points = spread(SQUARE, 40, left);
  assert.equal(points.length, 40);
  assert.ok(points.every(left));
  assert.ok(spread([[0, 0], [12, 0], [12, 12], [0, 12]], 500).length < 20, 'there is no room for more');
});

test('inside: the integer rule says what fractions say', () => {
  const draw = chance(7);
  for (let round = 0; round < 300; round++) {
    const polygon = Array.from({ length: 3 + draw(9) }, () => [draw(60) - 30, draw(60) - 30]);
    for (let n = 0; n < 40; n++) {
      const [x, y] = [draw(60) - 30, draw(60) - 30];
      let want = false;
      for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
        const [xi, yi] = polygon[i].map(BigInt), [xj, yj] = polygon[j].map(BigInt), [px, py] = [BigInt(x), BigInt(y)];
        if ((yi > py) === (yj > py)) continue;
        // x < xi + (xj - xi)(y - yi) / (yj - yi), multiplied out
        const left = (px - xi) * (yj - yi), right = (xj - xi) * (py - yi);
        if (yj > yi ? left < right : left > right) want = !want;
      }
      assert.equal(inside(polygon, [x, y]), want);
    }
  }
});

test('two polygons that share an edge never both hold a point of it', () => {
  const left = [[0, 0], [70, 13], [55, 90], [0, 100]], right = [[70, 13], [140, 0], [150, 110], [55, 90]];
  for (let y = -5; y < 120; y++) for (let x = -5; x < 160; x++) assert.ok(!(inside(left, [x, y]) && inside(right, [x, y])));
});

test('thinning keeps ends and shape, and never more than asked for', () => {
  const thinned = thin(WAVE, 3);
  assert.ok(whole(thinned) && thinned.length < WAVE.length);
  assert.deepEqual(thinned.at(-1), WAVE.at(-1).map(Math.round));
  const long = Array.from({ length: 20000 }, (_, i) => [i, (i * 7919) % 400]);
  assert.ok(thin(long, 3, 500).length <= 500);
  assert.deepEqual(thin([[1.4, 2.6]], 3), [[1, 3]]);
});

test('the other side: the same points mirrored, and nothing twice at the midline', () => {
  const points = lattice([[200, 0], [600, 0], [600, 400], [200, 400]], 80);
  assert.deepEqual(otherSide(points, { least: 10 }), mirror(points));
  assert.deepEqual(otherSide([[0, 50]], { least: 10 }), []);
  assert.deepEqual(otherSide([[4, 50]], { least: 10 }), []);
  assert.deepEqual(otherSide([[6, 50]], { least: 10 }), [[-6, 50]]);
  const across = [[-100, 0], [400, 0], [400, 300], [-100, 300]], filled = lattice(across, 50);
  const both = [...filled, ...otherSide(filled, { within: across, least: 10 })];
  assert.equal(new Set(both.map(keyOf)).size, both.length);
  assert.ok(otherSide(filled, { within: across, least: 10 }).every(([x]) => x < -100));
});
