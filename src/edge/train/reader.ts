import { frames, guesses } from '../../core/extract/attributions.ts';
import { cueFeatures } from '../../core/extract/learned/cues.ts';
import { cueAround, headOf, mayBeCue } from '../../core/extract/learned/heads.ts';
import { containers, type First, keepFeatures } from '../../core/extract/learned/keep.ts';
import { proposalsOf } from '../../core/extract/learned/proposals.ts';
import { cueOdds, FAINT, levelOf } from '../../core/extract/learned/read.ts';
import { chosen, relationFeatures } from '../../core/extract/learned/relations.ts';
import { slotFeatures, stepFeatures } from '../../core/extract/learned/slot-features.ts';
import { LABELS, SLOTS, type Window, windowOf } from '../../core/extract/learned/slots.ts';
import { setCues, type View, viewOf } from '../../core/extract/learned/view.ts';
import { annotate } from '../../core/extract/models.ts';
import { parse } from '../../core/extract/parse.ts';
import { hash, loadPerceptron, type Perceptron } from '../../core/extract/perceptron.ts';
import type { Language } from '../../core/lang/language.ts';
import type { Parse, TokenRange } from '../../core/model/token.ts';
import type { Weights } from '../../core/model/weights.ts';
import type { Article } from './annotated.ts';
import { type Sequence, trainCrf } from './crf.ts';
import { type Choice, type Example, type Schedule, trainChoice, trainLogistic } from './logistic.ts';
import { modelBytes } from './model-file.ts';

export interface TrainedReader {
  readonly cues: Uint8Array;
  readonly slots: Uint8Array;
  readonly relations: Uint8Array;
  readonly keep: Uint8Array;
}

/** How long to train. Less than `FULL` is for tests: the weights are worse. */
export interface Effort {
  /** Runs whose mean is kept: one corpus of a hundred articles gives relation F1 that differs by a point and a half from run to run. */
  readonly runs: number;
  readonly foldRuns: number;
  /** At most so many visits of each example in a run. */
  readonly epochs: number;
}

const FULL: Effort = { runs: 15, foldRuns: 4, epochs: Number.POSITIVE_INFINITY };
const FOLDS = 5;
type Plan = Omit<Schedule, 'runs'>;
const CUES: Plan = { epochs: 14, dropout: 0.5, rate: 0.1, seed: 11 };
const SLOT: Plan = { epochs: 14, dropout: 0.5, rate: 0.1, seed: 12 };
const RELATIONS: Plan = { epochs: 8, dropout: 0.3, rate: 0.02, seed: 13 };
const KEEP: Plan = { epochs: 8, dropout: 0.3, rate: 0.02, seed: 14 };
const during = (plan: Plan, { epochs }: Effort, runs: number): Schedule => ({ ...plan, epochs: Math.min(plan.epochs, epochs), runs });
/** Weights below this root (of thousandths of a nat) are left out: 6 stands for 0.036. */
const CUT = 6;

interface Gold {
  readonly cue: TokenRange;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
}

interface Page {
  readonly view: View;
  readonly gold: ReadonlyMap<number, Gold>;
  /** Attributions whose cue holds no word, or whose word is another's: they cannot be told apart. */
  readonly passed: number;
  /** Which of the folds holds the article out. */
  readonly fold: number;
}

/**
 * Trains the four models of the reader. What each sees of the one before it is jackknifed: made by a model that never saw the article
 * (five folds), as it will be on new text.
 */
