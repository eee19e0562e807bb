/**
 * How well attributions are read, and at what cost: every figure with its 95 % interval, what it is to reach, and whether it does.
 *
 *   sh scripts/node24 bench/attributions.ts             prints it
 *   … --write                                           and records it in docs/attributions.md
 *   … --only polnear,wikinews,corpus,gallery,sameness,hostile,memory,speed
 *   … --models FOLDER                                   other weights; what the folder does not have comes from models/
 *   … --polnear-models FOLDER                           one more line: the same code trained on PolNeAR's training part
 *
 * The gold lies outside the repository (HEARSAY_SHARED, else ../shared); what is missing is said and skipped. Ends with 1 where our scorer and the
 * shared ones differ, or where two passes over the same articles differ by a byte.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesOf } from '../src/core/pipeline.ts';
import { type Agreement, agrees } from './attributions/agreement.ts';
import { type Bin, calibrationError, curve, reliability } from './attributions/calibration.ts';
import { digests, hostileRows, memoryRow, overs, pumped, speedRows } from './attributions/costs.ts';
import { gallery, illustrated, type Kind } from './attributions/gallery.ts';
import { hasGold, SHARED } from './attributions/gold.ts';
import { type Alias, judge } from './attributions/names.ts';
import { lines, page, SHOWN } from './attributions/page.ts';
import { tablesWith } from './attributions/readings.ts';
import { type Article, corpus, type PolnearDocument, polnear, wikinews } from './attributions/scores.ts';
import { plain, type Row } from './attributions/table.ts';

const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const only = option('only')?.split(',') ?? null;
const wants = (part: string): boolean => only === null || only.includes(part);
const models = option('models');
const passed = models === null ? [] : ['--models', models];
const tables = tablesWith(models);

const rows: Row[] = [];
const agreements: Agreement[] = [];
const sets: { wikinews: readonly Article[]; corpus: readonly Article[]; polnear: readonly PolnearDocument[] } = {
  wikinews: [],
  corpus: [],
  polnear: [],
};
let bins: readonly Bin[] = [];
let kinds: readonly Kind[] = [];
let sameness = '';
const fail = (words: string): void => {
  console.error(words);
  process.exitCode = 1;
};

// The pumps run in processes of their own beside the scoring; speed and memory are measured after it, alone.
const hostile = wants('hostile') ? pumped(passed) : null;
await scored();
if (wants('gallery')) mistakes();
if (wants('sameness') && hasGold()) await same();
const slow = hostile ? await hostile : [];
if (slow.length > 0) rows.push(...hostileRows(slow));
if (wants('memory') && hasGold()) rows.push(await memoryRow(passed));
if (wants('speed')) rows.push(...(await speedRows(passed)));
print();
if (process.argv.includes('--write')) {
  writeFileSync('docs/attributions.md', page({ rules: rulesOf(tables), rows, bins, kinds, sameness }));
  console.error('written: docs/attributions.md');
}

async function scored(): Promise<void> {
  const isShown = (part: string): boolean => wants(part) || wants('gallery');
  const take = (part: string, s: { readonly rows: readonly Row[]; readonly agreements: readonly Agreement[] } | null): void => {
    if (!s || !wants(part)) return;
    rows.push(...s.rows);
    agreements.push(...s.agreements);
  };
  if (isShown('polnear')) {
    const outer = await polnear(tables, `PolNeAR dev, ${models === null ? 'shipped weights' : `weights of ${models}`}`, 0.5);
    take('polnear', outer);
    sets.polnear = outer?.documents ?? [];
    const folder = option('polnear-models');
    if (folder) take('polnear', await polnear(tablesWith(folder), 'PolNeAR dev, trained on PolNeAR', 0.64));
  }
  if (isShown('wikinews')) {
    const all = wikinews(tables);
    take('wikinews', all);
    sets.wikinews = all?.documents ?? [];
    bins = all ? reliability(all.documents) : [];
  }
  if (isShown('corpus')) {
    const all = corpus(tables);
    take('corpus', all);
    sets.corpus = all?.documents ?? [];
  }
}

function mistakes(): void {
  const file = join(SHARED, 'corpus/actors.json');
  const names = judge(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Alias[]) : []);
  kinds = gallery(sets, tables, names).map((k, i) => (i < SHOWN ? illustrated(k, tables, names) : k));
}

async function same(): Promise<void> {
  const [first = '', ...others] = await digests(passed);
  const isSame = others.every((d) => d === first);
  sameness = `The same bytes of readings in three orders and two processes: ${isSame ? 'yes' : 'no'}.`;
  if (!isSame) fail(`not the same bytes: ${[first, ...others].join(' ')}`);
}

function print(): void {
  if (rows.length > 0) console.log(plain(rows));
  if (slow.length > 0) console.log(overs(slow).join('\n'));
  const shown = (a: Agreement): string => `${a.what} ${(100 * a.ours).toFixed(2)} | ${(100 * a.theirs).toFixed(2)}`;
  const differ = agreements.filter((a) => !agrees(a));
  if (agreements.length > 0)
    console.log(`\nscorers ${differ.length === 0 ? 'agree' : 'DIFFER'} (ours | shared): ${agreements.map(shown).join('; ')}`);
  if (differ.length > 0) fail(`the scorers differ: ${differ.map(shown).join('; ')}`);
  if (sameness) console.log(sameness);
  if (wants('wikinews') && bins.length > 0) {
    console.log(
      `\nreliability of the score on wikinews dev\n${curve(bins)
        .map((r) => r.map((c) => c.padEnd(14)).join(''))
        .join('\n')}`,
    );
    console.log(`expected calibration error ${(100 * calibrationError(bins)).toFixed(1)} points`);
  }
  if (kinds.length > 0) console.log(`\nmost common mistakes: rate per 100 gold, counts in wikinews, corpus, PolNeAR\n${lines(kinds)}`);
}
