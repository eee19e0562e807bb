import type { Candidate } from '../../model/candidate.ts';
import type { TokenRange } from '../../model/token.ts';
import type { Perceptron } from '../perceptron.ts';
import { mix } from './mix.ts';
import type { View } from './view.ts';

/** What a token is to a cue: nothing, part of its source, part of its content; then the nine steps from one to the next. */
export const LABELS = ['O', 'S', 'C', 'OO', 'OS', 'OC', 'SO', 'SS', 'SC', 'CO', 'CS', 'CC'] as const;
export const SLOTS = 3;

/** The stretch of text around a cue in which its source and content are looked for. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly cue: TokenRange;
  readonly head: number;
  /** What the frame of the cue gave each token (0: nothing), and a hash of the frame's name. */
  readonly rule: Uint8Array;
  readonly frame: number;
  /** How each token hangs on the cue in the dependency tree (see `ties`). */
  readonly tie: Uint32Array;
  readonly depth: Uint8Array;
}

const REACH = 160;

/** The paragraph around a cue, and the next where the cue ends its own; at most 160 tokens to each side. */
export function windowOf(v: View, head: number, cue: TokenRange, rule: Candidate | null, frame: number): Window {
  const { p } = v;
  const para = p.paragraphs[p.paragraphOf[cue[0]] ?? -1] ?? ([cue[0], cue[1]] as const);
  let [from, to] = para;
  if (to - cue[1] <= 2 && para[1] < p.tokens.length) to = p.paragraphs[(p.paragraphOf[cue[0]] ?? 0) + 1]?.[1] ?? to;
  from = Math.max(from, cue[0] - REACH);
  to = Math.min(to, cue[1] + REACH);
  const w = {
    from,
    to,
    cue,
    head,
    frame,
    rule: new Uint8Array(to - from),
    tie: new Uint32Array(to - from),
    depth: new Uint8Array(to - from),
  };
  if (rule) {
    fill(w, rule.content, 2);
    fill(w, rule.source, 1);
  }
  ties(v, w);
  return w;
}

function fill(w: Window, ranges: readonly TokenRange[], label: number): void {
  for (const [a, b] of ranges) for (let i = Math.max(a, w.from); i < Math.min(b, w.to); i++) w.rule[i - w.from] = label;
}

/**
 * How each token of a window hangs on the cue: the relation by which its branch joins the cue's head, or by which a word above the cue
 * holds the branch; 0 where there is no parse or no tie. `depth` is the number of steps to that word, at most 7.
 */
function ties(v: View, w: Window): void {
  const { heads } = v.p;
  if (!heads) return;
  const above = new Map<number, number>();
  let up = w.head;
  for (let k = 0; k < 12 && (heads[up] ?? -1) >= 0; k++) {
    above.set(heads[up] as number, mix(20, v.relation[up] as number, k));
    up = heads[up] as number;
  }
  // Tokens are visited with their heads first; a loop or a head outside the window leaves 0.
  const seen = new Uint8Array(w.to - w.from);
  const path: number[] = [];
  for (let i = w.from; i < w.to; i++) {
    let at = i;
    while (at >= w.from && at < w.to && !seen[at - w.from] && at !== w.head && !above.has(at) && path.length < 60) {
      seen[at - w.from] = 1;
      path.push(at);
      at = heads[at] ?? -1;
    }
    while (path.length) {
      const child = path.pop() as number;
      const head = heads[child] ?? -1;
      const k = child - w.from;
      if (head === w.head) {
        w.tie[k] = mix(21, v.relation[child] as number);
        w.depth[k] = 1;
      } else if (above.has(head)) {
        w.tie[k] = mix(22, v.relation[child] as number, above.get(head) as number);
        w.depth[k] = 1;
      } else if (head >= w.from && head < w.to) {
        w.tie[k] = w.tie[head - w.from] as number;
        w.depth[k] = Math.min(7, (w.depth[head - w.from] as number) + 1);
      }
    }
  }
  for (const [at, tie] of above) if (at >= w.from && at < w.to) w.tie[at - w.from] = mix(23, tie);
}

const bucket = (d: number): number => (d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 14 ? 6 : d < 24 ? 7 : d < 40 ? 8 : 9);

