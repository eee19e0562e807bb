import type { DatabaseSync } from 'node:sqlite';
import { DatabaseSync as Database } from 'node:sqlite';

/** "HSY1" in the file's header (bytes 68–71): `file` and SQLite know a casefile by it. */
export const APPLICATION_ID = 0x48535931;
/** Raised when a stored shape changes; kept in the file's `user_version`. */
export const FORMAT = 1;

/**
 * Ground: `entry`, `blob`, `head`. They only grow; triggers refuse anything else, and what goes round the triggers does not verify.
 * A body may be NULL only after erasure: its digest stays in the leaf.
 */
const GROUND = `
CREATE TABLE entry (
  seq    INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,
  author TEXT NOT NULL,
  kind   TEXT NOT NULL,
  digest TEXT NOT NULL,
  leaf   TEXT NOT NULL,
  body   TEXT
) STRICT;
CREATE TRIGGER entry_kept BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;

CREATE TABLE blob (
  report TEXT PRIMARY KEY,
  bytes  BLOB NOT NULL
) STRICT;
CREATE TRIGGER blob_kept BEFORE UPDATE ON blob BEGIN SELECT raise(ABORT, 'bytes of a report never change'); END;
CREATE TRIGGER blob_stays BEFORE DELETE ON blob BEGIN SELECT raise(ABORT, 'bytes of a report are erased only with a reason'); END;

CREATE TABLE head (
  only  INTEGER PRIMARY KEY CHECK (only = 1),
  size  INTEGER NOT NULL,
  root  TEXT NOT NULL,
  peaks TEXT NOT NULL
) STRICT;
`;

/** Derived: everything here follows from the ground and is rebuilt from it. Each row carries, or hangs on a row that carries, its rules. */
export const DERIVED = `
CREATE TABLE report (
  id         TEXT PRIMARY KEY REFERENCES blob (report),
  ref        TEXT NOT NULL,
  title      TEXT,
  outlet     TEXT,
  published  TEXT,
  language   TEXT NOT NULL,
  taken_at   TEXT NOT NULL,
  bytes      INTEGER NOT NULL,
  claims     INTEGER NOT NULL,
  figures    INTEGER NOT NULL,
  warnings   INTEGER NOT NULL,
  rules      TEXT NOT NULL,
  digest     TEXT NOT NULL,
  header     TEXT NOT NULL,
  reading    TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_ref ON report (ref);
CREATE INDEX report_by_day ON report (coalesce(published, '9999'), id);
CREATE INDEX report_by_rules ON report (rules);

CREATE TABLE words (
  id     INTEGER PRIMARY KEY,
  report TEXT NOT NULL UNIQUE REFERENCES report (id) ON DELETE CASCADE,
  title  TEXT NOT NULL,
  body   TEXT NOT NULL,
  exact  TEXT
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (title, body, content='words', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER words_in AFTER INSERT ON words BEGIN
  INSERT INTO search (rowid, title, body) VALUES (new.id, new.title, new.body);
END;
CREATE TRIGGER words_out AFTER DELETE ON words BEGIN
  INSERT INTO search (search, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
END;

CREATE TABLE claim (
  report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  at     INTEGER NOT NULL,
  id     TEXT NOT NULL,
  source TEXT NOT NULL,
  stance TEXT NOT NULL,
  words  TEXT NOT NULL,
  row    TEXT NOT NULL,
  PRIMARY KEY (report, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_source ON claim (source);

CREATE TABLE figure (
  report  TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE,
  at      INTEGER NOT NULL,
  id      TEXT NOT NULL,
  origin  TEXT NOT NULL,
  measure TEXT NOT NULL,
  words   TEXT NOT NULL,
  row     TEXT NOT NULL,
  PRIMARY KEY (report, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_by_measure ON figure (measure);

CREATE TABLE kept (
  name  TEXT PRIMARY KEY,
  rules TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
`;

/** In a transaction of its caller. */
export function createSchema(db: DatabaseSync): void {
  db.exec(GROUND);
  db.exec(DERIVED);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${FORMAT}`);
}

/** Names of tables, indexes and triggers that are not as this program makes them: missing, added or changed. */
export function schemaFaults(db: DatabaseSync): readonly string[] {
  const pristine = new Database(':memory:');
  createSchema(pristine);
  const expected = shape(pristine);
  pristine.close();
  const actual = shape(db);
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names].filter((name) => expected.get(name) !== actual.get(name)).sort();
}

/** `sqlite_stat*` appears by itself when the query planner is helped (PRAGMA optimize): it is not ours to judge. */
function shape(db: DatabaseSync): Map<string, string> {
  const rows = db
    .prepare(`SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'`)
    .all();
  return new Map(rows.map((row) => [String(row.name), String(row.sql)]));
}
