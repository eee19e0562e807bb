/** `hearsay train` and what it trained, as real processes with real files. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { hearsay, json, places, quietOnBugs, ROOT, write } from './kit/run.ts';

const place = places('train');
const NAMES = ['cues.bin', 'keep.bin', 'relations.bin', 'slots.bin'];

/** Six articles in which "barked" attributes and nothing else does. */
const CORPUS = ['The mayor', 'A keeper', 'The union', 'A sailor', 'The clerk', 'A farmer']
  .map((source, k) => {
    const text = `It was day ${k}. ${source} barked that the pier was shut.`;
    const at = (words: string): [number, number][] => [[text.indexOf(words), text.indexOf(words) + words.length]];
    return JSON.stringify({
      id: `${k}`,
      text,
      attributions: [{ source: at(source), cue: at('barked'), content: at('that the pier was shut') }],
    });
  })
  .join('\n');
const ARTICLE = 'The old captain barked that the boat was lost.\n';

describe('train', { concurrency: 2 }, () => {
  test('trains, says so, and read --models reads with it; twice the same bytes', async () => {
    const at = place();
    write(at, 'corpus.jsonl', CORPUS);
    write(at, 'a.txt', ARTICLE);
    const [one, two] = await Promise.all(
      ['one', 'in/two'].map((out) => hearsay(['train', 'corpus.jsonl', '--out', out, '--json'], { cwd: at })),
    );
    assert.equal(one?.code, 0, one?.err);
    quietOnBugs(one?.err ?? '');
    const [result] = json(one?.out ?? '');
    assert.deepEqual(readdirSync(join(at, 'one')).sort(), NAMES);
    for (const name of NAMES)
      assert.equal(Buffer.compare(readFileSync(join(at, 'one', name)), readFileSync(join(at, 'in/two', name))), 0, name);
    assert.equal(two?.code, 0, two?.err);
    assert.equal(result?.articles, 6);
    assert.equal(result?.cues, 6);
    const files = result?.files as { name: string; bytes: number }[];
    for (const { name, bytes } of files) assert.equal(bytes, readFileSync(join(at, 'one', name)).length);
    const [own, shipped] = await Promise.all(
      [['--models', 'one'], []].map((more) => hearsay(['read', '--json', ...more, 'a.txt'], { cwd: at })),
    );
    const [mine, theirs] = [own, shipped].map((r) => json(r?.out ?? '')[0] as { rules: string; attributions: { score: number | null }[] });
    assert.ok(mine?.rules.includes(`+${result?.weights}+`), mine?.rules);
    assert.notEqual(mine?.rules, theirs?.rules);
    assert.equal(mine?.attributions.length, 1);
    assert.notDeepEqual(mine?.attributions, theirs?.attributions);
  });
  test('for people: progress and the next command on stderr, the result on stdout; few articles are told', async () => {
    const at = place();
    write(at, 'corpus.jsonl', `${CORPUS}\n{`);
    const { code, out, err } = await hearsay(['train', 'corpus.jsonl', '--out', 'my models'], { cwd: at });
    assert.equal(code, 3, 'a line was refused');
    assert.match(out, /^trained {2}6 articles, 6 cues, weights [0-9a-f]{12}\n(?:\w+\.bin +\d+ bytes\n){4}$/);
    assert.match(err, /corpus\.jsonl, line 7: .*\(corpus\/not-json\)\n +\S/);
    assert.match(err, /\(corpus\/few-articles\)/);
    assert.match(err, /^slots: fold 5 of 5$/m);
    assert.match(err, /^Next: hearsay read --models 'my models' FILE$/m);
  });
  test('a brat folder', async () => {
    const at = place();
    for (const [k, line] of CORPUS.split('\n').entries()) {
      const { text, attributions } = JSON.parse(line) as { text: string; attributions: Record<string, [number, number][]>[] };
      const row = (part: string, id: number): string => `T${id}\t${part} ${attributions[0]?.[part.toLowerCase()]?.[0]?.join(' ')}`;
      write(at, `${k}.txt`, text);
      write(at, `${k}.ann`, `${row('Source', 1)}\n${row('Cue', 2)}\n${row('Content', 3)}\nE1\tCue:T2 Source:T1 Content:T3\n`);
    }
    const other = place();
    write(other, 'corpus.jsonl', CORPUS);
    const [brat, lines] = await Promise.all([
      hearsay(['train', at, '--out', join(other, 'brat')]),
      hearsay(['train', join(other, 'corpus.jsonl'), '--out', join(other, 'lines')]),
    ]);
    assert.equal(brat.code, 0, brat.err);
    assert.equal(brat.out, lines.out, 'the same weights from the same articles');
  });
});

