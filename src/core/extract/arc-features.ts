import type { State } from './arcs.ts';
import { code, pair } from './codes.ts';

/** Most features that `moveFeatures` (or `relationFeatures`) gives. */
export const MOST = 160;

/** Distances in steps that grow. */
export const near = (d: number): number => (d < 5 ? d : d < 7 ? 5 : d < 11 ? 6 : 7);

/** Feature codes of the choice between shift, left and right arc (after Zhang and Nivre 2011). Returns how many. */
export function moveFeatures(s: State, out: Uint32Array): number {
  const { none } = s;
  const s0 = s.depth > 0 ? (s.stack[s.depth - 1] as number) : none;
  const s1 = s.depth > 1 ? (s.stack[s.depth - 2] as number) : none;
  const s2 = s.depth > 2 ? (s.stack[s.depth - 3] as number) : none;
  const b0 = s.front;
  let k = words(s, s0, s1, s2, b0, out);
  k = triples(s, s0, s1, s2, b0, out, k);
  k = kids(s, s0, s1, b0, out, k);
  k = valences(s, s0, s1, b0, out, k);
  return between(s, s0, s1, b0, out, k);
}

function words(s: State, s0: number, s1: number, s2: number, b0: number, out: Uint32Array): number {
  const { word, tag, end } = s;
  const [w0, w1, wb, wc] = [word[s0] as number, word[s1] as number, word[b0] as number, word[b0 + 1] as number];
  const [t0, t1, t2, tb, tc, td] = [
    tag[s0] as number,
    tag[s1] as number,
    tag[s2] as number,
    tag[b0] as number,
    tag[b0 + 1] as number,
    tag[b0 + 2] as number,
  ];
  const tt = t0 | (tb << 6);
  const x0 = end[s0] as number;
  const x1 = end[s1] as number;
  const xb = end[b0] as number;
  let k = 0;
  out[k++] = code(1, 0, 0);
  out[k++] = code(2, w0, 0);
  out[k++] = code(3, t0, 0);
  out[k++] = code(4, w0, t0);
  out[k++] = code(5, w1, 0);
  out[k++] = code(6, t1, 0);
  out[k++] = code(7, w1, t1);
  out[k++] = code(8, wb, 0);
  out[k++] = code(9, tb, 0);
  out[k++] = code(10, wb, tb);
  out[k++] = code(11, wc, 0);
  out[k++] = code(12, tc, 0);
  out[k++] = code(13, wc, tc);
  out[k++] = code(14, word[b0 + 2] as number, td);
  out[k++] = code(15, td, 0);
  out[k++] = code(16, word[s2] as number, t2);
  out[k++] = code(17, t2, 0);
  // The top and the front.
  out[k++] = code(18, pair(w0, wb), tt);
  out[k++] = code(19, pair(w0, wb), t0);
  out[k++] = code(20, pair(w0, wb), tb << 6);
  out[k++] = code(21, w0, wb);
  out[k++] = code(22, w0, tt);
  out[k++] = code(23, wb, tt);
  out[k++] = code(24, w0, tb);
  out[k++] = code(25, wb, t0);
  out[k++] = code(26, tt, 0);
  out[k++] = code(27, x0, xb);
  out[k++] = code(28, x0, tt);
  out[k++] = code(29, xb, tt);
  // The second and the top.
  const t10 = t1 | (t0 << 6);
  out[k++] = code(30, pair(w1, w0), t10);
  out[k++] = code(31, w1, w0);
  out[k++] = code(32, w1, t10);
  out[k++] = code(33, w0, t10);
  out[k++] = code(34, t10, 0);
  out[k++] = code(35, w1, t0);
  out[k++] = code(36, w0, t1);
  out[k++] = code(37, x1, t10);
  out[k++] = code(38, x0, t10);
  return k;
}

