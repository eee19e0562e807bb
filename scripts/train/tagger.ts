// Trains models/tagger.bin from Universal Dependencies English EWT (CC BY-SA 4.0): sh scripts/node24 scripts/train/tagger.ts [UD folder]
import { readFileSync } from 'node:fs';
import { best, loadPerceptron } from '../../src/core/extract/perceptron.ts';
import { featuresAt, formsOf } from '../../src/core/extract/tagger.ts';
import { readConllu, type Sentence, shuffler } from './conllu.ts';
import { Learner } from './perceptron.ts';

export const wordsOf = (s: Sentence): string[] =>
  formsOf(
    s.forms.map((text) => ({ text })),
    [0, s.forms.length],
  );

/** Learns from `train`; `guess` tags a sentence with the current weights. */
export function trainTagger(
  train: readonly Sentence[],
  labels: readonly string[],
  epochs: number,
): { learner: Learner; guess(words: readonly string[]): string[] } {
  const index = new Map(labels.map((l, i) => [l, i]));
  const learner = new Learner(labels);
  const scores = new Float64Array(labels.length);
  const argmax = () => scores.reduce((k, x, i) => (x > (scores[k] as number) ? i : k), 0);
  const shuffle = shuffler(11);
  const walk = (words: readonly string[], gold: readonly string[] | null): string[] => {
    const out: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const features = featuresAt(words, i, out[i - 1] ?? '<s>', out[i - 2] ?? '<s>');
      learner.score(features, scores);
      const k = argmax();
      if (gold) {
        const right = index.get(gold[i] as string) as number;
        learner.tick();
        if (k !== right) {
          learner.update(features, right, 1);
          learner.update(features, k, -1);
        }
      }
      out.push(labels[k] as string);
    }
    return out;
  };
  for (let epoch = 1; epoch <= epochs; epoch++) for (const s of shuffle(train)) walk(wordsOf(s), s.tags);
  return { learner, guess: (words) => walk(words, null) };
}

/** Tags as they will be met: each fifth of the sentences tagged by a model of the other four. */
export function jackknifed(train: readonly Sentence[], epochs = 3): string[][] {
  const labels = [...new Set(train.flatMap((s) => s.tags))].sort();
  const out = new Array<string[]>(train.length);
  for (let fold = 0; fold < 5; fold++) {
    const { guess } = trainTagger(
      train.filter((_, i) => i % 5 !== fold),
      labels,
      epochs,
    );
    train.forEach((s, i) => {
      if (i % 5 === fold) out[i] = guess(wordsOf(s));
    });
  }
  return out;
}

if (process.argv[1]?.endsWith('tagger.ts')) {
  const folder = process.argv[2] ?? '../shared/ud';
  const load = (name: string) => readConllu(`${folder}/${name}.conllu`);
  const train = load('en_ewt-train');
  const labels = [...new Set(train.flatMap((s) => s.tags))].sort();
  const { learner } = trainTagger(train, labels, 6);
  console.log(learner.save('models/tagger.bin', 2, 8));
  const model = loadPerceptron(readFileSync('models/tagger.bin'));
  const scores = new Int32Array(labels.length);
  for (const name of ['en_ewt-dev', 'en_ewt-test', 'en_pud-test']) {
    let right = 0;
    let all = 0;
    for (const s of load(name)) {
      const words = wordsOf(s);
      const out: string[] = [];
      words.forEach((_, i) => {
        scores.fill(0);
        for (const f of featuresAt(words, i, out[i - 1] ?? '<s>', out[i - 2] ?? '<s>')) model.add(f, scores);
        out.push(model.labels[best(scores)] as string);
        if (out[i] === s.tags[i]) right++;
        all++;
      });
    }
    console.log(`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} tags`);
  }
}
