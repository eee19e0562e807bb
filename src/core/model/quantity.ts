import type { Conventions } from './conventions.ts';
import { type Interval, interval } from './interval.ts';

export type Bound = 'exact' | 'approx' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'nearly' | 'range' | 'vague';

/**
 * A number as said: its interval, never a midpoint. `low`/`high` null = no such end was said.
 * "more than 4,000" = (4000, ∞): low 4000, lowOpen. "nearly 12,000": low null, high 12000, highOpen.
 */
export interface Quantity {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly bound: Bound;
  readonly approximate: boolean;
  /** The rounding step of the number as written: 12,000 → 1000; 4,100 → 100; 7 → 1. */
  readonly step: number;
  /** `persons`, `percent`, `usd`, `items`, `km`, … */
  readonly unit: string;
  /** A share told as a part of its whole ("two-thirds", "one in five"), given in per cent though not said so. */
  readonly fraction?: true;
  /** For vague words: the key in `Conventions.vague` ("dozens"). */
  readonly vague?: string;
}

/** Three nested readings, core ⊆ plausible ⊆ wide (METHOD §2, table). Shares are in per cent points, as said. */
export interface Readings {
  readonly core: Interval;
  readonly plausible: Interval;
  readonly wide: Interval;
}

/** Rounding step of a whole number as written: the largest power of ten (times one) that divides it. */
export function stepOf(n: number): number {
  if (!Number.isFinite(n) || n === 0) return 1;
  if (!Number.isInteger(n)) return 10 ** -Math.min(6, (String(n).split('.')[1] ?? '').length);
  let step = 1;
  while (n % (step * 10) === 0) step *= 10;
  return step;
}

const around = (low: number, high: number, margin: number): Interval => interval(Math.max(0, low - margin), high + margin);

/** METHOD §2: what the number may stand for, from strictest to most generous. */
export function readings(q: Quantity, c: Conventions): Readings {
  const { low, high, step } = q;
  const m = c.margins;
  const same = (i: Interval): Readings => ({ core: i, plausible: i, wide: i });
  if (q.bound === 'vague') {
    const v = q.vague ? c.vague[q.vague] : undefined;
    // An end that was said outweighs the table's.
    const lo = low ?? Math.min(v?.low ?? 0, high ?? Infinity);
    const top = v?.high ?? Infinity;
    const hi = high ?? (top < lo ? Infinity : top);
    const i = interval(lo, hi);
    return { core: i, plausible: i, wide: interval(m.vagueLow * lo, hi === Infinity ? hi : m.vagueHigh * hi) };
  }
  if (q.bound === 'more_than' || q.bound === 'at_least') return same(interval(low ?? 0, Infinity, q.lowOpen));
  if (q.bound === 'at_most' || q.bound === 'less_than') return same(interval(0, high ?? Infinity, false, q.highOpen));
  if (q.bound === 'nearly') {
    const n = high ?? low;
    if (n === null) return same(interval(0, Infinity));
    return {
      core: interval(m.nearlyCore * n, n, false, true),
      // A fine step ("nearly 11,900") does not make the plausible reading narrower than the core one.
      plausible: interval(Math.min(m.nearlyCore * n, Math.max(m.nearlyPlausible * n, n - step)), n, false, true),
      wide: interval(m.nearlyWide * n, n, false, false),
    };
  }
  const lo = low ?? 0;
  const hi = high ?? Infinity;
  if (hi === Infinity) return same(interval(lo, hi));
  const core = interval(lo, hi);
  // The row on per cent is for what is said in per cent: about a fraction is about any number, and its step is coarser than any margin.
  if (q.fraction && q.approximate)
    return { core, plausible: around(lo, hi, m.aboutPlausible * hi), wide: around(lo, hi, m.aboutWide * hi) };
  if (q.unit === 'percent') {
    const p = q.approximate ? m.percentAbout : m.percentExact;
    return { core, plausible: around(lo, hi, p.plausible), wide: around(lo, hi, p.wide) };
  }
  if (q.approximate)
    return { core, plausible: around(lo, hi, Math.min(m.aboutPlausible * hi, step)), wide: around(lo, hi, m.aboutWide * hi) };
  const round = step > 1;
  return {
    core,
    plausible: around(lo, hi, round ? Math.min(step / 2, m.exactPlausible * hi) : 0),
    wide: around(lo, hi, Math.min(step, m.exactWide * hi)),
  };
}
