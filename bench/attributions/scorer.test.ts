import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Spans } from '../../src/core/model/span.ts';
import { type Count, isRelation, kept, overlap, type Scored, scoreDocument, tokensIn, wordTokens } from './scorer.ts';

const TEXT = 'Anna Weber said the mill had burned, and Paul Kern denied that it was old.';

/** The words as a span of the text; each must be in it once. */
const at = (...words: readonly string[]): Spans =>
  words.map((w) => {
    assert.equal(TEXT.split(w).length, 2, `"${w}" once in the text`);
    return [TEXT.indexOf(w), TEXT.indexOf(w) + w.length];
  });

const SAID: Scored = { source: at('Anna Weber'), cue: at('said'), content: at('the mill had burned') };
const DENIED: Scored = { source: at('Paul Kern'), cue: at('denied'), content: at('that it was old') };

const count = (tp: number, pred: number, gold: number): Count => ({ tp, pred, gold });

describe('a document is scored', () => {
  const rows: readonly [name: string, pred: readonly Scored[], cue: Count, source: Count, content: Count, relation: Count][] = [
    ['as the gold has it', [SAID, DENIED], count(2, 2, 2), count(2, 2, 2), count(2, 2, 2), count(2, 2, 2)],
    ['nothing found', [], count(0, 0, 2), count(0, 0, 2), count(0, 0, 2), count(0, 0, 2)],
    ['half of a source is enough', [{ ...SAID, source: at('Weber') }], count(1, 1, 2), count(1, 1, 2), count(1, 1, 2), count(1, 1, 2)],
    [
      'less than half of a content is not',
      [{ ...SAID, content: at('burned') }],
      count(1, 1, 2),
      count(1, 1, 2),
      count(0, 1, 2),
      count(0, 1, 2),
    ],
    [
      'more than twice the content is not',
      [{ ...SAID, content: at('the mill had burned, and Paul Kern denied that') }],
      count(1, 1, 2),
      count(1, 1, 2),
      count(0, 1, 2),
      count(0, 1, 2),
    ],
    [
      'a source that the gold lacks',
      [{ ...DENIED, source: at('Anna Weber') }],
      count(1, 1, 2),
      count(0, 1, 2),
      count(1, 1, 2),
      count(0, 1, 2),
    ],
    ['another cue with the same content', [{ ...SAID, cue: at('burned') }], count(0, 1, 2), count(0, 1, 2), count(0, 1, 2), count(0, 1, 2)],
    ['auxiliaries alone make no match', [{ ...SAID, cue: at('had') }], count(0, 1, 2), count(0, 1, 2), count(0, 1, 2), count(0, 1, 2)],
    [
      'a cue twice: one of them is too many',
      [SAID, { ...SAID, content: at('burned') }],
      count(1, 2, 2),
      count(1, 2, 2),
      count(1, 2, 2),
      count(1, 2, 2),
    ],
    [
      'blanks at the edges count for nothing',
      [{ ...SAID, content: [[19, 35 + 1]] }],
      count(1, 1, 2),
      count(1, 1, 2),
      count(1, 1, 2),
      count(1, 1, 2),
    ],
  ];
  for (const [name, pred, cue, source, content, relation] of rows)
    it(name, () => {
      const s = scoreDocument(TEXT, [SAID, DENIED], pred);
      assert.deepEqual({ cue: s.cue, source: s.source, content: s.content, relation: s.relation }, { cue, source, content, relation });
    });

  it('the better of two predictions is matched, whatever their order', () => {
    const worse = { ...SAID, content: at('burned') };
    assert.deepEqual(scoreDocument(TEXT, [SAID], [worse, SAID]).pairs, [{ gold: 0, pred: 1, source: 1, content: 1 }]);
    assert.deepEqual(scoreDocument(TEXT, [SAID], [SAID, worse]).pairs, [{ gold: 0, pred: 0, source: 1, content: 1 }]);
  });
  it('absent on both sides agrees, absent on one does not', () => {
    const none = { cue: SAID.cue ?? [], content: SAID.content ?? [] };
    assert.equal(scoreDocument(TEXT, [none], [none]).relation.tp, 1);
    assert.equal(scoreDocument(TEXT, [none], [SAID]).relation.tp, 0);
  });
  it('a bracket as a cue is matched by its characters', () => {
    const text = 'It is so (Weber)';
    const bracket: Scored = { source: [[10, 15]], cue: [[9, 10]], content: [[0, 8]] };
    assert.equal(scoreDocument(text, [bracket], [bracket]).relation.tp, 1);
    assert.equal(scoreDocument(text, [bracket], [{ ...bracket, cue: [[15, 16]] }]).cue.tp, 0);
  });
  it('with any word of the cue, an auxiliary is enough', () => {
    const had = { ...SAID, cue: at('had') };
    assert.equal(scoreDocument(TEXT, [{ ...SAID, cue: at('had burned') }], [had], 'content words').cue.tp, 0);
    assert.equal(scoreDocument(TEXT, [{ ...SAID, cue: at('had burned') }], [had], 'any word').cue.tp, 1);
  });
});

