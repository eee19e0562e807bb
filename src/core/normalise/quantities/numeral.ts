import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { stepOf } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { readDigits } from './digits.ts';
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

/** What a walk over number words has read so far. */
interface Walk {
  total: number;
  group: number | null;
  last: 'none' | 'unit' | 'ten' | 'hundred' | 'scale';
  scale: number;
  to: number;
  decimals: number;
}

/**
 * The longest number that starts at token `i` and ends before `end`: digits, words, or both; null where there is none. Linear: every token is
 * looked at a bounded number of times.
 *
 * @example
 * readNumeral(tokens of "two hundred and two thousand men", 0, 6, en.quantity) // value 202000, to 5
 */
export function readNumeral(tokens: readonly Token[], i: number, end: number, lexicon: QuantityLexicon): Numeral | null {
  const first = tokens[i];
  if (!first || i >= end) return null;
  if (first.kind === 'symbol') return symbol(first, i, tokens, end, lexicon);
  if (first.kind === 'punct') return leadingMark(tokens, i, end, lexicon);
  const digits = first.kind === 'number' ? readDigits(first.norm, lexicon.decimal) : null;
  if (first.kind === 'number' && !digits) return null;
  const fraction = digits ? slash(tokens, i, end, digits.value) : readPart(tokens, i, end, lexicon);
  if (fraction) return scaled(fraction, tokens, end, lexicon);
  const walk: Walk = { total: 0, group: null, last: 'none', scale: Number.POSITIVE_INFINITY, to: i, decimals: 0 };
  let grouped: number | null = null;
  if (digits) {
    const run = spacedThousands(tokens, i, end, digits.plain ? digits.value : null);
    walk.group = run?.value ?? digits.value;
    walk.to = run?.to ?? i + 1;
    walk.last = 'unit';
    walk.decimals = digits.decimals;
    grouped = digits.grouped;
  } else if (!startsWords(tokens, i, end, walk, lexicon)) return null;
  if (digits?.ordinal) return finish(walk, i, { ordinal: true, digits: true });
  const exponent = digits && power(tokens, walk.to, end);
  if (exponent) return finish({ ...walk, group: (walk.group ?? 0) ** exponent.by, to: exponent.to, decimals: 0 }, i, { digits: true });
  const suffix = digits && glued(tokens, walk.to, end, lexicon);
  if (suffix) return finish({ ...walk, group: (walk.group ?? 0) * suffix, to: walk.to + 1, scale: suffix }, i, { digits: true });
  const ordinal = walkOn(tokens, end, walk, lexicon);
  if (ordinal) return finish(walk, i, ordinal === 'part' ? { part: true } : { ordinal: true });
  const plain = !!digits?.plain && walk.to === i + 1;
  return finish(walk, i, { digits: !!digits, plain, grouped: walk.to === i + 1 ? grouped : null });
}

function finish(w: Walk, from: number, more: Partial<Numeral>): Numeral {
  const value = round(w.total + (w.group ?? 0));
  const scale = w.last === 'hundred' ? 100 : Number.isFinite(w.scale) ? w.scale : 1;
  const step = w.decimals > 0 ? scale * 10 ** -w.decimals : stepOf(value);
  return { from, to: w.to, value, step, ordinal: false, part: false, digits: false, plain: false, scale, grouped: null, ...more };
}

/** Sums of decimals as they would be on paper: 8.8 × 10⁹ is 8800000000. */
const round = (n: number): number => (Number.isInteger(n) || Math.abs(n) >= 1e15 ? n : Number(n.toPrecision(15)));

/** The first word of a number in words; "a" only before a hundred, a scale or a dozen. */
function startsWords(tokens: readonly Token[], i: number, end: number, walk: Walk, lexicon: QuantityLexicon): boolean {
  const t = tokens[i] as Token;
  const value = lookup(lexicon.cardinals, t.norm);
  if (value !== undefined) {
    walk.group = value;
    walk.last = value >= 20 ? 'ten' : 'unit';
    walk.to = i + 1;
    return true;
  }
  if (lookup(lexicon.ordinals, t.norm) !== undefined) return startsOrdinal(tokens, i, walk, lexicon);
  const bare = lexicon.one.has(t.norm) ? skipHyphen(tokens, i + 1, end) : i;
  const word = tokens[bare];
  if (!word || bare >= end || word.norm.endsWith('s')) return false;
  const multiplies = [lexicon.hundred, lexicon.scales, lexicon.dozens].some((r) => lookup(r, word.norm) !== undefined);
  if (!multiplies || (bare === i && lookup(lexicon.dozens, word.norm) !== undefined && word.norm !== 'dozen')) return false;
  walk.group = 1;
  walk.last = 'unit';
  walk.to = bare;
  return true;
}

function startsOrdinal(tokens: readonly Token[], i: number, walk: Walk, lexicon: QuantityLexicon): boolean {
  // Read as a number so that it can be passed over by name; the flag comes from `walkOn`.
  walk.group = 0;
  walk.last = 'ten';
  walk.to = i;
  return lookup(lexicon.ordinals, (tokens[i] as Token).norm) !== undefined;
}

