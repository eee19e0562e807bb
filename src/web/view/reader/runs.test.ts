import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Attribution } from '../../../core/model/attribution.ts';
import type { Span } from '../../../core/model/span.ts';
import { depths, inReadingOrder, type Mark, type Role, runsOf } from './runs.ts';

const mark = (role: Role, id: string, span: Span, level = 0): Mark => ({ role, id, span, level });
const claim = (id: string, within: string | null, content: readonly Span[] = [], source: readonly Span[] = []): Attribution => ({
  id,
  within,
  content,
  source,
  cue: [],
  stance: 'asserts',
  modality: 'fact',
  actor: id,
  actorId: null,
  score: 1,
  chain: [],
  exhibit: null,
  rule: 'test',
  inferred: {},
});
const shown = (length: number, marks: readonly Mark[], wanted: readonly Span[] = []): string[] =>
  runsOf(length, marks, wanted).map((r) =>
    `${r.span[0]}-${r.span[1]}${r.wanted ? '!' : ''} ${r.marks.map((m) => `${m.role}:${m.id}`).join(' ')}`.trim(),
  );

describe('runs', () => {
  it('no marks', () => assert.deepEqual(shown(5, []), ['0-5']));
  it('empty text', () => assert.deepEqual(shown(0, []), []));
  //                     0123456789
  // content a  [1,9)     --------
  // content b  [3,7)       ----
  // figure  f  [5,9)         ----
  it('nested and crossing marks, outermost first', () =>
    assert.deepEqual(shown(10, [mark('figure', 'f', [5, 9]), mark('content', 'b', [3, 7], 2), mark('content', 'a', [1, 9], 1)]), [
      '0-1',
      '1-3 content:a',
      '3-5 content:a content:b',
      '5-7 content:a content:b figure:f',
      '7-9 content:a figure:f',
      '9-10',
    ]));
  it('wanted words are cut out of whatever they stand in', () =>
    assert.deepEqual(shown(6, [mark('content', 'a', [0, 6], 1)], [[2, 4]]), ['0-2 content:a', '2-4! content:a', '4-6 content:a']));
  it('a mark beyond the text marks what there is', () => assert.deepEqual(shown(3, [mark('cue', 'a', [1, 99])]), ['0-1', '1-3 cue:a']));

  it('runs tile the text, and each is covered by exactly its marks', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 })).map(([s, n]): Span => [s, s + n]),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), spans, (length, all) => {
        const marks = all.map((span, i) => mark('content', String(i), span, 1));
        const runs = runsOf(length, marks, []);
        assert.equal(runs[0]?.span[0], 0);
        assert.equal(runs.at(-1)?.span[1], length);
        runs.forEach((run, i) => {
          if (i > 0) assert.equal(run.span[0], runs[i - 1]?.span[1]);
          const over = marks.filter((m) => m.span[0] <= run.span[0] && run.span[1] <= m.span[1]).map((m) => m.id);
          assert.deepEqual(run.marks.map((m) => m.id).sort(), over.sort());
        });
      }),
    );
  });
});

describe('order and depth of claims', () => {
  it('counts from the outside', () =>
    assert.deepEqual(
      [...depths([claim('a', null), claim('b', 'a'), claim('c', 'b'), claim('d', 'gone')])],
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 1],
      ],
    ));
  it('a ring ends', () => assert.deepEqual([...depths([claim('a', 'b'), claim('b', 'a')]).values()], [2, 2]));
  it('by content, outer before inner, not by a source named before', () =>
    assert.deepEqual(
      inReadingOrder([claim('late', null, [[9, 12]], [[0, 2]]), claim('inner', 'outer', [[3, 6]]), claim('outer', null, [[3, 8]])]).map(
        (c) => c.id,
      ),
      ['outer', 'inner', 'late'],
    ));
});
