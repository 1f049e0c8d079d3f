//! The steppers and what is typed into them, and how deep a needle reaches.
import assert from 'node:assert/strict';
import test from 'node:test';
import { reach, stepped, typed } from '../../../crates/web/assets/map/settings.js';

test('steps go from multiple to multiple and stop at the ends', () => {
  const walk = (name, from, up, count) => { const seen = []; for (let at = from; count--;) seen.push((at = stepped(name, at, up))); return seen; };
  assert.deepEqual(walk('volume', '0.04', true, 4), ['0.045', '0.05', '0.06', '0.07']);
  assert.deepEqual(walk('volume', '0.06', false, 3), ['0.05', '0.045', '0.04']);
  assert.deepEqual(walk('volume', '0.033', true, 2), ['0.035', '0.04']);
  assert.deepEqual(walk('volume', '0.005', false, 2), ['0.001', '0.001']);
  assert.deepEqual(walk('needle', '2', false, 2), ['1', '']);
  assert.deepEqual(walk('needle', '', true, 2), ['1', '2']);
  assert.deepEqual(walk('angle', '45', true, 5), ['60', '75', '90', '90', '90']);
  assert.deepEqual(walk('rows', '1', false, 1), ['1']);
  assert.deepEqual(walk('volume', '', true, 1), ['0.005']);
});

test('what is typed is kept as it was meant, or refused', () => {
  assert.equal(typed('volume', ' 0,025 '), '0.025');
  assert.equal(typed('needle', ''), '');
  for (const [name, text] of [['volume', ''], ['volume', '0'], ['volume', '6'], ['volume', '1e-2'], ['volume', '0.0000001'], ['rows', '1.5'], ['rows', '9'], ['angle', '91'], ['depth', '-1']]) {
    assert.equal(typed(name, text), null, `${name} ${text}`);
  }
});

test('a needle reaches its length times the sine of its angle', () => {
  assert.ok(Math.abs(reach({ needle: '4', angle: '30' }) - 2) < 1e-12);
  assert.equal(reach({ needle: '13', angle: '90' }), 13);
  assert.equal(reach({ needle: '4', angle: '' }), null);
});
