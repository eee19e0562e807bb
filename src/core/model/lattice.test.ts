import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEASURES } from '../measure/index.ts';
import { groups } from './groups.ts';
import { lattice } from './lattice.ts';
import { type Place, placeWithin } from './place.ts';
import { populationWithin, samePopulation } from './population.ts';

const all = lattice(MEASURES);

const AT_MOST: readonly (readonly [part: string, whole: string, holds: boolean])[] = [
  ['killed', 'killed_or_wounded', true],
  ['killed', 'losses', true],
  ['killed_or_wounded', 'sent', true],
  ['at_front', 'deployed', true],
  ['killed_or_wounded', 'killed', false],
  ['killed_or_wounded', 'deployed', false],
  ['killed', 'casualties', true],
  ['casualties', 'losses', true],
  ['casualties', 'killed_or_wounded', false],
  ['intercepted', 'launched', true],
  ['killed', 'launched', false],
];
for (const [part, whole, holds] of AT_MOST)
  test(`${part} ${holds ? '≤' : 'not ≤'} ${whole}`, () => assert.equal(all.atMost(part, whole), holds));

test('every measure is at most itself unless it is ambiguous, and the order has no two-way streets', () => {
  for (const a of MEASURES) {
    assert.equal(all.atMost(a.id, a.id), all.readingsOf(a.id).length === 1 || all.same(a.id, a.id), a.id);
    for (const b of MEASURES)
      if (a.id !== b.id && !a.mayMean && !b.mayMean) assert.ok(!(all.atMost(a.id, b.id) && all.atMost(b.id, a.id)), `${a.id} ${b.id}`);
  }
});

test('outcomes that overlap have one scope, others do not', () => {
  assert.equal(all.scope('killed'), all.scope('wounded'));
  assert.equal(all.scope('casualties'), all.scope('killed'));
  assert.notEqual(all.scope('deployed'), all.scope('killed'));
});

const people = (of: string | null, group: string | null) => ({ text: '', of, group });
const WITHIN: readonly (readonly [
  name: string,
  inner: ReturnType<typeof people> | null,
  outer: ReturnType<typeof people> | null,
  answer: string,
])[] = [
  ['soldiers of an army in its people', people('KP', 'military'), people('KP', null), 'yes'],
  ['people of a state in its soldiers', people('KP', null), people('KP', 'military'), 'possible'],
  ['children in civilians', people('UA', 'children'), people('UA', 'civilian'), 'yes'],
  ['civilians in children', people('UA', 'civilian'), people('UA', 'children'), 'no'],
  ['one state in another', people('UA', null), people('RU', null), 'no'],
  ['some state in people at large', people('UA', 'civilian'), people(null, null), 'possible'],
  ['some state in everybody', people('UA', 'civilian'), people(null, 'all'), 'yes'],
  ['nobody in particular in an army', people(null, 'military'), people('KP', 'military'), 'possible'],
  ['what is not said', null, people('KP', 'military'), 'possible'],
];
for (const [name, inner, outer, answer] of WITHIN) test(`within: ${name}`, () => assert.equal(populationWithin(inner, outer), answer));

test('the same people', () => {
  assert.equal(samePopulation(people('KP', 'military'), people('KP', 'military')), 'yes');
  assert.equal(samePopulation(people('KP', 'military'), people('KP', null)), 'possible');
  assert.equal(samePopulation(people('KP', 'military'), people('RU', 'military')), 'no');
});

const place = (id: string, precision: Place['precision'], state: string | null, ...within: string[]): Place => ({
  id,
  name: id,
  precision,
  state,
  within,
});
const RUSSIA = place('place:russia', 'country', 'RU');
const KURSK = place('place:kursk-oblast', 'region', 'RU', 'place:russia');
const SUDZHA = place('place:sudzha', 'town', 'RU', 'place:kursk-oblast', 'place:russia');
const RYLSK = place('place:rylsk', 'town', 'RU', 'place:russia');
const SOMEWHERE = place('name:somewhere', 'area', null);
const INSIDE: readonly (readonly [inner: Place | null, outer: Place | null, answer: string])[] = [
  [SUDZHA, KURSK, 'yes'],
  [SUDZHA, RUSSIA, 'yes'],
  [KURSK, KURSK, 'yes'],
  [KURSK, SUDZHA, 'possible'],
  [SUDZHA, RYLSK, 'no'],
  [KURSK, place('place:ukraine', 'country', 'UA'), 'no'],
  [SOMEWHERE, KURSK, 'possible'],
  [null, KURSK, 'possible'],
];
for (const [inner, outer, answer] of INSIDE)
  test(`${inner?.name ?? 'nowhere'} in ${outer?.name}`, () => assert.equal(placeWithin(inner, outer), answer));

test('sets joined in any order are the same sets', () => {
  const [a, b] = [groups(), groups()];
  for (const [x, y] of [
    ['c', 'b'],
    ['e', 'd'],
    ['b', 'a'],
  ] as const)
    a.join(x, y);
  for (const [x, y] of [
    ['b', 'a'],
    ['d', 'e'],
    ['b', 'c'],
  ] as const)
    b.join(x, y);
  for (const k of 'abcdef') assert.equal(a.root(k), b.root(k));
  assert.deepEqual([a.root('c'), a.root('e'), a.root('f')], ['a', 'd', 'f']);
});
