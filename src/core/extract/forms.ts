import type { Token } from '../model/token.ts';
import { hash } from './perceptron.ts';

/** The words of a text as numbers, made once for tagger and parser; arrays run parallel to the tokens. */
export interface Forms {
  /** Hash of the form in small letters, and as written. */
  readonly word: Uint32Array;
  readonly cased: Uint32Array;
  /** Hashes of the last one to four letters, of the first one to three (small), and of the shape. */
  readonly ends: readonly Uint32Array[];
  readonly starts: readonly Uint32Array[];
  readonly shape: Uint32Array;
}

const ENDS = 4;
const STARTS = 3;
const MADE = new WeakMap<object, Forms>();

/** Forms of the tokens, remembered as long as the tokens are. */
export function formsOf(tokens: readonly Pick<Token, 'text'>[]): Forms {
  const known = MADE.get(tokens);
  if (known) return known;
  const n = tokens.length;
  const array = () => new Uint32Array(n);
  const out: Forms = {
    word: array(),
    cased: array(),
    ends: Array.from({ length: ENDS }, array),
    starts: Array.from({ length: STARTS }, array),
    shape: array(),
  };
  const seen = new Map<string, number>();
  for (let i = 0; i < n; i++) {
    const text = (tokens[i] as Token).text;
    const j = seen.get(text);
    if (j === undefined) {
      seen.set(text, i);
      fill(out, i, form(text));
    } else copy(out, j, i);
  }
  MADE.set(tokens, out);
  return out;
}

/** Quotes and dashes folded, digits as 0. */
export const form = (text: string): string =>
  /^[A-Za-z]+$/.test(text)
    ? text
    : text
        .slice(0, LONGEST)
        .replace(/[“”«»„]|''|``/g, '"')
        .replace(/[’‘`]/g, "'")
        .replace(/[–—]|--+/g, '-')
        .replace(/\d/g, '0');

/** Longer "words" are addresses and noise: their beginning says so. */
const LONGEST = 64;

function fill(out: Forms, i: number, w: string): void {
  const lower = w.toLowerCase();
  out.word[i] = hash(1, lower);
  out.cased[i] = hash(2, w);
  for (let k = 0; k < ENDS; k++) (out.ends[k] as Uint32Array)[i] = hash(3 + k, lower.slice(-k - 1));
  for (let k = 0; k < STARTS; k++) (out.starts[k] as Uint32Array)[i] = hash(8 + k, lower.slice(0, k + 1));
  out.shape[i] = hash(12, shape(w));
}

function copy(out: Forms, from: number, to: number): void {
  for (const x of [out.word, out.cased, out.shape, ...out.ends, ...out.starts]) x[to] = x[from] as number;
}

/** "McDonald-2000" → "XxXxx-00": capitals, small letters and digits, runs cut to two. */
const shape = (w: string): string => {
  let out = '';
  for (const c of w.slice(0, 12)) {
    const s = /[A-Z]/.test(c) ? 'X' : /[a-z]/.test(c) ? 'x' : /\p{Lu}/u.test(c) ? 'X' : /\p{L}/u.test(c) ? 'x' : c;
    if (!out.endsWith(s + s)) out += s;
  }
  return out;
};
