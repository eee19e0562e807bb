import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '../model/entry.ts';
import { CHUNK, chunkHashes, damagedRanges } from './chunks.ts';
import { hashBytes } from './hash.ts';
import { hashEntry, leafBytes, seal } from './leaf.ts';
import { NOTHING, replay } from './replay.ts';

const at = '2025-01-13T08:00:00Z';
const body = fc.oneof(
  fc.record({ kind: fc.constant('report-taken' as const), body: fc.record({ report: fc.constantFrom('r1', 'r2', 'r3') }) }),
  fc.record({
    kind: fc.constant('reading-proposed' as const),
    body: fc.record({ report: fc.constantFrom('r1', 'r2'), rules: fc.string() }),
  }),
  fc.record({ kind: fc.constant('review' as const), body: fc.record({ what: fc.string() }) }),
  fc.record({
    kind: fc.constant('report-erased' as const),
    body: fc.record({ report: fc.constantFrom('r1', 'r2'), reason: fc.string(), entries: fc.array(fc.nat(9)) }),
  }),
);
const ledger = fc
  .array(body, { maxLength: 30 })
  .map((rows): Entry[] => rows.map((r, seq) => seal({ seq, at, author: 'ada', kind: r.kind }, r.body).entry));

test('prefix, then the rest, is the whole', () => {
  fc.assert(
    fc.property(ledger, fc.nat(), (entries, n) => {
      const k = entries.length ? n % (entries.length + 1) : 0;
      assert.deepEqual(replay(entries.slice(k), replay(entries.slice(0, k))), replay(entries));
    }),
  );
});

test('replay does not touch the state it starts from', () => {
  const entry = seal({ seq: 0, at, author: 'ada', kind: 'report-taken' }, { report: 'r1' }).entry;
  replay([entry], NOTHING);
  assert.equal(NOTHING.reports.size, 0);
});

test('a missing entry is named', () => {
  const entry = seal({ seq: 1, at, author: 'ada', kind: 'review' }, {}).entry;
  assert.throws(() => replay([entry]), /entry 0 expected, 1 found/);
});

test('the first taking of a report stands, the last reading counts', () => {
  const rows = [
    ['report-taken', { report: 'r1', name: 'first' }],
    ['reading-proposed', { report: 'r1', rules: '1' }],
    ['report-taken', { report: 'r1', name: 'second' }],
    ['reading-proposed', { report: 'r1', rules: '2' }],
  ] as const;
  const state = replay(rows.map(([kind, b], seq) => seal({ seq, at, author: 'ada', kind }, b).entry));
  assert.equal(state.reports.get('r1')?.body.name, 'first');
  assert.equal(state.reports.get('r1')?.reading?.rules, '2');
});

test('the leaf is the head, bound to the body by its digest', () => {
  const { entry, body: text, leaf } = seal({ seq: 3, at, author: 'ada', kind: 'review' }, { b: 1, a: 2 });
  assert.equal(text, '{"a":2,"b":1}');
  assert.equal(
    new TextDecoder().decode(leafBytes(entry)),
    `{"at":"${at}","author":"ada","digest":"${hashBytes(Buffer.from(text))}","kind":"review","seq":3}`,
  );
  assert.equal(leaf, hashEntry({ ...entry }));
  assert.notEqual(leaf, hashEntry({ ...entry, author: 'eve' }));
});

const whole = (bytes: Uint8Array) => ({ length: bytes.length, chunks: chunkHashes(bytes), whole: hashBytes(bytes) });
const big = Uint8Array.from({ length: 3 * CHUNK + 10 }, (_, i) => (i * 31) % 251);

const DAMAGE: readonly (readonly [string, (b: Uint8Array) => Uint8Array, readonly (readonly [number, number])[]])[] = [
  ['nothing', (b) => b, []],
  ['one bit in the second piece', (b) => b.with(CHUNK + 5, (b[CHUNK + 5] ?? 0) ^ 1), [[CHUNK, 2 * CHUNK]]],
  [
    'first and last byte',
    (b) => b.with(0, 255).with(b.length - 1, 255),
    [
      [0, CHUNK],
      [3 * CHUNK, 3 * CHUNK + 10],
    ],
  ],
  ['neighbouring pieces are one range', (b) => b.with(CHUNK, 255).with(2 * CHUNK, 255), [[CHUNK, 3 * CHUNK]]],
  ['cut short', (b) => b.subarray(0, 2 * CHUNK), [[2 * CHUNK, 3 * CHUNK + 10]]],
  ['grown', (b) => Uint8Array.from([...b, 1]), [[3 * CHUNK, 3 * CHUNK + 11]]],
];
for (const [name, hurt, ranges] of DAMAGE) test(`damage: ${name}`, () => assert.deepEqual(damagedRanges(hurt(big), whole(big)), ranges));

test('damage: a small file is one piece', () => {
  const small = Uint8Array.of(1, 2, 3);
  assert.deepEqual(chunkHashes(small), []);
  assert.deepEqual(damagedRanges(Uint8Array.of(1, 2, 4), whole(small)), [[0, 3]]);
});
