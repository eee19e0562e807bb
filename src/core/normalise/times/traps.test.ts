import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../extract/parse.ts';
import { en } from '../../lang/en.ts';
import type { TimeMention } from '../../model/time.ts';
import { readTimes } from '../times.ts';

const read = (text: string, published: string | null): readonly TimeMention[] => readTimes(parse(text, en.tokens), published, en.time);

const NOW = '2025-01-13';

const NOT_TIMES: readonly string[] = [
  'Some 2,019 people and 1,945 troops came.',
  'They counted 2019 people and 1945 troops.',
  'More than 2000 came, of 1500 soldiers.',
  'Resolution 1973 was passed, and Flight 2001 landed.',
  'At 2024 UTC, or 1930 GMT, it landed at 9:30 a.m.',
  'It cost $1999 or €2010.',
  'One of them, aged 19, is a 20-year-old.',
  'They fought for three hours, every day.',
  'He may march on. They march, as others may.',
  'The Sunday Times and the Daily Telegraph write on Black Friday.',
  'A man in his forties and a woman in her early 20s came.',
  'A 155mm shell, a T-72 and the 93rd Brigade.',
  'They spent two weeks there, three months in all.',
  'He hit 50 of 60, or 3/4, with the score at 21-14.',
  'Call 555-2010 now.',
  'The constructor said it was the worst year in ten years.',
  'A Christmas tree and Easter eggs.',
  'Kept apart for months, the men have been sent on.',
];
for (const text of NOT_TIMES)
  test(`no time in: ${text}`, () =>
    assert.deepEqual(
      read(text, NOW).map((t) => t.text),
      [],
    ));

test('a weekday before an ordinal that counts something else stays a weekday', () => {
  const [t] = read('On Friday the second debate took place.', NOW);
  assert.deepEqual([t?.text, t?.start], ['Friday', '2025-01-10']);
});

test('times lie in the text, in order, apart, whatever the text', () => {
  const piece = fc.constantFrom(
    ...'the last first week day of in on since until from to and , . – - 12 3 2010 1980 s ’ " May March Monday weekend early mid late next this year years month ago later before after end two few ( )'.split(
      ' ',
    ),
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.option(fc.constant(NOW)), (pieces, published) => {
      const text = pieces.join(' ');
      const times = read(text, published);
      let end = 0;
      for (const t of times) {
        assert.ok(t.span[0] >= end && t.span[1] > t.span[0]);
        assert.equal(t.text, text.slice(...t.span));
        if (t.start && t.end) assert.ok(t.start <= t.end, `${t.text}: ${t.start}..${t.end}`);
        end = t.span[1];
      }
      assert.deepEqual(read(text, published), times);
    }),
    { numRuns: 300 },
  );
});

test('hostile text takes no longer than its length', () => {
  for (const s of ['1 day ', 'last ', 'since ', 'the night of ', 'from Monday to ', '12 May ', 'twenty ', '2010–', 'the end of the ']) {
    const phrases = (n: number): number => read(s.repeat(n), NOW).length;
    assert.ok(phrases(4000) >= phrases(40));
  }
});
