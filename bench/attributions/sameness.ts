// Digest of all readings, taken in a shuffled order, set down by id:
//   sh scripts/node24 bench/attributions/sameness.ts SEED [--models FOLDER]
import { createHash } from 'node:crypto';
import { canonical } from '../../src/core/ledger/canonical.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { intake } from '../../src/core/pipeline.ts';
import { mulberry32 } from './bootstrap.ts';
import { type GoldDocument, loadGold } from './gold.ts';
import { reportOf, tablesWith } from './readings.ts';

/** SHA-256 over the canonical JSON of every reading, by id; `seed` decides in which order the articles are read. */
export function digestOf(tables: Tables, seed: number): string {
  const docs = shuffled(articles(), seed);
  const lines = docs.map((d) => [d.id, canonical(JSON.parse(JSON.stringify(intake(reportOf(d), tables))))] as const);
  lines.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(lines.map(([, line]) => line).join('\n'))
    .digest('hex');
}

const articles = (): readonly GoldDocument[] =>
  ['wikinews/dev.jsonl', 'corpus/gold.jsonl', 'polnear/dev.jsonl'].flatMap((path) => loadGold(path)?.slice(0, 42) ?? []);

function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const chance = mulberry32(seed);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

if (import.meta.main) {
  const at = process.argv.indexOf('--models');
  console.log(digestOf(tablesWith(at < 0 ? null : (process.argv[at + 1] ?? null)), Number(process.argv[2] ?? 1)));
}
