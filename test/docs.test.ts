import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missing, steps } from './transcript.ts';

describe('steps of a page', () => {
  it('takes console blocks only, with shown lines, exit code and place', () => {
    const page = ['```sh', '$ not run', '```', '', '```console', '$ one two', 'out', '', '$ three \\', '    four', '(exit 3)', '```'].join('\n');
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
