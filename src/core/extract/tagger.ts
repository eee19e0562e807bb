import type { Parse } from '../model/token.ts';
import { formsOf } from './forms.ts';
import { best, type Perceptron } from './perceptron.ts';
import { beginLine, guessFeatures, type Line, MOST, newLine, tagFeatures } from './tag-features.ts';

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
  const choose = (count: number): number => {
    scores.fill(0);
    model.sum(features, count, scores);
    return best(scores);
  };
  for (const [from, to] of parse.sentences) {
    beginLine(line, forms, from, to);
    const end = line.n + 2;
    for (let j = 2; j < end; j++) line.guess[j] = choose(guessFeatures(line, j, line.guess, features));
    for (let j = 2; j < end; j++) line.tag[j] = choose(tagFeatures(line, j, features));
    const chosen = of(line);
    for (let i = from; i < to; i++) tags[i] = model.labels[chosen[i - from + 2] as number] as string;
  }
  return tags;
}