/** Goes on over number words. `ordinal` or `part` where a closing word made it one. */
function walkOn(tokens: readonly Token[], end: number, w: Walk, lexicon: QuantityLexicon): 'ordinal' | 'part' | null {
  for (;;) {
    const at = w.last === 'none' || w.to === 0 ? w.to : skipHyphen(tokens, w.to, end);
    const t = tokens[at];
    if (!t || at >= end) return null;
    const closing = close(tokens, at, w, lexicon);
    if (closing) return closing;
    if (take(t, w, lexicon)) {
      w.to = at + 1;
      continue;
    }
    if (lexicon.point.has(t.norm) && decimalsInWords(tokens, at + 1, end, w, lexicon)) continue;
    if (lexicon.and.has(t.norm) && afterAnd(tokens, skipHyphen(tokens, at + 1, end), end, w, lexicon)) continue;
    return null;
  }
}

/** One more number word that fits what was read: "hundred" after a small number, "six" after "twenty", "thousand" after anything. */
function take(t: Token, w: Walk, lexicon: QuantityLexicon): boolean {
  const value = t.kind === 'word' ? lookup(lexicon.cardinals, t.norm) : undefined;
  if (value !== undefined) {
    const room = w.last === 'scale' || w.last === 'hundred' || (w.last === 'ten' && value < 10 && value > 0 && (w.group ?? 0) % 10 === 0);
    if (!room || w.decimals > 0) return false;
    w.group = (w.group ?? 0) + value;
    w.last = value >= 20 ? 'ten' : 'unit';
    return true;
  }
  const hundred = lookup(lexicon.hundred, t.norm);
  if (hundred !== undefined && w.group !== null && w.group < 100 && w.last !== 'hundred' && w.last !== 'none') {
    w.group *= hundred;
    w.last = 'hundred';
    return true;
  }
  const dozen = lookup(lexicon.dozens, t.norm);
  if (dozen !== undefined && w.group !== null && w.last !== 'none') {
    const small = w.group % 100;
    w.group = w.group - small + small * dozen;
    w.last = 'scale';
    return true;
  }
  const scale = lookup(lexicon.scales, t.norm);
  if (scale === undefined || (w.group === null && w.total === 0)) return false;
  if (w.group === null || scale > w.scale) {
    w.total = (w.total + (w.group ?? 0)) * scale;
  } else w.total += w.group * scale;
  w.group = null;
  w.last = 'scale';
  w.scale = scale;
  return true;
}

/** A word that ends the number: an ordinal ("twenty-fifth") or a denominator ("two thirds"). */
function close(tokens: readonly Token[], at: number, w: Walk, lexicon: QuantityLexicon): 'ordinal' | 'part' | null {
  const t = tokens[at] as Token;
  const ordinal = lookup(lexicon.ordinals, t.norm);
  const sum = w.total + (w.group ?? 0);
  const fresh = sum === 0;
  if (ordinal !== undefined && (fresh || sum !== 1)) {
    const fits = fresh || w.last === 'scale' || w.last === 'hundred' || (w.last === 'ten' && ordinal < 10) || ordinal >= 100;
    if (!fits) return null;
    if (ordinal >= 100 && !fresh) w.group = (w.group ?? 0) * ordinal;
    else w.group = (w.group ?? 0) + ordinal;
    w.to = at + 1;
    return 'ordinal';
  }
  const parts = lookup(lexicon.fractions, t.norm);
  if (parts === undefined || fresh || w.decimals > 0) return null;
  if (ordinal === undefined && !t.norm.endsWith('s') && sum !== 1) return null;
  w.total = round(sum / parts);
  w.group = null;
  w.to = at + 1;
  return 'part';
}

/** "nine point nought four". */
function decimalsInWords(tokens: readonly Token[], from: number, end: number, w: Walk, lexicon: QuantityLexicon): boolean {
  let text = '';
  let at = from;
  for (; at < end && at < from + 12; at++) {
    const v = lookup(lexicon.cardinals, (tokens[at] as Token).norm);
    if (v === undefined || (v > 9 && text)) break;
    text += String(v);
    if (v > 9) {
      at++;
      break;
    }
  }
  if (!text) return false;
  w.group = round((w.group ?? 0) + Number(`0.${text}`));
  w.decimals = text.length;
  w.last = 'unit';
  w.to = at;
  return true;
}

