/**
 * How well attributions are read, and how fast: every figure with its 95 % interval, what it is to reach, and whether it does.
 *
 *   sh scripts/node24 bench/attributions.ts                        prints it
 *   … --only polnear,wikinews,corpus                               some parts
 *   … --models FOLDER                                              other weights; what the folder does not have comes from models/
 *   … --polnear-models FOLDER                                      one more line: the same code trained on PolNeAR's training part
 *
 * The gold lies outside the repository (HEARSAY_SHARED, else ../shared); what is missing is said and skipped. Ends with 1 where our scorer and
 * the shared ones differ.
 */
import { type Agreement, agrees } from './attributions/agreement.ts';
import { tablesWith } from './attributions/readings.ts';
import { corpus, polnear, wikinews } from './attributions/scores.ts';
import { plain, type Row } from './attributions/table.ts';

const option = (name: string): string | null => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};
const only = option('only')?.split(',') ?? null;
const wants = (part: string): boolean => only === null || only.includes(part);

const tables = tablesWith(option('models'));
const rows: Row[] = [];
const agreements: Agreement[] = [];
const take = <T extends { rows: readonly Row[]; agreements: readonly Agreement[] }>(scores: T | null): T | null => {
  rows.push(...(scores?.rows ?? []));
  agreements.push(...(scores?.agreements ?? []));
  return scores;
};

if (wants('polnear')) {
  take(await polnear(tables, 'PolNeAR dev, shipped weights', 0.5));
  const folder = option('polnear-models');
  if (folder) take(await polnear(tablesWith(folder), 'PolNeAR dev, trained on PolNeAR', 0.64));
}
if (wants('wikinews')) take(wikinews(tables));
if (wants('corpus')) take(corpus(tables));

console.log(plain(rows));
const differ = agreements.filter((a) => !agrees(a));
const shown = (a: Agreement): string => `${a.what} ${(100 * a.ours).toFixed(2)} | ${(100 * a.theirs).toFixed(2)}`;
console.log(`\nscorers ${differ.length === 0 ? 'agree' : 'DIFFER'} (ours | shared): ${agreements.map(shown).join('; ')}`);
if (differ.length > 0) {
  console.error(`DIFFER: ${differ.map(shown).join('; ')}`);
  process.exitCode = 1;
}
