import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../test/kit/quantities.ts';
import type { Line, Sheet } from '../../../test/kit/readings.ts';
import { weighed } from '../../../test/kit/weigh.ts';

const COUNT = { words: 'so many', is: q.moreThan(3000), measure: 'killed_or_wounded', when: '2024-10-01..2025-01-10' };
const told = (...by: readonly string[]): Line =>
  by.length ? { by, content: 'so many of them', figures: [COUNT] } : { content: 'so many of them', figures: [COUNT] };
const sheet = (ref: string, line: Line, more: Partial<Sheet> = {}): Sheet => ({ ref, outlet: `Outlet ${ref}`, lines: [line], ...more });
const asked = (...sheets: readonly Sheet[]) => {
  const [question, ...rest] = weighed(...sheets).questions;
  assert.ok(question && rest.length === 0);
  return question;
};

type Row = readonly [name: string, sheets: readonly Sheet[], atMost: number, because: readonly string[]];
const ROWS: readonly Row[] = [
  ['two strangers are two', [sheet('a', told('Ann Stranger')), sheet('b', told('Bob Stranger'))], 2, []],
  [
    'one origin in three reports is one',
    [sheet('a', told('Ann Stranger')), sheet('b', told('Ann Stranger')), sheet('c', told('Ann Stranger', 'A Wire'))],
    1,
    [],
  ],
  [
    'a relay that also speaks for itself depends on whom it relays',
    [sheet('a', told('Ann Stranger', 'A Wire')), sheet('b', told('A Wire'))],
    1,
    ['relay'],
  ],
  [
    'an outlet in its own words depends on whom it quotes elsewhere',
    [sheet('a', told('Ann Stranger')), sheet('b', told(), { outlet: 'Outlet a' })],
    1,
    ['relay'],
  ],
  [
    'organs of one state are one',
    [sheet('a', told('Olena Example')), sheet('b', told('Ukrainian military')), sheet('c', told('Ukraine'))],
    1,
    ['party'],
  ],
  [
    'two outlets of one owner are one',
    [sheet('a', told(), { outlet: 'The Ledger' }), sheet('b', told(), { outlet: 'Checker' })],
    1,
    ['owner'],
  ],
  ['unnamed origins add nothing', [sheet('a', told('various counts?')), sheet('b', told('officials?'))], 0, []],
  ['an unnamed origin beside a named one adds nothing', [sheet('a', told('various counts?')), sheet('b', told('Ann Stranger'))], 1, []],
  ['a report without an outlet adds nothing in its own words', [sheet('a', told(), { outlet: null })], 0, []],
];
for (const [name, sheets, atMost, because] of ROWS)
  test(name, () => {
    const { independentOrigins, origins } = asked(...sheets);
    assert.equal(independentOrigins.atMost, atMost);
    assert.deepEqual([...new Set(origins.flatMap((o) => o.dependsOn.map((d) => d.because)))], because);
    for (const o of origins) for (const d of o.dependsOn) assert.ok(d.evidence.length > 0);
  });

test('one exhibit under two origins is one', () => {
  const film = (id: string) =>
    ({
      id,
      kind: 'footage',
      name: 'drone footage',
      mentions: [],
      author: null,
      holder: null,
      releasedBy: 'Ukrainian military',
      verifiedBy: null,
      custody: [],
    }) as const;
  const shown = (ref: string, by: string): Sheet => sheet(ref, { ...told(by), exhibit: 'e1' }, { exhibits: [film('e1')] });
  const { independentOrigins, origins } = asked(shown('a', 'Ann Stranger'), shown('b', 'Bob Stranger'));
  assert.equal(independentOrigins.atMost, 1);
  assert.equal(origins[0]?.dependsOn[0]?.because, 'same exhibit');
  assert.match(independentOrigins.reasons[0] ?? '', /Ann Stranger, Bob Stranger count once: both rest on drone footage/);
});

test('several sources of the same words are listed each, and count once', () => {
  const line = { content: 'so many of them', figures: [COUNT] };
  const reading = { ...sheet('a', { ...line, by: ['Ann Stranger'] }) };
  const both = weighed({ ...reading, also: ['Bob Stranger'] });
  const [question] = both.questions;
  assert.deepEqual(
    question?.origins.map((o) => [o.name, o.dependsOn.map((d) => d.because)]),
    [
      ['Ann Stranger', ['co-origin']],
      ['Bob Stranger', ['co-origin']],
    ],
  );
  assert.equal(question?.independentOrigins.atMost, 1);
});

test('parties to the conflict: whose people, whose ground, and whoever fights beside them', () => {
  const { independentOrigins } = asked(
    sheet('a', told('Ukraine')),
    sheet('b', told('Russia')),
    sheet('c', told('US government')),
    sheet('d', told('Ann Stranger')),
  );
  assert.deepEqual([independentOrigins.atMost, independentOrigins.parties], [4, 2]);
});

test('a relay or a further telling never raises the number of independent origins', () => {
  const name = fc.constantFrom('Ann Stranger', 'Bob Stranger', 'Ukraine', 'Olena Example', 'officials?', 'A Wire');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.option(name, { nil: undefined })), { minLength: 1, maxLength: 6 }), name, (chains, relay) => {
      const sheets = chains.map(([a, b], i) => sheet(`r${i}`, told(...(b && b !== a ? [a, b] : [a]))));
      const before = asked(...sheets).independentOrigins.atMost;
      const [first] = chains;
      const again = sheet('again', told(first?.[0] ?? '', ...(relay === first?.[0] ? [] : [relay])));
      assert.ok(asked(...sheets, again).independentOrigins.atMost <= before);
    }),
  );
});
