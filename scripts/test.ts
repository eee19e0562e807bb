// `npm test`: types, style, then every test but the browser's. Nothing is checked only in CI. `npm test -- FILE…` runs those tests alone.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

/** A test that takes longer than this hangs. Milliseconds. */
const LONGEST = 120_000;

const only = process.argv.slice(2);
const failed: string[] = [];

function step(name: string, command: string, args: readonly string[]): void {
  const begun = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) console.error(`${name}: ${error.message}`);
  if (status !== 0) failed.push(name);
  console.error(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

if (only.length === 0) {
  for (const project of ['src/core', 'src/edge', 'src/web', '.']) step(`types of ${project}`, 'node_modules/.bin/tsc', ['-p', project]);
  step('style', 'node_modules/.bin/biome', ['check', '--error-on-warnings']);
}
const files =
  only.length > 0
    ? only
    : globSync(['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', 'bench/**/*.test.ts'])
        .filter((file) => !file.startsWith('test/e2e/'))
        .sort();
step('tests', process.execPath, ['--test', '--test-isolation=none', `--test-timeout=${LONGEST}`, '--test-reporter=spec', ...files]);

if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