function triples(s: State, s0: number, s1: number, s2: number, b0: number, out: Uint32Array, from: number): number {
  const { word, tag } = s;
  const [w0, w1, wb, wc] = [word[s0] as number, word[s1] as number, word[b0] as number, word[b0 + 1] as number];
  const [t0, t1, t2] = [tag[s0] as number, tag[s1] as number, tag[s2] as number];
  const [tb, tc, td] = [tag[b0] as number, tag[b0 + 1] as number, tag[b0 + 2] as number];
  const tt = t0 | (tb << 6);
  const t10 = t1 | (t0 << 6);
  let k = from;
  out[k++] = code(39, t1 | (tb << 6), 0);
  out[k++] = code(40, w1, tb);
  out[k++] = code(41, wb, t1);
  out[k++] = code(42, w1, wb);
  out[k++] = code(43, tt, tc);
  out[k++] = code(44, t10, tb);
  out[k++] = code(45, t10, tb | (tc << 6));
  out[k++] = code(46, t10, t2);
  out[k++] = code(47, t10, t2 | (tb << 6));
  out[k++] = code(48, tb, tc | (td << 6));
  out[k++] = code(49, tt, tc | (td << 6));
  out[k++] = code(50, wb, t10);
  out[k++] = code(51, w0, t1 | (tb << 6));
  out[k++] = code(52, w1, t0 | (tb << 6));
  out[k++] = code(53, w0, tb | (tc << 6));
  out[k++] = code(54, wb, t0 | (tc << 6));
  out[k++] = code(55, wc, tt);
  out[k++] = code(56, wb, wc);
  out[k++] = code(57, wc, t10);
  return k;
}

function kids(s: State, s0: number, s1: number, b0: number, out: Uint32Array, from: number): number {
  const { word, tag, relation, left, right, left2, right2 } = s;
  const [w0, w1, wb, t0, t1, tb] = [
    word[s0] as number,
    word[s1] as number,
    word[b0] as number,
    tag[s0] as number,
    tag[s1] as number,
    tag[b0] as number,
  ];
  const tt = t0 | (tb << 6);
  const t10 = t1 | (t0 << 6);
  const [l0, r0, l1, r1, lb] = [left[s0] as number, right[s0] as number, left[s1] as number, right[s1] as number, left[b0] as number];
  const [l02, r02, lb2, r12] = [left2[s0] as number, right2[s0] as number, left2[b0] as number, right2[s1] as number];
  const [tl0, tr0, tl1, tr1, tlb] = [tag[l0] as number, tag[r0] as number, tag[l1] as number, tag[r1] as number, tag[lb] as number];
  const [dl0, dr0, dl1, dr1, dlb] = [
    relation[l0] as number,
    relation[r0] as number,
    relation[l1] as number,
    relation[r1] as number,
    relation[lb] as number,
  ];
  let k = from;
  out[k++] = code(60, tt, tl0);
  out[k++] = code(61, tt, tr0);
  out[k++] = code(62, tt, tlb);
  out[k++] = code(63, t10, tl0);
  out[k++] = code(64, t10, tr0);
  out[k++] = code(65, t10, tl1);
  out[k++] = code(66, t10, tr1);
  out[k++] = code(67, word[l0] as number, t0);
  out[k++] = code(68, word[r0] as number, t0);
  out[k++] = code(69, word[l1] as number, t1);
  out[k++] = code(70, word[r1] as number, t1);
  out[k++] = code(71, word[lb] as number, tb);
  out[k++] = code(72, dl0 | (dr0 << 6), t0);
  out[k++] = code(73, dl1 | (dr1 << 6), t1);
  out[k++] = code(74, dlb, tb);
  out[k++] = code(75, dl0, tt);
  out[k++] = code(76, dr0, tt);
  out[k++] = code(77, dlb, tt);
  out[k++] = code(78, dr1, t10);
  out[k++] = code(79, dl1, t10);
  out[k++] = code(80, w0, dr0 | (tb << 6));
  out[k++] = code(81, w1, dr1 | (t0 << 6));
  out[k++] = code(82, w0, dl0 | (tb << 6));
  out[k++] = code(83, wb, dlb | (t0 << 6));
  out[k++] = code(84, t0 | (tl0 << 6), tag[l02] as number);
  out[k++] = code(85, t0 | (tr0 << 6), tag[r02] as number);
  out[k++] = code(86, tb | (tlb << 6), tag[lb2] as number);
  out[k++] = code(87, t1 | (tr1 << 6), tag[r12] as number);
  out[k++] = code(88, t0 | (dl0 << 6), relation[l02] as number);
  out[k++] = code(89, t0 | (dr0 << 6), relation[r02] as number);
  out[k++] = code(90, tb | (dlb << 6), relation[lb2] as number);
  out[k++] = code(91, t1 | (dr1 << 6), relation[r12] as number);
  return k;
}

