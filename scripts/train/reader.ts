// Trains models/{cues,slots,relations,keep}.bin on annotated articles: sh scripts/node24 scripts/train/reader.ts TRAIN.jsonl [--out FOLDER]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../src/core/lang/en.ts';
import type { Article } from '../../src/edge/train/corpus.ts';
import { trainReader } from '../../src/edge/train/reader.ts';

const at = process.argv.indexOf('--out');
const folder = at > 0 ? (process.argv[at + 1] as string) : 'models';
const [input = '../shared/wikinews/train.jsonl'] = process.argv
  .slice(2)
  .filter((a, i, all) => !a.startsWith('--') && all[i - 1] !== '--out');
if (!existsSync(input)) throw new Error(`${input} is not here`);
mkdirSync(folder, { recursive: true });
const articles = readFileSync(input, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((l) => JSON.parse(l) as Article);
const weights = { version: 'train', tagger: readFileSync('models/tagger.bin'), parser: readFileSync('models/parser.bin') };
const trained = trainReader(articles, en, weights, (line) => console.error(line));
for (const [name, bytes] of Object.entries(trained)) {
  writeFileSync(join(folder, `${name}.bin`), bytes);
  console.log(`${name}.bin: ${bytes.length} bytes`);
}
