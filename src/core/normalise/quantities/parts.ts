import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { stepOf } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { lookup } from './words.ts';

/** A number as written, without hedge and noun. Token range `[from, to)`. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly step: number;
  readonly ordinal: boolean;
  /** A part of one: "two thirds", "half". Its value is below or at 1. */
  readonly part: boolean;
  readonly digits: boolean;
  /** Digits without any separator or scale: may be a year or a code. */
  readonly plain: boolean;
  /** Ends with a scale word: "12 thousand". */
  readonly scale: number;
  /** See {@link Digits.grouped}. */
  readonly grouped: number | null;
}

/** "half", "a third", "one-fifth", "a quarter": a part in words that starts at `i`. */
export function readPart(tokens: readonly Token[], i: number, end: number, lexicon: QuantityLexicon): Numeral | null {
  const t = tokens[i];
  if (!t || i >= end) return null;
  const one = lexicon.one.has(t.norm) || lookup(lexicon.cardinals, t.norm) === 1;
  const at = one ? skipHyphen(tokens, i + 1, end) : i;
  const word = tokens[at];
  if (!word || at >= end) return null;
  const parts = lookup(lexicon.fractions, word.norm);
  const alone = parts !== undefined && lookup(lexicon.ordinals, word.norm) === undefined && !word.norm.endsWith('s');
  if (parts === undefined || (!one && !alone) || word.norm.endsWith('s')) {
    const count = lookup(lexicon.cardinals, t.norm);
    const next = skipHyphen(tokens, i + 1, end);
    const many = next < end ? lookup(lexicon.fractions, tokens[next]?.norm ?? '') : undefined;
    if (count === undefined || count < 2 || many === undefined || !tokens[next]?.norm.endsWith('s')) return null;
    return part(i, next + 1, count / many);
  }
  if (skipHyphen(tokens, at + 1, end) > at + 1 && !one) return null;
  return part(i, at + 1, 1 / parts);
}

export const part = (from: number, to: number, value: number): Numeral => ({
  from,
  to,
  value: round(value),
  step: 0.01,
  ordinal: false,
  part: true,
  digits: false,
  plain: false,
  scale: 1,
  grouped: null,
});

/** "half a million", "quarter million", "three quarters of a billion": a part of a scale is a number again. */
export function scaled(p: Numeral, tokens: readonly Token[], end: number, lexicon: QuantityLexicon): Numeral {
  let at = p.to;
  if (lexicon.of.has(tokens[at]?.norm ?? '') && lexicon.one.has(tokens[at + 1]?.norm ?? '')) at++;
  if (lexicon.one.has(tokens[at]?.norm ?? '')) at = skipHyphen(tokens, at + 1, end);
  const word = tokens[at];
  if (!word || at >= end) return p;
  const times = [lexicon.scales, lexicon.dozens, lexicon.hundred].map((r) => lookup(r, word.norm)).find((x) => x !== undefined);
  if (times === undefined || word.norm.endsWith('s')) return p;
  const value = round(p.value * times);
  return { ...p, to: at + 1, value, step: stepOf(value), part: false, scale: times };
}

/** Sums of decimals as they would be on paper: 8.8 × 10⁹ is 8800000000. */
export const round = (n: number): number => (Number.isInteger(n) || Math.abs(n) >= 1e15 ? n : Number(n.toPrecision(15)));

/** A share in per cent without the dust of binary fractions. */
export const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(12)));

/** The token after a hyphen that joins two words; else `at` itself. */
export function skipHyphen(tokens: readonly Token[], at: number, end: number): number {
  const [hyphen, next] = [tokens[at], tokens[at + 1]];
  const joins = hyphen && next && at + 1 < end && /^[-‐‑–]$/.test(hyphen.text) && !hyphen.spaced && !next.spaced;
  return joins ? at + 1 : at;
}
