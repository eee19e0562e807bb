/** Casefiles from the command line: kept, found damaged, shared by processes, cut off in the middle. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import {
  type Around,
  copyOfExample,
  EXAMPLE,
  ended,
  FILES,
  heard,
  hearsay,
  json,
  places,
  quietOnBugs,
  REPORT,
  start,
  write,
} from './kit/run.ts';

const place = places('casefile');

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
    Array.from({ length: 600 }, (_, k) => {
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
      assert.ok(acknowledged.length > 0 && acknowledged.length < 600, `${acknowledged.length} of 600`);
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
      assert.equal(again.out.match(/^a/gm)?.length, 600);
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
