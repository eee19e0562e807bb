import type { SourceLexicon } from '../../lang/sections/sources.ts';
import { type Candidate, size, total } from '../../model/candidate.ts';
import type { TokenRange } from '../../model/token.ts';
import { hash } from '../perceptron.ts';
import { token } from '../phrases.ts';
import { mix } from './mix.ts';
import type { Chosen } from './relations.ts';
import type { Window } from './slots.ts';
import type { View } from './view.ts';

/** A cue with the likeliest reading of its slots. */
export interface First {
  readonly w: Window;
  readonly rule: Candidate | null;
  /** Log-odds of the cue alone, in thousandths. */
  readonly odds: number;
  readonly made: Chosen;
}

const level = (odds: number, step: number): number => Math.max(-8, Math.min(8, Math.round(odds / step))) + 10;

/** For each reading the one whose content it lies in: the smallest, likely, that holds its cue; −1 without. */
export function containers(firsts: readonly First[]): readonly number[] {
  const out = firsts.map(() => -1);
  firsts.forEach((outer, j) => {
    if (outer.made.odds < -800) return;
    const length = total(outer.made.content);
    for (const [from, to] of outer.made.content) {
      for (let k = firstFrom(firsts, from); k < firsts.length; k++) {
        const inner = firsts[k] as First;
        if (inner.w.head >= to) break;
        if (k === j) continue;
        const best = out[k] as number;
        if (best < 0 || length < total((firsts[best] as First).made.content)) out[k] = j;
      }
    }
  });
  return out;
}

/** Index of the first reading whose cue's head is at `at` or later; readings come in the order of their heads. */
function firstFrom(firsts: readonly First[], at: number): number {
  let lo = 0;
  let hi = firsts.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((firsts[mid] as First).w.head < at) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

/** Feature hashes of a reading among the others of its text: whether it is to be kept. */
export function keepFeatures(v: View, firsts: readonly First[], around: readonly number[], k: number, words: SourceLexicon): number[] {
  const { p } = v;
  const { w, rule, odds, made } = firsts[k] as First;
  const i = w.head;
  const own = level(made.odds, 500);
  const cue = level(odds, 1000);
  const lead = Math.max(0, Math.min(8, Math.round(made.lead / 500)));
  const frame = rule ? hash(8, rule.frame) : 1;
  const stem = v.stem[i] as number;
  const kind = v.kind[i] as number;
  const tag = v.tag[i] as number;
  const quoted = (p.quotationOf[i] ?? -1) >= 0 ? 2 : 1;
  const who = made.source[0] ? whoSays(v, made.source[0], words) : 0;
  const outer = around[k] as number;
  const holder = outer < 0 ? null : (firsts[outer] as First);
  const holderLevel = holder ? level(holder.made.odds, 800) : 0;
  const tie = holder ? tieTo(v, i, holder) : 0;
  const sameWho = holder ? sourcesMeet(v, holder, made.source[0]) : 0;
  const rival = rivalOf(firsts, around, k);
  const length = Math.min(9, Math.round(2 * Math.log2(total(made.content) + 1)));
  const before = k > 0 ? level((firsts[k - 1] as First).made.odds, 1500) : 0;
  const near = k > 0 ? Math.min(5, i - (firsts[k - 1] as First).w.head) : 6;
  return [
    mix(200, 1),
    mix(201, own),
    mix(202, own, cue),
    mix(203, own, lead),
    mix(204, own, frame),
    mix(205, cue, kind),
    mix(206, stem),
    mix(207, kind, tag),
    mix(208, own, quoted),
    mix(209, holder ? 2 : 1, own),
    mix(210, holderLevel, own),
    mix(211, holder ? 2 : 1, kind, quoted),
    mix(212, tie, quoted),
    mix(213, tie, kind),
    mix(214, sameWho, who),
    mix(215, sameWho, kind),
    mix(216, who, quoted, holder ? 2 : 1),
    mix(217, rival, own),
    mix(218, rival, cue),
    mix(219, length, holder ? 2 : 1),
    mix(220, before, near),
    mix(221, made.contentBy, own),
    mix(222, made.sourceBy, own),
    mix(223, holder ? (v.kind[holder.w.head] as number) : 1, kind),
    mix(224, holder ? (v.stem[holder.w.head] as number) : 1, tie),
    mix(225, stem, holder ? 2 : 1),
    mix(226, frame, holder ? 2 : 1, quoted),
    mix(227, who, kind),
  ];
}

/** How a source looks: first person, pronoun, relative, name, other, by its last word. */
function whoSays(v: View, [, end]: TokenRange, words: SourceLexicon): number {
  const { norm } = token(v.p, end - 1);
  if (words.selfPronouns.has(norm)) return 1;
  const tag = v.p.tags?.[end - 1] ?? '';
  return tag === 'PRP' || tag === 'PRP$' ? 2 : /^W/.test(tag) ? 3 : /^NNP/.test(tag) ? 4 : 5;
}

/** How a cue hangs on the cue it lies within: directly (with the relation), one word between, further. */
function tieTo(v: View, i: number, holder: First): number {
  const { heads } = v.p;
  if (!heads) return 1;
  const up = heads[i] ?? -1;
  if (up === holder.w.head) return mix(24, v.relation[i] as number, 1);
  if (up >= 0 && heads[up] === holder.w.head) return mix(24, v.relation[i] as number, 2, v.relation[up] as number);
  return up < 0 ? 2 : mix(24, v.relation[i] as number, 3);
}

/** Whether the holder's source and this one's are the same words (3), share a word (2), or differ (1). */
function sourcesMeet(v: View, holder: First, range: TokenRange | undefined): number {
  const other = holder.made.source[0];
  if (!range || !other) return range ? 4 : other ? 5 : 6;
  if (range[0] === other[0] && range[1] === other[1]) return 3;
  for (let a = range[0]; a < range[1]; a++)
    for (let b = other[0]; b < Math.min(other[1], other[0] + 12); b++) if (v.word[a] === v.word[b] && v.shape[a] === 1) return 2;
  return 1;
}

/** Whether a reading nearby claims much of the same content without holding this one: 0 none, 1 a weaker, 2 a stronger. */
function rivalOf(firsts: readonly First[], around: readonly number[], k: number): number {
  const { made } = firsts[k] as First;
  const [a, b] = [made.content[0] as TokenRange, made.content.at(-1) as TokenRange];
  let out = 0;
  for (let j = Math.max(0, k - 4); j < Math.min(firsts.length, k + 5); j++) {
    if (j === k || around[k] === j || around[j] === k) continue;
    const other = (firsts[j] as First).made;
    const [c, d] = [other.content[0] as TokenRange, other.content.at(-1) as TokenRange];
    const shared = Math.min(b[1], d[1]) - Math.max(a[0], c[0]);
    if (shared * 2 > size([a[0], b[1]])) out = Math.max(out, other.odds > made.odds ? 2 : 1);
  }
  return out;
}
