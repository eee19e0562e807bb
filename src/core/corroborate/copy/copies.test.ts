import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../../test/kit/quantities.ts';
import type { Line, Sheet } from '../../../../test/kit/readings.ts';
import { findings, weighed } from '../../../../test/kit/weigh.ts';
import { runs } from './runs.ts';
import { winnow } from './winnow.ts';
import { wording } from './words.ts';

/** Sentences of made-up words, as many words as wanted; another seed gives other words. */
const prose = (seed: number, words: number): string =>
  Array.from({ length: words }, (_, i) => `w${seed}x${(i * 7919 + seed * 104729) % 9973}`).join(' ');
const sheet = (ref: string, published: string, ...contents: readonly string[]): Sheet => ({
  ref,
  published,
  outlet: `Outlet ${ref}`,
  lines: contents.map((content): Line => ({ content })),
});
const copies = (...sheets: readonly Sheet[]) => findings(weighed(...sheets), 'copy').map((f) => `${f.rule}: ${f.title}`);

const WIRE = sheet('a', '2025-01-10', prose(1, 200));
const half = (text: string): string => text.split(' ').slice(0, 100).join(' ');
/** Every n-th word another. */
const edited = (text: string, n: number): string =>
  text
    .split(' ')
    .map((w, i) => (i % n === n - 1 ? `${w}y` : w))
    .join(' ');

const ROWS: readonly (readonly [name: string, sheets: readonly Sheet[], expected: readonly string[]])[] = [
  ['word for word', [WIRE, sheet('b', '2025-01-11', prose(1, 200))], ['copy: b copies a']],
  ['whoever published first was copied', [WIRE, sheet('b', '2025-01-09', prose(1, 200))], ['copy: a copies b']],
  ['on one day nobody is said to have copied', [WIRE, sheet('b', '2025-01-10', prose(1, 200))], ['copy: a and b share their text']],
  ['every twentieth word another', [WIRE, sheet('b', '2025-01-11', edited(prose(1, 200), 20))], ['copy: b copies a']],
  [
    'the first half, then other words',
    [WIRE, sheet('b', '2025-01-11', `${half(prose(1, 200))} ${prose(2, 80)}`)],
    ['mostly-copied: b mostly copies a'],
  ],
  [
    'the first half within a longer text',
    [WIRE, sheet('b', '2025-01-11', `${half(prose(1, 200))} ${prose(2, 400)}`)],
    ['mostly-copied: b mostly copies a'],
  ],
  [
    'a passage in two long texts',
    [sheet('a', '2025-01-10', `${prose(1, 40)} ${prose(3, 500)}`), sheet('b', '2025-01-11', `${prose(2, 500)} ${prose(1, 40)}`)],
    ['part-copied: b copies a part of a'],
  ],
  [
    'a shared quotation is no copy',
    [sheet('a', '2025-01-10', `${prose(1, 90)} “${prose(9, 60)}”`), sheet('b', '2025-01-11', `${prose(2, 90)} “${prose(9, 60)}”`)],
    [],
  ],
  [
    'quoted in one, run in in the other, is no copy of it',
    [sheet('a', '2025-01-10', `${prose(1, 90)} "${prose(9, 60)}"`), sheet('b', '2025-01-11', `${prose(2, 90)} ${prose(9, 60)}`)],
    [],
  ],
  [
    'seven words in a row are chance',
    [sheet('a', '2025-01-10', `${prose(1, 50)} ${prose(9, 7)}`), sheet('b', '2025-01-11', `${prose(2, 50)} ${prose(9, 7)}`)],
    [],
  ],
  [
    'three of one wire: each beside the first',
    [WIRE, sheet('b', '2025-01-11', prose(1, 200)), sheet('c', '2025-01-12', prose(1, 200))],
    ['copy: b copies a', 'copy: c copies a'],
  ],
  ['other words under another outlet', [WIRE, sheet('b', '2025-01-11', prose(2, 200))], []],
];
for (const [name, sheets, expected] of ROWS) test(name, () => assert.deepEqual(copies(...sheets).sort(), expected));

test('the finding shows the longest shared passage in both reports', () => {
  const [found] = findings(
    weighed(sheet('a', '2025-01-10', `${prose(5, 10)} ${prose(1, 60)}`), sheet('b', '2025-01-11', prose(1, 60))),
    'copy',
  );
  const [from, to] = found?.claims ?? [];
  assert.equal(from?.text, to?.text);
  assert.deepEqual([from?.report, to?.report, to?.span[0]], ['a', 'b', 0]);
  assert.ok((from?.span[0] ?? 0) > 0);
});

test('a figure in copied words is one telling: its outlets are not independent', () => {
  const content = `${prose(1, 20)} so many of them ${prose(2, 20)}`;
  const count = { words: 'so many', is: q.moreThan(3000), measure: 'killed_or_wounded', when: '2024-10-01..2025-01-10' };
  const report = (ref: string, published: string): Sheet => ({
    ref,
    published,
    outlet: `Outlet ${ref}`,
    lines: [{ content, figures: [count] }],
  });
  const [asked] = weighed(report('a', '2025-01-10'), report('b', '2025-01-11')).questions;
  assert.equal(asked?.independentOrigins.atMost, 1);
  assert.deepEqual(
    asked?.origins.flatMap((o) => o.dependsOn.map((d) => d.because)),
    ['copied text', 'copied text'],
  );
});

test('any eleven words in a row that two texts share give them a fingerprint in common', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 11, max: 40 }), (before, after, n) => {
      const a = winnow(wording(`${prose(1, before)} ${prose(9, n)} ${prose(2, after)}`).hashes, 8, 4);
      const b = new Set(winnow(wording(`${prose(3, after)} ${prose(9, n)} ${prose(4, before)}`).hashes, 8, 4));
      assert.ok(a.some((h) => b.has(h)));
    }),
  );
});

test('runs are where the words are', () => {
  const [a, b] = [wording(`${prose(1, 5)} ${prose(9, 20)}`), wording(`${prose(9, 20)} ${prose(2, 5)}`)];
  assert.deepEqual(runs(a, b, 8), [{ a: 5, b: 0, length: 20 }]);
});

test('no text at all, and texts shorter than a run', () => {
  assert.deepEqual(copies(sheet('a', '2025-01-10', ''), sheet('b', '2025-01-11', 'A few words')), []);
  assert.equal(winnow(wording('').hashes, 8, 4).length, 0);
});
