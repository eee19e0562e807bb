import type { Language } from '../lang/language.ts';
import type { Actor } from '../model/actor.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Exhibit } from '../model/exhibit.ts';
import type { Facts } from '../model/facts.ts';
import type { NameMention, PlaceMention } from '../model/mention.ts';
import type { TimeMention } from '../model/time.ts';
import type { Parse, TokenRange } from '../model/token.ts';
import { affiliations } from './affiliations.ts';
import { subjectsOf } from './antecedents.ts';
import { attribute } from './chains.ts';
import { discourseOf, type Entity, kindsOf } from './discourse.ts';
import { readExhibits } from './exhibits.ts';
import { groupsIn, rolesIn } from './groups.ts';
import type { Nested } from './links.ts';
import { at } from './phrase.ts';
import { resolveSources } from './sources.ts';
import { withStrangers } from './strangers.ts';

export interface Named {
  readonly attributions: readonly Attribution[];
  readonly actors: readonly Actor[];
  readonly exhibits: readonly Exhibit[];
}

/** What naming sources needs besides the text and its attributions. */
export interface SourceContext {
  readonly language: Language;
  readonly facts: Facts;
  readonly names: readonly NameMention[];
  readonly places: readonly PlaceMention[];
  readonly times: readonly TimeMention[];
  /** Closes every chain. */
  readonly outlet: { readonly name: string; readonly actor?: string };
  /** ISO date: who held an office then. */
  readonly published: string | null;
}

/** Gives attributions their canonical actors, exhibits and chains. */
export function nameSources(p: Parse, list: readonly Nested[], x: SourceContext): Named {
  const lexicon = x.language.sources;
  const mentions = withStrangers(p, x.names, takenBy(p, x), lexicon);
  const discourse = discourseOf(
    p,
    mentions,
    [...groupsIn(p, mentions, lexicon), ...rolesIn(p, mentions, lexicon)],
    lexicon,
    kindsOf(x.facts, x.language.names, x.published),
  );
  const exhibits = readExhibits(p, mentions, lexicon, x.language.cues.auxiliaries);
  const search = { p, discourse, lexicon, subjects: subjectsOf(p) };
  const sources = resolveSources(search, list, mentions, affiliations(p, mentions, x.facts, lexicon));
  const attributions = attribute({
    p,
    list,
    sources,
    exhibits,
    mentions,
    discourse,
    cues: x.language.cues,
    words: lexicon,
    outlet: x.outlet,
  });
  const used = new Set(attributions.flatMap((a) => [a.actorId, ...a.chain.map((l) => l.actor)]));
  const parts = new Set(discourse.entities.flatMap((e) => e.actor.parts ?? []));
  const shown = (e: Entity): boolean =>
    e.actor.kind === 'person' || parts.has(e.actor.id) || !e.actor.id.startsWith('name:') || used.has(e.actor.id);
  const actors = discourse.entities
    .filter((e) => !e.role && shown(e))
    .map((e): Actor => ({ ...e.actor, mentions: [...e.mentions].sort((a, b) => a[0] - b[0] || a[1] - b[1]) }))
    .sort((a, b) => (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0) || (a.id < b.id ? -1 : 1));
  return { attributions, actors, exhibits: exhibits.exhibits };
}

/** Tokens of dates and places: nobody's name begins there. */
function takenBy(p: Parse, x: SourceContext): ReadonlySet<number> {
  const out = new Set<number>();
  const spans: TokenRange[] = [...x.times.map((t) => t.span), ...x.places.map((m) => m.span)].sort((a, b) => a[0] - b[0]);
  let i = 0;
  for (const [start, end] of spans) {
    while (i < p.tokens.length && at(p, i).end <= start) i++;
    for (let k = i; k < p.tokens.length && at(p, k).start < end; k++) out.add(k);
  }
  return out;
}
