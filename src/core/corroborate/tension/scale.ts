import type { Conventions } from '../../model/conventions.ts';
import { type Interval, point } from '../../model/interval.ts';
import { type Quantity, type Readings, readings } from '../../model/quantity.ts';

/**
 * A quantity's readings as the engine takes them: shares as fractions of one; the end of "nearly N" closed, as METHOD §2 tabulates it, so
 * that "about 4,000" and "nearly 4,000" do not clash on the dot.
 */
export function scaled(q: Quantity, c: Conventions): Readings {
  const r = readings(q, c);
  const factor = q.unit === 'percent' ? 0.01 : 1;
  const turn = (i: Interval): Interval => ({
    low: i.low * factor,
    high: i.high * factor,
    lowOpen: i.lowOpen,
    highOpen: i.highOpen && !(q.bound === 'nearly' && Number.isFinite(i.high)),
  });
  return { core: turn(r.core), plausible: turn(r.plausible), wide: turn(r.wide) };
}

/** A number that is exactly so. */
export const fixed = (n: number): Readings => ({ core: point(n), plausible: point(n), wide: point(n) });