function valences(s: State, s0: number, s1: number, b0: number, out: Uint32Array, from: number): number {
  const { word, tag } = s;
  const [w0, w1, wb] = [word[s0] as number, word[s1] as number, word[b0] as number];
  const [t0, t1, tb] = [tag[s0] as number, tag[s1] as number, tag[b0] as number];
  const tt = t0 | (tb << 6);
  const t10 = t1 | (t0 << 6);
  let k = from;
  const [vl0, vr0, vlb] = [s.lefts[s0] as number, s.rights[s0] as number, s.lefts[b0] as number];
  const vr1 = s.rights[s1] as number;
  out[k++] = code(92, w0, vr0);
  out[k++] = code(93, w0, vl0);
  out[k++] = code(94, tt, vr0);
  out[k++] = code(95, tt, vl0);
  out[k++] = code(96, wb, vlb);
  out[k++] = code(97, tt, vlb);
  out[k++] = code(98, w1, vr1);
  out[k++] = code(99, t10, vr1);
  out[k++] = code(100, w0, s.rightSet[s0] as number);
  out[k++] = code(101, t0, s.rightSet[s0] as number);
  out[k++] = code(102, w0, s.leftSet[s0] as number);
  out[k++] = code(103, t0, s.leftSet[s0] as number);
  out[k++] = code(104, wb, s.leftSet[b0] as number);
  out[k++] = code(105, tb, s.leftSet[b0] as number);
  out[k++] = code(106, w1, s.rightSet[s1] as number);
  out[k++] = code(107, t10, s.rightSet[s1] as number);
  out[k++] = code(108, pair(s.leftSet[s0] as number, s.leftSet[b0] as number), tt);
  out[k++] = code(109, s.leftSet[s0] as number, tt);
  out[k++] = code(110, s.leftSet[b0] as number, tt);
  out[k++] = code(111, s.rightSet[s0] as number, tt);
  return k;
}

function between(s: State, s0: number, s1: number, b0: number, out: Uint32Array, from: number): number {
  const { word, tag, none } = s;
  const [t0, t1, tb] = [tag[s0] as number, tag[s1] as number, tag[b0] as number];
  const tt = t0 | (tb << 6);
  const t10 = t1 | (t0 << 6);
  const gap = s0 === none ? 15 : near(b0 - s0);
  const gap1 = s1 === none ? 15 : near(s0 - s1);
  const [w0, w1, wb] = [word[s0] as number, word[s1] as number, word[b0] as number];
  let k = from;
  out[k++] = code(120, w0, gap);
  out[k++] = code(121, t0, gap);
  out[k++] = code(122, wb, gap);
  out[k++] = code(123, tb, gap);
  out[k++] = code(124, pair(w0, wb), gap);
  out[k++] = code(125, tt, gap);
  out[k++] = code(126, t10, gap1);
  out[k++] = code(127, w1, gap1 | (t0 << 6));
  const in0 = s0 === none ? 0 : kindsBetween(s, s0 + 1, b0);
  const in1 = s1 === none ? 0 : kindsBetween(s, s1 + 1, s0);
  out[k++] = code(128, tt, in0);
  out[k++] = code(129, t10, in1);
  out[k++] = code(130, w0, in0);
  out[k++] = code(131, wb, in0);
  out[k++] = code(132, w1, in1);
  out[k++] = code(133, pair(tt, t1), pair(in0, in1));
  const after = s0 === none ? none : s0 + 1;
  const last = b0 > 0 ? b0 - 1 : none;
  out[k++] = code(134, tt, tag[after] as number);
  out[k++] = code(135, tt, (tag[after] as number) | ((tag[last] as number) << 6));
  out[k++] = code(136, tt, tag[last] as number);
  const prior = s0 > 0 && s0 !== none ? s0 - 1 : none;
  out[k++] = code(137, tt, tag[prior] as number);
  out[k++] = code(138, word[last] as number, tt);
  const rest = near(s.n - b0) | (Math.min(3, s.depth) << 4);
  out[k++] = code(139, tt, rest);
  out[k++] = code(140, t10, rest);
  return k;
}

/** How many words of each kind stand in `[from, to)`: two bits each, 3 for more. */
export function kindsBetween(s: State, from: number, to: number): number {
  let out = 0;
  for (const before of s.before) {
    const count = (before[to] as number) - (before[from] as number);
    out = (out << 2) | (count < 3 ? count : 3);
  }
  return out;
}
