import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { type Bound, stepOf } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { hedgesBefore, isHedge, plainly } from './hedges.ts';
import { type Numeral, readNumeral, readPart, skipHyphen } from './numeral.ts';
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
  readonly none: boolean;
  readonly plain: boolean;
  readonly ordinal: boolean;
  readonly words: boolean;
  /** Set by the construction itself. */
  readonly bound: Bound | null;
}

const books = kept((lexicon: QuantityLexicon) => ({
  vague: phraseBook(lexicon.vague, 'first'),
  none: listBook(lexicon.none, 'first'),
  nobody: listBook(lexicon.nobody, 'first'),
  ratio: listBook(lexicon.ratio, 'first'),
  signs: phraseBook(lexicon.currencies, 'last'),
}));

const BLANK = { unit: null, vague: null, weak: false, share: false, none: false, plain: false, ordinal: false, words: true, bound: null };

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
  if (ratio) return { ...BLANK, from: start0, ...ratio, unit: 'percent', share: true };
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
    plain: first.plain && !range && !percent && !money,
    words: !first.digits,
  };
}

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
  if (!unit || unit.family !== 'measure') return null;
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

const tidy = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(12)));

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

/** "one in ten", "two out of three": per cent. Not "one in 2019", "two in three days". */
function readRatio(
  tokens: readonly Token[],
  first: Numeral,
  end: number,
  lexicon: QuantityLexicon,
): { to: number; low: number; high: number; step: number } | null {
  if (first.part || first.scale > 1 || first.value < 1) return null;
  const joint = phraseAt(tokens, first.to, end, books(lexicon).ratio);
  if (!joint) return null;
  const second = readNumeral(tokens, joint.to, end, lexicon) ?? bareScale(tokens, joint.to, end, lexicon);
  if (!second || second.part || second.ordinal || second.value <= first.value || first.value > 100) return null;
  if (second.plain && second.value >= 1800 && second.value <= 2100) return null;
  const after = tokens[second.to];
  if (after && second.to < end && (lookup(lexicon.periods, after.norm) || lookup(lexicon.units, after.norm))) return null;
  const share = tidy((100 * first.value) / second.value);
  return { to: second.to, low: share, high: share, step: 1 };
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
function readRange(tokens: readonly Token[], a: Numeral, start: number, end: number, lexicon: QuantityLexicon, from: number): Sides | null {
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
  const sign = phraseAt(tokens, at, end, books(lexicon).signs) ?? signAt(tokens, at, end, lexicon);
  if (sign) at = sign.to;
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

const signAt = (tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): { to: number } | null => {
  const t = tokens[at];
  return t && at < end && !/\p{L}/u.test(t.norm) && lookup(lexicon.currencies, t.norm) ? { to: at + 1 } : null;
};

/** "rose from 5 to 7": two figures, not a range. Looks back over the clause's verb, ten words at most. */
function changing(tokens: readonly Token[], at: number, start: number, lexicon: QuantityLexicon): boolean {
  for (let k = at - 2; k >= start && k > at - 12; k--) if (lexicon.changes.has((tokens[k] as Token).norm)) return true;
  return false;
}
