import { mix } from './mix.ts';
import type { Window } from './slots.ts';
import type { View } from './view.ts';

/**
 * How one token of a window looks from the window's cue: small numbers, filled anew for each token (`look`). Features are made of them in
 * groups; a group's sum is used again as long as the numbers it is made of stay the same.
 */
export interface Look {
  i: number;
  /** Before the cue (0), after it (1) or in it (2); with the number of sentences between. */
  side: number;
  sent: number;
  place: number;
  /** Distance to the cue in steps that grow. */
  near: number;
  /** Whether token and cue lie in quotations, and in the same. */
  quote: number;
  /** What the frame gave this token, 1 more; with those beside it. */
  r: number;
  turns: number;
  /** Commas, edges of quotations and likely cues between token and cue. */
  commas: number;
  marks: number;
  others: number;
  tie: number;
}

export const newLook = (): Look => ({
  i: 0,
  side: 0,
  sent: 0,
  place: 0,
  near: 0,
  quote: 0,
  r: 0,
  turns: 0,
  commas: 0,
  marks: 0,
  others: 0,
  tie: 0,
});

const bucket = (d: number): number => (d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 24 ? 7 : d < 40 ? 8 : 9);

/** Looks at token `i` from the cue of the window. */
export function look(v: View, w: Window, i: number, out: Look): void {
  const { sentenceOf, quotationOf } = v.p;
  const { head } = w;
  const c0 = w.cue[0];
  const c1 = w.cue[1];
  const side = i < c0 ? 0 : i >= c1 ? 1 : 2;
  const ds = (sentenceOf[i] ?? 0) - (sentenceOf[head] ?? 0);
  const qi = quotationOf[i] ?? -1;
  const qc = quotationOf[head] ?? -1;
  const k = i - w.from;
  const lo = i < head ? i : head;
  const hi = i < head ? head : i;
  out.i = i;
  out.side = side;
  out.sent = (ds < -3 ? -3 : ds > 3 ? 3 : ds) + 4;
  out.place = side * 16 + out.sent;
  out.near = bucket(side === 0 ? c0 - i : side === 1 ? i - c1 + 1 : 0);
  out.quote = qi < 0 ? (qc < 0 ? 0 : 1) : qi === qc ? 2 : qc < 0 ? 3 : 4;
  out.r = (w.rule[k] as number) + 1;
  out.turns = out.r * 16 + (k > 0 ? (w.rule[k - 1] as number) + 1 : 0) * 4 + (k + 1 < w.rule.length ? (w.rule[k + 1] as number) + 1 : 0);
  out.commas = Math.min(3, (v.commas[hi] as number) - (v.commas[lo] as number));
  out.marks = Math.min(3, (v.marks[hi] as number) - (v.marks[lo] as number));
  out.others = Math.min(2, (v.strong[hi] as number) - (v.strong[lo + 1] as number));
  out.tie = w.tie[k] as number;
}

/** Of the token, those beside it and its place: the same for every cue from which the token has that place. */
export function placeFeatures(v: View, w: Window, x: Look, out: Uint32Array, from: number): number {
  const { i, place } = x;
  const last = w.to - 1;
  const word = v.word[i] as number;
  const tag = v.tag[i] as number;
  const tPrev = i > w.from ? (v.tag[i - 1] as number) : 7;
  const tNext = i < last ? (v.tag[i + 1] as number) : 7;
  let n = from;
  out[n++] = mix(1, place);
  out[n++] = mix(3, place, word);
  out[n++] = mix(4, place, tag);
  out[n++] = mix(12, place, i > w.from ? (v.word[i - 1] as number) : 7);
  out[n++] = mix(13, place, i < last ? (v.word[i + 1] as number) : 7);
  out[n++] = mix(14, place, tag, tPrev);
  out[n++] = mix(15, place, tag, tNext);
  out[n++] = mix(26, tPrev, tag, tNext);
  return n;
}

/** Of the token, its place and its distance. */
export function distanceFeatures(v: View, x: Look, out: Uint32Array, from: number): number {
  const { i, place, near, side } = x;
  let n = from;
  out[n++] = mix(2, place, near);
  out[n++] = mix(16, place * 16 + near, v.tag[i] as number);
  out[n++] = mix(17, place * 16 + near, v.word[i] as number);
  out[n++] = mix(24, v.shape[i] as number, side, near);
  return n;
}

/** Of the cue, the token's place and its distance; of the token itself no more than how likely it is a cue. */
export function cuePlaceFeatures(v: View, w: Window, x: Look, out: Uint32Array, from: number): number {
  const { place, near, side } = x;
  const cueWord = v.stem[w.head] as number;
  const c0 = w.cue[0];
  const c1 = w.cue[1];
  const far = near > 4 ? 1 : 0;
  let n = from;
  out[n++] = mix(6, place, cueWord);
  out[n++] = mix(19, cueWord, side * 16 + near);
  out[n++] = mix(21, c1 < w.to ? (v.word[c1] as number) : 7, place, far);
  out[n++] = mix(22, c0 > w.from ? (v.word[c0 - 1] as number) : 7, place, far);
  out[n++] = mix(23, c1 < w.to ? (v.tag[c1] as number) : 7, side, near);
  out[n++] = mix(38, v.cue[x.i] as number, side, near);
  out[n++] = mix(52, v.kind[w.head] as number, side * 16 + near);
  out[n++] = mix(58, w.voice, side * 16 + near);
  return n;
}

