import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../model/report.ts';
import { bytesOf, type Hints, readReport, readReports, splitReports } from './index.ts';

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((v) => (typeof v === 'number' ? [v] : [...v].map((c) => c.charCodeAt(0)))));
const utf16 = (s: string, mark = true): Uint8Array =>
  bytes(...(mark ? [0xff, 0xfe] : []), ...[...s].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
/** Cyrillic in windows-1251. */
const cyrillic = (s: string): Uint8Array =>
  Uint8Array.from([...s].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0))));

const abilities = {
  decode: (label: string, b: Uint8Array): string | null => {
    try {
      return new TextDecoder(label).decode(b);
    } catch {
      return null;
    }
  },
};

interface Row {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hints?: Hints;
  /** Parts of the report that must be so; null: refused. */
  readonly is: Partial<Report> | null;
  readonly codes?: readonly string[];
}

const SAID = 'Officials said 12 people died.';

const ROWS: readonly Row[] = [
  // Plain text
  {
    name: 'plain text stays as it stands',
    bytes: utf8(` ${SAID}\r\n\tMore.\n`),
    is: { text: ` ${SAID}\r\n\tMore.\n`, mediaType: 'text/plain', title: null, ref: null, segments: [{ text: [0, 40], bytes: [0, 40] }] },
  },
  {
    name: 'a first line that is a headline names the report and stays in its text',
    bytes: utf8(`Town loses its bridge\n\n${SAID}`),
    is: {
      title: 'Town loses its bridge',
      text: `Town loses its bridge\n\n${SAID}`,
      inferred: { title: 'first line', language: 'assumed' },
    },
  },
  { name: 'a first sentence is no headline', bytes: utf8(`${SAID}\n\nMore of it.`), is: { title: null } },
  {
    name: 'a given title is believed before a first line',
    bytes: utf8(`Town loses its bridge\n\n${SAID}`),
    hints: { title: 'Bridge lost' },
    is: { title: 'Bridge lost', inferred: { title: 'given at take-in', language: 'assumed' } },
  },
  {
    name: 'what is given fills what the text does not say',
    bytes: utf8(SAID),
    hints: {
      published: '2025-01-13T22:30:00-08:00',
      outlet: 'The Outlet',
      url: 'https://outlet.example/1',
      language: 'EN_gb',
      file: 'a.txt',
    },
    is: {
      published: '2025-01-13',
      outlet: 'The Outlet',
      url: 'https://outlet.example/1',
      language: 'en-GB',
      file: 'a.txt',
      inferred: { url: 'given at take-in', outlet: 'given at take-in', published: 'given at take-in', language: 'given at take-in' },
    },
  },
  {
    name: 'a date that is none',
    bytes: utf8(SAID),
    hints: { published: '2025-02-30' },
    is: { published: null },
    codes: ['read/date-unreadable'],
  },
  {
    name: 'a date as mail writes it',
    bytes: utf8(SAID),
    hints: { published: 'Mon, 13 Jan 2025 08:00:00 GMT' },
    is: { published: '2025-01-13' },
  },
  // JSON
  {
    name: 'the JSON form keeps its id as ref and its text exactly',
    bytes: utf8(
      '{"id":"r1","url":"https://o.example","outlet":"O","published":"2025-01-13","lang":"en","title":"T","text":" a\\n\\u201cb\\u201d \\ud83d\\ude00\\\\ "}',
    ),
    hints: { outlet: 'Other', published: '2020-01-01' },
    is: {
      ref: 'r1',
      url: 'https://o.example',
      outlet: 'O',
      published: '2025-01-13',
      language: 'en',
      title: 'T',
      text: ' a\n“b” 😀\\ ',
      mediaType: 'application/json',
      inferred: {},
    },
  },
  {
    name: 'JSON: the last text counts, one inside another object does not',
    bytes: utf8('{"text":"a","x":{"text":"b"},"text":"c\\/d"}'),
    hints: { file: 'a.json' },
    is: {
      text: 'c/d',
      segments: [
        { text: [0, 1], bytes: [37, 38] },
        { text: [1, 2], bytes: [38, 40] },
        { text: [2, 3], bytes: [40, 41] },
      ],
    },
  },
  { name: 'JSON: half a character', bytes: utf8('{"text":"a\\ud83d b"}'), is: { text: 'a\ufffd b' }, codes: ['read/lone-surrogate'] },
  {
    name: 'JSON: a number for a title',
    bytes: utf8('{"id":7,"title":7,"text":"a"}'),
    is: { ref: '7', title: null },
    codes: ['read/json-part-ignored'],
  },
  { name: 'JSON without text', bytes: utf8('{"title":"a"}'), hints: { file: 'a.json' }, is: null, codes: ['read/json-without-text'] },
  { name: 'JSON that breaks off', bytes: utf8('{"text":"a'), hints: { file: 'a.json' }, is: null, codes: ['read/json-broken'] },
  { name: 'JSON that is a number', bytes: utf8('7'), hints: { file: 'a.json' }, is: null, codes: ['read/json-broken'] },
  { name: 'JSON Lines as one report', bytes: utf8('{"text":"a"}\n{"text":"b"}\n'), is: null, codes: ['read/several-reports'] },
  { name: 'an empty list', bytes: utf8('[]'), hints: { file: 'a.json' }, is: null, codes: ['read/several-reports'] },
  { name: 'JSON with an empty text', bytes: utf8('{"text":" \\n "}'), is: null, codes: ['read/empty'] },
  // Markdown
  {
    name: 'Markdown: front matter, headings, lists, links, quotations, tables',
    bytes: utf8(
      '---\ntitle: "One: two"\ndate: 2025-01-13\noutlet: The Outlet # really\nlang: en\ntags:\n  - a\nurl: https://o.example/x\n---\n# Head *line*\n\nWrapped\nline with [a link](https://x.example "t"), ![picture](p.png) and `code`.\n\n> quoted\n> on\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | \\| |\n\nEnd[^1] &amp; <b>bold</b>  \nbreak ~~struck~~.\n\n[^1]: A note.\n',
    ),
    hints: { file: 'a.md' },
    is: {
      title: 'One: two',
      published: '2025-01-13',
      outlet: 'The Outlet',
      language: 'en',
      url: 'https://o.example/x',
      text: 'Head line\n\nWrapped line with a link, and code.\n\nquoted on\n\none\n\ntwo\n\na\tb\n\n1\t|\n\nEnd & bold\nbreak struck.\n\nA note.',
    },
  },
  {
    name: 'Markdown: a first heading is the title',
    bytes: utf8('# Bridge lost\n\nText.'),
    hints: { file: 'a.md' },
    is: { title: 'Bridge lost', text: 'Bridge lost\n\nText.' },
  },
  {
    name: 'Markdown: words inside raw HTML are words',
    bytes: utf8('<div class="x">\nIn a &lt;box&gt;<br>and <i>on</i>\n<!-- not this -->\n</div>\n\nAfter.'),
    hints: { file: 'a.md' },
    is: { text: 'In a <box>\nand on\n\nAfter.' },
  },
  {
    name: 'Markdown nested without end is read as text',
    bytes: utf8(`${'> '.repeat(5000)}a`),
    hints: { file: 'a.md' },
    is: { text: `${'> '.repeat(5000)}a` },
    codes: ['read/markdown-as-text'],
  },
  // Encodings
  {
    name: 'UTF-8 with a mark',
    bytes: bytes(0xef, 0xbb, 0xbf, 'a', 0xc3, 0xa9),
    is: { text: 'aé', segments: [{ text: [0, 2], bytes: [3, 6] }] },
  },
  {
    name: 'UTF-16 with a mark',
    bytes: utf16('Київ said “12”.'),
    is: { text: 'Київ said “12”.', encoding: 'utf-16le', segments: [{ text: [0, 15], bytes: [2, 32] }] },
  },
  { name: 'UTF-16 without a mark', bytes: utf16(SAID, false), is: { text: SAID, encoding: 'utf-16le' }, codes: ['read/encoding-guessed'] },
  {
    name: 'windows-1251, declared',
    bytes: cyrillic('Погибли 12 человек.'),
    hints: { mediaType: 'text/plain; charset=windows-1251' },
    is: { text: 'Погибли 12 человек.', encoding: 'windows-1251', language: 'ru', mediaType: 'text/plain' },
  },
  {
    name: 'windows-1251, guessed',
    bytes: cyrillic('Погибли 12 человек.'),
    is: { text: 'Погибли 12 человек.' },
    codes: ['read/encoding-guessed'],
  },
  {
    name: 'windows-1252, guessed',
    bytes: bytes('Le d', 0xe9, 'put', 0xe9, ' a dit'),
    is: { text: 'Le député a dit', encoding: 'windows-1252' },
    codes: ['read/encoding-guessed'],
  },
  {
    name: 'declared as windows-1251, but the bytes are UTF-8',
    bytes: utf8('Погибли 12 человек.'),
    hints: { mediaType: 'text/plain; charset=windows-1251' },
    is: { text: 'Погибли 12 человек.' },
    codes: ['read/encoding-mislabelled'],
  },
  {
    name: 'an encoding that nobody knows',
    bytes: bytes('d', 0xe9),
    hints: { mediaType: 'text/plain; charset=x-none' },
    is: null,
    codes: ['read/encoding-unsupported'],
  },
  {
    name: 'UTF-8 cut off',
    bytes: bytes('Kyiv ', 0xe2, 0x82),
    is: {
      text: 'Kyiv \ufffd',
      segments: [
        { text: [0, 5], bytes: [0, 5] },
        { text: [5, 6], bytes: [5, 7] },
      ],
    },
    codes: ['read/cut-off'],
  },
  {
    name: 'UTF-8 with one bad byte',
    bytes: bytes(...utf8('Місто Київ, ріка Дніпро. '), 0xff, ' Kyiv'),
    is: {
      text: 'Місто Київ, ріка Дніпро. \ufffd Kyiv',
      segments: [
        { text: [0, 25], bytes: [0, 44] },
        { text: [25, 26], bytes: [44, 45] },
        { text: [26, 31], bytes: [45, 50] },
      ],
    },
    codes: ['read/bytes-unreadable'],
  },
  // What is no report
  { name: 'nothing', bytes: bytes(), is: null, codes: ['read/empty'] },
  { name: 'white space', bytes: bytes(' \n\t '), is: null, codes: ['read/empty'] },
  { name: 'a PDF under another name', bytes: bytes('%PDF-1.7 …'), hints: { file: 'a.txt' }, is: null, codes: ['read/not-text'] },
  { name: 'a picture', bytes: bytes(0x89, 'PNG', 13, 10), is: null, codes: ['read/not-text'] },
  { name: 'noise', bytes: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), is: null, codes: ['read/not-text'] },
  {
    name: 'a media type that nobody reads',
    bytes: utf8(SAID),
    hints: { mediaType: 'application/x-tar' },
    is: null,
    codes: ['read/unknown-media-type'],
  },
  { name: 'more than a report holds', bytes: new Uint8Array(33 * 1024 * 1024).fill(97), is: null, codes: ['read/too-long'] },
  { name: 'more text than a report holds', bytes: new Uint8Array(5_000_000).fill(97), is: null, codes: ['read/too-long'] },
  // What an analyst should know
  { name: 'zero bytes', bytes: utf8('Kyiv\0 said'), is: { text: 'Kyiv\0 said' }, codes: ['read/control-characters'] },
  {
    name: 'marks of direction',
    bytes: utf8('Kyiv \u202esaid\u202c it'),
    is: { text: 'Kyiv \u202esaid\u202c it' },
    codes: ['read/direction-marks'],
  },
  { name: 'invisible characters in a name', bytes: utf8('Ky\u200biv said'), is: {}, codes: ['read/invisible-characters'] },
];

