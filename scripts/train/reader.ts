// Trains models/{cues,slots,relations,keep}.bin on annotated articles: npm run train -- reader CORPUS [--out FOLDER]
// It is `hearsay train`, writing over the shipped weights where no folder is named.
import { run } from '../../src/edge/cli/program.ts';
import { SHIPPED } from '../../src/edge/weights.ts';

const args = process.argv.slice(2);
const out = args.some((a) => a.startsWith('--out')) ? [] : ['--out', SHIPPED, '--replace-shipped'];
process.exitCode = await run(['train', ...args, ...out], new AbortController().signal);
