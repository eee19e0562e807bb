import { type Quantity, stepOf } from '../../src/core/model/quantity.ts';

/** Quantities for tests, named by the words a report would use. */
const base = { lowOpen: false, highOpen: false, approximate: false, unit: 'persons' } as const;

export const exactly = (n: number): Quantity => ({ ...base, low: n, high: n, bound: 'exact', step: stepOf(n) });
export const about = (n: number): Quantity => ({ ...base, low: n, high: n, bound: 'approx', approximate: true, step: stepOf(n) });
export const nearly = (n: number): Quantity => ({ ...base, low: null, high: n, highOpen: true, bound: 'nearly', step: stepOf(n) });
export const moreThan = (n: number): Quantity => ({
  ...base,
  low: n,
  high: null,
  lowOpen: true,
  highOpen: true,
  bound: 'more_than',
  step: stepOf(n),
});
export const atLeast = (n: number): Quantity => ({ ...base, low: n, high: null, highOpen: true, bound: 'at_least', step: stepOf(n) });
export const upTo = (n: number): Quantity => ({ ...base, low: null, high: n, bound: 'at_most', step: stepOf(n) });
export const fewerThan = (n: number): Quantity => ({ ...base, low: null, high: n, highOpen: true, bound: 'less_than', step: stepOf(n) });
export const between = (low: number, high: number): Quantity => ({
  ...base,
  low,
  high,
  bound: 'range',
  step: Math.min(stepOf(low), stepOf(high)),
});
export const vaguely = (key: string): Quantity => ({ ...base, low: null, high: null, bound: 'vague', step: 1, vague: key });
export const percent = (n: number): Quantity => ({ ...exactly(n), unit: 'percent' });
export const aboutPercent = (n: number): Quantity => ({ ...about(n), unit: 'percent' });
