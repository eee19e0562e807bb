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

/**
 * What a word alone says of its own tag (`own`), of the tag behind it (`before`) and of the tag in front of it (`after`): sums that can be kept
 * from one text to the next. First three for the first pass, then three for the second. Each writes feature codes to `out`, returns how many.
 */
export const ALONE: readonly ((x: Word, out: Uint32Array, from: number) => number)[] = [
  (x, out, from) => {
    let k = from;
    out[k++] = code(0, 0, 0);
    out[k++] = code(1, x[W] as number, 0);
    out[k++] = code(4, x[E2] as number, 0);
    out[k++] = code(5, x[E3] as number, 0);
    out[k++] = code(6, x[E4] as number, 0);
    out[k++] = code(9, x[S3] as number, 0);
    return k;
  },
  (x, out, from) => {
    out[from] = code(14, x[W] as number, 0);
    out[from + 1] = code(18, x[E3] as number, 0);
    return from + 2;
  },
  (x, out, from) => {
    out[from] = code(16, x[W] as number, 0);
    out[from + 1] = code(19, x[E3] as number, 0);
    out[from + 2] = code(23, x[SHAPE] as number, 0);
    return from + 3;
  },
  (x, out, from) => {
    let k = from;
    out[k++] = code(30, 0, 0);
    out[k++] = code(31, x[W] as number, 0);
    out[k++] = code(33, x[E1] as number, 0);
    out[k++] = code(34, x[E2] as number, 0);
    out[k++] = code(35, x[E3] as number, 0);
    out[k++] = code(36, x[E4] as number, 0);
    out[k++] = code(37, x[S1] as number, 0);
    out[k++] = code(38, x[S2] as number, 0);
    out[k++] = code(39, x[S3] as number, 0);
    return k;
  },
  (x, out, from) => {
    out[from] = code(44, x[W] as number, 0);
    out[from + 1] = code(48, x[E3] as number, 0);
    out[from + 2] = code(61, x[CASED] as number, 0);
    return from + 3;
  },
  (x, out, from) => {
    out[from] = code(46, x[W] as number, 0);
    out[from + 1] = code(49, x[E3] as number, 0);
    out[from + 2] = code(53, x[SHAPE] as number, 0);
    out[from + 3] = code(62, x[CASED] as number, 0);
    return from + 4;
  },
];

/** All that is known of a word: its hashes, in the order of the places below. */
export type Word = Uint32Array;
export const HASHES = 10;
const [W, CASED, E1, E2, E3, E4, S1, S2, S3, SHAPE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** The word at place `j` of a line, written to `out`. */
export function wordAt(line: Line, j: number, out: Word): void {
  out[W] = line.word[j] as number;
  out[CASED] = line.cased[j] as number;
  for (let k = 0; k < 4; k++) out[E1 + k] = (line.ends[k] as Uint32Array)[j] as number;
  for (let k = 0; k < 3; k++) out[S1 + k] = (line.starts[k] as Uint32Array)[j] as number;
  out[SHAPE] = line.shape[j] as number;
}

const WORD: Word = new Uint32Array(HASHES);

function alone(line: Line, j: number, first: number, out: Uint32Array, from: number): number {
  let k = from;
  for (let role = 0; role < 3; role++) {
    wordAt(line, j + (role === 0 ? 0 : role === 1 ? -1 : 1), WORD);
    k = (ALONE[first + role] as (typeof ALONE)[number])(WORD, out, k);
  }
  return k;
}

/** Feature codes of the first pass at place `j` (word `j - 2`); `tags` holds what was chosen before it. Returns how many. */
export const guessFeatures = (line: Line, j: number, tags: Uint8Array, out: Uint32Array): number =>
  guessTogether(line, j, tags, out, alone(line, j, 0, out, 0));

/** … without those of words alone. */
export function guessTogether(line: Line, j: number, tags: Uint8Array, out: Uint32Array, from: number): number {
  const { word, ends, shape } = line;
  const w = word[j] as number;
  const before = word[j - 1] as number;
  const after = word[j + 1] as number;
  const last = tags[j - 1] as number;
  const end3 = (ends[2] as Uint32Array)[j] as number;
  const first = isFirst(line, j);
  let k = from;
  out[k++] = code(2, line.cased[j] as number, first);
  out[k++] = code(10, shape[j] as number, first);
  out[k++] = code(11, last, 0);
  out[k++] = code(12, last, (tags[j - 2] as number) + 1);
  out[k++] = code(13, w, last);
  out[k++] = code(15, word[j - 2] as number, 0);
  out[k++] = code(17, word[j + 2] as number, 0);
  out[k++] = code(20, after, last);
  out[k++] = code(21, before, w);
  out[k++] = code(22, w, after);
  out[k++] = code(24, pair(end3, (ends[1] as Uint32Array)[j + 1] as number), last);
  return k;
}

/** Feature codes of the second pass, which also looks at the first pass's tags further on. Returns how many. */
export const tagFeatures = (line: Line, j: number, out: Uint32Array): number => tagTogether(line, j, out, alone(line, j, 3, out, 0));

/** … without those of words alone. */
export function tagTogether(line: Line, j: number, out: Uint32Array, from: number): number {
  const { word, cased, ends, shape, tag, guess } = line;
  const e2 = ends[1] as Uint32Array;
  const w = word[j] as number;
  const before = word[j - 1] as number;
  const after = word[j + 1] as number;
  const last = tag[j - 1] as number;
  const last2 = tag[j - 2] as number;
  const next = guess[j + 1] as number;
  const next2 = guess[j + 2] as number;
  const end2 = e2[j] as number;
  const end3 = (ends[2] as Uint32Array)[j] as number;
  const first = isFirst(line, j);
  let k = from;
  out[k++] = code(32, cased[j] as number, first);
  out[k++] = code(40, shape[j] as number, first);
  out[k++] = code(41, last, 0);
  out[k++] = code(42, last, last2 + 1);
  out[k++] = code(43, w, last);
  out[k++] = code(45, word[j - 2] as number, 0);
  out[k++] = code(47, word[j + 2] as number, 0);
  out[k++] = code(50, after, last);
  out[k++] = code(51, before, w);
  out[k++] = code(52, w, after);
  out[k++] = code(54, pair(end3, e2[j + 1] as number), last);
  out[k++] = code(55, pair(shape[j] as number, shape[j + 1] as number), shape[j - 1] as number);
  out[k++] = code(56, pair(before, after), 0);
  out[k++] = code(57, end3, last);
  out[k++] = code(58, end2, last);
  out[k++] = code(59, pair(word[j - 2] as number, before), 0);
  out[k++] = code(60, pair(after, word[j + 2] as number), 0);
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
