import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { READINGS } from '../../../../test/fixture/account.ts';
import { at } from '../../../../test/fixture/build.ts';
import type { Reading } from '../../../core/model/reading.ts';
import { placeOf, type Selection, selectionAt } from './selection.ts';

const reading = READINGS.find((r) => r.report.ref === 'jan-13-review') as Reading;
const { text } = reading.report;

describe('what an address means in a report', () => {
  const rows: readonly (readonly [string, Selection])[] = [
    ['more than 4,000', { kind: 'figure', id: 'f1' }],
    ['1,000 of them', { kind: 'figure', id: 'f3' }],
    ['1,000 of them died in the last week of December alone', { kind: 'claim', id: 'a7' }],
    ['how small groups were used as bait', { kind: 'claim', id: 'a2' }],
    [
      'A logbook recovered after its owner’s death shows how small groups were used as bait, according to the Meridian Wire',
      { kind: 'claim', id: 'a1' },
    ],
    ['who puts the dead', { kind: 'claim', id: 'a5' }],
  ];
  for (const [words, selection] of rows) it(words, () => assert.deepEqual(selectionAt([at(text, words)], reading), selection));
  it('nothing asked', () => assert.equal(selectionAt([], reading), null));
  it('words that belong to nothing', () => assert.equal(selectionAt([[text.length - 1, text.length]], reading), null));
  it('every claim and figure is found again from its own address', () => {
    for (const { id } of reading.figures) assert.deepEqual(again({ kind: 'figure', id }), { kind: 'figure', id });
    for (const { id } of reading.attributions) assert.deepEqual(again({ kind: 'claim', id }), { kind: 'claim', id });
  });
});

function again(selection: Selection): Selection {
  const place = placeOf(selection, reading);
  return place && selectionAt([place], reading);
}