for (const { name, bytes: given, hints = {}, is, codes = [] } of ROWS)
  test(`read: ${name}`, () => {
    const { value, messages } = readReport(given, hints, abilities);
    assert.deepEqual(
      messages.map((m) => m.code),
      codes,
    );
    for (const m of messages)
      assert.ok(
        m.text.length > 10 &&
          (m.level === 'info' ||
            m.hint ||
            m.code === 'read/lone-surrogate' ||
            m.code === 'read/json-part-ignored' ||
            m.code === 'read/markdown-as-text'),
        m.code,
      );
    if (is === null) return assert.equal(value, null);
    assert.ok(value);
    for (const [part, wanted] of Object.entries(is)) assert.deepEqual(value[part as keyof Report], wanted, part);
    assert.match(value.id, /^sha256:[0-9a-f]{64}$/);
  });

test('read: the id is the SHA-256 of the bytes (FIPS 180-2, appendix B.1)', () => {
  assert.equal(readReport(utf8('abc'), {}).value?.id, 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('read: messages about characters say where', () => {
  const { messages } = readReport(utf8('Kyiv\0 \u202esaid'), {});
  assert.deepEqual(
    messages.map((m) => m.span),
    [
      [4, 5],
      [6, 7],
    ],
  );
});

test('split: JSON Lines and lists come apart into the bytes of each report', () => {
  const decode = (b: Uint8Array): string => new TextDecoder().decode(b);
  const lines = utf8('{"id":"é","text":"a"}\r\n\n  {"id":"b","text":"b"} \n');
  assert.deepEqual(splitReports(lines, {}).map(decode), ['{"id":"é","text":"a"}', '{"id":"b","text":"b"}']);
  const list = utf8('[ {"id":"a","text":"[,]"} ,\n{"id":"b","text":"\\"]"}]');
  assert.deepEqual(splitReports(list, {}).map(decode), ['{"id":"a","text":"[,]"}', '{"id":"b","text":"\\"]"}']);
  assert.deepEqual(
    readReports(lines, {}).map(({ outcome }) => outcome.value?.ref),
    ['é', 'b'],
  );
  assert.equal(splitReports(utf8('{"text":"a"}'), {}).length, 1);
  assert.equal(splitReports(utf8(SAID), {}).length, 1);
});

test('split: a broken line spoils itself alone', () => {
  const read = readReports(utf8('{"id":"a","text":"a"}\n{"id":"b"\n{"id":"c","text":"c"}'), { file: 'a.jsonl' });
  assert.deepEqual(
    read.map(({ outcome }) => outcome.value?.ref ?? outcome.messages[0]?.code),
    ['a', 'read/json-broken', 'c'],
  );
});

test('bytesOf: words to bytes, character by character', () => {
  const { value } = readReport(utf8('{"text":"К\\u0438їв “12”"}'), {});
  assert.ok(value);
  assert.equal(value.text, 'Київ “12”');
  assert.deepEqual(bytesOf(value, [0, 1]), [[9, 11]]);
  assert.deepEqual(bytesOf(value, [1, 2]), [[11, 17]]);
  assert.deepEqual(bytesOf(value, [2, 4]), [[17, 21]]);
  assert.deepEqual(bytesOf(value, [6, 8]), [[25, 27]]);
  assert.deepEqual(bytesOf(value, [0, 9]), [[9, 30]]);
  assert.deepEqual(bytesOf(value, [3, 3]), []);
});
