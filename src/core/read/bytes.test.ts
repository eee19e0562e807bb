import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { Report } from '../model/report.ts';
import { type Abilities, bytesOf, type Hints, readReport, readReports } from './index.ts';

const abilities: Abilities = {
  decode: (label, b) => {
    try {
      return new TextDecoder(label, { ignoreBOM: true }).decode(b);
    } catch {
      return null;
    }
  },
};

const word = fc.constantFrom(
  'Kyiv',
  'said',
  '12',
  'people',
  'й',
  'Київ',
  '평양',
  '😀',
  'é',
  '“a”',
  '&',
  '<',
  '>',
  '*',
  '_',
  '[',
  '`',
  '|',
  '\\',
  '"',
  "'",
  '#',
  '-',
  '\t',
  '\r\n',
  '\n',
  '\n\n',
  '  ',
  '\u00a0',
  '\u0301',
  '\ufffd',
);
const words = fc.array(word, { maxLength: 40 }).map((w) => w.join(' '));
const markup = fc
  .array(
    fc.oneof(
      word,
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<br>',
        '<div class=ad>',
        '</div>',
        '</x>',
        '<table><tr><td>',
        '</table>',
        '<pre>',
        '</pre>',
        '&amp;',
        '&#x2019;',
        '&notit;',
        '&nvlt;',
        '&#128512;',
        '<!-- c -->',
        '<script>1<2</script>',
        '<article>',
        '\0',
        '<h1>',
        '</h1>',
        '<a href=x>',
      ),
    ),
    { maxLength: 60 },
  )
  .map((w) => w.join(''));

/** What a stretch of bytes stands for, told without the reader: as it is, as an escape, or as white space. */
function standsFor(bytes: Uint8Array, report: Report): readonly string[] {
  const raw = new TextDecoder(report.encoding ?? 'utf-8', { ignoreBOM: true }).decode(bytes);
  const out = [raw, raw.replace(/\r\n?/g, '\n'), raw.replaceAll('\0', '\ufffd')];
  if (/^\\/.test(raw)) {
    out.push(raw.slice(1));
    try {
      out.push(JSON.parse(`"${raw}"`) as string);
    } catch {
      // Not an escape of JSON.
    }
  }
  if (raw.startsWith('&')) {
    const node = parseFragment(raw).childNodes[0];
    if (node && 'value' in node) out.push(node.value);
  }
  return out;
}

/** Every segment stands for its bytes; they do not overlap; what is in none is white space that the reader put between blocks. */
function check(report: Report, bytes: Uint8Array): void {
  let end = 0;
  for (const { text, bytes: place } of report.segments) {
    assert.match(report.text.slice(end, text[0]), /^[\n\t]*$/, 'words without a place');
    assert.ok(
      text[0] >= end && text[1] > text[0] && place[1] > place[0] && place[0] >= 0 && place[1] <= bytes.length,
      'segments out of order',
    );
    const words = report.text.slice(...text);
    const told = standsFor(bytes.subarray(...place), report);
    const isBlank = words === ' ' && told.some((t) => /^\s|\s$|[<>]/.test(t));
    const isCoarse = report.mediaType !== 'text/plain' && told.some((t) => t.length > words.length && /[<>\\&\s\0]/.test(t));
    assert.ok(told.includes(words) || isBlank || isCoarse || words === '\ufffd', `${JSON.stringify(words)} is not ${JSON.stringify(told)}`);
    end = text[1];
  }
  assert.match(report.text.slice(end), /^[\n\t]*$/);
}

/** bytesOf of any span lies within the bytes of its segments, and of a verbatim one gives the very words back. */
function checkSpans(report: Report, bytes: Uint8Array, a: number, b: number): void {
  const start = Math.min(a, b) % (report.text.length + 1);
  const end = Math.max(start, Math.max(a, b) % (report.text.length + 1));
  const ranges = bytesOf(report, [start, end]);
  for (const [from, to] of ranges) assert.ok(0 <= from && from < to && to <= bytes.length);
  const segment = report.segments.find((s) => s.text[0] <= start && end <= s.text[1]);
  if (!segment || start === end) return;
  const splitsPair = [start, end].some(
    (i) => /[\ud800-\udbff]/.test(report.text[i - 1] ?? '') && /[\udc00-\udfff]/.test(report.text[i] ?? ''),
  );
  const decoded = new TextDecoder(report.encoding ?? 'utf-8', { ignoreBOM: true });
  const whole = decoded.decode(bytes.subarray(...segment.bytes));
  if (splitsPair || whole !== report.text.slice(...segment.text) || whole.includes('\ufffd')) return;
  assert.equal(ranges.map((r) => decoded.decode(bytes.subarray(...r))).join(''), report.text.slice(start, end));
}

