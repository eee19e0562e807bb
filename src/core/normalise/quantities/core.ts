import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { type Bound, stepOf } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { hedgesBefore, isHedge, plainly } from './hedges.ts';
import { readNumeral } from './numeral.ts';
import { type Numeral, readPart, tidy } from './parts.ts';
import { readRange, readRatio } from './ranges.ts';
import { percentAt, readUnit } from './units.ts';
import { kept, listBook, lookup, phraseAt, phraseBefore, phraseBook } from './words.ts';

/** A number, a range, a ratio or a vague word, with its currency sign or per cent. Token range. */
export interface Core {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit: string | null;
  readonly vague: string | null;
  readonly weak: boolean;
  readonly share: boolean;
  /** The share is a part in words, not in per cent. */
  readonly fraction: boolean;
  readonly none: boolean;
  readonly plain: boolean;
  readonly ordinal: boolean;
  readonly words: boolean;
  /** "12.000": the number if the mark parts thousands. */
  readonly grouped: number | null;
  /** Set by the construction itself. */
  readonly bound: Bound | null;
}

const books = kept((lexicon: QuantityLexicon) => ({
  vague: phraseBook(lexicon.vague, 'first'),
  none: listBook(lexicon.none, 'first'),
  nobody: listBook(lexicon.nobody, 'first'),
  signs: phraseBook(lexicon.currencies, 'last'),
}));

const BLANK = {
  unit: null,
  vague: null,
  weak: false,
  share: false,
  fraction: false,
  none: false,
  plain: false,
  ordinal: false,
  words: true,
  grouped: null,
  bound: null,
};

/** What starts at token `i`; a currency sign before it (not before `start`) belongs to it. */
export function readCore(tokens: readonly Token[], i: number, start: number, end: number, lexicon: QuantityLexicon): Core | null {
  const b = books(lexicon);
  const nobody = phraseAt(tokens, i, end, b.nobody);
  if (nobody) return { ...BLANK, from: i, to: nobody.to, low: 0, high: 0, step: 1, none: true };
  const vague = phraseAt(tokens, i, end, b.vague);
  const first = readNumeral(tokens, i, end, lexicon);
  const prefix = vague && isHedge(tokens, i, vague.to, lexicon) && readNumeral(tokens, vague.to, end, lexicon) !== null;
  if (vague && !prefix && !(first && first.to > vague.to))
    return {
      ...BLANK,
      from: i,
      to: moreVague(tokens, vague.to, end, lexicon),
      low: 0,
      high: 0,
      step: 1,
      vague: vague.value.key,
      weak: vague.value.weak ?? false,
    };
  const none = first ? null : phraseAt(tokens, i, end, b.none);
  if (none) return { ...BLANK, from: i, to: none.to, low: 0, high: 0, step: 1, none: true };
  if (first && pronounOne(tokens, first, start, lexicon) && !readRatio(tokens, first, end, lexicon)) return null;
  if (!first || first.ordinal)
    return first
      ? { ...BLANK, ...spanOf(first), ordinal: true, words: !first.digits }
      : (measured(tokens, i, start, end, lexicon) ?? withCode(tokens, i, end, lexicon));
  if (shy(tokens, first, start, end, lexicon))
    return (
      unitPart(tokens, first, end, lexicon) ?? (hasOrdinal(tokens, first, lexicon) ? { ...BLANK, ...spanOf(first), ordinal: true } : null)
    );
  const sign = phraseBefore(tokens, i, start, b.signs);
  const money = sign && !/\p{L}$/u.test((tokens[i - 1] as Token).norm) ? sign : null;
  const start0 = money ? money.from : negative(tokens, i, start, lexicon) ? i - 1 : i;
  const ratio = readRatio(tokens, first, end, lexicon);
  if (ratio) return { ...BLANK, from: start0, ...ratio, unit: 'percent', share: true, fraction: true };
  const range = readRange(tokens, first, start, end, lexicon, money?.from ?? first.from);
  const from = range?.opened ? start0 - 1 : start0;
  const sides = range ?? { low: first.value, high: first.value, to: first.to, step: first.step, opened: false };
  const percent = percentAt(tokens, sides.to, end, lexicon);
  const minus = !money && start0 < i && !range ? -1 : 1;
  const part = first.part && !range;
  const factor = part ? 100 : 1;
  return {
    ...BLANK,
    from,
    to: percent ?? sides.to,
    low: tidy(minus * sides.low * factor),
    high: tidy(minus * sides.high * factor),
    step: part ? 1 : sides.step,
    unit: money ? money.value : percent || part ? 'percent' : null,
    share: percent !== null || part,
    fraction: part && percent === null,
    plain: first.plain && !range && !percent && !money,
    grouped: range || percent || money ? null : first.grouped,
    words: !first.digits,
  };
}