/** Of what the frame made of the token, and quotations. */
export function ruleFeatures(v: View, w: Window, x: Look, out: Uint32Array, from: number): number {
  const { r, place, side, near, quote, sent } = x;
  let n = from;
  out[n++] = mix(5, side * 8 + quote, sent);
  out[n++] = mix(7, r, w.frame);
  out[n++] = mix(8, r, place);
  out[n++] = mix(9, x.turns, w.frame);
  out[n++] = mix(11, r, quote, side);
  out[n++] = mix(25, r, v.stem[w.head] as number);
  out[n++] = mix(27, r, near, side);
  out[n++] = mix(54, v.kind[w.head] as number, r, side);
  out[n++] = mix(57, w.voice, r, side);
  return n;
}

/** Of what lies between the token and the cue. */
export function spanFeatures(v: View, w: Window, x: Look, out: Uint32Array, from: number): number {
  const { side, sent, quote, commas, marks, others } = x;
  const span = commas * 16 + marks * 4 + others;
  const cueWord = v.stem[w.head] as number;
  let n = from;
  out[n++] = mix(34, span, side, sent);
  out[n++] = mix(35, span, quote, side);
  out[n++] = mix(37, others * 4 + commas, cueWord, side);
  out[n++] = mix(39, quote * 4 + marks, side * 8 + sent, cueWord);
  return n;
}

/** Of the token's tag and the cue, and of the token's tie to the cue. */
export function tieFeatures(v: View, w: Window, x: Look, out: Uint32Array, from: number): number {
  const { i, side, r, quote, others, tie } = x;
  const cueWord = v.stem[w.head] as number;
  const kind = v.kind[w.head] as number;
  const tag = v.tag[i] as number;
  let n = from;
  out[n++] = mix(10, r, tag, side);
  out[n++] = mix(18, cueWord, side, tag);
  out[n++] = mix(20, quote * 4 + side, tag);
  out[n++] = mix(36, others * 4 + (v.cue[i] as number), side, r);
  out[n++] = mix(53, kind, side, tag);
  out[n++] = mix(56, w.voice, side, tag);
  if (tie !== 0) {
    const k = i - w.from;
    out[n++] = mix(28, tie, side);
    out[n++] = mix(29, tie, cueWord);
    out[n++] = mix(30, tie, tag);
    out[n++] = mix(55, tie, kind);
    out[n++] = mix(31, tie, r);
    out[n++] = mix(32, tie, k > 0 ? (w.tie[k - 1] as number) : 1, side);
    out[n++] = mix(33, tie, quote, Math.min(w.depth[k] as number, 3));
    out[n++] = mix(48, tie, others * 4 + x.commas, side);
  }
  return n;
}

const LOOK = newLook();

/** Feature hashes of one token against one cue, written to `out`; returns how many. */
export function slotFeatures(v: View, w: Window, i: number, out: Uint32Array): number {
  look(v, w, i, LOOK);
  let n = placeFeatures(v, w, LOOK, out, 0);
  n = distanceFeatures(v, LOOK, out, n);
  n = cuePlaceFeatures(v, w, LOOK, out, n);
  n = ruleFeatures(v, w, LOOK, out, n);
  n = spanFeatures(v, w, LOOK, out, n);
  return tieFeatures(v, w, LOOK, out, n);
}

/** Feature hashes of the step into a token that are the same for every cue. */
export function plainSteps(v: View, w: Window, i: number, out: Uint32Array): number {
  const before = i > w.from ? (v.word[i - 1] as number) : 7;
  const tag = v.tag[i] as number;
  let n = 0;
  out[n++] = mix(41, v.word[i] as number);
  out[n++] = mix(42, before);
  out[n++] = mix(45, tag);
  out[n++] = mix(46, i > w.from ? (v.tag[i - 1] as number) : 7, tag);
  out[n++] = mix(49, before, tag);
  return n;
}

/** What `cueSteps` is made of, as one number. */
export function stepsOf(v: View, w: Window, i: number): number {
  const { sentenceOf, quotationOf } = v.p;
  const side = i < w.cue[0] ? 0 : i >= w.cue[1] ? 1 : 2;
  const k = i - w.from;
  const edge = (sentenceOf[i] !== sentenceOf[i - 1] ? 2 : 0) + ((quotationOf[i] ?? -1) !== (quotationOf[i - 1] ?? -1) ? 1 : 0);
  const turn = k > 0 ? (w.rule[k - 1] as number) * 4 + (w.rule[k] as number) : 15;
  const begins = i === w.cue[1] ? 1 : i === w.cue[0] ? 2 : 0;
  return (((turn * 4 + edge) * 4 + side) * 4 + begins) * 4 + (v.cue[i] as number);
}

/** Feature hashes of the step into a token that look at the cue or at what the frame made of it; `made` is the token's `stepsOf`. */
export function cueSteps(made: number, out: Uint32Array, from: number): number {
  const own = made & 3;
  const begins = (made >> 2) & 3;
  const side = (made >> 4) & 3;
  const edge = (made >> 6) & 3;
  const turn = made >> 8;
  let n = from;
  out[n++] = mix(40, side);
  out[n++] = mix(43, edge, side);
  out[n++] = mix(44, turn);
  out[n++] = mix(47, begins, side);
  out[n++] = mix(50, turn, edge, own);
  return n;
}

/** Feature hashes of the step into a token; their weights are those of the nine pairs of labels. */
export function stepFeatures(v: View, w: Window, i: number, out: Uint32Array): number {
  const n = cueSteps(stepsOf(v, w, i), out, plainSteps(v, w, i, out));
  return tieStep(w, i, out, n);
}

/** … and of how the two tokens hang on the cue. */
export function tieStep(w: Window, i: number, out: Uint32Array, from: number): number {
  const k = i - w.from;
  if (!w.tie[k]) return from;
  out[from] = mix(51, w.tie[k] as number, k > 0 ? (w.tie[k - 1] as number) : 1);
  return from + 1;
}
