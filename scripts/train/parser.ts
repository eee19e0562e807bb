// Trains models/parser.bin: arc-hybrid, dynamic oracle with exploration (Goldberg and Nivre 2013), tags jackknifed in five folds.
// sh scripts/node24 scripts/train/parser.ts [UD folder] [epochs]
import { readFileSync } from 'node:fs';
import { done, features, make, may, type State, start } from '../../src/core/extract/parser.ts';
import { best, loadPerceptron } from '../../src/core/extract/perceptron.ts';
import { featuresAt } from '../../src/core/extract/tagger.ts';
import { readConllu, type Sentence, shuffler } from './conllu.ts';
import { Learner } from './perceptron.ts';
import { trainTagger, wordsOf } from './tagger.ts';

const folder = process.argv[2] ?? '../shared/ud';
const EPOCHS = Number(process.argv[3] ?? 8);
const load = (name: string) => readConllu(`${folder}/${name}.conllu`);
const train = load('en_ewt-train');
const tagLabels = [...new Set(train.flatMap((s) => s.tags))].sort();

/** Tags as they will be met: each fifth tagged by a model of the other four. */
function jackknifed(): string[][] {
  const out = new Array<string[]>(train.length);
  for (let fold = 0; fold < 5; fold++) {
    const { guess } = trainTagger(
      train.filter((_, i) => i % 5 !== fold),
      tagLabels,
      3,
    );
    train.forEach((s, i) => {
      if (i % 5 === fold) out[i] = guess(wordsOf(s));
    });
  }
  return out;
}

/** What a move loses: gold arcs that can no longer be made. */
function cost(s: State, gold: readonly number[], move: string): number {
  const n = s.words.length;
  const s0 = s.stack.at(-1) ?? -1;
  const s1 = s.stack.at(-2) ?? -1;
  const b = s.front;
  const head = (i: number) => ((gold[i] as number) < 0 ? n : (gold[i] as number));
  let lost = 0;
  if (move === 'S') {
    const h = head(b);
    for (const d of s.stack) if (head(d) === b) lost++;
    if (h !== s0 && s.stack.includes(h)) lost++;
    return lost;
  }
  for (let d = b; d < n; d++) if (head(d) === s0) lost++;
  if (move === 'L') {
    if (head(s0) === s1 || (head(s0) > b && head(s0) <= n)) lost++;
  } else if (head(s0) >= b) lost++;
  return lost;
}

const relations = [...new Set(train.flatMap((s) => s.relations))].sort();
const labels = ['S', ...relations.map((r) => `L${r}`), ...relations.map((r) => `R${r}`)];
const learner = new Learner(labels);
const scores = new Float64Array(labels.length);
const tags = jackknifed();
console.error('tags jackknifed');
const shuffle = shuffler(7);
const dice = shuffler(5);
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  let right = 0;
  let all = 0;
  const coin = dice(Array.from({ length: 1000 }, (_, i) => i < 900));
  let tosses = 0;
  for (const k of shuffle(train.map((_, i) => i))) {
    const sentence = train[k] as Sentence;
    const s = start(wordsOf(sentence), tags[k] as string[]);
    while (!done(s)) {
      const f = features(s);
      learner.score(f, scores);
      learner.tick();
      const costs: Record<string, number> = {};
      for (const m of ['S', 'L', 'R']) if (may(s, m)) costs[m] = cost(s, sentence.heads, m);
      const least = Math.min(...Object.values(costs));
      const goldLabel = (l: string) => {
        const m = l[0] as string;
        if (costs[m] !== least) return false;
        if (m === 'S') return true;
        const child = s.stack.at(-1) as number;
        const h = m === 'L' ? s.front : (s.stack.at(-2) as number);
        const g = (sentence.heads[child] as number) < 0 ? s.words.length : (sentence.heads[child] as number);
        return g !== h || l.slice(1) === sentence.relations[child];
      };
      let guess = -1;
      let gold = -1;
      for (let i = 0; i < labels.length; i++) {
        const l = labels[i] as string;
        if (costs[l[0] as string] === undefined) continue;
        if (guess < 0 || (scores[i] as number) > (scores[guess] as number)) guess = i;
        if ((gold < 0 || (scores[i] as number) > (scores[gold] as number)) && goldLabel(l)) gold = i;
      }
      all++;
      if (goldLabel(labels[guess] as string)) {
        right++;
        make(s, labels[guess] as string);
        continue;
      }
      learner.update(f, gold, 1);
      learner.update(f, guess, -1);
      const explore = epoch > 1 && coin[tosses++ % 1000];
      make(s, labels[explore ? guess : gold] as string);
    }
  }
  console.error(`epoch ${epoch}: ${((100 * right) / all).toFixed(2)} % of moves without loss`);
}
console.log(learner.save('models/parser.bin', 3, 8));

const tagger = loadPerceptron(readFileSync('models/tagger.bin'));
const parser = loadPerceptron(readFileSync('models/parser.bin'));
const tagScores = new Int32Array(tagger.labels.length);
const moveScores = new Int32Array(labels.length);
for (const name of ['en_ewt-dev', 'en_ewt-test', 'en_pud-test']) {
  let [uas, las, all] = [0, 0, 0];
  for (const sentence of load(name)) {
    const words = wordsOf(sentence);
    const out: string[] = [];
    words.forEach((_, i) => {
      tagScores.fill(0);
      for (const f of featuresAt(words, i, out[i - 1] ?? '<s>', out[i - 2] ?? '<s>')) tagger.add(f, tagScores);
      out.push(tagger.labels[best(tagScores)] as string);
    });
    const s = start(words, out);
    while (!done(s)) {
      moveScores.fill(0);
      for (const f of features(s)) parser.add(f, moveScores);
      let k = -1;
      for (let i = 0; i < labels.length; i++)
        if (may(s, (labels[i] as string)[0] as string) && (k < 0 || (moveScores[i] as number) > (moveScores[k] as number))) k = i;
      make(s, labels[k] as string);
    }
    sentence.heads.forEach((h, i) => {
      if (sentence.tags[i] === '.' || sentence.relations[i] === 'punct') return;
      all++;
      const g = h < 0 ? words.length : h;
      if (s.heads[i] !== g) return;
      uas++;
      if (s.relations[i] === sentence.relations[i]) las++;
    });
  }
  console.log(
    `${name}: UAS ${((100 * uas) / all).toFixed(2)}  LAS ${((100 * las) / all).toFixed(2)}  (${all} words, punctuation left out)`,
  );
}
