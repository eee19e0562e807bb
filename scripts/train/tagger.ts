// Trains models/tagger.bin from Universal Dependencies English EWT (CC BY-SA 4.0): sh scripts/node24 scripts/train/tagger.ts [UD folder] [file]
import { readFileSync } from 'node:fs';
import { formsOf } from '../../src/core/extract/forms.ts';
import { loadPerceptron, type Perceptron } from '../../src/core/extract/perceptron.ts';
import { beginLine, guessFeatures, MOST, newLine, tagFeatures } from '../../src/core/extract/tag-features.ts';
import { guesses, tag } from '../../src/core/extract/tagger.ts';
import { asParse, readConllu, type Sentence, shuffler } from './conllu.ts';
import { Learner, packed, quantised, saveGroups } from './perceptron.ts';

const FOLDS = 5;
/** A choice counts as learnt when it wins by this much. */
const MARGIN = 40;
/** How many features each choice goes without, that none is leant on too much. */
const DROP = 0.2;

/** Weights whose root is below this of 127 are dropped: a third of the bytes for no tag in a thousand. */
const CUT = 18;

interface Pass {
  readonly second: boolean;
  readonly epochs: number;
  readonly seed: number;
  /** What the first pass made of each sentence; the second goes by it. */
  readonly guesses: readonly (readonly string[])[] | null;
  /** The features that may be used. */
  readonly only: ReadonlySet<number> | null;
}

/** Learns one pass over the sentences; averaged weights. */
function learnPass(train: readonly Sentence[], labels: readonly string[], pass: Pass): Map<number, Float64Array> {
  const learner = new Learner(labels, pass.only);
  const number = new Map(labels.map((l, i) => [l, i]));
  const line = newLine(Math.max(...train.map((s) => s.forms.length)));
  const examples = train.map((s, k) => ({
    forms: formsOf(asParse(s).tokens),
    gold: s.tags.map((t) => number.get(t) as number),
    guess: pass.guesses?.[k]?.map((t) => number.get(t) as number) ?? [],
  }));
  const features = new Uint32Array(MOST);
  const scores = new Float64Array(labels.length);
  const shuffle = shuffler(pass.seed);
  let dice = pass.seed;
  const thinned = (count: number): number => {
    let kept = 0;
    for (let k = 0; k < count; k++) {
      dice = (Math.imul(dice, 1664525) + 1013904223) >>> 0;
      if (dice / 4294967296 >= DROP) features[kept++] = features[k] as number;
    }
    return kept;
  };
  for (let epoch = 1; epoch <= pass.epochs; epoch++)
    for (const e of shuffle(examples)) {
      beginLine(line, e.forms, 0, e.gold.length);
      line.guess.set(e.guess, 2);
      const chosen = pass.second ? line.tag : line.guess;
      for (let i = 0; i < e.gold.length; i++) {
        const j = i + 2;
        const count = thinned(pass.second ? tagFeatures(line, j, features) : guessFeatures(line, j, line.guess, features));
        learner.score(features, scores, count);
        learner.tick();
        const right = e.gold[i] as number;
        const guess = highest(scores, -1);
        const wrong = guess === right ? highest(scores, right) : guess;
        if ((scores[right] as number) - (scores[wrong] as number) <= MARGIN) {
          learner.update(features, right, 1, count);
          learner.update(features, wrong, -1, count);
        }
        chosen[j] = guess;
      }
    }
  return learner.averages(2);
}

function highest(scores: Float64Array, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let k = best + 1; k < scores.length; k++) if (k !== but && (scores[k] as number) > (scores[best] as number)) best = k;
  return best;
}

/** Each fifth of the sentences as a model of the other four would have it. */
function jackknife(
  train: readonly Sentence[],
  model: (rest: readonly number[]) => Perceptron,
  use: (s: Sentence, model: Perceptron) => string[],
): string[][] {
  const out = new Array<string[]>(train.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const m = model([...train.keys()].filter((i) => i % FOLDS !== fold));
    train.forEach((s, i) => {
      if (i % FOLDS === fold) out[i] = use(s, m);
    });
  }
  return out;
}

export const tagLabels = (train: readonly Sentence[]): string[] => [...new Set(train.flatMap((s) => s.tags))].sort();

/** First-pass tags of the training sentences, as models that never saw them give them. */
const guessed = (train: readonly Sentence[], labels: readonly string[]): string[][] =>
  jackknife(
    train,
    (rest) => {
      const part = rest.map((i) => train[i] as Sentence);
      const models = [learnPass(part, labels, { second: false, epochs: 4, seed: 11, guesses: null, only: null })];
      return loadPerceptron(packed(labels, [{ first: 0, models, cut: 6 }]));
    },
    (s, model) => guesses(asParse(s), model),
  );

/** Tags as they will be met: of the training sentences, by models that never saw them. */
export function jackknifed(train: readonly Sentence[]): string[][] {
  const labels = tagLabels(train);
  const first = guessed(train, labels);
  return jackknife(
    train,
    (rest) => {
      const part = rest.map((i) => train[i] as Sentence);
      const before = rest.map((i) => first[i] as string[]);
      return loadPerceptron(
        packed(labels, [
          { first: 0, models: [learnPass(part, labels, { second: false, epochs: 4, seed: 11, guesses: null, only: null })], cut: 6 },
          { first: 0, models: [learnPass(part, labels, { second: true, epochs: 6, seed: 12, guesses: before, only: null })], cut: 6 },
        ]),
      );
    },
    (s, model) => tag(asParse(s), model).tags as string[],
  );
}

if (process.argv[1]?.endsWith('tagger.ts')) {
  const folder = process.argv[2] ?? '../shared/ud';
  const path = process.argv[3] ?? 'models/tagger.bin';
  const load = (name: string) => readConllu(`${folder}/${name}.conllu`);
  const train = load('en_ewt-train');
  const labels = tagLabels(train);
  const first = guessed(train, labels);
  /** Learnt, pared down to the features that matter, learnt again from those. */
  const twice = (second: boolean, epochs: number, cut: number, bags: number) => {
    const pass = { second, epochs, seed: 13, guesses: second ? first : null, only: null };
    const only = new Set(quantised(learnPass(train, labels, pass), cut).keys());
    return Array.from({ length: bags }, (_, k) => learnPass(train, labels, { ...pass, seed: 14 + k, only }));
  };
  console.log(
    saveGroups(path, labels, [
      { first: 0, models: twice(false, 6, 30, 1), cut: CUT },
      { first: 0, models: twice(true, 10, 29, 2), cut: CUT },
    ]),
  );
  const model = loadPerceptron(readFileSync(path));
  for (const name of ['en_ewt-dev', 'en_ewt-test', 'en_pud-test']) {
    let [right, guess, all] = [0, 0, 0];
    for (const s of load(name)) {
      const tags = tag(asParse(s), model).tags;
      const before = guesses(asParse(s), model);
      s.tags.forEach((t, i) => {
        all++;
        if (tags?.[i] === t) right++;
        if (before[i] === t) guess++;
      });
    }
    console.log(`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} tags (first pass ${((100 * guess) / all).toFixed(2)} %)`);
  }
}
