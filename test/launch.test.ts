/** What goes on running, and what starts it: serve, demo, the launcher. */
import assert from 'node:assert/strict';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ARTICLE, ended, FILES, heard, hearsay, json, places, ROOT, start, write } from './kit/run.ts';

const place = places('launch');

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
