/** What naming a source has to know of a language. All words lower case, straight apostrophes. */
export interface SourceLexicon {
  /** Pronouns for one person, for several or a body, for the speaker. */
  readonly personPronouns: ReadonlySet<string>;
  readonly groupPronouns: ReadonlySet<string>;
  readonly thingPronouns: ReadonlySet<string>;
  readonly selfPronouns: ReadonlySet<string>;
  /** Nouns for somebody who holds a role: "minister", "spokesman", "analyst". */
  readonly roles: ReadonlySet<string>;
  /** Nouns for bodies: "ministry", "agency", "court"; also as the last word of their names. */
  readonly bodies: ReadonlySet<string>;
  /** Nouns for outlets → their kind as in `facts/outlets.csv`, or "" for any: "daily" → newspaper. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Nouns that name nobody: "officials", "sources", "counts". */
  readonly unnamed: ReadonlySet<string>;
  /** Nouns for exhibits → their kind. */
  readonly exhibits: ReadonlyMap<string, string>;
  /** Nouns for a part of an exhibit: "page", "excerpt". */
  readonly parts: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Participles that say who has an exhibit: step → words. */
  readonly custody: ReadonlyMap<string, string>;
  /** Prepositions that tie an exhibit to who made or holds it. */
  readonly origins: ReadonlySet<string>;
}
