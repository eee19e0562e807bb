import assert from 'node:assert/strict';
import { test } from 'node:test';
import { best, hash, loadPerceptron } from './perceptron.ts';

/** Two labels and two features: 5 gives A 3·3, 9 gives A −2·2 and B 127·127. */
const HSY1 = Uint8Array.from([
  ...[0x48, 0x53, 0x59, 0x31, 2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0],
  ...[0x41, 0x0a, 0x42, 0],
  ...[5, 0, 0, 0, 9, 0, 0, 0x80],
  ...[1, 2],
  ...[0, 3, 0, 0xfe, 1, 127],
]);

test('a feature adds its weights, q·|q|, to the labels it knows', () => {
  const model = loadPerceptron(HSY1);
  assert.deepEqual(model.labels, ['A', 'B']);
  const scores = new Int32Array(2);
  model.add(5, scores);
  assert.deepEqual([...scores], [9, 0]);
  model.add(0x80000009, scores);
  assert.deepEqual([...scores], [5, 16129]);
  model.add(6, scores);
  assert.deepEqual([...scores], [5, 16129]);
});

test('a sum of features is what they add one by one', () => {
  const scores = new Int32Array(2);
  loadPerceptron(HSY1).sum(Uint32Array.of(5, 0x80000009, 6, 5), 3, scores);
  assert.deepEqual([...scores], [5, 16129]);
});

test('bytes at an odd place in their buffer', () => {
  const moved = new Uint8Array(HSY1.length + 3);
  moved.set(HSY1, 3);
  const scores = new Int32Array(2);
  loadPerceptron(moved.subarray(3)).add(5, scores);
  assert.deepEqual([...scores], [9, 0]);
});

const BROKEN: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['another file', Uint8Array.from(HSY1, (b, i) => (i === 3 ? 0x32 : b))],
  ['cut short', HSY1.subarray(0, HSY1.length - 1)],
  ['one byte too many', Uint8Array.of(...HSY1, 0)],
  ['more features than bytes', Uint8Array.from(HSY1, (b, i) => (i === 11 ? 0x7f : b))],
];
for (const [name, bytes] of BROKEN) test(`no model: ${name}`, () => assert.throws(() => loadPerceptron(bytes), RangeError));

test('the first of equals is best, also within a range', () => {
  assert.equal(best(Int32Array.of(3, 7, 7)), 1);
  assert.equal(best(Int32Array.of(9, 2, 4), 1), 2);
  assert.equal(best(Int32Array.of(9, 2, 4), 0, 1), 0);
});

test('hashes differ by template and word', () => {
  assert.equal(new Set([hash(1, 'a'), hash(2, 'a'), hash(1, 'b'), hash(1, '')]).size, 4);
});
