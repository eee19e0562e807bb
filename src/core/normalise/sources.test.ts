import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { body, outlet, person, place, state, tables } from '../../../test/kit/facts.ts';
import { findAttributions } from '../extract/attributions.ts';
import { annotate } from '../extract/models.ts';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { Attribution } from '../model/attribution.ts';
import { nameSources } from './attributions.ts';
import { findNames, findPlaces, nameBook } from './names.ts';
import { readTimes } from './times.ts';

const FACTS = tables({
  states: [
    state('NO', 'Norland', { capitals: ['Harlan'], demonyms: ['Norlander', 'Norlandic'], adjective: 'Norlandic' }),
    state('SU', 'Sudmark', { capitals: ['Vessen'], demonyms: ['Sudmarker', 'Sudmarkish'], adjective: 'Sudmarkish' }),
  ],
  bodies: [
    body('no-military', 'Norlandic military', 'military', { state: 'NO', names: ['Armed Forces of Norland'] }),
    body('su-intelligence', 'Sudmarkish Intelligence Bureau (SIB)', 'intelligence', { state: 'SU', acronyms: ['SIB'] }),
    body('who', 'World Health Organization (WHO)', 'international', { acronyms: ['WHO'], names: ['World Health Organization'] }),
  ],
  outlets: [
    outlet('post', 'The Harbour Post', { names: ['Harbour Post'] }),
    outlet('wire', 'Northern Wire', { kind: 'agency' }),
    outlet('oversight', 'Oversight', { kind: 'verifier' }),
  ],
  persons: [
    person('maren', 'Maren Holt', 'Holt', { speaksFor: 'state:NO', role: 'President of Norland', from: '2018-01-01', to: '2024-12-31' }),
    person('ruth', 'Ruth Alder', 'Alder', { speaksFor: 'state:NO', role: 'President of Norland', from: '2025-01-01' }),
  ],
  places: [place('place:port-ellis', 'Port Ellis', 'town', { state: 'NO' })],
});
const book = nameBook(FACTS, en.names);
const tagger = readFileSync(new URL('../../../models/tagger.bin', import.meta.url));
const weights = { version: 'test', tagger, parser: null };

function read(text: string, published = '2025-06-01'): readonly Attribution[] {
  const p = annotate(parse(text, en.tokens), weights);
  return nameSources(p, findAttributions(p, en.cues, en.sources), {
    language: en,
    facts: FACTS,
    names: findNames(p, book),
    places: findPlaces(p, book),
    times: readTimes(p, published, en.time),
    outlet: { name: 'The Outlet' },
    published,
  }).attributions;
}

/** Each attribution of a text as "offset source → actor", in text order. */
const actors = (text: string): string[] =>
  read(text).map((a) => `${a.source[0]?.[0] ?? '∅'} ${a.source.map((s) => text.slice(...s)).join(' … ')} → ${a.actor}`);

const ROWS: readonly (readonly [text: string, ...expected: string[]])[] = [
  // Names in a phrase.
  ['Port Ellis mayor Ada Lane said the pier had burned.', '0 Port Ellis mayor Ada Lane → Ada Lane'],
  ['The mayor of Port Ellis, Ada Lane, said the pier had burned.', '0 The mayor of Port Ellis, Ada Lane → Ada Lane'],
  ['President of Norland Ruth Alder said the pier had burned.', '0 President of Norland Ruth Alder → Ruth Alder'],
  ["Ruth Alder's spokesman, Piet Korver, said the pier had burned.", "0 Ruth Alder's spokesman, Piet Korver → Piet Korver"],
  [
    'Piet Korver, director of the Ellis Harbour Union, said nobody was hurt.',
    '0 Piet Korver, director of the Ellis Harbour Union → Piet Korver',
  ],
  ['The Alder administration said nobody was hurt.', '0 The Alder administration → Alder administration'],
  ['A lawyer for Ada Lane said nobody was hurt.', '0 A lawyer for Ada Lane → lawyer for Ada Lane'],
  ['The Harbour Workers Union said nobody was hurt.', '0 The Harbour Workers Union → Harbour Workers Union'],
  ['The Court of Harbour Affairs said that nobody was hurt.', '0 The Court of Harbour Affairs → Court of Harbour Affairs'],
  ['The WHO said that nobody was hurt.', '4 WHO → World Health Organization (WHO)'],
  // Unnamed sources keep what they are of; nouns that only count go.
  ['The mayor of Kestrel said the pier had burned.', '0 The mayor of Kestrel → mayor of Kestrel'],
  ['Several residents said the pier had burned.', '0 Several residents → Several residents'],
  ['A number of senators said the pier had burned.', '0 A number of senators → senators'],
  // Surnames, before and after the full name.
  ['Lane said it was over. Ada Lane, 61, had waited for a year.', '0 Lane → Ada Lane'],
  ['Ada Lane met the press. Lane said it was over.', '24 Lane → Ada Lane'],
  // Several together.
  ['Norland and Sudmark said the talks were over.', '0 Norland and Sudmark → Norland + Sudmark'],
  [
    'Norland, Sudmark and the Harbour Workers Union said the talks were over.',
    '0 Norland, Sudmark and the Harbour Workers Union → Norland + Sudmark + Harbour Workers Union',
  ],
  ['Police and county officials said the road was closed.', '0 Police and county officials → Police + county officials'],
  [
    'Norlandic and Sudmarkish officials said the talks were over.',
    '0 Norlandic and Sudmarkish officials → Norlandic and Sudmarkish officials',
  ],
  [
    'Scientists from Harlan University and the Vessen Academy said the ice was thin.',
    '0 Scientists from Harlan University and the Vessen Academy → Scientists from Harlan University and the Vessen Academy',
  ],
];
for (const [text, ...expected] of ROWS) test(`actors of: ${text}`, () => assert.deepEqual(actors(text), expected));