/** Feature hashes of one token against one cue, written to `out`; returns how many. */
export function slotFeatures(v: View, w: Window, i: number, out: Uint32Array): number {
  const { p } = v;
  const [c0, c1] = w.cue;
  const { head } = w;
  const side = i < c0 ? 0 : i >= c1 ? 1 : 2;
  const d = side === 0 ? c0 - i : side === 1 ? i - c1 + 1 : 0;
  const ds = (p.sentenceOf[i] ?? 0) - (p.sentenceOf[head] ?? 0);
  const sent = Math.max(-3, Math.min(3, ds)) + 4;
  const qi = p.quotationOf[i] ?? -1;
  const qc = p.quotationOf[head] ?? -1;
  const quote = qi < 0 ? (qc < 0 ? 0 : 1) : qi === qc ? 2 : qc < 0 ? 3 : 4;
  const word = v.word[i] as number;
  const tag = v.tag[i] as number;
  const cueWord = v.stem[head] as number;
  const kind = v.kind[head] as number;
  const k = i - w.from;
  const r = (w.rule[k] as number) + 1;
  const rPrev = k > 0 ? (w.rule[k - 1] as number) + 1 : 0;
  const rNext = k + 1 < w.rule.length ? (w.rule[k + 1] as number) + 1 : 0;
  const near = bucket(d);
  const wd = v.word;
  const tg = v.tag;
  const last = w.to - 1;
  const wPrev = i > w.from ? (wd[i - 1] as number) : 7;
  const wNext = i < last ? (wd[i + 1] as number) : 7;
  const tPrev = i > w.from ? (tg[i - 1] as number) : 7;
  const tNext = i < last ? (tg[i + 1] as number) : 7;
  const place = side * 16 + sent;
  const [lo, hi] = i < head ? [i, head] : [head, i];
  const commas = Math.min(3, (v.commas[hi] as number) - (v.commas[lo] as number));
  const marks = Math.min(3, (v.marks[hi] as number) - (v.marks[lo] as number));
  const others = Math.min(2, (v.strong[hi] as number) - (v.strong[lo + 1] as number));
  const own = v.cue[i] as number;
  const span = commas * 16 + marks * 4 + others;
  const tie = w.tie[k] as number;
  const far = near > 4 ? 1 : 0;
  const wAfter = c1 < w.to ? (wd[c1] as number) : 7;
  const wBefore = c0 > w.from ? (wd[c0 - 1] as number) : 7;
  let n = 0;
  out[n++] = mix(1, place);
  out[n++] = mix(2, place, near);
  out[n++] = mix(3, place, word);
  out[n++] = mix(4, place, tag);
  out[n++] = mix(5, side * 8 + quote, sent);
  out[n++] = mix(6, place, cueWord);
  out[n++] = mix(7, r, w.frame);
  out[n++] = mix(8, r, place);
  out[n++] = mix(9, r * 16 + rPrev * 4 + rNext, w.frame);
  out[n++] = mix(10, r, tag, side);
  out[n++] = mix(11, r, quote, side);
  out[n++] = mix(12, place, wPrev);
  out[n++] = mix(13, place, wNext);
  out[n++] = mix(14, place, tag, tPrev);
  out[n++] = mix(15, place, tag, tNext);
  out[n++] = mix(16, place * 16 + near, tag);
  out[n++] = mix(17, place * 16 + near, word);
  out[n++] = mix(18, cueWord, side, tag);
  out[n++] = mix(19, cueWord, side * 16 + near);
  out[n++] = mix(20, quote * 4 + side, tag);
  out[n++] = mix(21, wAfter, place, far);
  out[n++] = mix(22, wBefore, place, far);
  out[n++] = mix(23, c1 < w.to ? (tg[c1] as number) : 7, side, near);
  out[n++] = mix(24, v.shape[i] as number, side, near);
  out[n++] = mix(25, r, cueWord);
  out[n++] = mix(26, tPrev, tag, tNext);
  out[n++] = mix(27, r, near, side);
  out[n++] = mix(34, span, side, sent);
  out[n++] = mix(35, span, quote, side);
  out[n++] = mix(36, others * 4 + own, side, r);
  out[n++] = mix(37, others * 4 + commas, cueWord, side);
  out[n++] = mix(38, own, side, near);
  out[n++] = mix(52, kind, side * 16 + near);
  out[n++] = mix(53, kind, side, tag);
  out[n++] = mix(54, kind, r, side);
  out[n++] = mix(39, quote * 4 + marks, side * 8 + sent, cueWord);
  if (tie !== 0) {
    const depth = w.depth[k] as number;
    out[n++] = mix(28, tie, side);
    out[n++] = mix(29, tie, cueWord);
    out[n++] = mix(30, tie, tag);
    out[n++] = mix(55, tie, kind);
    out[n++] = mix(31, tie, r);
    out[n++] = mix(32, tie, k > 0 ? (w.tie[k - 1] as number) : 1, side);
    out[n++] = mix(33, tie, quote, Math.min(depth, 3));
    out[n++] = mix(48, tie, others * 4 + commas, side);
  }
  return n;
}

