import type { Parse } from '../model/token.ts';
import { formsOf } from './forms.ts';
import { best, type Perceptron } from './perceptron.ts';
import { beginLine, guessTogether, type Line, MOST, newLine, tagTogether } from './tag-features.ts';
import { wordSumsOf } from './word-sums.ts';

/**
 * Tags every sentence in two passes from left to right (averaged perceptrons after Collins 2002, both in one model): the first goes by the
 * words around and the tags before, the second also by what the first made of the words to come.
 */
export function tag(parse: Parse, model: Perceptron): Parse {
  return { ...parse, tags: passes(parse, model, (line) => line.tag) };
}

/** The tags of the first pass alone; training wants them. */
export const guesses = (parse: Parse, model: Perceptron): string[] => passes(parse, model, (line) => line.guess);

function passes(parse: Parse, model: Perceptron, of: (line: Line) => Uint8Array): string[] {
  const tags = new Array<string>(parse.tokens.length).fill('');
  const forms = formsOf(parse.tokens);
  const scores = new Int32Array(model.labels.length);
  const features = new Uint32Array(MOST);
  const line = newLine(parse.sentences.reduce((most, [from, to]) => Math.max(most, to - from), 0));
  const kept = wordSumsOf(model);
  const { sums, labels } = kept;
  // Where the sums of each word of the line begin, those of the words that are not there included.
  const places = new Int32Array(line.tag.length);
  const choose = (count: number, j: number, first: number): number => {
    const own = (places[j] as number) + first * labels;
    const before = (places[j - 1] as number) + (first + 1) * labels;
    const after = (places[j + 1] as number) + (first + 2) * labels;
    for (let y = 0; y < labels; y++) scores[y] = (sums[own + y] as number) + (sums[before + y] as number) + (sums[after + y] as number);
    model.sum(features, count, scores);
    return best(scores);
  };
  for (const [from, to] of parse.sentences) {
    beginLine(line, forms, from, to);
    const end = line.n + 2;
    kept.begin();
    for (let j = 1; j <= end; j++) places[j] = kept.at(line, j);
    for (let j = 2; j < end; j++) line.guess[j] = choose(guessTogether(line, j, line.guess, features, 0), j, 0);
    for (let j = 2; j < end; j++) line.tag[j] = choose(tagTogether(line, j, features, 0), j, 3);
    const chosen = of(line);
    for (let i = from; i < to; i++) tags[i] = model.labels[chosen[i - from + 2] as number] as string;
  }
  return tags;
}
