import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as q from '../../../../test/kit/quantities.ts';
import { LATTICE } from '../../../../test/kit/weigh.ts';
import { STANDARD } from '../../model/conventions.ts';
import type { Place } from '../../model/place.ts';
import { type Quantity, readings } from '../../model/quantity.ts';
import { type Comparison, compare, type DriftType, type Facet } from './compare.ts';

const REGION: Place = { id: 'place:kursk-oblast', name: 'Kursk Oblast', precision: 'region', state: 'RU', within: ['place:russia'] };
const COUNTRY: Place = { id: 'place:ukraine', name: 'Ukraine', precision: 'country', state: 'UA', within: [] };
const SOLDIERS = { text: 'North Korean soldiers', of: 'KP', group: 'military' };
const LAST_WEEK = { start: '2024-12-25', end: '2024-12-31', or: { start: '2024-12-23', end: '2024-12-29' } };

const facet = (is: Quantity, more: Partial<Facet> = {}): Facet => ({
  readings: readings(is, STANDARD),
  bound: is.bound,
  measure: 'killed_or_wounded',
  kind: 'flow',
  population: SOLDIERS,
  place: REGION,
  window: null,
  modality: 'fact',
  stance: 'asserts',
  attributed: true,
  ...more,
});

type Row = readonly [name: string, anchor: Facet, relay: Facet, expected: DriftType | Comparison['because'], siblings?: readonly Facet[]];

const ROWS: readonly Row[] = [
  ['killed or wounded → killed', facet(q.moreThan(4000)), facet(q.moreThan(4000), { measure: 'killed' }), 'MEASURE_NARROW'],
  ['killed → killed or wounded', facet(q.exactly(300), { measure: 'killed' }), facet(q.exactly(300)), 'MEASURE_WIDEN'],
  ['more than 4,000 → 4,000', facet(q.moreThan(4000)), facet(q.exactly(4000)), 'BOUND_DROP'],
  [
    'up to 3,000 → at least 3,000',
    facet(q.upTo(3000), { measure: 'wounded' }),
    facet(q.atLeast(3000), { measure: 'wounded' }),
    'BOUND_FLIP',
  ],
  ['at least 100 → more than 100', facet(q.atLeast(100)), facet(q.moreThan(100)), 'BOUND_FLIP'],
  ['1,000 → more than 1,000', facet(q.exactly(1000)), facet(q.moreThan(1000)), 'BOUND_FLIP'],
  ['in the last week of December → ever', facet(q.exactly(1000), { window: LAST_WEEK }), facet(q.exactly(1000)), 'WINDOW_DROP'],
  [
    'last week of December → December',
    facet(q.exactly(1000), { window: LAST_WEEK }),
    facet(q.exactly(1000), { window: { start: '2024-12-01', end: '2024-12-31' } }),
    'WINDOW_SHIFT',
  ],
  [
    'since October → since December',
    facet(q.about(4000), { window: { start: '2024-10-01', end: '2025-01-09' } }),
    facet(q.about(4000), { window: { start: '2024-12-01', end: '2025-01-09' } }),
    'WINDOW_SHIFT',
  ],
  [
    'of North Korea → of two armies',
    facet(q.exactly(300)),
    facet(q.exactly(300), { population: { text: 'Russian and North Korean soldiers', of: 'KP+RU', group: 'military' } }),
    'POPULATION_SHIFT',
  ],
  ['an estimate → a count', facet(q.about(300), { modality: 'estimate' }), facet(q.exactly(300)), 'HEDGE_DROP'],
  [
    'said by somebody → said by nobody',
    facet(q.exactly(300), { modality: 'estimate' }),
    facet(q.exactly(300), { attributed: false }),
    'ATTRIBUTION_DROP',
  ],
  [
    'may have been → confirmed',
    facet({ ...q.upTo(30), unit: 'percent' }, { modality: 'conjecture', measure: 'deployed', kind: 'share' }),
    facet(q.percent(30), { stance: 'confirms', measure: 'deployed', kind: 'share' }),
    'STATUS_UPGRADE',
  ],
  [
    'are deployed → more were sent',
    facet(q.exactly(12000), { measure: 'deployed', kind: 'stock' }),
    facet(q.exactly(12000), { measure: 'sent', kind: 'increment' }),
    'STOCK_FLOW',
  ],
  ['3,800 → 3,000', facet(q.exactly(3800)), facet(q.exactly(3000)), 'VALUE'],
  ['in Kursk region → in Ukraine', facet(q.exactly(300)), facet(q.exactly(300), { place: COUNTRY }), 'PLACE_SHIFT'],
  ['3,800 → nearly 4,000', facet(q.exactly(3800)), facet(q.nearly(4000)), 'rounding'],
  ['3,800 → more than 3,000', facet(q.exactly(3800)), facet(q.moreThan(3000)), 'rounding'],
  [
    '300 of 300 and 2,700',
    facet(q.exactly(2700), { measure: 'wounded' }),
    facet(q.exactly(300), { measure: 'killed' }),
    'part',
    [facet(q.exactly(300), { measure: 'killed' })],
  ],
  [
    '300 and 2,700 → 3,000 casualties',
    facet(q.exactly(300), { measure: 'killed' }),
    facet(q.exactly(3000), { measure: 'casualties' }),
    'sum',
    [facet(q.exactly(2700), { measure: 'wounded' })],
  ],
  ['about 12,000, in another tongue', facet(q.about(12000)), facet(q.about(12000)), 'same'],
  [
    'Kursk region → the Kursk border region',
    facet(q.exactly(300)),
    facet(q.exactly(300), { place: { ...REGION, name: 'Kursk border region' } }),
    'same',
  ],
  [
    'Kursk region → Russia',
    facet(q.exactly(300)),
    facet(q.exactly(300), { place: { id: 'place:russia', name: 'Russia', precision: 'country', state: 'RU', within: [] } }),
    'same',
  ],
  ['killed or wounded → casualties', facet(q.exactly(300)), facet(q.exactly(300), { measure: 'casualties' }), 'same'],
  [
    'the week read either way',
    facet(q.exactly(1000), { window: LAST_WEEK }),
    facet(q.exactly(1000), { window: { start: '2024-12-23', end: '2024-12-29' } }),
    'same',
  ],
];

for (const [name, anchor, relay, expected, siblings] of ROWS)
  test(name, () => {
    const { types, because } = compare(anchor, relay, LATTICE, siblings ?? []);
    assert.equal(types[0] ?? because, expected);
  });

test('the week to the 27th, killed or wounded, retold as deaths in the last week of the month', () => {
  const anchor = facet(q.exactly(1000), { window: { start: '2024-12-21', end: '2024-12-27' } });
  const relay = facet(q.moreThan(1000), { measure: 'killed', window: LAST_WEEK });
  assert.deepEqual(compare(anchor, relay, LATTICE).types, ['MEASURE_NARROW', 'WINDOW_SHIFT', 'BOUND_FLIP']);
});
