import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { state, tables } from '../../../test/kit/facts.ts';
import { annotate } from '../extract/models.ts';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { TokenRange } from '../model/token.ts';
import { withCounted } from './counted.ts';
import { withFronted } from './fronted.ts';
import type { Nested } from './links.ts';
import { findNames, nameBook } from './names.ts';
import { readTimes } from './times.ts';

const FACTS = tables({
  states: [
    state('NO', 'Norland', { capitals: ['Harlan'], demonyms: ['Norlander', 'Norlandic'], adjective: 'Norlandic' }),
    state('SU', 'Sudmark', { capitals: ['Vessen'], demonyms: ['Sudmarker', 'Sudmarkish'], adjective: 'Sudmarkish' }),
  ],
});
const book = nameBook(FACTS, en.names);
const tagger = readFileSync(new URL('../../../models/tagger.bin', import.meta.url));
const take = (text: string) => annotate(parse(text, en.tokens), { version: 'test', tagger, parser: null });

/** A reading by hand: words of the text → tokens. */
function given(text: string, source: string, cue: string, content: string): Nested {
  const p = take(text);
  const range = (words: string): TokenRange => {
    const at = text.indexOf(words);
    const inside = p.tokens.map((t, k) => ({ t, k })).filter(({ t }) => t.start >= at && t.end <= at + words.length);
    return [inside[0]?.k ?? 0, (inside.at(-1)?.k ?? 0) + 1];
  };
  const slots = { source: [range(source)], cue: [range(cue)], content: [range(content)] };
  return { ...slots, stance: 'asserts', modality: 'fact', frame: 'test', score: 1, within: null };
}

function shown(text: string, list: readonly Nested[]): string[] {
  const { tokens } = take(text);
  const words = (r: readonly TokenRange[]): string =>
    r.map(([a, b]) => `${tokens[a]?.start}:${text.slice(tokens[a]?.start, tokens[b - 1]?.end)}`).join(' … ');
  return list.map((c) => `${words(c.source)} | ${words(c.cue)} | ${words(c.content)}`);
}

const COUNTED: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Harlan has put the dead at 900, citing a list.', '0:Harlan | 7:has put | 15:the dead at 900'],
  ['On Monday he had put the dead and wounded at over 900.', '10:he | 13:had put | 21:the dead and wounded at over 900'],
  ['Norland plans to raise its force from 300 to 500.', '0:Norland | 8:plans | 14:to raise its force from 300 to 500'],
  [
    'Norland and Sudmark accuse the rebels of having shot more than 80 men.',
    '0:Norland and Sudmark | 20:accuse | 27:the rebels of having shot more than 80 men',
  ],
  // No number, nobody named, or another verb of the clause: nothing is added.
  ['Norland plans to raise its force.'],
  ['A list put the dead at 900.'],
  ["Harlan's estimate of the dead at 900 was new."],
  ['Norland put 900 men at the bridge.'],
  ['Norland has at least 900 men.'],
];
for (const [text, ...expected] of COUNTED)
  test(text, () => {
    const p = take(text);
    const found = withCounted(p, [], findNames(p, book), en);
    assert.deepEqual(shown(text, found), expected);
  });

test('what is read already stays as it is, in order', () => {
  const text = 'Ada Lane said the pier burned. Harlan has put the dead at 900. Ada Lane said 40 left.';
  const p = take(text);
  const one = given(text, 'Ada Lane', 'said', 'the pier burned');
  const later = given(text, '40', 'left', '40 left');
  const found = withCounted(p, [one, { ...later, within: 0 }], findNames(p, book), en);
  assert.deepEqual(
    found.map((c) => [c.frame, c.within]),
    [
      ['test', null],
      ['counted', null],
      ['test', 0],
    ],
  );
  const taken = given(text, 'Harlan', 'put', 'the dead at 900');
  assert.deepEqual(withCounted(p, [taken], findNames(p, book), en), [taken]);
});

const FRONTED = 'Forty men fell in the valley, Ada Lane told reporters on Friday - more than before.';
test('the day of telling is not what was told', () => {
  const p = take(FRONTED);
  const read = given(FRONTED, 'Ada Lane', 'told', 'on Friday - more than before');
  const found = withFronted(p, [read], readTimes(p, '2025-06-01', en.time));
  assert.deepEqual(shown(FRONTED, found), ['30:Ada Lane | 39:told | 0:Forty men fell in the valley']);
});

test('a content that begins otherwise, or a clause given to somebody, is left alone', () => {
  const p = take(FRONTED);
  const times = readTimes(p, '2025-06-01', en.time);
  const other = given(FRONTED, 'Ada Lane', 'told', 'more than before');
  assert.deepEqual(withFronted(p, [other], times), [other]);
  const read = given(FRONTED, 'Ada Lane', 'told', 'on Friday - more than before');
  const held = given(FRONTED, 'Forty men', 'fell', 'in the valley');
  assert.deepEqual(withFronted(p, [held, read], times), [held, read]);
});
