// `npm test`: types, style, then every test. Nothing is checked only in CI.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const only = process.argv.slice(2);
const step = (command: string, args: readonly string[]) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
if (only.length === 0) {
  const bin = (name: string) => `node_modules/.bin/${name}`;
  for (const project of ['src/core', 'src/edge', 'src/web', '.']) step(bin('tsc'), ['-p', project]);
  step(bin('biome'), ['check', '--error-on-warnings']);
}
const files = only.length ? only : globSync(['src/**/*.test.ts', 'test/*.test.ts']).sort();
step(process.execPath, ['--test', '--test-isolation=none', '--test-reporter=spec', ...files]);
