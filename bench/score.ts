/**
 * One table over all development gold: attributions, figures, dates, per kind of report.
 *
 *   sh scripts/node24 bench/score.ts            prints it
 *   sh scripts/node24 bench/score.ts --write    and records it in docs/scores.md
 *   sh scripts/node24 bench/score.ts --figures  and says on the error stream which figures of the corpus are not right in every part
 *
 * The gold and its scorers lie outside the repository (HEARSAY_SHARED, else ../shared); what is missing is said and skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Reading } from '../src/core/model/reading.ts';
import type { Report } from '../src/core/model/report.ts';
import { intake, rulesOf } from '../src/core/pipeline.ts';
import { loadTables } from '../src/edge/tables.ts';
import { type Alias, allRight, type GoldFigures, type Overlap } from './all-right.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly lang?: string;
  readonly kind?: string;
  readonly outlet?: string;
}
interface Prf {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}
type Scores = Readonly<Record<string, number | null | Prf | { readonly R: number | null }>>;

const shared = process.env.HEARSAY_SHARED ?? '../shared';
const work = mkdtempSync(join(tmpdir(), 'hearsay-score-'));
const { tables } = loadTables();
const parts = { aliases: join(shared, 'corpus/actors.json'), overlap: join(shared, 'polnear/score.mjs') };
const aliases = existsSync(parts.aliases) ? (JSON.parse(readFileSync(parts.aliases, 'utf8')) as readonly Alias[]) : [];
const overlap = existsSync(parts.overlap) ? ((await import(pathToFileURL(parts.overlap).href)) as Overlap) : null;

const lines = (path: string): Gold[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as Gold);

function read(d: Gold): Reading {
  const file = join(shared, 'corpus/reports', `${d.id}.json`);
  const outlet = existsSync(file) ? ((JSON.parse(readFileSync(file, 'utf8')) as Gold).outlet ?? null) : (d.outlet ?? null);
  const report: Report = {
    id: d.id,
    ref: d.id,
    file: null,
    url: null,
    title: null,
    outlet,
    published: d.published,
    language: d.lang ?? 'en',
    mediaType: 'application/json',
    text: d.text,
    inferred: {},
    segments: [],
  };
  return intake(report, tables);
}

function scoreReadings(gold: readonly Gold[]): { scores: Scores; docsPerSecond: number } {
  const started = process.hrtime.bigint();
  const readings = gold.map(read);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const [g, p] = [join(work, 'gold.jsonl'), join(work, 'pred.jsonl')];
  writeFileSync(g, `${gold.map((d) => JSON.stringify(d)).join('\n')}\n`);
  writeFileSync(p, `${readings.map((r) => JSON.stringify(r)).join('\n')}\n`);
  const scorer = join(shared, 'wikinews/score-reading.mjs');
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [scorer, g, p, '--aliases', join(shared, 'corpus/actors.json'), '--json'],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  if (status !== 0) throw new Error(`scorer failed: ${stderr}`);
  const right = overlap ? allRight(gold as readonly GoldFigures[], readings, aliases, overlap) : { share: null, wrong: [] };
  if (process.argv.includes('--figures')) for (const w of right.wrong) console.error(w);
  return { scores: { ...(JSON.parse(stdout) as Scores), figureAllRight: right.share }, docsPerSecond: gold.length / seconds };
}

const pc = (x: unknown): string => (typeof x === 'number' ? (100 * x).toFixed(1) : '–');
const f1 = (x: unknown): string =>
  x && typeof x === 'object' && 'F1' in x ? pc((x as Prf).F1) : x && typeof x === 'object' && 'R' in x ? pc((x as { R: number }).R) : pc(x);

const COLUMNS = [
  ['relation F1', 'relation'],
  ['cue F1', 'cue'],
  ['source F1', 'source'],
  ['content F1', 'content'],
  ['nested F1', 'nested'],
  ['carried R', 'carried'],
  ['actor', 'actor'],
  ['stance', 'stance'],
  ['chain', 'chain'],
  ['origin', 'chainOrigin'],
  ['figures F1', 'figures'],
  ['figure value', 'figureValue'],
  ['figure attributed', 'figureAttributed'],
  ['figure measure', 'figureMeasure'],
  ['figure origin', 'figureOrigin'],
  ['figure all right', 'figureAllRight'],
  ['date found', 'dateFound'],
  ['date value', 'dateValue'],
] as const;

const rows: string[][] = [['set', 'reports', ...COLUMNS.map(([name]) => name)]];
const add = (name: string, gold: readonly Gold[]): void => {
  if (!gold.length) return;
  const { scores } = scoreReadings(gold);
  rows.push([name, String(gold.length), ...COLUMNS.map(([, key]) => f1(scores[key]))]);
};

const missing: string[] = [];
const corpus = join(shared, 'corpus/gold.jsonl');
if (existsSync(corpus)) {
  const english = lines(corpus).filter((d) => (d.lang ?? 'en') === 'en');
  add(
    'the first article',
    english.filter((d) => d.id.endsWith('-00-seed')),
  );
  add(
    'corpus, exact texts',
    english.filter((d) => d.kind === 'exact' && !d.id.endsWith('-00-seed')),
  );
  add(
    'corpus, restated',
    english.filter((d) => d.kind === 'restated'),
  );
  add('corpus, all English', english);
} else missing.push(corpus);
const wikinews = join(shared, 'wikinews/dev.jsonl');
if (existsSync(wikinews)) add('wikinews dev', lines(wikinews));
else missing.push(wikinews);

const polnear = join(shared, 'polnear/dev.jsonl');
let outermost = '';
if (existsSync(polnear)) {
  const { score } = (await import(pathToFileURL(join(shared, 'polnear/score.mjs')).href)) as {
    score(g: unknown, p: Map<string, unknown>): { relations: Record<string, Prf> };
  };
  const gold = lines(polnear);
  const predicted = new Map(
    gold.map((d) => [
      d.id,
      { attributions: read({ ...d, published: d.published ?? null }).attributions.filter((a) => a.within === null && a.cue.length > 0) },
    ]),
  );
  const { relations } = score(gold, predicted);
  outermost = `PolNeAR dev (${gold.length} articles, outermost attributions, no PolNeAR training): relation F1 ${pc(relations.relationF1?.F1)}, cue F1 ${pc(relations.cueF1?.F1)}, source F1 ${pc(relations.sourceF1?.F1)}, content F1 ${pc(relations.contentF1?.F1)}.`;
} else missing.push(polnear);
rmSync(work, { recursive: true });

for (const m of missing) console.error(`skipped: ${m} is not here (set HEARSAY_SHARED)`);
// Turned: a measure a line, a set a column.
const turned = (rows[0] ?? []).map((_, i) => rows.map((r) => r[i] ?? ''));
const table = turned.map((r, i) => `| ${r.join(' | ')} |${i === 0 ? `\n|${r.map(() => ' --- |').join('')}` : ''}`).join('\n');
console.log(`${table}\n\n${outermost}`);
if (process.argv.includes('--write')) {
  const body = `# Scores

Today's honest state, printed by \`sh scripts/node24 bench/score.ts --write\` with rules \`${rulesOf(tables)}\`.

In per cent. Relation: cue heads match, source and content overlap by half or more. Nested: attributions within another one's content. Carried: quotations
that go on without a cue. Actor, stance, chain, origin: share right of the matched relations. Figure value: low, high and bound right; attributed: tied to
the right attribution; measure and origin: persons only; all right: value, bound and, for persons, measure and origin, of all figures annotated. The gold was annotated by people and lies outside this repository; development parts only.

${table}

${outermost}
`;
  writeFileSync('docs/scores.md', body);
  console.error('written: docs/scores.md');
}
