// Scores figures: `sh scripts/node24 bench/figures.ts [SET…] [--context gold|own] [--no-tags] [--errors N]`.
// Sets: train dev corpus. Context `gold` takes attributions from the annotation, `own` goes the whole way.
// Annotated texts come from HEARSAY_SHARED, else ../shared beside the repository; what is missing there is said and skipped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as takeApart } from '../src/core/extract/parse.ts';
import { loadPerceptron } from '../src/core/extract/perceptron.ts';
import { tag } from '../src/core/extract/tagger.ts';
import { en } from '../src/core/lang/en.ts';
import type { Attribution } from '../src/core/model/attribution.ts';
import { STANDARD } from '../src/core/model/conventions.ts';
import type { Facts } from '../src/core/model/facts.ts';
import type { Figure } from '../src/core/model/figure.ts';
import type { Span } from '../src/core/model/span.ts';
import type { Parse } from '../src/core/model/token.ts';
import { readFigures } from '../src/core/normalise/figures.ts';
import { findNames, findPlaces, nameBook } from '../src/core/normalise/names.ts';
import { readTimes } from '../src/core/normalise/times.ts';
import { loadFacts } from '../src/edge/facts.ts';

const shared = process.env.HEARSAY_SHARED ?? join(import.meta.dirname, '..', '..', 'shared');
const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] ?? '') : undefined;
};
const context = option('context') === 'own' ? 'own' : 'gold';
const shown = Number(option('errors') ?? 0);
const tagging = !process.argv.includes('--no-tags');
const SETS = ['train', 'dev', 'corpus'];
const wanted = process.argv.slice(2).filter((a) => SETS.includes(a));
const sets = wanted.length ? wanted : SETS;

const weights = join(import.meta.dirname, '..', 'models', 'tagger.bin');
const tagger = tagging && existsSync(weights) ? loadPerceptron(new Uint8Array(readFileSync(weights))) : null;
const NONE: Facts = { version: '0', states: [], bodies: [], outlets: [], owners: [], persons: [], places: [] };
const book = nameBook(loadFacts().value ?? NONE, en.names);
const parse = (text: string): Parse => {
  const p = takeApart(text, en.tokens);
  return tagger ? tag(p, tagger) : p;
};
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
const close = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

interface GoldFigure {
  span: Span;
  text: string;
  low: number | null;
  high: number | null;
  bound: string;
  unit: string;
  measure: string;
  attribution: string | null;
  optional?: boolean;
  origin?: string;
  window?: { start: string | null; end: string | null } | null;
}
interface GoldReport {
  id: string;
  text: string;
  published: string;
  attributions: {
    id: string;
    content: Span[];
    source: Span[] | null;
    cue: Span[] | null;
    actor: string;
    inside: string | null;
    chain?: string[];
  }[];
  figures: GoldFigure[];
  dates: { span: Span; text: string; start: string | null; end: string | null }[];
}

function readWithGold(r: GoldReport): readonly Figure[] {
  const p = parse(r.text);
  const { figures } = readFigures(p, {
    language: en,
    conventions: STANDARD,
    published: r.published,
    outlet: '(outlet)',
    times: readTimes(p, r.published, en.time),
    names: findNames(p, book),
    places: findPlaces(p, book),
    attributions: goldAttributions(r),
  });
  return figures;
}

/** The whole way, as `intake` goes it. */
async function readOwn(r: GoldReport): Promise<readonly Figure[]> {
  const { intake } = await import('../src/core/pipeline.ts');
  const report = { id: r.id, ref: r.id, file: null, url: null, title: null, outlet: '(outlet)', published: r.published, language: 'en' };
  const tables = { facts: loadFacts().value ?? NONE, conventions: STANDARD, weights: null };
  return intake({ ...report, mediaType: 'text/plain', text: r.text, inferred: {}, segments: [] }, tables).figures;
}

const goldAttributions = (r: GoldReport): Attribution[] =>
  r.attributions.map((a) => ({
    id: a.id,
    source: a.source ?? [],
    cue: a.cue ?? [],
    content: a.content,
    stance: 'asserts',
    modality: 'fact',
    within: a.inside,
    actor: a.actor,
    actorId: null,
    score: 1,
    chain: (a.chain ?? [a.actor]).map((name) => ({ name })),
    exhibit: null,
    rule: 'gold',
    inferred: {},
  }));

