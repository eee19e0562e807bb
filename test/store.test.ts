/** One suite over every store. A store is done when all of it passes; what it cannot do is skipped by name, with the reason. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { hashEntry } from '../src/core/ledger/leaf.ts';
import { merkleRoot } from '../src/core/ledger/merkle.ts';
import type { Reading } from '../src/core/model/reading.ts';
import { Failure } from '../src/edge/failure.ts';
import type { Derivation } from '../src/edge/store/derivation.ts';
import type { StoreOptions } from '../src/edge/store/driver.ts';
import { openStore, STORES } from '../src/edge/store/index.ts';
import type { Store, Taking } from '../src/edge/store/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay store '));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A reader small enough to see through: every "X said Y." is a claim, every number a figure. The suite tests stores, not reading. */
const derivation: Derivation = {
  rules: 'test-1',
  interpret: (bytes, hints) => {
    const text = new TextDecoder().decode(bytes);
    const reading = read(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, text, hints.published ?? null, hints.outlet ?? null);
    return [{ bytes, reading, messages: [] }];
  },
  account: (readings) => ({
    schema: 'hearsay.account@1',
    rules: 'test-1',
    conventions: 'none',
    reports: readings.map(({ report: r }) => ({
      ref: r.ref ?? r.id,
      id: r.id,
      title: r.title,
      outlet: r.outlet,
      published: r.published,
      url: r.url,
    })),
    questions: [],
    positions: [],
    findings: [],
  }),
};

function read(id: string, text: string, published: string | null, outlet: string | null): Reading {
  const claims = [...text.matchAll(/(\p{Lu}\p{L}+) said ([^.]+)\./gu)];
  return {
    schema: 'hearsay.reading@1',
    rules: 'test-1',
    report: {
      id,
      ref: null,
      file: null,
      url: null,
      title: null,
      outlet,
      published,
      language: 'en',
      mediaType: 'text/plain',
      text,
      inferred: {},
      segments: [],
    },
    attributions: claims.map((m, k) => ({
      id: `a${k + 1}`,
      source: [[m.index, m.index + (m[1] ?? '').length]],
      cue: [[m.index + (m[1] ?? '').length + 1, m.index + (m[1] ?? '').length + 5]],
      content: [[m.index + (m[1] ?? '').length + 6, m.index + m[0].length - 1]],
      stance: 'asserts',
      modality: 'fact',
      within: null,
      actor: m[1] ?? '',
      actorId: null,
      score: 1,
      chain: [{ name: m[1] ?? '' }, { name: outlet ?? '(outlet)' }],
      exhibit: null,
      rule: 'test',
      inferred: {},
    })),
    figures: [...text.matchAll(/\d+/g)].map((m, k) => ({
      id: `f${k + 1}`,
      span: [m.index, m.index + m[0].length],
      text: m[0],
      low: Number(m[0]),
      high: Number(m[0]),
      lowOpen: false,
      highOpen: false,
      bound: 'exact',
      approximate: false,
      step: 1,
      unit: 'persons',
      measure: 'killed',
      word: 'died',
      population: null,
      kind: 'stock',
      window: null,
      place: null,
      placeId: null,
      asOf: null,
      attribution: null,
      origin: 'nobody',
      inferred: {},
    })),
    times: [],
    actors: [],
    places: [],
    exhibits: [],
    messages: [],
  };
}

const options = (mode: StoreOptions['mode'], more: Partial<StoreOptions> = {}): StoreOptions => ({
  mode,
  derivation,
  now: () => '2025-01-13T09:00:00Z',
  author: 'ada',
  wait: 300,
  ...more,
});

function taking(text: string | Uint8Array, given: Record<string, string> = {}): Taking {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const [one] = derivation.interpret(bytes, given);
  if (!one?.reading) throw new Error('the test reader reads everything');
  return {
    report: one.reading.report,
    bytes,
    reading: one.reading,
    arrival: { via: 'file', name: 'a.txt', at: '2025-01-13T08:00:00Z', author: 'ada', given },
  };
}

const take = (store: Store, { report, bytes, reading, arrival }: Taking) => store.take(report, bytes, reading, arrival);
const KIEV = taking('Petrenko said 4000 men fell. Nobody else spoke.', { published: '2025-01-12', outlet: 'The Post' });
const SEOUL = taking('Kim said 300 died and 2700 were hurt.', { published: '2025-01-13' });
const UNDATED = taking('Marín said “nichts”.\r\nÉcoute 😀.');
const ALL = [KIEV, SEOUL, UNDATED];

let next = 0;
const address = (): string => join(folder, `case ${next++}.hearsay`);
const failure = (code: string) => (error: unknown) => error instanceof Failure && error.code === code;

