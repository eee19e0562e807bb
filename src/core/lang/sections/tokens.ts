/** What splitting a text into tokens and sentences has to know of a language. All words lower case, straight apostrophes. */
export interface TokenLexicon {
  /** Words that keep their full stop: "gen.", "dec.", "a.m.". */
  readonly abbreviations: ReadonlySet<string>;
  /** Of these, those that never end a sentence (titles: a name follows). */
  readonly titles: ReadonlySet<string>;
  /** Endings split off as tokens of their own: "'s", "n't". Longest first. */
  readonly clitics: readonly string[];
  /** Words written as one and read as two: "cannot" → 3 (length of the first). */
  readonly fused: Readonly<Record<string, number>>;
  /** Words that start a sentence after an abbreviation ("in the U.S. The"). */
  readonly starters: ReadonlySet<string>;
}
