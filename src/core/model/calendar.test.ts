import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  easter,
  fromSerial,
  isDay,
  isLeap,
  iso,
  parts,
  toSerial,
  weekday,
} from './calendar.ts';

/** Days of the years 1 to 9998, so that moving them stays within four digits. */
const anyDay = fc.integer({ min: toSerial('0001-01-01'), max: toSerial('9998-12-31') }).map(fromSerial);

const SERIALS: readonly (readonly [string, number])[] = [
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11016],
  ['2000-03-01', 11017],
  ['1900-02-28', -25509],
  ['1900-03-01', -25508],
  ['2025-01-11', 20099],
  ['0001-01-01', -719162],
];
for (const [d, n] of SERIALS)
  test(`${d} is day ${n}`, () => {
    assert.equal(toSerial(d), n);
    assert.equal(fromSerial(n), d);
  });

const WEEKDAYS: readonly (readonly [string, number])[] = [
  ['1970-01-01', 4],
  ['2025-01-11', 6],
  ['2024-12-31', 2],
  ['1900-01-01', 1],
  ['0001-01-01', 1],
];
for (const [d, n] of WEEKDAYS) test(`${d} falls on weekday ${n}`, () => assert.equal(weekday(d), n));

const MONTHS: readonly (readonly [string, number, string])[] = [
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-05-10', -29, '2021-12-10'],
];
for (const [d, n, want] of MONTHS) test(`${d} moved by ${n} months`, () => assert.equal(addMonths(d, n), want));

for (const d of ['1818-03-22', '1943-04-25', '2019-04-21', '2024-03-31', '2025-04-20', '2038-04-25'])
  test(`Easter on ${d}`, () => assert.equal(easter(parts(d).year), d));

const NO_DAYS = ['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-1-1', '2024-01-01T00:00', '', 'today'];
for (const s of NO_DAYS) test(`"${s}" names no day`, () => assert.equal(isDay(s), false));

test('serial numbers and days are inverse, in order, one apart', () => {
  fc.assert(
    fc.property(anyDay, (d) => {
      assert.ok(isDay(d));
      assert.equal(fromSerial(toSerial(d)), d);
      assert.equal(toSerial(addDays(d, 1)), toSerial(d) + 1);
      assert.ok(d < addDays(d, 1));
      assert.equal(weekday(addDays(d, 1)), (weekday(d) + 1) % 7);
      const { year, month, day } = parts(d);
      assert.equal(iso(year, month, day), d);
    }),
  );
});

test('moving by days and measuring the distance are inverse', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      assert.equal(addDays(a, daysBetween(a, b)), b);
      assert.equal(daysBetween(a, b) > 0, a < b);
    }),
  );
});

test('moving by months keeps the day of the month or clamps it to the last', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: toSerial('1000-01-01'), max: toSerial('3000-12-31') }).map(fromSerial),
      fc.integer({ min: -6000, max: 6000 }),
      (d, n) => {
        const [from, to] = [parts(d), parts(addMonths(d, n))];
        assert.equal(to.year * 12 + to.month, from.year * 12 + from.month + n);
        assert.equal(to.day, Math.min(from.day, daysInMonth(to.year, to.month)));
      },
    ),
  );
});

test('a year has 365 days, a leap year 366', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9997 }), (y) => {
      assert.equal(daysBetween(iso(y, 1, 1), iso(y + 1, 1, 1)), isLeap(y) ? 366 : 365);
    }),
  );
});
