import type { Finding, PlacedFigure } from '../../model/account.ts';
import type { Day } from '../../model/calendar.ts';
import { clean } from '../clean.ts';
import type { Table } from './table.ts';
import type { PictureWords } from './words.ts';

/** The day a figure stands at: the day it is said to be true on, else when it was published. */
export const dayOf = (f: Pick<PlacedFigure, 'asOf' | 'published'>): Day | null => f.asOf ?? f.published;

/** Order in every picture and table: by day, report, place in the text. */
export const byDay = (a: PlacedFigure, b: PlacedFigure): number => {
  const [x, y] = [dayOf(a) ?? '9999', dayOf(b) ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.span[0] - b.span[0];
};

/** Findings that a mark can carry: ▲ what does not add up, ◆ what changed on its way. */
export function marksOf(f: PlacedFigure, findings: readonly Finding[]): readonly Sign[] {
  return findings
    .filter((finding) => finding.figures.some((x) => x.report === f.report && x.figure === f.figure))
    .flatMap((finding): Sign[] => {
      if (finding.kind === 'tension' || finding.kind === 'contradiction') return [{ sign: 'tension', finding }];
      return finding.kind === 'drift' ? [{ sign: 'drift', finding }] : [];
    });
}
export interface Sign {
  readonly sign: 'tension' | 'drift';
  readonly finding: Finding;
}

/** One figure in full, as a tooltip says it. */
export function spoken(f: PlacedFigure, words: PictureWords, partyName: (code: string) => string): string {
  const who = f.party === null ? f.origin : `${f.origin} (${partyName(f.party)})`;
  const day = dayOf(f);
  const parts = [`${words.quantity(f)} ${words.measure(f.measure)}`, who, f.outlet, day && words.day(day)];
  return clean(parts.filter((part) => part !== null).join(' · '));
}

/** What the picture of a question shows, in a sentence: how many figures, of how many origins, from least to most. Never a mean. */
export function sentenceOf(figures: readonly PlacedFigure[], findings: readonly Finding[], words: PictureWords): string {
  const days = figures
    .map(dayOf)
    .filter((day) => day !== null)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return words.text.nothing;
  const different = (of: (f: PlacedFigure) => string): number => new Set(figures.map(of)).size;
  const when = from === to ? words.day(from) : `${words.day(from)} to ${words.day(to)}`;
  const counts = [
    words.count(figures.length, 'figure', 'figures'),
    `from ${words.count(
      different((f) => f.origin),
      'origin',
      'origins',
    )}`,
    `in ${words.count(
      different((f) => f.report),
      'report',
      'reports',
    )}, ${when}`,
  ].join(' ');
  const kinds = different((f) => f.measure);
  const apart = kinds > 1 ? ` They count ${words.number(kinds)} different things.` : '';
  return clean(`${counts}${rangeOf(figures, words)}.${apart}${found(findings, words)}`);
}

/** The least and the most that was said, each with who said it. Shares and words without a number are of no such order. */
function rangeOf(figures: readonly PlacedFigure[], words: PictureWords): string {
  const size = (f: PlacedFigure): number => f.low || f.high || 0;
  const sorted = figures
    .filter((f) => f.unit !== 'percent' && (f.low !== null || f.high !== null))
    .sort((a, b) => size(a) - size(b) || byDay(a, b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return '';
  const who = (f: PlacedFigure): string => (f.origin.startsWith('(') ? f.origin : `(${f.origin})`);
  const say = (f: PlacedFigure): string => `${words.quantity(f)} ${words.measure(f.measure)} ${who(f)}`;
  return least === most ? `: ${say(least)}` : `: from ${say(least)} to ${say(most)}`;
}

function found(findings: readonly Finding[], words: PictureWords): string {
  const tensions = findings.filter((f) => f.kind === 'tension' || f.kind === 'contradiction').length;
  const drifts = findings.filter((f) => f.kind === 'drift').length;
  const parts = [
    tensions > 0 ? words.count(tensions, 'set of figures does not add up', 'sets of figures do not add up') : '',
    drifts > 0 ? words.count(drifts, 'figure changed on its way', 'figures changed on their way') : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? ` ${parts.join('; ')}.` : '';
}

/** The table twin: every figure, also those that no date places. */
export function tableOf(
  figures: readonly PlacedFigure[],
  findings: readonly Finding[],
  words: PictureWords,
  partyName: (code: string) => string,
): Table {
  const columns = [
    'As of',
    'Published',
    'Figure',
    'Low',
    'High',
    'Bound',
    'Unit',
    'Counts',
    'Origin',
    'Party',
    'Outlet',
    'Report',
    'Words',
    'Findings',
  ];
  const end = (n: number | null): string => (n === null ? '' : String(n));
  const rows = [...figures].sort(byDay).map((f) => [
    f.asOf ?? '',
    f.published ?? '',
    words.quantity(f),
    end(f.low),
    end(f.high),
    f.bound,
    f.unit,
    words.measure(f.measure),
    f.origin,
    f.party === null ? '' : partyName(f.party),
    f.outlet ?? '',
    f.report,
    f.text,
    marksOf(f, findings)
      .map(({ finding }) => finding.rule)
      .join(' '),
  ]);
  return { columns, rows };
}
