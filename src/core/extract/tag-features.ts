import { code, pair } from './codes.ts';
import type { Forms } from './forms.ts';
import { hash } from './perceptron.ts';

/** One sentence, two places further on than its words, so that what stands before and behind it can be looked at. */
export interface Line {
  n: number;
  readonly word: Uint32Array;
  readonly cased: Uint32Array;
  readonly ends: readonly Uint32Array[];
  readonly starts: readonly Uint32Array[];
  readonly shape: Uint32Array;
  /** Numbers of the tags of the first and of the second pass. */
  readonly guess: Uint8Array;
  readonly tag: Uint8Array;
}

/** Most features that `guessFeatures` or `tagFeatures` gives. */
export const MOST = 64;
/** Tags and words that are not there. */
const NONE = 255;
const NO_WORD = 5;
const QUOTE = hash(1, '"');

/** Room for sentences of up to `longest` words. */
export function newLine(longest: number): Line {
  const words = () => new Uint32Array(longest + 4);
  return {
    n: 0,
    word: words(),
    cased: words(),
    ends: Array.from({ length: 4 }, words),
    starts: Array.from({ length: 3 }, words),
    shape: words(),
    guess: new Uint8Array(longest + 4),
    tag: new Uint8Array(longest + 4),
  };
}

/** Readies the line for the words `[from, to)` of a text. */
export function beginLine(line: Line, forms: Forms, from: number, to: number): void {
  line.n = to - from;
  copy(line.word, forms.word, from, to);
  copy(line.cased, forms.cased, from, to);
  copy(line.shape, forms.shape, from, to);
  for (let k = 0; k < 4; k++) copy(line.ends[k] as Uint32Array, forms.ends[k] as Uint32Array, from, to);
  for (let k = 0; k < 3; k++) copy(line.starts[k] as Uint32Array, forms.starts[k] as Uint32Array, from, to);
  line.guess.fill(NONE, 0, line.n + 4);
  line.tag.fill(NONE, 0, line.n + 4);
}

function copy(to: Uint32Array, x: Uint32Array, from: number, end: number): void {
  const n = end - from;
  to[0] = to[1] = to[n + 2] = to[n + 3] = NO_WORD;
  for (let i = 0; i < n; i++) to[i + 2] = x[from + i] as number;
}

/** Feature codes of the first pass at place `j` (word `j - 2`); `tags` holds what was chosen before it. Returns how many. */
export function guessFeatures(line: Line, j: number, tags: Uint8Array, out: Uint32Array): number {
  const { word, ends, starts, shape } = line;
  const w = word[j] as number;
  const before = word[j - 1] as number;
  const after = word[j + 1] as number;
  const last = tags[j - 1] as number;
  const end2 = (ends[1] as Uint32Array)[j] as number;
  const end3 = (ends[2] as Uint32Array)[j] as number;
  const first = isFirst(line, j);
  let k = 0;
  out[k++] = code(0, 0, 0);
  out[k++] = code(1, w, 0);
  out[k++] = code(2, line.cased[j] as number, first);
  out[k++] = code(4, end2, 0);
  out[k++] = code(5, end3, 0);
  out[k++] = code(6, (ends[3] as Uint32Array)[j] as number, 0);
  out[k++] = code(9, (starts[2] as Uint32Array)[j] as number, 0);
  out[k++] = code(10, shape[j] as number, first);
  out[k++] = code(11, last, 0);
  out[k++] = code(12, last, (tags[j - 2] as number) + 1);
  out[k++] = code(13, w, last);
  out[k++] = code(14, before, 0);
  out[k++] = code(15, word[j - 2] as number, 0);
  out[k++] = code(16, after, 0);
  out[k++] = code(17, word[j + 2] as number, 0);
  out[k++] = code(18, (ends[2] as Uint32Array)[j - 1] as number, 0);
  out[k++] = code(19, (ends[2] as Uint32Array)[j + 1] as number, 0);
  out[k++] = code(20, after, last);
  out[k++] = code(21, before, w);
  out[k++] = code(22, w, after);
  out[k++] = code(23, shape[j + 1] as number, 0);
  out[k++] = code(24, pair(end3, (ends[1] as Uint32Array)[j + 1] as number), last);
  return k;
}

