import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../extract/parse.ts';
import { en } from '../lang/en.ts';
import type { Bound } from '../model/quantity.ts';
import { nounWords } from './figures/lexis.ts';
import { exclusionOf } from './quantities/exclusions.ts';
import { tableRows } from './quantities/tables.ts';
import { type Quantified, readQuantities } from './quantities.ts';

const nouns = nounWords(en);

function quantities(
  text: string,
): { readonly q: Quantified; readonly span: readonly [number, number]; readonly core: number; readonly rule: string | null }[] {
  const p = parse(text, en.tokens);
  const context = { lexicon: en.quantity, timeAt: p.tokens.map(() => -1), timeSpans: [], tables: tableRows(p) };
  return readQuantities(p, en.quantity, nouns).map((q) => ({
    q,
    span: [p.tokens[q.from]?.start ?? -1, p.tokens[q.to - 1]?.end ?? -1],
    core: p.tokens[q.core[0]]?.start ?? -1,
    rule: exclusionOf(p, q, context),
  }));
}

/** Text with the words of the quantity in brackets. */
type Row = readonly [marked: string, low: number | null, high: number | null, bound: Bound, unit?: string | null];

function check(rows: readonly Row[]): void {
  for (const [marked, low, high, bound, unit] of rows)
    test(marked, () => {
      const from = marked.indexOf('[');
      const to = marked.indexOf(']') - 1;
      const text = marked.replace('[', '').replace(']', '');
      const all = quantities(text);
      const hit = all.find((x) => x.span[0] === from && x.span[1] === to && x.rule === null);
      assert.ok(hit, `read: ${JSON.stringify(all.map((x) => [text.slice(...x.span), x.q.low, x.q.high, x.q.bound, x.rule]))}`);
      assert.deepEqual([hit.q.low, hit.q.high, hit.q.bound], [low, high, bound]);
      if (unit !== undefined) assert.equal(hit.q.unit, unit);
    });
}

// Digits, words, both.
check([
  ['The convoy carried [300 men] north.', 300, 300, 'exact'],
  ['The convoy carried [12,000 men] north.', 12000, 12000, 'exact'],
  ['The convoy carried [12 000 men] north.', 12000, 12000, 'exact'],
  ['The convoy carried [12.000 men] north.', 12000, 12000, 'exact'],
  ['The plant lost [1.234.567 euros].', 1234567, 1234567, 'exact', 'eur'],
  ['The convoy carried [twelve thousand soldiers] north.', 12000, 12000, 'exact'],
  ['The lists hold [two hundred and six names].', 206, 206, 'exact'],
  ['The lists hold [twenty-one names].', 21, 21, 'exact'],
  ['The lists hold [a hundred names].', 100, 100, 'exact'],
  ['[Some 1.5 million people] left.', 1500000, 1500000, 'approx'],
  ['They counted [3.8k dead].', 3800, 3800, 'exact'],
  ['They counted [two dozen graves].', 24, 24, 'exact'],
  ['They counted [a dozen graves].', 12, 12, 'exact'],
  ['They counted [half a dozen graves].', 6, 6, 'exact'],
  ['It cost [half a million dollars].', 500000, 500000, 'exact', 'usd'],
  ['It cost [a million and a half dollars].', 1500000, 1500000, 'exact', 'usd'],
  ['It cost [$20 million].', 20000000, 20000000, 'exact', 'usd'],
  ['It cost [€3bn].', 3e9, 3e9, 'exact', 'eur'],
  ['It lasted [an hour and a half].', 1.5, 1.5, 'exact', 'hours'],
]);

// Hedges and bounds.
check([
  ['[More than 4,000 men] fell.', 4000, null, 'more_than'],
  ['[Over 40 houses] burned.', 40, null, 'more_than'],
  ['[Upwards of 600 shells] fell.', 600, null, 'more_than'],
  ['[Just over 2,000 men] left.', 2000, null, 'more_than'],
  ['Losses [exceeded 3,000].', 3000, null, 'more_than'],
  ['[At least 300 men] fell.', 300, null, 'at_least'],
  ['[No fewer than 47 bodies] were found.', 47, null, 'at_least'],
  ['[200 or more men] fell.', 200, null, 'at_least'],
  ['[500+ drones] flew.', 500, null, 'at_least'],
  ['[An estimated 28,000-plus] were there.', 28000, null, 'at_least'],
  ['[Up to 3,000 men] left.', null, 3000, 'at_most'],
  ['[As many as 800 men] left.', null, 800, 'at_most'],
  ['[No more than 12 men] left.', null, 12, 'at_most'],
  ['[Fewer than 10 men] left.', null, 10, 'less_than'],
  ['[Under 500 men] left.', null, 500, 'less_than'],
  ['[Nearly 12,000 soldiers] came.', null, 12000, 'nearly'],
  ['[Almost 14 million people] came.', null, 14000000, 'nearly'],
  ['[Close to 20 men] left.', null, 20, 'nearly'],
  ['[Just under 2,000 men] left.', null, 2000, 'nearly'],
  ['[About 30% of the troops] stayed.', 30, 30, 'approx', 'percent'],
  ['[Around 70 men] stayed.', 70, 70, 'approx'],
  ['[Roughly 70 men] stayed.', 70, 70, 'approx'],
  ['[Some 70 men] stayed.', 70, 70, 'approx'],
  ['[An estimated 70 men] stayed.', 70, 70, 'approx'],
  ['He knew about [two soldiers].', 2, 2, 'exact'],
  ['They took over [70 shops].', 70, 70, 'exact'],
]);

