// Trains models/tagger.bin from Universal Dependencies English EWT (CC BY-SA 4.0): sh scripts/node24 scripts/train/tagger.ts [UD folder]
import { readFileSync } from 'node:fs';
import { best, loadPerceptron } from '../../src/core/extract/perceptron.ts';
import { featuresAt, formsOf } from '../../src/core/extract/tagger.ts';
import { readConllu, type Sentence, shuffler } from './conllu.ts';
import { Learner } from './perceptron.ts';

const folder = process.argv[2] ?? '../shared/ud';
const EPOCHS = 6;
const load = (name: string) => readConllu(`${folder}/${name}.conllu`);
const wordsOf = (s: Sentence) => formsOf(s.forms.map((text) => ({ text })), [0, s.forms.length]);

const train = load('en_ewt-train');
const labels = [...new Set(train.flatMap((s) => s.tags))].sort();
const index = new Map(labels.map((l, i) => [l, i]));
const learner = new Learner(labels);
const scores = new Float64Array(labels.length);
const argmax = () => scores.reduce((k, x, i) => (x > (scores[k] as number) ? i : k), 0);
const shuffle = shuffler(11);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  let right = 0;
  let all = 0;
  for (const s of shuffle(train)) {
    const words = wordsOf(s);
    let before = '<s>';
    let last = '<s>';
    for (let i = 0; i < words.length; i++) {
      const features = featuresAt(words, i, last, before);
      learner.score(features, scores);
      const guess = argmax();
      const gold = index.get(s.tags[i] as string) as number;
      learner.tick();
      if (guess !== gold) {
        learner.update(features, gold, 1);
        learner.update(features, guess, -1);
      } else right++;
      all++;
      before = last;
      last = labels[guess] as string;
    }
  }
  console.error(`epoch ${epoch}: ${((100 * right) / all).toFixed(2)} % on the fly`);
}
console.error(learner.save('models/tagger.bin', 3));

const model = loadPerceptron(readFileSync('models/tagger.bin'));
const counts = new Int32Array(model.labels.length);
for (const name of ['en_ewt-dev', 'en_ewt-test', 'en_pud-test']) {
  let right = 0;
  let all = 0;
  for (const s of load(name)) {
    const words = wordsOf(s);
    let before = '<s>';
    let last = '<s>';
    for (let i = 0; i < words.length; i++) {
      counts.fill(0);
      for (const f of featuresAt(words, i, last, before)) model.add(f, counts);
      const guess = model.labels[best(counts)] as string;
      if (guess === s.tags[i]) right++;
      all++;
      before = last;
      last = guess;
    }
  }
  console.log(`${name}: ${((100 * right) / all).toFixed(2)} % of ${all} tags`);
}