/** Feature codes of the second pass, which also looks at the first pass's tags further on. Returns how many. */
export function tagFeatures(line: Line, j: number, out: Uint32Array): number {
  const { word, cased, ends, starts, shape, tag, guess } = line;
  const [e1, e2, e3, e4] = ends as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const [s1, s2, s3] = starts as [Uint32Array, Uint32Array, Uint32Array];
  const w = word[j] as number;
  const before = word[j - 1] as number;
  const after = word[j + 1] as number;
  const last = tag[j - 1] as number;
  const last2 = tag[j - 2] as number;
  const next = guess[j + 1] as number;
  const next2 = guess[j + 2] as number;
  const end2 = e2[j] as number;
  const end3 = e3[j] as number;
  const first = isFirst(line, j);
  let k = 0;
  out[k++] = code(30, 0, 0);
  out[k++] = code(31, w, 0);
  out[k++] = code(32, cased[j] as number, first);
  out[k++] = code(33, e1[j] as number, 0);
  out[k++] = code(34, end2, 0);
  out[k++] = code(35, end3, 0);
  out[k++] = code(36, e4[j] as number, 0);
  out[k++] = code(37, s1[j] as number, 0);
  out[k++] = code(38, s2[j] as number, 0);
  out[k++] = code(39, s3[j] as number, 0);
  out[k++] = code(40, shape[j] as number, first);
  out[k++] = code(41, last, 0);
  out[k++] = code(42, last, last2 + 1);
  out[k++] = code(43, w, last);
  out[k++] = code(44, before, 0);
  out[k++] = code(45, word[j - 2] as number, 0);
  out[k++] = code(46, after, 0);
  out[k++] = code(47, word[j + 2] as number, 0);
  out[k++] = code(48, e3[j - 1] as number, 0);
  out[k++] = code(49, e3[j + 1] as number, 0);
  out[k++] = code(50, after, last);
  out[k++] = code(51, before, w);
  out[k++] = code(52, w, after);
  out[k++] = code(53, shape[j + 1] as number, 0);
  out[k++] = code(54, pair(end3, e2[j + 1] as number), last);
  out[k++] = code(55, pair(shape[j] as number, shape[j + 1] as number), shape[j - 1] as number);
  out[k++] = code(56, pair(before, after), 0);
  out[k++] = code(57, end3, last);
  out[k++] = code(58, end2, last);
  out[k++] = code(59, pair(word[j - 2] as number, before), 0);
  out[k++] = code(60, pair(after, word[j + 2] as number), 0);
  out[k++] = code(61, cased[j - 1] as number, 0);
  out[k++] = code(62, cased[j + 1] as number, 0);
  out[k++] = code(63, pair(last, last2), w);
  out[k++] = code(64, e2[j - 1] as number, last);
  out[k++] = code(65, e2[j + 1] as number, last);
  out[k++] = code(66, pair(end3, shape[j] as number), first);
  out[k++] = code(67, next, 0);
  out[k++] = code(68, next, next2 + 1);
  out[k++] = code(69, next, last + 1);
  out[k++] = code(70, w, next);
  out[k++] = code(71, pair(next, w), last);
  out[k++] = code(72, end3, next);
  out[k++] = code(73, pair(next, next2), last + 1);
  out[k++] = code(74, pair(last, last2), next);
  out[k++] = code(75, w, pair(next, next2));
  out[k++] = code(76, end2, pair(next, last));
  out[k++] = code(77, after, next);
  return k;
}

/** The first word, or the first behind a quotation mark: its capital says nothing. */
const isFirst = (line: Line, j: number): number => (j === 2 || (j === 3 && line.word[2] === QUOTE) ? 1 : 0);
