//! Marks, erasures, undo and redo: whatever is done, the map and what was sent say the same.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Strokes } from '../../../crates/web/assets/map/strokes.js';

/** The ledger as the server keeps it: marks, and points erased from them. */
function ledger() {
  const marks = new Map(), sent = [];
  return {
    marks, sent,
    take(act, key, body) {
      sent.push({ act, key, body });
      assert.ok(!('root' in body) && !('refused' in body), 'what only the page knows is not sent');
      if (act === 'mark') {
        assert.ok(!marks.has(body.mark), 'a mark is placed once');
        marks.set(body.mark, [...body.points]);
        return;
      }
      const held = marks.get(body.mark) ?? assert.fail('only what is there is erased');
      const gone = new Set((body.points.length ? body.points : held).map(String));
      for (const point of gone) assert.ok(held.some((one) => String(one) === point), 'only points that are there are erased');
      const rest = held.filter((point) => !gone.has(String(point)));
      if (rest.length) marks.set(body.mark, rest);
      else marks.delete(body.mark);
    },
    points: () => [...marks.values()].flat().map(String).sort(),
  };
}

const mark = (...points) => ({ view: 'face_front', version: 1, technique: 'nappage', tool: 'stroke', syringe: 'A', volume_each: '0.02 mL', rows: 1, shape: [points[0]], points });
const shown = (strokes) => strokes.counted().flatMap((one) => one.points).map(String).sort();
const begin = () => {
  const server = ledger(), strokes = new Strokes([], server.take, () => {});
  return { server, strokes, same: () => assert.deepEqual(shown(strokes), server.points()) };
};

test('undo erases the whole mark, redo places it anew under another id', () => {
  const { server, strokes, same } = begin();
  strokes.do({ put: [mark([1, 1], [2, 2])] });
  const [{ body: first }] = server.sent;
  assert.deepEqual(strokes.undo(), { gone: 2, come: 0 });
  assert.deepEqual(server.sent[1].body.points, []);
  assert.deepEqual(strokes.redo(), { gone: 0, come: 2 });
  assert.notEqual(server.sent[2].body.mark, first.mark);
  assert.equal(shown(strokes).length, 2);
  same();
});

test('what a rub took comes back, and undoing the stroke takes that, too', () => {
  const { server, strokes, same } = begin();
  strokes.do({ put: [mark([1, 1], [2, 2], [3, 3])] });
  const [{ root }] = strokes.all();
  strokes.do({ rub: [{ root, points: [[2, 2]] }] });
  same();
  strokes.undo();
  assert.equal(strokes.all().length, 2, 'the point came back as a mark of its own');
  same();
  strokes.undo();
  assert.deepEqual(shown(strokes), []);
  same();
  strokes.redo();
  assert.equal(shown(strokes).length, 3);
  strokes.redo();
  assert.deepEqual(shown(strokes), ['1,1', '3,3']);
  same();
  assert.equal(server.sent.filter(({ act }) => act === 'erase').length, 4);
});

test('any walk of strokes, rubs, moves, undo and redo ends where it began', () => {
  for (let seed = 1; seed <= 60; seed++) {
    let state = seed * 2654435761;
    const draw = (below) => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor((state / 2 ** 32) * below); };
    const { strokes, same } = begin(), seen = [''];
    let at = 0;
    for (let step = 0; step < 40; step++) {
      const marks = strokes.all(), any = marks[draw(marks.length || 1)], kind = draw(5), before = shown(strokes).join();
      if (kind < 2 || !any) strokes.do({ put: [mark(...Array.from({ length: 1 + draw(5) }, (_, i) => [step * 10 + i, draw(500)]))] });
      else if (kind === 2) strokes.do({ rub: [{ root: any.root, points: any.points.filter(() => draw(2)) }] });
      else if (kind === 3) strokes.do({ rub: [{ root: any.root, points: [any.points[0]] }], put: [{ ...any, root: undefined, points: [[9000 + step, draw(500)]] }] });
      else if (draw(2) && at > 0) { strokes.undo(); at -= 1; assert.equal(shown(strokes).join(), seen[at]); same(); continue; }
      else if (strokes.canRedo) { strokes.redo(); at += 1; assert.equal(shown(strokes).join(), seen[at]); same(); continue; }
      const now = shown(strokes).join();
      if (now !== before) { at += 1; seen.length = at; seen.push(now); }
      same();
    }
    while (strokes.canUndo) { strokes.undo(); at -= 1; assert.equal(shown(strokes).join(), seen[at]); same(); }
    assert.equal(shown(strokes).length, 0);
  }
});

test('a refused mark is shown but not counted; a refused erasure gives its points back', () => {
  const { server, strokes } = begin();
  strokes.do({ put: [mark([1, 1], [2, 2])] });
  strokes.do({ put: [mark([5, 5])] });
  const [first, second] = strokes.all();
  strokes.refuse({ act: 'mark', body: server.sent[1].body });
  assert.deepEqual(shown(strokes), ['1,1', '2,2']);
  assert.equal(strokes.all().length, 2);
  strokes.dismiss({ act: 'mark', body: second });
  assert.equal(strokes.all().length, 1);
  strokes.do({ rub: [{ root: first.root, points: [[1, 1]] }] });
  strokes.refuse({ act: 'erase', body: server.sent.at(-1).body });
  assert.deepEqual(shown(strokes), ['1,1', '2,2']);
});

test('what the outbox kept is applied over what the server knows, once', () => {
  const kept = { ...mark([1, 1], [2, 2]), mark: 'm1' }, fresh = { ...mark([7, 7]), mark: 'm2' };
  const strokes = new Strokes([kept], () => {}, () => {});
  const rows = [{ act: 'mark', body: kept }, { act: 'mark', body: fresh }, { act: 'erase', body: { erasure: 'e1', mark: 'm1', points: [[1, 1]] } }];
  strokes.replay(rows);
  strokes.replay(rows);
  assert.deepEqual(shown(strokes), ['2,2', '7,7']);
  strokes.replay([{ act: 'erase', body: { erasure: 'e2', mark: 'm1', points: [] } }]);
  assert.deepEqual(shown(strokes), ['7,7']);
});
