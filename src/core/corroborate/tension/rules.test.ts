import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../../test/kit/quantities.ts';
import type { Count, Line, Sheet } from '../../../../test/kit/readings.ts';
import { brief, findings, weighed, weighedWithout } from '../../../../test/kit/weigh.ts';

const DAY = '2025-01-03..2025-01-03';
const WAR = '2024-10-01..2025-01-10';
/** A figure whose words are the key; told by whoever the line names. */
const says = (by: string, ...counts: readonly Count[]): Line => ({
  by: [by],
  content: counts.map((c) => c.words).join(' and '),
  figures: counts,
});
const sheet = (ref: string, ...lines: readonly Line[]): Sheet => ({ ref, lines, published: '2025-01-13' });
const one = (words: string, is: Count['is'], measure: string, more: Partial<Count> = {}): Count => ({
  words,
  is,
  measure,
  when: WAR,
  ...more,
});

const FRONT = sheet(
  'seed',
  says('various counts?', {
    words: 'nearly 12,000',
    is: q.nearly(12000),
    measure: 'deployed',
    kind: 'stock',
    when: '2024-10-01..2024-10-31',
  }),
  says('An Analyst', { words: 'about 30%', is: q.aboutPercent(30), measure: 'at_front' }),
  says('Olena Example', one('more than 4,000', q.moreThan(4000), 'killed_or_wounded')),
  says('US government', { words: '1,000', is: q.exactly(1000), measure: 'killed', when: '2024-12-25..2024-12-31' }),
);

test('T01: a share of a total at the front, and more killed or wounded than that', () => {
  const [found, ...rest] = findings(weighed(FRONT), 'tension', 'contradiction', 'note');
  assert.equal(rest.length, 0);
  assert.ok(found);
  assert.equal(brief(found), 'tension T01: about 30% | more than 4,000 | nearly 12,000');
  assert.equal(found.title, 'About 30 % of nearly 12,000 is 2,970–3,960 at the front, yet more than 4,000 killed or wounded');
  assert.deepEqual(found.working, [
    '27–33 % × 11,000–12,000 = 2,970–3,960 at the front',
    'more than 4,000 killed or wounded ≤ 2,970–3,960 at the front?',
    'at the widest reading of the words, up to 4,500 at the front',
  ]);
  assert.equal(found.assumptions[0]?.text, 'casualties arise among those at the front');
  assert.ok(found.waysOut.length >= 3);
});

test('T01: the share of a total that the text itself names rests on the bridge alone', () => {
  const base = { text: 'the troops sent', figure: 'f1' };
  const lines = FRONT.lines.map((l, i) =>
    i === 1 ? says('An Analyst', { words: 'about 30%', is: q.aboutPercent(30), measure: 'at_front', base }) : l,
  );
  const [found] = findings(weighed({ ...FRONT, lines }), 'tension');
  assert.equal(found?.assumptions.length, 1);
});

