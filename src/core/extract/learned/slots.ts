import type { Candidate } from '../../model/candidate.ts';
import type { Parse, TokenRange } from '../../model/token.ts';
import { hash, type Perceptron } from '../perceptron.ts';
import { mix } from './mix.ts';
import type { WordHashes } from './words.ts';

/** What a token is to a cue: nothing, part of its source, part of its content. */
export const LABELS = ['O', 'S', 'C'] as const;
const L = LABELS.length;

/** The stretch of text around a cue in which its source and content are looked for. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly cue: TokenRange;
}

/** The cue's sentence, the paragraph around it, and a quotation that the paragraph announces; at most 160 tokens to each side. */
export function windowOf(p: Parse, cue: TokenRange): Window {
  const para = p.paragraphs[p.paragraphOf[cue[0]] ?? -1] ?? ([cue[0], cue[1]] as const);
  let [from, to] = para;
  if (to - cue[1] <= 2 && para[1] < p.tokens.length) to = p.paragraphs[(p.paragraphOf[cue[0]] ?? 0) + 1]?.[1] ?? to;
  from = Math.max(from, cue[0] - 160);
  to = Math.min(to, cue[1] + 160);
  return { from, to, cue };
}

/** Labels that a frame gave the tokens of a window; 0 where it gave none. */
export function frameLabels(w: Window, c: Candidate | null): Uint8Array {
  const out = new Uint8Array(w.to - w.from);
  if (!c) return out;
  const fill = (ranges: readonly TokenRange[], label: number) => {
    for (const [a, b] of ranges) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) out[i - w.from] = label;
  };
  fill(c.content, 2);
  fill(c.source, 1);
  return out;
}

const bucket = (d: number): number => (d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 24 ? 7 : d < 40 ? 8 : 9);

/**
 * How each token of a window hangs on the cue: hash of the relation by which its branch joins the cue's head, negative steps where the
 * cue hangs on the token; 0 where there is no parse or no tie within 30 steps.
 */
export function ties(p: Parse, w: Window): Uint32Array {
  const out = new Uint32Array(w.to - w.from);
  const { heads, relations } = p;
  if (!heads || !relations) return out;
  const head = w.cue[1] - 1;
  let up = head;
  const above = new Map<number, string>();
  for (let k = 0; k < 30 && (heads[up] ?? -1) >= 0; k++) {
    above.set(heads[up] as number, relations[up] as string);
    up = heads[up] as number;
  }
  for (let i = w.from; i < w.to; i++) {
    let at = i;
    let last = '';
    for (let k = 0; k < 30 && at >= 0; k++) {
      if (at === head) {
        out[i - w.from] = hash(20, `d ${last}`);
        break;
      }
      const over = above.get(at);
      if (over !== undefined) {
        out[i - w.from] = hash(20, `u ${over} ${last}`);
        break;
      }
      last = relations[at] as string;
      at = heads[at] as number;
    }
  }
  return out;
}

/** Feature hashes of one token against one cue. */
export function slotFeatures(p: Parse, h: WordHashes, w: Window, rule: Uint8Array, frame: number, tie: Uint32Array, i: number): number[] {
  const [c0, c1] = w.cue;
  const head = c1 - 1;
  const side = i < c0 ? 0 : i >= c1 ? 1 : 2;
  const d = side === 0 ? c0 - i : side === 1 ? i - c1 + 1 : 0;
  const ds = (p.sentenceOf[i] ?? 0) - (p.sentenceOf[head] ?? 0);
  const sent = Math.max(-3, Math.min(3, ds)) + 4;
  const qi = p.quotationOf[i] ?? -1;
  const qc = p.quotationOf[head] ?? -1;
  const quote = qi < 0 ? (qc < 0 ? 0 : 1) : qi === qc ? 2 : qc < 0 ? 3 : 4;
  const word = h.word[i] as number;
  const tag = h.tag[i] as number;
  const cueWord = h.stem[head] as number;
  const k = i - w.from;
  const r = (rule[k] as number) + 1;
  const rPrev = k > 0 ? (rule[k - 1] as number) + 1 : 0;
  const rNext = k + 1 < rule.length ? (rule[k + 1] as number) + 1 : 0;
  const near = bucket(d);
  const at = (x: Uint32Array, j: number): number => (j >= w.from && j < w.to ? (x[j] as number) : 7);
  const place = side * 16 + sent;
  return [
    mix(1, place),
    mix(2, place, near),
    mix(3, place, word),
    mix(4, place, tag),
    mix(5, side * 8 + quote, sent),
    mix(6, place, cueWord),
    mix(7, r, frame),
    mix(8, r, place),
    mix(9, r * 16 + rPrev * 4 + rNext, frame),
    mix(10, r, tag, side),
    mix(11, r, quote, side),
    mix(12, place, at(h.word, i - 1)),
    mix(13, place, at(h.word, i + 1)),
    mix(14, place, tag, at(h.tag, i - 1)),
    mix(15, place, tag, at(h.tag, i + 1)),
    mix(16, place * 16 + near, tag),
    mix(17, place * 16 + near, word),
    mix(18, cueWord, side, tag),
    mix(19, cueWord, side * 16 + near),
    mix(20, quote * 4 + side, tag),
    mix(21, at(h.word, c1), place, near > 4 ? 1 : 0),
    mix(22, at(h.word, c0 - 1), place, near > 4 ? 1 : 0),
    mix(23, at(h.tag, c1), side, near),
    mix(24, h.shape[i] as number, side, near),
    mix(25, r, cueWord),
    mix(26, at(h.tag, i - 1), tag, at(h.tag, i + 1)),
    mix(27, r, near, side),
    mix(28, tie[k] as number, side),
    mix(29, tie[k] as number, cueWord),
    mix(30, tie[k] as number, tag),
    mix(31, tie[k] as number, r),
    mix(32, tie[k] as number, k > 0 ? (tie[k - 1] as number) : 1, side),
    mix(33, tie[k] as number, quote),
  ];
}

