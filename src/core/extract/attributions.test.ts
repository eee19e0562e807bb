import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { en } from '../lang/en.ts';
import { findAttributions } from './attributions.ts';
import { annotate } from './models.ts';
import { parse } from './parse.ts';

const tagger = readFileSync(new URL('../../../models/tagger.bin', import.meta.url));
const weights = { version: 'test', tagger, parser: null };

/** Each attribution as "source | cue | content | stance", fragments joined by " … ", nested ones with "> " before. */
function read(text: string): string[] {
  const p = annotate(parse(text, en.tokens), weights);
  const list = findAttributions(p, en.cues, en.sources);
  const words = (ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([a, b]) => text.slice(p.tokens[a]?.start, p.tokens[b - 1]?.end)).join(' … ');
  const depth = (i: number): number => (list[i]?.within == null ? 0 : 1 + depth(list[i].within));
  return list.map(
    (c, i) => `${'> '.repeat(depth(i))}${words(c.source) || '∅'} | ${words(c.cue) || '∅'} | ${words(c.content)} | ${c.stance}`,
  );
}

const ROWS: readonly (readonly [text: string, ...attributions: string[]])[] = [
  ['The ministry said that two bridges had fallen.', 'The ministry | said | that two bridges had fallen | asserts'],
  ['Two bridges had fallen, the ministry said on Monday.', 'the ministry | said | Two bridges had fallen | asserts'],
  [
    '“Two bridges fell,” said Anna Roe, a spokeswoman for the ministry.',
    'Anna Roe, a spokeswoman for the ministry | said | Two bridges fell | asserts',
  ],
  ['According to local officials, twelve houses burned.', 'local officials | According to | twelve houses burned | asserts'],
  ['Twelve houses burned, according to an officer quoted by the Daily Post.', 'an officer | according to | Twelve houses burned | asserts'],
  ['The tower, according to the army, was empty.', 'the army | according to | The tower … was empty | asserts'],
  ['The governor denied that the road was closed.', 'The governor | denied | that the road was closed | denies'],
  ['The embassy declined to comment on the arrests.', 'The embassy | declined | to comment on the arrests | declines'],
  ['The army has not commented on the report.', 'The army | has not commented on | the report | declines'],
  ['Neither Minsk nor Vilnius has reacted.', 'Minsk | Neither | has reacted | declines', 'Vilnius | Neither | has reacted | declines'],
  [
    'Neither Minsk nor Vilnius has publicly confirmed that troops were sent.',
    'Minsk | has publicly confirmed | that troops were sent | declines',
    'Vilnius | has publicly confirmed | that troops were sent | declines',
  ],
  ['No official confirmed the deaths.'],
  [
    'The losses were never publicly confirmed by either Minsk or Vilnius.',
    'Minsk | were never publicly confirmed by | The losses | declines',
    'Vilnius | were never publicly confirmed by | The losses | declines',
  ],
  [
    'The paper, which also reports that the bridge is gone, has no photographs.',
    'which | also reports | that the bridge is gone | asserts',
  ],
  ['She accused the army of shelling the market.', 'She | accused | shelling the market | asserts'],
  ['The town was reportedly empty.', '∅ | reportedly | The town was … empty | asserts'],
  [
    'The footage, verified by Oversight, shows a burning truck.',
    'The footage, verified by Oversight | shows | a burning truck | asserts',
    'Oversight | verified by | The footage | verifies',
  ],
  [
    'One of them said he had come to train, said the intelligence service.',
    'the intelligence service | said | One of them said he had come to train | asserts',
    '> One of them | said | he had come to train | asserts',
  ],
  [
    'The agency announced that it had found the boat, and said it was searching the coast.',
    'The agency | announced | that it had found the boat | asserts',
    'The agency | said | it was searching the coast | asserts',
  ],
  ['Embassy official: Compound not breached', 'Embassy official | Embassy official: | Compound not breached | asserts'],
  [
    '“We are tired,” the driver said. “We have not slept for three days.”',
    'the driver | said | We are tired | asserts',
    '∅ | ∅ | We have not slept for three days. | asserts',
  ],
];
for (const [text, ...expected] of ROWS) test(`attributions of: ${text}`, () => assert.deepEqual(read(text), expected));

const NONE = [
  'The army attacked the town on Monday.',
  'A soldier called Bait stood in the field.',
  'He put the cup on the table.',
  'The suspected gunmen fled.',
  'The meeting was held according.',
];
for (const text of NONE) test(`nobody is said to have said: ${text}`, () => assert.deepEqual(read(text), []));

test('the same bytes on every run', () => {
  const text = ROWS.map(([t]) => t).join('\n');
  assert.deepEqual(read(text), read(text));
});

test('a bracket or a quotation mark at the start of a text is no fault', () => {
  assert.doesNotThrow(() => read(') said that it was over.'));
  assert.doesNotThrow(() => read('“He said “it was'));
});
