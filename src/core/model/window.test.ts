import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromSerial, toSerial } from './calendar.ts';
import { type Containment, day, days, meets, shift, span, type Window, within } from './window.ts';

const base = toSerial('2024-01-01');
const anyDay = fc.integer({ min: base, max: base + 400 }).map(fromSerial);
const closed: fc.Arbitrary<Window> = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 120 }))
  .map(([s, n]) => ({ start: fromSerial(base + s), end: fromSerial(base + s + n) }));
const anyWindow: fc.Arbitrary<Window> = fc
  .record({
    w: closed,
    openStart: fc.boolean(),
    openEnd: fc.boolean(),
    looseStart: fc.boolean(),
    looseEnd: fc.boolean(),
    or: fc.option(closed),
  })
  .map(({ w, openStart, openEnd, looseStart, looseEnd, or }) => ({
    start: openStart ? null : w.start,
    end: openEnd ? null : w.end,
    ...(looseStart ? { impreciseStart: true } : {}),
    ...(looseEnd ? { impreciseEnd: true } : {}),
    ...(or ? { or: { start: or.start, end: or.end } } : {}),
  }));

const december = { start: '2024-12-01', end: '2024-12-31' };
const lastWeek = { start: '2024-12-25', end: '2024-12-31', or: { start: '2024-12-23', end: '2024-12-29' } };

const MEETS: readonly (readonly [string, Window, Window, Containment])[] = [
  ['a day and its month', day('2024-12-31'), december, 'yes'],
  ['two days in a row', day('2024-12-30'), day('2024-12-31'), 'no'],
  ['a day in one reading only', lastWeek, day('2024-12-31'), 'possible'],
  ['a day in both readings', lastWeek, day('2024-12-27'), 'yes'],
  ['a day in neither', lastWeek, day('2024-12-20'), 'no'],
  ['days just outside an imprecise end', { start: '2024-09-01', end: '2024-09-10', impreciseEnd: true }, day('2024-09-14'), 'possible'],
  ['days far outside an imprecise end', { start: '2024-09-01', end: '2024-09-10', impreciseEnd: true }, day('2024-12-01'), 'no'],
  ['an open end, later', { start: '2024-01-01', end: null }, day('2024-06-01'), 'possible'],
  ['an open end, before', { start: '2024-01-01', end: null }, day('2023-06-01'), 'no'],
  ['the known first day of an open one', { start: '2024-12-05', end: null }, december, 'yes'],
  ['two half-open ones', { start: '2024-01-01', end: null }, { start: null, end: '2024-06-01' }, 'possible'],
];
for (const [name, a, b, want] of MEETS) test(`meets: ${name}`, () => assert.equal(meets(a, b), want));

const WITHIN: readonly (readonly [string, Window, Window, Containment])[] = [
  ['the last week of December in December', lastWeek, december, 'yes'],
  ['December in its last week', december, lastWeek, 'no'],
  ['a week over the month’s end', { start: '2024-12-28', end: '2025-01-03' }, december, 'no'],
  ['a day well inside an imprecise window', day('2024-12-27'), { start: '2024-10-01', end: '2025-01-13', impreciseStart: true }, 'yes'],
  ['a day at its imprecise start', day('2024-10-03'), { start: '2024-10-01', end: '2025-01-13', impreciseStart: true }, 'possible'],
  ['an unknown start', { start: null, end: '2024-12-20' }, december, 'possible'],
  ['anything in an open past', day('2024-12-27'), { start: null, end: '2025-01-13' }, 'yes'],
  ['anything in an unknown past', day('2024-12-27'), { start: null, end: '2025-01-13', impreciseStart: true }, 'possible'],
  ['a day of one reading', day('2024-12-31'), lastWeek, 'possible'],
];
for (const [name, inner, outer, want] of WITHIN) test(`within: ${name}`, () => assert.equal(within(inner, outer), want));

