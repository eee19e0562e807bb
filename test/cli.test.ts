/** The command line as a newcomer meets it: real processes, real files. What a text is read as is tested elsewhere. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { COMMANDS } from '../src/edge/cli/index.ts';
import { type Around, ended, heard, hearsay, ROOT, start } from './kit/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'hearsay cli '));
after(() => rmSync(folder, { recursive: true, force: true }));
let next = 0;
const place = (): string => {
  const at = join(folder, `place ${next++}`);
  mkdirSync(at);
  return at;
};
const write = (at: string, name: string, content: string | Uint8Array): string => {
  writeFileSync(join(at, name), content);
  return join(at, name);
};

const ARTICLE =
  'Officials in Kyiv said on Sunday that 300 soldiers had died near Kursk. "We counted them," said Olena Marchenko, a spokeswoman.\n';
const REPORT = {
  id: 'demo-1',
  url: 'https://example.org/a',
  outlet: 'The Example',
  published: '2025-01-13',
  lang: 'en',
  title: 'A count',
  text: 'Zoë Marín said\u00a0that more than 4,000 men were killed 😀.\r\nNobody confirmed it.',
};
const json = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const quietOnBugs = (err: string): void => {
  assert.doesNotMatch(err, /^\s+at /m, 'no stack trace');
  assert.doesNotMatch(err, /\(bug\)|"bug"/);
};

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
  [['serve', '--host', '0.0.0.0', '--case', '/tmp/hearsay-never-made.hearsay'], /SSH tunnel/],
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

const EXAMPLE = join(ROOT, 'examples', 'kursk');
const FILES = readdirSync(EXAMPLE)
  .filter((name) => name.startsWith('kursk-'))
  .sort();
const copyOfExample = (at: string, names = FILES): void => {
  for (const name of names) cpSync(join(EXAMPLE, name), join(at, name));
};

describe('a casefile', () => {
  const at = place();
  const inside: Around = { cwd: at };
  test('add, then the same again: kept once', async () => {
    copyOfExample(at);
    const first = await hearsay(['add', ...FILES], inside);
    assert.equal(first.code, 0, first.err);
    assert.equal(first.out.match(/^added /gm)?.length, FILES.length);
    assert.match(first.err, /Next: hearsay weigh/);
    const again = await hearsay(['add', '--json', ...FILES.slice(0, 3)], inside);
    assert.deepEqual(
      json(again.out).map((line) => line.status),
      ['already', 'already', 'already'],
    );
  });
  test('weighs byte for byte the same on two runs, taken in in another order, from files, and after rebuild', async () => {
    const other: Around = { cwd: place() };
    copyOfExample(other.cwd ?? '');
    const backwards = await hearsay(['add', '-q', ...[...FILES].reverse()], other);
    assert.equal(backwards.code, 0, backwards.err);
    assert.equal(backwards.err, '', 'quiet');
    const runs = await Promise.all([
      hearsay(['weigh', '--json'], inside),
      hearsay(['weigh', '--json'], other),
      hearsay(['weigh', '--json', ...FILES], inside),
    ]);
    const [reference] = runs;
    assert.ok(reference && reference.out.length > 1000);
    for (const [k, run] of runs.entries()) assert.ok(run.out === reference.out, `run ${k}: ${firstDifference(run.out, reference.out)}`);
    const rebuilt = await hearsay(['rebuild', '--json'], other);
    const digest = (await hearsay(['rebuild', '--json'], inside)).out;
    assert.equal(rebuilt.out, digest);
    assert.ok((await hearsay(['weigh', '--json'], other)).out === reference.out, 'after rebuild');
    const [account] = json(reference.out) as [Record<string, unknown>];
    assert.deepEqual(Object.keys(account).sort(), ['conventions', 'findings', 'positions', 'questions', 'reports', 'rules', 'schema']);
    assert.equal(account.schema, 'hearsay.account@1');
  });
  test('lists say the same of the casefile and of its files, in every output', async () => {
    for (const args of [
      ['claims', '--json'],
      ['figures', '--csv'],
      ['questions', '--plain'],
      ['claims', '--source', 'kirby'],
      ['figures', '--measure', 'killed', '--limit', '2'],
    ]) {
      const [stored, files] = await Promise.all([hearsay(args, inside), hearsay([...args, ...FILES], inside)]);
      assert.ok(stored.out.length > 0, args.join(' '));
      assert.equal(files.out, stored.out, args.join(' '));
    }
  });
  test('CSV has a header, quoted cells and CRLF', async () => {
    const { out } = await hearsay(['figures', '--csv'], inside);
    const [head = '', ...rows] = out.split('\r\n');
    assert.match(head, /^report,figure,published,outlet,words,low,high,bound,/);
    assert.ok(rows.length > 20);
    assert.ok(
      rows.every((row) => row === '' || row.startsWith('kursk-') || row.startsWith('sha256:')),
      'one row a line',
    );
  });
  test('verify: ok, then a changed byte is named', async () => {
    const ok = await hearsay(['verify'], inside);
    assert.equal(ok.code, 0, ok.out);
    assert.match(ok.out, new RegExp(`^ok  ${FILES.length} reports, `));
    const broken = join(place(), 'broken.hearsay');
    cpSync(join(at, 'casefile.hearsay'), broken);
    const db = new DatabaseSync(broken);
    const trigger = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'blob_kept'`).get()?.sql;
    db.exec(`DROP TRIGGER blob_kept; UPDATE blob SET bytes = CAST(x'00' || substr(bytes, 2) AS BLOB) WHERE rowid = 1; ${String(trigger)}`);
    db.close();
    const bad = await hearsay(['verify', '--json', '--case', broken]);
    assert.equal(bad.code, 6);
    const [verdict] = json(bad.out) as [{ ok: boolean; faults: { code: string; report: string; bytes: number[][]; text: string }[] }];
    assert.equal(verdict.ok, false);
    const [fault] = verdict.faults;
    assert.equal(fault?.code, 'bytes/damaged');
    assert.match(fault?.text ?? '', /^kursk-01-uawire\.json .* bytes 0–/);
    assert.equal(fault?.bytes[0]?.[0], 0);
  });
  test('read alone changes no byte of the casefile, and leaves nothing beside it', async () => {
    await hearsay(['weigh', '-q'], inside);
    const before = readFileSync(join(at, 'casefile.hearsay'));
    for (const command of ['weigh', 'claims', 'figures', 'questions', 'verify'])
      assert.equal((await hearsay([command, '-q'], inside)).code, 0);
    assert.ok(before.equals(readFileSync(join(at, 'casefile.hearsay'))));
    assert.deepEqual(
      readdirSync(at).filter((name) => name.includes('.hearsay')),
      ['casefile.hearsay'],
    );
  });
});

/** What long outputs look like where they part. */
function firstDifference(a: string, b: string): string {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return `…${a.slice(Math.max(0, k - 60), k + 60)}… instead of …${b.slice(Math.max(0, k - 60), k + 60)}…`;
}

