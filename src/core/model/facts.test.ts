import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, outlet, owns, state, tables } from '../../../test/kit/facts.ts';
import { ownersOf, partyName } from './facts.ts';

const FACTS = tables({
  states: [state('RU', 'Russia'), state('ZW', 'Zimbabwe'), state('GB', 'United Kingdom')],
  bodies: [body('news-corp', 'News Corp', 'company')],
  outlets: [
    outlet('wsj', 'The Wall Street Journal'),
    outlet('storyful', 'Storyful', { kind: 'verifier' }),
    outlet('sputnik', 'Sputnik'),
    outlet('herald', 'The Herald', { state: 'GB' }),
  ],
  owners: [
    owns('Dow Jones', 'outlet:wsj'),
    owns('body:news-corp', 'Dow Jones', { source: 'annual report' }),
    owns('News Corp', 'Storyful'),
    owns('Media Group', 'outlet:sputnik'),
    owns('state:RU', 'Media group', { state: 'RU' }),
    owns('Zimpapers', 'The Herald', { state: 'ZW' }),
    owns('Ring A', 'Ring B'),
    owns('Ring B', 'Ring A'),
    owns('Ring A', 'outlet:herald'),
  ],
});
const up = (id: string): readonly string[] => ownersOf(FACTS, id).map((s) => s.ownerName);

for (const [id, owners] of [
  ['outlet:wsj', ['Dow Jones', 'News Corp']],
  ['outlet:storyful', ['News Corp']],
  ['outlet:sputnik', ['Media Group', 'Russia']],
  ['body:news-corp', []],
  ['outlet:nobody', []],
  // Owners of each other: each once, no end without.
  ['outlet:herald', ['Ring A', 'Ring B']],
] as const)
  test(`${id} belongs to ${owners.join(', then ') || 'nobody known'}`, () => assert.deepEqual(up(id), owners));

test('two outlets meet in their owner, under one id', () => {
  const owner = (id: string): string | undefined => ownersOf(FACTS, id).at(-1)?.owner;
  assert.equal(owner('outlet:wsj'), 'body:news-corp');
  assert.equal(owner('outlet:storyful'), 'body:news-corp');
});
for (const [party, name] of [
  ['RU', 'Russia'],
  ['body:news-corp', 'News Corp'],
  ['ZZ', 'ZZ'],
] as const)
  test(`the party ${party} is called ${name}`, () => assert.equal(partyName(FACTS, party), name));
test('every step says where it is from', () => {
  assert.deepEqual(
    ownersOf(FACTS, 'outlet:wsj').map((s) => s.claim.source),
    ['test', 'annual report'],
  );
});
test('an outlet of another state with the same name has other owners', () => {
  assert.ok(!up('outlet:herald').includes('Zimpapers'));
});
