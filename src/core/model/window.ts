import { addDays, type Day, daysBetween } from './calendar.ts';

/**
 * When something holds, as whole days, both ends included. `null` = open or unknown end. An end marked imprecise lies somewhere near the day.
 * Precise = true on every day of the window; imprecise = true on at least one (METHOD §3).
 */
export interface Window {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly impreciseStart?: boolean;
  readonly impreciseEnd?: boolean;
  /** The language has a second reading ("the last week of December": 25–31 and 23–29). */
  readonly or?: { readonly start: Day | null; readonly end: Day | null };
}

export type Containment = 'yes' | 'possible' | 'no';

const before = (a: Day | null, b: Day | null, open: boolean): boolean => (a === null || b === null ? open : a <= b);

/** Whether two windows share a day; an open or imprecise end makes it at most possible. */
export function meets(a: Window, b: Window): Containment {
  if (a.start && b.end && a.start > b.end) return a.impreciseStart || b.impreciseEnd ? 'possible' : 'no';
  if (b.start && a.end && b.start > a.end) return b.impreciseStart || a.impreciseEnd ? 'possible' : 'no';
  const known = (a.start || b.start) && (a.end || b.end);
  return known && !a.impreciseStart && !a.impreciseEnd && !b.impreciseStart && !b.impreciseEnd ? 'yes' : 'possible';
}

/** Whether `inner` lies in `outer`: yes for every reading and precise ends, no for none, else possible. */
export function within(inner: Window, outer: Window): Containment {
  if (inner.or) {
    const { or, ...first } = inner;
    const answers = [within(first, outer), within({ ...first, ...or }, outer)];
    return answers.every((x) => x === answers[0]) ? (answers[0] as Containment) : 'possible';
  }
  if (meets(inner, outer) === 'no') return 'no';
  const start = before(outer.start, inner.start, outer.start === null);
  const end = before(inner.end, outer.end, outer.end === null);
  const fuzzy = inner.impreciseStart || inner.impreciseEnd || outer.impreciseStart || outer.impreciseEnd;
  if (start && end) return fuzzy && !clear(inner, outer) ? 'possible' : 'yes';
  if (inner.start === null || inner.end === null || fuzzy) return 'possible';
  return 'no';
}

/** Strictly inside by more than a week at each imprecise end: the imprecision cannot matter. */
function clear(inner: Window, outer: Window): boolean {
  const gap = (a: Day | null, b: Day | null) => (a && b ? daysBetween(a, b) : 99);
  const startsLoose = inner.impreciseStart || outer.impreciseStart;
  const endsLoose = inner.impreciseEnd || outer.impreciseEnd;
  return (!startsLoose || gap(outer.start, inner.start) > 7) && (!endsLoose || gap(inner.end, outer.end) > 7);
}

/** Smallest window over both. */
export function span(a: Window, b: Window): Window {
  const start = a.start && b.start ? (a.start < b.start ? a.start : b.start) : null;
  const end = a.end && b.end ? (a.end > b.end ? a.end : b.end) : null;
  return { start, end };
}

/** Length in days, both ends counted; null where an end is open. */
export const days = (w: Window): number | null => (w.start && w.end ? daysBetween(w.start, w.end) + 1 : null);

export const day = (d: Day): Window => ({ start: d, end: d });
export const shift = (w: Window, n: number): Window => ({
  ...w,
  start: w.start && addDays(w.start, n),
  end: w.end && addDays(w.end, n),
});