/** As in the annotation's own scorer: one to one; words shared ≥ half of the longer, or one span within the other. */
function matches(text: string, gold: readonly GoldFigure[], own: readonly Figure[]): Map<GoldFigure, Figure> {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[$%€£#@&:—–-]/gu)].map(
    (m): Span => [m.index, m.index + m[0].length],
  );
  const held = (s: Span): Set<number> => new Set(words.flatMap(([a, b], k) => (a < s[1] && b > s[0] ? [k] : [])));
  const used = new Set<Figure>();
  const out = new Map<GoldFigure, Figure>();
  for (const g of gold) {
    const gs = held(g.span);
    let best: Figure | null = null;
    let most = 0;
    for (const f of own) {
      if (used.has(f)) continue;
      const fs = held(f.span);
      const both = [...gs].filter((x) => fs.has(x)).length / Math.max(gs.size, fs.size, 1);
      const within = (f.span[0] >= g.span[0] && f.span[1] <= g.span[1]) || (g.span[0] >= f.span[0] && g.span[1] <= f.span[1]);
      const v = Math.max(both, within ? 0.51 : 0);
      if (v >= 0.5 && v > most) {
        most = v;
        best = f;
      }
    }
    if (best) {
      used.add(best);
      out.set(g, best);
    }
  }
  return out;
}

const SAME: Record<string, string[]> = {
  deployed: ['deployed', 'sent'],
  deployed_front_line: ['at_front'],
  casualties: ['casualties', 'killed_or_wounded', 'losses'],
  injured: ['wounded'],
};

async function news(name: string, path: string): Promise<void> {
  const reports = rows<GoldReport>(path);
  if (!reports) return;
  const n = { gold: 0, own: 0, found: 0, value: 0, attributed: 0, measure: 0, measured: 0, persons: 0, origin: 0, window: 0, windows: 0 };
  const errors: string[] = [];
  for (const r of reports) {
    const figures = context === 'own' ? await readOwn(r) : readWithGold(r);
    const optional = r.figures.filter((f) => f.optional);
    const gold = r.figures.filter((f) => !f.optional);
    const own = figures.filter((h) => !optional.some((f) => h.span[0] < f.span[1] && h.span[1] > f.span[0]));
    const pairs = matches(r.text, gold, own);
    n.gold += gold.length;
    n.own += own.length;
    const around = (s: Span): string =>
      `${r.text.slice(Math.max(0, s[0] - 50), s[0])}[${r.text.slice(...s)}]${r.text.slice(s[1], s[1] + 50)}`.replace(/\n/g, '¶');
    for (const g of gold) {
      const f = pairs.get(g);
      if (!f) {
        errors.push(`MISSED ${around(g.span)}`);
        continue;
      }
      n.found++;
      const valued = g.bound === f.bound && (g.bound === 'vague' || g.bound === 'nearly' || (close(g.low, f.low) && close(g.high, f.high)));
      if (valued) n.value++;
      else errors.push(`VALUE ${around(g.span)} → ${f.text}: ${f.low}..${f.high} ${f.bound}; gold ${g.low}..${g.high} ${g.bound}`);
      if ((g.attribution ?? null) === (f.attribution ?? null)) n.attributed++;
      if (g.unit === 'persons') {
        n.persons++;
        const right = (SAME[g.measure] ?? [g.measure]).includes(f.measure) || (g.measure.startsWith('other') && f.measure === 'other');
        if (right) n.measure++;
        else errors.push(`MEASURE ${f.measure} (${f.word}), gold ${g.measure}: ${around(g.span)}`);
      }
      if (g.window) {
        n.windows++;
        if (f.window?.start === g.window.start && f.window?.end === g.window.end) n.window++;
        else errors.push(`WINDOW ${f.window?.start}..${f.window?.end}, gold ${g.window.start}..${g.window.end}: ${around(g.span)}`);
      }
    }
    const taken = new Set(pairs.values());
    for (const f of own) if (!taken.has(f)) errors.push(`EXTRA ${f.measure} ${f.unit}: ${around(f.span)}`);
  }
  const [P, R] = [n.found / n.own, n.found / n.gold];
  console.log(
    `${name}: figures F1 ${((200 * P * R) / (P + R)).toFixed(1)} (P ${percent(n.found, n.own)}, R ${percent(n.found, n.gold)}, ${n.gold} gold, ${n.own} read); value ${percent(n.value, n.found)}; ` +
      `attributed ${percent(n.attributed, n.found)}; measure of persons ${percent(n.measure, n.persons)}; window ${percent(n.window, n.windows)}`,
  );
  for (const e of errors.slice(0, shown)) console.log(`  ${e}`);
}

console.log(`context: ${context}; tags: ${tagger ? 'yes' : 'no'}; states known: ${book.facts.states.length}`);
if (sets.includes('train')) await news('wikinews train', join(shared, 'wikinews', 'train.jsonl'));
if (sets.includes('dev')) await news('wikinews dev', join(shared, 'wikinews', 'dev.jsonl'));
if (sets.includes('corpus')) await news('corpus', join(shared, 'corpus', 'gold.jsonl'));