describe('what cannot be', { concurrency: 2 }, () => {
  const at = place();
  write(at, 'corpus.jsonl', CORPUS);
  write(at, 'bad.jsonl', '{"text":"A."}');
  write(at, 'a.txt', ARTICLE);
  writeFileSync(join(at, 'file'), 'x');
  const empty = place();
  const broken = place();
  write(broken, 'cues.bin', 'no weights');
  const wrong = place();
  writeFileSync(join(wrong, 'slots.bin'), readFileSync(join(ROOT, 'models/cues.bin')));
  const rows: readonly (readonly [args: readonly string[], code: number, said: RegExp])[] = [
    [['train'], 2, /No corpus was named/],
    [['train', 'corpus.jsonl'], 2, /--out FOLDER/],
    [['train', 'corpus.jsonl', 'bad.jsonl', '--out', 'x'], 2, /Several corpora/],
    [['train', 'nowhere', '--out', 'x'], 3, /\(input\/missing\)/],
    [['train', 'bad.jsonl', '--out', 'x'], 3, /corpus\/no-attributions.*\(corpus\/empty\)/],
    [['train', 'corpus.jsonl', '--out', join(ROOT, 'models')], 4, /--replace-shipped/],
    [['train', 'corpus.jsonl', '--out', 'file'], 4, /\(weights\/unwritable\)/],
    [['read', '--models', 'nowhere', 'a.txt'], 3, /no folder nowhere.*\(weights\/missing\)/],
    [['read', '--models', empty, 'a.txt'], 3, /no weights in .*\(weights\/missing\)/],
    [['read', '--models', broken, 'a.txt'], 3, /cues\.bin.*\(weights\/broken\)/],
    [['read', '--models', wrong, 'a.txt'], 3, /of another kind.*\(weights\/broken\)/],
  ];
  for (const [args, code, said] of rows)
    test(args.map((a) => a.replace(ROOT, '')).join(' '), async () => {
      const ran = await hearsay(args, { cwd: at });
      assert.equal(ran.code, code, ran.err);
      assert.match(ran.err, said);
      assert.equal(ran.out, '');
      quietOnBugs(ran.err);
      assert.ok(!existsSync(join(at, 'x')), 'nothing was made');
    });
});

describe('a casefile read with weights of one’s own', () => {
  test('add and rebuild take them; without them it is said that readings differ', async () => {
    const at = place();
    write(at, 'corpus.jsonl', CORPUS);
    write(at, 'a.txt', ARTICLE);
    const run = (...args: string[]) => hearsay(args, { cwd: at });
    await run('train', 'corpus.jsonl', '--out', 'own');
    assert.equal((await run('add', '--models', 'own', 'a.txt')).code, 0);
    assert.doesNotMatch((await run('claims', '--models', 'own')).err, /rebuild/);
    assert.match((await run('claims')).err, /Next: hearsay rebuild$/m);
    assert.equal((await run('rebuild')).code, 0);
    assert.match((await run('claims', '--models', 'own')).err, /Next: hearsay rebuild --models own$/m);
    assert.equal((await run('rebuild', '--models', 'own')).code, 0);
    assert.doesNotMatch((await run('claims', '--models', 'own')).err, /rebuild/);
  });
});
