import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../../lang/en.ts';
import { findAttributions } from '../attributions.ts';
import { annotate, readerOf } from '../models.ts';
import { parse } from '../parse.ts';

const load = (name: string) => readFileSync(new URL(`../../../../models/${name}.bin`, import.meta.url));
const weights = {
  version: 'test',
  tagger: load('tagger'),
  parser: load('parser'),
  cues: load('cues'),
  slots: load('slots'),
  relations: load('relations'),
  keep: load('keep'),
};
const models = readerOf(weights);

/** Each attribution as "source | cue | content", fragments joined by " … ", nested ones with "> " before. */
function read(text: string): string[] {
  const p = annotate(parse(text, en.tokens), weights);
  const list = findAttributions(p, en.cues, en.sources, models);
  const words = (ranges: readonly (readonly [number, number])[]) =>
    ranges.map(([a, b]) => text.slice(p.tokens[a]?.start, p.tokens[b - 1]?.end)).join(' … ');
  const depth = (i: number): number => (list[i]?.within == null ? 0 : 1 + depth(list[i].within));
  return list.map((c, i) => `${'> '.repeat(depth(i))}${words(c.source) || '∅'} | ${words(c.cue) || '∅'} | ${words(c.content)}`);
}

const ROWS: readonly (readonly [text: string, ...attributions: string[]])[] = [
  [
    'The border crossing was closed until further notice, port officials said Saturday.',
    'port officials | said | The border crossing was closed until further notice',
  ],
  ['Residents were told to stay off the roads.', '∅ | were told | Residents … to stay off the roads'],
  ['The mayor is worried that the bridge will not hold.', 'The mayor | worried | that the bridge will not hold'],
  [
    '“We saw no soldiers,” a farmer told reporters on Friday. “There was only smoke.”',
    'a farmer | told | We saw no soldiers, … There was only smoke.',
  ],
  // wrong: "The daily" is the source, "daily" no adverb.
  [
    'The daily reported that the minister had said he would resign.',
    'The | daily reported | that the minister had said he would resign',
    '> the minister | had said | he would resign',
  ],
  ['Half of the men are dead, according to an analyst cited by the Daily Post.', 'an analyst | according to | Half of the men are dead'],
  [
    'The army’s claim that the town has fallen could not be verified.',
    'The army’s | claim | that the town has fallen could not be verified',
  ],
  ['The union accused the company of hiding the dead.', 'The union | accused | hiding the dead'],
  // wrong: the researchers suggest, not the river.
  [
    'Researchers found that the river had moved, suggesting the dam was damaged.',
    'Researchers | found | that the river had moved',
    'the river | suggesting | the dam was damaged',
  ],
  ['The governor wants to rebuild the harbour by May.', 'The governor | wants | to rebuild the harbour by May'],
  ['The report counted 2,700 cases, 37 confirmed cases among them abroad.'],
  ['It was announced that the talks had failed.', '∅ | was announced | that the talks had failed'],
  [
    'The agency expects a hard winter, its director wrote.',
    'its director | wrote | The agency expects a hard winter',
    '> The agency | expects | a hard winter',
  ],
  [
    'Two ferries sank near the port, killing forty people, the coast guard said in a statement.',
    'the coast guard | said | Two ferries sank near the port, killing forty people',
  ],
  [
    'He hopes the prisoners will come home, his mother said.',
    'his mother | said | He hopes the prisoners will come home',
    '> He | hopes | the prisoners will come home',
  ],
  [
    'Officials denied the port had been hit and called the footage old.',
    'Officials | denied | the port had been hit',
    'Officials | called | the footage old',
  ],
];

test('the trained reader', async (t) => {
  for (const [text, ...attributions] of ROWS) await t.test(text, () => assert.deepEqual(read(text), attributions));
});

test('a word of any kind where a name or a cue would stand breaks nothing', () => {
  const piece = fc.constantFrom(
    'said',
    '“',
    '”',
    ',',
    '.',
    'that',
    'Kyiv',
    'was told',
    'by',
    'according to',
    '12',
    'he',
    '\n\n',
    ':',
    '(',
    ')',
    '’s',
    'reports',
    '🙂',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      const p = annotate(parse(text, en.tokens), weights);
      for (const c of findAttributions(p, en.cues, en.sources, models)) {
        assert.ok(c.score >= 0 && c.score <= 1, `score ${c.score}`);
        for (const [a, b] of [...c.source, ...c.cue, ...c.content]) assert.ok(a >= 0 && a < b && b <= p.tokens.length, `[${a}, ${b})`);
      }
    }),
  );
});

test('nothing is kept below a threshold of 1 but what the frames hold fast', () => {
  const text = 'The ministry said that two bridges had fallen. “A page reads so,” reads a page of the diary.';
  const p = annotate(parse(text, en.tokens), weights);
  const all = findAttributions(p, en.cues, en.sources, models, 0).length;
  const few = findAttributions(p, en.cues, en.sources, models, 1.1).length;
  assert.ok(few < all, `${few} of ${all}`);
});
