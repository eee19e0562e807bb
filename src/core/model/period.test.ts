import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, fromSerial, toSerial } from './calendar.ts';
import { type Grain, later, periodAfter, periodOf } from './period.ts';

const GRAINS: readonly Grain[] = ['day', 'weekend', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century'];
const anyDay = fc.integer({ min: toSerial('1200-01-01'), max: toSerial('2800-12-31') }).map(fromSerial);
/** A weekend does not hold the working days before it. */
const tiling = fc.constantFrom(...GRAINS.filter((g) => g !== 'weekend'));

const PERIODS: readonly (readonly [string, Grain, string, string])[] = [
  ['2025-01-13', 'week', '2025-01-13', '2025-01-19'],
  ['2025-01-12', 'week', '2025-01-06', '2025-01-12'],
  ['2025-01-08', 'weekend', '2025-01-11', '2025-01-12'],
  ['2024-02-10', 'month', '2024-02-01', '2024-02-29'],
  ['2024-11-05', 'quarter', '2024-10-01', '2024-12-31'],
  ['2024-01-15', 'season', '2023-12-01', '2024-02-29'],
  ['2024-12-15', 'season', '2024-12-01', '2025-02-28'],
  ['2024-09-01', 'season', '2024-09-01', '2024-11-30'],
  ['1999-12-31', 'decade', '1990-01-01', '1999-12-31'],
  ['2000-12-31', 'century', '1901-01-01', '2000-12-31'],
  ['2001-01-01', 'century', '2001-01-01', '2100-12-31'],
];
for (const [d, grain, start, end] of PERIODS) test(`the ${grain} of ${d}`, () => assert.deepEqual(periodOf(d, grain), { start, end }));

const AFTER: readonly (readonly [string, Grain, number, string, string])[] = [
  ['2025-01-13', 'week', -1, '2025-01-06', '2025-01-12'],
  ['2025-01-31', 'month', -1, '2024-12-01', '2024-12-31'],
  ['2025-01-31', 'month', 1, '2025-02-01', '2025-02-28'],
  ['2025-01-13', 'quarter', -1, '2024-10-01', '2024-12-31'],
  ['2025-01-13', 'year', -1, '2024-01-01', '2024-12-31'],
  ['2025-01-13', 'weekend', -1, '2025-01-11', '2025-01-12'],
];
for (const [d, grain, n, start, end] of AFTER)
  test(`${n} ${grain} from ${d}`, () => assert.deepEqual(periodAfter(d, grain, n), { start, end }));

test('periods of a grain tile the calendar', () => {
  fc.assert(
    fc.property(anyDay, tiling, (d, grain) => {
      const p = periodOf(d, grain);
      assert.ok(p.start <= d && d <= p.end);
      assert.deepEqual(periodOf(p.start, grain), p);
      assert.deepEqual(periodOf(p.end, grain), p);
      assert.equal(periodOf(addDays(p.end, 1), grain).start, addDays(p.end, 1));
      assert.deepEqual(periodAfter(d, grain, 1), periodOf(addDays(p.end, 1), grain));
      assert.deepEqual(periodAfter(d, grain, -1), periodOf(addDays(p.start, -1), grain));
    }),
  );
});

test('moving on and back by a grain returns to the period', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...GRAINS), fc.integer({ min: -3, max: 3 }), (d, grain, n) => {
      const there = periodAfter(d, grain, n);
      assert.deepEqual(periodAfter(there.start, grain, -n), periodOf(d, grain));
      assert.equal(later(d, grain, n) > d, n > 0);
    }),
  );
});