test('meeting is symmetric, and nothing fails to meet itself', () => {
  fc.assert(
    fc.property(anyWindow, anyWindow, (a, b) => {
      assert.equal(meets(a, b), meets(b, a));
      assert.notEqual(meets(a, a), 'no');
      assert.notEqual(within(a, a), 'no');
    }),
  );
});

test('precise windows: containment is that of days', () => {
  fc.assert(
    fc.property(closed, closed, anyDay, (a, b, d) => {
      assert.equal(meets(day(d), a), within(day(d), a));
      if (within(a, b) === 'yes' && within(day(d), a) === 'yes') assert.equal(within(day(d), b), 'yes');
      assert.notEqual(within(a, b), 'possible');
      assert.equal(within(a, a), 'yes');
      if (within(a, b) === 'yes' && within(b, a) === 'yes') assert.deepEqual(a, b);
    }),
  );
});

test('surely within makes meeting possible, and surely apart is not within', () => {
  fc.assert(
    fc.property(anyWindow, anyWindow, (a, b) => {
      if (within(a, b) === 'yes') assert.notEqual(meets(a, b), 'no');
      if (meets(a, b) === 'no') assert.equal(within(a, b), 'no');
    }),
  );
});

test('surely within is transitive', () => {
  /** A window and one around it, loose or open where it likes. */
  const around = fc
    .record({ w: closed, before: fc.nat(60), after: fc.nat(60), openEnd: fc.boolean(), looseStart: fc.boolean(), looseEnd: fc.boolean() })
    .map(({ w, before, after, openEnd, looseStart, looseEnd }) => ({
      inner: w,
      outer: {
        start: fromSerial(toSerial(w.start ?? '') - before),
        end: openEnd ? null : fromSerial(toSerial(w.end ?? '') + after),
        ...(looseStart ? { impreciseStart: true } : {}),
        ...(looseEnd ? { impreciseEnd: true } : {}),
      },
    }));
  fc.assert(
    fc.property(around, fc.nat(60), fc.nat(60), ({ inner, outer }, before, after) => {
      const outmost = {
        start: fromSerial(toSerial(outer.start) - before),
        end: outer.end && fromSerial(toSerial(outer.end) + after),
      };
      if (within(inner, outer) === 'yes' && within(outer, outmost) === 'yes') assert.equal(within(inner, outmost), 'yes');
    }),
    { numRuns: 500 },
  );
});

test('imprecision and second readings never make an answer surer', () => {
  fc.assert(
    fc.property(closed, closed, fc.boolean(), fc.boolean(), (a, b, impreciseStart, impreciseEnd) => {
      const loose = { ...a, impreciseStart, impreciseEnd };
      if (within(loose, b) !== 'possible') assert.equal(within(loose, b), within(a, b));
      if (meets(loose, b) !== 'possible') assert.equal(meets(loose, b), meets(a, b));
    }),
  );
});

test('the span of two windows leaves out neither', () => {
  fc.assert(
    fc.property(anyWindow, anyWindow, (a, b) => {
      const both = span(a, b);
      assert.notEqual(within(a, both), 'no');
      assert.deepEqual(both, span(b, a));
    }),
  );
  fc.assert(
    fc.property(closed, closed, (a, b) => {
      assert.equal(within(a, span(a, b)), 'yes');
      assert.equal(within(b, span(a, b)), 'yes');
    }),
  );
});

test('moving windows together changes no answer, and moving back undoes it', () => {
  fc.assert(
    fc.property(anyWindow, anyWindow, fc.integer({ min: -500, max: 500 }), (a, b, n) => {
      assert.deepEqual(shift(shift(a, n), -n), a);
      assert.equal(days(shift(a, n)), days(a));
      assert.equal(meets(shift(a, n), shift(b, n)), meets(a, b));
      assert.equal(within(shift(a, n), shift(b, n)), within(a, b));
    }),
  );
});
