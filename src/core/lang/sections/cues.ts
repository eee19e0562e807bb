import type { Modality, Stance } from '../../model/attribution.ts';

/**
 * What a cue verb may take, a letter each: `q` quotation or parenthetical ("…, X said", "said X"), `c` clause, `n` noun phrase, `i` infinitive,
 * `a` the person addressed comes first ("told reporters that"), `o` a complement ("called it Y", "described X as Y"), `p` passive without agent,
 * `f` accusation ("accused X of Y"), `b` a noun phrase after "of" or "about" ("spoke of", "warned of").
 */
export type Complement = 'q' | 'c' | 'n' | 'i' | 'a' | 'o' | 'p' | 'f' | 'b';

export interface CueVerb {
  readonly lemma: string;
  readonly takes: ReadonlySet<Complement>;
  readonly stance: Stance;
  readonly modality: Modality;
}

/** The words by which a language attributes. */
export interface CueLexicon {
  /** Word form → classes of words that can attribute ("want", "feel-adj"), for the trained reader alone. */
  readonly attitudes: ReadonlyMap<string, string>;
  /** Every inflected form → its verb. */
  readonly verbs: Pick<ReadonlyMap<string, CueVerb>, 'get' | 'has'>;
  /** Nouns that carry a content clause ("the claim that"). */
  readonly nouns: ReadonlyMap<string, { readonly stance: Stance; readonly modality: Modality }>;
  /** "according to", "in the words of": each a list of words before the source. */
  readonly prepositions: readonly (readonly string[])[];
  /** "reportedly", "allegedly": hearsay without a source. */
  readonly hearsay: ReadonlySet<string>;
  /** Participles that put a content (what stands before) on a source (after "by"): "verified by", "made public by". */
  readonly agentive: ReadonlyMap<string, Stance>;
  /** Participles that name a relay of the source before them: "cited by", "quoted in". */
  readonly relaying: ReadonlySet<string>;
  readonly agentMark: ReadonlySet<string>;
  readonly clauseMarks: ReadonlySet<string>;
  readonly relativePronouns: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passiveAuxiliaries: ReadonlySet<string>;
  /** "unable", "could": with a negation or verifying verb they make doubt, not denial. */
  readonly doubting: ReadonlySet<string>;
  /** Verbs whose refusal is a stance: lemma of what is refused does not matter ("declined to say"). */
  readonly refusals: ReadonlySet<string>;
  /** Verbs that make silence when negated or with "no": "has not commented", "did not reply". */
  readonly answering: ReadonlySet<string>;
  /** Modal words inside a content that make it more or less than fact. */
  readonly hedges: ReadonlyMap<string, Modality>;
  /** How a link knows: words near its cue or source. */
  readonly access: readonly (readonly [words: RegExp, access: string])[];
}
