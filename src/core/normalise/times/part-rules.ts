import { addDays, type Day, daysInMonth, iso, parts } from '../../model/calendar.ts';
import { type Grain, later, months, type Period, periodAfter, periodOf, years } from '../../model/period.ts';
import { anchor, type Context, now, type Resolved, unknown } from './context.ts';
import { grainOf, weekdayIn } from './now-rules.ts';
import { num, type Phrase, word } from './phrase.ts';

type Third = 'early' | 'mid' | 'late';

/** "early September", "the mid-1990s", "late last year". The ends are a custom, so they are imprecise. */
export function third(p: Phrase, c: Context): Resolved {
  const whole = outer(p, c);
  if (!whole) return unknown();
  const which = (word(p, 'third') ?? 'mid') as Third;
  if (whole.grain === 'day') return whole;
  const cut = thirdOf(whole, whole.grain, which);
  if (!cut) return whole;
  return {
    ...cut,
    window: { ...cut, impreciseStart: which !== 'early', impreciseEnd: which !== 'late' },
    grain: 'part',
    inferred: whole.inferred,
  };
}

/** The period a part is taken of: the time inside the phrase, or a unit counted from now ("late last year"). */
function outer(p: Phrase, c: Context): (Resolved & Period) | null {
  const inner = p.inner[0];
  if (inner) {
    const r = c.resolve(inner, c);
    return r.start && r.end ? { ...r, start: r.start, end: r.end } : null;
  }
  const ref = now(p, c);
  const grain = grainOf(word(p, 'unit'));
  return ref ? { ...periodAfter(ref.day, grain, num(p, 'n') ?? 0), grain, inferred: { [grain]: ref.rule } } : null;
}

function thirdOf(w: Period, grain: Resolved['grain'], which: Third): Period | null {
  const { year, month } = parts(w.start);
  const pick = <T>(early: T, mid: T, late: T): T => ({ early, mid, late })[which];
  if (grain === 'month') return { start: iso(year, month, pick(1, 11, 21)), end: iso(year, month, pick(10, 20, daysInMonth(year, month))) };
  if (grain === 'year') return months(year, pick(1, 6, 9), pick(4, 2, 4));
  if (grain === 'decade') return years(year + pick(0, 4, 7), year + pick(3, 6, 9));
  if (grain === 'century') return years(year + pick(0, 33, 66), year + pick(32, 65, 99));
  if (grain === 'season' || grain === 'quarter') return periodAfter(w.start, 'month', pick(0, 1, 2));
  if (grain === 'week') return { start: addDays(w.start, pick(0, 2, 4)), end: addDays(w.start, pick(1, 4, 6)) };
  return null;
}

/** "the end of July", "the beginning of this year", "year-end". */
export function edge(p: Phrase, c: Context): Resolved {
  const whole = outer(p, c);
  if (!whole) return unknown();
  const which = (word(p, 'edge') ?? 'end') as 'start' | 'middle' | 'end';
  const cut = edgeOf(whole, whole.grain, which);
  return {
    ...cut,
    window: { ...cut, impreciseStart: which !== 'start', impreciseEnd: which !== 'end' },
    grain: 'part',
    inferred: whole.inferred,
  };
}

function edgeOf(w: Period, grain: Resolved['grain'], which: 'start' | 'middle' | 'end'): Period {
  if (which === 'middle') return thirdOf(w, grain, 'mid') ?? w;
  const fine: Grain = grain === 'decade' || grain === 'century' ? 'year' : grain === 'year' ? 'month' : 'day';
  const span = fine === 'day' ? (grain === 'week' ? 1 : 6) : 0;
  if (which === 'start') return { start: w.start, end: span ? addDays(w.start, span) : periodOf(w.start, fine).end };
  return { start: span ? addDays(w.end, -span) : periodOf(w.end, fine).start, end: w.end };
}

/** "earlier this year": from its start to now; "later this week": from now to its end. */
export function soFar(p: Phrase, c: Context): Resolved {
  const ref = now(p, c);
  const grain = grainOf(word(p, 'unit') ?? word(p, 'part'));
  if (grain === 'day') {
    const named = anchor(p, c, true);
    const day = named && named.start === named.end ? named.start : ref?.day;
    return day ? { start: day, end: day, grain: 'day', inferred: { day: named?.rule ?? 'publication date' } } : unknown('day');
  }
  if (!ref) return unknown();
  const whole = periodOf(ref.day, grain);
  const earlier = (num(p, 'sofar') ?? -1) < 0;
  const [start, end] = earlier ? [whole.start, ref.day] : [ref.day, whole.end];
  const window = { start, end, impreciseStart: !earlier, impreciseEnd: earlier };
  return { start, end, window, grain: 'part', inferred: { [grain]: ref.rule, [earlier ? 'end' : 'start']: ref.rule } };
}

