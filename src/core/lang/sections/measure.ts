import type { Phrase } from './quantity.ts';

/**
 * Whom a verb counts: `patient`, its object or the subject of its passive ("X killed 12", "12 were killed"); `subject`, whoever does it
 * ("12 died"); `either` ("12 surrendered", "12 were surrendered").
 */
export type Counts = 'patient' | 'subject' | 'either';

export interface MeasureVerb {
  /** Id of a measure. */
  readonly measure: string;
  readonly counts: Counts;
  /** Past form or participle: may be a passive. Else a present form or "-ing". */
  readonly past: boolean;
  readonly gerund: boolean;
  /** Who does it does it with its own people: "Pyongyang sent 12,000". */
  readonly own: boolean;
}

/** In these words a measure means another one: "deployed … to the front". */
export interface Refinement {
  readonly from: readonly string[];
  readonly words: readonly Phrase[];
  readonly to: string;
}

/** The words by which a language says what is counted, and of whom. Measures are ids of `core/measure`. */
export interface MeasureLexicon {
  readonly verbs: ReadonlyMap<string, MeasureVerb>;
  /** Forms that are nouns as often ("arrest", "release"): verbs only right before a number. */
  readonly shyVerbs: ReadonlyMap<string, MeasureVerb>;
  /** Nouns that are a count only with one of these verbs: "claimed 3,000 lives". */
  readonly pairs: Readonly<Record<string, { readonly verbs: ReadonlySet<string>; readonly measure: string }>>;
  /** "has suffered 300 casualties": the doer's own people. */
  readonly suffers: ReadonlySet<string>;
  /** "the dead included four women": beside forms of "be". */
  readonly equates: ReadonlySet<string>;
  /** "deaths", "casualties": the noun is the count. */
  readonly nouns: Readonly<Record<Phrase, string>>;
  /** "dead", "wounded": states that stand beside or instead of the people. */
  readonly states: Readonly<Record<Phrase, string>>;
  /** Verbs with a second word: "shot dead", "taken prisoner", "lost their lives". */
  readonly phrases: Readonly<Record<Phrase, { readonly measure: string; readonly counts: Counts }>>;
  /** Words right after the people that say what befell them: "taken two men prisoner". They outrank what the people's own words say. */
  readonly complements: Readonly<Record<Phrase, string>>;
  readonly refinements: readonly Refinement[];
  /** Where people are, without a verb: "at the front", "on board". */
  readonly settings: Readonly<Record<Phrase, string>>;
  /** Nouns for people → kind of people; null: people of any kind. */
  readonly people: Readonly<Record<string, string | null>>;
  /** Endings of nouns for people, where no table names them; and words with that ending that are none. */
  readonly peopleEndings: readonly string[];
  readonly notPeople: ReadonlySet<string>;
  /** Adjectives beside which an age, sex or role makes a group: "child soldiers" keep the noun's. */
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  /** May stand between auxiliary and verb. */
  readonly adverbs: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** "including", "among them": what follows is part of what was counted before. */
  readonly including: readonly Phrase[];
  /** First words of phrases that make a number part of a count made before: "among the dead". */
  readonly amid: ReadonlySet<string>;
  /** Words between a count's name and its number: "losses at 3,000", "toll rose to 31". */
  readonly reaches: ReadonlySet<string>;
  /** Between what somebody counts and the number: "puts the dead at 900". */
  readonly puts: ReadonlySet<string>;
  /** Words that end the reach of a clause. */
  readonly boundaries: ReadonlySet<string>;
  /** Of the joins, those that mean both at once where the outcomes allow it: "wounded and captured". */
  readonly both: ReadonlySet<string>;
  /** "whom the North has sent": the people are the object of what follows. */
  readonly objectRelatives: ReadonlySet<string>;
  /** Marks that stand in verbs for a measure that the kind of people decides; null: it counts nothing for the others. */
  readonly byGroup: Readonly<Record<string, { readonly of: Readonly<Record<string, string>>; readonly others: string | null }>>;
  /** The mark of being somewhere. */
  readonly here: string;
  readonly locatives: ReadonlySet<string>;
  /** "the number of": the people after it are counted by the bare number further on. */
  readonly tallies: ReadonlySet<string>;
  readonly joins: ReadonlySet<string>;
  /** Days in a period: "in the space of a week" is the seven days to the day it was said. */
  readonly lengths: Readonly<Record<string, number>>;
  readonly lengthBefore: readonly Phrase[];
  /** "since arriving": the start is when these people were first counted by one of these measures. */
  readonly sinceArrival: Readonly<Record<Phrase, readonly string[]>>;
}
