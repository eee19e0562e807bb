import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Token } from '../../model/token.ts';
import { readNumeral } from './numeral.ts';
import { type Numeral, skipHyphen, tidy } from './parts.ts';
import { percentAt } from './units.ts';
import { kept, listBook, lookup, phraseAt, phraseBook } from './words.ts';

const books = kept((lexicon: QuantityLexicon) => ({
  ratio: listBook(lexicon.ratio, 'first'),
  quotient: listBook(lexicon.quotient, 'first'),
  signs: phraseBook(lexicon.currencies, 'first'),
}));

/** "one in ten", "two out of three": per cent. Not "one in 2019", "two in three days". */
export function readRatio(tokens: readonly Token[], first: Numeral, end: number, lexicon: QuantityLexicon): Ratio | null {
  if (first.part || first.scale > 1 || first.value < 1) return null;
  const joint = phraseAt(tokens, first.to, end, books(lexicon).ratio);
  if (!joint) return quotient(tokens, first, end, lexicon);
  const second = readNumeral(tokens, joint.to, end, lexicon) ?? bareScale(tokens, joint.to, end, lexicon);
  if (!second || second.part || second.ordinal || second.value <= first.value || first.value > 100) return null;
  if (second.plain && second.value >= 1800 && second.value <= 2100) return null;
  const after = tokens[second.to];
  if (after && second.to < end && (lookup(lexicon.periods, after.norm) || lookup(lexicon.units, after.norm))) return null;
  const share = tidy((100 * first.value) / second.value);
  return { to: second.to, low: share, high: share, step: 1 };
}

/** "one over twenty": only where nothing follows that it could count. */
function quotient(tokens: readonly Token[], first: Numeral, end: number, lexicon: QuantityLexicon): Ratio | null {
  const over = first.value === 1 ? phraseAt(tokens, first.to, end, books(lexicon).quotient) : null;
  const second = over && readNumeral(tokens, over.to, end, lexicon);
  if (!second || second.value <= 1 || (second.to < end && tokens[second.to]?.kind === 'word')) return null;
  return { to: second.to, low: tidy(100 / second.value), high: tidy(100 / second.value), step: 1 };
}

interface Ratio {
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** "one in every thousand". */
function bareScale(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): Numeral | null {
  const t = tokens[at];
  const value = t && at < end ? (lookup(lexicon.scales, t.norm) ?? lookup(lexicon.hundred, t.norm)) : undefined;
  if (value === undefined) return null;
  return {
    from: at,
    to: at + 1,
    value,
    step: value,
    ordinal: false,
    part: false,
    digits: false,
    plain: false,
    scale: value,
    grouped: null,
  };
}

interface Sides {
  readonly low: number;
  readonly high: number;
  readonly to: number;
  readonly step: number;
  /** "between" or "from" stands before it. */
  readonly opened: boolean;
}

/** "10,000 to 12,000", "10-12 thousand", "between $5 and $7 billion", "two or three". Null where the second is no higher end. */
export function readRange(
  tokens: readonly Token[],
  a: Numeral,
  start: number,
  end: number,
  lexicon: QuantityLexicon,
  from: number,
): Sides | null {
  let at = percentAt(tokens, a.to, end, lexicon) ?? a.to;
  const joint = tokens[at];
  if (!joint || at >= end) return null;
  const opened = from > start ? (tokens[from - 1] ?? null) : null;
  const dash = /^[-‐‑–—−]$/.test(joint.text) && joint.spaced === (tokens[at + 1]?.spaced ?? true);
  const hyphened = skipHyphen(tokens, at, end);
  const word = tokens[hyphened]?.norm ?? '';
  const to = lexicon.to.has(word) && !(opened && lexicon.from.has(opened.norm) && changing(tokens, a.from, start, lexicon));
  const kind = to
    ? 'to'
    : lexicon.or.has(word)
      ? 'or'
      : lexicon.and.has(word) && opened && lexicon.between.has(opened.norm)
        ? 'and'
        : dash
          ? 'dash'
          : null;
  if (!kind) return null;
  at = kind === 'dash' ? at + 1 : skipHyphen(tokens, hyphened + 1, end);
  const sign = phraseAt(tokens, at, end, books(lexicon).signs);
  if (sign && !/\p{L}$/u.test(tokens[sign.to - 1]?.norm ?? '')) at = sign.to;
  const b = readNumeral(tokens, at, end, lexicon);
  if (!b || b.ordinal || (a.part !== b.part && !b.part)) return null;
  const shared = b.scale > 1 && a.scale === 1 && a.value * b.scale < b.value ? b.scale : 1;
  const low = a.value * shared;
  if (low >= b.value || a.part) return null;
  if (kind === 'or' && b.value > 2 * low + 2) return null;
  if (kind === 'dash' && low > 0 && b.value > 1000 * low) return null;
  const open = opened !== null && (kind === 'and' || (kind === 'to' && lexicon.from.has(opened.norm)));
  return { low, high: b.value, to: b.to, step: Math.min(a.step * shared, b.step), opened: open };
}

/** "rose from 5 to 7": two figures, not a range. Looks back over the clause's verb, ten words at most. */
function changing(tokens: readonly Token[], at: number, start: number, lexicon: QuantityLexicon): boolean {
  for (let k = at - 2; k >= start && k > at - 12; k--) if (lexicon.changes.has((tokens[k] as Token).norm)) return true;
  return false;
}
