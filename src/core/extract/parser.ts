import type { Parse } from '../model/token.ts';
import { hash, type Perceptron } from './perceptron.ts';
import { formsOf } from './tagger.ts';

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez, Satta 2011): `stack` of words, the next word `front`,
 * arcs made so far. The root stands behind the last word, at index n.
 */
export interface State {
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly stack: number[];
  front: number;
  readonly heads: number[];
  readonly relations: string[];
  /** Dependents made so far: leftmost, second leftmost, rightmost, second rightmost; and how many on each side. */
  readonly left: number[];
  readonly right: number[];
  readonly left2: number[];
  readonly right2: number[];
  readonly valence: number[];
}

export function start(words: readonly string[], tags: readonly string[]): State {
  const n = words.length;
  const none = () => new Array<number>(n + 1).fill(-1);
  return {
    words,
    tags,
    stack: [],
    front: 0,
    heads: none(),
    relations: new Array<string>(n + 1).fill(''),
    left: none(),
    right: none(),
    left2: none(),
    right2: none(),
    valence: new Array<number>(n + 1).fill(0),
  };
}

export const done = (s: State): boolean => s.front === s.words.length && s.stack.length === 0;

/** Moves that may be made: S(hift), L(eft arc: front governs the top), R(ight arc: the second governs the top). */
export const may = (s: State, move: string): boolean =>
  move === 'S'
    ? s.front < s.words.length
    : move === 'L'
      ? s.stack.length > 0 && (s.front < s.words.length || s.stack.length === 1)
      : s.stack.length > 1;

/** Makes a move, e.g. "S", "Lnsubj", "Robj". */
export function make(s: State, action: string): void {
  const move = action[0];
  if (move === 'S') {
    s.stack.push(s.front++);
    return;
  }
  const child = s.stack.pop() as number;
  const head = move === 'L' ? s.front : (s.stack.at(-1) as number);
  s.heads[child] = head;
  s.relations[child] = action.slice(1);
  s.valence[head] = (s.valence[head] as number) + 1;
  if (child < head) {
    s.left2[head] = s.left[head] as number;
    s.left[head] = child;
  } else {
    s.right2[head] = s.right[head] as number;
    s.right[head] = child;
  }
}

/** Greedy parse of every sentence of a tagged text. */
export function parseDependencies(parse: Parse, model: Perceptron): Parse {
  const tags = parse.tags;
  if (!tags) return parse;
  const heads = new Array<number>(parse.tokens.length).fill(-1);
  const relations = new Array<string>(parse.tokens.length).fill('');
  const scores = new Int32Array(model.labels.length);
  for (const sentence of parse.sentences) {
    const [from, to] = sentence;
    const s = start(formsOf(parse.tokens, sentence), tags.slice(from, to));
    while (!done(s)) {
      scores.fill(0);
      for (const f of features(s)) model.add(f, scores);
      make(s, choose(s, model.labels, scores));
    }
    for (let i = 0; i < to - from; i++) {
      const head = s.heads[i] as number;
      heads[from + i] = head === to - from ? -1 : from + head;
      relations[from + i] = s.relations[i] as string;
    }
  }
  return { ...parse, heads, relations };
}

function choose(s: State, labels: readonly string[], scores: Int32Array): string {
  const open = { S: may(s, 'S'), L: may(s, 'L'), R: may(s, 'R') };
  let k = -1;
  for (let i = 0; i < labels.length; i++) {
    if (!open[(labels[i] as string)[0] as 'S' | 'L' | 'R']) continue;
    if (k < 0 || (scores[i] as number) > (scores[k] as number)) k = i;
  }
  return labels[k] as string;
}

/** Feature hashes of a state (a subset of Zhang and Nivre 2011). */
export function features(s: State): number[] {
  const n = s.words.length;
  const s0 = s.stack.at(-1) ?? -1;
  const s1 = s.stack.at(-2) ?? -1;
  const s2 = s.stack.at(-3) ?? -1;
  const b0 = s.front;
  const w = (i: number): string => (i < 0 || i > n ? '_' : i === n ? '<root>' : (s.words[i] as string).toLowerCase());
  const t = (i: number): string => (i < 0 || i > n ? '_' : i === n ? '<root>' : (s.tags[i] as string));
  const r = (i: number): string => (i < 0 ? '_' : (s.relations[i] as string) || '_');
  const l = (i: number): number => (i < 0 ? -1 : (s.left[i] as number));
  const rt = (i: number): number => (i < 0 ? -1 : (s.right[i] as number));
  const [w0, t0, w1, t1, wb, tb, wb1, tb1, tb2] = [w(s0), t(s0), w(s1), t(s1), w(b0), t(b0), w(b0 + 1), t(b0 + 1), t(b0 + 2)];
  const v = (i: number): string => (i < 0 ? '_' : String(Math.min(4, s.valence[i] as number)));
  const gap = s0 < 0 ? '_' : String(Math.min(8, b0 - s0));
  const gap1 = s0 < 0 || s1 < 0 ? '_' : String(Math.min(8, s0 - s1));
  const [l0, r0, l1, r1, lb] = [l(s0), rt(s0), l(s1), rt(s1), l(b0)];
  const list = [
    '',
    w0,
    t0,
    `${w0} ${t0}`,
    w1,
    t1,
    `${w1} ${t1}`,
    wb,
    tb,
    `${wb} ${tb}`,
    `${wb1} ${tb1}`,
    tb2,
    w(s2),
    t(s2),
    `${w0} ${wb}`,
    `${t0} ${tb}`,
    `${w0} ${tb}`,
    `${t0} ${wb}`,
    `${w0} ${w1}`,
    `${t0} ${t1}`,
    `${w1} ${t0}`,
    `${t1} ${w0}`,
    `${t1} ${tb}`,
    `${w1} ${tb}`,
    `${t0} ${tb} ${tb1}`,
    `${t1} ${t0} ${tb}`,
    `${t(s2)} ${t1} ${t0}`,
    `${tb} ${tb1} ${tb2}`,
    `${t0} ${tb} ${w0}`,
    `${t1} ${t0} ${wb}`,
    `${t0} ${t(l0)} ${tb}`,
    `${t0} ${t(r0)} ${tb}`,
    `${t1} ${t(r1)} ${t0}`,
    `${t1} ${t(l1)} ${t0}`,
    `${t0} ${tb} ${t(lb)}`,
    `${r(l0)} ${r(r0)} ${t0}`,
    `${r(l1)} ${r(r1)} ${t1}`,
    `${r(lb)} ${tb}`,
    `${w0} ${v(s0)} ${tb}`,
    `${w1} ${v(s1)} ${t0}`,
    `${t0} ${tb} ${gap}`,
    `${t1} ${t0} ${gap1}`,
    `${w0} ${wb} ${gap}`,
    `${w1} ${w0} ${gap1}`,
    `${w(r0)} ${t0}`,
    `${w(l0)} ${t0}`,
    `${w(r1)} ${t1}`,
    `${w(l1)} ${t1}`,
    `${w0} ${r(r0)} ${tb}`,
    `${w1} ${r(r1)} ${t0}`,
    `${t0} ${t(s0 < 0 ? -1 : (s.right2[s0] as number))} ${t(r0)}`,
    `${t(s0 + 1 < n && s0 >= 0 ? s0 + 1 : -1)} ${t0} ${tb}`,
    `${w0} ${t1} ${tb}`,
    `${wb} ${t0} ${t1}`,
    `${t0} ${wb} ${tb1}`,
    `${r(l0)} ${w0} ${tb}`,
  ];
  return list.map((x, i) => hash(100 + i, x));
}