describe('attributions in discarded stretches', () => {
  it('are left out by where their cue starts, else their content', () => {
    const from = TEXT.indexOf('and Paul');
    const carried: Scored = { content: at('old') };
    assert.deepEqual(kept([SAID, DENIED, carried], [[from, TEXT.length]]), [SAID]);
    assert.deepEqual(kept([SAID, DENIED], []), [SAID, DENIED]);
  });
});

describe('word tokens', () => {
  const rows: readonly [text: string, tokens: readonly string[]][] = [
    ['more than 4,000 men', ['more', 'than', '4,000', 'men']],
    ['“It’s so,” he said.', ['It’s', 'so', 'he', 'said']],
    ['Kyiv: $5 – so', ['Kyiv', ':', '$', '5', '–', 'so']],
    ['(“!?”)', []],
  ];
  for (const [text, tokens] of rows)
    it(text, () =>
      assert.deepEqual(
        wordTokens(text).map((t) => text.slice(...t)),
        tokens,
      ),
    );
  it('a span touches the words it cuts into', () => assert.deepEqual([...tokensIn([[2, 12]], wordTokens(TEXT))], [0, 1, 2]));
});

describe('overlap', () => {
  const some = fc.uniqueArray(fc.nat(20)).map((xs) => new Set(xs));
  it('is between 0 and 1, the same from both sides, and 1 just for equal sets', () =>
    fc.assert(
      fc.property(some, some, (a, b) => {
        const o = overlap(a, b);
        assert.ok(o >= 0 && o <= 1);
        assert.equal(o, overlap(b, a));
        assert.equal(o === 1, a.size === b.size && [...a].every((x) => b.has(x)));
      }),
    ));
});

describe('properties', () => {
  const span = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 14 }))
    .map(([s, n]): readonly [number, number] => [s, Math.min(TEXT.length, s + n)]);
  const spans = fc.array(span, { maxLength: 2 });
  const attribution = fc.record({ source: spans, cue: spans, content: spans });
  it('no prediction and no gold is used twice, and a relation is a pair', () =>
    fc.assert(
      fc.property(fc.array(attribution, { maxLength: 6 }), fc.array(attribution, { maxLength: 6 }), (gold, pred) => {
        const s = scoreDocument(TEXT, gold, pred);
        assert.equal(new Set(s.pairs.map((p) => p.gold)).size, s.pairs.length);
        assert.equal(new Set(s.pairs.map((p) => p.pred)).size, s.pairs.length);
        assert.equal(s.relation.tp, s.pairs.filter(isRelation).length);
        assert.ok(s.relation.tp <= Math.min(s.source.tp, s.content.tp));
      }),
    ));
});
