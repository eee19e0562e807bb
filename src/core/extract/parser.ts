import type { Parse } from '../model/token.ts';
import { MOST, moveFeatures } from './arc-features.ts';
import { attach, done, headFor, LEFT, newState, open, RIGHT, restart, SHIFT, type State, shift } from './arcs.ts';
import { type Forms, formsOf } from './forms.ts';
import { best, hash, type Perceptron } from './perceptron.ts';
import { relationFeatures } from './relation-features.ts';

/**
 * Greedy dependency parse of every sentence of a tagged text, linear in its words: one linear model chooses the next move of the
 * arc-hybrid system, another, in the same file, the relation of each arc as it is made.
 * Relations are those of Universal Dependencies 2 without subtypes.
 */
export function parseDependencies(parse: Parse, model: Perceptron): Parse {
  const { tags, sentences } = parse;
  if (!tags) return parse;
  const n = parse.tokens.length;
  const heads = new Array<number>(n).fill(-1);
  const relations = new Array<string>(n).fill('');
  const plan = planOf(model.labels);
  const forms = formsOf(parse.tokens);
  const s = newState(
    sentences.reduce((most, [from, to]) => Math.max(most, to - from), 0),
    KINDS.length,
  );
  const scores = new Int32Array(model.labels.length);
  const features = new Uint32Array(MOST);
  for (const [from, to] of sentences) {
    begin(s, plan, forms, tags, from, to);
    while (!done(s)) {
      const may = open(s);
      scores.fill(0, 0, FIRST);
      // Where one move alone is open there is nothing to choose.
      if (may & (may - 1)) model.sum(features, moveFeatures(s, features), scores);
      const move = bestMove(may, scores);
      if (move === SHIFT) {
        shift(s);
        continue;
      }
      const child = s.stack[s.depth - 1] as number;
      scores.fill(0, FIRST, plan.end);
      model.sum(features, relationFeatures(s, headFor(s, move), child, features), scores);
      attach(s, move, best(scores, FIRST, plan.end));
    }
    for (let i = 0; i < to - from; i++) {
      const head = s.head[i] as number;
      heads[from + i] = head === to - from ? -1 : from + head;
      relations[from + i] = plan.relations[s.relation[i] as number] as string;
    }
  }
  return { ...parse, heads, relations };
}

/**
 * The model's labels: three moves, then relations ("=obj"), then the tags it knows ("#NN"), which carry no weights.
 * A relation is known by the place of its label, a tag by its place among the tags, from 1 on.
 */
export interface Plan {
  readonly relations: readonly string[];
  readonly end: number;
  readonly tags: ReadonlyMap<string, number>;
  readonly root: number;
  /** Kinds of each tag, a bit each. */
  readonly kinds: readonly number[];
}

const FIRST = 3;
const ROOT = '<root>';

export function planOf(labels: readonly string[]): Plan {
  const relations = labels.map((l) => (l.startsWith('=') ? l.slice(1) : ''));
  const known = labels.filter((l) => l.startsWith('#'));
  const tags = new Map(known.map((l, i) => [l.slice(1), i + 1]));
  const kinds = known.map((l) => KINDS.reduce((bits, kind, k) => bits | (kind.test(l.slice(1)) ? 1 << k : 0), 0));
  return { relations, end: labels.length - known.length, tags, root: tags.get(ROOT) ?? 0, kinds: [0, ...kinds] };
}

export const labelsOf = (relations: readonly string[], tags: readonly string[]): string[] => [
  'S',
  'L',
  'R',
  ...relations.map((r) => `=${r}`),
  ...[ROOT, ...tags].map((t) => `#${t}`),
];

/** Kinds of words (by tag) that are counted between two words: they tell clauses and enumerations apart. */
export const KINDS = [/^(?:VB|MD)/, /^,$/, /^(?::|HYPH)$/, /^(?:``|''|-LRB-|-RRB-)$/, /^CC$/, /^W/, /^(?:NN|PRP)/] as const;

/** Readies the state for the sentence `[from, to)` of a text. */
export function begin(s: State, plan: Plan, forms: Forms, tags: readonly string[], from: number, to: number): void {
  const n = to - from;
  restart(s, n);
  const end = forms.ends[2] as Uint32Array;
  const counts = s.before;
  for (let i = 0; i < n; i++) {
    const tag = plan.tags.get(tags[from + i] as string) ?? 0;
    const kinds = plan.kinds[tag] as number;
    s.word[i] = forms.word[from + i] as number;
    s.end[i] = end[from + i] as number;
    s.tag[i] = tag;
    for (let k = 0; k < KINDS.length; k++) {
      const before = counts[k] as Int32Array;
      before[i + 1] = (before[i] as number) + ((kinds >> k) & 1);
    }
  }
  for (const before of counts) before.fill(before[n] as number, n + 1, n + 4);
  for (let i = n; i < n + 4; i++) {
    s.word[i] = i === n ? ROOT_WORD : NO_WORD;
    s.end[i] = s.word[i] as number;
    s.tag[i] = i === n ? plan.root : 0;
  }
}

const ROOT_WORD = hash(0, ROOT);
const NO_WORD = hash(0, '');
/** The open move with the highest score; the first of equals. */
export function bestMove(may: number, scores: ArrayLike<number>): number {
  let move = -1;
  for (const m of [SHIFT, LEFT, RIGHT]) if ((may >> m) & 1 && (move < 0 || (scores[m] as number) > (scores[move] as number))) move = m;
  return move;
}