/** Texts of several attributions: only the last one's actor is asked. */
const LAST: readonly (readonly [text: string, actor: string, inferred?: string])[] = [
  // Pronouns: gender, the speaker before the one spoken of, nobody out of the words themselves.
  ['Ada Lane met Piet Korver. She said the talks went well.', 'Ada Lane', 'pronoun'],
  ['Piet Korver was fired by Arne Vold. He said it was no surprise.', 'Piet Korver', 'pronoun'],
  ['Piet Korver said the mayor was wrong. “Arne Vold knows nothing,” he added.', 'Piet Korver', 'pronoun'],
  ['Mr Quill praised Ada Lane. He said she was right.', 'Quill', 'pronoun'],
  ['The Harbour Workers Union met on Monday. It said the strike would go on.', 'Harbour Workers Union', 'pronoun'],
  [
    'Two officials spoke to the press. Officials from Kestrel said the dam was safe. They added that nobody was hurt.',
    'Officials from Kestrel',
    'pronoun',
  ],
  ['Norland and Sudmark said the talks were over. They added that nobody was to blame.', 'Norland + Sudmark', 'pronoun'],
  ['Ada Lane said: “I believe that the pier is safe.”', 'Ada Lane', 'pronoun'],
  ['Ruth Alder said: “We believe that the pier is safe.”', 'Norland', 'pronoun'],
  ['The head of the Harbour Workers Union, Piet Korver, said: “We believe that the pier is safe.”', 'Harbour Workers Union', 'pronoun'],
  ['Harbour Workers Union spokesman Piet Korver said: “We believe that the pier is safe.”', 'Harbour Workers Union', 'pronoun'],
  // What somebody has.
  ['Piet Korver died on Monday. His family said he had been ill.', "Piet Korver's family", 'pronoun'],
  ['The Harbour Workers Union met. Its statement said the strike would go on.', 'Harbour Workers Union', 'author of the document'],
  ["The Harbour Workers Union's statement said the strike would go on.", 'Harbour Workers Union', 'author of the document'],
  // Documents are their author's.
  ['According to estimates by the Harbour Workers Union, 400 men left.', 'Harbour Workers Union', 'author of the document'],
  ['According to figures published in May by the Harbour Workers Union, 400 men left.', 'Harbour Workers Union', 'author of the document'],
  [
    'The Court of Harbour Affairs met on Monday. The ruling said that the union was wrong.',
    'Court of Harbour Affairs',
    'author of the document',
  ],
  // Descriptions.
  ['Piet Korver, an analyst, was there. The analyst said the pier was weak.', 'Piet Korver', 'description'],
  ['The Court of Harbour Affairs met on Monday. The court said that the union was wrong.', 'Court of Harbour Affairs', 'description'],
  [
    'The SIB said it had two men, in a note that Northern Wire saw. The agency said it would keep them.',
    'Sudmarkish Intelligence Bureau (SIB)',
    'description',
  ],
  [
    'Norland and Sudmark met on Monday. Norland and Sudmark said it was over. The parties said they were glad.',
    'Norland + Sudmark',
    'description',
  ],
  [
    'Scientists from Kestrel measured the ice. Scientists from Kestrel said it was thin. The researchers said it would melt.',
    'Scientists from Kestrel',
    'description',
  ],
  [
    'Brask, a retailer, closed. Kestrel Brothers, another firm, did not. The court of Vessen was silent. The company said it was sorry.',
    'Kestrel Brothers',
    'description',
  ],
  [
    'An international team of scientists from Kestrel met in Harlan. They found that the ice was thin.',
    'international team of scientists from Kestrel',
    'pronoun',
  ],
  ['Piet Korver said it was late. The visiting commander was not at ease. He said it was early.', 'visiting commander', 'pronoun'],
  [
    'The Harbour Workers Union published a report. It was long. Vessen University met. The report said the pier was weak.',
    'Harbour Workers Union',
    'author of the document',
  ],
  [
    'A report by the Harbour Workers Union was long. Vessen University met on Monday. The report said the pier was weak.',
    'Harbour Workers Union',
    'author of the document',
  ],
  [
    'A study by Vessen University was long. Piet Korver met Ada Lane. The study said the pier was weak.',
    'Vessen University',
    'author of the document',
  ],
  ['Piet Korver met Ada Lane. The study said the pier was weak.', 'study'],
  ['Officials from Norland said it was late. They said it was over.', 'Officials from Norland', 'pronoun'],
  ['Kestrel is far. The envoy for Norland Martin Reth said it was over.', 'Martin Reth'],
  ['The pier was full. Park Won-soon spoke of it. He said it was over.', 'Park Won-soon', 'pronoun'],
  ['Arne Vold spoke for an hour in the Harbour Hall. He said it was over.', 'Arne Vold', 'pronoun'],
  ['Ruth Alder met Maren Holt. Norland’s president said it was over.', 'Ruth Alder', 'description'],
  [
    'Piet Korver, director of the Harbour Workers Union, was there. The Harbour Workers Union chief said it was over.',
    'Piet Korver',
    'description',
  ],
  [
    'The SIB sent a note. Two lawmakers said that it was short. It said the men were held.',
    'Sudmarkish Intelligence Bureau (SIB)',
    'pronoun',
  ],
  [
    'The SIB sent a note. Two lawmakers said that it was short. The agency met again. It said the men were held.',
    'Sudmarkish Intelligence Bureau (SIB)',
    'pronoun',
  ],
  // Not any court, nor any party: the phrase names its own.
  ['The Court of Harbour Affairs met. The Court of Session in Kestrel said that the union was wrong.', 'Court of Session'],
];
for (const [text, actor, inferred] of LAST)
  test(`last actor of: ${text}`, () => {
    const last = read(text)
      .toSorted((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0))
      .at(-1);
    assert.equal(last?.actor, actor);
    assert.equal(last?.inferred.actor, inferred);
  });

