import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { canonical } from '../src/core/ledger/canonical.ts';
import type { Reading } from '../src/core/model/reading.ts';
import type { Span } from '../src/core/model/span.ts';
import { openCasefile, takeIn } from '../src/edge/casefile.ts';
import { loadTables } from '../src/edge/tables.ts';
import { compare } from './example/compare.ts';
import { derivation, examples, expected } from './example/load.ts';

const { tables } = loadTables();
const rules = derivation();
const kursk = examples(rules);
const readings = kursk.map((e) => e.reading);
const account = rules.account(readings);
const bytesOf = (value: unknown): string => JSON.stringify(value);

const folder = mkdtempSync(join(tmpdir(), 'hearsay-example-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the Kursk example, against a careful reader', () => {
  const today = new Map(compare(expected(), readings, account).map((m) => [m.path, m.today]));
  const known = new Set(expected().notYet.map((m) => m.path));
  it('finds all that it found before', () => {
    const lost = [...today].filter(([path]) => !known.has(path)).map(([path, answer]) => `${path}: ${answer}`);
    assert.deepEqual(lost, [], 'found before, not now; mend it, or say in the commit why the expectation was wrong');
  });
  it('has nothing left in notYet that it finds by now', () => {
    const mended = [...known].filter((path) => !today.has(path));
    assert.deepEqual(mended, [], 'found now: run `sh scripts/node24 test/example/refresh.ts` to raise the floor');
  });
});

describe('the Kursk example, weighed twice', () => {
  it('gives the same bytes again', () => {
    const again = derivation();
    const second = examples(again).map((e) => e.reading);
    assert.equal(bytesOf(second), bytesOf(readings));
    assert.equal(bytesOf(again.account(second)), bytesOf(account));
  });
  const orders: readonly [string, (list: readonly Reading[]) => readonly Reading[]][] = [
    ['backwards', (l) => l.toReversed()],
    ['by outlet', (l) => l.toSorted((a, b) => ((a.report.outlet ?? '') < (b.report.outlet ?? '') ? -1 : 1))],
    ['cut in the middle', (l) => [...l.slice(15), ...l.slice(0, 15)]],
  ];
  for (const [name, order] of orders)
    it(`gives the same bytes with the reports ${name}`, () => assert.equal(bytesOf(rules.account(order(readings))), bytesOf(account)));
  it('gives the same bytes out of a casefile, in another order, and after a rebuild', async () => {
    // A casefile keeps its readings in canonical JSON: the order of keys is another than in memory, the values are the same.
    let first: string | undefined;
    for (const [name, list] of [['forwards', kursk] as const, ['backwards', kursk.toReversed()] as const]) {
      const at = '2026-01-01T00:00:00Z';
      const casefile = await openCasefile(join(folder, `${name}.hearsay`), { mode: 'create', tables, author: 'test', now: () => at });
      const { store } = casefile;
      await takeIn(
        casefile,
        list.map(({ file, bytes }) => ({ bytes, hints: { file }, via: 'example', author: 'test', at })),
      );
      const kept = bytesOf(await store.account());
      first ??= kept;
      assert.equal(kept, first, name);
      assert.equal(canonical(await store.account()), canonical(account), `${name}, against the files themselves`);
      const rebuilt = await store.rebuild();
      assert.equal(rebuilt.changed, 0);
      assert.equal(bytesOf(await store.account()), first, `${name}, rebuilt`);
      assert.deepEqual((await store.verify()).faults, []);
      await store.close();
    }
  });
});

describe('the Kursk example, place by place', () => {
  const inside = ([start, end]: Span, text: string) => 0 <= start && start < end && end <= text.length;
  for (const { reading, file } of kursk) {
    const { text } = reading.report;
    it(`${file}: every place lies in its text and has its words`, () => {
      for (const f of reading.figures) {
        assert.ok(inside(f.span, text), f.id);
        assert.equal(text.slice(...f.span), f.text);
      }
      for (const t of reading.times) assert.equal(text.slice(...t.span), t.text);
      for (const a of reading.attributions)
        for (const s of [...a.source, ...a.cue, ...a.content]) assert.ok(inside(s, text), `${a.id} ${a.rule}`);
    });
    it(`${file}: every reference is kept`, () => {
      const ids = new Set(reading.attributions.map((a) => a.id));
      for (const a of reading.attributions) assert.ok(a.within === null || ids.has(a.within), a.id);
      for (const f of reading.figures) assert.ok(f.attribution === null || ids.has(f.attribution), f.id);
    });
  }
  it('says in each file that the words are ours', () => {
    for (const { bytes, file } of kursk)
      if (!file.endsWith('.txt')) assert.match(new TextDecoder().decode(bytes), /Written for Hearsay (from|after) the facts/);
  });
});
