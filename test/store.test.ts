/** One suite over every store. A store is done when all of it passes; what it cannot do is skipped by name, with the reason. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashEntry } from '../src/core/ledger/leaf.ts';
import { merkleRoot } from '../src/core/ledger/merkle.ts';
import type { Derivation } from '../src/edge/store/derivation.ts';
import type { StoreOptions } from '../src/edge/store/driver.ts';
import { STORES } from '../src/edge/store/index.ts';
import type { Store, Taking } from '../src/edge/store/store.ts';
import { ALL, addresses, derivation, failure, KIEV, options, SEOUL, take, taking, UNDATED } from './kit/takings.ts';

const address = addresses();

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
