import { isRelation } from './scorer.ts';
import type { Article } from './scores.ts';

/** Attributions whose score lies in a tenth of the scale. */
export interface Bin {
  readonly from: number;
  readonly n: number;
  /** Mean score, and the share that the gold has with half of source and content. */
  readonly said: number;
  readonly right: number;
}

/** Reliability curve of the attributions' score (DeGroot and Fienberg 1983) over attributions with a cue. */
export function reliability(articles: readonly Article[]): readonly Bin[] {
  const all = articles.flatMap((a) => {
    const right = new Set(a.score.pairs.filter(isRelation).map((q) => q.pred));
    return a.pred.map((p, j) => ({ score: p.score, right: right.has(j) }));
  });
  return Array.from({ length: 10 }, (_, k): Bin => {
    const bin = all.filter((x) => Math.min(9, Math.floor(x.score * 10)) === k);
    const mean = (pick: (x: (typeof bin)[number]) => number): number =>
      bin.length ? bin.reduce((n, x) => n + pick(x), 0) / bin.length : 0;
    return { from: k / 10, n: bin.length, said: mean((x) => x.score), right: mean((x) => (x.right ? 1 : 0)) };
  });
}

/** Mean distance between what scores say and what is right, weighted by how many say it (Naeini et al. 2015). */
export function calibrationError(bins: readonly Bin[]): number {
  const n = bins.reduce((sum, b) => sum + b.n, 0);
  return n ? bins.reduce((sum, b) => sum + b.n * Math.abs(b.said - b.right), 0) / n : 0;
}

const percent = (x: number): string => (100 * x).toFixed(1);

export function curve(bins: readonly Bin[]): readonly (readonly string[])[] {
  return [
    ['score', 'attributions', 'mean score', 'right, %'],
    ...bins
      .filter((b) => b.n > 0)
      .map((b) => [`${b.from.toFixed(1)} – ${(b.from + 0.1).toFixed(1)}`, String(b.n), percent(b.said), percent(b.right)]),
  ];
}
