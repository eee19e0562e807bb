import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as q from '../../../test/kit/quantities.ts';
import type { Count, Sheet } from '../../../test/kit/readings.ts';
import { collated, question, weighed } from '../../../test/kit/weigh.ts';
import type { Actor } from '../model/actor.ts';

let n = 0;
/** A report with one figure, said by somebody. */
const sheet = (count: Partial<Count> & Pick<Count, 'is'>, more: Partial<Sheet> = {}): Sheet => ({
  ref: `r${++n}`,
  ...more,
  lines: [{ by: ['Olena Example'], content: 'so many of them', figures: [{ words: 'so many', measure: 'killed_or_wounded', ...count }] }],
});

const labels = (...sheets: readonly Sheet[]): readonly string[] =>
  collated(...sheets)
    .inquiries.map((x) => `${x.label}: ${x.members.length}`)
    .sort();

/** Pairs of figures and the questions they come to stand under. */
const ROWS: readonly (readonly [name: string, sheets: readonly Sheet[], labels: readonly string[]])[] = [
  [
    'a total since October and one since November are one count',
    [sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' }), sheet({ is: q.about(3000), when: '2024-11-15..2024-12-23' })],
    ['North Korean soldiers killed or wounded, Kursk Oblast, since October 2024: 2'],
  ],
  [
    'a total whose start is not said joins the count that had begun',
    [sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' }), sheet({ is: q.moreThan(3000), asOf: '2024-12-23' })],
    ['North Korean soldiers killed or wounded, Kursk Oblast, since October 2024: 2'],
  ],
  [
    'a war and a Friday are two questions',
    [
      sheet({ is: q.exactly(1270), of: 'US', measure: 'killed', when: '2003-03-20..2004-12-04' }, { published: '2004-12-04' }),
      sheet({ is: q.exactly(2), of: 'US', measure: 'killed', when: '2004-12-03..2004-12-03' }, { published: '2004-12-04' }),
    ],
    ['American soldiers killed, Kursk Oblast, on 3 December 2004: 1', 'American soldiers killed, Kursk Oblast, since March 2003: 1'],
  ],
  [
    'one day and the next are two questions',
    [sheet({ is: q.exactly(7), when: '2025-01-03..2025-01-03' }), sheet({ is: q.exactly(9), when: '2025-01-04..2025-01-04' })],
    [
      'North Korean soldiers killed or wounded, Kursk Oblast, on 3 January 2025: 1',
      'North Korean soldiers killed or wounded, Kursk Oblast, on 4 January 2025: 1',
    ],
  ],
  [
    'two weeks that meet are one event',
    [sheet({ is: q.exactly(1000), when: '2024-12-21..2024-12-27' }), sheet({ is: q.exactly(1000), when: '2024-12-25..2024-12-31' })],
    ['North Korean soldiers killed or wounded, Kursk Oblast, 21–31 December 2024: 2'],
  ],
  [
    'killed and wounded are two questions',
    [
      sheet({ is: q.exactly(16), measure: 'killed', when: '2025-01-03..2025-01-03' }),
      sheet({ is: q.exactly(38), measure: 'wounded', when: '2025-01-03..2025-01-03' }),
    ],
    [
      'North Korean soldiers killed, Kursk Oblast, on 3 January 2025: 1',
      'North Korean soldiers wounded, Kursk Oblast, on 3 January 2025: 1',
    ],
  ],
  [
    'sent and deployed are asked in one breath, an ambiguous word under its first meaning',
    [
      sheet({ is: q.nearly(12000), measure: 'deployed', kind: 'stock' }),
      sheet({ is: q.moreThan(10000), measure: 'sent' }),
      sheet({ is: q.about(3000), measure: 'casualties', asOf: '2025-01-10' }),
    ],
    ['North Korean soldiers deployed, Kursk Oblast, January 2025: 2', 'North Korean soldiers killed or wounded, Kursk Oblast, to date: 1'],
  ],
  [
    'a share is no count',
    [sheet({ is: q.aboutPercent(30), measure: 'at_front' }), sheet({ is: q.exactly(3600), measure: 'at_front', kind: 'stock' })],
    [
      'North Korean soldiers at the front, Kursk Oblast, January 2025: 1',
      'Share of North Korean soldiers at the front, Kursk Oblast, January 2025: 1',
    ],
  ],
  [
    'a town joins the region that is also named; a country does not',
    [
      sheet({ is: q.exactly(50), when: '2025-01-03..2025-01-03', of: 'RU', place: 'Sudzha' }),
      sheet({ is: q.exactly(60), when: '2025-01-03..2025-01-03', of: 'RU' }),
      sheet({ is: q.exactly(70), when: '2025-01-03..2025-01-03', of: 'RU', place: 'Russia' }),
    ],
    [
      'Russian soldiers killed or wounded, Kursk Oblast, on 3 January 2025: 2',
      'Russian soldiers killed or wounded, Russia, on 3 January 2025: 1',
    ],
  ],
  [
    'a force abroad has one theatre: a region, its country, or no place at all',
    [
      sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' }),
      sheet({ is: q.moreThan(3000), when: '2024-10-01..2024-12-23', place: 'Russia' }),
      sheet({ is: q.about(1100), when: '2024-12-01..2024-12-23', asOf: '2024-12-23', place: null }),
    ],
    ['North Korean soldiers killed or wounded, Kursk Oblast, since October 2024: 3'],
  ],
  [
    'a force abroad in two regions: the country is a question of its own',
    [
      sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' }),
      sheet({ is: q.moreThan(300), when: '2024-10-01..2025-01-13', place: 'Vladivostok' }),
      sheet({ is: q.moreThan(5000), when: '2024-10-01..2025-01-13', place: 'Russia' }),
    ],
    [
      'North Korean soldiers killed or wounded, Kursk Oblast, since October 2024: 1',
      'North Korean soldiers killed or wounded, Russia, since October 2024: 1',
      'North Korean soldiers killed or wounded, Vladivostok, since October 2024: 1',
    ],
  ],
  [
    'a force abroad, its place not said, is where twice as many reports count it',
    [
      ...['a', 'b'].map(() => sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' })),
      sheet({ is: q.moreThan(300), when: '2024-10-01..2025-01-13', place: 'Vladivostok' }),
      sheet({ is: q.moreThan(5000), when: '2024-10-01..2025-01-13', place: null }),
    ],
    [
      'North Korean soldiers killed or wounded, Kursk Oblast, since October 2024: 3',
      'North Korean soldiers killed or wounded, Vladivostok, since October 2024: 1',
    ],
  ],
  [
    'numbers told without a time are a count so far; a handful is an episode',
    [sheet({ is: q.about(300) }), sheet({ is: q.about(600), asOf: '2025-04-30' }), sheet({ is: q.exactly(2) })],
    ['North Korean soldiers killed or wounded, Kursk Oblast, to date: 2'],
  ],
  [
    "people of no army in particular, without a time, are nobody's count",
    [sheet({ is: q.about(300), of: null, group: null }), sheet({ is: q.about(600), of: null, group: null })],
    ['People killed or wounded, Kursk Oblast, time not said: 2'],
  ],
  [
    'what happened this month is a count so far; a week of the last is an event',
    [sheet({ is: q.about(1100), when: '2024-12-20..2025-01-13' }), sheet({ is: q.about(100), when: '2024-12-20..2024-12-26' })],
    [
      'North Korean soldiers killed or wounded, Kursk Oblast, 20–26 December 2024: 1',
      'North Korean soldiers killed or wounded, Kursk Oblast, since December 2024: 1',
    ],
  ],
  [
    'two towns of one region, the region not named, are two questions',
    [
      sheet({ is: q.exactly(50), when: '2025-01-03..2025-01-03', place: 'Sudzha' }),
      sheet({ is: q.exactly(60), when: '2025-01-03..2025-01-03', place: 'Rylsk' }),
    ],
    [
      'North Korean soldiers killed or wounded, Rylsk, on 3 January 2025: 1',
      'North Korean soldiers killed or wounded, Sudzha, on 3 January 2025: 1',
    ],
  ],
  [
    'other people are another question',
    [
      sheet({ is: q.exactly(5), when: '2025-01-03..2025-01-03' }),
      sheet({ is: q.exactly(5), when: '2025-01-03..2025-01-03', of: 'RU' }),
      sheet({ is: q.exactly(5), when: '2025-01-03..2025-01-03', of: 'RU', group: 'civilian' }),
    ],
    [
      'North Korean soldiers killed or wounded, Kursk Oblast, on 3 January 2025: 1',
      'Russian civilians killed or wounded, Kursk Oblast, on 3 January 2025: 1',
      'Russian soldiers killed or wounded, Kursk Oblast, on 3 January 2025: 1',
    ],
  ],
  [
    '"North Koreans" among North Korean soldiers are soldiers',
    [sheet({ is: q.exactly(5), when: '2025-01-03..2025-01-03' }), sheet({ is: q.exactly(6), when: '2025-01-03..2025-01-03', group: null })],
    ['North Korean soldiers killed or wounded, Kursk Oblast, on 3 January 2025: 2'],
  ],
];

for (const [name, sheets, expected] of ROWS) test(name, () => assert.deepEqual(labels(...sheets), expected));

const SINCE = { of: 'RU', when: '2024-10-01..2025-01-13' } as const;
const MISSING: readonly (readonly [name: string, figure: Partial<Count>, missing: readonly string[]])[] = [
  ['no place', { ...SINCE, place: null }, ['place']],
  ['a place that only a rule supplied', { ...SINCE, place: 'Ukraine', inferred: { place: 'named before' } }, ['place']],
  ['no time, and too few for a count so far', { of: 'RU', is: q.exactly(3) }, ['window']],
  ['a whole country', { ...SINCE, place: 'Russia' }, ['place']],
  ['soldiers of no named army', { ...SINCE, of: null }, ['population']],
];
for (const [name, figure, missing] of MISSING)
  test(`may belong: ${name}`, () => {
    const a = weighed(sheet({ is: q.moreThan(4000), ...SINCE }), sheet({ is: q.about(3900), ...figure }));
    const asked = question(a, 'Russian soldiers killed or wounded, Kursk Oblast, since October 2024');
    assert.equal(asked.figures.length, 1);
    assert.deepEqual(
      asked.mayBelong.map((f) => f.missing),
      [missing],
    );
  });

test('a denied figure and one of no known measure belong nowhere', () => {
  const denied: Sheet = {
    ref: 'd',
    lines: [{ by: ['Moscow'], stance: 'denies', content: '300 dead', figures: [{ words: '300', is: q.exactly(300), measure: 'killed' }] }],
  };
  const other: Sheet = { ref: 'o', lines: [{ content: '3 bridges', figures: [{ words: '3', is: q.exactly(3), measure: 'other' }] }] };
  assert.deepEqual(collated(denied, other).inquiries, []);
});

test('one report twice is weighed once; two reports with one name are both kept', () => {
  const one = sheet({ is: q.exactly(5), when: '2025-01-03..2025-01-03' });
  assert.equal(collated(one, one).dispatches.length, 1);
  const [first] = collated(one).dispatches;
  assert.equal(first?.ref, one.ref);
});

const anyCount = fc.record({
  is: fc.integer({ min: 1, max: 9000 }).chain((x) => fc.constantFrom(q.exactly(x), q.about(x), q.moreThan(x))),
  measure: fc.constantFrom('killed', 'wounded', 'killed_or_wounded', 'casualties', 'deployed', 'sent'),
  of: fc.constantFrom('KP', 'RU', null),
  group: fc.constantFrom('military', 'civilian', null),
  place: fc.constantFrom('Kursk Oblast', 'Sudzha', 'Russia', 'Ukraine', null),
  when: fc.constantFrom('2025-01-03..2025-01-03', '2025-01-03..2025-01-04', '2024-10-01..2025-01-13', '..2025-01-10', undefined),
});
/** Fast-check's arbitraries give undefined where a field should be absent. */
const strip = <T extends object>(x: T): T => Object.fromEntries(Object.entries(x).filter(([, v]) => v !== undefined)) as T;

test('the order of reports is irrelevant, and none of their figures is lost when one is added', () => {
  fc.assert(
    fc.property(fc.array(anyCount, { minLength: 1, maxLength: 8 }), (counts) => {
      const sheets = counts.map((c, i) => ({ ...sheet(strip(c) as Count), ref: `p${i}` }));
      const there = weighed(...sheets);
      assert.deepEqual(weighed(...[...sheets].reverse()), there);
      const listed = (a: typeof there): Set<string> =>
        new Set(a.questions.flatMap((x) => [...x.figures, ...x.mayBelong].map((f) => f.report)));
      const before = listed(weighed(...sheets.slice(1)));
      const after = listed(there);
      for (const ref of before) assert.ok(after.has(ref), `${ref} lost`);
      assert.equal(after.size, sheets.length);
    }),
    { numRuns: 200 },
  );
});

test("a question's id does not change when more of the same is said", () => {
  const one = sheet({ is: q.moreThan(4000), when: '2024-10-01..2025-01-13' });
  const more = sheet({ is: q.about(3000), asOf: '2024-12-23' });
  assert.equal(weighed(one).questions[0]?.id, weighed(one, more).questions[0]?.id);
});

test('who speaks together is two origins, each the same as when it speaks alone', () => {
  const actor = (name: string, parts?: readonly string[]): Actor => ({
    id: parts ? `joint:${parts.join('+')}` : `name:${name.toLowerCase()}`,
    name,
    kind: 'group',
    unnamed: false,
    party: null,
    partOf: null,
    ...(parts ? { parts } : {}),
    mentions: [],
  });
  const both = 'Harbour Union + Dock Union';
  const actors = [actor('Harbour Union'), actor('Dock Union'), actor(both, ['name:harbour union', 'name:dock union'])];
  const joint = sheet({ is: q.exactly(16), when: '2025-01-03..2025-01-03' });
  const alone = sheet({ is: q.exactly(16), when: '2025-01-03..2025-01-03' });
  const said = (s: Sheet, by: string): Sheet => ({ ...s, actors, lines: s.lines.map((l) => ({ ...l, by: [by] })) });
  const [asked] = weighed(said(joint, both), said(alone, 'Dock Union')).questions;
  assert.deepEqual(asked?.origins.map((o) => o.name).sort(), ['Dock Union', 'Harbour Union']);
  assert.equal(asked?.independentOrigins.named, 2);
});
