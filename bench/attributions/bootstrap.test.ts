import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bootstrap, f1, mulberry32, prf, sum } from './bootstrap.ts';
import type { Count } from './scorer.ts';

const count = (tp: number, pred: number, gold: number): Count => ({ tp, pred, gold });

describe('precision, recall, F1', () => {
  const rows: readonly [count: Count, P: number, R: number, F1: number][] = [
    [count(3, 4, 6), 0.75, 0.5, 0.6],
    [count(0, 4, 6), 0, 0, 0],
    [count(0, 0, 0), 1, 1, 1],
    [count(0, 0, 5), 0, 0, 0],
    [count(0, 5, 0), 0, 1, 0],
  ];
  for (const [c, P, R, F1] of rows)
    it(JSON.stringify(c), () => {
      const got = prf(c);
      assert.deepEqual([got.P, got.R, Math.round(got.F1 * 1e9) / 1e9], [P, R, F1]);
    });
  it('counts add up', () => assert.deepEqual(sum([count(1, 2, 3), count(4, 5, 6)]), count(5, 7, 9)));
});

describe('interval', () => {
  it('of one document: none', () => assert.equal(bootstrap([count(1, 2, 3)]), null));
  it('of equal documents: a point', () => {
    const interval = bootstrap(Array.from({ length: 9 }, () => count(3, 4, 6)));
    assert.ok(interval && Math.abs(interval.low - 0.6) < 1e-12 && Math.abs(interval.high - 0.6) < 1e-12);
  });
  it('is the same on every run and another with another seed', () => {
    const counts = Array.from({ length: 12 }, (_, i) => count(i % 5, 5, 4 + (i % 3)));
    assert.deepEqual(bootstrap(counts), bootstrap(counts));
    assert.notDeepEqual(bootstrap(counts), bootstrap(counts, f1, { seed: 1, resamples: 50 }));
  });
  it('of a fair coin thrown a hundred times: about ten points to each side', () => {
    const interval = bootstrap(Array.from({ length: 100 }, (_, i) => count(i % 2, 1, 1)));
    assert.ok(interval);
    assert.ok(interval.low > 0.36 && interval.low < 0.44, String(interval.low));
    assert.ok(interval.high > 0.56 && interval.high < 0.64, String(interval.high));
  });
  it('holds between 0 and 1 and in order', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { minLength: 2, maxLength: 10 }), (rows) => {
        const interval = bootstrap(
          rows.map(([tp, p, g]) => count(tp, tp + p, tp + g)),
          f1,
          { resamples: 40 },
        );
        assert.ok(interval && interval.low >= 0 && interval.low <= interval.high && interval.high <= 1);
      }),
    ));
});

describe('chance', () => {
  it('is even over [0, 1)', () => {
    const next = mulberry32(7);
    const drawn = Array.from({ length: 10000 }, next);
    assert.ok(drawn.every((x) => x >= 0 && x < 1));
    for (let k = 0; k < 10; k++) {
      const n = drawn.filter((x) => Math.floor(x * 10) === k).length;
      assert.ok(n > 900 && n < 1100, `${n} in tenth ${k}`);
    }
  });
});
