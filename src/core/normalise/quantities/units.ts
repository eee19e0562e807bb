import type { QuantityLexicon } from '../../lang/sections/quantity.ts';
import type { Token } from '../../model/token.ts';
import { skipHyphen } from './parts.ts';
import { kept, listBook, lookup, phraseAt, phraseBook } from './words.ts';

export interface Unit {
  readonly unit: string;
  readonly to: number;
  /** `money`, `measure` (length, weight, time …), `noun`: things that a noun names. */
  readonly family: 'money' | 'measure' | 'noun';
}

const THINGS = new Set(['votes', 'cases', 'seats', 'vehicles', 'aircraft', 'munitions', 'buildings', 'countries', 'times']);

const books = kept((lexicon: QuantityLexicon) => ({
  units: phraseBook(lexicon.units, 'first'),
  money: phraseBook(lexicon.currencies, 'first'),
  percent: listBook(lexicon.percent, 'first'),
}));

/** The unit right after a number: "km", "-foot", "euros", "hours". Things that only a noun names are left to the noun phrase. */
export function readUnit(tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): Unit | null {
  const start = skipHyphen(tokens, at, end);
  const money = phraseAt(tokens, start, end, books(lexicon).money);
  if (money && start === at) return { unit: money.value, to: money.to, family: 'money' };
  const unit = phraseAt(tokens, start, end, books(lexicon).units);
  if (unit && !THINGS.has(unit.value)) return { unit: unit.value, to: unit.to, family: 'measure' };
  const period = start < end ? lookup(lexicon.periods, tokens[start]?.norm ?? '') : undefined;
  if (period) return { unit: period, to: start + 1, family: 'measure' };
  return null;
}

/** Where a per cent sign or word at `at` ends; null where there is none. */
export const percentAt = (tokens: readonly Token[], at: number, end: number, lexicon: QuantityLexicon): number | null =>
  phraseAt(tokens, at, end, books(lexicon).percent)?.to ?? null;

/** Unit that a noun names: "votes", "cases". */
export const unitOfNoun = (norm: string, lexicon: QuantityLexicon): string | null =>
  lookup(lexicon.units, norm) ?? lookup(lexicon.periods, norm) ?? null;

const measures = kept((lexicon: QuantityLexicon) => new Set([...Object.values(lexicon.units), ...Object.values(lexicon.periods)]));

/** Whether a unit measures (km, hours), rather than names things or money. */
export const isMeasure = (unit: string, lexicon: QuantityLexicon): boolean => measures(lexicon).has(unit) && !THINGS.has(unit);