for (const driver of STORES) {
  const check = (name: string, work: (at: string) => Promise<void>) => test(`${driver.id}: ${name}`, () => work(address()));
  const open = (at: string, mode: StoreOptions['mode'] = 'create', more: Partial<StoreOptions> = {}) =>
    driver.open(at, options(mode, more));
  const filled = async (at: string): Promise<Store> => {
    const store = await open(at);
    await store.takeAll(ALL);
    return store;
  };

  check('what is taken in comes out as it went in, also after reopening', async (at) => {
    await (await filled(at)).close();
    const store = await open(at, 'read');
    for (const { report, bytes, reading } of ALL) {
      assert.deepEqual(Buffer.from((await store.bytes(report.id)) ?? []), Buffer.from(bytes));
      assert.deepEqual(await store.reading(report.id), reading);
      assert.deepEqual(await store.report(report.id), report);
    }
    assert.equal(await store.bytes('sha256:nothing'), null);
    assert.equal(await store.reading('sha256:nothing'), null);
    await store.close();
  });

  check('the same bytes twice are there once, also within one batch', async (at) => {
    const store = await open(at);
    assert.deepEqual(await take(store, KIEV), { status: 'added', id: KIEV.report.id });
    const { root, entries } = await store.summary();
    assert.deepEqual(await take(store, KIEV), { status: 'already', id: KIEV.report.id });
    assert.deepEqual((await store.summary()).root, root);
    const receipts = await store.takeAll([SEOUL, KIEV, SEOUL]);
    assert.deepEqual(
      receipts.map((r) => r.status),
      ['added', 'already', 'already'],
    );
    assert.equal((await store.summary()).entries, entries + 2);
    await store.close();
  });

  check('bytes that do not fit the report id are a broken invariant, and nothing of the batch is kept', async (at) => {
    const store = await open(at);
    await assert.rejects(store.takeAll([KIEV, { ...SEOUL, bytes: KIEV.bytes }]), RangeError);
    assert.equal((await store.summary()).reports, 0);
    await store.close();
  });

  check('readings come by id, whatever the order of arrival', async (at) => {
    const ids = ALL.map((t) => t.report.id).sort();
    for (const order of [ALL, [...ALL].reverse()]) {
      const store = await open(`${at}${order[0]?.report.id.slice(7, 10)}`);
      for (const t of order) await take(store, t);
      assert.deepEqual(
        (await store.readings()).map((r) => r.report.id),
        ids,
      );
      assert.deepEqual(
        (await store.reports()).map((r) => r.published),
        ['2025-01-12', '2025-01-13', null],
      );
      await store.close();
    }
  });

  check('text that no database likes: NUL, noncharacters, lone surrogates', async (at) => {
    const store = await open(at);
    const odd = taking('Zoë said a\0b \u{FDD0}c\u{FDD1}.');
    const text = `${odd.report.text}\ud800 end`;
    const t: Taking = { ...odd, report: { ...odd.report, text }, reading: { ...odd.reading, report: { ...odd.report, text } } };
    await take(store, t);
    assert.equal((await store.report(odd.report.id))?.text, text);
    const [hit] = await store.search('end');
    assert.deepEqual(hit?.span, [text.indexOf('end'), text.length]);
    assert.deepEqual((await store.verify()).faults, []);
    await store.close();
  });

  check('entries are numbered without gaps, and the root is theirs', async (at) => {
    const store = await filled(at);
    const note = await store.append('review', { note: 'Ünïcode', n: 1 }, '2025-01-13T10:00:00Z', 'bo');
    const entries = await store.entries();
    assert.deepEqual(
      entries.map((e) => e.kind),
      ['casefile-opened', ...ALL.flatMap(() => ['report-taken', 'reading-proposed']), 'review'],
    );
    assert.deepEqual(
      entries.map((e) => e.seq),
      entries.map((_, k) => k),
    );
    assert.deepEqual(entries.at(-1), note);
    assert.equal((await store.summary()).root, merkleRoot(entries.map(hashEntry)));
    assert.deepEqual(
      (await store.entries(2, 3)).map((e) => e.seq),
      [2, 3, 4],
    );
    assert.deepEqual((entries[1]?.body as { readonly given: unknown } | undefined)?.given, { published: '2025-01-12', outlet: 'The Post' });
    await store.close();
  });

  check('claims and figures by publication, report and place in the text; each part of a query narrows', async (at) => {
    const store = await filled(at);
    const claims = await store.claims();
    assert.deepEqual(
      claims.map((c) => [c.source, c.words]),
      [
        ['Petrenko', '4000 men fell'],
        ['Kim', '300 died and 2700 were hurt'],
        ['Marín', '“nichts”'],
      ],
    );
    assert.deepEqual([claims[0]?.start, claims[0]?.end, claims[0]?.chain], [14, 27, ['Petrenko', 'The Post']]);
    const figures = await store.figures();
    assert.deepEqual(
      figures.map((f) => f.low),
      [4000, 300, 2700],
    );
    assert.deepEqual(
      (await store.figures({ report: SEOUL.report.id })).map((f) => f.start),
      [9, 22],
    );
    assert.deepEqual(
      (await store.claims({ source: 'kIM' })).map((c) => c.source),
      ['Kim'],
    );
    assert.deepEqual((await store.claims({ words: '%' })).length, 0);
    assert.deepEqual((await store.figures({ measure: 'wounded' })).length, 0);
    assert.deepEqual(
      (await store.figures({ limit: 1, offset: 1 })).map((f) => f.low),
      [300],
    );
    await store.close();
  });

  const SEARCHES: readonly (readonly [string, readonly (readonly [Taking, number, number])[]])[] = [
    ['men', [[KIEV, 19, 22]]],
    ['MEN fell', [[KIEV, 19, 22]]],
    ['"men fell"', [[KIEV, 19, 27]]],
    ['"fell men"', []],
    ['marin', [[UNDATED, 0, 5]]],
    ['peti', []],
    ['petr', [[KIEV, 0, 8]]],
    ['ecoute', [[UNDATED, 22, 28]]],
    ['', []],
    ['"', []],
    ['* OR NEAR( -x', []],
  ];
  for (const [query, expected] of SEARCHES)
    check(`search ${JSON.stringify(query)}`, async (at) => {
      const store = await filled(at);
      const hits = await store.search(query);
      assert.deepEqual(
        hits.map((h) => [h.report, ...h.span]),
        expected.map(([t, start, end]) => [t.report.id, start, end]),
      );
      await store.close();
    });

  check('the account is made once and again after every change', async (at) => {
    let made = 0;
    const counted: Derivation = {
      ...derivation,
      account: (r) => {
        made++;
        return derivation.account(r);
      },
    };
    const store = await open(at, 'create', { derivation: counted });
    await take(store, KIEV);
    const first = await store.account();
    assert.deepEqual(await store.account(), first);
    assert.equal(made, 1);
    const other = await open(at, 'write', { derivation: counted });
    assert.deepEqual(await other.account(), first);
    assert.equal(made, 1, 'kept in the casefile');
    await take(other, SEOUL);
    assert.equal((await store.account()).reports.length, 2);
    const changed = await open(at, 'write', { derivation: { ...counted, rules: 'test-2' } });
    await changed.account();
    assert.equal(made, 3, 'other rules weigh anew');
    assert.equal((await changed.summary()).stale, 2);
    for (const s of [store, other, changed]) await s.close();
  });

  check('rebuild brings back the same, whatever the order of arrival, and notes what other rules read', async (at) => {
    const store = await filled(at);
    const before = await Promise.all([store.readings(), store.claims(), store.figures(), store.account(), store.summary()]);
    const { digest, ...rest } = await store.rebuild();
    assert.deepEqual(rest, { readings: 3, changed: 0 });
    assert.deepEqual(await Promise.all([store.readings(), store.claims(), store.figures(), store.account(), store.summary()]), before);
    const reversed = await open(`${at}-reversed`);
    await reversed.takeAll([...ALL].reverse());
    assert.equal((await reversed.rebuild()).digest, digest);
    await store.close();
    const bold: Derivation = {
      ...derivation,
      rules: 'test-2',
      interpret: (b, h) =>
        derivation.interpret(b, h).map((i) => ({ ...i, reading: i.reading && { ...i.reading, rules: 'test-2', figures: [] } })),
    };
    const later = await open(at, 'write', { derivation: bold });
    assert.equal((await later.rebuild()).changed, 3);
    assert.equal((await later.figures()).length, 0);
    assert.deepEqual((await later.verify()).faults, []);
    assert.equal((await later.summary()).stale, 0);
    await later.close();
    await reversed.close();
  });

  check('an interrupted rebuild keeps what is done', async (at) => {
    const store = await filled(at);
    await assert.rejects(store.rebuild({ signal: AbortSignal.abort() }), failure('interrupted'));
    assert.deepEqual((await store.verify()).faults, []);
    await store.close();
  });

  check('two openers write in turn; nothing is lost', async (at) => {
    const [one, two] = [await open(at, 'create', { wait: 5000 }), await open(at, 'create', { wait: 5000 })];
    const texts = Array.from({ length: 40 }, (_, k) => taking(`Ann said number ${k} is up.`));
    const receipts = await Promise.all(texts.flatMap((t, k) => [take(k % 2 ? one : two, t), take(k % 3 ? two : one, t)]));
    assert.equal(receipts.filter((r) => r.status === 'added').length, 40);
    assert.equal((await one.summary()).reports, 40);
    assert.deepEqual(await one.entries(), await two.entries());
    assert.deepEqual((await two.verify()).faults, []);
    await one.close();
    await two.close();
  });

  check('a new casefile has a name of its own and verifies', async (at) => {
    const store = await open(at);
    const verdict = await store.verify();
    assert.deepEqual([verdict.ok, verdict.entries, verdict.reports], [true, 1, 0]);
    const other = await open(`${at}-other`);
    assert.notEqual((await other.verify()).root, verdict.root);
    await other.close();
    await store.close();
  });
}

// What only a file can suffer.

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
    await assert.rejects(openStore(folderWanted ? folder : at, options(folderWanted ? 'read' : mode)), failure(code));
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