describe('casefiles that cannot be used', { concurrency: 2 }, () => {
  const ROWS: readonly (readonly [string, (at: string) => void, number, RegExp])[] = [
    ['missing', () => {}, 3, /store\/missing/],
    ['words', (at) => writeFileSync(at, 'not a casefile '.repeat(99)), 3, /store\/not-a-casefile/],
    ['newer', (at) => sqlRun(at, 'CREATE TABLE t (id); PRAGMA application_id = 0x48535931; PRAGMA user_version = 99'), 3, /Update hearsay/],
    ['a folder', (at) => mkdirSync(at), 3, /not a file/],
  ];
  const sqlRun = (at: string, sql: string): void => {
    const db = new DatabaseSync(at);
    db.exec(sql);
    db.close();
  };
  for (const [name, make, exit, said] of ROWS)
    test(name, async () => {
      const at = join(place(), 'x.hearsay');
      make(at);
      const { code, out, err } = await hearsay(['verify', '--case', at]);
      assert.equal(code, exit);
      assert.match(err, said);
      assert.equal(out, '');
      quietOnBugs(err);
    });
  test('cut in half: integrity, no stack trace', async () => {
    const at = place();
    copyOfExample(at, FILES.slice(0, 12));
    await hearsay(['add', '-q', ...FILES.slice(0, 12)], { cwd: at });
    const whole = readFileSync(join(at, 'casefile.hearsay'));
    writeFileSync(join(at, 'casefile.hearsay'), whole.subarray(0, whole.length >> 1));
    for (const command of ['verify', 'weigh']) {
      const { code, err } = await hearsay([command], { cwd: at });
      assert.equal(code, 6, err);
      quietOnBugs(err);
    }
  });
  test('busy: 5, naming the holder', async () => {
    const at = join(place(), 'x.hearsay');
    await hearsay(['add', '--case', at, join(EXAMPLE, FILES[0] ?? '')]);
    const holder = new DatabaseSync(at);
    holder.exec('BEGIN IMMEDIATE');
    writeFileSync(
      `${at}-holder`,
      JSON.stringify({ pid: process.pid, host: (await import('node:os')).hostname(), command: 'hearsay rebuild', since: '10:02' }),
    );
    const { code, err } = await hearsay(['add', '--case', at, '--wait', '0.2', join(EXAMPLE, FILES[1] ?? '')]);
    holder.exec('ROLLBACK');
    holder.close();
    assert.equal(code, 5);
    assert.match(err, new RegExp(`hearsay rebuild \\(process ${process.pid} on .*store/locked`));
  });
});

