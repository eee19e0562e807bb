import { addDays, addMonths, type Day, daysBetween, isDay } from '../../model/calendar.ts';
import { later, type Period, periodAfter, periodOf } from '../../model/period.ts';
import { anchor, type Context, type Resolved, unknown } from './context.ts';
import { grainOf, quarterAtHand, yearBefore } from './now-rules.ts';
import { num, type Phrase, word } from './phrase.ts';

/** "that day", "the same year", "that night": the period of the last date named. */
export function same(p: Phrase, c: Context): Resolved {
  const unit = word(p, 'unit') ?? word(p, 'part');
  if (unit === 'quarter') {
    const q = c.quarter;
    return q ? { start: q.start, end: q.end, grain: 'quarter', inferred: { quarter: 'last quarter named' } } : unknown('quarter');
  }
  if (unit === 'period') {
    const s = c.lastStretch;
    return s ? { start: s.start, end: s.end, grain: 'range', inferred: { date: 'last stretch named' } } : unknown('range');
  }
  const grain = grainOf(unit);
  const from = anchor(p, c, grain === 'day');
  if (!from) return unknown(grain);
  const inferred = { date: from.rule };
  // "that day" cannot mean a whole month: in doubt nothing is given.
  if (grain === 'day' && from.start !== from.end) return unknown('day');
  return { ...periodOf(from.start, grain), grain, inferred };
}

/** "since then": from the last date named to publication. */
export function sinceThen(p: Phrase, c: Context): Resolved {
  const from = c.last ? anchor(p, c, false) : null;
  return from
    ? { start: from.start, end: c.published, grain: 'stretch', inferred: { start: from.rule, end: 'publication date' } }
    : unknown('stretch');
}

/** "two days later", "four days earlier", "the day before", "a year earlier". */
export function anchored(p: Phrase, c: Context): Resolved {
  const sign = num(p, 'dir') ?? 1;
  const unit = word(p, 'unit');
  const quarter = sign < 0 && unit === 'year' && (num(p, 'n') ?? 1) === 1 ? quarterAtHand(p, c) : null;
  if (quarter) return yearBefore(quarter.start);
  const from = anchor(p, c, grainOf(unit) === 'day');
  const n = 'vague' in p.slots || 'units' in p.slots ? undefined : (num(p, 'n') ?? 1);
  if (!from || n === undefined || unit === 'hour' || unit === 'minute') return unknown();
  return { ...moved(from, unit, sign * n), inferred: { date: from.rule } };
}

/** A date moved by whole units, named as finely as the words allow: months and years keep no day. */
function moved(
  from: Period & { readonly grain: Resolved['grain'] },
  unit: string | undefined,
  n: number,
): Pick<Resolved, 'start' | 'end' | 'grain'> {
  const grain = grainOf(unit);
  const exact = { start: later(from.start, grain, n), end: later(from.end, grain, n), grain: from.grain };
  if (from.grain !== 'day' || grain === 'day' || grain === 'week' || grain === 'weekend') return widen(exact);
  const named = grain === 'year' && Math.abs(n) === 1 ? 'month' : grain;
  return { ...periodOf(exact.start, named), grain: named };
}

/** A month moved by a month ends with its month: 28 February + 1 is 31 March. */
function widen(p: Pick<Resolved, 'start' | 'end' | 'grain'>): Pick<Resolved, 'start' | 'end' | 'grain'> {
  const whole = p.grain === 'month' || p.grain === 'quarter' || p.grain === 'year';
  return whole && p.start ? { ...periodOf(p.start, p.grain as 'month'), grain: p.grain } : p;
}

/** "the following week", "the previous day", "the latest quarter": the whole period beside that of the last date named. */
export function anchoredPeriod(p: Phrase, c: Context): Resolved {
  const unit = word(p, 'unit') ?? word(p, 'part');
  const grain = grainOf(unit);
  const n = num(p, 'n') ?? 1;
  if (grain === 'quarter' && n < 0 && !('following' in p.slots)) return latestQuarter(c);
  const from = anchor(p, c, grain === 'day');
  if (!from) return unknown(grain);
  const edge = n > 0 ? from.end : from.start;
  return { ...periodAfter(edge, grain, n), grain, inferred: { date: from.rule } };
}

/** The quarter the accounts at hand are about, or the last one that was over by publication. */
function latestQuarter(c: Context): Resolved {
  if (c.quarter) return { start: c.quarter.start, end: c.quarter.end, grain: 'quarter', inferred: { quarter: 'last quarter named' } };
  if (!c.published) return unknown('quarter');
  return { ...periodOf(addMonths(c.published, -3), 'quarter'), grain: 'quarter', inferred: { quarter: 'publication date' } };
}

/** "two days after January 7", "the day before Wednesday's vote". */
export function relativeTo(p: Phrase, c: Context): Resolved {
  const inner = p.inner[0] ? c.resolve(p.inner[0], c) : null;
  if (!inner?.start || !inner.end) return unknown();
  const n = (num(p, 'dir') ?? 1) * (num(p, 'n') ?? 1);
  const moved_ = moved({ start: inner.start, end: inner.end, grain: inner.grain }, word(p, 'unit'), n);
  return { ...moved_, inferred: inner.inferred };
}

/**
 * "two days after the court ruled": the event's day is not in the words. Where the phrase stands in apposition to a date
 * ("On September 13 — two days after …"), it is that date.
 */
export function relativeToEvent(p: Phrase, c: Context): Resolved {
  const { tokens } = c.parse;
  const last = c.last;
  const mark = tokens[p.from - 1];
  if (last && mark?.kind === 'punct' && last.phrase.to >= p.from - 2 && last.grain === 'day')
    return { start: last.start, end: last.end, grain: 'day', inferred: { date: 'date beside it' } };
  return unknown();
}

/** Days from one to the other where both are days. */
export const gap = (a: Day | null, b: Day | null): number | null => (a && b && isDay(a) && isDay(b) ? daysBetween(a, b) : null);
export const dayAfter = (d: Day): Day => addDays(d, 1);
