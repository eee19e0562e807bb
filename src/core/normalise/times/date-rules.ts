import { addDays, addMonths, type Day, daysBetween, daysInMonth, easter, iso, parts, weekday } from '../../model/calendar.ts';
import { months, type Period, periodOf, years } from '../../model/period.ts';
import { type Context, now, type Resolved, unknown } from './context.ts';
import { direction } from './direction.ts';
import { num, type Phrase, word } from './phrase.ts';

/** A place in the calendar: any of weekday, day, month and year. What is missing is inferred and named. */
export function date(p: Phrase, c: Context): Resolved {
  if ('monthday' in p.slots) return dayOfSomeMonth(p, c);
  const feast = word(p, 'holiday');
  const month = num(p, 'month');
  if (feast) return dayIn((y) => feastDay(feast, y), p, c);
  if (month === undefined) {
    const year = statedYear(p, c);
    return year ? { ...years(year.value, year.value), grain: 'year', inferred: {} } : bareWeekday(p, c);
  }
  const day = num(p, 'day');
  if (day === undefined) return monthOf(month, p, c);
  return dayIn((y) => (day <= daysInMonth(y, month) ? iso(y, month, day) : null), p, c);
}

export function statedYear(p: Phrase, c: Context): { value: number; rule?: string } | null {
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

/** A day of every year, in the year the words or the calendar give. `at` is null in years without it (29 February). */
function dayIn(at: (year: number) => Day | null, p: Phrase, c: Context): Resolved {
  const wanted = num(p, 'weekday');
  const stated = statedYear(p, c) ?? feastYear(at, p, c);
  const byWeekday = !stated && wanted !== undefined && c.published ? yearWithWeekday(at, wanted, c.published) : null;
  const period = (y: number): Period => {
    const d = at(y) ?? iso(y, 2, 28);
    return { start: d, end: d };
  };
  const found = stated ?? byWeekday ?? nearestYear(period, p, c);
  const d = found ? at(found.value) : null;
  if (!found || d === null) return unknown('day');
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

/** "last Christmas", "next Easter": before or after the day of publication; "this" is of its year. */
function feastYear(at: (year: number) => Day | null, p: Phrase, c: Context): { value: number; rule: string } | null {
  const which = num(p, 'which');
  const ref = which === undefined ? null : now(p, c);
  if (!ref || which === undefined) return null;
  const { year } = parts(ref.day);
  const fits = (y: number): boolean => (which < 0 ? (at(y) ?? '') < ref.day : which > 0 ? (at(y) ?? '') > ref.day : y === year);
  const value = (which < 0 ? [year, year - 1] : [year, year + 1]).find(fits);
  return value === undefined ? null : { value, rule: ref.rule };
}

/** A feast's day in a year; see {@link TimeLexicon.classes}. */
function feastDay(feast: string, year: number): Day | null {
  const [, offset] = /^easter([+-]\d+)?$/.exec(feast) ?? [];
  if (feast.startsWith('easter')) return addDays(easter(year), Number(offset ?? 0));
  const [, m, w, n] = /^(\d+):(\d):(\d)$/.exec(feast) ?? [];
  if (m) return addDays(onOrAfter(iso(year, Number(m), 1), Number(w)), 7 * (Number(n) - 1));
  const [month = 1, day = 1] = feast.split('-').map(Number);
  return iso(year, month, day);
}

/** How far from publication "Friday the 15th" or "on the 15th" may lie, in months. */
const MONTHS_AROUND = 6;

/** "Friday the 15th", "on the 15th", "the 15th of next month": the month is inferred. */
function dayOfSomeMonth(p: Phrase, c: Context): Resolved {
  const day = num(p, 'monthday') ?? 0;
  const ref = now(p, c);
  if (!ref) return unknown('day');
  const first = periodOf(ref.day, 'month').start;
  const on = (k: number): Day => {
    const { year, month } = parts(addMonths(first, k));
    return day <= daysInMonth(year, month) ? iso(year, month, day) : '';
  };
  const one = (d: Day | undefined): Resolved => (d ? { start: d, end: d, grain: 'day', inferred: { month: ref.rule } } : unknown('day'));
  const shift = num(p, 'monthShift');
  if (shift !== undefined) return one(on(shift));
  const wanted = num(p, 'weekday');
  const way = direction(p, c);
  const all = Array.from({ length: 2 * MONTHS_AROUND + 1 }, (_, k) => on(k - MONTHS_AROUND)).filter((d) => d !== '');
  const fitting = all.filter((d) => wanted === undefined || weekday(d) === wanted);
  const past = fitting.filter((d) => d <= ref.day).at(-1);
  return one(way > 0 ? fitting.find((d) => d >= ref.day) : (past ?? fitting[0]));
}

export const yearRule = (y: { readonly rule?: string }): Resolved['inferred'] => (y.rule ? { year: y.rule } : {});

/** The year nearest to publication in which the day falls on the weekday. Of three years in a row at most one does. */
function yearWithWeekday(at: (year: number) => Day | null, wanted: number, published: Day): { value: number; rule: string } | null {
  const { year } = parts(published);
  const falls = (d: Day | null): boolean => d !== null && weekday(d) === wanted;
  const fit = [year, year - 1, year + 1].find((y) => falls(at(y)));
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
