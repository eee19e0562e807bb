import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../lang/index.ts';
import { STANDARD } from '../model/conventions.ts';
import { lattice } from '../model/lattice.ts';
import { joined, MEASURES, measureById } from './index.ts';

const order = lattice(MEASURES);

test('ids are unique and every id named exists', () => {
  assert.equal(new Set(MEASURES.map((m) => m.id)).size, MEASURES.length);
  for (const m of MEASURES) {
    const named = [...m.within, ...(m.mayMean ?? []), ...(m.drawnFrom ?? []).map((b) => b.measure), ...(m.sumOf ?? []).flat()];
    for (const id of named) assert.ok(measureById(id), `${m.id} names ${id}`);
  }
});

/** METHOD §2: the first can never exceed the second. */
const WITHIN: readonly (readonly [part: string, whole: string])[] = [
  ['killed', 'killed_or_wounded'],
  ['wounded', 'killed_or_wounded'],
  ['killed_or_wounded', 'losses'],
  ['captured', 'losses'],
  ['missing', 'losses'],
  ['losses', 'sent'],
  ['killed', 'sent'],
  ['casualties', 'losses'],
  ['at_front', 'deployed'],
  ['deployed', 'sent'],
  ['intercepted', 'launched'],
  ['hit', 'launched'],
  ['destroyed', 'destroyed_or_damaged'],
];
for (const [part, whole] of WITHIN)
  test(`${part} ⊆ ${whole}`, () => {
    assert.equal(order.atMost(part, whole), true);
    assert.equal(order.atMost(whole, part), false);
  });

test('an ambiguous word stands below nothing that one of its readings exceeds', () => {
  assert.equal(order.atMost('casualties', 'killed'), false);
  assert.equal(order.atMost('casualties', 'killed_or_wounded'), false);
  assert.equal(order.atMost('losses_unspecified', 'killed_or_wounded'), false);
});

test('casualties are drawn from the front only by an assumption that says so, with ways out', () => {
  for (const id of ['killed', 'wounded', 'killed_or_wounded']) {
    const [bridge] = measureById(id)?.drawnFrom ?? [];
    assert.deepEqual([bridge?.measure, bridge?.assumption], ['at_front', 'casualties arise among those at the front']);
    assert.ok((bridge?.waysOut.length ?? 0) >= 3);
  }
});

/** Measures of words joined by "or". */
const JOINED: readonly (readonly [ids: readonly string[], id: string | null])[] = [
  [['killed'], 'killed'],
  [['killed', 'killed'], 'killed'],
  [['killed', 'wounded'], 'killed_or_wounded'],
  [['killed', 'wounded', 'captured'], 'losses'],
  [['destroyed', 'damaged'], 'destroyed_or_damaged'],
  [['killed', 'destroyed'], null],
  [['killed', 'no such measure'], null],
  [[], null],
];
for (const [ids, id] of JOINED)
  test(`${ids.join(' or ') || 'nothing'} → ${id}`, () => {
    assert.equal(joined(ids)?.id ?? null, id);
  });

for (const language of LANGUAGES)
  test(`${language.id}: every measure and vague word it names exists`, () => {
    const { measure, quantity } = language;
    const marks = new Set(Object.keys(measure.byGroup));
    const named = [
      ...[...measure.verbs.values(), ...measure.shyVerbs.values()].map((v) => v.measure),
      ...Object.values(measure.nouns),
      ...Object.values(measure.states),
      ...Object.values(measure.phrases).map((p) => p.measure),
      ...Object.values(measure.complements),
      ...Object.values(measure.settings),
      ...Object.values(measure.pairs).map((p) => p.measure),
      ...Object.values(measure.sinceArrival).flat(),
      ...measure.refinements.flatMap((r) => [...r.from, r.to]),
      ...Object.values(measure.byGroup).flatMap((g) => [...Object.values(g.of), ...(g.others === null ? [] : [g.others])]),
    ];
    for (const id of named) assert.ok(measureById(id) || marks.has(id), id);
    for (const { key } of Object.values(quantity.vague)) assert.ok(STANDARD.vague[key], key);
  });
