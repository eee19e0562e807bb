import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STANDARD } from './conventions.ts';

test('margins widen from core to plausible to wide', () => {
  const m = STANDARD.margins;
  assert.ok(m.exactPlausible <= m.exactWide && m.aboutPlausible <= m.aboutWide);
  assert.ok(m.nearlyCore >= m.nearlyPlausible && m.nearlyPlausible >= m.nearlyWide && m.nearlyCore < 1);
  assert.ok(m.percentExact.plausible <= m.percentExact.wide && m.percentAbout.plausible <= m.percentAbout.wide);
  assert.ok(m.vagueLow <= 1 && m.vagueHigh >= 1);
});

for (const [word, { low, high }] of Object.entries(STANDARD.vague))
  test(`vague ${word} is a range`, () => assert.ok(low > 0 && (high === null || high >= low)));
