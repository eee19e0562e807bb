import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ACCOUNT } from '../../../../test/fixture/account.ts';
import type { PlacedFigure, Question } from '../../model/account.ts';
import { figuresOverTime } from './figures.ts';
import { ends, reach } from './interval-mark.ts';
import { toSvg } from './picture.ts';
import { strip } from './strip.ts';
import { toCsv } from './table.ts';
import { ENGLISH } from './words.ts';

const parties = { KP: 'North Korea', KR: 'South Korea', RU: 'Russia', UA: 'Ukraine', US: 'United States' };
const losses = ACCOUNT.questions[0] as Question;
const draw = (question: Question, width = 860) =>
  figuresOverTime(question, ACCOUNT.findings, {
    width,
    id: 't',
    parties,
    heading: true,
    figureLink: (f) => `/r/${f.report}#b=${f.span.join('-')}`,
  });

describe('quantities as said', () => {
  const rows: readonly (readonly [Partial<PlacedFigure>, string])[] = [
    [{ low: 4000, high: 4000, bound: 'exact' }, '4,000'],
    [{ low: 4000, high: null, bound: 'more_than' }, 'more than 4,000'],
    [{ low: 100, high: null, bound: 'at_least' }, 'at least 100'],
    [{ low: 0, high: 2700, bound: 'at_most' }, 'up to 2,700'],
    [{ low: null, high: 12000, bound: 'nearly' }, 'nearly 12,000'],
    [{ low: 10000, high: 12000, bound: 'range' }, '10,000–12,000'],
    [{ low: 10000, high: 12000, bound: 'range', approximate: true }, 'about 10,000–12,000'],
    [{ low: 30, high: 30, bound: 'approx', unit: 'percent', approximate: true }, 'about 30 %'],
    [{ low: 1.5, high: 1.5, bound: 'exact' }, '1.5'],
    [{ low: null, high: null, bound: 'vague', text: 'several hundred' }, 'several hundred'],
  ];
  for (const [q, said] of rows) {
    it(said, () =>
      assert.equal(ENGLISH.quantity({ low: null, high: null, bound: 'exact', approximate: false, unit: 'persons', ...q }), said),
    );
  }
});

describe('ends that were said', () => {
  const rows: readonly (readonly [string, number | null, number | null, number | null, number | null])[] = [
    ['exact', 5, 5, 5, 5],
    ['at_most', 0, 9, null, 9],
    ['less_than', 0, 9, null, 9],
    ['nearly', null, 9, null, 9],
    ['nearly', 9, 9, null, 9],
    ['range', 3, 9, 3, 9],
    ['more_than', 3, null, 3, null],
  ];
  for (const [bound, low, high, from, to] of rows) {
    it(`${bound} ${low} ${high}`, () => assert.deepEqual(ends({ bound, low, high, approximate: false }), { low: from, high: to }));
  }
  it('an open end reaches beyond its number, and never down from a floor', () => {
    const place = (n: number) => 100 - n;
    assert.deepEqual(reach({ bound: 'more_than', low: 10, high: null, approximate: false }, place), { top: 65, bottom: 96.5 });
    assert.deepEqual(reach({ bound: 'nearly', low: null, high: 10, approximate: false }, place), { top: 83.5, bottom: 115 });
  });
});

describe('figures over time', () => {
  it('says in a sentence what it shows', () =>
    assert.equal(
      draw(losses).sentence,
      '9 figures from 4 origins in 6 reports, 19 Dec 2024 to 14 Jan 2025: from at least 100 killed (National Intelligence Service) ' +
        'to more than 4,000 killed or wounded (Volodymyr Zelensky). They count 3 different things. ' +
        '1 set of figures does not add up; 1 figure changed on its way.',
    ));
  it('every figure is a link to its words', () => {
    const svg = toSvg(draw(losses));
    for (const f of losses.figures) assert.ok(svg.includes(`href="/r/${f.report}#b=${f.span[0]}-${f.span[1]}"`), f.text);
  });
  it('the table has every figure, in order of day', () => {
    const { table } = draw(losses);
    assert.deepEqual(
      table.rows.map((row) => [row[0], row[2]]),
      [
        ['2024-12-19', 'at least 100'],
        ['2024-12-19', 'about 1,000'],
        ['2024-12-23', 'more than 3,000'],
        ['2024-12-27', 'more than 1,000'],
        ['2025-01-09', '4,000'],
        ['2025-01-13', 'more than 4,000'],
        ['2025-01-13', '1,000'],
        ['2025-01-14', '300'],
        ['2025-01-14', 'up to 2,700'],
      ],
    );
  });
  it('is the same whatever order the figures come in', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray([...losses.figures], { minLength: losses.figures.length }), (figures) => {
        assert.equal(toSvg(draw({ ...losses, figures })), toSvg(draw(losses)));
      }),
      { numRuns: 20 },
    ));
  it('holds nothing that runs or fetches, whatever the words are', () => {
    const bad = '</title><script>alert(1)</script><image href="https://evil.example/"/>"onload="x\u0000\ud800\u202e';
    const figures = losses.figures.map((f) => ({ ...f, origin: bad, text: bad, outlet: bad, party: bad, measure: bad }));
    for (const picture of [
      draw({ ...losses, label: bad, figures }),
      strip({ ...losses, label: bad, figures }, { width: 300, id: 't', parties }),
    ]) {
      const svg = toSvg(picture);
      for (const never of ['<script', '<image', '"onload', '\u0000', '\ud800', '\u202e']) assert.ok(!svg.includes(never), never);
    }
  });
  it('draws in any width, with any numbers, and stays inside', () => {
    const number = fc.option(fc.oneof(fc.nat(9), fc.nat(20_000), fc.nat(2_000_000_000)), { nil: null });
    const figure = fc.record({
      low: number,
      high: number,
      bound: fc.constantFrom('exact', 'approx', 'at_least', 'nearly', 'range', 'vague'),
      asOf: fc.constantFrom('2024-12-31', '0001-01-01', '9999-12-31', null),
    });
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), fc.integer({ min: 280, max: 1600 }), (some, width) => {
        const figures = some.map((f, i) => ({ ...(losses.figures[0] as PlacedFigure), ...f, published: null, figure: `f${i}` }));
        const svg = toSvg(draw({ ...losses, figures }, width));
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('CSV', () => {
  it('quotes, and defuses formulas', () =>
    assert.equal(toCsv({ columns: ['a', 'b'], rows: [['=1+1', 'x,"y"']] }), `a,b\r\n'=1+1,"x,""y"""\r\n`));
});
