import { addDays, type Day, daysInMonth, iso, parts } from '../../model/calendar.ts';
import { months, years } from '../../model/period.ts';
import { type Context, type Resolved, unknown } from './context.ts';
import { num, type Phrase } from './phrase.ts';

/** "from March 15 to 17", "1980–1987", "between 2014 and 2018", "Wednesday through Friday". */
export function range(p: Phrase, c: Context): Resolved {
  const [a, b] = p.inner;
  if (!a) return unknown('range');
  if (b) return joined(a, b, c);
  const shift = num(p, 'yearShift');
  const one = c.resolve(shift === undefined ? a : { ...a, slots: { ...a.slots, yearShift: shift } }, c);
  if (!one.start || !one.end) return unknown('range');
  const yy = num(p, 'lastYear');
  if (a.grain === 'year' && yy !== undefined) return yearsUpTo(one, yy);
  const lastDay = num(p, 'lastDay');
  const firstDay = num(p, 'firstDay');
  const year = yy ?? parts(one.start).year;
  const { month } = parts(one.start);
  const [start, end] = [
    firstDay ? at(year, month, firstDay) : at(year, month, parts(one.start).day),
    at(year, month, lastDay ?? parts(one.start).day),
  ];
  return start && end && start < end ? { start, end, grain: 'range', inferred: yy === undefined ? one.inferred : {} } : one;
}

const at = (y: number, m: number, d: number): Day | null => (d <= daysInMonth(y, m) ? iso(y, m, d) : null);

/** The end lends the start what it leaves out: "June and July 2019", "May 3 to June 7, 2010". */
function joined(a: Phrase, b: Phrase, c: Context): Resolved {
  const end = c.resolve(b, c);
  const year = num(b, 'year');
  const lacksYear = a.rule === 'date' && 'month' in a.slots && !('year' in a.slots) && year !== undefined;
  const start = c.resolve(lacksYear ? { ...a, slots: { ...a.slots, year } } : a, c);
  if (!start.start || !end.end)
    return { start: start.start, end: end.end, grain: 'range', inferred: { ...end.inferred, ...start.inferred } };
  const inferred = { ...end.inferred, ...start.inferred };
  if (start.start <= end.end) return { start: start.start, end: end.end, grain: 'range', inferred };
  const { year: y, month, day } = parts(start.start);
  const back = at(y - 1, month, day);
  // "November 27 to January 10", "Wednesday through Friday" read with ends the wrong way round.
  if ('month' in a.slots && back && back <= end.end) return { start: back, end: end.end, grain: 'range', inferred };
  if ('weekday' in b.slots && b.grain === 'day') return { start: start.start, end: addDays(end.end, 7), grain: 'range', inferred };
  return { start: null, end: null, grain: 'range', inferred: {} };
}

/** "2017–18": the second year lends its century from the first; "2014-10" can only be a month. */
function yearsUpTo(one: Resolved, yy: number): Resolved {
  const first = parts(one.start ?? '').year;
  const last = first - (first % 100) + yy;
  if (last > first) return { ...years(first, last), grain: 'range', inferred: {} };
  return yy >= 1 && yy <= 12 ? { ...months(first, yy, 1), grain: 'month', inferred: {} } : one;
}

/** "since August": from its first day to publication. */
export function since(p: Phrase, c: Context): Resolved {
  const one = inner(p, { ...c, past: true });
  if (!one.start || (c.published && one.start > c.published)) return { ...one, grain: 'stretch' };
  const imprecise = one.window?.impreciseStart || (one.grain !== 'day' && one.start !== one.end);
  const window = { start: one.start, end: c.published, ...(imprecise ? { impreciseStart: true } : {}) };
  return { start: one.start, end: c.published, window, grain: 'stretch', inferred: { ...one.inferred, end: 'publication date' } };
}

/** "until October 14", "by 2010": names the day; spans all up to it. */
export function until(p: Phrase, c: Context): Resolved {
  const one = inner(p, c);
  return { ...one, window: { start: null, end: one.end, ...fuzzyEnd(one) }, grain: 'stretch' };
}

export function before(p: Phrase, c: Context): Resolved {
  const one = inner(p, c);
  return { ...one, window: { start: null, end: one.start && addDays(one.start, -1), ...fuzzyEnd(one) }, grain: 'stretch' };
}

export function after(p: Phrase, c: Context): Resolved {
  const one = inner(p, c);
  return {
    ...one,
    window: { start: one.end && addDays(one.end, 1), end: null, ...(one.window?.impreciseEnd ? { impreciseStart: true } : {}) },
    grain: 'stretch',
  };
}

const inner = (p: Phrase, c: Context): Resolved => (p.inner[0] ? c.resolve(p.inner[0], c) : unknown('stretch'));
const fuzzyEnd = (one: Resolved): { impreciseEnd?: true } =>
  one.window?.impreciseEnd || one.start !== one.end ? { impreciseEnd: true } : {};