export function trainReader(
  articles: readonly Article[],
  language: Language,
  weights: Weights,
  told: (line: string) => void,
  effort: Effort = FULL,
): TrainedReader {
  const pages = articles.map((a, k) => pageOf(a, k % FOLDS, language, weights));
  const wanted = pages.reduce((n, p) => n + p.gold.size, 0);
  const reached = pages.reduce(
    (n, { view: v, gold }) => n + [...gold.keys()].filter((i) => v.rules.has(i) || mayBeCue(v.p, v.lexicon, i)).length,
    0,
  );
  told(
    `${articles.length} articles, ${wanted} cues, ${((100 * reached) / Math.max(1, wanted)).toFixed(1)} % of them among what may be a cue`,
  );
  const passed = pages.reduce((n, p) => n + p.passed, 0);
  if (passed > 0) told(`${passed} attributions were not learnt from: the word of their cue is that of another, or their cue is no word`);
  const folds = Array.from({ length: FOLDS }, (_, f) => ({
    rest: pages.filter((p) => p.fold !== f),
    held: pages.filter((p) => p.fold === f),
  }));
  const odds = new Map<Page, Int32Array>();
  for (const { rest, held } of folds) {
    const model = cuesFrom(rest, effort);
    for (const page of held) {
      const o = cueOdds(page.view, model);
      odds.set(page, o);
      setCues(page.view, (i) => levelOf(o[i] as number));
    }
  }
  told('cues jackknifed');
  const slotsOf = folds.map(({ rest }, f) => {
    told(`slots: fold ${f + 1} of ${FOLDS}`);
    return loadPerceptron(slotBytes(rest, effort, effort.foldRuns));
  });
  const choices = folds.map(({ held }, f) =>
    held.flatMap((page) => judged(page, odds.get(page) as Int32Array, language, slotsOf[f] as Perceptron)),
  );
  const all = choices.flat();
  told(`${all.length} possible cues, ${all.filter((c) => c.right.some(Boolean)).length} with a right reading`);
  const examples = folds.flatMap(({ held }, f) => {
    const relations = loadPerceptron(relationBytes(choices.filter((_, g) => g !== f).flat(), effort));
    const models = { slots: slotsOf[f] as Perceptron, relations };
    return held.flatMap((page) => keepable(page, odds.get(page) as Int32Array, language, models));
  });
  const keep = modelBytes(['Y'], trainLogistic(examples, during(KEEP, effort, effort.runs)).entries(), 2);
  told('readings jackknifed');
  const { runs } = effort;
  return { cues: cueBytes(pages, effort, runs), slots: slotBytes(pages, effort, runs, told), relations: relationBytes(all, effort), keep };
}

const relationBytes = (choices: readonly Choice[], effort: Effort): Uint8Array =>
  modelBytes(['Y'], trainChoice(choices, during(RELATIONS, effort, effort.runs)).entries(), 2);

/** The chosen reading of every possible cue of a page, and whether it is right. */
function keepable(
  { view: v, gold }: Page,
  odds: Int32Array,
  language: Language,
  models: { slots: Perceptron; relations: Perceptron },
): Example[] {
  const firsts: First[] = [];
  for (let i = 0; i < odds.length; i++) {
    if ((odds[i] as number) < FAINT) continue;
    const w = windowAt(v, i);
    const rule = v.rules.get(i) ?? null;
    const made = chosen(v, w, rule, language.sources, odds[i] as number, models);
    if (made) firsts.push({ w, rule, odds: odds[i] as number, made });
  }
  const around = containers(firsts);
  return firsts.map(({ w, made }, k) => ({
    features: keepFeatures(v, firsts, around, k, language.sources),
    yes: fits(v, gold.get(w.head), made),
  }));
}

/** Right by the scorer's measure: source and content overlap by half or more. */
const fits = (
  v: View,
  g: Gold | undefined,
  made: { readonly source: readonly TokenRange[]; readonly content: readonly TokenRange[] },
): boolean => g !== undefined && overlap(v.p, g.source, made.source) >= 0.5 && overlap(v.p, g.content, made.content) >= 0.5;

function pageOf(article: Article, fold: number, language: Language, weights: Weights): Page {
  const p = annotate(parse(article.text, language.tokens), weights);
  const { cues: lexicon, sources: words } = language;
  const view = viewOf(p, [...guesses(p, lexicon), ...frames(p, lexicon, words)], lexicon);
  const gold = new Map<number, Gold>();
  let passed = 0;
  for (const a of article.attributions) {
    const cue = tokensIn(p, a.cue);
    const head = cue.length > 0 ? headOf(p, cue, lexicon) : -1;
    if (head < 0 || gold.has(head)) {
      passed++;
      continue;
    }
    const own = cue.find(([x, y]) => head >= x && head < y) ?? (cue[0] as TokenRange);
    gold.set(head, { cue: own, source: tokensIn(p, a.source), content: tokensIn(p, a.content) });
  }
  return { view, gold, passed, fold };
}

