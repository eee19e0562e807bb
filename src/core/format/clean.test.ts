import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clean } from './clean.ts';
import { columns, cut, displayWidth, wrap } from './columns.ts';

const CLEANED: readonly (readonly [string, string, string])[] = [
  ['words stay', 'Zoë said “4 000” — 김정은 😀', 'Zoë said “4 000” — 김정은 😀'],
  ['a colour', '\u001b[1;31mred\u001b[0m', 'red'],
  ['a title sequence ended by BEL', '\u001b]0;owned\u0007after', 'after'],
  ['a title sequence ended by ST', '\u001b]0;owned\u001b\\after', 'after'],
  ['a title sequence that never ends takes what it holds with it', 'a\u001b]0;owned', 'a'],
  ['C1 forms of the same', '\u009b31mred\u009d0;x\u009cafter', 'redafter'],
  ['a cursor that climbs', 'a\u001b[2A\u001b[2Kb', 'ab'],
  ['line ends become a space', 'a\r\nb\u2028c\td', 'a b c d'],
  ['NUL, backspace, bell', 'a\u0000b\u0008c\u0007', 'abc'],
  ['bidirectional overrides and isolates', 'gpj.\u202efdp\u202c \u2066x\u2069', 'gpj.fdp x'],
  ['invisible tags and byte order marks', '\ufeffa\u{e0041}\u200bb', 'ab'],
  ['joiners that scripts need', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['half a surrogate pair', 'a\ud83d!', 'a!'],
];
for (const [name, text, expected] of CLEANED) test(`clean: ${name}`, () => assert.equal(clean(text), expected));

test('clean: nothing that moves a cursor is left, whatever comes in, and cleaning again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\u001b', '[', ']', '\u009b', '\u009d', '\u0007', '\\', '3', 'm', 'é', '\n', '\u202e', '\ud800') }),
      (text) => {
        const out = clean(text);
        assert.doesNotMatch(out, /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        assert.equal(clean(out), out);
      },
    ),
  );
});

const WIDTHS: readonly (readonly [string, number])[] = [
  ['abc', 3],
  ['e\u0301', 1],
  ['김정은', 6],
  ['日本', 4],
  ['😀', 2],
  ['\u001b[1mbold\u001b[22m', 4],
];
for (const [text, width] of WIDTHS) test(`width of ${JSON.stringify(text)}`, () => assert.equal(displayWidth(text), width));

test('columns: aligned, empty ones gone, the last one not padded', () => {
  assert.deepEqual(
    columns(
      [
        ['a', '', '김정은', 'x'],
        ['bbbb', '', 'b', ''],
      ],
      null,
    ),
    ['a     김정은  x', 'bbbb  b'],
  );
});
test('columns: the widest gives way', () => {
  const [line = ''] = columns([['short', 'w'.repeat(50), 'end']], 40);
  assert.equal(displayWidth(line), 40);
  assert.match(line, /^short {2}w+… {2}end$/);
});
test('columns: no line is wider than the terminal as long as a dozen columns each fit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      fc.integer({ min: 56, max: 120 }),
      (rows, width) => {
        const cleaned = rows.map((row) => row.map(clean));
        for (const line of columns(cleaned, width)) assert.ok(displayWidth(line) <= width, `${displayWidth(line)} > ${width}: ${line}`);
      },
    ),
  );
});

const CUTS: readonly (readonly [string, number, string])[] = [
  ['abcdef', 6, 'abcdef'],
  ['abcdefg', 6, 'abcde…'],
  ['김정은', 4, '김…'],
  ['ab cdef', 4, 'ab…'],
];
for (const [text, width, expected] of CUTS) test(`cut ${text} to ${width}`, () => assert.equal(cut(text, width), expected));

const WRAPS: readonly (readonly [string, number | null, readonly string[]])[] = [
  ['one two three', 7, ['one two', 'three']],
  ['one', null, ['one']],
  ['unbreakable is', 5, ['unbreakable', 'is']],
];
for (const [text, width, expected] of WRAPS) test(`wrap ${text} at ${width}`, () => assert.deepEqual(wrap(text, width), expected));
