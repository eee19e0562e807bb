import type { Bound } from '../../model/quantity.ts';

/** Words in a row, lower case, with straight apostrophes, as the tokeniser splits them: "per cent", "u.s. dollars". */
export type Phrase = string;

/** What a phrase beside a number does to it. Of several, the first that sets a bound counts from the number outwards. */
export interface Hedge {
  readonly bound?: Bound;
  readonly approximate?: true;
  /** Part of the words, changes nothing ("only", "a total of"). */
  readonly plain?: true;
  /** "another 50": what is added to an earlier count. */
  readonly increment?: true;
  /** Not a hedge after one of these words: "talked about two soldiers". */
  readonly notAfter?: readonly string[];
  /** Hedges only a quantity of this unit family: "within 100 miles". */
  readonly only?: 'measure';
}

export interface VagueWord {
  /** Key in `Conventions.vague`. */
  readonly key: string;
  /** Too vague to be a figure of its own unless something is counted of people ("many", "most"). */
  readonly weak?: true;
}

/**
 * What the grammar of quantities has to know of a language. The arithmetic, the order of rules and the exclusions are shared; a language
 * gives its words.
 */
export interface QuantityLexicon {
  /** Mark before the decimals as the language writes it; the other of "." and "," parts thousands. */
  readonly decimal: '.' | ',';
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Multiplies what stands before it within a group of three digits. */
  readonly hundred: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Written against digits: "3.8k". `onlyMoney`: stands for a unit elsewhere ("5m"). */
  readonly suffixes: Readonly<Record<string, { readonly value: number; readonly onlyMoney?: true }>>;
  readonly dozens: Readonly<Record<string, number>>;
  /** Denominator of a part, singular and plural: "third", "thirds" → 3. */
  readonly fractions: Readonly<Record<string, number>>;
  readonly one: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly point: ReadonlySet<string>;
  readonly minus: ReadonlySet<string>;
  /** "X to Y", "X or Y", "between X and Y", "from X to Y". */
  readonly to: ReadonlySet<string>;
  readonly or: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** "one in ten", "two out of three", "one out of every thousand". */
  readonly ratio: readonly Phrase[];
  /** "one over twenty". */
  readonly quotient: readonly Phrase[];
  /** Verbs after which "from X to Y" is a change, not a range. */
  readonly changes: ReadonlySet<string>;
  readonly vague: Readonly<Record<Phrase, VagueWord>>;
  /** Determiners that make nothing of what follows: "no", "not a single", "zero". */
  readonly none: readonly Phrase[];
  /** Pronouns that say it alone: "nobody", "no one". */
  readonly nobody: readonly Phrase[];
  readonly before: Readonly<Record<Phrase, Hedge>>;
  readonly after: Readonly<Record<Phrase, Hedge>>;
  readonly percent: readonly Phrase[];
  /** Currency code (lower case) by sign or word; signs stand before or after the number, words after. */
  readonly currencies: Readonly<Record<Phrase, string>>;
  /** Unit by the noun that names it. */
  readonly units: Readonly<Record<Phrase, string>>;
  /** Units of time: durations, and what a rate is per. */
  readonly periods: Readonly<Record<string, string>>;
  /** "a day", "per day", "daily", "every day": the words before the period, and those that say both. */
  readonly per: readonly Phrase[];
  readonly daily: Readonly<Record<string, string>>;
  readonly of: ReadonlySet<string>;
  /** Words that end a noun phrase: articles, prepositions, pronouns, auxiliaries, conjunctions, question words. */
  readonly closed: ReadonlySet<string>;
  /** Articles and possessives that may open one. */
  readonly determiners: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** "others", "more", "of them": nouns that stand for one said before. */
  readonly carried: ReadonlySet<string>;
  readonly exclude: ExclusionLexicon;
}

/** Words by which a number is known not to count anything (METHOD §2, exclusions). */
export interface ExclusionLexicon {
  readonly ageBefore: readonly Phrase[];
  readonly ageAfter: readonly Phrase[];
  /** "He was 79.": a copula before a number that ends the clause. */
  readonly copulas: ReadonlySet<string>;
  /** "this one", "which one": a pronoun, no number. */
  readonly oneAfter: ReadonlySet<string>;
  readonly agePronouns: ReadonlySet<string>;
  /** Nouns that a number may be joined to and count: "55-member", "25-room". */
  readonly joined: ReadonlySet<string>;
  /** "the two", "both", "first four": spoken of before, or part of a name for it. */
  readonly definite: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly clockAfter: ReadonlySet<string>;
  readonly clockBefore: ReadonlySet<string>;
  /** Nouns that a number names one of: "Flight 1344", "phase two". `capital`: only when written with a capital. */
  readonly designators: Readonly<Record<string, 'any' | 'capital'>>;
  /** "No. 5", "§ 5". */
  readonly numero: ReadonlySet<string>;
  readonly scoreWords: ReadonlySet<string>;
  readonly phoneBefore: ReadonlySet<string>;
  readonly calibres: ReadonlySet<string>;
  /** Nouns after which a calibre is a length after all: "40 mm of rain". */
  readonly streets: ReadonlySet<string>;
  /** Before a bare year: "in 2019", "since 2019". */
  readonly months: ReadonlySet<string>;
}
