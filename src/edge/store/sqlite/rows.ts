import type { ClaimRow, FigureRow } from '../../../core/model/row.ts';
import type { ReportRow, RowQuery, Summary } from '../store.ts';
import type { Connection } from './connection.ts';
import { readHead, rootNow } from './ledger.ts';

export function reportRows({ sql }: Connection): readonly ReportRow[] {
  const rows = sql(
    `SELECT id, ref, title, outlet, published, language, taken_at, bytes, claims, figures, warnings FROM report
     ORDER BY coalesce(published, '9999'), id`,
  ).all();
  return rows.map((row) => ({
    id: String(row.id),
    ref: String(row.ref),
    title: maybe(row.title),
    outlet: maybe(row.outlet),
    published: maybe(row.published),
    language: String(row.language),
    takenAt: String(row.taken_at),
    bytes: Number(row.bytes),
    claims: Number(row.claims),
    figures: Number(row.figures),
    warnings: Number(row.warnings),
  }));
}

export const claims = (connection: Connection, query: RowQuery = {}): readonly ClaimRow[] =>
  list(connection, 'claim', 'source', query) as readonly ClaimRow[];

export const figures = (connection: Connection, query: RowQuery = {}): readonly FigureRow[] =>
  list(connection, 'figure', 'origin', query) as readonly FigureRow[];

function list({ sql }: Connection, table: 'claim' | 'figure', speaker: 'source' | 'origin', query: RowQuery): readonly unknown[] {
  const where: string[] = [];
  const values: (string | number)[] = [];
  const must = (condition: string, ...given: string[]): void => {
    where.push(condition);
    values.push(...given);
  };
  if (query.report !== undefined) must('(report.id = ? OR report.ref = ?)', query.report, query.report);
  if (query.source !== undefined) must(`row.${speaker} LIKE ? ESCAPE '\\'`, containing(query.source));
  if (query.words !== undefined) must(`row.words LIKE ? ESCAPE '\\'`, containing(query.words));
  if (query.stance !== undefined && table === 'claim') must('row.stance = ?', query.stance);
  if (query.measure !== undefined && table === 'figure') must('row.measure = ?', query.measure);
  values.push(query.limit ?? -1, query.offset ?? 0);
  const rows = sql(
    `SELECT row.row AS row FROM ${table} AS row JOIN report ON report.id = row.report ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
     ORDER BY coalesce(report.published, '9999'), report.id, row.at LIMIT ? OFFSET ?`,
  ).all(...values);
  return rows.map((row) => JSON.parse(String(row.row)));
}

export function summary({ sql }: Connection, rules: string): Summary {
  const row = sql('SELECT count(*) AS reports, coalesce(sum(claims), 0) AS claims, coalesce(sum(figures), 0) AS figures FROM report').get();
  const stale = sql('SELECT count(*) AS n FROM report WHERE rules <> ?').get(rules);
  return {
    entries: readHead(sql).size,
    reports: Number(row?.reports),
    claims: Number(row?.claims),
    figures: Number(row?.figures),
    root: rootNow(sql),
    stale: Number(stale?.n),
  };
}

const maybe = (value: unknown): string | null => (value === null ? null : String(value));
const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
