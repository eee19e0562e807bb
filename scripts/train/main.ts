// npm run train -- tagger [UD folder] | parser [UD folder] [epochs] | reader FILE.jsonl|BRAT-FOLDER [--out FOLDER]
// Retrains the weights in models/. Fixed seeds: the same bytes on every run.
import { spawnSync } from 'node:child_process';

const [what = '', ...rest] = process.argv.slice(2);
if (!['tagger', 'parser', 'reader'].includes(what)) {
  console.error('usage: npm run train -- tagger [UD folder] | parser [UD folder] [epochs] | reader FILE.jsonl|BRAT-FOLDER [--out FOLDER]');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--max-old-space-size=8000', `scripts/train/${what}.ts`, ...rest], { stdio: 'inherit' });
process.exit(status ?? 1);
