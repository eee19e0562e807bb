import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as q from '../../../../test/kit/quantities.ts';
import type { Count, Line, Sheet } from '../../../../test/kit/readings.ts';
import { brief, findings, weighed } from '../../../../test/kit/weigh.ts';

const line = (by: string, count: Omit<Count, 'words'>, more: Partial<Line> = {}): Line => ({
  by: [by],
  content: 'so many of them',
  figures: [{ words: 'so many', ...count }],
  ...more,
});
const SPOKEN: Sheet = {
  ref: 'a-wire',
  published: '2024-12-28',
  lines: [line('John Speaker', { is: q.exactly(1000), measure: 'killed_or_wounded', when: '2024-12-21..2024-12-27' })],
};
const RETOLD: Sheet = {
  ref: 'b-paper',
  published: '2025-01-13',
  lines: [line('US government', { is: q.exactly(1000), measure: 'killed', when: '2024-12-25..2024-12-31' })],
};

test('what a spokesman said and what his government is said to have said are one utterance', () => {
  const [found, ...rest] = findings(weighed(SPOKEN, RETOLD), 'drift');
  assert.equal(rest.length, 0);
  assert.deepEqual(found?.types, ['MEASURE_NARROW', 'WINDOW_SHIFT']);
  assert.deepEqual(
    found?.figures.map((f) => f.report),
    ['a-wire', 'b-paper'],
  );
  assert.match(found?.explanation ?? '', /“killed or wounded”.*a-wire.*becomes.*“killed”, in b-paper \(2025-01-13\)/);
});

test('the drift is located where it first appears; later tellings are named', () => {
  const third: Sheet = { ...RETOLD, ref: 'c-site', published: '2025-01-20' };
  const [found] = findings(weighed(third, SPOKEN, RETOLD), 'drift');
  assert.deepEqual(
    found?.figures.map((f) => f.report),
    ['a-wire', 'b-paper', 'c-site'],
  );
  assert.match(found?.explanation ?? '', /so also in c-site/);
});

const NONE: readonly (readonly [name: string, sheets: readonly Sheet[]])[] = [
  [
    'another number is another saying',
    [SPOKEN, { ...RETOLD, lines: [line('US government', { is: q.exactly(1400), measure: 'killed', when: '2024-12-25..2024-12-31' })] }],
  ],
  [
    'another state is another origin',
    [SPOKEN, { ...RETOLD, lines: [line('Ukraine', { is: q.exactly(1000), measure: 'killed', when: '2024-12-25..2024-12-31' })] }],
  ],
  [
    'another month is another event',
    [SPOKEN, { ...RETOLD, lines: [line('US government', { is: q.exactly(1000), measure: 'killed', when: '2025-01-05..2025-01-10' })] }],
  ],
  [
    'two persons of one state are two sayers',
    [
      SPOKEN,
      {
        ...RETOLD,
        lines: [line('Jane Other', { is: q.exactly(1000), measure: 'killed', when: '2024-12-25..2024-12-31' })],
        actors: [{ id: 'person:jane', name: 'Jane Other', kind: 'person', unnamed: false, party: 'US', partOf: 'state:US', mentions: [] }],
      },
    ],
  ],
  [
    'unnamed sources of no state are nobody in particular',
    [
      { ...SPOKEN, lines: [line('sources?', { is: q.exactly(1000), measure: 'killed_or_wounded', when: '2024-12-21..2024-12-27' })] },
      { ...RETOLD, lines: [line('sources?', { is: q.exactly(1000), measure: 'killed', when: '2024-12-25..2024-12-31' })] },
    ],
  ],
  [
    'a window, a place and a people that only a rule supplied cannot drift',
    [
      SPOKEN,
      {
        ...RETOLD,
        lines: [
          line('US government', {
            is: q.exactly(1000),
            measure: 'killed_or_wounded',
            window: { start: '2024-12-21', end: '2024-12-27', stated: true },
            place: 'Ukraine',
            of: 'RU',
            inferred: { place: 'named before', population: 'named before' },
          }),
        ],
      },
    ],
  ],
];
for (const [name, sheets] of NONE) test(`no drift: ${name}`, () => assert.deepEqual(findings(weighed(...sheets), 'drift').map(brief), []));

