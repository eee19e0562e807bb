import { type Day, daysInMonth } from '../../model/calendar.ts';
import { clean } from '../clean.ts';
import { ENGLISH } from '../picture/words.ts';

const { day, month, number } = ENGLISH;
export const measureWords = ENGLISH.measure;
export const count = ENGLISH.count;

interface Said {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly approximate: boolean;
  readonly unit: string;
}

/** A quantity as said, short: "more than 4,000", "about 30 %", "10,000–12,000". A vague one keeps its report's words. */
export function quantityWords(q: Said, words: string): string {
  if (q.bound === 'vague' || (q.low === null && q.high === null)) return clean(words);
  // "A third" stays a third: 33.33 % would claim an exactness that nobody claimed.
  if (q.unit === 'percent' && !/\d/.test(words)) return clean(words);
  const open = q.low === null && (q.bound === 'at_most' || q.bound === 'less_than' || q.bound === 'nearly') ? { ...q, low: q.high } : q;
  return ENGLISH.quantity(open);
}

interface Stretch {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** "Oct 2024", "25–31 Dec 2024", "since 1 Oct 2024", "13 Jan 2025". */
export function windowWords(window: Stretch | null): string {
  if (!window || (!window.start && !window.end)) return '';
  const { start, end } = window;
  if (!start) return `until ${day(end ?? '')}`;
  if (!end) return `since ${day(start)}`;
  if (start === end) return day(start);
  const whole = wholeMonths(start, end);
  if (whole) return whole;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${number(Number(start.slice(8)))}–${day(end)}`;
  return start.slice(0, 4) === end.slice(0, 4) ? `${ENGLISH.shortDay(start)} – ${day(end)}` : `${day(start)} – ${day(end)}`;
}

/** A year or a month said as such. */
function wholeMonths(start: Day, end: Day): string | null {
  if (start.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31`) return start.slice(0, 4);
  if (
    !start.endsWith('-01') ||
    start.slice(0, 7) !== end.slice(0, 7) ||
    Number(end.slice(8)) !== daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)))
  )
    return null;
  return `${month(start).split(' ')[0]} ${start.slice(0, 4)}`;
}

/** Words of a report in quotation marks, cleaned. */
export const quoted = (words: string): string => `“${clean(words)}”`;
