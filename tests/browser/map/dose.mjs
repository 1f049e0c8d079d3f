//! The map's sums, to the last digit: 200 sessions drawn by lot, worked out elsewhere with fractions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import * as dose from '../../../crates/web/assets/map/dose.js';

const cases = JSON.parse(readFileSync(new URL('doses.json', import.meta.url), 'utf8'));
const { decimal, show } = dose;
const same = (a, b) => dose.compare(a, b) === 0;

test('200 sessions: what was given, in all and of each substance', () => {
  assert.equal(cases.length, 200);
  for (const [n, one] of cases.entries()) {
    const sums = dose.given(one.marks.map((mark) => ({ ...mark, points: Array(mark.points).fill([0, 0]) })));
    for (const [name, volume] of Object.entries(one.given)) assert.ok(same(sums.get(name).volume, decimal(volume)), `${n}: ${name}`);
    for (const want of one.totals) {
      const total = dose.total({ ...want, unit: 'mg' }, one.syringes, sums);
      if (want.total === null) assert.equal(total, null, `${n}: ${want.substance}`);
      else assert.ok(same(total, decimal(want.total)), `${n}: ${want.substance} ${show(total, '.')}, not ${want.total}`);
      assert.equal(show(total, want.separator), want.shown, `${n}: ${want.substance}`);
    }
  }
});

test('a number is read with comma or point, with or without its unit, or not at all', () => {
  assert.deepEqual(decimal('0,02'), { n: 2n, places: 2 });
  assert.deepEqual(decimal('0.02 mL'), { n: 2n, places: 2 });
  for (const wrong of ['', 'mL', '-1', '1.2.3', '1e3', null, undefined]) assert.equal(decimal(wrong), null, String(wrong));
});

test('what is shown ends without noughts, and says when it is rounded', () => {
  assert.equal(show(decimal('1.500'), ','), '1,5');
  assert.equal(show(decimal('12'), ','), '12');
  assert.equal(show(decimal('0.00005'), '.'), '≈ 0');
  assert.equal(show(decimal('0.00015'), '.'), '≈ 0.0002');   // half to even
  assert.equal(show(decimal('0.00025'), '.'), '≈ 0.0002');
  assert.equal(show({ n: -15n, places: 1 }, '.'), '−1.5');
  assert.equal(show(null, '.'), '–');
});

test('an unknown volume makes the dose unknown only where something was given from it', () => {
  const syringes = [{ name: 'A', volume: null, contents: [{ substance: 'x', amount: '40', unit: 'mg' }] }];
  const x = { substance: 'x', unit: 'mg', cream: '12.5' };
  assert.equal(show(dose.total(x, syringes, new Map()), '.'), '12.5');
  assert.equal(dose.total(x, syringes, dose.given([{ syringe: 'A', volume_each: '0.1 mL', points: [[0, 0]] }])), null);
});

test('two units are never added', () => {
  const syringes = [{ name: '', volume: '1', contents: [{ substance: 'x', amount: '40', unit: 'µg' }] }];
  const sums = dose.given([{ syringe: '', volume_each: '0.1 mL', points: [[0, 0]] }]);
  assert.equal(dose.total({ substance: 'x', unit: 'mg', cream: null }, syringes, sums), null);
});

test('limits: none on file is no tick; near above four fifths; over only above', () => {
  const at = (text, limit) => dose.standing(decimal(text), limit);
  assert.deepEqual([at('5', null), at('240', '300'), at('240.000000001', '300'), at('300', '300'), at('300.000000001', '300')], ['none', 'within', 'near', 'near', 'over']);
  assert.equal(dose.standing(null, '300'), 'unknown');
});

test('what is left, and how many points that is', () => {
  const rest = dose.left({ volume: '5' }, { volume: decimal('4.97') });
  assert.equal(show(rest, '.'), '0.03');
  assert.equal(dose.more(rest, decimal('0.01')), 3);
  assert.equal(dose.more(rest, decimal('0.02')), 1);
  assert.equal(dose.more(dose.left({ volume: '1' }, { volume: decimal('1.01') }), decimal('0.02')), 0);
  assert.equal(dose.left({ volume: null }, undefined), null);
});
