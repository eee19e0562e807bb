import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { body, outlet, state, tables } from '../../../test/kit/facts.ts';
import { findAttributions } from '../extract/attributions.ts';
import { annotate } from '../extract/models.ts';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { TokenRange } from '../model/token.ts';
import { nameSources } from './attributions.ts';
import { glueOf } from './glue.ts';
import { findNames, findPlaces, nameBook } from './names.ts';

const FACTS = tables({
  states: [
    state('NO', 'Norland', { capitals: ['Harlan'], demonyms: ['Norlander', 'Norlandic'], adjective: 'Norlandic' }),
    state('SU', 'Sudmark', { capitals: ['Vessen'], demonyms: ['Sudmarker', 'Sudmarkish'], adjective: 'Sudmarkish' }),
  ],
  bodies: [
    body('no-military', 'Norlandic military', 'military', { state: 'NO', names: ['Armed Forces of Norland'] }),
    body('su-intelligence', 'Sudmarkish Intelligence Bureau (SIB)', 'intelligence', { state: 'SU', acronyms: ['SIB'] }),
  ],
  outlets: [
    outlet('post', 'The Harbour Post', { names: ['Harbour Post'] }),
    outlet('wire', 'Northern Wire', { kind: 'agency' }),
    outlet('oversight', 'Oversight', { kind: 'verifier' }),
  ],
});
const book = nameBook(FACTS, en.names);
const tagger = readFileSync(new URL('../../../models/tagger.bin', import.meta.url));
const weights = { version: 'test', tagger, parser: null };

/** Each attribution as "offset of its cue: chain", with the rule for links that stand outside its own words. */
function chains(text: string): string[] {
  const p = annotate(parse(text, en.tokens), weights);
  return nameSources(p, findAttributions(p, en.cues, en.sources), {
    language: en,
    facts: FACTS,
    names: findNames(p, book),
    places: findPlaces(p, book),
    times: [],
    outlet: { name: 'The Outlet' },
    published: '2025-06-01',
  }).attributions.map((a) => {
    const links = a.chain.map((l) => (l.access && l.access !== 'unknown' ? `${l.name} (${l.access})` : l.name)).join(' > ');
    return `${a.cue[0]?.[0] ?? '∅'}: ${links}${a.inferred.chain ? ` [${a.inferred.chain}]` : ''}`;
  });
}

const ROWS: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['Ada Lane said the pier had burned.', '9: Ada Lane > The Outlet'],
  [
    'According to Ada Lane, an analyst cited by the Harbour Post, the pier had burned.',
    '0: Ada Lane > The Harbour Post (read in) > The Outlet',
  ],
  // The relay goes on for a speaker who is only referred to, and no further.
  [
    'The pier was old, according to Ada Lane, an analyst cited by the Harbour Post. The analyst said it would fall. Ada Lane said it was late.',
    '18: Ada Lane > The Harbour Post (read in) > The Outlet',
    '91: Ada Lane > The Harbour Post (read in) > The Outlet [the same speaker, as relayed before]',
    '120: Ada Lane > The Outlet',
  ],
  [
    'The SIB confirmed that the men were its prisoners, in a statement carried by Northern Wire.',
    '8: Sudmarkish Intelligence Bureau (SIB) > Northern Wire (read in) > The Outlet [carried by]',
  ],
  ['Ada Lane told Northern Wire that the pier had burned.', '9: Ada Lane > Northern Wire (was told) > The Outlet [carried by]'],
  // Whom a speaker cites by name is the origin.
  [
    'The governor put the dead at 40, citing the Norlandic military.',
    '13: Norlandic military > governor > The Outlet',
    '33: governor (read in) > The Outlet',
  ],
  [
    'The governor said that 400 men left. The governor attributed the estimate to Norlandic intelligence.',
    '13: Norlandic intelligence > governor > The Outlet',
    '50: governor > The Outlet',
  ],
  ['The governor put the dead at 40, citing reports.', '13: governor > The Outlet', '33: governor (read in) > The Outlet'],
  // What an outlet tells of a thing shown: the thing's words come through that outlet.
  [
    'The diary of a Norlandic soldier, the Harbour Post wrote, is short. Two pages show the harbour.',
    '51: The Harbour Post > The Outlet',
    '78: Norlandic soldier (holds document) > The Harbour Post > The Outlet [the exhibit as the outlet describes it]',
  ],
  [
    'The boats burn, according to a video compilation released by the Norlandic military and verified by Oversight. In the compilation, men run, the Harbour Post says.',
    '16: Norlandic military (holds document) > The Harbour Post > The Outlet [the exhibit as the outlet describes it]',
    '88: Oversight > The Harbour Post > The Outlet [the exhibit as the outlet describes it]',
    '157: The Harbour Post > The Outlet',
  ],
  [
    'A notebook taken from a dead Norlander and published by the Norlandic military describes the harbour.',
    '79: dead Norlander (holds document) > Norlandic military (holds document) > The Outlet',
  ],
  ['A letter taken from the body of a soldier shows that the men were tired.', '42: soldier (holds document) > The Outlet'],
  // Quotation marks around: who is quoted relays what is said in them.
  [
    '“The men run, according to drone footage from the Norlandic military. They fall at once,” the Harbour Post says.',
    '107: The Harbour Post > The Outlet',
    '14: Norlandic military (holds document) > The Harbour Post > The Outlet',
  ],
  // Levels: who is quoted inside comes first, who quotes after.
  [
    'One of them said he had come to train, said the SIB.',
    '39: Sudmarkish Intelligence Bureau (SIB) > The Outlet',
    '12: one of them > Sudmarkish Intelligence Bureau (SIB) > The Outlet',
  ],
];
for (const [text, ...expected] of ROWS) test(`chains of: ${text}`, () => assert.deepEqual(chains(text), expected));

