import { addDays, addMonths, type Day, daysInMonth, iso, parts, weekday } from './calendar.ts';

/** How large a named stretch of calendar is. `quarter` and `season` are three months; a week runs Monday to Sunday (ISO 8601). */
export type Grain = 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade' | 'century';

/** First and last day of a stretch of calendar. */
export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** The period of this size that holds the day. A weekend belongs to the week it ends; "season" counts from December (northern winter). */
export function periodOf(d: Day, grain: Grain): Period {
  const { year, month } = parts(d);
  switch (grain) {
    case 'day':
      return { start: d, end: d };
    case 'week':
      return week(d);
    case 'weekend':
      return { start: addDays(week(d).start, 5), end: week(d).end };
    case 'month':
      return months(year, month, 1);
    case 'quarter':
      return months(year, month - ((month - 1) % 3), 3);
    case 'season':
      return months(month < 3 ? year - 1 : year, month < 3 ? 12 : month - (month % 3), 3);
    case 'year':
      return years(year, year);
    case 'decade':
      return years(year - (year % 10), year - (year % 10) + 9);
    case 'century':
      return years(year - ((year - 1) % 100), year - ((year - 1) % 100) + 99);
  }
}

/** The period of this size, `n` such periods after the one that holds the day (before, where `n` is negative). */
export const periodAfter = (d: Day, grain: Grain, n: number): Period => periodOf(later(periodOf(d, grain).start, grain, n), grain);

/** The day `n` grains after the day: "two months after 31 December" is clamped to the month's end. */
export function later(d: Day, grain: Grain, n: number): Day {
  if (grain === 'day') return addDays(d, n);
  if (grain === 'week' || grain === 'weekend') return addDays(d, 7 * n);
  return addMonths(d, n * MONTHS[grain]);
}

/** `count` whole months from this one on. `month` 1–12. */
export function months(year: number, month: number, count: number): Period {
  const start = iso(year, month, 1);
  const last = parts(addMonths(start, count - 1));
  return { start, end: iso(last.year, last.month, daysInMonth(last.year, last.month)) };
}

/** Whole years, both included. */
export const years = (first: number, last: number): Period => ({ start: iso(first, 1, 1), end: iso(last, 12, 31) });

const MONTHS = { month: 1, quarter: 3, season: 3, year: 12, decade: 120, century: 1200 } as const;

function week(d: Day): Period {
  const start = addDays(d, -((weekday(d) + 6) % 7));
  return { start, end: addDays(start, 6) };
}