// Ranges, ratios, parts, vague words, nothing.
check([
  ['[10,000 to 12,000 troops] came.', 10000, 12000, 'range'],
  ['[10-12 thousand troops] came.', 10000, 12000, 'range'],
  ['[Between 100 and 300 men] fell.', 100, 300, 'range'],
  ['It cost [between $5 and $7 billion].', 5e9, 7e9, 'range', 'usd'],
  ['[Two or three men] fell.', 2, 3, 'range'],
  ['[10–15% of those] fell.', 10, 15, 'range', 'percent'],
  ['The count rose from [5] to 7.', 5, 5, 'exact'],
  ['[One in ten soldiers] fell.', 10, 10, 'exact', 'percent'],
  ['[Two out of three men] fell.', 66.6666666667, 66.6666666667, 'exact', 'percent'],
  ['[A third of the brigade] was lost.', 33.3333333333, 33.3333333333, 'exact', 'percent'],
  ['[Over half the men] fell.', 50, null, 'more_than', 'percent'],
  ['[Dozens of men] fell.', null, null, 'vague'],
  ['[Tens of thousands of people] left.', null, null, 'vague'],
  ['[Several hundred civilians] left.', null, null, 'vague'],
  ['[No one] was hurt.', 0, 0, 'exact'],
  ['[No soldiers] were hurt.', 0, 0, 'exact'],
  ['The town lost [five to seven people a day].', 5, 7, 'range'],
]);

/** Text with a number that counts nothing in brackets, and the rule that says so. */
const EXCLUDED: readonly (readonly [marked: string, rule: string])[] = [
  ['They fired [155]mm shells.', 'calibre'],
  ['A T-[72] burned.', 'model or code'],
  ['The [93rd] Brigade held.', 'ordinal'],
  ['One of them, aged [19], spoke.', 'age'],
  ['A [19]-year-old soldier spoke.', 'age'],
  ['James Ford, [42], was there.', 'age'],
  ['He was [79].', 'age'],
  ['She died at [95].', 'age'],
  ['It began at [5] p.m. sharp.', 'clock time'],
  ['It ended ([0930] UTC).', 'clock time'],
  ['They won [3]-1 at home.', 'score'],
  ['It was decided in [2019].', 'year'],
  ['Flight [1344] landed.', 'name with a number'],
  ['The park has Six Flags and [360]° views.', 'reading of a scale'],
  ['Call [5551234567] now.', 'phone number'],
  ['See § [5] there.', 'section number'],
  ['He lives at [10] Downing Street.', 'address'],
  ['Cases ran at six per [100,000] people.', 'what a rate is per'],
  ['A [two]-time champion spoke.', 'part of a word'],
  ['A [5.3] quake struck.', 'reading of a scale'],
];
for (const [marked, rule] of EXCLUDED)
  test(`${marked} – ${rule}`, () => {
    const from = marked.indexOf('[');
    const text = marked.replace('[', '').replace(']', '');
    const all = quantities(text).filter((x) => x.core === from);
    assert.deepEqual(
      all.map((x) => x.rule),
      [rule],
    );
  });

test('a row of a table counts nothing', () => {
  const rules = quantities('Kursk 12 45\nThe count went on.').map((x) => x.rule);
  assert.deepEqual(rules, ['table', 'table']);
});

test('any text: quantities lie in it, in order, without overlap of their numbers, low ≤ high', () => {
  const piece = fc.constantFrom(
    '12',
    '3,000',
    'nearly',
    'a',
    'third',
    'of',
    'men',
    '–',
    'to',
    'and',
    'between',
    '$',
    '%',
    'half',
    'dozen',
    '.',
    '(',
    'per',
    'no',
    'hundred',
    '-',
    'million',
    'killed',
    'or',
    'constructor',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (words) => {
      const p = parse(words.join(' '), en.tokens);
      let last = 0;
      for (const q of readQuantities(p, en.quantity, nouns)) {
        assert.ok(q.core[0] >= last && q.core[1] > q.core[0] && q.from <= q.core[0] && q.to >= q.core[1] && q.to <= p.tokens.length);
        if (q.low !== null && q.high !== null) assert.ok(q.low <= q.high);
        last = q.core[1];
      }
    }),
  );
});
