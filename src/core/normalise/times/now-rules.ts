import { addDays, addMonths, type Day, daysInMonth, iso, parts, weekday } from '../../model/calendar.ts';
import { type Grain, later, months, type Period, periodAfter, periodOf } from '../../model/period.ts';
import type { Window } from '../../model/window.ts';
import { type Context, type Named, near, now, type Resolved, unknown } from './context.ts';
import { onOrAfter, onOrBefore } from './date-rules.ts';
import { direction } from './direction.ts';
import { num, type Phrase, word } from './phrase.ts';

const GRAINS = new Set(['day', 'weekend', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'century']);

/** The grain a unit word stands for; parts of a day count as days. "fortnight" is two weeks: see {@link size}. */
export const grainOf = (unit: string | undefined): Grain =>
  unit === 'fortnight' ? 'week' : GRAINS.has(unit ?? '') ? (unit as Grain) : 'day';

const size = (unit: string | undefined): number => (unit === 'fortnight' ? 2 : 1);

/** "yesterday", "last week", "this year": whole periods counted from now. */
export function shift(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const unit = word(p, 'unit');
  const grain = grainOf(unit);
  if (!ref) return unknown(grain);
  const n = num(p, 'n') ?? 0;
  const inferred = { [grain]: ref.rule };
  if (grain === 'weekend' && n === 0) {
    const coming = periodOf(ref.day, 'weekend');
    const back = coming.start > ref.day && direction(p, c) <= 0;
    return { ...(back ? periodAfter(ref.day, 'weekend', -1) : coming), grain, inferred };
  }
  return { ...periodAfter(ref.day, grain, n * size(unit)), grain, inferred };
}

/** "overnight": into the day of publication or of saying; after an event told in the same sentence, from its day on. */
export function overnight(p: Phrase, c: Context): Resolved {
  const here = c.lastDay && c.parse.sentenceOf[c.lastDay.phrase.from] === c.parse.sentenceOf[p.from] ? c.lastDay : null;
  if (here && here !== c.uttered)
    return { start: here.start, end: addDays(here.end, 1), grain: 'range', inferred: { day: 'last date named' } };
  const ref = here ? { day: here.end, rule: 'last date of saying' } : now(p, c);
  if (!ref) return unknown('range');
  return { start: addDays(ref.day, -1), end: ref.day, grain: 'range', inferred: { day: ref.rule } };
}

/** "last Friday", "next Wednesday", "this Sunday". */
export function shiftedWeekday(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const wanted = num(p, 'weekday');
  if (!ref || wanted === undefined) return unknown('day');
  const which = num(p, 'which') ?? 0;
  const ahead = which > 0 || (which === 0 && direction(p, c) > 0);
  const day = ahead ? onOrAfter(addDays(ref.day, which > 0 ? 1 : 0), wanted) : onOrBefore(addDays(ref.day, which < 0 ? -1 : 0), wanted);
  return { start: day, end: day, grain: 'day', inferred: { day: ref.rule } };
}

/** "last October", "next May", "last Oct. 23"; "this September" is of the year of publication. */
export function shiftedMonth(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const month = num(p, 'month');
  const day = num(p, 'day');
  const grain = day === undefined ? 'month' : 'day';
  if (!ref || month === undefined) return unknown(grain);
  const { year, month: current } = parts(ref.day);
  const which = num(p, 'which') ?? 0;
  const y = which < 0 ? (month < current ? year : year - 1) : which > 0 ? (month > current ? year : year + 1) : year;
  const inferred = { year: ref.rule };
  if (day === undefined) return { ...months(y, month, 1), grain, inferred };
  if (day > daysInMonth(y, month)) return unknown(grain);
  return { start: iso(y, month, day), end: iso(y, month, day), grain, inferred };
}

export function shiftedSeason(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const first = num(p, 'season');
  if (!ref || first === undefined) return unknown('season');
  const { year } = parts(ref.day);
  const all = [-2, -1, 0, 1, 2].map((k) => months(year + k, first, 3));
  const which = num(p, 'which') ?? 0;
  const past = all.filter((s) => s.end < ref.day).at(-1);
  const coming = all.find((s) => s.start > ref.day);
  const running = all.find((s) => s.start <= ref.day && ref.day <= s.end);
  const found = which < 0 ? past : which > 0 ? coming : (running ?? all.find((s) => parts(s.start).year === year));
  if (!found) return unknown('season');
  return { ...found, window: fuzzy(found), grain: 'season', inferred: { year: ref.rule, season: 'northern hemisphere' } };
}

const fuzzy = (w: Period): Window => ({ ...w, impreciseStart: true, impreciseEnd: true });

/** "the past two years", "the next ten days": up to now, or from now on. */
export function rolling(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  if (!ref || (num(p, 'notBack') && direction(p, c) < 0)) return unknown('range');
  const which = num(p, 'which') ?? -1;
  const far = moved(ref.day, p, which);
  const [start, end] = which < 0 ? [far, ref.day] : [ref.day, far];
  return { start, end, grain: 'range', inferred: { [which < 0 ? 'end' : 'start']: ref.rule } };
}

