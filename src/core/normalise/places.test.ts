import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outlet, place, state, tables } from '../../../test/kit/facts.ts';
import { unmark } from '../../../test/kit/marked.ts';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { PlaceMention } from '../model/mention.ts';
import { findPlaces, nameBook } from './names.ts';

const FACTS = tables({
  states: [
    state('RU', 'Russia', { capitals: ['Moscow'], demonyms: ['Russian'] }),
    state('UA', 'Ukraine', { capitals: ['Kyiv'], demonyms: ['Ukrainian'] }),
    state('RS', 'Serbia'),
    state('LB', 'Lebanon'),
    state('LY', 'Libya'),
    state('US', 'United States', { names: ['US', 'U.S.'] }),
  ],
  outlets: [
    outlet('nyt', 'The New York Times', { names: ['New York Times'] }),
    outlet('mt', 'The Moscow Times', { names: ['Moscow Times'] }),
  ],
  places: [
    place('kursk-oblast', 'Kursk Oblast', 'region', { names: ['Kursk'], state: 'RU' }),
    place('kursk', 'Kursk city', 'town', { names: ['city of Kursk'], state: 'RU', within: 'kursk-oblast' }),
    place('sudzha', 'Sudzha', 'town', { state: 'RU', within: 'kursk-oblast' }),
    place('belaya-district', 'Belaya district', 'district', { state: 'RU', within: 'kursk-oblast' }),
    place('moscow', 'Moscow', 'town', { state: 'RU' }),
    place('kyiv', 'Kyiv', 'town', { state: 'UA' }),
    place('nis', 'Nis', 'town', { state: 'RS' }),
    place('tripoli-ly', 'Tripoli', 'town', { state: 'LY' }),
    place('tripoli-lb', 'Tripoli (Lebanon)', 'town', { names: ['Tripoli'], state: 'LB' }),
    place('new-york', 'New York', 'town', { state: 'US' }),
    place('england', 'England', 'region'),
  ],
});
const BOOK = nameBook(FACTS, en.names);
const read = (text: string): readonly PlaceMention[] => findPlaces(parse(text, en.tokens), BOOK);

/** "[words|place id]" marks each place that must be found; nothing else may be. */
function check(marked: string): void {
  test(marked, () => {
    const { text, expected } = unmark(marked);
    assert.deepEqual(
      read(text).map((n) => `${n.span[0]} ${text.slice(...n.span)} ${n.place.id.replace('place:', '')}`),
      expected,
    );
  });
}

// One region, however it is called; the larger place unless the words say otherwise.
check('in [Kursk|kursk-oblast]');
check('in [Kursk Oblast|kursk-oblast]');
check('in the [Kursk region|kursk-oblast]');
check('in the Russian [region of Kursk|kursk-oblast]');
check('in the [city of Kursk|kursk]');
check('in [Kursk city|kursk]');
check('the [town of Sudzha|sudzha] in [Belaya district|belaya-district]');
check('troops from [Russia|russia]');
check('troops in [KURSK|kursk-oblast], said the NIS');
check('a bus to [Nis|nis]');

// Where two share a name, the state that the text names most.
check('[Tripoli|tripoli-lb] lies in [Lebanon|lebanon].');
check('[Tripoli|tripoli-ly] lies in [Libya|libya].');

// Not a place.
check('The New York Times and The Moscow Times wrote.');
check('a Kursk-based unit, the Moscow Ballet and New England');
check('US officials said');
check('in the [US|united-states] on Monday');
check('They met Michael Moscow there.');

const only = (text: string): PlaceMention => read(text)[0] as PlaceMention;

test('a place knows what it lies in, nearest first', () => {
  assert.deepEqual(only('in Sudzha').place, {
    id: 'place:sudzha',
    name: 'Sudzha',
    precision: 'town',
    state: 'RU',
    within: ['place:kursk-oblast', 'place:russia'],
  });
});
for (const [text, locative] of [
  ['He died in Moscow.', true],
  ['in the Russian region of Kursk', true],
  ['Moscow denied it.', false],
  ['according to Moscow', false],
] as const)
  test(`${text} ${locative ? 'says' : 'does not say'} where`, () => {
    assert.equal(only(text).locative, locative);
  });

test('places never overlap and lie in the text, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Kursk',
    ' ',
    'region',
    ' of ',
    'city',
    'Tripoli',
    'the ',
    '-',
    ', ',
    'New York',
    ' Times',
    '\n\n',
    '. ',
    'in ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 40 }).map((a) => a.join('')),
      ),
      (text) => {
        let end = 0;
        for (const n of read(text)) {
          assert.ok(n.span[0] >= end && n.span[1] > n.span[0] && n.span[1] <= text.length);
          end = n.span[1];
        }
      },
    ),
  );
});
