import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../lang/en.ts';
import type { Parse } from '../model/token.ts';
import { annotate } from './models.ts';
import { parse } from './parse.ts';

const bytes = (name: string): Uint8Array => readFileSync(new URL(`../../../models/${name}.bin`, import.meta.url));
const weights = { version: 'test', tagger: bytes('tagger'), parser: bytes('parser') };
const read = (text: string): Parse => annotate(parse(text, en.tokens), weights);

/** Each sentence with the place of each word's head, counted from 1 (0: the root), and its relation. */
const ROWS: readonly (readonly [text: string, heads: readonly number[], relations: string])[] = [
  ['The ministry said that two bridges had fallen.', [2, 3, 0, 8, 6, 8, 8, 3, 3], 'det nsubj root mark nummod nsubj aux ccomp punct'],
  ['Officials denied the report.', [2, 0, 4, 2, 2], 'nsubj root det obj punct'],
  ['The road was closed by soldiers.', [2, 4, 4, 0, 6, 4, 4], 'det nsubj aux root case obl punct'],
  ['She told reporters that the river would rise.', [2, 0, 2, 8, 6, 8, 8, 2, 2], 'nsubj root iobj mark det nsubj aux ccomp punct'],
  ['Farmers and drivers blocked the old road.', [4, 3, 1, 0, 7, 7, 4, 4], 'nsubj cc conj root det amod obj punct'],
  ['The mayor wants to reopen the school.', [2, 3, 0, 5, 3, 7, 5, 3], 'det nsubj root mark xcomp det obj punct'],
  ['The damage is serious.', [2, 4, 4, 0, 4], 'det nsubj cop root punct'],
  ['He left because the shop was empty.', [2, 0, 7, 5, 7, 7, 2, 2], 'nsubj root mark det nsubj cop advcl punct'],
  // wrong: "spoke" is the root, "doctor" its subject.
  ['The doctor who treated them spoke quietly.', [2, 0, 4, 2, 4, 4, 6, 2], 'det root nsubj acl obj xcomp advmod punct'],
];

for (const [text, heads, relations] of ROWS)
  test(text, () => {
    const p = read(text);
    assert.deepEqual(
      p.heads?.map((h) => h + 1),
      heads,
    );
    assert.equal(p.relations?.join(' '), relations);
  });

test('heads count through the whole text', () => {
  const [one, two] = ['Officials denied the report.', 'The road was closed by soldiers.'];
  const p = read(`${one} ${two}`);
  const first = read(one).heads ?? [];
  const second = read(two).heads ?? [];
  assert.deepEqual(p.heads, [...first, ...second.map((h) => (h < 0 ? -1 : h + first.length))]);
});

test('without tags there is no parse', () => {
  const p = annotate(parse('Officials denied it.', en.tokens), { ...weights, tagger: null });
  assert.equal(p.heads, null);
});

const word = fc.constantFrom(
  'the',
  'Army',
  'said',
  'that',
  ',',
  '.',
  '“',
  '”',
  'and',
  'bridges',
  'of',
  '12',
  'ÇA',
  'who',
  '-',
  '\n',
  '!',
  'x',
);

test('any text: one root in each sentence, every other word leads up to it, and the same again', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      const p = read(text);
      const again = read(text);
      assert.deepEqual([p.tags, p.heads, p.relations], [again.tags, again.heads, again.relations]);
      for (const [from, to] of p.sentences) {
        let roots = 0;
        for (let i = from; i < to; i++) {
          let at = i;
          let steps = 0;
          while ((p.heads?.[at] ?? -1) >= 0 && steps++ <= to - from) at = p.heads?.[at] as number;
          assert.ok(steps <= to - from, `word ${i} goes round`);
          assert.ok(at >= from && at < to);
          assert.ok(p.tags?.[i] && p.relations?.[i]);
          if (p.heads?.[i] === -1) roots++;
        }
        assert.equal(roots, 1);
      }
    }),
    { numRuns: 150 },
  );
});

test('100 KB without a full stop are parsed in seconds', () => {
  const text = '( said , who “ '.repeat(7000);
  const start = performance.now();
  const p = read(text);
  assert.equal(p.heads?.length, p.tokens.length);
  assert.ok(performance.now() - start < 4000);
});
