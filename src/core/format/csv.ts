import type { Account } from '../model/account.ts';
import type { ClaimRow, FigureRow } from '../model/row.ts';
import type { Format } from './format.ts';
import { tally } from './tally.ts';

/** For spreadsheets: RFC 4180, UTF-8, CRLF, with a header line. Lists only. */
export const csv: Format = {
  id: 'csv',
  reading: null,
  account: null,
  claims: (rows) => table(CLAIM, rows),
  figures: (rows) => table(FIGURE, rows),
  questions: (account: Account) =>
    table(
      QUESTION,
      account.questions.map((question) => ({ question, found: tally(account, question) })),
    ),
};

type Value = string | number | boolean | null;
type Column<T> = readonly [name: string, of: (row: T) => Value];
type Asked = { readonly question: Account['questions'][number]; readonly found: ReturnType<typeof tally> };

const CLAIM: readonly Column<ClaimRow>[] = [
  ['report', (r) => r.ref],
  ['claim', (r) => r.id],
  ['published', (r) => r.published],
  ['outlet', (r) => r.outlet],
  ['source', (r) => r.source],
  ['stance', (r) => r.stance],
  ['modality', (r) => r.modality],
  ['words', (r) => r.words],
  ['chain', (r) => r.chain.join(' > ')],
  ['within', (r) => r.within],
  ['start', (r) => r.start],
  ['end', (r) => r.end],
  ['score', (r) => r.score],
  ['report_id', (r) => r.report],
];

const FIGURE: readonly Column<FigureRow>[] = [
  ['report', (r) => r.ref],
  ['figure', (r) => r.id],
  ['published', (r) => r.published],
  ['outlet', (r) => r.outlet],
  ['words', (r) => r.words],
  ['low', (r) => r.low],
  ['high', (r) => r.high],
  ['bound', (r) => r.bound],
  ['approximate', (r) => r.approximate],
  ['unit', (r) => r.unit],
  ['measure', (r) => r.measure],
  ['measure_word', (r) => r.word],
  ['kind', (r) => r.kind],
  ['population', (r) => r.population],
  ['place', (r) => r.place],
  ['window_start', (r) => r.windowStart],
  ['window_end', (r) => r.windowEnd],
  ['window_stated', (r) => r.windowStated],
  ['as_of', (r) => r.asOf],
  ['origin', (r) => r.origin],
  ['claim', (r) => r.attribution],
  ['start', (r) => r.start],
  ['end', (r) => r.end],
  ['report_id', (r) => r.report],
];

const QUESTION: readonly Column<Asked>[] = [
  ['question', ({ question }) => question.id],
  ['label', ({ question }) => question.label],
  ['measure', ({ question }) => question.measure],
  ['population', ({ question }) => question.population],
  ['place', ({ question }) => question.place],
  ['from', ({ question }) => question.frame?.start ?? null],
  ['to', ({ question }) => question.frame?.end ?? null],
  ['figures', ({ question }) => question.figures.length],
  ['may_belong', ({ question }) => question.mayBelong.length],
  ['origins', ({ question }) => question.origins.length],
  ['independent_at_most', ({ question }) => question.independentOrigins.atMost],
  ['named', ({ question }) => question.independentOrigins.named],
  ['parties', ({ question }) => question.independentOrigins.parties],
  ['tensions', ({ found }) => found.tensions],
  ['drifts', ({ found }) => found.drifts],
];

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => cell(of(row))))];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * A text that starts like a formula is given a leading apostrophe: a spreadsheet would run it (OWASP, "CSV Injection").
 * Numbers are written as they are.
 */
function cell(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
