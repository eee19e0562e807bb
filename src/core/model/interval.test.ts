import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  divide,
  everything,
  holds,
  type Interval,
  includes,
  intersect,
  interval,
  isEmpty,
  multiply,
  point,
  show,
  subtract,
} from './interval.ts';

const end = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant(Infinity));
const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 20 }), end, fc.boolean(), fc.boolean())
  .map(([low, high, lo, ho]) => interval(low, high, lo, ho));
const member = fc.oneof(
  fc.integer({ min: 0, max: 24 }),
  fc.integer({ min: 0, max: 48 }).map((n) => n / 2),
);

const SHOWN: readonly (readonly [Interval, string])[] = [
  [interval(2970, 3960, false, true), '[2970, 3960)'],
  [interval(4000, Infinity, true), '(4000, ∞)'],
  [everything, '(−∞, ∞)'],
  [point(7), '[7, 7]'],
];
for (const [i, text] of SHOWN) test(`${text} is shown`, () => assert.equal(show(i), text));

const EMPTY: readonly (readonly [string, Interval, boolean])[] = [
  ['[3, 2]', interval(3, 2), true],
  ['(3, 3]', interval(3, 3, true), true],
  ['[3, 3]', point(3), false],
  ['everything', everything, false],
  ['nothing but infinity', interval(Infinity, Infinity), true],
];
for (const [name, i, want] of EMPTY) test(`${name} is ${want ? '' : 'not '}empty`, () => assert.equal(isEmpty(i), want));

test('0 times anything, however large, is 0', () => {
  assert.deepEqual(multiply(point(0), interval(1, Infinity)), point(0));
  assert.deepEqual(multiply(interval(0, 5), interval(2, 3, true, true)), interval(0, 15, false, true));
});
test('a divisor that comes near 0 leaves the quotient open above', () => {
  assert.deepEqual(divide(interval(1, 2), interval(0, 4)), interval(0.25, Infinity));
  assert.deepEqual(divide(interval(6, 8), point(2)), interval(3, 4));
});

test('a number is in the meeting of two intervals just when it is in both', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, member, (a, b, n) => {
      assert.equal(holds(intersect(a, b), n), holds(a, n) && holds(b, n));
      if (holds(a, n)) assert.equal(isEmpty(a), false);
    }),
  );
});

test('including is a partial order that respects meeting', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, anyInterval, member, (a, b, c, n) => {
      assert.ok(includes(a, a));
      assert.ok(includes(a, intersect(a, b)));
      if (includes(a, b) && includes(b, c) && !isEmpty(b)) assert.ok(includes(a, c));
      if (includes(a, b) && holds(b, n)) assert.ok(holds(a, n));
      if (includes(a, b) && includes(b, a) && !isEmpty(a) && !isEmpty(b)) assert.deepEqual(a, b);
    }),
  );
});

test('arithmetic holds every result of its members', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, member, member, (a, b, x, y) => {
      fc.pre(holds(a, x) && holds(b, y));
      assert.ok(holds(add(a, b), x + y), 'sum');
      assert.ok(holds(subtract(a, b), x - y), 'difference');
      assert.ok(holds(multiply(a, b), x * y), 'product');
      if (y > 0) assert.ok(holds(divide(a, b), x / y), 'quotient');
    }),
    { numRuns: 500 },
  );
});

test('widening an operand widens the result', () => {
  const wider = fc.tuple(anyInterval, anyInterval).map(([a, b]) => [intersect(a, b), a] as const);
  fc.assert(
    fc.property(wider, anyInterval, ([small, large], b) => {
      fc.pre(!isEmpty(small) && !isEmpty(b));
      for (const op of [add, subtract, multiply, divide]) {
        assert.ok(includes(op(large, b), op(small, b)));
        assert.ok(includes(op(b, large), op(b, small)));
      }
    }),
  );
});

test('sum and product do not depend on the order', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, (a, b) => {
      assert.deepEqual(add(a, b), add(b, a));
      assert.deepEqual(multiply(a, b), multiply(b, a));
    }),
  );
});