/** "this one", "which one": no number. */
const pronounOne = (tokens: readonly Token[], n: Numeral, start: number, lexicon: QuantityLexicon): boolean =>
  n.value === 1 && !n.digits && n.to === n.from + 1 && n.from > start && lexicon.exclude.oneAfter.has(tokens[n.from - 1]?.norm ?? '');

const spanOf = (n: Numeral) => ({ from: n.from, to: n.to, low: n.value, high: n.value, step: n.step });

/** "a third", "half": a part only where something is parted ("a third of", "half the") or hedged; else an ordinal or half of a name. */
function shy(tokens: readonly Token[], n: Numeral, start: number, end: number, lexicon: QuantityLexicon): boolean {
  const t = tokens[n.from] as Token;
  if (!n.part || t.kind !== 'word' || lookup(lexicon.cardinals, t.norm) !== undefined) return false;
  const next = tokens[n.to];
  if (next && n.to < end && !next.spaced && /^[-‐‑]$/.test(next.text)) return true;
  if (hedgesBefore(tokens, n.from, start, lexicon, false).hedging !== plainly && !(next && lexicon.one.has(next.norm))) return false;
  if (!next || n.to >= end || lexicon.of.has(next.norm)) return false;
  const half = n.to === n.from + 1;
  if (half && n.from > start && lookup(lexicon.ordinals, tokens[n.from - 1]?.norm ?? '') !== undefined) return true;
  return !(
    half &&
    ((lexicon.determiners.has(next.norm) && !lexicon.one.has(next.norm)) || next.norm.endsWith('s') || next.norm === 'people')
  );
}

const hasOrdinal = (tokens: readonly Token[], n: Numeral, lexicon: QuantityLexicon): boolean =>
  lookup(lexicon.ordinals, tokens[n.to - 1]?.norm ?? '') !== undefined;

/** "half a mile", "half an hour". */
function unitPart(tokens: readonly Token[], n: Numeral, end: number, lexicon: QuantityLexicon): Core | null {
  if (!lexicon.one.has(tokens[n.to]?.norm ?? '')) return null;
  const unit = readUnit(tokens, n.to + 1, end, lexicon);
  return unit && { ...BLANK, ...spanOf(n), to: n.to + 1, step: 0.1 };
}

/** "at least a year", "under a hectare", "an hour and a half": an article counts before a unit where a hedge or a part says so. */
function measured(tokens: readonly Token[], i: number, start: number, end: number, lexicon: QuantityLexicon): Core | null {
  if (!lexicon.one.has(tokens[i]?.norm ?? '')) return null;
  const unit = readUnit(tokens, i + 1, end, lexicon);
  if (unit?.family !== 'measure') return null;
  const part = lexicon.and.has(tokens[unit.to]?.norm ?? '') ? readPart(tokens, unit.to + 1, end, lexicon) : null;
  const one = { ...BLANK, from: i, low: 1, high: 1, step: 1 };
  if (part) return { ...one, to: part.to, low: 1 + part.value, high: 1 + part.value, step: 0.1, unit: unit.unit };
  const { hedging } = hedgesBefore(tokens, i, start, lexicon, true);
  return hedging.bound || hedging.approximate ? { ...one, to: i + 1 } : null;
}

/** "USD910 thousand": the currency's code written against the digits. */
function withCode(tokens: readonly Token[], i: number, end: number, lexicon: QuantityLexicon): Core | null {
  const t = tokens[i];
  const m = t && i < end ? /^(\p{Lu}{3})(\d{1,12})$/u.exec(t.text) : null;
  const unit = m ? lookup(lexicon.currencies, (m[1] ?? '').toLowerCase()) : undefined;
  if (!m || !unit) return null;
  const scale = lookup(lexicon.scales, tokens[i + 1]?.norm ?? '');
  const value = Number(m[2]) * (scale ?? 1);
  return { ...BLANK, from: i, to: scale ? i + 2 : i + 1, low: value, high: value, step: stepOf(value), unit, words: false };
}

/** "thousands if not tens of thousands", "hundreds or thousands": the words go on, the first key stands. */
function moreVague(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): number {
  const next = [['if', 'not'], ['and', 'perhaps'], ['or', 'even'], ['or']].find((w) => w.every((x, k) => tokens[at + k]?.norm === x));
  if (!next) return at;
  const more = phraseAt(tokens, at + next.length, end, books(lexicon).vague);
  return more && !more.value.weak ? more.to : at;
}

function negative(tokens: readonly Token[], i: number, start: number, lexicon: QuantityLexicon): boolean {
  const before = tokens[i - 1];
  if (!before || i - 1 < start) return false;
  if (lexicon.minus.has(before.norm)) return true;
  return /^[-−]$/.test(before.text) && before.spaced && !(tokens[i] as Token).spaced;
}
