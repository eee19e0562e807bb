/** What finding names has to know of one language. All words lower case, straight apostrophes, unless said otherwise. */
export interface NameLexicon {
  /** Organs that every state has: "foreign ministry". The longest phrase wins. */
  readonly organs: readonly OrganWords[];
  /** Words that may stand between a state and its organ: "main", "own". */
  readonly organModifiers: ReadonlySet<string>;
  /** "'s" and "'". */
  readonly possessives: ReadonlySet<string>;
  /** Between an organ and its state: "of", "in". */
  readonly organJoiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Joins the parts of an institution's name: "Bank of China". */
  readonly of: ReadonlySet<string>;
  /** Small words inside long names, passed over in acronyms: "Institute for the Study of War". */
  readonly inName: ReadonlySet<string>;
  /** Last words of companies, left out of their acronyms: "Pacific Gas and Electric Company (PG&E)". */
  readonly companies: ReadonlySet<string>;
  /** Words that stand capitalised beside a name without being a part of it: "President", "Minister", "Mr". */
  readonly titles: ReadonlySet<string>;
  /** Capitalised only because they open a sentence: "But", "Yesterday". */
  readonly openers: ReadonlySet<string>;
  /** First words of institutions, even where they open a sentence: "Bank of China said". */
  readonly institutions: ReadonlySet<string>;
  /** Before a place: "in", "from". */
  readonly locatives: ReadonlySet<string>;
  /** Of these, where somebody is there rather than a state speaking: "in Moscow", not "from Moscow". */
  readonly standing: ReadonlySet<string>;
  /** Before a locative, it is none: "according to Moscow". */
  readonly notLocative: ReadonlySet<string>;
  /** After a person's name, it is another person: "Jr". */
  readonly otherPerson: ReadonlySet<string>;
  /** Words that make a region's name: "region", "oblast". Said after the name, or before it with "of". */
  readonly regionWords: ReadonlySet<string>;
  readonly districtWords: ReadonlySet<string>;
  readonly townWords: ReadonlySet<string>;
  /** Acronyms that are common words once a headline shouts: "US", "WHO". Lower case. */
  readonly commonWords: ReadonlySet<string>;
  /** Acronyms of what never speaks: "GDP", "POW". Lower case. */
  readonly otherAcronyms: ReadonlySet<string>;
  /** Plain nouns for those who speak at a seat of power: "Moscow officials" are Russia's, "Moscow hotels" are not. */
  readonly speakers: ReadonlySet<string>;
  /** Names that contain a known name and mean something else: "Latin American", "George Washington". As written. */
  readonly decoys: readonly string[];
}

export interface OrganWords {
  /** As `BodyFact.kind`. `government` stands for the state itself. */
  readonly kind: string;
  readonly phrases: readonly string[];
  /** Canonical name where no row of `facts/bodies.csv` gives one; `{adjective}` is the state's. */
  readonly name: string;
  /** A capital's own ("Moscow police") is not the state's. */
  readonly local?: boolean;
}
