import type { QuantityLexicon } from '../lang/sections/quantity.ts';
import { type Bound, stepOf } from '../model/quantity.ts';
import type { Parse, Token } from '../model/token.ts';
import { readCore } from './quantities/core.ts';
import { both, hedgeAfter, hedgeFrom, hedgesBefore } from './quantities/hedges.ts';
import { type NounWords, readNoun } from './quantities/noun.ts';
import { readNumeral } from './quantities/numeral.ts';
import type { Quantified } from './quantities/quantified.ts';
import { readUnit } from './quantities/units.ts';
import { lookup } from './quantities/words.ts';

export type { Quantified } from './quantities/quantified.ts';

/** All quantities of a text, in order, not overlapping; what counts nothing is still among them (see `exclusions`). */
export function readQuantities(parse: Parse, lexicon: QuantityLexicon, words: Omit<NounWords, 'lexicon'>): readonly Quantified[] {
  const out: Quantified[] = [];
  const nouns: NounWords = { ...words, lexicon };
  for (const [from, to] of parse.sentences) {
    let free = from;
    for (let i = from; i < to; ) {
      const hedged = hedgeFrom(parse.tokens, i, to, lexicon);
      const q = hedged === null ? quantityAt(parse, i, free, to, nouns) : null;
      if (q) {
        out.push(q);
        free = q.core[1];
        i = free;
      } else i = hedged ?? i + 1;
    }
  }
  return out;
}

function quantityAt(parse: Parse, i: number, start: number, end: number, words: NounWords): Quantified | null {
  const { tokens } = parse;
  const { lexicon } = words;
  const core = readCore(tokens, i, start, end, lexicon);
  if (!core) return null;
  let at = core.to;
  let hedging = { bound: core.bound, approximate: false, increment: false };
  const direct = hedgeAfter(tokens, at, end, lexicon);
  if (direct) {
    hedging = both(hedging, direct.hedging);
    at = direct.to;
  }
  const unit = core.unit ? null : readUnit(tokens, at, end, lexicon);
  const noun = readNoun(parse, unit ? unit.to : at, end, words, core.share);
  const measured = unit !== null && unit.family !== 'noun';
  let to = Math.max(noun.to, unit ? unit.to : at);
  const late = direct ? null : hedgeAfter(tokens, to, end, lexicon);
  if (late) {
    hedging = both(hedging, late.hedging);
    to = late.to;
  }
  const per = core.unit === 'percent' ? null : readPer(tokens, to, end, lexicon);
  if (per) to = per.to;
  const before = hedgesBefore(tokens, core.from, start, lexicon, measured);
  hedging = both(hedging, before.hedging);
  // Counts have no three decimals: "12.000 soldiers" is written the way other languages write thousands.
  const thousands = core.grouped !== null && !unit && noun.head >= 0 && noun.joined < 0 ? core.grouped : null;
  const value = thousands === null ? core : { ...core, low: thousands, high: thousands };
  const more = tokens[core.to]?.norm === 'more' && !direct;
  return {
    core: [core.from, core.to],
    from: before.from,
    to,
    ...ends(value, hedging.bound, hedging.approximate),
    approximate: hedging.approximate,
    step: thousands === null ? core.step : stepOf(thousands),
    unit: core.unit ?? unit?.unit ?? null,
    vague: core.vague,
    weak: core.weak,
    increment: hedging.increment || more,
    share: core.share,
    fraction: core.fraction,
    none: core.none,
    per: per?.period ?? null,
    noun,
    plain: core.plain,
    ordinal: core.ordinal,
    words: core.words,
  };
}

/** Low, high and bound of a number under its hedges. */
function ends(
  core: { low: number; high: number; vague: string | null; bound: Bound | null },
  bound: Bound | null,
  approximate: boolean,
): { low: number | null; high: number | null; bound: Bound } {
  const { low, high } = core;
  if (core.vague) return { low: null, high: null, bound: 'vague' };
  if (bound === 'more_than' || bound === 'at_least') return { low, high: null, bound };
  if (bound === 'at_most' || bound === 'less_than' || bound === 'nearly') return { low: null, high, bound };
  if (low !== high) return { low, high, bound: 'range' };
  return { low, high, bound: approximate ? 'approx' : 'exact' };
}

/** "a day", "per week", "daily", "per 100,000 people": what a rate is per, right after the quantity. */
function readPer(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): { period: string; to: number } | null {
  const [a, b] = [tokens[at], tokens[at + 1]];
  if (!a || at >= end) return null;
  const daily = lookup(lexicon.daily, a.norm);
  if (daily) return { period: daily, to: at + 1 };
  if (!b || at + 1 >= end || !lexicon.per.includes(a.norm)) return null;
  if (lookup(lexicon.periods, b.norm)) return { period: b.norm, to: at + 2 };
  const base = lexicon.one.has(a.norm) ? null : readNumeral(tokens, at + 1, end, lexicon);
  if (!base) return null;
  const to = tokens[base.to]?.kind === 'word' && !lexicon.closed.has(tokens[base.to]?.norm ?? '') ? base.to + 1 : base.to;
  return {
    period: tokens
      .slice(at + 1, to)
      .map((t) => t.text)
      .join(' '),
    to,
  };
}
