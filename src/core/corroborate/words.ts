import type { Figure } from '../model/figure.ts';
import type { Interval } from '../model/interval.ts';
import { bare } from '../model/measure.ts';
import type { Bound } from '../model/quantity.ts';
import type { Statement } from '../model/statement.ts';

/** "12,000"; at most one decimal place. */
export const number = (n: number): string => {
  const [whole = '', fraction] = String(Math.round(n * 10) / 10).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
};

/** "2,970–3,960", "more than 4,000", "300", "up to 3,000". */
export function span(i: Interval): string {
  if (i.high === Infinity) return i.low <= 0 ? 'any number' : `${i.lowOpen ? 'more than' : 'at least'} ${number(i.low)}`;
  if (i.low === i.high) return number(i.low);
  if (i.low <= 0) return `${i.highOpen ? 'fewer than' : 'up to'} ${number(i.high)}`;
  return `${number(i.low)}–${number(i.high)}`;
}

/** A share as fractions of one, in per cent. */
export const share = (i: Interval): string => `${span({ ...i, low: i.low * 100, high: i.high * 100 })} %`;

/** Who a figure goes back to. */
export const by = (s: Statement): string => s.chain[0]?.name ?? s.figure.origin;

/** Whose figure it is, the organs of one state taken together: two of them against a third are one clash. */
export const side = (s: Statement): string => s.chain[0]?.party ?? s.chain[0]?.key ?? '';

/** "more than 4,000 North Koreans" (Volodymyr Zelensky). */
export const saying = (s: Statement): string => `“${s.figure.text}” (${by(s)})`;

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const BEFORE: Readonly<Record<Bound, string>> = {
  exact: '',
  approx: 'about ',
  nearly: 'nearly ',
  more_than: 'more than ',
  at_least: 'at least ',
  at_most: 'up to ',
  less_than: 'fewer than ',
  range: '',
  vague: '',
};

/** The number alone, with its bound: "about 30 %", "more than 4,000", "10,000–12,000"; a vague word as the report has it. */
export function phrase(f: Figure): string {
  const unit = f.unit === 'percent' ? ' %' : '';
  if (f.low === null && f.high === null) return f.text;
  if (f.low !== null && f.high !== null && f.low !== f.high) return `${number(f.low)}–${number(f.high)}${unit}`;
  return `${BEFORE[f.bound]}${number(f.low ?? f.high ?? 0)}${unit}`;
}

/** "more than 4,000 killed or wounded"; a vague word already has its noun. */
export const counted = (s: Statement): string =>
  s.figure.low === null && s.figure.high === null ? `“${s.figure.text}”` : `${phrase(s.figure)} ${bare(s.measure)}`;
