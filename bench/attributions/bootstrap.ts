import type { Count } from './scorer.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Sum of counts. */
export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((a, b) => ({ tp: a.tp + b.tp, pred: a.pred + b.pred, gold: a.gold + b.gold }), { tp: 0, pred: 0, gold: 0 });

/** Precision, recall and their harmonic mean; nothing to find and nothing found is 1. */
export function prf({ tp, pred, gold }: Count): { readonly P: number; readonly R: number; readonly F1: number } {
  const P = pred ? tp / pred : gold ? 0 : 1;
  const R = gold ? tp / gold : 1;
  return { P, R, F1: P + R ? (2 * P * R) / (P + R) : 0 };
}

export const f1 = (count: Count): number => prf(count).F1;

/**
 * 95 % interval of a figure over documents (percentile bootstrap, Efron 1979): documents are drawn with replacement, as many as there are,
 * and their counts added up. Null with fewer than two documents, which say nothing of their spread.
 */
export function bootstrap(
  counts: readonly Count[],
  figure: (total: Count) => number = f1,
  { resamples = 1000, seed = 20261122 }: { readonly resamples?: number; readonly seed?: number } = {},
): Interval | null {
  if (counts.length < 2) return null;
  const chance = mulberry32(seed);
  const drawn: number[] = [];
  for (let k = 0; k < resamples; k++) {
    let [tp, pred, gold] = [0, 0, 0];
    for (let i = 0; i < counts.length; i++) {
      const c = counts[Math.floor(chance() * counts.length)] as Count;
      tp += c.tp;
      pred += c.pred;
      gold += c.gold;
    }
    drawn.push(figure({ tp, pred, gold }));
  }
  drawn.sort((a, b) => a - b);
  const at = (q: number): number => drawn[Math.min(drawn.length - 1, Math.floor(q * drawn.length))] as number;
  return { low: at(0.025), high: at(0.975) };
}

/** The same numbers in [0, 1) on every run. */
export function mulberry32(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