/** Feature hashes of going from one label to the next at a token. */
export function stepFeatures(p: Parse, h: WordHashes, w: Window, rule: Uint8Array, i: number, previous: number): number[] {
  const [c0, c1] = w.cue;
  const side = i < c0 ? 0 : i >= c1 ? 1 : 2;
  const word = h.word[i] as number;
  const before = i > w.from ? (h.word[i - 1] as number) : 7;
  const k = i - w.from;
  const edge = (p.sentenceOf[i] !== p.sentenceOf[i - 1] ? 2 : 0) + ((p.quotationOf[i] ?? -1) !== (p.quotationOf[i - 1] ?? -1) ? 1 : 0);
  const turn = k > 0 ? (rule[k - 1] as number) * 4 + (rule[k] as number) : 15;
  const t = previous + 1;
  return [
    mix(40, t, side),
    mix(41, t, word),
    mix(42, t, before),
    mix(43, t, edge, side),
    mix(44, t, turn),
    mix(45, t, h.tag[i] as number),
    mix(46, t, i > w.from ? (h.tag[i - 1] as number) : 7, h.tag[i] as number),
    mix(47, t, i === c1 ? 1 : i === c0 ? 2 : 0, side),
  ];
}

/** Labels of a window's tokens with the highest sum (Viterbi), cue tokens held to O; and that sum less the sum of all-O. */
export function decode(
  p: Parse,
  h: WordHashes,
  w: Window,
  rule: Uint8Array,
  frame: number,
  model: Perceptron,
): { labels: Uint8Array; margin: number } {
  const n = w.to - w.from;
  const best = new Float64Array(n * L);
  const back = new Uint8Array(n * L);
  const emit = new Int32Array(L);
  const step = new Int32Array(L);
  let none = 0;
  const tie = ties(p, w);
  for (let k = 0; k < n; k++) {
    const i = w.from + k;
    emit.fill(0);
    for (const f of slotFeatures(p, h, w, rule, frame, tie, i)) model.add(f, emit);
    const inCue = i >= w.cue[0] && i < w.cue[1];
    for (let y = 0; y < L; y++) best[k * L + y] = Number.NEGATIVE_INFINITY;
    for (let x = 0; x < (k === 0 ? 1 : L); x++) {
      step.fill(0);
      for (const f of stepFeatures(p, h, w, rule, i, k === 0 ? 3 : x)) model.add(f, step);
      const base = k === 0 ? 0 : (best[(k - 1) * L + x] as number);
      for (let y = 0; y < L; y++) {
        if (inCue && y > 0) continue;
        const s = base + (emit[y] as number) + (step[y] as number);
        if (s > (best[k * L + y] as number)) {
          best[k * L + y] = s;
          back[k * L + y] = x;
        }
      }
      if (x === 0) none += (emit[0] as number) + (step[0] as number);
    }
  }
  const labels = new Uint8Array(n);
  let y = 0;
  for (let c = 1; c < L; c++) if ((best[(n - 1) * L + c] as number) > (best[(n - 1) * L + y] as number)) y = c;
  const margin = (best[(n - 1) * L + y] as number) - none;
  for (let k = n - 1; k >= 0; k--) {
    labels[k] = y;
    y = back[k * L + y] as number;
  }
  return { labels, margin };
}

/** Runs of one label as token ranges. */
export function rangesOf(w: Window, labels: Uint8Array, label: number): TokenRange[] {
  const out: TokenRange[] = [];
  for (let k = 0; k < labels.length; k++) {
    if (labels[k] !== label) continue;
    let end = k;
    while (end < labels.length && labels[end] === label) end++;
    out.push([w.from + k, w.from + end]);
    k = end;
  }
  return out;
}