type Row = readonly [name: string, lines: readonly Line[], expected: readonly string[]];
const ROWS: readonly Row[] = [
  [
    'T02 more killed than killed or wounded',
    [
      says('Ukraine', one('at least 3,000', q.atLeast(3000), 'killed')),
      says('Russia', one('about 2,000', q.about(2000), 'killed_or_wounded')),
    ],
    ['contradiction T02: about 2,000 | at least 3,000'],
  ],
  [
    'T02 not: fewer killed than killed or wounded',
    [
      says('Ukraine', one('1,000', q.exactly(1000), 'killed')),
      says('Russia', one('more than 4,000', q.moreThan(4000), 'killed_or_wounded')),
    ],
    [],
  ],
  [
    'T02 not: what "casualties" takes in is unclear both ways',
    [says('Ukraine', one('3,000', q.exactly(3000), 'casualties')), says('Russia', one('2,000', q.exactly(2000), 'killed_or_wounded'))],
    [],
  ],
  [
    'T02 an ambiguous whole clashes when all its readings do',
    [says('Ukraine', one('3,000', q.exactly(3000), 'killed')), says('Russia', one('2,000', q.exactly(2000), 'casualties'))],
    ['contradiction T02: 2,000 | 3,000'],
  ],
  [
    'T02 not: killed after the wider count ends',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed')),
      says('Russia', one('2,000', q.exactly(2000), 'killed_or_wounded', { when: '2024-10-01..2024-12-01' })),
    ],
    [],
  ],
  [
    'T02 not: another army',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed')),
      says('Russia', one('2,000', q.exactly(2000), 'killed_or_wounded', { of: 'RU' })),
    ],
    [],
  ],
  [
    'T02 a wider count told without a time is taken for a count so far, which is assumed',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed')),
      says('Russia', { words: '2,000', is: q.exactly(2000), measure: 'killed_or_wounded' }),
    ],
    ['tension T02: 2,000 | 3,000'],
  ],
  [
    'T03 two numbers for one day',
    [
      says('Ukraine', one('sixteen', q.exactly(16), 'killed', { when: DAY, place: 'Sudzha' })),
      says('Russia', one('seven', q.exactly(7), 'killed', { when: DAY, place: 'Sudzha' })),
    ],
    ['tension T03: seven | sixteen'],
  ],
  [
    'T03 two numbers for one building',
    [
      says('Ukraine', one('sixteen', q.exactly(16), 'killed', { when: DAY, place: 'Sudzha station' })),
      says('Russia', one('seven', q.exactly(7), 'killed', { when: DAY, place: 'Sudzha station' })),
    ],
    ['contradiction T03: seven | sixteen'],
  ],
  [
    'T03 in a whole region it may be two attacks',
    [
      says('Ukraine', one('sixteen', q.exactly(16), 'killed', { when: DAY })),
      says('Russia', one('seven', q.exactly(7), 'killed', { when: DAY })),
    ],
    ['note T03: seven | sixteen'],
  ],
  [
    'T03 near enough is a note',
    [
      says('Ukraine', one('about 3,000', q.about(3000), 'killed', { place: 'Sudzha', when: DAY })),
      says('Russia', one('some 3,200', q.about(3200), 'killed', { place: 'Sudzha', when: DAY })),
    ],
    ['note T03: about 3,000 | some 3,200'],
  ],
  [
    'T12 a floor above a ceiling',
    [
      says('Ukraine', one('at least 300', q.atLeast(300), 'killed', { place: 'Sudzha', when: DAY })),
      says('Russia', one('no more than 120', q.upTo(120), 'killed', { place: 'Sudzha', when: DAY })),
    ],
    ['tension T12: at least 300 | no more than 120'],
  ],
  [
    'T12 not: the floor lies below',
    [
      says('Ukraine', one('at least 100', q.atLeast(100), 'killed', { place: 'Sudzha', when: DAY })),
      says('Russia', one('up to 300', q.upTo(300), 'killed', { place: 'Sudzha', when: DAY })),
    ],
    [],
  ],
  [
    'T13 nobody, and some',
    [
      says('Russia', one('no one', q.exactly(0), 'killed', { place: 'Sudzha', when: DAY })),
      says('Ukraine', one('at least 12', q.atLeast(12), 'killed', { place: 'Sudzha', when: DAY })),
    ],
    ['tension T13: at least 12 | no one'],
  ],
  [
    'T24 one origin, one day, two numbers',
    [
      says('Ukraine', one('more than 4,000', q.moreThan(4000), 'killed', { place: 'Sudzha' })),
      says('Ukraine', one('3,000', q.exactly(3000), 'killed', { place: 'Sudzha' })),
    ],
    ['contradiction T24: 3,000 | more than 4,000'],
  ],
  [
    'T24 not: more than 4,000 may be 4,100',
    [says('Ukraine', one('more than 4,000', q.moreThan(4000), 'killed')), says('Ukraine', one('4,100', q.exactly(4100), 'killed'))],
    [],
  ],
  [
    'T04 a running count falls',
    [
      says('Ukraine', one('4,000', q.exactly(4000), 'killed', { when: '2024-10-01..2024-12-20' })),
      says('Ukraine', one('3,000', q.exactly(3000), 'killed')),
    ],
    ['contradiction T04: 3,000 | 4,000'],
  ],
  [
    'T04 not: it grows',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed', { when: '2024-10-01..2024-12-20' })),
      says('Ukraine', one('4,000', q.exactly(4000), 'killed')),
    ],
    [],
  ],
  [
    'T04 not: soldiers deployed may go home',
    [
      says('Ukraine', { words: '4,000', is: q.exactly(4000), measure: 'deployed', kind: 'stock', asOf: '2024-12-20' }),
      says('Ukraine', { words: '3,000', is: q.exactly(3000), measure: 'deployed', kind: 'stock', asOf: '2025-01-10' }),
    ],
    [],
  ],
  [
    'T05 more in a week than in all',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed', { when: '2024-12-10..2024-12-16' })),
      says('Russia', one('fewer than 2,000', q.fewerThan(2000), 'killed')),
    ],
    ['contradiction T05: 3,000 | fewer than 2,000'],
  ],
  [
    'T05 not: fewer in the week',
    [
      says('Ukraine', one('1,000', q.exactly(1000), 'killed', { when: '2024-12-10..2024-12-16' })),
      says('Russia', one('more than 4,000', q.moreThan(4000), 'killed')),
    ],
    [],
  ],
  [
    'T05 a count whose start is not said is assumed to be of all so far',
    [
      says('Ukraine', one('3,000', q.exactly(3000), 'killed', { when: '2024-12-10..2024-12-16' })),
      says('Russia', { words: '2,000', is: q.exactly(2000), measure: 'killed', asOf: '2025-01-10' }),
    ],
    ['tension T05: 2,000 | 3,000'],
  ],
  [
    'T07 the parts are not the whole',
    [
      says(
        'Ukraine',
        one('300', q.exactly(300), 'killed'),
        one('2,700', q.exactly(2700), 'wounded'),
        one('about 5,000', q.about(5000), 'killed_or_wounded'),
      ),
    ],
    ['contradiction T07: 2,700 | 300 | about 5,000'],
  ],
  [
    'T07 not: they add up',
    [
      says(
        'Ukraine',
        one('300', q.exactly(300), 'killed'),
        one('2,700', q.exactly(2700), 'wounded'),
        one('about 3,000', q.about(3000), 'killed_or_wounded'),
      ),
    ],
    [],
  ],
  [
    'T07 not: the parts are of somebody else',
    [
      says('Russia', one('300', q.exactly(300), 'killed'), one('2,700', q.exactly(2700), 'wounded')),
      says('Ukraine', one('about 5,000', q.about(5000), 'killed_or_wounded')),
    ],
    [],
  ],
  [
    'T08 a share, its part and its whole',
    [
      says(
        'Ukraine',
        { words: '20%', is: q.percent(20), measure: 'at_front' },
        { words: '10,000', is: q.exactly(10000), measure: 'deployed', kind: 'stock' },
        { words: '4,000', is: q.exactly(4000), measure: 'at_front', kind: 'stock' },
      ),
    ],
    ['contradiction T08: 10,000 | 20% | 4,000'],
  ],
  [
    'T08 not: they fit',
    [
      says(
        'Ukraine',
        { words: '30%', is: q.percent(30), measure: 'at_front' },
        { words: '12,000', is: q.exactly(12000), measure: 'deployed', kind: 'stock' },
        { words: '3,600', is: q.exactly(3600), measure: 'at_front', kind: 'stock' },
      ),
    ],
    [],
  ],
  [
    'T10 more names than dead',
    [
      says('Ukraine', one('1,450', q.exactly(1450), 'killed', { kind: 'floor' })),
      says('Russia', one('about 1,000', q.about(1000), 'killed_or_wounded')),
    ],
    ['contradiction T10: 1,450 | about 1,000'],
  ],
  [
    'T11 more lost than sent',
    [
      says('Ukraine', one('more than 14,000', q.moreThan(14000), 'killed_or_wounded')),
      says('Russia', { words: '10,000 to 12,000', is: q.between(10000, 12000), measure: 'sent' }),
    ],
    ['contradiction T11: 10,000 to 12,000 | more than 14,000'],
  ],
  [
    'T11 not: fewer',
    [
      says('Ukraine', one('more than 4,000', q.moreThan(4000), 'killed_or_wounded')),
      says('Russia', { words: 'nearly 12,000', is: q.nearly(12000), measure: 'sent' }),
    ],
    [],
  ],
  [
    'T14 a group larger than the one it belongs to',
    [
      says('Ukraine', one('600', q.exactly(600), 'killed', { of: 'RU', group: 'children' })),
      says('Russia', one('at most 400', q.upTo(400), 'killed', { of: 'RU', group: 'civilian' })),
    ],
    ['contradiction T14: 600 | at most 400'],
  ],
  [
    'T15 a town above its country',
    [
      says('Ukraine', one('500', q.exactly(500), 'killed', { of: 'RU', place: 'Sudzha' })),
      says('Russia', one('about 300', q.about(300), 'killed', { of: 'RU', place: 'Russia' })),
    ],
    ['contradiction T15: 500 | about 300'],
  ],
  [
    'T18 more shot down than came',
    [
      says('Russia', one('58', q.exactly(58), 'intercepted', { of: 'UA', group: null, when: DAY })),
      says('Ukraine', one('at most 45', q.upTo(45), 'launched', { of: 'UA', group: null, when: DAY })),
    ],
    ['contradiction T18: 58 | at most 45'],
  ],
];