const MINISTRY = {
  id: 'body:ministry',
  name: 'the ministry',
  kind: 'organisation',
  unnamed: false,
  party: 'KP',
  partOf: 'state:KP',
  mentions: [],
} as const;
const HEAD: Line = { by: ['North Korea'], source: 'Pyongyang', cue: 'denies', content: 'sending troops', stance: 'denies', headline: true };
const BODY: Line = {
  by: ['the ministry'],
  source: 'The ministry',
  cue: 'has declined',
  content: 'to confirm reports of soldiers',
  stance: 'declines',
};
const page = (...lines: readonly Line[]): Sheet => ({ ref: 'h', lines, actors: [MINISTRY] });

test('a headline that denies over a body that declines', () => {
  const [found, ...rest] = weighed(page(HEAD, BODY)).findings;
  assert.equal(rest.length, 0);
  assert.deepEqual(found?.types, ['STANCE_SHIFT']);
  assert.deepEqual(
    found?.claims.map((c) => c.text),
    ['The ministry has declined to confirm reports of soldiers', 'Pyongyang denies sending troops'],
  );
});

const HELD: readonly (readonly [name: string, sheet: Sheet])[] = [
  ['no headline, two sentences', page({ ...HEAD, headline: false }, BODY)],
  ['the body has the denial too', page(HEAD, { ...BODY, stance: 'denies' })],
  ['another party declines', page(HEAD, { ...BODY, by: ['Russia'] })],
  ['nobody of the party in the body', page(HEAD)],
];
for (const [name, sheet] of HELD) test(`the headline holds: ${name}`, () => assert.deepEqual(weighed(sheet).findings, []));

const DENIAL: Line = { content: 'Pyongyang flatly denies sending anybody', headline: true };

test('a headline that denies needs no attribution of its own; nor a title that stands apart from the text', () => {
  const [inText] = weighed(page(DENIAL, BODY)).findings;
  assert.deepEqual(inText?.types, ['STANCE_SHIFT']);
  assert.deepEqual(inText?.claims[1], { report: 'h', attribution: '', text: 'Pyongyang flatly denies sending anybody', span: [0, 39] });
  const [apart] = weighed({ ...page(BODY), title: 'Pyongyang denies it all' }).findings;
  assert.deepEqual(apart?.claims[1]?.text, 'Pyongyang denies it all');
});

const UNSAID: readonly (readonly [name: string, headline: string])[] = [
  ['another state', 'Moscow denies sending anybody'],
  ['a verb without its state', 'Ministry denies sending anybody'],
  ['the state after the verb', 'Kyiv denies that Pyongyang sent anybody'],
  ['no denial at all', 'Pyongyang keeps silent'],
];
for (const [name, content] of UNSAID)
  test(`the headline says nothing: ${name}`, () => assert.deepEqual(weighed(page({ content, headline: true }, BODY)).findings, []));

const MATTER = 'on reports that soldiers were shipped eastwards under cover';
const declined: Line = { ...BODY, content: `to comment ${MATTER}` };
const denied: Line = { by: ['North Korea'], source: 'Pyongyang', cue: 'denied', content: `anything ${MATTER}`, stance: 'denies' };
const of = (ref: string, published: string, line: Line): Sheet => ({ ...page(line), ref, published });
const between = (...sheets: readonly Sheet[]) =>
  findings(weighed(...sheets), 'drift').map((f) => f.claims.map((c) => c.report).join(' → '));

test('one day, one matter: declined in one report, denied in another', () => {
  assert.deepEqual(between(of('b', '2024-10-22', denied), of('a', '2024-10-22', declined)), ['a → b']);
  assert.deepEqual(between(of('b', '2024-10-23', denied), of('a', '2024-10-22', declined)), ['a → b']);
  assert.deepEqual(between(of('b', '2024-10-25', denied), of('a', '2024-10-22', declined)), []);
  assert.deepEqual(between(of('b', '2024-10-22', { ...denied, by: ['Russia'] }), of('a', '2024-10-22', declined)), []);
  assert.deepEqual(between(of('b', '2024-10-22', { ...denied, content: 'that a missile was fired' }), of('a', '2024-10-22', declined)), []);
});
