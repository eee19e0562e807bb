// Trains models/parser.bin: arc-hybrid, dynamic oracle with exploration (Goldberg and Nivre 2013), tags jackknifed in five folds.
// sh scripts/node24 scripts/train/parser.ts [UD folder] [epochs] [file]
import { readFileSync } from 'node:fs';
import { MOST, moveFeatures } from '../../src/core/extract/arc-features.ts';
import { attach, done, headFor, LEFT, newState, open, RIGHT, SHIFT, type State, shift } from '../../src/core/extract/arcs.ts';
import { type Forms, formsOf } from '../../src/core/extract/forms.ts';
import { begin, KINDS, labelsOf, parseDependencies, planOf } from '../../src/core/extract/parser.ts';
import { loadPerceptron } from '../../src/core/extract/perceptron.ts';
import { relationFeatures } from '../../src/core/extract/relation-features.ts';
import { tag } from '../../src/core/extract/tagger.ts';
import { asParse, readConllu, type Sentence, shuffler } from './conllu.ts';
import { Learner, quantised, saveGroups } from './perceptron.ts';
import { jackknifed } from './tagger.ts';

const folder = process.argv[2] ?? '../shared/ud';
const EPOCHS = Number(process.argv[3] ?? 7);
/** Models summed. */
const BAGS = 2;
/** A choice counts as learnt when it wins by this much. */
const MARGIN = 30;
/** How often a wrong move is made all the same, to learn the way back. */
const EXPLORE = 0.9;
/** Features whose weights' roots stay below this of 127, of moves and of relations, are dropped; the ones left are learnt once more. */
const PARED = [24, 25] as const;
/** Then weights below this are dropped: a fifth of the bytes for less than a tenth of a point. */
const CUT = 18;

const load = (name: string) => readConllu(`${folder}/${name}.conllu`);
const train = load('en_ewt-train');
const relations = [...new Set(train.flatMap((s) => s.relations))].sort();
const labels = labelsOf(relations, [...new Set(train.flatMap((s) => s.tags))].sort());
const plan = planOf(labels);
const FIRST = 3;

interface Example {
  readonly n: number;
  readonly forms: Forms;
  readonly tags: readonly string[];
  /** The root is the word behind the last. */
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}
const tags = jackknifed(train);
console.error('tags jackknifed');
const examples = train.map(
  (s: Sentence, i): Example => ({
    n: s.forms.length,
    forms: formsOf(asParse(s).tokens),
    tags: tags[i] as string[],
    heads: s.heads.map((h) => (h < 0 ? s.forms.length : h)),
    relations: s.relations.map((r) => relations.indexOf(r)),
  }),
);
const s = newState(Math.max(...train.map((x) => x.forms.length)), KINDS.length);

/** What each open move loses: gold arcs that can no longer be made. */
function costs(s: State, gold: readonly number[], may: number, out: Int32Array): void {
  const b = s.front;
  const s0 = s.depth > 0 ? (s.stack[s.depth - 1] as number) : -1;
  const s1 = s.depth > 1 ? (s.stack[s.depth - 2] as number) : -1;
  out.fill(1e6);
  if (may & (1 << SHIFT)) {
    let lost = 0;
    for (let k = 0; k < s.depth; k++) {
      const d = s.stack[k] as number;
      if (gold[d] === b) lost++;
      if (d !== s0 && gold[b] === d) lost++;
    }
    out[SHIFT] = lost;
  }
  let children = 0;
  for (let d = b; d < s.n; d++) if (gold[d] === s0) children++;
  const head = gold[s0] as number;
  if (may & (1 << LEFT)) out[LEFT] = children + (head === s1 || head > b ? 1 : 0);
  if (may & (1 << RIGHT)) out[RIGHT] = children + (head >= b ? 1 : 0);
}

/** Highest-scoring of the choices that pass; −1 where none does. */
function highest(scores: Float64Array, passes: (k: number) => boolean): number {
  let best = -1;
  for (let k = 0; k < scores.length; k++) if (passes(k) && (best < 0 || (scores[k] as number) > (scores[best] as number))) best = k;
  return best;
}

