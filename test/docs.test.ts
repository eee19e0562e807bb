import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
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
  it('lists every decision', () => {
    const listed = targets(page('docs/decisions/README.md'));
    const files = readdirSync(`${ROOT}docs/decisions`).filter((f) => /^\d{3}-/.test(f));
    assert.deepEqual(files.filter((f) => !listed.includes(f)).sort(), []);
  });
  it('gives every decision context, choice and consequences', () => {
    for (const file of readdirSync(`${ROOT}docs/decisions`).filter((f) => /^\d{3}-/.test(f)))
      for (const part of ['Context', 'Choice', 'Consequences'])
        assert.ok(headings(page(`docs/decisions/${file}`)).includes(part), `${file} lacks ${part}`);
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
