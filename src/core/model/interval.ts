/** A set of numbers between two ends; `-Infinity` / `Infinity` where there is none. An open end is not itself in the set. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const interval = (low: number, high: number, lowOpen = false, highOpen = false): Interval => ({
  low,
  high,
  lowOpen: lowOpen || low === -Infinity,
  highOpen: highOpen || high === Infinity,
});
export const point = (n: number): Interval => interval(n, n);
export const everything: Interval = interval(-Infinity, Infinity);

export const isEmpty = (a: Interval): boolean => a.low > a.high || (a.low === a.high && (a.lowOpen || a.highOpen));

export const holds = (a: Interval, n: number): boolean =>
  (n > a.low || (n === a.low && !a.lowOpen)) && (n < a.high || (n === a.high && !a.highOpen));

export function intersect(a: Interval, b: Interval): Interval {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return {
    low,
    high,
    lowOpen: (a.low === low && a.lowOpen) || (b.low === low && b.lowOpen),
    highOpen: (a.high === high && a.highOpen) || (b.high === high && b.highOpen),
  };
}

export const includes = (outer: Interval, inner: Interval): boolean =>
  isEmpty(inner) ||
  ((outer.low < inner.low || (outer.low === inner.low && (!outer.lowOpen || inner.lowOpen))) &&
    (outer.high > inner.high || (outer.high === inner.high && (!outer.highOpen || inner.highOpen))));

export const add = (a: Interval, b: Interval): Interval =>
  interval(a.low + b.low, a.high + b.high, a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);

export const subtract = (a: Interval, b: Interval): Interval =>
  interval(a.low - b.high, a.high - b.low, a.lowOpen || b.highOpen, a.highOpen || b.lowOpen);

const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

/** A factor whose end is a 0 that it reaches makes the product's end 0, reached, whatever the other does. */
const reaches0 = (n: number, open: boolean): boolean => n === 0 && !open;

/** Product of two intervals of numbers ≥ 0 (counts and shares are never negative). */
export function multiply(a: Interval, b: Interval): Interval {
  const low = reaches0(a.low, a.lowOpen) || reaches0(b.low, b.lowOpen);
  const high = reaches0(a.high, a.highOpen) || reaches0(b.high, b.highOpen);
  return interval(times(a.low, b.low), times(a.high, b.high), !low && (a.lowOpen || b.lowOpen), !high && (a.highOpen || b.highOpen));
}

/** Quotient of two intervals of numbers ≥ 0, the divisor taken without its 0; one that comes near 0 leaves the upper end open. */
export function divide(a: Interval, b: Interval): Interval {
  const zero = reaches0(a.low, a.lowOpen);
  const nothing = a.high === 0;
  return interval(
    b.high === Infinity || b.high === 0 ? 0 : a.low / b.high,
    nothing ? 0 : b.low === 0 || a.high === Infinity ? Infinity : a.high / b.low,
    !zero && (a.lowOpen || b.highOpen) && b.high !== 0,
    !nothing && (a.highOpen || b.lowOpen),
  );
}

export const show = (a: Interval): string =>
  `${a.lowOpen ? '(' : '['}${a.low === -Infinity ? '−∞' : a.low}, ${a.high === Infinity ? '∞' : a.high}${a.highOpen ? ')' : ']'}`;
