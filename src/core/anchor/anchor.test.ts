import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { approximate } from './approximate.ts';
import { describe } from './describe.ts';
import { find } from './find.ts';

const STORY = `The ministry said on Monday that 12 people had died near the border and 30 were wounded.
Officials in the capital put the number at 15. The ministry later said that 12 people had died in hospital, and that it would count again.
“Nobody has told us anything,” said a woman who gave only her first name.`;

const spanOf = (text: string, words: string, from = 0): [number, number] => {
  const i = text.indexOf(words, from);
  assert.ok(i >= 0, `"${words}" is not in the text`);
  return [i, i + words.length];
};

/** What was marked, how the text was edited, and where the mark must be found (its words there), or why not. */
const ROWS: readonly {
  name: string;
  mark: [number, number];
  edited: string;
  found?: [string, number];
  code?: string;
}[] = [
  { name: 'the same text', mark: spanOf(STORY, '30'), edited: STORY, found: ['30', spanOf(STORY, '30')[0]] },
  {
    name: 'a paragraph put before it',
    mark: spanOf(STORY, 'said that 12'),
    edited: `Correction: an earlier version named another town.\n\n${STORY}`,
    found: ['said that 12', spanOf(STORY, 'said that 12')[0] + 52],
  },
  {
    name: 'the second of two like phrases, after the first was deleted',
    mark: spanOf(STORY, '12 people had died', 100),
    edited: STORY.slice(STORY.indexOf('Officials')),
    found: ['12 people had died', spanOf(STORY, '12 people had died', 100)[0] - STORY.indexOf('Officials')],
  },
  {
    name: 'sentences in another order',
    mark: spanOf(STORY, '“Nobody has told us anything,”'),
    edited: STORY.split('\n').toReversed().join('\n'),
    found: ['“Nobody has told us anything,”', 0],
  },
  {
    name: 'white space and quotation marks made plain',
    mark: spanOf(STORY, '“Nobody has told us anything,” said'),
    edited: STORY.replace('told us', 'told\n   us').replaceAll(/[“”]/g, '"'),
    found: ['"Nobody has told\n   us anything," said', spanOf(STORY, '“Nobody')[0]],
  },
  {
    name: 'a word changed inside',
    mark: spanOf(STORY, 'Officials in the capital put the number at 15'),
    edited: STORY.replace('Officials in', 'Officers in'),
    found: ['Officers in the capital put the number at 15', spanOf(STORY, 'Officials')[0]],
    code: 'anchor/words-changed',
  },
  {
    name: 'one short mark in a text that no longer has its context',
    mark: spanOf(STORY, '15'),
    edited: 'Nothing of this is left; 15 is the day of the month.',
    code: 'anchor/lost',
  },
  { name: 'words gone', mark: spanOf(STORY, 'would count again'), edited: STORY.slice(0, 150), code: 'anchor/lost' },
  {
    name: 'the position holds the same words of another sentence',
    mark: [4, 12],
    edited: `${'The ministry is closed. '.repeat(2)}${STORY}`,
    found: ['ministry', 52],
  },
  {
    name: 'a text that says everything twice, marks nowhere',
    mark: spanOf(STORY, '30'),
    edited: ` ${STORY}${STORY}`,
    code: 'anchor/ambiguous',
  },
];

for (const { name, mark, edited, found, code } of ROWS)
  test(`find: ${name}`, () => {
    const { value, messages } = find(describe(STORY, mark), edited);
    assert.deepEqual(value && [edited.slice(...value), value[0]], found ?? null);
    assert.deepEqual(
      messages.map((m) => m.code),
      code ? [code] : [],
    );
  });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 300 }),
);
const anyPlace = anyText.chain((text) =>
  fc
    .tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length))
    .map(([t, a, b]) => ({ text: t, span: [Math.min(a, b), Math.max(a, b)] as const })),
);

test('find(describe(x)) = x, in any text, also where the words repeat', () => {
  fc.assert(
    fc.property(anyPlace, ({ text, span }) => {
      assert.deepEqual(find(describe(text, span), text), { value: span, messages: [] });
    }),
    { numRuns: 500 },
  );
});

test('what is found without a message has the quoted words, white space aside', () => {
  const bare = (s: string): string =>
    s
      .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '')
      .replace(/[‘’]/g, "'")
      .replace(/[“”«»„]/g, '"')
      .replace(/[–—‑]/g, '-');
  fc.assert(
    fc.property(anyPlace, anyText, ({ text, span }, other) => {
      const { value, messages } = find(describe(text, span), other);
      if (value && messages.length === 0) assert.equal(bare(other.slice(...value)), bare(text.slice(...span)));
      if (!value) assert.equal(messages.length, 1);
    }),
  );
});

test('words put in front move the place by their length', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 5 }), fc.nat(), fc.nat(), (text, before, a, b) => {
      const span: [number, number] = [a % text.length, 0];
      span[1] = Math.min(text.length, span[0] + 8 + (b % 30));
      const { value, messages } = find(describe(text, span), `${before} ${text}`);
      if (value) assert.deepEqual(value, [span[0] + before.length + 1, span[1] + before.length + 1]);
      else assert.equal(messages[0]?.code, 'anchor/ambiguous');
    }),
  );
});

/** Edit distance, plainly. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] as number;
}

test('approximate: each stretch has the errors it says, and the best there is is among them', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 24 });
  fc.assert(
    fc.property(text, word, fc.nat(4), (t, p, most) => {
      const near = approximate(t, p, Math.min(most, p.length - 1)) ?? [];
      for (const { span, errors } of near) assert.equal(distance(t.slice(...span), p), errors);
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i <= t.length; i++) for (let j = i; j <= t.length; j++) best = Math.min(best, distance(t.slice(i, j), p));
      if (best <= Math.min(most, p.length - 1)) assert.equal(near[0]?.errors, best);
      else assert.deepEqual(near, []);
    }),
    { numRuns: 300 },
  );
});

test('a span outside the text is a broken invariant', () => {
  assert.throws(() => describe('abc', [2, 5]), RangeError);
  assert.throws(() => describe('abc', [2, 1]), RangeError);
});
