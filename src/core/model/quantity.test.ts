import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { STANDARD } from './conventions.ts';
import { includes, isEmpty, show } from './interval.ts';
import { type Bound, type Quantity, readings, stepOf } from './quantity.ts';

const STEPS: readonly (readonly [number, number])[] = [
  [12000, 1000],
  [4100, 100],
  [7, 1],
  [0, 1],
  [1.5, 0.1],
  [2.25, 0.01],
  [100000, 100000],
  [302, 1],
];
for (const [n, step] of STEPS) test(`${n} is rounded to ${step}`, () => assert.ok(Math.abs(stepOf(n) - step) < 1e-12));

const said = (bound: Bound, low: number | null, high: number | null, more: Partial<Quantity> = {}): Quantity => ({
  low,
  high,
  lowOpen: bound === 'more_than',
  highOpen: bound === 'nearly' || bound === 'less_than',
  bound,
  approximate: bound === 'approx',
  step: stepOf(high ?? low ?? 1),
  unit: 'persons',
  ...more,
});

const ROWS: readonly (readonly [string, Quantity, string, string, string])[] = [
  ['1,000', said('exact', 1000, 1000), '[1000, 1000]', '[950, 1050]', '[900, 1100]'],
  ['300', said('exact', 300, 300), '[300, 300]', '[285, 315]', '[270, 330]'],
  ['302', said('exact', 302, 302), '[302, 302]', '[302, 302]', '[301, 303]'],
  ['about 12,000', said('approx', 12000, 12000), '[12000, 12000]', '[11000, 13000]', '[9000, 15000]'],
  ['nearly 12,000', said('nearly', null, 12000), '[11400, 12000)', '[11000, 12000)', '[9000, 12000]'],
  ['nearly 11,900', said('nearly', null, 11900), '[11305, 11900)', '[11305, 11900)', '[8925, 11900]'],
  ['more than 4,000', said('more_than', 4000, null), '(4000, ∞)', '(4000, ∞)', '(4000, ∞)'],
  ['at least 300', said('at_least', 300, null), '[300, ∞)', '[300, ∞)', '[300, ∞)'],
  ['up to 3,000', said('at_most', null, 3000), '[0, 3000]', '[0, 3000]', '[0, 3000]'],
  ['fewer than 200', said('less_than', null, 200), '[0, 200)', '[0, 200)', '[0, 200)'],
  ['about 30 %', said('approx', 30, 30, { unit: 'percent' }), '[30, 30]', '[27, 33]', '[22.5, 37.5]'],
  ['about one in five', said('approx', 20, 20, { unit: 'percent', fraction: true }), '[20, 20]', '[18, 22]', '[15, 25]'],
  ['one in five', said('exact', 20, 20, { unit: 'percent', fraction: true }), '[20, 20]', '[19, 21]', '[18, 22]'],
  ['30 %', said('exact', 30, 30, { unit: 'percent' }), '[30, 30]', '[29, 31]', '[28, 32]'],
  ['10,000 to 12,000', said('range', 10000, 12000), '[10000, 12000]', '[9500, 12500]', '[9000, 13000]'],
  ['dozens', said('vague', null, null, { vague: 'dozens' }), '[24, 99]', '[24, 99]', '[12, 198]'],
  ['many', said('vague', null, null, { vague: 'many' }), '[5, ∞)', '[5, ∞)', '[2.5, ∞)'],
];
for (const [text, q, core, plausible, wide] of ROWS)
  test(`${text} read strictly, plausibly and widely`, () => {
    const r = readings(q, STANDARD);
    assert.deepEqual([show(r.core), show(r.plausible), show(r.wide)], [core, plausible, wide]);
  });

const BOUNDS: readonly Bound[] = ['exact', 'approx', 'at_least', 'more_than', 'at_most', 'less_than', 'nearly', 'range', 'vague'];
const anyQuantity: fc.Arbitrary<Quantity> = fc
  .record({
    bound: fc.constantFrom(...BOUNDS),
    a: fc.oneof(
      fc.integer({ min: 1, max: 200_000 }),
      fc.integer({ min: 1, max: 500 }).map((n) => n * 100),
    ),
    b: fc.integer({ min: 0, max: 5000 }),
    unit: fc.constantFrom('persons', 'percent', 'usd'),
    approximate: fc.boolean(),
    lowSaid: fc.boolean(),
    highSaid: fc.boolean(),
    vague: fc.constantFrom(undefined, ...Object.keys(STANDARD.vague)),
  })
  .map(({ bound, a, b, unit, approximate, lowSaid, highSaid, vague }) => {
    const high = bound === 'range' ? a + b : a;
    return {
      ...said(bound, lowSaid ? a : null, highSaid ? high : null),
      unit,
      approximate,
      step: stepOf(high),
      ...(vague ? { vague } : {}),
    };
  });

test('core ⊆ plausible ⊆ wide for every bound, and none is empty', () => {
  fc.assert(
    fc.property(anyQuantity, (q) => {
      const { core, plausible, wide } = readings(q, STANDARD);
      assert.ok(includes(plausible, core), `${show(core)} within ${show(plausible)}`);
      assert.ok(includes(wide, plausible), `${show(plausible)} within ${show(wide)}`);
      for (const i of [core, plausible, wide]) {
        assert.equal(isEmpty(i), false);
        assert.ok(i.low >= 0);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a ceiling is never invented: what is said to be more stays open above', () => {
  fc.assert(
    fc.property(fc.constantFrom<Bound>('more_than', 'at_least'), fc.integer({ min: 1, max: 1e6 }), (bound, n) => {
      const r = readings(said(bound, n, null), STANDARD);
      for (const i of [r.core, r.plausible, r.wide]) assert.equal(i.high, Infinity);
    }),
  );
});
