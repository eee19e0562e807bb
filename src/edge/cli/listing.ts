import type { Format, Page } from '../../core/format/index.ts';
import type { Account } from '../../core/model/account.ts';
import type { Reading } from '../../core/model/reading.ts';
import { type ClaimRow, claimRows, type FigureRow, figureRows } from '../../core/model/row.ts';
import { Failure } from '../failure.ts';
import type { RowQuery, Store } from '../store/store.ts';
import { caseFlag, open, pageFor, tablesFor, wantsCasefile } from './casefile.ts';
import type { Call, OptionSpec } from './command.ts';
import { READ_OPTIONS, readerOf } from './reading.ts';

const COMMON: readonly OptionSpec[] = [
  { flags: '--csv', text: 'as a table for spreadsheets' },
  { flags: '--report <ref>', text: 'of this report alone (its ref or id)' },
  { flags: '--words <text>', text: 'with these words' },
  { flags: '--limit <n>', text: 'at most so many' },
];
export const CLAIM_OPTIONS: readonly OptionSpec[] = [
  ...COMMON,
  { flags: '--source <name>', text: 'of this source (part of the name will do)' },
  { flags: '--stance <stance>', text: 'asserts, denies, confirms, declines, questions, verifies or quotes' },
  ...READ_OPTIONS,
];
export const FIGURE_OPTIONS: readonly OptionSpec[] = [
  ...COMMON,
  { flags: '--source <name>', text: 'of this origin (part of the name will do)' },
  { flags: '--measure <id>', text: 'of this measure: killed, deployed …' },
  ...READ_OPTIONS,
];
export const QUESTION_OPTIONS: readonly OptionSpec[] = [{ flags: '--csv', text: 'as a table for spreadsheets' }, ...READ_OPTIONS];

/** Where a list comes from: rows of a casefile, or rows made of files that are read now. */
interface Listed {
  readonly claims: (query: RowQuery) => Promise<readonly ClaimRow[]>;
  readonly figures: (query: RowQuery) => Promise<readonly FigureRow[]>;
  readonly account: () => Promise<Account>;
}

/** Prints a list of a casefile or of files, in the output that was asked for. */
export async function list(
  call: Call,
  print: (from: Listed, format: Format, page: Page, query: RowQuery) => Promise<string>,
  next: string,
): Promise<number> {
  const { formatById } = await import('../../core/format/index.ts');
  const { terminal } = call;
  const tables = tablesFor(call);
  const format = formatById(call.flag('csv') ? 'csv' : call.flag('json') ? 'json' : call.flag('plain') ? 'plain' : 'text');
  const query = queryOf(call);
  if (call.args.length === 0 && wantsCasefile(call)) {
    const { store } = await open(call, tables, 'read');
    try {
      terminal.out(await print(stored(store), format, pageFor(call, tables), query));
      if (format.id === 'text') terminal.say(`Next: ${next}${caseFlag(call)}`);
      return 0;
    } finally {
      await store.close();
    }
  }
  if (call.option('case') !== undefined) throw new Failure('usage/wrong', 'Files and --case were both named.', 'List one or the other.');
  const { derivationOf } = await import('../store/derivation.ts');
  const derivation = derivationOf(tables);
  const reader = await readerOf(call, derivation);
  const readings: Reading[] = [];
  for await (const { one } of reader.each()) if (one.reading) readings.push(one.reading);
  readings.sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  terminal.out(await print(unstored(readings, derivation.account), format, pageFor(call, tables), query));
  return reader.exit();
}

const stored = (store: Store): Listed => ({
  claims: (query) => store.claims(query),
  figures: (query) => store.figures(query),
  account: () => store.account(),
});

/** The same order and the same filters as a casefile has. */
function unstored(readings: readonly Reading[], account: (readings: readonly Reading[]) => Account): Listed {
  const byDay = [...readings].sort(
    (a, b) => compare(a.report.published ?? '9999', b.report.published ?? '9999') || compare(a.report.id, b.report.id),
  );
  const rows = <T extends ClaimRow | FigureRow>(of: (r: Reading) => readonly T[], query: RowQuery): readonly T[] =>
    byDay
      .flatMap(of)
      .filter((row) => fits(row, query))
      .slice(0, query.limit);
  return {
    claims: async (query) => rows(claimRows, query),
    figures: async (query) => rows(figureRows, query),
    account: async () => account(readings),
  };
}

function fits(row: ClaimRow | FigureRow, { report, source, words, stance, measure }: RowQuery): boolean {
  const has = (text: string, part: string | undefined): boolean => part === undefined || text.toLowerCase().includes(part.toLowerCase());
  if (report !== undefined && row.report !== report && row.ref !== report) return false;
  if (!has('source' in row ? row.source : row.origin, source) || !has(row.words, words)) return false;
  if (stance !== undefined && 'stance' in row && row.stance !== stance) return false;
  return measure === undefined || !('measure' in row) || row.measure === measure;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function queryOf(call: Call): RowQuery {
  const limit = call.option('limit');
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    throw new Failure('usage/bad-value', `--limit ${limit} is not a number of rows.`, 'Write a whole number above 0.');
  const parts = ['report', 'source', 'words', 'stance', 'measure'].map((name) => [name, call.option(name)] as const);
  return {
    ...(Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as RowQuery),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
}
