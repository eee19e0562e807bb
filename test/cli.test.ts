/** The command line as a newcomer meets it: real processes, real files. What a text is read as is tested elsewhere. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { COMMANDS } from '../src/edge/cli/index.ts';
import { ARTICLE, EXAMPLE, FILES, hearsay, json, places, quietOnBugs, REPORT, ROOT, write } from './kit/run.ts';

const place = places('cli');

describe('help', { concurrency: 2 }, () => {
  test('hearsay alone, and --help, list every command', async () => {
    for (const args of [[], ['--help']]) {
      const { code, out } = await hearsay(args);
      assert.equal(code, 0);
      for (const { name } of COMMANDS) assert.match(out, new RegExp(`^  ${name} `, 'm'));
    }
  });
  test('read --help shows its options, those of all commands, and examples', async () => {
    const { code, out } = await hearsay(['read', '--help']);
    assert.equal(code, 0);
    for (const part of [
      '--published',
      '--outlet',
      '--lang',
      '--json',
      '--plain',
      '-q',
      '-v',
      '--no-color',
      '--case',
      '--as',
      'hearsay read -',
    ])
      assert.ok(out.includes(part), part);
  });
  test('--version', async () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
    assert.equal((await hearsay(['--version'])).out.trim(), version);
  });
});

const USAGE: readonly (readonly [string[], RegExp])[] = [
  [['wiegh'], /Did you mean weigh\?/],
  [['read', '--jsn', 'x'], /Did you mean --json\?/],
  [['read'], /Nothing to read was named/],
  [['add'], /Nothing to read was named/],
  [['weigh'], /no casefile\.hearsay here/],
  [['read', 'x', '--published', '2025-02-30'], /YYYY-MM-DD/],
  [['read', 'x', '--lang', 'English please'], /BCP 47/],
  [['figures', 'x', '--limit', 'many'], /not a number/],
  [['verify', 'x'], /--case/],
  [['verify', '--case'], /argument missing/],
  [['serve', '--host', '0.0.0.0', '--case', 'never-made.hearsay'], /SSH tunnel/],
];
describe('a wrong command line is 2, and says what would be right', { concurrency: 2 }, () => {
  for (const [args, said] of USAGE)
    test(args.join(' '), async () => {
      const { code, out, err } = await hearsay(args, { cwd: place() });
      assert.equal(code, 2, err);
      assert.match(err, said);
      assert.equal(out, '');
      quietOnBugs(err);
    });
});

const REFUSED: readonly (readonly [string, (at: string) => string[], number, RegExp])[] = [
  ['an empty file', (at) => [write(at, 'a.txt', '')], 3, /input\/refused/],
  ['white space', (at) => [write(at, 'a.txt', ' \n\t\n')], 3, /input\/refused/],
  ['a picture', (at) => [write(at, 'a.txt', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'))], 3, /input\/refused/],
  [
    'bytes of chance',
    (at) => [write(at, 'a.bin', createHash('shake256', { outputLength: 4000 }).update('x').digest())],
    3,
    /input\/refused/,
  ],
  ['broken JSON', (at) => [write(at, 'a.json', '{"text": ')], 3, /input\/refused/],
  ['a missing file', (at) => [join(at, 'gone.txt')], 3, /input\/missing/],
  ['a folder without files', (at) => [at], 3, /input\/empty-folder/],
  ['a folder with a README alone', (at) => [dirname(write(at, 'README.md', '# words'))], 3, /input\/empty-folder/],
  ['a file as a folder', (at) => [join(write(at, 'a.txt', ARTICLE), 'b.txt')], 3, /input\/missing/],
  ['empty standard input', () => ['-'], 3, /standard input/],
];
describe('bad input is refused with a code, and the rest goes on', { concurrency: 2 }, () => {
  for (const [name, make, exit, said] of REFUSED)
    test(name, async () => {
      const { code, out, err } = await hearsay(['read', ...make(place())]);
      assert.equal(code, exit);
      assert.match(err, said);
      assert.equal(out, '');
      quietOnBugs(err);
    });
  test('a good file between bad ones is read; with --json errors are JSON', async () => {
    const at = place();
    const { code, out, err } = await hearsay([
      'read',
      '--json',
      join(at, 'gone.txt'),
      write(at, 'good.txt', ARTICLE),
      write(at, 'bad.txt', ''),
    ]);
    assert.equal(code, 3);
    assert.equal(json(out).length, 1);
    const errors = json(err);
    assert.deepEqual(
      errors.map((e) => e.code),
      ['input/missing', 'input/refused'],
    );
    for (const e of errors) assert.deepEqual(Object.keys(e).sort(), ['code', 'file', 'hint', 'message']);
  });
  test('nothing refused makes no casefile', async () => {
    const at = place();
    assert.equal((await hearsay(['add', 'gone.txt'], { cwd: at })).code, 3);
    assert.equal(existsSync(join(at, 'casefile.hearsay')), false);
  });
});

describe('read --json keeps its contract', { concurrency: 2 }, () => {
  test('the JSON report form: ref, hints and the exact text', async () => {
    const at = place();
    const { code, out } = await hearsay(['read', '--json', write(at, 'r.json', JSON.stringify(REPORT))]);
    assert.equal(code, 0);
    const [reading] = json(out) as [Record<string, unknown>];
    assert.deepEqual(Object.keys(reading), [
      'schema',
      'rules',
      'report',
      'attributions',
      'figures',
      'times',
      'actors',
      'places',
      'exhibits',
      'messages',
    ]);
    assert.equal(reading.schema, 'hearsay.reading@1');
    const report = reading.report as Record<string, unknown>;
    assert.deepEqual(
      [report.ref, report.title, report.outlet, report.published, report.language, report.url, report.text],
      [REPORT.id, REPORT.title, REPORT.outlet, REPORT.published, REPORT.lang, REPORT.url, REPORT.text],
    );
    assert.equal(report.id, `sha256:${createHash('sha256').update(JSON.stringify(REPORT)).digest('hex')}`);
    assert.equal('segments' in report, false);
    for (const figure of reading.figures as { span: [number, number]; text: string }[])
      assert.equal(REPORT.text.slice(...figure.span), figure.text);
  });
  test('hints fill in for standard input; a file of its own says the same', async () => {
    const at = place();
    write(at, 'a.txt', ARTICLE);
    const hints = ['--published', '2025-01-13', '--outlet', 'The Post', '--lang', 'en'];
    const [stdin, file] = await Promise.all([
      hearsay(['read', '--json', '-', ...hints], { stdin: ARTICLE }),
      hearsay(['read', '--json', 'a.txt', ...hints], { cwd: at }),
    ]);
    const [one] = json(stdin.out) as [{ report: Record<string, unknown> }];
    const [two] = json(file.out) as [{ report: Record<string, unknown> }];
    assert.deepEqual([one.report.file, one.report.published, one.report.outlet], [null, '2025-01-13', 'The Post']);
    assert.equal(two.report.file, 'a.txt');
    assert.deepEqual({ ...two, report: { ...two.report, file: null } }, one);
  });
  test('files, folders and JSON Lines: one object a line, in order', async () => {
    const at = place();
    mkdirSync(join(at, 'b'));
    write(at, 'a.txt', ARTICLE);
    write(join(at, 'b'), 'c.json', JSON.stringify(REPORT));
    write(at, '.hidden.txt', ARTICLE);
    write(at, 'd.jsonl', `${JSON.stringify({ ...REPORT, id: 'x1' })}\n${JSON.stringify({ ...REPORT, id: 'x2' })}\n`);
    const { code, out, err } = await hearsay(['read', '--json', at]);
    assert.equal(code, 0, err);
    assert.deepEqual(
      (json(out) as { report: { ref: unknown; file: string } }[]).map((r) => [r.report.ref, r.report.file.slice(at.length + 1)]),
      [
        [null, 'a.txt'],
        ['demo-1', join('b', 'c.json')],
        ['x1', 'd.jsonl'],
        ['x2', 'd.jsonl'],
      ],
    );
  });
});

describe('words of reports are only words', { concurrency: 2 }, () => {
  const hostile = {
    ...REPORT,
    id: 'h\u001b[2J\u202e1',
    title: '\u001b]0;owned\u0007 title\u202e',
    text: 'Ann\u001b[31m Lee\u202e said\u0000 "=1+1\u2066" and that 5 men died.',
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  const harmful = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  for (const args of [['read'], ['read', '--plain'], ['weigh'], ['claims'], ['claims', '--plain'], ['figures'], ['add']])
    test(`${args.join(' ')} prints no controls and no overrides`, async () => {
      const at = place();
      const { code, out, err } = await hearsay([...args, write(at, 'h.json', JSON.stringify(hostile))], { cwd: at });
      assert.equal(code, 0, err);
      assert.ok(out.length > 0);
      assert.doesNotMatch(out.replaceAll('\t', ''), harmful);
      assert.doesNotMatch(err, harmful);
    });
  test('no formula reaches a spreadsheet', async () => {
    const at = place();
    const { out } = await hearsay([
      'claims',
      '--csv',
      write(at, 'f.json', JSON.stringify({ ...REPORT, id: '=cmd()', text: 'Ann Lee said the men died.' })),
    ]);
    assert.match(out, /^'=cmd\(\),/m);
  });
  test('no colours where nobody looks', async () => {
    const { out } = await hearsay(['weigh', join(EXAMPLE, FILES[0] ?? '')], { env: { FORCE_COLOR: '1' } });
    assert.doesNotMatch(out, harmful);
  });
});
