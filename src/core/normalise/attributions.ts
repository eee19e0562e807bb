import type { Language } from '../lang/language.ts';
import type { Actor } from '../model/actor.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { Facts } from '../model/facts.ts';
import type { NameMention } from '../model/mention.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse } from '../model/token.ts';
import { attribute, type Nested } from './chains.ts';
import { discourseOf } from './discourse.ts';
import { readExhibits } from './exhibits.ts';
import { coveredBy } from './phrase.ts';
import { resolveSources } from './sources.ts';

export interface Named {
  readonly attributions: readonly Attribution[];
  readonly actors: readonly Actor[];
  readonly exhibits: readonly Exhibit[];
}

/** Gives attributions their canonical actors, exhibits and chains. `outlet` closes every chain. */
export function nameSources(
  p: Parse,
  list: readonly Nested[],
  names: readonly NameMention[],
  times: readonly TimeMention[],
  language: Language,
  outlet: { readonly name: string; readonly actor?: string },
  facts: Facts,
): Named {
  const covered = coveredBy(p, names, times);
  const discourse = discourseOf(p, names, covered, language.sources, facts);
  const exhibits = readExhibits(p, names, language.sources, language.cues.auxiliaries);
  const sources = resolveSources(p, list, names, covered, discourse, language.sources);
  const attributions = attribute(p, list, sources, exhibits, names, covered, discourse, language.cues, language.sources, outlet);
  const actors = discourse.entities
    .map((e): Actor => ({ ...e.actor, mentions: [...e.mentions].sort((a, b) => a[0] - b[0] || a[1] - b[1]) }))
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0) || (a.id < b.id ? -1 : 1));
  return { attributions, actors, exhibits: exhibits.exhibits };
}