/** "Friday afternoon", "the night of June 21", "late Wednesday": the day. */
export function partOfDay(p: Phrase, c: Context): Resolved {
  const inner = p.inner[0];
  return inner ? c.resolve(inner, c) : unknown('day');
}

/** "the last week of December", "the first half of 2019", "the second quarter of 2020", "the first Monday of May". −1 is the last. */
export function nthPart(p: Phrase, c: Context): Resolved {
  const whole = outer(p, c);
  const nth = num(p, 'nth');
  if (!whole || nth === undefined || nth === 0) return unknown();
  const { inferred } = whole;
  const wanted = num(p, 'weekday');
  if (wanted !== undefined) return oneDay(nthWeekday(whole, wanted, nth), inferred);
  const unit = word(p, 'unit') ?? word(p, 'units');
  if (unit === 'half' || unit === undefined) {
    const cut = half(whole, nth);
    return cut ? { ...cut, grain: 'part', inferred } : unknown();
  }
  const grain = grainOf(unit);
  const count = num(p, 'count') ?? 1;
  if (grain === 'week') return weekOf(whole, nth, count, inferred);
  if (grain === 'weekend') return weekendOf(whole, nth, inferred);
  const cut =
    nth > 0
      ? run(periodAfter(whole.start, grain, (nth - 1) * count).start, grain, count)
      : run(periodAfter(whole.end, grain, 1 - count).start, grain, count);
  return cut.start > whole.end || cut.end > whole.end ? unknown() : { ...cut, grain: count === 1 ? grain : 'part', inferred };
}

const run = (start: Day, grain: Grain, count: number): Period => ({ start, end: addDays(later(start, grain, count), -1) });

const oneDay = (d: Day | null, inferred: Resolved['inferred']): Resolved => ({ start: d, end: d, grain: 'day', inferred });

function nthWeekday(w: Period, wanted: number, nth: number): Day | null {
  const first = weekdayIn(w, wanted);
  if (!first) return null;
  const d = nth > 0 ? addDays(first, 7 * (nth - 1)) : weekdayIn({ start: addDays(w.end, -6), end: w.end }, wanted);
  return d && d <= w.end ? d : null;
}

/** Weeks of a month are counted from its first or last day; the calendar's own weeks (Monday to Sunday, within it) are the other reading. */
function weekOf(w: Period, nth: number, count: number, inferred: Resolved['inferred']): Resolved {
  const span = 7 * count - 1;
  const start = nth > 0 ? addDays(w.start, 7 * (nth - 1)) : addDays(w.end, -span);
  const first = { start, end: addDays(start, span) };
  if (first.end > w.end) return unknown();
  const monday = nth > 0 ? weekdayIn(w, 1) : addDays(weekdayIn({ start: addDays(w.end, -6), end: w.end }, 0) ?? w.end, -span);
  const from = nth > 0 && monday ? addDays(monday, 7 * (nth - 1)) : monday;
  const or = from && from !== start ? { or: { start: from, end: addDays(from, span) } } : {};
  return { ...first, window: { ...first, ...or }, grain: 'week', inferred };
}

function weekendOf(w: Period, nth: number, inferred: Resolved['inferred']): Resolved {
  const saturday = nthWeekday(w, 6, nth);
  return saturday ? { start: saturday, end: addDays(saturday, 1), grain: 'weekend', inferred } : unknown('weekend');
}

function half(w: Resolved & Period, nth: number): Period | null {
  const second = nth === 2 || nth === -1;
  if (!second && nth !== 1) return null;
  const { year, month } = parts(w.start);
  const span = years(year, year + 9);
  if (w.grain === 'year') return months(year, second ? 7 : 1, 6);
  if (w.grain === 'month') return { start: iso(year, month, second ? 16 : 1), end: second ? w.end : iso(year, month, 15) };
  if (w.grain === 'decade') return second ? { start: iso(year + 5, 1, 1), end: span.end } : years(year, year + 4);
  if (w.grain === 'century') return second ? years(year + 50, year + 99) : years(year, year + 49);
  return null;
}

/** "the week of October 21": the period that holds the day. */
export function containing(p: Phrase, c: Context): Resolved {
  const whole = outer(p, c);
  const grain = grainOf(word(p, 'unit'));
  return whole ? { ...periodOf(whole.start, grain), grain, inferred: whole.inferred } : unknown(grain);
}

/** "next month on August 2", "Tuesday of last week": the day, within the period. */
export function narrowed(p: Phrase, c: Context): Resolved {
  const [a, b] = p.inner;
  if (!a || !b) return unknown('day');
  const [day, period] = a.grain === 'day' ? [a, b] : [b, a];
  const [fine, whole] = [c.resolve(day, c), c.resolve(period, c)];
  const wanted = num(day, 'weekday');
  if (wanted === undefined || 'month' in day.slots || !whole.start || !whole.end) return fine;
  return oneDay(weekdayIn({ start: whole.start, end: whole.end }, wanted), whole.inferred);
}
