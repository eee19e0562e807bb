import type { Parse, Token, TokenRange } from '../model/token.ts';
import { best, hash, type Perceptron } from './perceptron.ts';

/**
 * Greedy left-to-right tagger (averaged perceptron after Collins 2002): each token gets the label whose weights over
 * the words around it and the two labels before it sum highest.
 */
export function tag(parse: Parse, model: Perceptron): Parse {
  const tags = new Array<string>(parse.tokens.length).fill('');
  const scores = new Int32Array(model.labels.length);
  for (const sentence of parse.sentences) {
    const words = formsOf(parse.tokens, sentence);
    let before = '<s>';
    let last = '<s>';
    words.forEach((_, i) => {
      scores.fill(0);
      for (const f of featuresAt(words, i, last, before)) model.add(f, scores);
      const label = model.labels[best(scores)] as string;
      tags[sentence[0] + i] = label;
      before = last;
      last = label;
    });
  }
  return { ...parse, tags };
}

/** The forms the model is trained on: quotes folded, digits as 0, a sentence in capitals (headline) as if in small letters. */
export function formsOf(tokens: readonly Pick<Token, 'text'>[], [from, to]: TokenRange): string[] {
  const out: string[] = [];
  for (let i = from; i < to; i++) out.push(form((tokens[i] as Token).text));
  return out;
}

const form = (text: string): string =>
  text
    .replace(/[“”«»„]|''|``/g, '"')
    .replace(/[’‘`]/g, "'")
    .replace(/[–—]|--+/g, '-')
    .replace(/\d/g, '0');

const shape = (w: string): string => {
  let out = '';
  for (const c of w.slice(0, 12)) {
    const s = /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : c === '0' ? '0' : c;
    if (!out.endsWith(s + s)) out += s;
  }
  return out;
};

/** Hashes of the features at word `i`; shared by training and use. */
export function featuresAt(words: readonly string[], i: number, last: string, before: string): number[] {
  const w = words[i] as string;
  const lower = w.toLowerCase();
  const p1 = (words[i - 1] ?? '<s>').toLowerCase();
  const p2 = (words[i - 2] ?? '<s>').toLowerCase();
  const n1 = (words[i + 1] ?? '</s>').toLowerCase();
  const n2 = (words[i + 2] ?? '</s>').toLowerCase();
  const first = i === 0 || (i === 1 && words[0] === '"') ? '1' : '0';
  return [
    hash(0, ''),
    hash(1, lower),
    hash(2, w + first),
    hash(3, lower.slice(-3)),
    hash(4, lower.slice(-2)),
    hash(5, lower.slice(0, 3)),
    hash(6, shape(w) + first),
    hash(7, last),
    hash(8, `${before} ${last}`),
    hash(9, `${last} ${lower}`),
    hash(10, p1),
    hash(11, p2),
    hash(12, n1),
    hash(13, n2),
    hash(14, p1.slice(-3)),
    hash(15, n1.slice(-3)),
    hash(16, `${last} ${n1}`),
    hash(17, lower.slice(-4)),
    hash(18, `${p1} ${lower}`),
    hash(19, `${lower} ${n1}`),
    hash(20, shape(words[i + 1] ?? '')),
    hash(21, `${last} ${lower.slice(-3)} ${n1.slice(-2)}`),
  ];
}
