// Reads every article once and keeps no reading, as taking in a folder does; then says how much memory the process ever held:
//   sh scripts/node24 bench/attributions/memory.ts [--models FOLDER]     prints bytes
import { intake } from '../../src/core/pipeline.ts';
import { loadGold } from './gold.ts';
import { reportOf, tablesWith } from './readings.ts';

const at = process.argv.indexOf('--models');
const tables = tablesWith(at < 0 ? null : (process.argv[at + 1] ?? null));
for (const path of ['wikinews/dev.jsonl', 'corpus/gold.jsonl', 'polnear/dev.jsonl'])
  for (const d of loadGold(path)?.slice(0, 42) ?? []) intake(reportOf(d), tables);
console.log(process.resourceUsage().maxRSS * 1024);
