/** What only a file can suffer: other hands, other programs, a cut in the middle. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { Failure } from '../src/edge/failure.ts';
import type { StoreOptions } from '../src/edge/store/driver.ts';
import { openStore } from '../src/edge/store/index.ts';
import { ALL, addresses, failure, KIEV, options, take, taking } from './kit/takings.ts';

const address = addresses();

const sqliteCase = async (): Promise<string> => {
  const at = address();
  const store = await openStore(at, options('create'));
  await store.takeAll([...ALL, BIG]);
  await store.close();
  return at;
};
const BIG = taking(Uint8Array.from({ length: 200_000 }, (_, k) => 97 + (k % 23)));

/** Goes round the triggers, as somebody with a SQLite shell would. */
const tamper = (at: string, sql: string): void => {
  const db = new DatabaseSync(at);
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_%' ESCAPE '\\'`).all();
  const guards = triggers.filter(({ name }) => /_(kept|stays)$/.test(String(name)));
  db.exec('PRAGMA foreign_keys = OFF');
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  for (const { sql: again } of guards) db.exec(String(again));
  db.close();
};

const TAMPERED: readonly (readonly [string, string, readonly string[], (RegExp | undefined)?])[] = [
  [
    'a byte of a report',
    `UPDATE blob SET bytes = CAST(replace(CAST(bytes AS TEXT), '4000', '5000') AS BLOB) WHERE report = '${KIEV.report.id}'`,
    ['bytes/damaged'],
    /bytes 0–47/,
  ],
  [
    'a byte far into a large report',
    `UPDATE blob SET bytes = CAST(substr(bytes, 1, 70000) || x'00' || substr(bytes, 70002) AS BLOB) WHERE report = '${BIG.report.id}'`,
    ['bytes/damaged'],
    /bytes 65536–131072/,
  ],
  [
    'a report cut short',
    `UPDATE blob SET bytes = substr(bytes, 1, 150000) WHERE report = '${BIG.report.id}'`,
    ['bytes/damaged'],
    /bytes 131072–200000/,
  ],
  ['bytes taken away', `DELETE FROM blob WHERE report = '${KIEV.report.id}'`, ['bytes/missing'], /are gone/],
  ['bytes slipped in', `INSERT INTO blob VALUES ('sha256:feed', x'00')`, ['bytes/unknown']],
  ['an author', `UPDATE entry SET author = 'eve' WHERE seq = 3`, ['entry/changed', 'log/head'], /Entry 3/],
  ['a body', `UPDATE entry SET body = replace(body, 'The Post', 'The Past') WHERE seq = 1`, ['entry/changed'], /body of entry 1/],
  ['a body taken away', 'UPDATE entry SET body = NULL WHERE seq = 8', ['entry/changed'], /no erasure says why/],
  [
    'a body and its digest',
    `UPDATE entry SET body = '{}', digest = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' WHERE seq = 8`,
    ['entry/changed', 'log/head'],
  ],
  ['an entry taken out', 'DELETE FROM entry WHERE seq = 4', ['entry/missing', 'log/head'], /Entry 4 is missing/],
  ['the last entry taken away', 'DELETE FROM entry WHERE seq = 8', ['entry/missing'], /1 entries are missing from the end/],
  [
    'two entries swapped',
    'UPDATE entry SET seq = -1 WHERE seq = 3; UPDATE entry SET seq = 3 WHERE seq = 5; UPDATE entry SET seq = 5 WHERE seq = -1',
    ['entry/changed', 'entry/changed', 'log/head'],
  ],
  ['the head', `UPDATE head SET root = replace(root, 'a', 'b')`, ['log/head']],
  [
    'a reading',
    `UPDATE report SET reading = replace(reading, '4000', '5000') WHERE id = '${KIEV.report.id}'`,
    ['derived/changed'],
    /not what was logged/,
  ],
  ['the text of a reading', `UPDATE words SET body = replace(body, '4000', '5000')`, ['derived/changed'], /not what was logged/],
  ['a row of a list', `UPDATE figure SET row = replace(row, '4000', '5000')`, ['derived/changed'], /lists of a.txt/],
  ['a reading taken away', `DELETE FROM words WHERE report = '${KIEV.report.id}'`, ['derived/missing']],
  ['an index entry', 'DROP INDEX claim_by_source', ['file/schema'], /index claim_by_source/],
  ['the search index', `INSERT INTO search (search) VALUES ('delete-all')`, ['derived/changed'], /search index/],
  ['a trigger that lies', `CREATE TRIGGER sly AFTER INSERT ON entry BEGIN DELETE FROM kept; END`, ['file/schema'], /trigger sly/],
];
for (const [name, sql, codes, text] of TAMPERED)
  test(`verify finds: ${name}`, async () => {
    const at = await sqliteCase();
    tamper(at, sql);
    const store = await openStore(at, options('read'));
    const { ok, faults } = await store.verify();
    await store.close();
    assert.equal(ok, false);
    for (const code of codes)
      assert.ok(
        faults.some((f) => f.code === code),
        `${code} in ${JSON.stringify(faults)}`,
      );
    assert.ok(
      faults.every((f) => codes.includes(f.code) || f.code.startsWith('derived/')),
      JSON.stringify(faults),
    );
    if (text) assert.match(faults.map((f) => f.text).join('\n'), text);
  });