/** Feature hashes of the step into a token; their weights are those of the nine pairs of labels. */
export function stepFeatures(v: View, w: Window, i: number, out: Uint32Array): number {
  const { p } = v;
  const [c0, c1] = w.cue;
  const side = i < c0 ? 0 : i >= c1 ? 1 : 2;
  const k = i - w.from;
  const inside = i > w.from;
  const before = inside ? (v.word[i - 1] as number) : 7;
  const tagBefore = inside ? (v.tag[i - 1] as number) : 7;
  const edge = (p.sentenceOf[i] !== p.sentenceOf[i - 1] ? 2 : 0) + ((p.quotationOf[i] ?? -1) !== (p.quotationOf[i - 1] ?? -1) ? 1 : 0);
  const turn = k > 0 ? (w.rule[k - 1] as number) * 4 + (w.rule[k] as number) : 15;
  let n = 0;
  out[n++] = mix(40, side);
  out[n++] = mix(41, v.word[i] as number);
  out[n++] = mix(42, before);
  out[n++] = mix(43, edge, side);
  out[n++] = mix(44, turn);
  out[n++] = mix(45, v.tag[i] as number);
  out[n++] = mix(46, tagBefore, v.tag[i] as number);
  out[n++] = mix(47, i === c1 ? 1 : i === c0 ? 2 : 0, side);
  out[n++] = mix(49, before, v.tag[i] as number);
  out[n++] = mix(50, turn, edge, v.cue[i] as number);
  if (w.tie[k]) out[n++] = mix(51, w.tie[k] as number, k > 0 ? (w.tie[k - 1] as number) : 1);
  return n;
}

/**
 * Labels of a window's tokens with the highest sum that hold a content (Viterbi over labels × "a content came"), cue tokens held to O;
 * and by how much that sum exceeds all-O, in thousandths.
 */
export function decode(v: View, w: Window, model: Perceptron): { readonly labels: Uint8Array; readonly margin: number } {
  const n = w.to - w.from;
  const S = 2 * SLOTS;
  const best = new Float64Array(n * S).fill(Number.NEGATIVE_INFINITY);
  const back = new Int8Array(n * S);
  const emit = new Int32Array(LABELS.length);
  const step = new Int32Array(LABELS.length);
  const buffer = new Uint32Array(64);
  let none = 0;
  for (let k = 0; k < n; k++) {
    const i = w.from + k;
    emit.fill(0);
    step.fill(0);
    const e = slotFeatures(v, w, i, buffer);
    for (let f = 0; f < e; f++) model.add(buffer[f] as number, emit);
    const t = stepFeatures(v, w, i, buffer);
    for (let f = 0; f < t; f++) model.add(buffer[f] as number, step);
    const labels = i >= w.cue[0] && i < w.cue[1] ? 1 : SLOTS;
    for (let s = 0; s < S; s++) {
      const base = k === 0 ? (s === 0 ? 0 : Number.NEGATIVE_INFINITY) : (best[(k - 1) * S + s] as number);
      if (base === Number.NEGATIVE_INFINITY) continue;
      const x = s % SLOTS;
      for (let y = 0; y < labels; y++) {
        const sum = base + (emit[y] as number) + (step[SLOTS + x * SLOTS + y] as number);
        const next = k * S + (y === 2 || s >= SLOTS ? SLOTS + y : y);
        if (sum > (best[next] as number)) {
          best[next] = sum;
          back[next] = s;
        }
      }
    }
    none += (emit[0] as number) + (step[SLOTS] as number);
  }
  const labels = new Uint8Array(n);
  let s = SLOTS;
  for (let c = SLOTS + 1; c < S; c++) if ((best[(n - 1) * S + c] as number) > (best[(n - 1) * S + s] as number)) s = c;
  const margin = (best[(n - 1) * S + s] as number) - none;
  if (margin === Number.NEGATIVE_INFINITY) return { labels, margin };
  for (let k = n - 1; k >= 0; k--) {
    labels[k] = s % SLOTS;
    s = back[k * S + s] as number;
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
