import { addDays, type Day, daysBetween } from './calendar.ts';
import { NEARNESS, type NearnessConventions } from './conventions.ts';

/**
 * When something holds, as whole days, both ends included. `null` = open or unknown end. An end marked imprecise lies somewhere near the day
 * (how near: {@link NearnessConventions}); a null end marked imprecise is unknown rather than open.
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

/** Whether two windows share a day: yes if they do wherever their ends lie, no if they cannot. */
export function meets(a: Window, b: Window, near = NEARNESS): Containment {
  return agreed(a, b, (x, y) => {
    const [wide, wider] = [widest(x, near), widest(y, near)];
    if (precedes(wide, wider) || precedes(wider, wide)) return 'no';
    const [sure, surer] = [surest(x, near), surest(y, near)];
    return sure && surer && !precedes(sure, surer) && !precedes(surer, sure) ? 'yes' : 'possible';
  });
}

/** Whether `inner` lies in `outer`: yes wherever their ends lie and for every reading, no for none. An open outer end holds everything. */
export function within(inner: Window, outer: Window, near = NEARNESS): Containment {
  return agreed(inner, outer, (x, y) => {
    if (meets(x, y, near) === 'no') return 'no';
    const room = (loose: boolean | undefined, w: Window): number => (loose ? slack(w, near) : 0);
    const start = order(y.start, x.start, room(x.impreciseStart, x) + room(y.impreciseStart, y));
    const end = order(x.end, y.end, room(x.impreciseEnd, x) + room(y.impreciseEnd, y));
    const ends = [y.start === null && !y.impreciseStart ? 'yes' : start, y.end === null && !y.impreciseEnd ? 'yes' : end];
    return ends.includes('no') ? 'no' : ends.every((e) => e === 'yes') ? 'yes' : 'possible';
  });
}

/** Smallest window over both, in all their readings; open where one is. */
export function span(a: Window, b: Window): Window {
  const all = [...readingsOf(a), ...readingsOf(b)];
  const start = all.map((w) => w.start).reduce((x, y) => (x === null || y === null ? null : x < y ? x : y));
  const end = all.map((w) => w.end).reduce((x, y) => (x === null || y === null ? null : x > y ? x : y));
  return {
    start,
    end,
    ...(all.some((w) => w.start === start && w.impreciseStart) ? { impreciseStart: true } : {}),
    ...(all.some((w) => w.end === end && w.impreciseEnd) ? { impreciseEnd: true } : {}),
  };
}

/** Length in days, both ends counted; null where an end is open. */
export const days = (w: Window): number | null => (w.start && w.end ? daysBetween(w.start, w.end) + 1 : null);

export const day = (d: Day): Window => ({ start: d, end: d });

/** The window `n` days later, in all its readings. */
export const shift = (w: Window, n: number): Window => ({ ...w, ...moved(w, n), ...(w.or ? { or: moved(w.or, n) } : {}) });

const moved = (w: Pick<Window, 'start' | 'end'>, n: number): Pick<Window, 'start' | 'end'> => ({
  start: w.start && addDays(w.start, n),
  end: w.end && addDays(w.end, n),
});

type Ends = Pick<Window, 'start' | 'end'>;

/** The window once per reading, none with a second one. */
function readingsOf(w: Window): readonly Window[] {
  if (!w.or) return [w];
  const { or, ...first } = w;
  return [first, { ...first, ...or }];
}

/** The answer that every pair of readings gives; possible where they differ. */
function agreed(a: Window, b: Window, answer: (x: Window, y: Window) => Containment): Containment {
  const answers = readingsOf(a).flatMap((x) => readingsOf(b).map((y) => answer(x, y)));
  return answers.every((x) => x === answers[0]) ? (answers[0] ?? 'possible') : 'possible';
}

/** How far an imprecise end may lie from the day named. */
function slack(w: Window, near: NearnessConventions): number {
  const length = days(w);
  return length === null ? near.leastDays : Math.max(near.leastDays, Math.min(near.mostDays, Math.round(length * near.share)));
}

/** All days the window may hold. */
function widest(w: Window, near: NearnessConventions): Ends {
  const by = slack(w, near);
  return {
    start: w.start && (w.impreciseStart ? addDays(w.start, -by) : w.start),
    end: w.end && (w.impreciseEnd ? addDays(w.end, by) : w.end),
  };
}

/** The days it surely holds: those between its ends pulled in; of a half-open window the known, precise end alone. Null: none is sure. */
function surest(w: Window, near: NearnessConventions): Ends | null {
  const by = slack(w, near);
  const start = w.start && (w.impreciseStart ? addDays(w.start, by) : w.start);
  const end = w.end && (w.impreciseEnd ? addDays(w.end, -by) : w.end);
  if (start && end) return start <= end ? { start, end } : null;
  const known = w.impreciseStart || w.impreciseEnd ? null : (start ?? end);
  return known ? { start: known, end: known } : null;
}

const precedes = (a: Ends, b: Ends): boolean => a.end !== null && b.start !== null && a.end < b.start;

/** Whether the first day is no later than the second, where together they may lie `room` days off. An unknown day leaves it possible. */
function order(a: Day | null, b: Day | null, room: number): Containment {
  if (a === null || b === null) return 'possible';
  const gap = daysBetween(a, b);
  return gap >= room ? 'yes' : gap < -room ? 'no' : 'possible';
}
