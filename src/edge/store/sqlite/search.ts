import type { Hit } from '../store.ts';
import type { Connection } from './connection.ts';

/**
 * Reports that have all the words, best first (bm25; a word in the title counts five times). Words in quotation marks must stand together;
 * the last word may be the start of one. Nothing of the query is syntax: it is quoted for FTS5.
 */
export function search({ sql }: Connection, query: string, limit = 20): readonly Hit[] {
  const match = matchOf(query);
  if (match === null) return [];
  const rows = sql(
    `SELECT words.report AS report, words.title AS title, highlight(search, 1, char(64976), char(64977)) AS marked
     FROM search JOIN words ON words.id = search.rowid WHERE search MATCH ? ORDER BY bm25(search, 5, 1), words.report LIMIT ?`,
  ).all(match, limit);
  return rows.map((row) => hit(String(row.report), String(row.title), String(row.marked)));
}

function matchOf(query: string): string | null {
  const terms = [...query.matchAll(/"([^"]*)"?|([^\s"]+)/g)].map((m) => ({ words: m[1] ?? m[2] ?? '', phrase: m[1] !== undefined }));
  const useful = terms.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
  if (useful.length === 0) return null;
  return useful.map(({ words, phrase }, k) => `"${words.replace(/\0/g, ' ')}"${!phrase && k === useful.length - 1 ? '*' : ''}`).join(' ');
}

const OPEN = '\u{FDD0}';
const CLOSE = '\u{FDD1}';
const AROUND = 80;

/** `marked` is the text with a mark before and after each hit: the first one's place is its place in the text. */
function hit(report: string, title: string, marked: string): Hit {
  const start = marked.indexOf(OPEN);
  const text = marked.replace(/[\u{FDD0}\u{FDD1}]/gu, '');
  const named = title === '' ? null : title;
  if (start < 0) return { report, title: named, snippet: clip(text, 0, 2 * AROUND), span: [0, 0] };
  const end = marked.indexOf(CLOSE, start) - 1;
  return { report, title: named, snippet: clip(text, start - AROUND, end + AROUND), span: [start, end] };
}

/** Text from about `from` to about `to`, cut between words, in one line. */
function clip(text: string, from: number, to: number): string {
  const start = from <= 0 ? 0 : text.indexOf(' ', from) + 1 || from;
  const end = to >= text.length ? text.length : Math.max(text.lastIndexOf(' ', to), start);
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`;
}
