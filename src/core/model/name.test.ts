import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldName, foldWord, nameWords } from './name.ts';

for (const [written, folded] of [
  ['Zełenski', 'zelenski'],
  ['Erdoğan', 'erdogan'],
  ['İstanbul', 'istanbul'],
  ['U.S.', 'us'],
  ['Sana’a', 'sanaa'],
  ['Київ', 'киів'],
  ['Ærø', 'aero'],
] as const)
  test(`${written} folds to ${folded}`, () => assert.equal(foldWord(written), folded));

for (const [name, words] of [
  ['Kim Jong-un', ['Kim', 'Jong', 'un']],
  ["People's Daily", ['People', "'s", 'Daily']],
  ['Znak.com', ['Znak', 'com']],
  ['U.S. Navy', ['U.S.', 'Navy']],
  ['Location & Event', ['Location', '&', 'Event']],
  ["Côte d'Ivoire", ['Côte', "d'Ivoire"]],
] as const)
  test(`${name} has ${words.length} words`, () => assert.deepEqual(nameWords(name), words));

test('folding folds no further', () => {
  fc.assert(fc.property(fc.string(), (s) => assert.equal(foldName(foldName(s)), foldName(s))));
});
