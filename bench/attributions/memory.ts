// Reads every article once and keeps no reading, as taking in a folder does; then says how much memory the process ever held:
//   sh scripts/node24 bench/attributions/memory.ts [--models FOLDER]     prints one JSON object
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { intake } from '../../src/core/pipeline.ts';
import { loadGold } from './gold.ts';
import { reportOf, tablesWith } from './readings.ts';

/** Bytes: the most the process ever held, and what is still in use after collecting garbage. */
export interface Memory {
  readonly peak: number;
  readonly live: number;
}

const at = process.argv.indexOf('--models');
const tables = tablesWith(at < 0 ? null : (process.argv[at + 1] ?? null));
for (const path of ['wikinews/dev.jsonl', 'corpus/gold.jsonl', 'polnear/dev.jsonl'])
  for (const d of loadGold(path) ?? []) intake(reportOf(d), tables);
const peak = process.resourceUsage().maxRSS * 1024;
setFlagsFromString('--expose-gc');
(runInNewContext('gc') as () => void)();
console.log(JSON.stringify({ peak, live: process.memoryUsage().heapUsed } satisfies Memory));