describe('several processes', () => {
  test('two add to one casefile at once: each report once', async () => {
    const at = place();
    copyOfExample(at);
    const [one, two] = await Promise.all([hearsay(['add', ...FILES], { cwd: at }), hearsay(['add', ...[...FILES].reverse()], { cwd: at })]);
    assert.deepEqual([one.code, two.code], [0, 0], one.err + two.err);
    const added = (out: string): number => out.match(/^added /gm)?.length ?? 0;
    assert.equal(added(one.out) + added(two.out), FILES.length);
    assert.equal((await hearsay(['verify'], { cwd: at })).code, 0);
  });

  // Many small reports, so that the stop falls between two batches.
  const many = (at: string): string[] =>
    Array.from({ length: 1500 }, (_, k) => {
      const name = `r${k}.json`;
      write(at, name, JSON.stringify({ ...REPORT, id: `r${k}`, text: `Ann Lee said ${k + 1} men died.` }));
      return name;
    });
  for (const [signal, exit] of [
    ['SIGINT', 130],
    ['SIGKILL', null],
  ] as const)
    test(`${signal} while adding: what was acknowledged is there, and it verifies`, async () => {
      const at = place();
      many(at);
      const child = start(['add', '.'], { cwd: at });
      const end = ended(child);
      await heard(child, /^added .*\n/m);
      child.kill(signal);
      const { code, out, err } = await end;
      assert.equal(code, exit, err);
      const acknowledged = [...out.matchAll(/^added +(\S+) .*\n/gm)].map((m) => m[1] ?? '');
      assert.ok(acknowledged.length > 0 && acknowledged.length < 1500, `${acknowledged.length} of 1500`);
      if (signal === 'SIGINT') assert.match(err, /is kept/);
      const verdict = await hearsay(['verify', '--json'], { cwd: at });
      assert.equal(verdict.code, 0, verdict.out);
      const kept = new Set(
        (json((await hearsay(['figures', '--json'], { cwd: at })).out) as { ref: string }[]).map((row) => `${row.ref}.json`),
      );
      assert.deepEqual(
        acknowledged.filter((name) => !kept.has(name)),
        [],
      );
      const again = await hearsay(['add', '-q', '.'], { cwd: at });
      assert.equal(again.code, 0);
      assert.equal(again.out.match(/^a/gm)?.length, 1500);
    });

  test('a reader that stops reading is no error', async () => {
    const child = start(['read', '--json', ...FILES.map((name) => join(EXAMPLE, name))]);
    const end = ended(child);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await end;
    assert.equal(code, 0);
    assert.equal(err, '');
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

describe('the desk from the command line', () => {
  for (const [signal, exit] of [
    ['SIGTERM', 0],
    ['SIGINT', 130],
  ] as const)
    test(`serve prints its address, answers, and closes on ${signal}`, async () => {
      const at = join(place(), 'new.hearsay');
      const child = start(['serve', '--case', at, '--port', '0', '--no-open']);
      const end = ended(child);
      const [, url] = await heard(child, /^(http:\/\/127\.0\.0\.1:\d+\/)\n/m);
      const answer = await fetch(`${url}api/health`);
      assert.equal(((await answer.json()) as { reports: number }).reports, 0);
      child.kill(signal);
      const { code, err } = await end;
      assert.equal(code, exit, err);
      assert.equal((await hearsay(['verify', '--case', at])).code, 0);
    });
  test('demo loads the example once, and keeps it', async () => {
    const data = place();
    const run = async (): Promise<string> => {
      const child = start(['demo', '--port', '0', '--no-open'], { env: { XDG_DATA_HOME: data } });
      const end = ended(child);
      const [, url] = await heard(child, /^(http:\S+)\n/m);
      const health = (await (await fetch(`${url}api/health`)).json()) as { reports: number };
      assert.equal(health.reports, FILES.length);
      child.kill('SIGTERM');
      return (await end).err;
    };
    assert.match(await run(), /Reading \d+ example reports/);
    assert.doesNotMatch(await run(), /Reading/);
    writeFileSync(join(data, 'hearsay', 'demo.hearsay'), 'overwritten by mistake '.repeat(400));
    assert.match(await run(), /put aside/);
    assert.equal(readdirSync(join(data, 'hearsay')).filter((name) => name.includes('.aside-')).length, 1);
  });
});

describe('the launcher', { skip: process.platform === 'win32' && 'POSIX sh' }, () => {
  test('runs through links, from anywhere, with spaces in the path', async () => {
    const at = place();
    symlinkSync(ROOT, join(at, 'a clone'));
    symlinkSync(join('a clone', 'hearsay'), join(at, 'say it'));
    const { spawn } = await import('node:child_process');
    const run = (command: string, args: string[]) => ended(spawn(command, args, { cwd: at, stdio: ['ignore', 'pipe', 'pipe'] }));
    const direct = await run(join(ROOT, 'hearsay'), ['--version']);
    assert.equal(direct.code, 0, direct.err);
    for (const command of ['./say it', join(at, 'a clone', 'hearsay')]) assert.deepEqual(await run(command, ['--version']), direct);
    const odd = write(at, "it's a file.txt", ARTICLE);
    const { code, out } = await run(join(ROOT, 'hearsay'), ['read', '--json', odd]);
    assert.equal(code, 0);
    assert.deepEqual(
      json(out).map((r) => (r.report as { file: string }).file),
      [odd],
    );
    assert.equal((await run(join(ROOT, 'hearsay'), ['read'])).code, 2);
  });
});
