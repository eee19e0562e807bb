import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Token } from '../../model/token.ts';
import { readPart, round, skipHyphen } from './parts.ts';
import { lookup } from './words.ts';

/** What a walk over number words has read so far. */
export interface Walk {
  total: number;
  group: number | null;
  last: 'none' | 'unit' | 'ten' | 'hundred' | 'scale';
  scale: number;
  to: number;
  decimals: number;
}

/** The first word of a number in words; "a" only before a hundred, a scale or a dozen. */
export function startsWords(tokens: readonly Token[], i: number, end: number, walk: Walk, lexicon: QuantityLexicon): boolean {
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
export function walkOn(tokens: readonly Token[], end: number, w: Walk, lexicon: QuantityLexicon): 'ordinal' | 'part' | null {
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
