import type { Hedge, QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Bound } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { kept, phraseAt, phraseBefore, phraseBook } from './words.ts';

const books = kept((lexicon: QuantityLexicon) => ({
  before: phraseBook(lexicon.before, 'last'),
  opening: phraseBook(lexicon.before, 'first'),
  after: phraseBook(lexicon.after, 'first'),
}));

/** Where a hedge of several words that starts at token `at` ends: "no fewer than", "as many as". Its words are no quantities. */
export function hedgeFrom(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): number | null {
  const hit = phraseAt(tokens, at, end, books(lexicon).opening);
  return hit && hit.to > at + 1 ? hit.to : null;
}

/** Whether the words `[at, to)` are a hedge before a number: "some 300". */
export const isHedge = (tokens: readonly Token[], at: number, to: number, lexicon: QuantityLexicon): boolean =>
  phraseAt(tokens, at, to, books(lexicon).opening)?.to === to;

/** What the words around a number say about it. */
export interface Hedging {
  readonly bound: Bound | null;
  readonly approximate: boolean;
  readonly increment: boolean;
}

export const plainly: Hedging = { bound: null, approximate: false, increment: false };

const join = (a: Hedging, h: Hedge): Hedging => ({
  bound: h.bound ?? a.bound,
  approximate: a.approximate || (h.approximate ?? false),
  increment: a.increment || (h.increment ?? false),
});

const MOST = 4;

/** Hedges before token `at`, nearest first: "up to about 300". The outermost bound counts. `measured`: the number has a unit of measure. */
export function hedgesBefore(
  tokens: readonly Token[],
  at: number,
  start: number,
  lexicon: QuantityLexicon,
  measured: boolean,
): { from: number; hedging: Hedging } {
  let from = at;
  let hedging = plainly;
  for (let k = 0; k < MOST; k++) {
    const hit = phraseBefore(tokens, from, start, books(lexicon).before);
    if (!hit) break;
    const { value } = hit;
    if (value.notAfter?.includes(tokens[hit.from - 1]?.norm ?? '') && hit.from > start) break;
    if (value.only === 'measure' && !measured) break;
    hedging = join(hedging, value);
    from = hit.from;
  }
  return { from, hedging };
}

/** A hedge that starts at token `at`: "or more", "+", "-plus". */
export function hedgeAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
  lexicon: QuantityLexicon,
): { to: number; hedging: Hedging } | null {
  const hit = phraseAt(tokens, at, end, books(lexicon).after);
  if (!hit) return null;
  const glued = !/\p{L}/u.test((tokens[at] as Token).text);
  if (glued && (tokens[at] as Token).spaced) return null;
  return { to: hit.to, hedging: join(plainly, hit.value) };
}

export const both = (a: Hedging, b: Hedging): Hedging => ({
  bound: b.bound ?? a.bound,
  approximate: a.approximate || b.approximate,
  increment: a.increment || b.increment,
});
