import { hash, randomBytes } from 'node:crypto';
import { chunkHashes } from '../../core/ledger/chunks.ts';
import type { Account } from '../../core/model/account.ts';
import type { ReadingProposed, ReportTaken } from '../../core/model/entry.ts';
import { Failure } from '../failure.ts';
import type { Derivation } from './derivation.ts';
import type { StoreDriver, StoreOptions } from './driver.ts';
import { type Connection, connect } from './sqlite/connection.ts';
import { digestOf, eachReading, putReading, readReading } from './sqlite/derived.ts';
import { appendEntries, readEntries, readHead } from './sqlite/ledger.ts';
import { rebuild } from './sqlite/rebuild.ts';
import { claims, figures, reportRows, summary } from './sqlite/rows.ts';
import { FORMAT } from './sqlite/schema.ts';
import { search } from './sqlite/search.ts';
import { verify } from './sqlite/verify.ts';
import type { Receipt, Store, Taking } from './store.ts';

/** A casefile: one SQLite file. Anything that is not the address of another store is the path of one. */
export const sqlite: StoreDriver = {
  id: 'sqlite',
  accepts: (address) => !/^[a-z][a-z0-9+.-]+:\/\//i.test(address),
  open: openSqlite,
};

async function openSqlite(path: string, options: StoreOptions): Promise<Store> {
  const connection = await connect(path, { mode: options.mode, wait: options.wait ?? 5_000, onWait: options.onWait ?? (() => {}) });
  const { sql } = connection;
  const { derivation } = options;
  const clock = () => ({ at: options.now(), author: options.author });
  if (options.mode === 'create') await openLedger(connection, clock());
  let account: KeptAccount | null = null;

  return {
    name: path,
    take: async (report, bytes, reading, arrival) => {
      const [receipt] = await takeAll(connection, [{ report, bytes, reading, arrival }]);
      return receipt as Receipt;
    },
    takeAll: (takings) => takeAll(connection, takings),
    append: async (kind, body, at, author) => {
      const [entry] = await connection.write(() => appendEntries(connection, [{ kind, body, at, author }]));
      if (!entry) throw new RangeError('an appended entry is there');
      return entry;
    },
    summary: async () => connection.read(() => summary(connection, derivation.rules)),
    reports: async () => connection.read(() => reportRows(connection)),
    bytes: async (id) =>
      (connection.read(() => sql('SELECT bytes FROM blob WHERE report = ?').get(id))?.bytes as Uint8Array | undefined) ?? null,
    report: async (id) => connection.read(() => readReading(connection, id))?.report ?? null,
    reading: async (id) => connection.read(() => readReading(connection, id)),
    readings: async () => connection.read(() => [...eachReading(connection)]),
    claims: async (query) => connection.read(() => claims(connection, query)),
    figures: async (query) => connection.read(() => figures(connection, query)),
    account: async () => {
      const version = versionOf(connection, derivation.rules);
      if (account?.version !== version) account = await accountOf(connection, derivation);
      return account.value;
    },
    search: async (query, limit) => connection.read(() => search(connection, query, limit)),
    entries: async (from, limit) => connection.read(() => readEntries(connection, from, limit)),
    verify: () => verify(connection),
    rebuild: (progress) => rebuild(connection, derivation, clock, progress),
    close: async () => connection.close(),
  };
}

/** Entry 0 gives the casefile its name. */
async function openLedger(connection: Connection, { at, author }: { at: string; author: string }): Promise<void> {
  if (readHead(connection.sql).size > 0) return;
  await connection.write(() => {
    if (readHead(connection.sql).size > 0) return;
    appendEntries(connection, [
      { at, author, kind: 'casefile-opened', body: { format: FORMAT, casefile: randomBytes(16).toString('hex') } },
    ]);
  });
}

async function takeAll(connection: Connection, takings: readonly Taking[]): Promise<readonly Receipt[]> {
  const isHere = (id: string): boolean => connection.sql('SELECT 1 AS one FROM blob WHERE report = ?').get(id) !== undefined;
  const seal = (taking: Taking) => ({ digest: digestOf(taking.reading), taken: takenOf(taking) });
  // Hashing is done before the lock is asked for.
  const sealed = takings.map((taking) => (isHere(taking.report.id) ? null : seal(taking)));
  return connection.write(() =>
    takings.map((taking, k): Receipt => {
      const { report, bytes, reading, arrival } = taking;
      const { id } = report;
      if (isHere(id)) return { status: 'already', id };
      const { digest, taken } = sealed[k] ?? seal(taking);
      connection.sql('INSERT INTO blob (report, bytes) VALUES (?, ?)').run(id, bytes);
      const line = { at: arrival.at, author: arrival.author };
      const proposed: ReadingProposed = { report: id, rules: reading.rules, reading: digest };
      appendEntries(connection, [
        { ...line, kind: 'report-taken', body: taken },
        { ...line, kind: 'reading-proposed', body: proposed },
      ]);
      putReading(connection, reading, digest, arrival.at, bytes.length);
      connection.sql('DELETE FROM kept').run();
      return { status: 'added', id };
    }),
  );
}

/** @throws RangeError where the report's id is not the hash of its bytes: reader and store must agree on what a report is. */
function takenOf({ report, bytes, arrival }: Taking): ReportTaken {
  const sha256 = (b: Uint8Array): string => hash('sha256', b);
  if (report.id !== `sha256:${sha256(bytes)}`)
    throw new RangeError(`report ${report.id} is not named by the hash of its ${bytes.length} bytes`);
  const { file, url, mediaType, published, outlet, title, language } = report;
  const given = Object.entries(arrival.given ?? { file, url, mediaType, published, outlet, title, language });
  return {
    report: report.id,
    length: bytes.length,
    chunks: chunkHashes(bytes, sha256),
    via: arrival.via,
    name: arrival.name,
    given: Object.fromEntries(given.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  };
}

/** Changes with every entry and with the rules. Readings never change without an entry. */
const versionOf = ({ sql }: Connection, rules: string): string => `${rules} ${String(sql('SELECT root FROM head').get()?.root ?? '')}`;

interface KeptAccount {
  readonly version: string;
  readonly value: Account;
}

async function accountOf(connection: Connection, { rules, account }: Derivation): Promise<KeptAccount> {
  const { sql } = connection;
  const { version, kept, readings } = connection.read(() => {
    const now = versionOf(connection, rules);
    const row = sql('SELECT value FROM kept WHERE name = ? AND rules = ?').get('account', now);
    return { version: now, kept: row?.value, readings: row ? [] : [...eachReading(connection)] };
  });
  if (typeof kept === 'string') return { version, value: JSON.parse(kept) as Account };
  const value = account(readings);
  try {
    const keep = () =>
      sql('INSERT OR REPLACE INTO kept (name, rules, value) VALUES (?, ?, ?)').run('account', version, JSON.stringify(value));
    await connection.write(keep, 0);
  } catch (error) {
    // A casefile that is busy or may not be written to is weighed all the same, only not kept.
    if (!(error instanceof Failure) || !['store/locked', 'store/read-only', 'store/full'].includes(error.code)) throw error;
  }
  return { version, value };
}
