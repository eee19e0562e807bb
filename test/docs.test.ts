import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { FINDINGS } from '../src/core/corroborate/index.ts';
import { STANDARD } from '../src/core/model/conventions.ts';
import { COMMANDS } from '../src/edge/cli/index.ts';
import { headings, page, pages, ROOT, targets } from './docs/pages.ts';
import { missing, steps } from './docs/transcript.ts';

describe('pages', () => {
  for (const { path, text } of pages()) {
    it(`${path}: its links lead somewhere`, () => {
      // A page may be about files that another step makes; those are named here.
      const made = new Set(['docs/guide/pictures/question.png']);
      const dead = targets(text)
        .map((t) => join(dirname(path), t))
        .filter((t) => !made.has(t) && !existsSync(ROOT + t));
      assert.deepEqual(dead, []);
    });
  }
  it('has one title a page', () => {
    const wrong = pages().filter(({ text }) => (text.replace(/```[\s\S]*?```/g, '').match(/^# /gm) ?? []).length !== 1);
    assert.deepEqual(
      wrong.map((p) => p.path),
      [],
    );
  });
  it('gives every dependency its reason and licence', () => {
    const architecture = page('ARCHITECTURE.md');
    const manifest = JSON.parse(page('package.json')) as Record<string, Record<string, string> | undefined>;
    for (const list of ['dependencies', 'optionalDependencies', 'devDependencies'])
      for (const name of Object.keys(manifest[list] ?? {}))
        assert.match(architecture, new RegExp(`^\\| \`${name}\` \\| \\S.* \\| \\S.* \\|$`, 'm'), `ARCHITECTURE.md says nothing of ${name}`);
  });
  it('keeps the page for agents short', () => assert.ok(page('AGENTS.md').split('\n').length <= 110));
});

describe('reference', () => {
  const commandLine = headings(page('docs/guide/reference/command-line.md'));
  const GLOBAL = [
    '-V, --version',
    '--json',
    '--plain',
    '-q, --quiet',
    '-v, --verbose',
    '--no-color',
    '--case <file>',
    '--wait <seconds>',
    '--as <name>',
    '-h, --help',
  ];
  for (const command of COMMANDS) {
    it(`has a heading for ${command.name} and each of its options`, () => {
      const wanted = [command.name, ...command.options.map((o) => o.flags)];
      assert.deepEqual(
        wanted.filter((w) => !commandLine.includes(w)),
        [],
      );
    });
  }
  it('has a heading for each global option, and none for what does not exist', () => {
    const help = hearsay(['--help']).stdout;
    for (const flags of GLOBAL) assert.ok(help.includes(`  ${flags} `), `${flags} is not in the help`);
    assert.equal(
      (help.split('Commands:')[0]?.match(/^ {2}-/gm) ?? []).length,
      GLOBAL.length,
      'a global option that the reference does not know',
    );
    const known = new Set([...GLOBAL, ...COMMANDS.flatMap((c) => [c.name, ...c.options.map((o) => o.flags)])]);
    assert.deepEqual(
      commandLine.filter((h) => !known.has(h)),
      ['Command line', 'Global options', 'Not yet'],
    );
  });
  it('lists every error code with its exit code', () => {
    const source = page('src/edge/failure.ts');
    const codes = [...source.matchAll(/^ {2}'?([a-z]+(?:\/[a-z-]+)?)'?: (\d+),$/gm)].map((m) => `| \`${m[1]}\` | ${m[2]} |`);
    assert.ok(codes.length > 10, 'codes found in src/edge/failure.ts');
    const listed = page('docs/guide/reference/exit-codes.md');
    assert.deepEqual(
      codes.filter((c) => !listed.includes(c)),
      [],
    );
    assert.equal((listed.match(/^\| `[a-z/-]+` \| \d+ \|/gm) ?? []).length, codes.length, 'a code that does not exist');
  });
  for (const command of ['read', 'weigh']) {
    it(`names every field of ${command} --json`, () => {
      const { stdout } = hearsay([command, '--json', '-q', 'examples/kursk']);
      const fields = new Set(stdout.split('\n').flatMap((line) => (line ? fieldsOf(JSON.parse(line)) : [])));
      const text = page('docs/guide/reference/json.md');
      assert.ok(fields.size > 30);
      assert.deepEqual([...fields].filter((f) => !text.includes(`\`${f}\``)).sort(), []);
    });
  }
});

describe('explanation', () => {
  it('lists the tension rules that there are', () => {
    const listed = [...page('docs/guide/explanation/tensions.md').matchAll(/^\| (T\d\d) \|/gm)].map((m) => m[1]);
    const rules = FINDINGS.map((f) => f.id).filter((id) => /^T\d\d$/.test(id));
    assert.deepEqual(listed, rules.sort());
  });
  it('gives the margins that are used', () => {
    const { margins } = STANDARD;
    const table = page('docs/guide/explanation/figures.md');
    const row = (words: string) => table.split('\n').find((l) => l.startsWith(`| ${words} |`)) ?? '';
    const percent = (x: number) => `${Math.round(x * 1000) / 10} %`;
    for (const [words, ...numbers] of [
      ['exact number', percent(margins.exactPlausible), percent(margins.exactWide)],
      ['about', percent(margins.aboutPlausible), percent(margins.aboutWide)],
      ['nearly', percent(margins.nearlyCore), percent(margins.nearlyPlausible), percent(margins.nearlyWide)],
      ['per cent, exact', `${margins.percentExact.plausible} point`, `${margins.percentExact.wide} points`],
      ['per cent, about', `${margins.percentAbout.plausible} points`, `${margins.percentAbout.wide} points`],
    ] as const)
      for (const n of numbers) assert.ok(row(words).includes(n), `${words}: ${n} not in "${row(words)}"`);
    assert.ok(table.includes(`\`${STANDARD.name}\``));
  });
});

describe('commands on the pages', () => {
  for (const { path, text } of pages()) {
    const todo = steps(text);
    if (todo.length === 0) continue;
    it(`${path}: ${todo.length} commands do what the page shows`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'));
      try {
        symlinkSync(`${ROOT}examples`, join(folder, 'examples'));
        symlinkSync(`${ROOT}hearsay`, join(folder, 'hearsay'));
        for (const { command, shown, exit, line } of todo) {
          const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', env: quiet(folder) });
          const output = `${stdout}\n${stderr}`;
          assert.equal(status, exit, `${path}:${line}: ${command}\n${output}`);
          assert.deepEqual(missing(shown, output), [], `${path}:${line}: ${command}\n${output}`);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});

describe('steps of a page', () => {
  it('takes console blocks only, with shown lines, exit code and place', () => {
    const page = ['```sh', '$ not run', '```', '', '```console', '$ one two', 'out', '', '$ three \\', '    four', '(exit 3)', '```'].join(
      '\n',
    );
    assert.deepEqual(steps(page), [
      { command: 'one two', shown: ['out'], exit: 0, line: 6 },
      { command: 'three four', shown: [], exit: 3, line: 9 },
    ]);
  });
});

describe('shown lines that an output does not have', () => {
  const rows: readonly [shown: string[], output: string, missing: string[]][] = [
    [['a  b'], 'x\n a b \ny', []],
    [['b', 'a'], 'a\nb', ['a']],
    [['sha256:…  12 figures'], 'sha256:0af1 12 figures', []],
    [['sha256:…  12 figures'], 'sha256:0af1 13 figures', ['sha256:…  12 figures']],
    [['3 reports'], '13 reports', ['3 reports']],
    [['3 reports'], '3 reports and more', ['3 reports']],
    [['3 reports…'], '3 reports and more', []],
    [['a', '…', 'c'], 'a\nb\nc', []],
  ];
  for (const [shown, output, want] of rows) it(JSON.stringify([shown, output]), () => assert.deepEqual(missing(shown, output), want));
});

/** Nothing of this machine's user gets into a transcript. */
const quiet = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: folder,
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  HEARSAY_AS: 'reader',
});

function hearsay(args: readonly string[]) {
  return spawnSync('sh', ['hearsay', ...args], { cwd: ROOT, encoding: 'utf8', env: quiet(tmpdir()), maxBuffer: 1 << 28 });
}

/** Names of all members in a JSON value. Members of `inferred` are named by parts, not by fields. */
function fieldsOf(value: unknown, into: string[] = []): string[] {
  if (Array.isArray(value)) for (const v of value) fieldsOf(v, into);
  else if (value !== null && typeof value === 'object')
    for (const [key, v] of Object.entries(value)) {
      into.push(key);
      if (key !== 'inferred') fieldsOf(v, into);
    }
  return into;
}
