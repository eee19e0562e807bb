import type { TimeRule } from '../../lang/sections/time.ts';
import { type Day, isDay } from '../../model/calendar.ts';
import { anchored, anchoredPeriod, relativeTo, relativeToEvent, same, sinceThen } from './anchor-rules.ts';
import { century, decade, numericDate, quarter, season } from './calendar-rules.ts';
import { type Context, type Resolved, unknown } from './context.ts';
import { date } from './date-rules.ts';
import { ago, overnight, rolling, shift, shiftedMonth, shiftedSeason, shiftedWeekday, vague } from './now-rules.ts';
import { containing, edge, narrowed, nthPart, partOfDay, soFar, third } from './part-rules.ts';
import type { Phrase } from './phrase.ts';
import { after, before, range, since, until } from './stretch-rules.ts';

/**
 * Works a phrase out; parts of the calendar the words leave out come from the context and are named in `inferred`. What falls out of the
 * calendar (year 1 to 9999), or ends before it begins, is unknown.
 */
export function resolve(p: Phrase, c: Context): Resolved {
  const r = RULES[p.rule](p, c);
  const fits = (d: Day | null): boolean => d === null || isDay(d);
  const sound = fits(r.start) && fits(r.end) && !(r.start && r.end && r.start > r.end);
  return sound ? r : unknown(r.grain);
}

const RULES: Readonly<Record<TimeRule, (p: Phrase, c: Context) => Resolved>> = {
  date,
  'numeric-date': numericDate,
  quarter,
  season,
  decade,
  century,
  shift,
  overnight,
  'shifted-weekday': shiftedWeekday,
  'shifted-month': shiftedMonth,
  'shifted-season': shiftedSeason,
  rolling,
  ago,
  vague,
  same,
  'since-then': sinceThen,
  anchored,
  'anchored-period': anchoredPeriod,
  'relative-to': relativeTo,
  'relative-to-event': relativeToEvent,
  third,
  edge,
  'so-far': soFar,
  'part-of-day': partOfDay,
  'nth-part': nthPart,
  containing,
  narrowed,
  range,
  since,
  until,
  before,
  after,
};
