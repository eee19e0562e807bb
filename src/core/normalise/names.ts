import type { Facts } from '../model/facts.ts';
import type { NameMention, PlaceMention } from '../model/mention.ts';
import type { Parse } from '../model/token.ts';

/** An index over the names of `facts/`, built once and used for every text. */
export interface NameBook {
  readonly facts: Facts;
}
export const nameBook = (facts: Facts): NameBook => ({ facts });

export function findNames(_parse: Parse, _book: NameBook): readonly NameMention[] {
  return [];
}
export function findPlaces(_parse: Parse, _book: NameBook): readonly PlaceMention[] {
  return [];
}
