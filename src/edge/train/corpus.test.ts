import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { Failure } from '../failure.ts';
import { readCorpus } from './corpus.ts';

const home = mkdtempSync(join(tmpdir(), 'corpus-'));
after(() => rmSync(home, { recursive: true, force: true }));
let next = 0;

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const at = join(home, `${next++}`);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), content);
  }
  return at;
}
const jsonl = (text: string | Uint8Array): string => join(folder({ 'a.jsonl': text }), 'a.jsonl');

const TEXT = '“It leaks,” the miller 😀 said. Nobody wrote it down.';
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const GOOD = { source: [at('the miller 😀')], cue: [at('said')], content: [at('It leaks')] };
const line = (attributions: unknown, text: unknown = TEXT): string => JSON.stringify({ id: 'm', text, attributions });
/** What a reader of the corpus says, without its remark on how few articles there are. */
const told = (path: string): string[] =>
  readCorpus(path)
    .messages.filter((m) => m.code !== 'corpus/few-articles')
    .map((m) => `${m.level} ${m.code} ${m.line}`);

describe('JSON lines', () => {
  test('an attribution, with offsets as they are', () => {
    const { articles } = readCorpus(jsonl(`${line([GOOD])}\n`));
    assert.deepEqual(articles, [{ id: 'm', text: TEXT, attributions: [GOOD] }]);
  });
  test('a byte order mark, empty lines, CR before LF and fields of others do not matter; no id: the line', () => {
    const { articles } = readCorpus(
      jsonl(`\ufeff\r\n${JSON.stringify({ text: TEXT, url: 'x', attributions: [{ ...GOOD, actor: 7 }] })}\r\n`),
    );
    assert.deepEqual(articles, [{ id: 'line 2', text: TEXT, attributions: [GOOD] }]);
  });
  const end = TEXT.length;
  const left: readonly (readonly [what: string, lines: string, told: string])[] = [
    ['no JSON', '{"text":', 'error corpus/not-json 2'],
    ['JSON, but no article', '[1]', 'error corpus/no-text 2'],
    ['no text', line([], ' '), 'error corpus/no-text 2'],
    ['no list of attributions', line({}, 'A.'), 'error corpus/no-attributions 2'],
    ['an end behind the text', line([{ ...GOOD, content: [[0, end + 1]] }], `${TEXT}\n`.slice(0, end)), 'warning corpus/offset-outside 2'],
    ['a start before it', line([{ ...GOOD, content: [[-1, 4]] }], TEXT), 'warning corpus/offset-outside 2'],
    ['an end before the start', line([{ ...GOOD, source: [[9, 4]] }]), 'warning corpus/offset-outside 2'],
    ['half an offset', line([{ ...GOOD, source: [[0.5, 4]] }]), 'warning corpus/offset-outside 2'],
    ['one number', line([{ ...GOOD, source: [3] }]), 'warning corpus/offset-outside 2'],
    ['words in place of offsets', line([{ ...GOOD, source: 'the miller' }]), 'warning corpus/offset-outside 2'],
    ['an attribution that is null', line([null]), 'info corpus/no-cue 2'],
    ['an empty stretch', line([{ ...GOOD, cue: [[4, 4]] }]), 'warning corpus/empty-span 2'],
    ['a blank', line([{ ...GOOD, source: [[11, 12]] }]), 'warning corpus/empty-span 2'],
    ['no cue', line([{ ...GOOD, cue: [] }]), 'info corpus/no-cue 2'],
    ['a cue alone', line([{ cue: GOOD.cue }]), 'warning corpus/cue-alone 2'],
    ['a cue twice', line([GOOD, { ...GOOD, source: [] }]), 'warning corpus/cue-twice 2'],
  ];
  for (const [what, second, want] of left)
    test(`${what}: left out and told`, () => {
      // The first article differs by a word, so that it is another.
      const path = jsonl(`${line([GOOD], `${TEXT} Really.`)}\n${second}\n`);
      assert.deepEqual(told(path), [want]);
      const { articles } = readCorpus(path);
      const kept = articles.flatMap((a) => a.attributions);
      assert.equal(kept.length, what === 'a cue twice' ? 2 : 1);
      assert.equal(articles.length, want.startsWith('error') ? 1 : 2);
    });
  test('bytes that are not UTF-8: the line is refused, the others are read', () => {
    const path = jsonl(Buffer.concat([Buffer.from([0x22, 0xff, 0x22, 10]), Buffer.from(line([GOOD]))]));
    assert.deepEqual(told(path), ['error corpus/not-utf-8 1']);
  });
  test('the same text twice: the second is left out', () => {
    const { articles, messages } = readCorpus(jsonl(`${line([GOOD])}\n${line([])}\n`));
    assert.equal(articles.length, 1);
    assert.equal(messages[0]?.code, 'corpus/same-text');
  });
  test('nine articles are few, ten are not', () => {
    const of = (n: number): string => jsonl(Array.from({ length: n }, (_, k) => line([GOOD], `${TEXT} ${k}.`)).join('\n'));
    assert.deepEqual(
      [9, 10].map((n) => readCorpus(of(n)).messages.map((m) => m.code)),
      [['corpus/few-articles'], []],
    );
  });
  test('every remark names its file and what to do', () => {
    const path = jsonl(`${line([GOOD, GOOD])}\n{`);
    for (const m of readCorpus(path).messages) assert.ok(m.hint.length > 5 && m.file === path, JSON.stringify(m));
  });
});