/** Candidates by their words (the first place of each), as a careless reader might nest them. */
function nested(
  text: string,
  ...list: readonly (readonly [source: string, cue: string, content: string, within: number | null])[]
): string[] {
  const p = annotate(parse(text, en.tokens, glueOf(FACTS)), weights);
  const range = (words: string): TokenRange => {
    const start = text.indexOf(words);
    const from = p.tokens.findIndex((t) => t.start >= start);
    return [from, p.tokens.findLastIndex((t) => t.end <= start + words.length) + 1];
  };
  const candidates = list.map(([source, cue, content, within]) => ({
    source: [range(source)],
    cue: [range(cue)],
    content: [range(content)],
    stance: 'asserts' as const,
    modality: 'fact' as const,
    frame: 'test',
    score: 1,
    within,
  }));
  const { attributions } = nameSources(p, candidates, {
    language: en,
    facts: FACTS,
    names: findNames(p, book),
    places: [],
    times: [],
    outlet: { name: 'The Outlet' },
    published: null,
  });
  return attributions.map((a) => a.chain.map((l) => l.name).join(' > '));
}

test('a word that has run into a name is no part of it', () =>
  assert.deepEqual(
    nested('The pier fell, according to Harbour Postgrim news.', ['Harbour Postgrim', 'according to', 'The pier fell', null]),
    ['The Harbour Post > The Outlet'],
  ));
test('who is quoted does not relay who says so outside the quotation', () =>
  assert.deepEqual(
    nested(
      '“We believe it is late,” said Ada Lane.',
      ['We', 'believe', 'it is late,” said Ada Lane', null],
      ['Ada Lane', 'said', 'We believe it is late', 0],
    ),
    ['unnamed > The Outlet', 'Ada Lane > The Outlet'],
  ));
test('indirect speech relays nobody in the next sentence', () =>
  assert.deepEqual(
    nested(
      'Norland said it was late. It rained, Ada Lane added.',
      ['Norland', 'said', 'it was late. It rained, Ada Lane added', null],
      ['Ada Lane', 'added', 'It rained', 0],
    ),
    ['Norland > The Outlet', 'Ada Lane > The Outlet'],
  ));
test('indirect speech relays who speaks within it', () =>
  assert.deepEqual(
    nested(
      'Norland said that Ada Lane said it was late.',
      ['Norland', 'said', 'Ada Lane said it was late', null],
      ['Ada Lane', 'said', 'it was late', 0],
    )[1],
    'Ada Lane > Norland > The Outlet',
  ));
