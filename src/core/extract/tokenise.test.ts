import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { en } from '../lang/en.ts';
import { parse } from './parse.ts';
import { tokenise } from './tokenise.ts';

const split = (text: string): string =>
  tokenise(text, en.tokens)
    .map((t) => t.text)
    .join('|');

const TOKENS: readonly (readonly [text: string, tokens: string])[] = [
  ["Kyiv’s 30% didn't", "Kyiv|’s|30|%|did|n't"],
  ['a 155mm gun and 3.8k men', 'a|155|mm|gun|and|3.8|k|men'],
  ['the 93rd Brigade, 1st in', 'the|93rd|Brigade|,|1st|in'],
  ['$20m at 9:30 a.m.', '$|20|m|at|9:30|a.m.'],
  ['Lt. Gen. John F. Roe of the U.S.', 'Lt.|Gen.|John|F.|Roe|of|the|U.S.'],
  ['front-line, 10–12', 'front|-|line|,|10|–|12'],
  ['1\u00a0200 and 12,000.', '1\u00a0200|and|12,000|.'],
  ["O'Brien cannot", "O'Brien|can|not"],
  ['write to a.b@c.org or https://d.org/e.', 'write|to|a.b@c.org|or|https://d.org/e|.'],
  ['«ça» 4 тис.', '«|ça|»|4|тис|.'],
];
for (const [text, tokens] of TOKENS) test(`tokens of: ${text}`, () => assert.equal(split(text), tokens));

test('nothing but white space lies between tokens, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      let at = 0;
      for (const t of tokenise(text, en.tokens)) {
        assert.equal(text.slice(at, t.start).trim(), '');
        assert.equal(text.slice(t.start, t.end), t.text);
        assert.ok(t.end > t.start);
        at = t.end;
      }
      assert.equal(text.slice(at).trim(), '');
    }),
  );
});

const SENTENCES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
  ['He left. She stayed.', ['He left.', 'She stayed.']],
  ['It was seen by Lt. Col. Roe in the U.S. The army agreed.', ['It was seen by Lt. Col. Roe in the U.S.', 'The army agreed.']],
  ['“Go!” he said. “Now.”', ['“Go!” he said.', '“Now.”']],
  ['On Dec. 23 they came.', ['On Dec. 23 they came.']],
  ['A headline\nThe text. More', ['A headline', 'The text.', 'More']],
  ['He asked why... and left.', ['He asked why... and left.']],
];
for (const [text, expected] of SENTENCES)
  test(`sentences of: ${JSON.stringify(text)}`, () => {
    const p = parse(text, en.tokens);
    const got = p.sentences.map(([a, b]) => text.slice(p.tokens[a]?.start, p.tokens[b - 1]?.end));
    assert.deepEqual(got, expected);
  });

test('a hard-wrapped text breaks paragraphs at blank lines only', () => {
  const p = parse('The first line goes\non in small letters and\nends here.\n\nThe second\nis short.', en.tokens);
  assert.equal(p.paragraphs.length, 2);
});

const QUOTATIONS: readonly (readonly [text: string, quoted: readonly string[]])[] = [
  ['He said "we go" and "they stay".', ['we go', 'they stay']],
  ["''It is late,'' she said.", ['It is late,']],
  ['“Open fields “, he wrote, and snow,” says the paper.', ['Open fields']],
  ["the 'noise bomb' of the soldiers' guns", ['noise bomb']],
  ["It's the soldiers' turn, they don't wait", []],
  ['“No end of it\nNext paragraph', ['No end of it']],
];
for (const [text, quoted] of QUOTATIONS)
  test(`quotations of: ${JSON.stringify(text)}`, () =>
    assert.deepEqual(
      parse(text, en.tokens).quotations.map((q) => text.slice(q.start, q.end)),
      quoted,
    ));

test('a quotation opened again in the next paragraph continues the one left open', () => {
  const { quotations } = parse('“First part of it.\n“Second part,” he said.', en.tokens);
  assert.deepEqual(
    quotations.map((q) => [q.closed, q.continues]),
    [
      [false, null],
      [true, 0],
    ],
  );
});

test('a quotation that nobody closes ends after 800 tokens', () => {
  const { quotations } = parse(`“${'word '.repeat(2000)}`, en.tokens);
  assert.deepEqual(
    quotations.map((q) => [q.tokens[0], q.tokens[1] <= 801, q.closed]),
    [[1, true, false]],
  );
});
