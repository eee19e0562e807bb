import { EMPTY, type Frontier, grow, rootOf } from '../../../core/ledger/frontier.ts';
import { seal } from '../../../core/ledger/leaf.ts';
import type { Entry, EntryKind } from '../../../core/model/entry.ts';
import type { Connection } from './connection.ts';

/** What is about to be written down. */
export interface Line {
  readonly at: string;
  readonly author: string;
  readonly kind: EntryKind;
  readonly body: unknown;
}

/** Appends in the order given and moves the head. In a write transaction of its caller. */
export function appendEntries({ sql }: Connection, lines: readonly Line[]): readonly Entry[] {
  let frontier = readHead(sql);
  const entries = lines.map(({ at, author, kind, body }) => {
    const sealed = seal({ seq: frontier.size, at, author, kind }, body);
    sql('INSERT INTO entry (seq, at, author, kind, digest, leaf, body) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      sealed.entry.seq,
      at,
      author,
      kind,
      sealed.entry.digest,
      sealed.leaf,
      sealed.body,
    );
    frontier = grow(frontier, sealed.leaf);
    return sealed.entry;
  });
  sql('INSERT OR REPLACE INTO head (only, size, root, peaks) VALUES (1, ?, ?, ?)').run(
    frontier.size,
    rootOf(frontier),
    JSON.stringify(frontier.peaks),
  );
  return entries;
}

/** The log's frontier as the last writer left it; the empty one before the first entry. */
export function readHead(sql: Connection['sql']): Frontier {
  const row = sql('SELECT size, peaks FROM head').get();
  return row ? { size: Number(row.size), peaks: JSON.parse(String(row.peaks)) as string[] } : EMPTY;
}

export const rootNow = (sql: Connection['sql']): string => rootOf(readHead(sql));

/** Entries `from`, `from + 1`, …, at most `limit`. */
export function readEntries({ sql }: Connection, from = 0, limit = -1): Entry[] {
  const rows = sql('SELECT seq, at, author, kind, digest, body FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?').all(from, limit);
  return rows.map((row) => ({
    seq: Number(row.seq),
    at: String(row.at),
    author: String(row.author),
    kind: String(row.kind) as EntryKind,
    digest: String(row.digest),
    body: row.body === null ? null : JSON.parse(String(row.body)),
  }));
}