describe('nothing to learn from', () => {
  const rows: readonly (readonly [what: string, path: () => string, code: string, words: RegExp])[] = [
    ['an empty file', () => jsonl(''), 'corpus/empty', /no article/],
    ['a bad line alone', () => jsonl('{'), 'corpus/empty', /line 1.*corpus\/not-json/],
    ['articles without attributions', () => jsonl(line([])), 'corpus/empty', /no attribution/],
    ['a folder of other files', () => folder({ 'notes.md': 'x' }), 'corpus/empty', /no article/],
    ['no file', () => join(home, 'nowhere.jsonl'), 'input/missing', /no such corpus/],
  ];
  for (const [what, path, code, words] of rows)
    test(what, () => {
      assert.throws(
        () => readCorpus(path()),
        (e) => e instanceof Failure && e.code === code && words.test(e.message) && e.hint !== null,
      );
    });
});

const T = ['T1\tSource 12 24\tthe miller 😀', 'T2\tCue 25 29\tsaid', 'T3\tContent 1 9\tIt leaks'];
const brat = (...rows: string[]): string => folder({ 'm.txt': TEXT, 'm.ann': `${rows.join('\n')}\n` });
const read = (...rows: string[]) => readCorpus(brat(...rows)).articles[0]?.attributions;

describe('brat', () => {
  const rows: readonly (readonly [what: string, rows: readonly string[]])[] = [
    ['relations', [...T, 'R1\tSourceOf Arg1:T1 Arg2:T2', 'R2\tContentOf Arg1:T3 Arg2:T2\t']],
    ['relations from the cue, under other names', [...T, 'R1\tsays Arg1:T2 Arg2:T1', 'R2\tsaid Arg1:T2 Arg2:T3']],
    ['an event', [...T, 'E1\tCue:T2 Source:T1 Content:T3']],
    [
      'an event before its parts, other layers around',
      ['#1\tAnnotatorNotes T1\thm', 'E1\tCue:T2 Source:T1 Content:T3 Place:T9', 'A1\tSure E1', ...T, 'T9\tPlace 0 1\t“'],
    ],
    [
      'types in small letters',
      [
        ...T.map((t) => t.toLowerCase().replace('t', 'T')).map((t, k) => t.replace(/\t[^\t]*$/, `\t${T[k]?.split('\t')[2]}`)),
        'E1\tcue:T2 source:T1 content:T3',
      ],
    ],
    ['an event and a relation on one cue', [...T, 'E1\tCue:T2 Source:T1', 'R1\tContentOf Arg1:T3 Arg2:T2']],
    [
      'CR before LF, no words beside the offsets',
      [...T.map((t) => `${t.replace(/\t[^\t]*$/, '')}\r`), 'E1\tCue:T2 Source:T1 Content:T3\r'],
    ],
  ];
  for (const [what, lines] of rows) test(what, () => assert.deepEqual(read(...lines), [GOOD]));

  test('stretches apart, and parts with numbers', () => {
    const words = (attributions: typeof GOOD.cue): string => attributions.map(([a, b]) => TEXT.slice(a, b)).join('|');
    const found = read(
      'T1\tSource 12 15;23 24\tthe 😀',
      ...T.slice(1),
      'T4\tContent 4 9\tleaks',
      'E1\tCue:T2 Source:T1 Content:T3 Content2:T4',
    );
    assert.equal(words(found?.[0]?.source as [number, number][]), 'the|😀');
    assert.equal(words(found?.[0]?.content as [number, number][]), 'It leaks|leaks');
  });
  test('a byte order mark counts, as it does in brat', () => {
    const path = folder({ 'm.txt': `\ufeff${TEXT}`, 'm.ann': 'T1\tCue 26 30\tsaid\nT2\tContent 2 10\tIt leaks\nR1\tx Arg1:T1 Arg2:T2\n' });
    assert.deepEqual(told(path), []);
  });
  test('folders below, by name; hidden files are passed over', () => {
    const ann = [...T, 'E1\tCue:T2 Source:T1 Content:T3'].join('\n');
    const path = folder({ 'b/m.txt': `${TEXT} 1`, 'b/m.ann': ann, 'a.txt': `${TEXT} 2`, 'a.ann': ann, '.x.ann': '' });
    assert.deepEqual(
      readCorpus(path).articles.map((a) => a.id),
      ['a', join('b', 'm')],
    );
  });
  const left: readonly (readonly [what: string, rows: readonly string[], told: readonly string[]])[] = [
    ['offsets that are none', ['T7\tCue 5\tx'], ['warning corpus/bad-line 5']],
    ['offsets in UTF-16, where an emoji comes before', ['T7\tCue 26 30\tsaid'], ['warning corpus/words-differ 5']],
    ['offsets behind the text', ['T7\tCue 900 904\tsaid', 'R1\tSourceOf Arg1:T1 Arg2:T7'], ['warning corpus/offset-outside 5']],
    ['a part that nothing joins', ['T7\tSource 0 1\t“'], ['warning corpus/unjoined 5']],
    ['a relation with what is not there', ['R1\tSourceOf Arg1:T1 Arg2:T8'], ['warning corpus/bad-line 5']],
    ['an event whose cue is not there', ['E7\tCue:T8 Source:T1'], ['warning corpus/bad-line 5']],
    ['a relation of a source and a content', ['R1\tSourceOf Arg1:T1 Arg2:T3'], ['warning corpus/no-cue-in-relation 5']],
    ['two events on one cue', ['E7\tCue:T2 Content:T3'], ['warning corpus/cue-twice 5']],
    ['a relation with another layer', ['T7\tPlace 0 1\t“', 'R1\tAt Arg1:T7 Arg2:T1'], []],
  ];
  for (const [what, more, want] of left)
    test(`${what}: left out${want.length > 0 ? ' and told' : ''}`, () => {
      const path = brat(...T, 'E1\tCue:T2 Source:T1 Content:T3', ...more);
      assert.deepEqual(told(path), want);
      assert.deepEqual(readCorpus(path).articles[0]?.attributions, [GOOD]);
    });
  test('files without their partner are passed over and told', () => {
    const ann = [...T, 'E1\tCue:T2 Source:T1 Content:T3'].join('\n');
    const path = folder({ 'a.txt': TEXT, 'a.ann': ann, 'b.txt': TEXT, 'c.ann': ann });
    assert.deepEqual(told(path), ['warning corpus/unpaired null', 'warning corpus/unpaired null']);
  });
});

test('a hostile corpus takes no more time than its length', () => {
  const many = 20_000;
  const text = 'a b '.repeat(many);
  const marks = Array.from({ length: many }, (_, k) => `T${k}\t${k % 2 ? 'Cue' : 'Source'} ${2 * k} ${2 * k + 1}\t${k % 2 ? 'b' : 'a'}`);
  const joins = Array.from({ length: many / 2 }, (_, k) => `R${k}\tx Arg1:T${2 * k} Arg2:T${2 * k + 1}`);
  const begun = performance.now();
  const { articles } = readCorpus(folder({ 'm.txt': text, 'm.ann': [...marks, ...joins].join('\n') }));
  assert.equal(articles[0]?.attributions.length, many / 2);
  assert.ok(performance.now() - begun < 2_000, `${performance.now() - begun} ms`);
});