const utf8 = (s: string): Uint8Array => new TextEncoder().encode(s);
const utf16 = (s: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...s.split('').flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])]);

const FORMS: readonly { name: string; hints: Hints; of: fc.Arbitrary<string> }[] = [
  { name: 'plain text', hints: { file: 'a.txt' }, of: words },
  { name: 'web pages', hints: { file: 'a.html' }, of: markup },
  {
    name: 'Markdown',
    hints: { file: 'a.md' },
    of: fc.oneof(
      words,
      markup,
      fc.tuple(words, markup).map(([a, b]) => `---\ntitle: x\n---\n# ${a}\n\n> ${b}\n\n- ${a}\n\n|${b}|\n|-|\n`),
    ),
  },
  { name: 'JSON', hints: { file: 'a.json' }, of: fc.tuple(words, fc.string()).map(([a, b]) => JSON.stringify({ title: b, text: a + b })) },
];

for (const { name, hints, of } of FORMS)
  for (const [encoding, encode] of [
    ['UTF-8', utf8],
    ['UTF-16', utf16],
  ] as const)
    test(`every character of ${name} in ${encoding} is traced to its bytes`, () => {
      let read = 0;
      fc.assert(
        fc.property(of, fc.nat(), fc.nat(), (source, a, b) => {
          const bytes = encode(source);
          const { value, messages } = readReport(bytes, hints, abilities);
          if (!value) return assert.ok(messages.length > 0);
          read++;
          check(value, bytes);
          checkSpans(value, bytes, a, b);
        }),
        { numRuns: 150 },
      );
      assert.ok(read > 50, `only ${read} were read`);
    });

test('every character of older encodings is traced to its bytes', () => {
  const label = fc.constantFrom('windows-1251', 'koi8-u', 'shift_jis', 'euc-kr', 'gb18030', 'big5', 'euc-jp');
  // Pairs that are characters in all of the encodings of the East, and single bytes of the others.
  const byte = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }).map((x) => [x]),
    fc.constantFrom([0xb0, 0xa1], [0xb0, 0xa2], [0xb1, 0xb1], [10]),
  );
  fc.assert(
    fc.property(label, fc.array(byte, { maxLength: 60 }), fc.nat(), fc.nat(), (charset, parts, a, b) => {
      const bytes = Uint8Array.from(parts.flat());
      const { value } = readReport(bytes, { mediaType: `text/plain; charset=${charset}` }, abilities);
      if (!value) return;
      check(value, bytes);
      checkSpans(value, bytes, a, b);
    }),
    { numRuns: 200 },
  );
});

test('the text of a JSON report is exactly what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isAscii) => {
      const written = JSON.stringify({ text });
      const source = isAscii ? written.replace(/[\u0080-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) : written;
      const { value } = readReport(utf8(source), {}, abilities);
      if (/\S/.test(text)) assert.equal(value?.text, text);
      else assert.equal(value, null);
    }),
  );
});

test('any bytes give reports or messages, whatever they are called', () => {
  const hints = fc.record(
    {
      file: fc.constantFrom('a', 'a.html', 'a.md', 'a.json', 'a.jsonl', 'a.txt'),
      mediaType: fc.constantFrom('', 'text/html; charset=utf-16', 'text/plain; charset=euc-kr', 'application/octet-stream', ';;'),
      published: fc.string(),
      language: fc.string(),
    },
    { requiredKeys: [] },
  );
  const any = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    markup.map(utf8),
    fc.json().map(utf8),
    fc.tuple(markup, fc.uint8Array({ maxLength: 9 })).map(([s, b]) => Uint8Array.from([...utf8(s), ...b])),
  );
  fc.assert(
    fc.property(any, hints, (bytes, h) => {
      for (const { bytes: part, outcome } of readReports(bytes, h, abilities)) {
        assert.ok(outcome.value || outcome.messages.some((m) => m.level === 'error'));
        for (const m of outcome.messages) assert.match(m.code, /^read\/[a-z-]+$/);
        if (outcome.value) check(outcome.value, part);
        assert.deepEqual(readReport(part, h, abilities), outcome);
      }
    }),
    { numRuns: 500 },
  );
});
