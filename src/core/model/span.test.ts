import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contains, hull, length, overlaps, type Span, shared, union, words } from './span.ts';

const anySpan: fc.Arbitrary<Span> = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([s, n]) => [s, s + n]);
const anySpans = fc.array(anySpan, { maxLength: 8 });
const unitsOf = (spans: readonly Span[]): Set<number> => new Set(spans.flatMap(([s, e]) => Array.from({ length: e - s }, (_, k) => s + k)));

test('spans that only touch do not overlap', () => {
  assert.equal(overlaps([0, 3], [3, 5]), false);
  assert.equal(overlaps([0, 4], [3, 5]), true);
});
test('hull of no spans is a broken invariant', () => assert.throws(() => hull([]), RangeError));
test('words of fragments', () =>
  assert.equal(
    words('he said it twice', [
      [0, 2],
      [8, 10],
    ]),
    'he … it',
  ));

test('two spans overlap just when they share a unit', () => {
  fc.assert(
    fc.property(anySpan, anySpan, (a, b) => {
      assert.equal(overlaps(a, b), shared([a], [b]) > 0);
      assert.equal(overlaps(a, b), overlaps(b, a));
      assert.equal(contains(a, b), shared([a], [b]) === length(b));
    }),
  );
});

test('union holds the same units, sorted, apart and only once', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const joined = union(spans);
      assert.deepEqual(unitsOf(joined), unitsOf(spans));
      for (let i = 1; i < joined.length; i++) assert.ok((joined[i - 1]?.[1] ?? 0) < (joined[i]?.[0] ?? 0));
      assert.deepEqual(union(joined), joined);
      if (spans.length) assert.ok(joined.every((s) => contains(hull(spans), s)));
    }),
  );
});
