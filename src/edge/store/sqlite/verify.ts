import { hash } from 'node:crypto';
import { damagedRanges } from '../../../core/ledger/chunks.ts';
import { EMPTY, type Frontier, grow, rootOf } from '../../../core/ledger/frontier.ts';
import { hashEntry } from '../../../core/ledger/leaf.ts';
import { NOTHING, replay, type Taken } from '../../../core/ledger/replay.ts';
import type { Entry } from '../../../core/model/entry.ts';
import { claimRows, figureRows } from '../../../core/model/row.ts';
import { Failure } from '../../failure.ts';
import type { Fault, Verdict } from '../store.ts';
import type { Connection } from './connection.ts';
import { digestOf, plain, readReading } from './derived.ts';
import { readEntries, readHead } from './ledger.ts';
import { schemaFaults } from './schema.ts';

/**
 * Reads everything and compares it with what binds it: entries with the log, bytes with the entries, readings with the entries, lists and
 * search with the readings. Stops at nothing: what can be read is checked.
 */
export async function verify(connection: Connection): Promise<Verdict> {
  const sound = await isSearchSound(connection);
  return connection.read(() => {
    const verdict = verifyAll(connection);
    if (sound) return verdict;
    const fault: Fault = { code: 'derived/changed', text: 'The search index does not fit the texts. Run hearsay rebuild.' };
    return { ...verdict, ok: false, faults: [...verdict.faults, fault] };
  });
}

