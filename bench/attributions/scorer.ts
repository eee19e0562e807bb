/**
 * Relations (source, cue, content) of one document against its gold. The definitions are those of the shared PolNeAR scorer, written anew so
 * that counts are had per document; `agreement.ts` checks the two against each other in every run.
 */
import type { Span, Spans } from '../../src/core/model/span.ts';

/** What is compared: an attribution of either side. */
export interface Scored {
  readonly source?: Spans;
  readonly cue?: Spans;
  readonly content?: Spans;
}

/** True positives, predicted, gold: all that precision, recall and F1 need, and what adds up over documents. */
export interface Count {
  readonly tp: number;
  readonly pred: number;
  readonly gold: number;
}

/** An attribution in word tokens: indexes into the tokens of its text. */
export interface Marked {
  readonly cue: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  readonly head: ReadonlySet<number>;
}

/** One matched pair: indexes into gold and predictions, and how far source and content overlap. */
export interface Pair {
  readonly gold: number;
  readonly pred: number;
  readonly source: number;
  readonly content: number;
}

export interface DocumentScore {
  readonly gold: readonly Marked[];
  readonly pred: readonly Marked[];
  readonly pairs: readonly Pair[];
  readonly cue: Count;
  readonly source: Count;
  readonly content: Count;
  readonly relation: Count;
}

/** Source and content of a matched pair must overlap by half of the larger one. */
export const HALF = 0.5;

export const isRelation = (p: Pair): boolean => p.source >= HALF && p.content >= HALF;

/** Scores the attributions of one text. `head`: which cue tokens make two cues the same one. */
export function scoreDocument(
  text: string,
  gold: readonly Scored[],
  pred: readonly Scored[],
  head: 'content words' | 'any word' = 'content words',
): DocumentScore {
  const tokens = wordTokens(text);
  const G = gold.map((a) => mark(a, text, tokens, head));
  const P = pred.map((a) => mark(a, text, tokens, head));
  const pairs = match(G, P);
  const count = (pass: (p: Pair) => boolean): Count => ({ tp: pairs.filter(pass).length, pred: P.length, gold: G.length });
  return {
    gold: G,
    pred: P,
    pairs,
    cue: count(() => true),
    source: count((p) => p.source >= HALF),
    content: count((p) => p.content >= HALF),
    relation: count(isRelation),
  };
}

/** Attributions whose cue (else content) starts in a discarded stretch are left out. */
export const kept = <T extends Scored>(list: readonly T[], discard: Spans = []): readonly T[] =>
  list.filter((a) => {
    const start = (a.cue?.[0] ?? a.content?.[0])?.[0];
    return start === undefined || !discard.some(([from, to]) => start >= from && start < to);
  });

/** Words, numbers and the few symbols that can be a cue or carry meaning. */
export function wordTokens(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*|[$%€£#@&:—–-]/gu)) out.push([m.index, m.index + m[0].length]);
  return out;
}

/** Indexes of the tokens that spans touch. */
export function tokensIn(spans: Spans | undefined, tokens: readonly Span[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const [from, to] of spans ?? []) {
    let lo = 0;
    let hi = tokens.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if ((tokens[mid] as Span)[1] <= from) lo = mid + 1;
      else hi = mid;
    }
    for (let i = lo; i < tokens.length && (tokens[i] as Span)[0] < to; i++) out.add(i);
  }
  return out;
}

/** Shared part of the larger of two sets; 1 for two empty ones, 0 for one empty. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  if (a.size === 0 || b.size === 0) return 0;
  return shared(a, b) / Math.max(a.size, b.size);
}

export function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

/** Words that make no cue the same as another. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those some any no his her its their our my your he she it they we i you who which what whose him them us me
  is are was were be been being am 's 're 've 'd 'll has have had having do does did doing done will would shall should can could may might must ought
  not n't never don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't cannot
  of to in on at for about upon by with from as into over under against through during before after between among within without out up down off than
  and or but nor so if when while also just even still already recently again only very more most much many too`.split(/\s+/),
);

function mark(a: Scored, text: string, tokens: readonly Span[], head: 'content words' | 'any word'): Marked {
  const cueSpans = trimmed(a.cue ?? [], text);
  const cue = tokensIn(cueSpans, tokens);
  const words = [...cue].filter(
    (i) =>
      !FUNCTION_WORDS.has(
        text
          .slice(...(tokens[i] as Span))
          .toLowerCase()
          .replace(/’/g, "'"),
      ),
  );
  const heads = new Set(head === 'content words' && words.length > 0 ? words : cue);
  // A bracket or comma as a cue has no token: its characters stand for it, below zero so as not to meet tokens.
  if (heads.size === 0 && head === 'content words') for (const [from, to] of cueSpans) for (let i = from; i < to; i++) heads.add(-1 - i);
  return {
    cue,
    head: heads,
    source: tokensIn(trimmed(a.source ?? [], text), tokens),
    content: tokensIn(trimmed(a.content ?? [], text), tokens),
  };
}

const trimmed = (spans: Spans, text: string): Span[] =>
  spans
    .map(([from, to]): Span => {
      const words = text.slice(from, to);
      return [from + words.length - words.trimStart().length, to - (words.length - words.trimEnd().length)];
    })
    .filter(([from, to]) => to > from);

/** One-to-one: pairs that share a cue word, the best overlap of all three parts first. */
function match(gold: readonly Marked[], pred: readonly Marked[]): readonly Pair[] {
  const found: { readonly sum: number; readonly pair: Pair }[] = [];
  gold.forEach((g, i) => {
    pred.forEach((p, j) => {
      if (shared(g.head, p.head) === 0) return;
      const [source, content] = [overlap(g.source, p.source), overlap(g.content, p.content)];
      found.push({ sum: overlap(g.cue, p.cue) + source + content, pair: { gold: i, pred: j, source, content } });
    });
  });
  found.sort((a, b) => b.sum - a.sum || a.pair.gold - b.pair.gold || a.pair.pred - b.pair.pred);
  const goldUsed = new Set<number>();
  const predUsed = new Set<number>();
  const out: Pair[] = [];
  for (const { pair } of found) {
    if (goldUsed.has(pair.gold) || predUsed.has(pair.pred)) continue;
    goldUsed.add(pair.gold);
    predUsed.add(pair.pred);
    out.push(pair);
  }
  return out;
}
