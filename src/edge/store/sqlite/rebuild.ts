import { createHash } from 'node:crypto';
import { replay, type Taken } from '../../../core/ledger/replay.ts';
import type { Reading } from '../../../core/model/reading.ts';
import type { Hints } from '../../../core/pipeline.ts';
import { Failure } from '../../failure.ts';
import type { Derivation } from '../derivation.ts';
import type { Progress, Rebuilt } from '../store.ts';
import type { Connection } from './connection.ts';
import { digestOf, putReading } from './derived.ts';
import { appendEntries, type Line, readEntries } from './ledger.ts';
import { DERIVED } from './schema.ts';
import { isSearchSound } from './verify.ts';

/** Reports replaced per transaction: short enough that other writers get their turn. */
const BATCH = 32;

/**
 * Reads every report's bytes anew and replaces what was derived from them, a few reports per transaction: at every moment each report has
 * one whole reading, old or new. A reading that differs from the one logged is logged as a new proposal.
 */
export async function rebuild(
  connection: Connection,
  derivation: Derivation,
  line: () => Pick<Line, 'at' | 'author'>,
  progress: Progress = {},
): Promise<Rebuilt> {
  await makeRoom(connection);
  const reports = [...replay(connection.read(() => readEntries(connection))).reports].sort(([a], [b]) => (a < b ? -1 : 1));
  const digests = createHash('sha256');
  let changed = 0;
  let done = 0;
  for (let k = 0; k < reports.length; k += BATCH) {
    if (progress.signal?.aborted)
      throw new Failure('interrupted', `Rebuilt ${done} of ${reports.length} reports.`, 'Run hearsay rebuild again to go on.');
    const batch = reports.slice(k, k + BATCH).flatMap(([id, taken]) => derive(connection, derivation, id, taken));
    await connection.write(() => {
      const proposals = batch.filter(({ taken, digest }) => taken.reading?.reading !== digest);
      changed += proposals.length;
      for (const { reading, digest, taken } of batch) putReading(connection, reading, digest, taken.at, taken.body.length);
      const body = (p: Derived) => ({ report: p.reading.report.id, rules: p.reading.rules, reading: p.digest });
      if (proposals.length > 0)
        appendEntries(
          connection,
          proposals.map((p) => ({ ...line(), kind: 'reading-proposed', body: body(p) })),
        );
      connection.sql('DELETE FROM kept').run();
    });
    for (const { reading, digest } of batch) digests.update(`${reading.report.id} ${digest}\n`);
    done += batch.length;
    progress.step?.(Math.min(k + BATCH, reports.length), reports.length);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await connection.write(() => {
    const known = new Set(reports.map(([id]) => id));
    for (const { id } of connection.sql('SELECT id FROM report').all())
      if (!isKnown(connection, known, String(id))) connection.sql('DELETE FROM report WHERE id = ?').run(id as string);
    connection.db.exec(`INSERT INTO search (search) VALUES ('rebuild')`);
  });
  return { readings: done, changed, digest: digests.digest('hex') };
}

interface Derived {
  readonly taken: Taken;
  readonly reading: Reading;
  readonly digest: string;
}

/** Nothing for a report whose bytes were erased. @throws Failure `store/damaged` where bytes are gone or no longer read. */
function derive({ sql }: Connection, { interpret }: Derivation, id: string, taken: Taken): readonly Derived[] {
  if (taken.erased !== null) return [];
  const row = sql('SELECT bytes FROM blob WHERE report = ?').get(id);
  const reading = row && interpret(row.bytes as Uint8Array, taken.body.given as Hints)[0]?.reading;
  if (!reading || reading.report.id !== id)
    throw new Failure(
      'store/damaged',
      `${taken.body.name ?? id} can no longer be read from its bytes.`,
      'See what is wrong: hearsay verify',
    );
  return [{ taken, reading, digest: digestOf(reading) }];
}

/** Taken in by another process while we worked: not a stranger. */
const isKnown = ({ sql }: Connection, known: ReadonlySet<string>, id: string): boolean =>
  known.has(id) || sql('SELECT 1 AS one FROM blob WHERE report = ?').get(id) !== undefined;

/** Derived tables that are damaged or not as they should be are dropped whole; sound ones are replaced row by row. */
async function makeRoom(connection: Connection): Promise<void> {
  const { db } = connection;
  const readable = ((): boolean => {
    try {
      for (const table of ['report', 'words', 'claim', 'figure', 'kept'])
        db.prepare(`SELECT count(*) AS n FROM ${table} NOT INDEXED`).get();
      return db.prepare('PRAGMA integrity_check(1)').get()?.integrity_check === 'ok';
    } catch {
      return false;
    }
  })();
  if (readable && (await isSearchSound(connection))) return;
  await connection.write(() => {
    db.exec('PRAGMA defer_foreign_keys = ON');
    for (const table of ['search', 'words', 'claim', 'figure', 'kept', 'report']) db.exec(`DROP TABLE IF EXISTS ${table}`);
    db.exec(DERIVED);
  });
}
