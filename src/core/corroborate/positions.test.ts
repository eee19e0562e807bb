import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as q from '../../../test/kit/quantities.ts';
import type { Line, Sheet } from '../../../test/kit/readings.ts';
import { weighed } from '../../../test/kit/weigh.ts';

const COUNT: Line = {
  by: ['various counts?'],
  content: 'nearly 12,000 soldiers came',
  figures: [{ words: 'nearly 12,000', is: q.nearly(12000), measure: 'deployed', kind: 'stock' }],
};
const HEAD: Line = { content: 'A headline of the day', headline: true };
const sheet = (...lines: readonly Line[]): Sheet => ({ ref: 'r', published: '2025-01-13', lines });
const said = (...lines: readonly Line[]): readonly string[] =>
  weighed(sheet(...lines)).questions.flatMap((x) => x.positions.map((p) => `${p.party}: ${p.stance} ${p.date ?? '–'}`));

const ROWS: readonly (readonly [name: string, lines: readonly Line[], expected: readonly string[]])[] = [
  ['nobody', [COUNT], ['North Korea: none found 2025-01-13', 'Russia: none found 2025-01-13']],
  [
    'silence, of what the sentence before says',
    [COUNT, { by: ['Russia'], content: 'Information', cue: 'never publicly confirmed by', source: 'Moscow', stance: 'declines' }],
    ['North Korea: none found 2025-01-13', 'Russia: silent 2025-01-13'],
  ],
  [
    'a refusal is not silence',
    [COUNT, { by: ['Russia'], source: 'Moscow', cue: 'declined to', content: 'comment', stance: 'declines' }],
    ['North Korea: none found 2025-01-13', 'Russia: declines 2025-01-13'],
  ],
  [
    'a denial that has the figure in it',
    [{ ...COUNT, by: ['Russia'], source: 'Moscow', cue: 'denied', stance: 'denies' }, COUNT],
    ['North Korea: none found 2025-01-13', 'Russia: denies 2025-01-13'],
  ],
  [
    'a denial of what the sentence before says',
    [COUNT, { by: ['North Korea'], source: 'Pyongyang', cue: 'denied', content: 'the report', stance: 'denies' }],
    ['North Korea: denies 2025-01-13', 'Russia: none found 2025-01-13'],
  ],
  [
    'waving a report away is no denial of the fact',
    [COUNT, { by: ['North Korea'], source: 'Pyongyang', cue: 'dismissed', content: 'the reports', stance: 'denies' }],
    ['North Korea: declines 2025-01-13', 'Russia: none found 2025-01-13'],
  ],
  [
    'a confirmation by a third party stands beside',
    [{ ...COUNT, by: ['US government'], source: 'Washington', cue: 'confirmed that', stance: 'confirms' }],
    ['North Korea: none found 2025-01-13', 'Russia: none found 2025-01-13', 'US government: confirms 2025-01-13'],
  ],
  ['whose own count it is needs no position', [{ ...COUNT, by: ['North Korea'] }], ['Russia: none found 2025-01-13']],
  [
    'what another paragraph says is of something else',
    [HEAD, { ...COUNT, headline: true }, { by: ['Russia'], source: 'Moscow', cue: 'declined to', content: 'comment', stance: 'declines' }],
    ['North Korea: none found 2025-01-13', 'Russia: none found 2025-01-13'],
  ],
];
for (const [name, lines, expected] of ROWS) test(name, () => assert.deepEqual(said(...lines), expected));

test('a position quotes its words and where they stand; "none found" says until when, never denies', () => {
  const a = weighed(
    sheet(COUNT, { by: ['Russia'], content: 'Information', cue: 'never publicly confirmed by', source: 'Moscow', stance: 'declines' }),
  );
  const [nothing, silent] = a.questions[0]?.positions ?? [];
  assert.equal(nothing?.text, 'No statement found (searched until 2025-01-13).');
  assert.equal(nothing?.span, null);
  assert.equal(silent?.text, 'Moscow never publicly confirmed by Information');
  assert.deepEqual(silent?.span, [29, 75]);
});

test('a position towards no figure is kept apart', () => {
  const a = weighed(sheet({ by: ['North Korea'], source: 'Pyongyang', cue: 'denies', content: 'sending anybody', stance: 'denies' }));
  assert.deepEqual(
    a.positions.map((p) => [p.party, p.stance]),
    [['North Korea', 'denies']],
  );
});
