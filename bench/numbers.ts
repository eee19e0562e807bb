// Scores numbers and their bounds: `sh scripts/node24 bench/numbers.ts [bounds|numberparser|recognizers …] [--errors]`.
// Rows come from HEARSAY_SHARED, else ../shared beside the repository; what is missing there is said and skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as takeApart } from '../src/core/extract/parse.ts';
import { en } from '../src/core/lang/en.ts';
import { STANDARD } from '../src/core/model/conventions.ts';
import type { Figure } from '../src/core/model/figure.ts';
import { readings } from '../src/core/model/quantity.ts';
import type { Parse } from '../src/core/model/token.ts';
import { readFigures } from '../src/core/normalise/figures.ts';
import { readCore } from '../src/core/normalise/quantities/core.ts';

const shared = process.env.HEARSAY_SHARED ?? join(import.meta.dirname, '..', '..', 'shared');
const SETS = ['bounds', 'numberparser', 'recognizers'];
const wanted = process.argv.slice(2).filter((a) => SETS.includes(a));
const sets = wanted.length ? wanted : SETS;
const shown = process.argv.includes('--errors') ? 100 : 0;

const parse = (text: string): Parse => takeApart(text, en.tokens);
const rows = <T>(path: string): T[] | null => {
  if (!existsSync(path)) {
    console.error(`skipped: ${path} is not here`);
    return null;
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l) as T);
};
const percent = (a: number, b: number): string => (b === 0 ? '–' : `${((100 * a) / b).toFixed(1)} %`);

interface BoundRow {
  text: string;
  low: number;
  high: number | null;
  op: string;
  unit?: string;
}

/** The plausible reading, where the row gives a margin (`approx`, `near-`, `vague`), else what the words say; ends within 5 %. */
function bounds(): void {
  const list = rows<BoundRow>(join(shared, 'norm', 'bounds_news.en.jsonl'));
  if (!list) return;
  let right = 0;
  let strict = 0;
  const errors: string[] = [];
  for (const r of list) {
    const p = parse(r.text);
    const { figures } = readFigures(p, {
      language: en,
      conventions: STANDARD,
      published: null,
      outlet: '',
      times: [],
      names: [],
      places: [],
      attributions: [],
    });
    const scale = r.unit === 'fraction' ? 100 : 1;
    const fit = (f: Figure, slack: number): boolean => {
      const read = readings(f, STANDARD);
      const i = r.op === 'eq' || r.op === 'range' ? read.core : read.plausible;
      const near = (a: number, b: number | null): boolean =>
        b === null ? a === Infinity : Math.abs(a - b * scale) <= slack * Math.max(1e-9, Math.abs(b * scale)) + 1e-3;
      const open = r.op === 'gt' || r.op === 'ge' ? i.high === Infinity || r.high !== null : near(i.high, r.high);
      return near(i.low, r.low) && open && (r.op !== 'gt' || i.lowOpen) && (r.op !== 'lt' || i.highOpen);
    };
    if (figures.some((f) => fit(f, 0.001))) strict++;
    if (figures.some((f) => fit(f, 0.05))) right++;
    else
      errors.push(
        `${r.text} (${r.op} ${r.low}..${r.high}) → ${figures.map((f) => `${f.text}: ${f.bound} ${f.low}..${f.high} ${f.unit}`).join(' | ')}`,
      );
  }
  console.log(`bounds_news: ${right} of ${list.length} (ends within 5 %); ${strict} exactly`);
  for (const e of errors.slice(0, shown)) console.log(`  ${e}`);
}

function numberparser(): void {
  const list = rows<{ text: string; value: number }>(join(shared, 'norm', 'numberparser.en.jsonl'));
  if (!list) return;
  let right = 0;
  for (const r of list) {
    const p = parse(r.text);
    const c = readCore(p.tokens, 0, 0, p.tokens.length, en.quantity);
    if (c && c.to === p.tokens.length && Math.abs(c.high - r.value) <= 1e-9 * Math.abs(r.value)) right++;
    else if (shown) console.log(`  ${r.text}: ${c?.high}, not ${r.value}`);
  }
  console.log(`numberparser.en: ${percent(right, list.length)} of ${list.length}`);
}

/** Rows of the NumberModel: every number found with span and value, nothing else found. */
function recognizers(): void {
  const all = rows<{ model: string; text: string; results: { start: number; end: number; resolution: { value: string } }[] }>(
    join(shared, 'norm', 'recognizers.number.en.jsonl'),
  );
  if (!all) return;
  const list = all.filter((r) => r.model === 'NumberModel');
  let right = 0;
  for (const r of list) {
    const p = parse(r.text);
    const own: [number, number, number][] = [];
    for (const [from, to] of p.sentences)
      for (let i = from; i < to; ) {
        const c = readCore(p.tokens, i, from, to, en.quantity);
        if (c && !c.vague && !c.none && !c.ordinal)
          own.push([p.tokens[c.from]?.start ?? 0, p.tokens[c.to - 1]?.end ?? 0, c.share ? c.high / 100 : c.high]);
        i = c ? c.to : i + 1;
      }
    const hit = r.results.every((g) =>
      own.some(
        (o) => o[0] === g.start && o[1] === g.end && Math.abs(o[2] - Number(g.resolution.value)) <= 1e-6 * Math.max(1, Math.abs(o[2])),
      ),
    );
    if (hit && own.length === r.results.length) right++;
    else if (shown) console.log(`  ${JSON.stringify(r.text)}: ${JSON.stringify(own)}`);
  }
  console.log(`recognizers.number.en, NumberModel: ${percent(right, list.length)} of ${list.length} rows`);
}

if (sets.includes('bounds')) bounds();
if (sets.includes('numberparser')) numberparser();
if (sets.includes('recognizers')) recognizers();
