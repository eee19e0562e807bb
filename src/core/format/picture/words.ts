import { measureById } from '../../measure/index.ts';
import type { PlacedFigure } from '../../model/account.ts';
import type { Day } from '../../model/calendar.ts';

/** The words that stand in pictures. A desk in another language hands in its own. */
export interface PictureWords {
  readonly number: (n: number) => string;
  readonly day: (day: Day) => string;
  readonly shortDay: (day: Day) => string;
  readonly month: (day: Day) => string;
  readonly measure: (id: string) => string;
  readonly count: (n: number, one: string, many: string) => string;
  /** The interval as said: "more than 4,000". */
  readonly quantity: (q: Interval) => string;
  readonly text: Readonly<Record<PictureText, string>>;
}

export type PictureText =
  | 'noParty'
  | 'unnamed'
  | 'exact'
  | 'about'
  | 'openUp'
  | 'openDown'
  | 'range'
  | 'period'
  | 'tension'
  | 'drift'
  | 'origin'
  | 'relay'
  | 'outlet'
  | 'nothing'
  | 'more'
  | 'parties'
  | 'counted'
  | 'howSaid';

type Interval = Pick<PlacedFigure, 'low' | 'high' | 'bound' | 'approximate' | 'unit'> & { readonly text?: string };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthName = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';

/** Thousands apart by commas, at most two decimals; no locale of the machine. */
function number(n: number): string {
  const [whole = '0', part] = String(Math.round(n * 100) / 100).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part ? `.${part}` : '');
}

function quantity(q: Interval): string {
  const show = (n: number): string => (q.unit === 'percent' ? `${number(n)} %` : number(n));
  const { low, high, bound } = q;
  if (low !== null && high !== null && low !== high) {
    if (bound === 'at_most' || bound === 'less_than') return `${bound === 'at_most' ? 'up to' : 'less than'} ${show(high)}`;
    return `${q.approximate ? 'about ' : ''}${number(low)}–${show(high)}`;
  }
  const n = low ?? high;
  // "Several hundred", where no convention says how many: the report's own words are all there is.
  if (n === null) return q.text ?? 'a number not said';
  const before: Readonly<Record<string, string>> = {
    approx: 'about ',
    at_least: 'at least ',
    more_than: 'more than ',
    at_most: 'up to ',
    less_than: 'less than ',
    nearly: 'nearly ',
    vague: low === null ? 'up to ' : high === null ? 'at least ' : 'about ',
  };
  return `${before[bound] ?? (q.approximate ? 'about ' : '')}${show(n)}`;
}

export const ENGLISH: PictureWords = {
  number,
  day: (day) => `${Number(day.slice(8, 10))} ${monthName(day)} ${day.slice(0, 4)}`,
  shortDay: (day) => `${Number(day.slice(8, 10))} ${monthName(day)}`,
  month: (day) => (day.slice(5, 7) === '01' ? `${monthName(day)} ${day.slice(0, 4)}` : monthName(day)),
  measure: (id) => measureById(id)?.label ?? id.replaceAll('_', ' '),
  count: (n, one, many) => `${number(n)} ${n === 1 ? one : many}`,
  quantity,
  text: {
    noParty: 'no state',
    unnamed: 'hatched: unnamed',
    exact: 'exactly so',
    about: 'about',
    openUp: 'or more',
    openDown: 'or fewer',
    range: 'range',
    period: 'counted in this period only',
    tension: 'does not add up',
    drift: 'changed on its way',
    origin: 'Origin',
    relay: 'Relay',
    outlet: 'Outlet',
    nothing: 'No figures that can be placed on a date.',
    more: 'more',
    parties: 'Who says so',
    counted: 'What is counted',
    howSaid: 'How it is said',
  },
};
