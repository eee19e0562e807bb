import { closeSync, fsyncSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../failure.ts';
import { dropHolder, holderOf, tellHolder } from './holder.ts';
import { APPLICATION_ID, createSchema, FORMAT } from './schema.ts';
import { told } from './told.ts';

export interface Wish {
  /** `read` never writes; `write` needs the casefile to be there; `create` makes it where it is not. */
  readonly mode: 'read' | 'write' | 'create';
  /** How long to wait for another writer, in milliseconds. */
  readonly wait: number;
  /** Told once when waiting starts, with who holds the casefile. */
  readonly onWait: (holder: string) => void;
}

/**
 * One SQLite file. Statements are prepared once and run synchronously: a transaction never has an `await` inside, so nothing of the same
 * process can slip into it and it holds the writer's lock for as short as can be. That is why there is no query builder and no pool here:
 * the statements are few and fixed, and PostgreSQL's are written in its own words.
 */
export interface Connection {
  readonly path: string;
  readonly db: DatabaseSync;
  readonly writable: boolean;
  readonly sql: (text: string) => StatementSync;
  /** Runs `work` in a read transaction: one state of the casefile. */
  readonly read: <T>(work: () => T) => T;
  /** Runs `work` in a write transaction, durable when resolved. @throws Failure `store/locked` after waiting. */
  readonly write: <T>(work: () => T, wait?: number) => Promise<T>;
  readonly close: () => void;
}

/** @throws Failure `store/missing`, `store/not-a-casefile`, `store/newer`, `store/forbidden`, `store/damaged`, `store/locked` */
export async function connect(path: string, wish: Wish): Promise<Connection> {
  const is = statSync(path, { throwIfNoEntry: false });
  if (is && !is.isFile()) throw new Failure('store/not-a-casefile', `${path} is not a file.`, 'Name a casefile made by hearsay add.');
  if (wish.mode !== 'create') {
    if (!is)
      throw new Failure(
        'store/missing',
        `There is no casefile at ${path}.`,
        'Make one by taking a report in: hearsay add --case FILE REPORT…',
      );
    if (is.size === 0)
      throw new Failure(
        'store/not-a-casefile',
        `${path} is empty.`,
        'Name a casefile, or take a report in: hearsay add --case FILE REPORT…',
      );
  }
  const { db, writable } = open(path, wish.mode);
  const connection = over(db, path, writable, wish);
  try {
    db.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON');
    db.enableDefensive(true);
    if (wish.mode === 'create' && isBlank(db)) await create(connection);
    identify(connection);
  } catch (error) {
    db.close();
    throw told(error, path);
  }
  return connection;
}

/** No table and no sign of another program: new, or left so by a process that was killed while making it. */
const isBlank = (db: DatabaseSync): boolean =>
  db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0 && db.prepare('PRAGMA application_id').get()?.application_id === 0;

function open(path: string, mode: Wish['mode']): { db: DatabaseSync; writable: boolean } {
  // To read beside a writer, SQLite keeps an index next to the file: even to read, it wants to write there. Where it may not, the file is
  // read as one that nobody changes; never where a writer left something in its log, which would be missed.
  const ways: readonly (() => DatabaseSync)[] = [
    () => new DatabaseSync(path, { timeout: 50 }),
    () => new DatabaseSync(path, { timeout: 50, readOnly: true }),
    () => new DatabaseSync(Object.assign(pathToFileURL(path), { search: 'immutable=1' }), { readOnly: true }),
  ];
  let failure: unknown = null;
  for (const [k, way] of ways.entries()) {
    if (k > 0 && mode !== 'read') break;
    if (k === 2 && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) break;
    let db: DatabaseSync | null = null;
    try {
      db = way();
      db.prepare('PRAGMA schema_version').get();
      return { db, writable: k === 0 };
    } catch (error) {
      db?.close();
      failure = told(error, path);
      if (!(failure instanceof Failure) || !['store/forbidden', 'store/read-only'].includes(failure.code)) break;
    }
  }
  throw failure;
}

/** Whether this is a casefile, and one that this program understands. */
function identify({ sql, path }: Connection): void {
  const id = Number(sql('PRAGMA application_id').get()?.application_id);
  const format = Number(sql('PRAGMA user_version').get()?.user_version);
  if (id !== APPLICATION_ID)
    throw new Failure('store/not-a-casefile', `${path} is a SQLite database, but not a casefile.`, 'Name a casefile made by hearsay add.');
  if (format > FORMAT)
    throw new Failure(
      'store/newer',
      `${path} was written by a newer hearsay (format ${format}; this one knows up to ${FORMAT}).`,
      'Update hearsay; nothing was changed.',
    );
}

async function create({ db, path, write }: Connection): Promise<void> {
  // The schema first, in one transaction: whoever is killed before its end leaves a blank file, and the next one starts afresh.
  await write(() => {
    if (isBlank(db)) createSchema(db);
  });
  db.exec('PRAGMA journal_mode = WAL');
  syncFolder(dirname(path));
}

/** The file's name must survive a power cut as well as its content. Windows has no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function over(db: DatabaseSync, path: string, writable: boolean, wish: Wish): Connection {
  const statements = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = statements.get(text);
    if (known) return known;
    const statement = db.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  const within = <T>(work: () => T): T => {
    try {
      const value = work();
      db.exec('COMMIT');
      return value;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw told(error, path);
    }
  };
  return {
    path,
    db,
    writable,
    sql,
    read: (work) => {
      if (db.isTransaction) return work();
      db.exec('BEGIN');
      return within(work);
    },
    write: async (work, wait = wish.wait) => {
      if (!writable)
        throw new Failure('store/read-only', `${path} cannot be written to.`, 'Copy the casefile to a place you may write to.');
      // No `await` between getting the lock and using it: a transaction of one process is never interrupted by another of the same process.
      for (const turn = turns(path, wait, wish.onWait); !begins(db, path, turn.isOver()); await turn.pause());
      tellHolder(path);
      try {
        return within(work);
      } finally {
        dropHolder(path);
      }
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}

/** Whether the writer's lock was got. @throws Failure `store/locked` where it was not and this was the `last` time. */
function begins(db: DatabaseSync, path: string, last: boolean): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    const failure = told(error, path);
    if (last || !(failure instanceof Failure) || failure.code !== 'store/locked') throw failure;
    return false;
  }
}

/** Waits between tries without blocking the event loop, so that Ctrl-C and the desk go on. */
function turns(path: string, wait: number, onWait: (holder: string) => void) {
  const start = performance.now();
  let next = 4;
  let announced = false;
  return {
    isOver: () => performance.now() - start >= wait,
    pause: async () => {
      if (!announced && performance.now() - start > 700) {
        announced = true;
        onWait(holderOf(path));
      }
      await new Promise((resolve) => setTimeout(resolve, next));
      next = Math.min(60, next * 1.5);
    },
  };
}
