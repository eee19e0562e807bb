import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Line, Sheet } from '../../../test/kit/readings.ts';
import { weighed } from '../../../test/kit/weigh.ts';

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
