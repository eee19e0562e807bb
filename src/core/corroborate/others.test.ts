import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as q from '../../../test/kit/quantities.ts';
import type { Line, Sheet } from '../../../test/kit/readings.ts';
import { findings, weighed } from '../../../test/kit/weigh.ts';

test('T21: a weekday beside a date it does not fall on', () => {
  const content = 'On Friday January 11 two men were caught';
  const time = {
    span: [3, 20] as const,
    text: 'Friday January 11',
    start: '2025-01-11',
    end: '2025-01-11',
    window: { start: '2025-01-11', end: '2025-01-11' },
    rule: 'weekday-month-day',
    weekdayMismatch: { stated: 'Friday', actual: 'Saturday' },
    inferred: { year: 'the nearest year' },
  };
  const [found, ...rest] = weighed({ ref: 'r', lines: [{ by: ['Ukraine'], content }], times: [time] }).findings;
  assert.equal(rest.length, 0);
  assert.equal(`${found?.kind} ${found?.rule}`, 'weekday T21');
  assert.deepEqual(found?.claims[0], { report: 'r', attribution: 'a1', text: 'Friday January 11', span: [3, 20] });
  assert.match(found?.explanation ?? '', /2025-01-11 was a Saturday/);
  assert.equal(found?.assumptions.length, 1);
});

const LINES: readonly Line[] = [
  { by: ['Checker'], source: 'Checker', cue: 'verified', content: 'a film', stance: 'verifies' },
  { by: ['The Ledger'], source: 'The Ledger', cue: 'says', content: 'the film shows soldiers' },
];
const sheet = (lines: readonly Line[]): Sheet => ({ ref: 'r', lines });

test('a verifier and the paper that reports what it verified, of one owner', () => {
  const [found, ...rest] = weighed(sheet(LINES)).findings;
  assert.equal(rest.length, 0);
  assert.equal(found?.kind, 'ownership');
  assert.equal(found?.title, 'Checker and The Ledger belong to Press House');
  assert.match(found?.explanation ?? '', /counted once\. One of them verified/);
  assert.deepEqual(found?.working, ['Press House: made up for tests, as of 2024-01']);
  assert.equal(found?.claims.length, 2);
});

test('one voice of an owner alone, or two in different reports, is no finding', () => {
  assert.deepEqual(weighed(sheet(LINES.slice(1))).findings, []);
  assert.deepEqual(weighed(sheet(LINES.slice(1)), { ...sheet(LINES.slice(0, 1)), ref: 's' }).findings, []);
});

const since = (ref: string, start: string, n = 4000): Sheet => ({
  ref,
  lines: [
    {
      by: ['Olena Example'],
      content: 'so many since then',
      figures: [{ words: 'so many', is: q.about(n), measure: 'killed_or_wounded', when: `${start}..2025-01-09` }],
    },
  ],
});

test('one number, told of two times', () => {
  const [found, ...rest] = findings(weighed(since('a', '2024-10-01'), since('b', '2024-12-01')), 'incomparable');
  assert.equal(rest.length, 0);
  assert.equal(found?.title, 'About 4,000 killed or wounded, says Olena Example: since 2024-10-01, or since 2024-12-01?');
  assert.deepEqual(
    found?.figures.map((f) => f.report),
    ['a', 'b'],
  );
  assert.deepEqual(findings(weighed(since('a', '2024-10-01'), since('b', '2024-10-20')), 'incomparable'), []);
  assert.deepEqual(findings(weighed(since('a', '2024-10-01'), since('b', '2024-12-01', 3000)), 'incomparable'), []);
});
