import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as q from '../../../../test/kit/quantities.ts';
import { DAY, one, type Row, says, sheet, sheetsOf } from '../../../../test/kit/tension.ts';
import { brief, findings, weighed, weighedWithout } from '../../../../test/kit/weigh.ts';

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

test('every question a tension rests on is named, and its claims are quoted', () => {
  for (const f of findings(weighed(FRONT), 'tension')) {
    assert.equal(f.questions.length, 3);
    assert.ok(f.claims.some((c) => c.text.includes('about 30%')));
  }
});

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
  [
    'T06 the days come to more than the whole',
    [
      says('Ukraine', one('1,000', q.exactly(1000), 'killed', { when: '2024-12-02..2024-12-06' })),
      says('Ukraine', one('about 1,500', q.about(1500), 'killed', { when: '2024-12-20..2024-12-24' })),
      says('Ukraine', one('up to 2,000', q.upTo(2000), 'killed')),
    ],
    ['contradiction T06: 1,000 | about 1,500 | up to 2,000'],
  ],
  [
    'T06 not: they fit',
    [
      says('Ukraine', one('1,000', q.exactly(1000), 'killed', { when: '2024-12-02..2024-12-06' })),
      says('Ukraine', one('about 900', q.about(900), 'killed', { when: '2024-12-20..2024-12-24' })),
      says('Ukraine', one('about 2,000', q.about(2000), 'killed')),
    ],
    [],
  ],
  [
    'T06 not: each is told by another, who may count the same men',
    [
      says('Ukraine', one('1,000', q.exactly(1000), 'killed', { when: '2024-12-02..2024-12-06' })),
      says('US government', one('about 1,500', q.about(1500), 'killed', { when: '2024-12-20..2024-12-24' })),
      says('Russia', one('up to 2,000', q.upTo(2000), 'killed')),
    ],
    [],
  ],
];

for (const [name, lines, expected] of ROWS)
  test(name, () => {
    const raised = findings(weighed(...sheetsOf(lines)), 'tension', 'contradiction', 'note');
    assert.deepEqual(raised.map(brief), expected);
  });

test('switching off every assumption of a tension removes it, and nothing else', () => {
  for (const [, lines] of ROWS) {
    const raised = findings(weighed(...sheetsOf(lines)), 'tension', 'contradiction');
    for (const f of raised) {
      assert.ok(f.assumptions.length > 0, f.rule);
      const off = f.assumptions.map((x) => x.id);
      const left = findings(weighedWithout(off, ...sheetsOf(lines)), 'tension', 'contradiction');
      const kept = raised.filter((x) => !x.assumptions.some((a) => off.includes(a.id)));
      assert.deepEqual(
        left.map((x) => x.id),
        kept.map((x) => x.id),
      );
    }
  }
});
