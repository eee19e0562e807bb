import { addDays, type Day, daysBetween, daysInMonth, isDay, iso, parts, weekday } from '../../model/calendar.ts';
import { type Grain, months, type Period, periodOf, years } from '../../model/period.ts';
import { type Context, now, type Resolved, unknown } from './context.ts';
import { direction } from './direction.ts';
import { num, type Phrase, word } from './phrase.ts';

/** A place in the calendar: any of weekday, day, month and year. What is missing is inferred and named. */
export function date(p: Phrase, c: Context): Resolved {
  const holiday = word(p, 'holiday')?.split('-').map(Number);
  const day = holiday?.[1] ?? num(p, 'day') ?? num(p, 'nthday');
  const month = holiday?.[0] ?? num(p, 'month');
  if (month === undefined) {
    const year = statedYear(p, c);
    return year ? { ...years(year.value, year.value), grain: 'year', inferred: {} } : bareWeekday(p, c);
  }
  if (day === undefined) return monthOf(month, p, c);
  return dayOf(month, day, p, c);
}

function statedYear(p: Phrase, c: Context): { value: number; rule?: string } | null {
  const year = num(p, 'year') ?? num(p, 'bareyear');
  if (year !== undefined) return { value: year };
  const shift = num(p, 'yearShift');
  const ref = shift === undefined ? null : now(p, c);
  return ref && shift !== undefined ? { value: parts(ref.day).year + shift, rule: ref.rule } : null;
}

/** An uncertain cue is believed this many days ahead: after that the weekday just past is as near. */
const SOON = 4;

/** METHOD §3: the latest on or before publication, unless the words around point ahead. */
function bareWeekday(p: Phrase, c: Context): Resolved {
  const wanted = num(p, 'weekday');
  if (wanted === undefined || !c.published) return unknown('day');
  const way = direction(p, c);
  const next = onOrAfter(c.published, wanted);
  const ahead = way === 2 || (way === 1 && daysBetween(c.published, next) <= SOON);
  const day = ahead ? next : onOrBefore(c.published, wanted);
  return {
    start: day,
    end: day,
    grain: 'day',
    inferred: { day: ahead ? 'first such weekday from publication on' : 'latest such weekday up to publication' },
  };
}

export const onOrBefore = (d: Day, wanted: number): Day => addDays(d, -((weekday(d) - wanted + 7) % 7));
export const onOrAfter = (d: Day, wanted: number): Day => addDays(d, (wanted - weekday(d) + 7) % 7);

function monthOf(month: number, p: Phrase, c: Context): Resolved {
  const stated = statedYear(p, c);
  const found = stated ?? nearestYear((y) => months(y, month, 1), p, c);
  if (!found) return unknown('month');
  return { ...months(found.value, month, 1), grain: 'month', inferred: yearRule(found) };
}

function dayOf(month: number, day: number, p: Phrase, c: Context): Resolved {
  const wanted = num(p, 'weekday');
  const stated = statedYear(p, c);
  if (!stated && day > daysInMonth(2000, month)) return unknown('day');
  const at = (y: number): Day => iso(y, month, Math.min(day, daysInMonth(y, month)));
  const byWeekday = !stated && wanted !== undefined && c.published ? yearWithWeekday(at, wanted, c.published) : null;
  const found = stated ?? byWeekday ?? nearestYear((y) => ({ start: at(y), end: at(y) }), p, c);
  if (!found || day > daysInMonth(found.value, month)) return unknown('day');
  const d = iso(found.value, month, day);
  const inferred = yearRule(found);
  if (wanted === undefined || weekday(d) === wanted) return { start: d, end: d, grain: 'day', inferred };
  return {
    start: d,
    end: d,
    grain: 'day',
    inferred,
    weekdayMismatch: { stated: weekdayName(wanted, c), actual: weekdayName(weekday(d), c) },
  };
}

const yearRule = (y: { readonly rule?: string }): Resolved['inferred'] => (y.rule ? { year: y.rule } : {});

/** The year nearest to publication in which the day falls on the weekday. Of three years in a row at most one does. */
function yearWithWeekday(at: (year: number) => Day, wanted: number, published: Day): { value: number; rule: string } | null {
  const { year } = parts(published);
  const fit = [year, year - 1, year + 1].find((y) => weekday(at(y)) === wanted);
  return fit === undefined ? null : { value: fit, rule: 'year in which the date falls on the weekday' };
}

/** Two years whose distances differ by less than this many days are about as near: then the words around decide. */
const ABOUT_AS_NEAR = 120;

