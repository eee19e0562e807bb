import type { Attribution } from '../../model/attribution.ts';
import type { PlaceMention } from '../../model/mention.ts';
import type { Place } from '../../model/place.ts';
import { contains } from '../../model/span.ts';
import type { Parse, TokenRange } from '../../model/token.ts';

export interface WhereContext {
  readonly parse: Parse;
  readonly places: readonly PlaceMention[];
  /** Index of the place at each token. */
  readonly placeAt: readonly number[];
  /** Index of the name at each token: a name without a preposition of place is a speaker, not a place. */
  readonly nameAt: readonly number[];
}

/** Tokens either side of a figure in which its place is looked for. */
const REACH = 80;

/**
 * The nearest place that the clause names: inside the attribution's content where there is one, and never the home of the people counted
 * ("North Koreans" are not counted in North Korea).
 */
export function whereOf(
  at: TokenRange,
  sentence: TokenRange,
  attribution: Attribution | null,
  home: string | null,
  x: WhereContext,
): Place | null {
  let best: { place: Place; away: number } | null = null;
  let last = -1;
  for (let k = Math.max(sentence[0], at[0] - REACH); k < Math.min(sentence[1], at[1] + REACH); k++) {
    const index = x.placeAt[k] ?? -1;
    const mention = x.places[index];
    if (index < 0 || index === last || !mention) continue;
    last = index;
    if (attribution && !attribution.content.some((s) => contains(s, mention.span))) continue;
    if (narrowed(x, k, mention) || isHome(mention.place, home) || (!mention.locative && (x.nameAt[k] ?? -1) >= 0)) continue;
    // A place with its preposition is where something happened; without, it may be part of a name.
    const away = (k < at[0] ? 2 * (at[0] - k) : k - at[1]) + (mention.locative ? 0 : 25);
    if (!best || away < best.away) best = { place: mention.place, away };
  }
  return best?.place ?? null;
}

/** "Russia's Kursk region": a place of the same state follows that is smaller. */
function narrowed(x: WhereContext, k: number, mention: PlaceMention): boolean {
  if (mention.place.precision !== 'country') return false;
  for (let j = k + 1; j < k + 6; j++) {
    const next = x.places[x.placeAt[j] ?? -1];
    if (next && next !== mention) return next.place.precision !== 'country' && next.place.state === mention.place.state;
  }
  return false;
}

export const isHome = (place: Place, home: string | null): boolean =>
  home !== null && place.precision === 'country' && place.state === home;