/** FTS5 compares its index with the texts when told to, by a statement that needs the writer's lock: where that is not to be had, it is not asked. */
export async function isSearchSound(connection: Connection): Promise<boolean> {
  if (!connection.writable) return true;
  try {
    await connection.write(() => connection.db.exec(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`));
    return true;
  } catch (error) {
    return error instanceof Failure && error.code !== 'store/damaged';
  }
}

function verifyAll(connection: Connection): Verdict {
  const faults: Fault[] = [];
  const check = <T>(what: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      faults.push({ code: 'file/structure', text: `${what} cannot be read: ${error instanceof Error ? error.message : String(error)}.` });
      return null;
    }
  };
  check('The file', () => faults.push(...structure(connection)));
  const log = check('The ledger', () => verifyLog(connection));
  faults.push(...(log?.faults ?? []));
  const reports = log?.reports ?? new Map<string, Taken>();
  check('The list of bytes', () => faults.push(...strangers(connection, reports)));
  for (const [id, taken] of reports) {
    check(`Report ${id}`, () => faults.push(...verifyBytes(connection, id, taken)));
    check(`The reading of ${id}`, () => faults.push(...verifyReading(connection, id, taken)));
  }
  return { ok: faults.length === 0, entries: log?.entries ?? 0, reports: reports.size, root: log?.root ?? '', faults };
}

function structure({ sql, db }: Connection): Fault[] {
  const said = sql('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row.integrity_check));
  const faults: Fault[] = said
    .filter((line) => line !== 'ok')
    .map((line) => ({ code: 'file/structure', text: `The database is damaged: ${line}.` }));
  const orphans = sql('PRAGMA foreign_key_check').all();
  if (orphans.length > 0)
    faults.push({ code: 'derived/unknown', text: `${orphans.length} derived rows belong to no report. Run hearsay rebuild.` });
  for (const name of schemaFaults(db)) faults.push({ code: 'file/schema', text: `The ${name} is not as hearsay makes it.` });
  return faults;
}

function verifyLog(connection: Connection) {
  const faults: Fault[] = [];
  const entries = readable(connection, faults);
  let frontier: Frontier = EMPTY;
  let expected = 0;
  const erased = new Set(entries.flatMap((e) => (e.kind === 'report-erased' ? erasedBy(e) : [])));
  for (const entry of entries) {
    for (; expected < entry.seq; expected++) faults.push({ code: 'entry/missing', entry: expected, text: `Entry ${expected} is missing.` });
    expected++;
    const changed = changedIn(connection, entry, erased);
    if (changed) faults.push({ code: 'entry/changed', entry: entry.seq, text: changed });
    frontier = grow(frontier, hashEntry(entry));
  }
  const root = rootOf(frontier);
  const head = readHead(connection.sql);
  const kept = String(connection.sql('SELECT root FROM head').get()?.root ?? root);
  if (head.size > expected)
    faults.push({
      code: 'entry/missing',
      entry: expected,
      text: `${head.size - expected} entries are missing from the end, from entry ${expected} on.`,
    });
  else if (head.size !== expected || kept !== root || rootOf(head) !== root)
    faults.push({
      code: 'log/head',
      text: `The log's head (${head.size} entries, root ${kept.slice(0, 12)}…) does not fit its entries (${expected}, ${root.slice(0, 12)}…).`,
    });
  // Gaps are reported above; what is left is read as if there were none.
  const { reports } = replay(
    entries.map((e, seq) => ({ ...e, seq })),
    NOTHING,
  );
  return { faults, reports, entries: entries.length, root };
}

/** Entries whose rows can be parsed; the others become faults. */
function readable(connection: Connection, faults: Fault[]): Entry[] {
  try {
    return readEntries(connection);
  } catch {
    const seqs = connection.sql('SELECT seq FROM entry ORDER BY seq').all();
    return seqs.flatMap(({ seq }) => {
      try {
        return readEntries(connection, Number(seq), 1);
      } catch {
        faults.push({ code: 'entry/unreadable', entry: Number(seq), text: `Entry ${seq} cannot be read.` });
        return [];
      }
    });
  }
}

function erasedBy({ body }: Entry): readonly number[] {
  const entries = body !== null && typeof body === 'object' && 'entries' in body ? body.entries : null;
  return Array.isArray(entries) ? entries.map(Number) : [];
}

function changedIn({ sql }: Connection, entry: Entry, erased: ReadonlySet<number>): string | null {
  const row = sql('SELECT leaf, body FROM entry WHERE seq = ?').get(entry.seq);
  if (row?.leaf !== hashEntry(entry)) return `Entry ${entry.seq} (${entry.kind}, ${entry.at}) is not what was logged.`;
  if (row.body === null)
    return erased.has(entry.seq) ? null : `The body of entry ${entry.seq} (${entry.kind}) is gone, and no erasure says why.`;
  if (hash('sha256', String(row.body)) !== entry.digest) return `The body of entry ${entry.seq} (${entry.kind}, ${entry.at}) was changed.`;
  return null;
}

function strangers({ sql }: Connection, reports: ReadonlyMap<string, Taken>): Fault[] {
  const inBlobs = sql('SELECT report FROM blob')
    .all()
    .map((row) => String(row.report));
  const inReports = sql('SELECT id FROM report')
    .all()
    .map((row) => String(row.id));
  return [
    ...inBlobs
      .filter((id) => !reports.has(id))
      .map((id): Fault => ({ code: 'bytes/unknown', report: id, text: `Bytes of ${id} are here, but no entry took them in.` })),
    ...inReports
      .filter((id) => !reports.has(id))
      .map((id): Fault => ({ code: 'derived/unknown', report: id, text: `A reading of ${id} is here, but no entry took it in.` })),
  ];
}

function verifyBytes({ sql }: Connection, id: string, { body, seq, erased }: Taken): Fault[] {
  const row = sql('SELECT bytes FROM blob WHERE report = ?').get(id);
  const name = body.name ?? id;
  if (!row)
    return erased === null
      ? [{ code: 'bytes/missing', report: id, entry: seq, text: `The bytes of ${name} are gone (bytes 0–${body.length}).` }]
      : [];
  const bytes = row.bytes as Uint8Array;
  const expected = { length: body.length, chunks: body.chunks, whole: id.slice('sha256:'.length) };
  const ranges = damagedRanges(bytes, expected, (b) => hash('sha256', b));
  if (ranges.length === 0) return [];
  const where = ranges.map(([start, end]) => `${start}–${end}`).join(', ');
  return [
    { code: 'bytes/damaged', report: id, entry: seq, bytes: ranges, text: `${name} (${id}) is not what was taken in: bytes ${where}.` },
  ];
}

function verifyReading(connection: Connection, id: string, { body, reading: proposed, erased }: Taken): Fault[] {
  if (erased !== null) return [];
  const name = body.name ?? id;
  const mend = 'Run hearsay rebuild.';
  const reading = readReading(connection, id);
  if (!reading) return [{ code: 'derived/missing', report: id, text: `The reading of ${name} is missing. ${mend}` }];
  if (proposed && digestOf(reading) !== proposed.reading)
    return [{ code: 'derived/changed', report: id, text: `The reading of ${name} is not what was logged. ${mend}` }];
  const { sql } = connection;
  const row = sql(
    'SELECT ref, report.title AS title, outlet, published, digest, body, words.title AS heading FROM report JOIN words ON words.report = report.id WHERE report.id = ?',
  ).get(id);
  const lists = (table: 'claim' | 'figure'): string =>
    sql(`SELECT group_concat(row, char(10)) AS rows FROM (SELECT row FROM ${table} WHERE report = ? ORDER BY at)`).get(id)?.rows as string;
  const { report } = reading;
  const same =
    row?.digest === digestOf(reading) &&
    row.ref === plain(report.ref ?? report.id) &&
    row.title === (report.title && plain(report.title)) &&
    row.outlet === (report.outlet && plain(report.outlet)) &&
    row.published === report.published &&
    row.body === plain(report.text) &&
    row.heading === plain(report.title ?? '') &&
    (lists('claim') ?? '') ===
      claimRows(reading)
        .map((r) => JSON.stringify(r))
        .join('\n') &&
    (lists('figure') ?? '') ===
      figureRows(reading)
        .map((r) => JSON.stringify(r))
        .join('\n');
  return same ? [] : [{ code: 'derived/changed', report: id, text: `The lists of ${name} do not fit its reading. ${mend}` }];
}