test('rebuild mends everything derived', async () => {
  const at = await sqliteCase();
  tamper(
    at,
    `UPDATE report SET reading = '{'; DELETE FROM claim; UPDATE words SET body = 'x'; INSERT INTO search (search) VALUES ('delete-all')`,
  );
  const store = await openStore(at, options('write'));
  assert.equal((await store.verify()).ok, false);
  await store.rebuild();
  assert.deepEqual((await store.verify()).faults, []);
  assert.deepEqual(
    (await store.search('men')).map((h) => h.report),
    [KIEV.report.id],
  );
  await store.close();
});

test('rebuild brings back dropped tables', async () => {
  const at = await sqliteCase();
  tamper(at, 'DROP TABLE claim; DROP TABLE search');
  const store = await openStore(at, options('write'));
  await store.rebuild();
  assert.deepEqual((await store.verify()).faults, []);
  assert.equal((await store.claims()).length, 3);
  await store.close();
});

test('entries and bytes refuse to be changed', async () => {
  const at = await sqliteCase();
  const db = new DatabaseSync(at);
  for (const sql of ['UPDATE entry SET author = 1', 'DELETE FROM entry', "UPDATE blob SET bytes = x''", 'DELETE FROM blob'])
    assert.throws(() => db.exec(sql), /append-only|never change|erased only/);
  db.close();
});

const BAD: readonly (readonly [string, (at: string) => void, StoreOptions['mode'], string])[] = [
  ['nothing there', () => {}, 'read', 'store/missing'],
  ['nothing there, to be written', () => {}, 'write', 'store/missing'],
  ['an empty file', (at) => writeFileSync(at, ''), 'read', 'store/not-a-casefile'],
  ['some text', (at) => writeFileSync(at, 'not a casefile, just words. '.repeat(100)), 'read', 'store/not-a-casefile'],
  ['some text, to be made', (at) => writeFileSync(at, 'not a casefile, just words. '.repeat(100)), 'create', 'store/not-a-casefile'],
  ['another program’s database', (at) => sqlRun(at, 'CREATE TABLE bookmarks (id)'), 'create', 'store/not-a-casefile'],
  [
    'a later format',
    (at) => sqlRun(at, 'CREATE TABLE t (id); PRAGMA application_id = 0x48535931; PRAGMA user_version = 99'),
    'read',
    'store/newer',
  ],
  ['a folder', () => {}, 'folder' as 'read', 'store/not-a-casefile'],
];
function sqlRun(at: string, sql: string): void {
  const db = new DatabaseSync(at);
  db.exec(sql);
  db.close();
}
for (const [name, make, mode, code] of BAD)
  test(`opening ${name} is refused with ${code}`, async () => {
    const at = address();
    make(at);
    const folderWanted = (mode as string) === 'folder';
    await assert.rejects(openStore(folderWanted ? dirname(at) : at, options(folderWanted ? 'read' : mode)), failure(code));
    if (mode !== 'create') assert.equal(existsSync(`${at}-wal`), false, 'nothing is left beside it');
  });

test('a casefile whose making was cut off is made anew', async () => {
  const at = address();
  sqlRun(at, 'PRAGMA journal_mode = WAL');
  const store = await openStore(at, options('create'));
  await take(store, KIEV);
  assert.deepEqual((await store.verify()).faults, []);
  await store.close();
});

test('a busy casefile says who holds it, and is read all the same', async () => {
  const at = await sqliteCase();
  const holder = new DatabaseSync(at);
  holder.exec('BEGIN IMMEDIATE');
  writeFileSync(
    `${at}-holder`,
    JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname(), command: 'hearsay rebuild', since: '10:02' }),
  );
  const waits: string[] = [];
  const store = await openStore(at, options('write', { wait: 900, onWait: (who) => waits.push(who) }));
  await assert.rejects(
    store.append('review', {}, '2025-01-13T08:00:00Z', 'ada'),
    (e) => failure('store/locked')(e) && /hearsay rebuild \(process \d+ on /.test((e as Failure).message),
  );
  assert.equal(waits.length, 1);
  assert.equal((await store.readings()).length, 4);
  assert.equal((await store.account()).reports.length, 4);
  holder.exec('COMMIT');
  holder.close();
  await store.append('review', {}, '2025-01-13T08:00:00Z', 'ada');
  await store.close();
});

test('a casefile on a medium that cannot be written is read', {
  skip: process.getuid?.() === 0 && 'root may write everywhere',
}, async () => {
  const at = await sqliteCase();
  chmodSync(at, 0o444);
  const store = await openStore(at, options('read'));
  assert.equal((await store.readings()).length, 4);
  await assert.rejects(store.append('review', {}, '', ''), failure('store/read-only'));
  await store.close();
});
