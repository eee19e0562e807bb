import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../../test/kit/quantities.ts';
import { DAY, one, type Row, says, sheet, sheetsOf } from '../../../../test/kit/tension.ts';
import { brief, findings, weighed, weighedWithout } from '../../../../test/kit/weigh.ts';

const ROWS: readonly Row[] = [
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
    'T09 shares of one whole above it',
    [
      says(
        'Ukraine',
        { words: '60%', is: q.percent(60), measure: 'killed', base: { text: 'the force', figure: null } },
        { words: 'about 55%', is: q.aboutPercent(55), measure: 'wounded', base: { text: 'the force', figure: null } },
      ),
    ],
    ['tension T09: 60% | about 55%'],
  ],
  [
    'T09 not: shares of two wholes',
    [
      says(
        'Ukraine',
        { words: '60%', is: q.percent(60), measure: 'killed', base: { text: 'the force', figure: null } },
        { words: 'about 55%', is: q.aboutPercent(55), measure: 'wounded', base: { text: 'the reserve', figure: null } },
      ),
    ],
    [],
  ],
  [
    'T16 so many a day for so long is another total',
    [
      says(
        'Ukraine',
        { words: 'about 200 a day', is: q.about(200), measure: 'killed', kind: 'rate', per: 'day' },
        one('about 3,000', q.about(3000), 'killed'),
      ),
    ],
    ['tension T16: about 200 a day | about 3,000'],
  ],
  [
    'T16 not: it is the total',
    [
      says(
        'Ukraine',
        { words: 'about 200 a day', is: q.about(200), measure: 'killed', kind: 'rate', per: 'day' },
        one('some 20,400', q.about(20400), 'killed'),
      ),
    ],
    [],
  ],
  [
    'T17 so many more make another number',
    [
      says(
        'Ukraine',
        one('2,100', q.exactly(2100), 'killed', { when: '2024-10-01..2024-12-20' }),
        one('another 500', q.exactly(500), 'killed', { kind: 'increment' }),
        one('4,000', q.exactly(4000), 'killed'),
      ),
    ],
    ['contradiction T17: 2,100 | 4,000 | another 500'],
  ],
  [
    'T17 not: they add up',
    [
      says(
        'Ukraine',
        one('2,100', q.exactly(2100), 'killed', { when: '2024-10-01..2024-12-20' }),
        one('another 500', q.exactly(500), 'killed', { kind: 'increment' }),
        one('2,600', q.exactly(2600), 'killed'),
      ),
    ],
    [],
  ],
  [
    'T19 nearly all of the killed and wounded were killed',
    [says('Ukraine', one('3,900', q.exactly(3900), 'killed'), one('about 4,000', q.about(4000), 'killed_or_wounded'))],
    ['note T19: 3,900 | about 4,000'],
  ],
  [
    'T19 not: a quarter were',
    [says('Ukraine', one('1,000', q.exactly(1000), 'killed'), one('about 4,000', q.about(4000), 'killed_or_wounded'))],
    [],
  ],
  [
    'T19 not: of a handful anything is usual',
    [says('Ukraine', one('9', q.exactly(9), 'killed'), one('10', q.exactly(10), 'killed_or_wounded'))],
    [],
  ],
  [
    'T22 counted before it happened',
    [says('Ukraine', one('300', q.exactly(300), 'killed', { when: '2025-02-01..2025-02-03' }))],
    ['tension T22: 300'],
  ],
  [
    'T22 not: foreseen',
    [{ ...says('Ukraine', one('300', q.exactly(300), 'killed', { when: '2025-02-01..2025-02-03' })), modality: 'forecast' }],
    [],
  ],
  [
    'T25 the same odd number from two strangers',
    [says('Ukraine', one('1,237', q.exactly(1237), 'killed')), says('Russia', one('1 237', q.exactly(1237), 'killed'))],
    ['note T25: 1 237 | 1,237'],
  ],
  [
    'T25 not: a round number',
    [says('Ukraine', one('1,200', q.exactly(1200), 'killed')), says('Russia', one('1 200', q.exactly(1200), 'killed'))],
    [],
  ],
  [
    'T03 of a report with two counts of the day only the nearer in size is compared',
    [
      says('Ukraine', one('thirty-eight', q.exactly(38), 'wounded', { when: DAY, place: 'Sudzha' })),
      {
        by: ['Russia'],
        content: 'fifty-nine and five',
        figures: [
          one('fifty-nine', q.exactly(59), 'wounded', { when: DAY, place: 'Sudzha' }),
          one('five', q.exactly(5), 'wounded', { when: DAY, place: 'Sudzha' }),
        ],
      },
    ],
    ['tension T03: fifty-nine | thirty-eight'],
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

test('figures that are all of one size never clash', () => {
  const measure = fc.constantFrom('killed', 'wounded', 'killed_or_wounded', 'sent', 'deployed', 'captured');
  fc.assert(
    fc.property(fc.array(fc.tuple(measure, fc.constantFrom('Ukraine', 'Russia')), { maxLength: 6 }), (counts) => {
      const sheets = counts.map(([m, by], i) => sheet(`r${i}`, says(by, one('about 1,000', q.about(1000), m))));
      assert.deepEqual(findings(weighed(...sheets), 'tension', 'contradiction'), []);
    }),
  );
});
