import { add, divide, everything, type Interval, intersect, interval, multiply, subtract } from '../../model/interval.ts';
import type { Readings } from '../../model/quantity.ts';

/**
 * What must hold among named values. `le`: a ≤ b. `eq`: a = b. `sum`: whole = the parts together, or ≥ them where the parts are not all.
 * `prod`: product = the factors multiplied. `under`: ids of the assumptions it rests on.
 */
export type Constraint = { readonly under?: readonly string[] } & (
  | { readonly op: 'le'; readonly a: string; readonly b: string }
  | { readonly op: 'eq'; readonly a: string; readonly b: string }
  | { readonly op: 'sum'; readonly whole: string; readonly parts: readonly string[]; readonly partial?: boolean }
  | { readonly op: 'prod'; readonly product: string; readonly factors: readonly [string, string] }
);

/** Named values as stated; names that only occur in constraints are unknowns ≥ 0. Shares are fractions. */
export interface Problem {
  readonly values: Readonly<Record<string, Readings>>;
  readonly constraints: readonly Constraint[];
}

/** `contradiction`: no wide reading fits; `tension`: no plausible one; `note`: not the numbers as written; `none`: they fit (METHOD §7). */
export type Level = 'contradiction' | 'tension' | 'note' | 'none';
export const LEVELS: readonly Level[] = ['none', 'note', 'tension', 'contradiction'];
export const lower = (a: Level, b: Level): Level => (LEVELS.indexOf(a) <= LEVELS.indexOf(b) ? a : b);

export interface Verdict {
  readonly level: Level;
  /** A smallest set of stated values that cannot all hold; empty when they can. */
  readonly conflict: readonly string[];
}

/** Interval constraint propagation at each of the three readings, from the most generous on. */
export function judge(problem: Problem): Verdict {
  for (const [reading, level] of [
    ['wide', 'contradiction'],
    ['plausible', 'tension'],
    ['core', 'note'],
  ] as const) {
    if (feasible(problem, reading)) continue;
    return { level, conflict: minimal(problem, reading) };
  }
  return { level: 'none', conflict: [] };
}

const ANY: Interval = interval(0, Infinity);

/** Whether some choice of values within the reading may satisfy every constraint; a failure to narrow to nothing counts as yes. */
export function feasible(p: Problem, reading: keyof Readings): boolean {
  return propagate(p, reading) !== null;
}

/** The narrowed values at a reading; null if one has none left. */
export function propagate(p: Problem, reading: keyof Readings): ReadonlyMap<string, Interval> | null {
  const domain = new Map<string, Interval>();
  for (const [name, r] of Object.entries(p.values)) domain.set(name, r[reading]);
  for (let round = 0; round < 32; round++) {
    let moved = false;
    for (const c of p.constraints) {
      for (const [name, allowed] of implied(c, (n) => domain.get(n) ?? ANY)) {
        const before = domain.get(name) ?? ANY;
        const after = intersect(before, allowed);
        if (nothing(after)) return null;
        if (after.low > before.low + 1e-9 || after.high < before.high - 1e-9) moved = true;
        domain.set(name, after);
      }
    }
    if (!moved) break;
  }
  return domain;
}

/** Empty, with room for the error of floating point: 0.33 × 12,000 is not above 3,960. */
function nothing(a: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.high === Infinity ? a.low : a.high));
  if (a.low > a.high + slack) return true;
  return (a.lowOpen || a.highOpen) && Number.isFinite(a.low) && Math.abs(a.low - a.high) <= slack;
}

/** What a constraint lets each of its values be, given the others. */
function implied(c: Constraint, of: (name: string) => Interval): readonly (readonly [string, Interval])[] {
  if (c.op === 'eq') {
    const both = intersect(of(c.a), of(c.b));
    return [
      [c.a, both],
      [c.b, both],
    ];
  }
  if (c.op === 'le') return atMost(c.a, c.b, of);
  if (c.op === 'prod') {
    const [x, y] = c.factors;
    return [
      [c.product, multiply(of(x), of(y))],
      [x, divide(of(c.product), of(y))],
      [y, divide(of(c.product), of(x))],
    ];
  }
  const total = c.parts.map(of).reduce(add, interval(0, 0));
  const whole = of(c.whole);
  const out: (readonly [string, Interval])[] = [[c.whole, c.partial ? { ...everything, low: total.low, lowOpen: total.lowOpen } : total]];
  for (const part of c.parts) {
    const others = c.parts
      .filter((p) => p !== part)
      .map(of)
      .reduce(add, interval(0, 0));
    const rest = subtract(whole, others);
    out.push([part, c.partial ? { ...everything, high: rest.high, highOpen: rest.highOpen } : rest]);
  }
  return out;
}

function atMost(a: string, b: string, of: (name: string) => Interval): readonly (readonly [string, Interval])[] {
  const [x, y] = [of(a), of(b)];
  return [
    [a, { ...everything, high: y.high, highOpen: y.highOpen }],
    [b, { ...everything, low: x.low, lowOpen: x.lowOpen }],
  ];
}

/** Drops stated values one by one as long as the rest still cannot hold (deletion filter: the result is irreducible). */
function minimal(p: Problem, reading: keyof Readings): readonly string[] {
  let values = p.values;
  for (const name of Object.keys(p.values).sort()) {
    const { [name]: _, ...rest } = values;
    if (!feasible({ ...p, values: rest }, reading)) values = rest;
  }
  return Object.keys(values).sort();
}