test('a description that comes first is whoever the text names by it later', () => {
  const text = 'Transport secretary says pier is closed\n\nThe pier closed on Monday. Anna Roe, the transport secretary, went there.';
  const [first] = read(text);
  assert.deepEqual([first?.source, first?.actor, first?.inferred.actor], [[[0, 19]], 'Anna Roe', 'named later']);
  const other = 'Transport secretary says pier is closed\n\nThe pier closed on Monday. Anna Roe, the health secretary, went there.';
  assert.equal(read(other)[0]?.actor, 'Transport secretary');
});

test('an office is held by who held it on the day of publication', () => {
  const text = 'Maren Holt met Ruth Alder in Harlan. The president said the talks went well.';
  assert.equal(read(text, '2020-01-01').at(-1)?.actor, 'Maren Holt');
  assert.equal(read(text, '2025-06-01').at(-1)?.actor, 'Ruth Alder');
});

test('any sentence names its sources without a fault, the same twice', () => {
  const piece = fc.constantFrom(
    'Ada Lane',
    'he',
    'They',
    'said',
    'that',
    'the',
    'court',
    ',',
    '“',
    '”',
    'and',
    'of',
    "'s",
    'report',
    'his',
    'We',
    '(',
    'WHO',
    ')',
    '.',
    'according to',
    'one of them',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(' ');
      assert.deepEqual(read(text), read(text));
    }),
  );
});
