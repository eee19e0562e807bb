import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import { stepOf } from '../../model/quantity.ts';
import type { Token } from '../../model/token.ts';
import { readDigits } from './digits.ts';
import { startsWords, type Walk, walkOn } from './number-words.ts';
import { type Numeral, part, readPart, round, scaled } from './parts.ts';
import { lookup } from './words.ts';

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
  for (; k < end && k < at + 4 && /^[+-]+$/.test(tokens[k]?.text ?? ''); k++)
    if ((tokens[k]?.text.split('-').length ?? 1) % 2 === 0) by = -by;
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
