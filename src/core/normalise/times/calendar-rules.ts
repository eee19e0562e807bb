import { type Day, daysBetween, isDay, iso, parts } from '../../model/calendar.ts';
import { months, type Period, years } from '../../model/period.ts';
import { type Context, type Resolved, unknown } from './context.ts';
import { statedYear, yearRule } from './date-rules.ts';
import { direction } from './direction.ts';
import { num, type Phrase, word } from './phrase.ts';

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
function latestYear(at: (year: number) => Period, p: Phrase, c: Context): { value: number; rule: string } | null {
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
