/** What naming a source has to know of a language. All words lower case, straight apostrophes. */
export interface SourceLexicon {
  /** Pronouns for one person, for several or a body, for the speaker. */
  readonly personPronouns: ReadonlySet<string>;
  readonly groupPronouns: ReadonlySet<string>;
  readonly thingPronouns: ReadonlySet<string>;
  readonly selfPronouns: ReadonlySet<string>;
  /** Of {@link selfPronouns}, those for the speaker and others: "we". */
  readonly sharedPronouns: ReadonlySet<string>;
  /** Pronouns, titles and nouns that can mean only a man or only a woman. */
  readonly gender: ReadonlyMap<string, Gender>;
  /** Given names that are nearly always a man's or a woman's, folded. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** Nouns for somebody who holds a role: "minister", "spokesman", "analyst". */
  readonly roles: ReadonlySet<string>;
  /** Of {@link roles}, nouns that say of what one speaks, not who one is: "spokesman" for X, "head" of X. */
  readonly titles: ReadonlySet<string>;
  /** Nouns for bodies: "ministry", "agency", "court"; also as the last word of their names. */
  readonly bodies: ReadonlySet<string>;
  /** Of {@link bodies}, nouns for places, which do not speak: "street", "river". */
  readonly grounds: ReadonlySet<string>;
  /** Nouns for a business, whatever its name says: "company", "firm". */
  readonly companies: ReadonlySet<string>;
  /** Nouns for outlets → their kind as in `facts/outlets.csv`, or "" for any: "daily" → newspaper. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Nouns that name nobody: "officials", "sources", "counts". */
  readonly unnamed: ReadonlySet<string>;
  /** Nouns for two or more who were named together: "the parties", "the couple". */
  readonly together: ReadonlySet<string>;
  /** Nouns for the same kind of people: "researchers", "scientists", "authors" → one key. */
  readonly alike: ReadonlyMap<string, string>;
  /** Nouns for exhibits → their kind. */
  readonly exhibits: ReadonlyMap<string, string>;
  /** Nouns for a part of an exhibit: "page", "excerpt". */
  readonly parts: ReadonlySet<string>;
  /** Nouns for words that a body gives out in its own name: "statement", "ruling", "estimates". They are their author's. */
  readonly works: ReadonlySet<string>;
  /** Nouns for published research, which is its authors' only where the text has said who they are. */
  readonly studies: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Nouns before "of" that count: "a number of senators". */
  readonly counters: ReadonlySet<string>;
  /** Participles that say who has an exhibit: step → words. */
  readonly custody: ReadonlyMap<string, string>;
  /** "of": what somebody or something is of. */
  readonly of: ReadonlySet<string>;
  /** "from": who gave a thing out. */
  readonly from: ReadonlySet<string>;
  /** The end of a name for several authors: "et al". */
  readonly andOthers: ReadonlySet<string>;
  /** Prepositions after "found", "taken" that name whom a thing was on. */
  readonly bearing: ReadonlySet<string>;
  /** "body", "remains". */
  readonly remains: ReadonlySet<string>;
  /** Prepositions that tie an exhibit to who made or holds it. */
  readonly origins: ReadonlySet<string>;
  /** Before who made it: "by". */
  readonly makers: ReadonlySet<string>;
  /** Between a noun and what it is of, for or from: part of how an unnamed source is called. */
  readonly complements: ReadonlySet<string>;
  /** Words that end the head of a phrase: prepositions, relative pronouns, participles. */
  readonly cut: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  /** "and", "or", "nor". */
  readonly conjunctions: ReadonlySet<string>;
  /** First halves of conjunctions: "both", "neither". */
  readonly pairs: ReadonlySet<string>;
  /** Titles written before a person's name, without full stops: "mr", "lt", "dr". */
  readonly honorifics: ReadonlySet<string>;
  /** Small words inside persons' names: "al", "van". */
  readonly particles: ReadonlySet<string>;
  /** Small words inside bodies' names: "of", "for". */
  readonly inBodies: ReadonlySet<string>;
  /** Capitalised common words that no person's name begins with: "eastern", "national". */
  readonly unpersonal: ReadonlySet<string>;
  /** Verb forms before an outlet that was spoken to: "told" Northern Wire. */
  readonly telling: ReadonlySet<string>;
  /** Verb forms that name where a speaker has it from: "citing". */
  readonly citing: ReadonlySet<string>;
  /** Verb forms that give something said back to whoever said it first: "attributed" the estimate "to" them. */
  readonly crediting: ReadonlySet<string>;
  readonly recipients: ReadonlySet<string>;
  /** Prepositions of place. */
  readonly locatives: ReadonlySet<string>;
}

export type Gender = 'man' | 'woman';