/** "one hundred and three", "a million and a half", "three and a fifth". */
function afterAnd(tokens: readonly Token[], at: number, end: number, w: Walk, lexicon: QuantityLexicon): boolean {
  const next = tokens[at];
  if (!next || at >= end) return false;
  const part = next.kind === 'word' ? readPart(tokens, at, end, lexicon) : null;
  if (part && w.decimals === 0 && part.value < 1) {
    const scale = lookup(lexicon.scales, tokens[part.to]?.norm ?? '');
    if (w.last === 'scale' && scale !== undefined && part.to < end) {
      w.total += part.value * scale;
      w.to = part.to + 1;
    } else {
      const unit = w.last === 'scale' && Number.isFinite(w.scale) ? w.scale : 1;
      w.group = round((w.group ?? 0) + part.value * unit);
      w.to = part.to;
    }
    w.last = 'unit';
    return true;
  }
  if ((w.last !== 'hundred' && w.last !== 'scale') || next.kind !== 'word') return false;
  const value = lookup(lexicon.cardinals, next.norm);
  if (value === undefined || value === 0) return false;
  w.group = (w.group ?? 0) + value;
  w.last = value >= 20 ? 'ten' : 'unit';
  w.to = at + 1;
  return true;
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

const part = (from: number, to: number, value: number): Numeral => ({
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
function scaled(p: Numeral, tokens: readonly Token[], end: number, lexicon: QuantityLexicon): Numeral {
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

/** "2/3": a part where it can be no date. */
function slash(tokens: readonly Token[], i: number, end: number, above: number): Numeral | null {
  const [mark, below, after] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (i + 2 >= end || mark?.text !== '/' || mark.spaced || !below || below.spaced || below.kind !== 'number') return null;
  const n = Number(below.norm);
  if (![2, 3, 4, 5, 6, 8, 10].includes(n) || above >= n || tokens[i - 1]?.text === '/' || after?.text === '/') return null;
  return part(i, i + 3, above / n);
}

/** "1 234 567": groups of three digits parted by one space, in a run that no other number touches. */
function spacedThousands(tokens: readonly Token[], i: number, end: number, first: number | null): { value: number; to: number } | null {
  if (first === null || first === 0 || first > 999 || tokens[i - 1]?.kind === 'number') return null;
  let value = first;
  let to = i + 1;
  for (; to < end; to++) {
    const t = tokens[to] as Token;
    if (t.kind !== 'number' || !t.spaced || t.start !== (tokens[to - 1] as Token).end + 1 || !/^\d{3}$/.test(t.norm)) break;
    value = value * 1000 + Number(t.norm);
  }
  return to > i + 1 && tokens[to]?.kind !== 'number' ? { value, to } : null;
}

/** "3.8k", "20bn": the factor of letters written against the digits. */
function glued(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): number | null {
  const t = tokens[at];
  if (!t || at >= end || t.spaced) return null;
  const suffix = lookup(lexicon.suffixes, t.norm);
  if (!suffix) return null;
  return suffix.onlyMoney && !/^[A-Z]$/.test(t.text) && !moneyBefore(tokens, at - 1, lexicon) ? null : suffix.value;
}

/** "1.1^23", "10^-6". */
function power(tokens: readonly Token[], at: number, end: number): { by: number; to: number } | null {
  if (tokens[at]?.text !== '^' || tokens[at]?.spaced) return null;
  let k = at + 1;
  let by = 1;
  for (; k < end && k < at + 4 && /^[+-]+$/.test(tokens[k]?.text ?? ''); k++) if (/-/.test(tokens[k]?.text ?? '')) by = -1;
  const n = Number(tokens[k]?.norm);
  return k < end && tokens[k]?.kind === 'number' && Number.isInteger(n) && n < 100 ? { by: by * n, to: k + 1 } : null;
}

/** ".08": decimals without the nought. */
function leadingMark(tokens: readonly Token[], i: number, end: number, lexicon: QuantityLexicon): Numeral | null {
  const [mark, next] = [tokens[i], tokens[i + 1]];
  if (mark?.text !== lexicon.decimal || !mark.spaced || !next || i + 1 >= end || next.spaced || !/^\d+$/.test(next.norm)) return null;
  const value = Number(`0.${next.norm}`);
  return { ...part(i, i + 2, value), part: false, digits: true, step: 10 ** -next.norm.length };
}

const moneyBefore = (tokens: readonly Token[], number: number, lexicon: QuantityLexicon): boolean =>
  lookup(lexicon.currencies, tokens[number - 1]?.norm ?? '') !== undefined;

const SYMBOLS: Readonly<Record<string, number>> = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4, '⅕': 1 / 5, '⅛': 1 / 8 };

function symbol(t: Token, i: number, tokens: readonly Token[], end: number, lexicon: QuantityLexicon): Numeral | null {
  const value = lookup(SYMBOLS, t.text);
  return value === undefined ? null : scaled(part(i, i + 1, value), tokens, end, lexicon);
}

/** The token after a hyphen that joins two words; else `at` itself. */
export function skipHyphen(tokens: readonly Token[], at: number, end: number): number {
  const [hyphen, next] = [tokens[at], tokens[at + 1]];
  const joins = hyphen && next && at + 1 < end && /^[-‐‑–]$/.test(hyphen.text) && !hyphen.spaced && !next.spaced;
  return joins ? at + 1 : at;
}
