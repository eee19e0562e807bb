import { bootstrap, f1, type Interval, sum } from './bootstrap.ts';
import type { Count } from './scorer.ts';

/** One line of the table: a figure with its interval and what it is to reach. */
export interface Row {
  readonly set: string;
  readonly name: string;
  /** Between 0 and 1 (shown in per cent) unless `show` says otherwise. */
  readonly value: number;
  readonly interval: Interval | null;
  /** What it must reach; `null`: reported only. */
  readonly bar: number | null;
  /** Reaching it means staying below. */
  readonly most?: boolean;
  readonly of: string;
  readonly show?: (x: number) => string;
}

/** F1 over documents, with its interval. */
export function row(set: string, name: string, counts: readonly Count[], bar: number | null = null): Row {
  const total = sum(counts);
  return {
    set,
    name,
    value: f1(total),
    interval: bootstrap(counts),
    bar,
    of: `${total.tp} of ${total.gold} gold, ${total.pred} predicted`,
  };
}

/** A share over documents (`pred` and `gold` are both the whole), with its interval. */
export function share(set: string, name: string, counts: readonly Count[], bar: number | null = null): Row {
  const total = sum(counts);
  return { ...row(set, name, counts, bar), value: total.gold ? total.tp / total.gold : 0, of: `${total.tp} of ${total.gold}` };
}

const percent = (x: number): string => (100 * x).toFixed(1);

export const isMet = (r: Row): boolean | null => (r.bar === null ? null : r.most ? r.value <= r.bar : r.value >= r.bar);

const COLUMNS = ['set', 'figure', 'value', '95 % interval', 'to reach', 'reached', 'of'] as const;

function cells(r: Row): readonly string[] {
  const show = r.show ?? percent;
  const met = isMet(r);
  return [
    r.set,
    r.name,
    show(r.value),
    r.interval ? `${show(r.interval.low)} – ${show(r.interval.high)}` : '',
    r.bar === null ? '' : `${r.most ? '≤' : '≥'} ${show(r.bar)}`,
    met === null ? '' : met ? 'yes' : 'NO',
    r.of,
  ];
}

/** The table for a terminal. */
export function plain(rows: readonly Row[]): string {
  const all = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, i) => Math.max(...all.map((r) => (r[i] as string).length)));
  return all
    .map((r) =>
      r
        .map((c, i) => (i === 2 ? c.padStart(widths[i] as number) : c.padEnd(widths[i] as number)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The table for a page. */
export const markdown = (rows: readonly Row[]): string =>
  [COLUMNS, COLUMNS.map(() => '---'), ...rows.map(cells)].map((r) => `| ${r.join(' | ')} |`).join('\n');