/** The day `n` units (and a half, where said) from another. Hours round up to days. */
function moved(from: Day, p: Phrase, sign: number): Day {
  const unit = word(p, 'unit') ?? word(p, 'units');
  const n = (num(p, 'n') ?? num(p, 'a') ?? 1) * size(unit);
  const half = num(p, 'half') ? 1 : 0;
  if (unit === 'hour' || unit === 'minute') return addDays(from, sign * (unit === 'hour' ? Math.ceil(n / 24) : 0));
  if (!half) return later(from, grainOf(unit), sign * n);
  if (unit === 'year') return addMonths(from, sign * (12 * n + 6));
  return addDays(later(from, grainOf(unit), sign * n), sign * Math.round((DAYS[grainOf(unit)] ?? 1) / 2));
}

const DAYS: Partial<Record<Grain, number>> = { week: 7, month: 30, decade: 3652 };

/** "three days ago" names a day, "two months ago" a month, "20 years ago" a year; "a year ago" the month a year back. */
export function ago(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const sign = num(p, 'dir') ?? -1;
  const record = c.lexicon.directions.records.has(c.parse.tokens[p.from - 1]?.norm ?? '');
  if (num(p, 'aheadOnly') && (record || direction(p, c) <= 0)) return { ...unknown('part'), grain: 'part' };
  if (!ref) return unknown();
  const unit = word(p, 'unit');
  const grain = grainOf(unit);
  const n = num(p, 'n') ?? num(p, 'a') ?? 1;
  if ((unit === 'hour' || unit === 'minute') && n < 24) return { start: ref.day, end: ref.day, grain: 'day', inferred: { day: ref.rule } };
  const far = moved(ref.day, p, sign);
  const quarter = grain === 'year' && n === 1 && sign < 0 && !num(p, 'half') ? quarterAtHand(p, c) : null;
  if (quarter) return yearBefore(quarter.start);
  const named = AGO[grain] ?? (grain === 'year' && (n === 1 || num(p, 'half')) ? 'month' : grain);
  const period = periodOf(far, named);
  const window = grain === 'day' ? {} : { window: fuzzy(period) };
  return { ...period, ...window, grain: named, inferred: { [named]: ref.rule } };
}

/** What a count of units back names, where it is finer than the unit: "two weeks ago" a day, "a decade ago" a year. */
const AGO: Partial<Record<Grain, Grain>> = { week: 'day', weekend: 'day', decade: 'year', century: 'decade' };

/** The quarter the sentences around are about. */
export const quarterAtHand = (p: Phrase, c: Context): Named | null => (c.quarter && near(p, c.quarter, c, 3) ? c.quarter : null);

/** Accounts compare a quarter with the same one a year before. */
export const yearBefore = (quarterStart: Day): Resolved => ({
  ...periodOf(addMonths(quarterStart, -12), 'quarter'),
  grain: 'quarter',
  inferred: { quarter: 'last quarter named' },
});

/** "in recent weeks", "for several months", "years ago", "the coming days": one end is known at most. */
export function vague(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const dir = num(p, 'dir') ?? 0;
  if (num(p, 'perfect') && !perfect(p, c)) return unknown('range');
  if (!ref || dir === 0)
    return { ...unknown('range'), window: { start: null, end: ref?.day ?? null, impreciseStart: true, impreciseEnd: true } };
  const inferred = { [dir < 0 ? 'end' : 'start']: ref.rule };
  if (dir < 0) return { start: null, end: ref.day, window: { start: null, end: ref.day, impreciseStart: true }, grain: 'range', inferred };
  return { start: ref.day, end: null, window: { start: ref.day, end: null, impreciseEnd: true }, grain: 'range', inferred };
}

/** "have for several weeks played": only a perfect reaches to now; "fought for several weeks" is a mere length. */
function perfect(p: Phrase, { parse, lexicon }: Context): boolean {
  const sentence = parse.sentenceOf[p.from];
  const has = (i: number): boolean => parse.sentenceOf[i] === sentence && lexicon.directions.perfect.has(parse.tokens[i]?.norm ?? '');
  for (let i = p.from - 1; i >= p.from - 8; i--) if (has(i)) return true;
  // "For months, they have": only a phrase that opens its sentence looks past a comma.
  const opens = p.from === (parse.sentences[sentence ?? -1]?.[0] ?? -1);
  for (let i = p.to; i < p.to + 6 && (opens || parse.tokens[i]?.kind !== 'punct'); i++) if (has(i)) return true;
  return false;
}

/** The day of a period that falls on a weekday; null where it has none. */
export function weekdayIn(period: Period, wanted: number): Day | null {
  const d = addDays(period.start, (wanted - weekday(period.start) + 7) % 7);
  return d <= period.end ? d : null;
}