for (const [name, lines, expected] of ROWS)
  test(name, () => {
    const a = weighed(...lines.map((l, i) => sheet(`r${i}`, l)));
    assert.deepEqual(findings(a, 'tension', 'contradiction', 'note').map(brief), expected);
  });

test('every question a tension rests on is named, and its claims are quoted', () => {
  for (const f of findings(weighed(FRONT), 'tension')) {
    assert.equal(f.questions.length, 3);
    assert.ok(f.claims.some((c) => c.text.includes('about 30%')));
  }
});

test('switching off every assumption of a tension removes it, and nothing else', () => {
  for (const [, lines] of ROWS) {
    const sheets = lines.map((l, i) => sheet(`r${i}`, l));
    const raised = findings(weighed(...sheets), 'tension', 'contradiction', 'note');
    for (const f of raised) {
      assert.ok(f.assumptions.length > 0, f.rule);
      const left = findings(
        weighedWithout(
          f.assumptions.map((x) => x.id),
          ...sheets,
        ),
        'tension',
        'contradiction',
        'note',
      );
      assert.deepEqual(
        left.map((x) => x.id),
        raised.filter((x) => x !== f && !shares(x.assumptions, f.assumptions)).map((x) => x.id),
      );
    }
  }
});
const shares = (a: readonly { id: string }[], b: readonly { id: string }[]): boolean => a.some((x) => b.some((y) => x.id === y.id));

test('figures that are all of one size never clash', () => {
  const measure = fc.constantFrom('killed', 'wounded', 'killed_or_wounded', 'sent', 'deployed', 'captured');
  fc.assert(
    fc.property(fc.array(fc.tuple(measure, fc.constantFrom('Ukraine', 'Russia')), { maxLength: 6 }), (counts) => {
      const sheets = counts.map(([m, by], i) => sheet(`r${i}`, says(by, one('about 1,000', q.about(1000), m))));
      assert.deepEqual(findings(weighed(...sheets), 'tension', 'contradiction'), []);
    }),
  );
});