/** Learns by the margin between the best right and the best wrong choice; whether the wrong one led. */
function learn(learner: Learner, features: Uint32Array, count: number, scores: Float64Array, right: number, wrong: number): boolean {
  if (wrong < 0) return false;
  const lead = (scores[right] as number) - (scores[wrong] as number);
  if (lead <= MARGIN) {
    learner.update(features, right, 1, count);
    learner.update(features, wrong, -1, count);
  }
  return lead <= 0;
}

/** One model of moves and one of relations. `only`: the features they may use. */
function run(seed: number, only: readonly ReadonlySet<number>[] | null) {
  const moves = new Learner(['S', 'L', 'R'], only?.[0]);
  const arcs = new Learner(relations, only?.[1]);
  const shuffle = shuffler(seed);
  const [moveScores, arcScores, lost] = [new Float64Array(3), new Float64Array(relations.length), new Int32Array(3)];
  const [f, g] = [new Uint32Array(MOST), new Uint32Array(MOST)];
  let dice = seed;
  const explores = (epoch: number): boolean => {
    dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
    return epoch > 1 && dice / 4294967296 < EXPLORE;
  };
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let errors = 0;
    for (const e of shuffle(examples)) {
      begin(s, plan, e.forms, e.tags, 0, e.n);
      while (!done(s)) {
        const may = open(s);
        costs(s, e.heads, may, lost);
        const least = Math.min(...lost);
        const count = moveFeatures(s, f);
        moves.score(f, moveScores, count);
        moves.tick();
        const right = highest(moveScores, (m) => lost[m] === least);
        const wrong = highest(moveScores, (m) => ((may >> m) & 1) === 1 && lost[m] !== least);
        const failed = learn(moves, f, count, moveScores, right, wrong);
        if (failed) errors++;
        const move = failed && explores(epoch) ? wrong : right;
        if (move === SHIFT) {
          shift(s);
          continue;
        }
        const child = s.stack[s.depth - 1] as number;
        const head = headFor(s, move);
        const size = relationFeatures(s, head, child, g);
        arcs.score(g, arcScores, size);
        arcs.tick();
        let relation = highest(arcScores, () => true);
        if (e.heads[child] === head) {
          const gold = e.relations[child] as number;
          const other = highest(arcScores, (k) => k !== gold);
          if (learn(arcs, g, size, arcScores, gold, other) && !explores(epoch)) relation = gold;
        }
        attach(s, move, FIRST + relation);
      }
    }
    console.error(`seed ${seed}, epoch ${epoch}: ${errors} moves with loss`);
  }
  return [moves.averages(2), arcs.averages(2)] as const;
}

const first = run(1, null);
const kept = first.map((m, k) => new Set(quantised(m, PARED[k] as number).keys()));
console.error(`features ${first.map((m) => m.size)} → ${kept.map((k) => k.size)}`);
const bags = Array.from({ length: BAGS }, (_, k) => run(2 + k, kept));
const path = process.argv[4] ?? 'models/parser.bin';
console.log(
  saveGroups(path, labels, [
    { first: 0, models: bags.map((b) => b[0]), cut: CUT },
    { first: FIRST, models: bags.map((b) => b[1]), cut: CUT },
  ]),
);

const tagger = loadPerceptron(readFileSync('models/tagger.bin'));
const parser = loadPerceptron(readFileSync(path));
for (const name of ['en_ewt-dev', 'en_ewt-test', 'en_pud-test']) {
  let [uas, las, all] = [0, 0, 0];
  for (const gold of load(name)) {
    const p = parseDependencies(tag(asParse(gold), tagger), parser);
    gold.heads.forEach((h, i) => {
      if (gold.tags[i] === '.' || gold.relations[i] === 'punct') return;
      all++;
      if (p.heads?.[i] !== h) return;
      uas++;
      if (p.relations?.[i] === gold.relations[i]) las++;
    });
  }
  console.log(
    `${name}: UAS ${((100 * uas) / all).toFixed(2)}  LAS ${((100 * las) / all).toFixed(2)}  (${all} words, punctuation left out)`,
  );
}