/** Tokens that overlap spans of the text. */
function tokensIn(p: Parse, spans: readonly (readonly [number, number])[]): TokenRange[] {
  return (spans ?? [])
    .map(([start, end]): TokenRange => {
      let lo = 0;
      let hi = p.tokens.length;
      while (lo < hi) {
        const mid = (lo + hi) >> 1;
        if ((p.tokens[mid]?.end ?? 0) > start) hi = mid;
        else lo = mid + 1;
      }
      let to = lo;
      while (to < p.tokens.length && (p.tokens[to]?.start ?? 0) < end) to++;
      return [lo, to];
    })
    .filter(([a, b]) => b > a);
}

const cuesFrom = (pages: readonly Page[], effort: Effort): Perceptron => loadPerceptron(cueBytes(pages, effort, effort.foldRuns));

function cueBytes(pages: readonly Page[], effort: Effort, runs: number): Uint8Array {
  const examples: Example[] = [];
  for (const { view: v, gold } of pages)
    for (let i = 0; i < v.p.tokens.length; i++)
      if (v.rules.has(i) || mayBeCue(v.p, v.lexicon, i)) examples.push({ features: Uint32Array.from(cueFeatures(v, i)), yes: gold.has(i) });
  return modelBytes(['Y'], trainLogistic(examples, during(CUES, effort, runs)).entries(), CUT);
}

function slotBytes(pages: readonly Page[], effort: Effort, runs: number, told?: (line: string) => void): Uint8Array {
  const sequences = pages.flatMap(({ view, gold }) => [...gold].map(([head, g]) => sequenceOf(view, windowAt(view, head), g)));
  return modelBytes(LABELS, trainCrf(sequences, SLOTS, during(SLOT, effort, runs), told).entries(), CUT);
}

function windowAt(v: View, head: number): Window {
  const own = v.rules.get(head) ?? null;
  return windowOf(v, head, own?.cue[0] ?? cueAround(v.p, head, v.lexicon), own, own ? hash(8, own.frame) : 1);
}

function sequenceOf(v: View, w: Window, g: Gold): Sequence {
  const n = w.to - w.from;
  const gold = new Uint8Array(n);
  const open = new Uint8Array(n).fill(SLOTS);
  const put = (ranges: readonly TokenRange[], label: number): void => {
    for (const [a, b] of ranges) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) gold[i - w.from] = label;
  };
  put(g.content, 2);
  put(g.source, 1);
  for (let i = w.cue[0]; i < w.cue[1]; i++) {
    gold[i - w.from] = 0;
    open[i - w.from] = 1;
  }
  const buffer = new Uint32Array(64);
  const emissions: Uint32Array[] = [];
  const steps: Uint32Array[] = [];
  for (let i = w.from; i < w.to; i++) {
    emissions.push(buffer.slice(0, slotFeatures(v, w, i, buffer)));
    steps.push(buffer.slice(0, stepFeatures(v, w, i, buffer)));
  }
  return { emissions, steps, gold, open };
}

/** The readings of every possible cue of a page, and which are right. */
function judged({ view: v, gold }: Page, odds: Int32Array, language: Language, slots: Perceptron): Choice[] {
  const out: Choice[] = [];
  for (let i = 0; i < odds.length; i++) {
    if ((odds[i] as number) < FAINT) continue;
    const w = windowAt(v, i);
    const rule = v.rules.get(i) ?? null;
    const g = gold.get(i);
    const made = proposalsOf(v, w, rule, slots);
    if (!made.length) continue;
    out.push({
      options: made.map((m) => relationFeatures(v, w, rule, language.sources, odds[i] as number, m)),
      right: made.map((m) => fits(v, g, m)),
    });
  }
  return out;
}

/** Shared words over the words of the longer; two empty ones agree. */
function overlap(p: Parse, a: readonly TokenRange[], b: readonly TokenRange[]): number {
  const words = (ranges: readonly TokenRange[]): Set<number> => {
    const out = new Set<number>();
    for (const [from, to] of ranges) for (let i = from; i < to; i++) if (p.tokens[i]?.kind !== 'punct') out.add(i);
    return out;
  };
  const [x, y] = [words(a), words(b)];
  if (x.size === 0 && y.size === 0) return 1;
  let shared = 0;
  for (const i of x) if (y.has(i)) shared++;
  return shared / Math.max(1, x.size, y.size);
}