/** The year that brings the period nearest to publication (METHOD §3). In a narrative the last year named. */
function nearestYear(at: (year: number) => Period, p: Phrase, c: Context): { value: number; rule: string } | null {
  if (!c.published) return c.year === null ? null : { value: c.year, rule: 'last year named' };
  const published = c.published;
  const { year } = parts(published);
  const distance = (y: number): number => Math.abs(daysBetween(at(y).start, published) + daysBetween(at(y).end, published)) / 2;
  const [first = year, second = year] = [year, year - 1, year + 1].sort((a, b) => distance(a) - distance(b));
  const rule = 'year nearest to publication';
  if (c.past && at(first).start > published) return { value: first - 1, rule: 'latest up to publication' };
  if (distance(second) - distance(first) >= ABOUT_AS_NEAR) return { value: first, rule };
  const way = c.past && at(Math.max(first, second)).start <= published ? 0 : direction(p, c);
  const [past, coming] = first < second ? [first, second] : [second, first];
  if (way === 0) return { value: first, rule };
  return way < 0 ? { value: past, rule: 'latest up to publication' } : { value: coming, rule: 'first from publication on' };
}

/** The first name the language gives the weekday, as written there with a capital. */
function weekdayName(n: number, c: Context): string {
  const name = Object.entries(c.lexicon.classes.weekday ?? {}).find(([, v]) => v === n)?.[0] ?? String(n);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "2004-12-02"; "02/12/2004", whose order is decided by what exists, then by nearness to publication, then by the language. */
export function numericDate(p: Phrase, c: Context): Resolved {
  const [a = 0, b = 0, third = 0] = (word(p, 'numericdate') ?? '').split(/[-/.]/).map(Number);
  const day = (y: number, m: number, d: number): Day | null => (isDay(iso(y, m, d)) ? iso(y, m, d) : null);
  const one = (d: Day | null, inferred: Resolved['inferred'] = {}): Resolved => ({ start: d, end: d, grain: 'day', inferred });
  if (a > 31) return one(day(a, b, third));
  const dayFirst = day(third, b, a);
  const monthFirst = day(third, a, b);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return one(dayFirst ?? monthFirst);
  const [gapDay, gapMonth] = [dayFirst, monthFirst].map((d) => (c.published ? Math.abs(daysBetween(d, c.published)) : 0));
  const close = Math.min(gapDay ?? 0, gapMonth ?? 0) <= CLOSE && gapDay !== gapMonth;
  const first = close ? (gapDay ?? 0) < (gapMonth ?? 0) : c.lexicon.dayFirst;
  const [chosen, other] = first ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const rule = close ? 'order nearest to publication' : 'order usual in the language';
  return { ...one(chosen, { order: rule }), window: { start: chosen, end: chosen, or: { start: other, end: other } } };
}

/** A numeric date this many days from publication or fewer is taken to be near it on purpose. */
const CLOSE = 31;

export function quarter(p: Phrase, c: Context): Resolved {
  const n = num(p, 'nth') ?? 0;
  if (n < 1 || n > 4) return unknown('quarter');
  const at = (y: number): Period => months(y, n * 3 - 2, 3);
  const stated = statedYear(p, c);
  const back = num(p, 'back') ?? 0;
  if (stated) return { ...at(stated.value - back), grain: 'quarter', inferred: yearRule(stated) };
  const found = latestYear(at, p, c);
  return found ? { ...at(found.value - back), grain: 'quarter', inferred: yearRule(found) } : unknown('quarter');
}

export function season(p: Phrase, c: Context): Resolved {
  const first = num(p, 'season');
  if (first === undefined) return unknown('season');
  // "the winter of 2006–2007" begins in the first of the two; "the winter of 2010" by custom in its December.
  const at = (y: number): Period => months(y, first, 3);
  const imprecise = (period: Period): Resolved['window'] => ({ ...period, impreciseStart: true, impreciseEnd: true });
  const stated = statedYear(p, c);
  const found = stated ?? latestYear(at, p, c);
  if (!found) return unknown('season');
  const period = at(found.value);
  return {
    ...period,
    window: imprecise(period) as NonNullable<Resolved['window']>,
    grain: 'season',
    inferred: { ...yearRule(found), season: 'northern hemisphere' },
  };
}

/** The latest that has begun by publication, or the first to come where the words point ahead. */
export function latestYear(at: (year: number) => Period, p: Phrase, c: Context): { value: number; rule: string } | null {
  if (!c.published) return c.year === null ? null : { value: c.year, rule: 'last year named' };
  const published = c.published;
  const { year } = parts(published);
  if (direction(p, c) > 0) {
    const coming = [year - 1, year, year + 1].find((y) => at(y).end >= published);
    if (coming !== undefined) return { value: coming, rule: 'first from publication on' };
  }
  const begun = [year, year - 1].find((y) => at(y).start <= published) ?? year - 1;
  return { value: begun, rule: 'latest up to publication' };
}

export function decade(p: Phrase, _c: Context): Resolved {
  const first = num(p, 'decade') ?? 0;
  return { ...years(first, first + 9), grain: 'decade', inferred: {} };
}

export function century(p: Phrase, _c: Context): Resolved {
  const n = num(p, 'nth') ?? 0;
  return n < 1 || n > 22 ? unknown('century') : { ...years(n * 100 - 99, n * 100), grain: 'century', inferred: {} };
}

/** A period of the calendar counted from a day. */
export const whole = (d: Day, grain: Grain): Period => periodOf(d, grain);
