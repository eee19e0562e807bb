import type { Language } from '../../lang/language.ts';
import type { Counts, MeasureLexicon } from '../../lang/sections/measure.ts';
import type { Token } from '../../model/token.ts';
import type { NounWords } from '../quantities/noun.ts';
import { kept, listBook, lookup, phraseAt, phraseBefore, phraseBook } from '../quantities/words.ts';

/** Words that say what is counted, found at a place in the text. Token range. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly measure: string;
  /** `noun`: "deaths"; `state`: "dead"; `verb`: what it counts follows from its voice. "killed" is a verb that may stand as a state. */
  readonly kind: 'noun' | 'state' | 'verb';
  readonly counts: Counts;
  readonly past: boolean;
  readonly gerund: boolean;
  readonly own: boolean;
}

const books = kept((lexicon: MeasureLexicon) => ({
  phrases: [phraseBook(lexicon.phrases, 'first'), phraseBook(lexicon.phrases, 'last')] as const,
  nouns: [phraseBook(lexicon.nouns, 'first'), phraseBook(lexicon.nouns, 'last')] as const,
  states: [phraseBook(lexicon.states, 'first'), phraseBook(lexicon.states, 'last')] as const,
  complements: phraseBook(lexicon.complements, 'first'),
  settings: phraseBook(lexicon.settings, 'first'),
  including: listBook(lexicon.including, 'last'),
  lengthBefore: listBook(lexicon.lengthBefore, 'last'),
  sinceArrival: phraseBook(lexicon.sinceArrival, 'first'),
  refinements: lexicon.refinements.map((r) => ({ ...r, book: listBook(r.words, 'first') })),
}));
export const measureBooks = books;

/** The cue that starts at token `at`. */
export function cueAt(tokens: readonly Token[], at: number, end: number, lexicon: MeasureLexicon): Cue | null {
  const b = books(lexicon);
  const phrase = phraseAt(tokens, at, end, b.phrases[0]);
  if (phrase) return { from: at, to: phrase.to, kind: 'verb', past: true, gerund: false, own: false, ...phrase.value };
  const noun = phraseAt(tokens, at, end, b.nouns[0]);
  if (noun) return cue(at, noun.to, noun.value, 'noun');
  return at < end ? word(tokens, at, lexicon) : null;
}

/** The cue that ends before token `to`. */
export function cueBefore(tokens: readonly Token[], to: number, start: number, lexicon: MeasureLexicon): Cue | null {
  const b = books(lexicon);
  const phrase = phraseBefore(tokens, to, start, b.phrases[1]);
  if (phrase) return { from: phrase.from, to, kind: 'verb', past: true, gerund: false, own: false, ...phrase.value };
  const noun = phraseBefore(tokens, to, start, b.nouns[1]);
  if (noun) return cue(noun.from, to, noun.value, 'noun');
  return to - 1 >= start ? word(tokens, to - 1, lexicon) : null;
}

function word(tokens: readonly Token[], at: number, lexicon: MeasureLexicon): Cue | null {
  const norm = (tokens[at] as Token).norm;
  const verb = lexicon.verbs.get(norm);
  if (verb) return { from: at, to: at + 1, kind: 'verb', ...verb };
  const state = lookup(lexicon.states, norm);
  return state ? cue(at, at + 1, state, 'state') : null;
}

const cue = (from: number, to: number, measure: string, kind: 'noun' | 'state'): Cue => ({
  from,
  to,
  measure,
  kind,
  counts: 'subject',
  past: false,
  gerund: false,
  own: false,
});

/** What the reader of noun phrases has to know of a language. */
export const nounWords = kept((language: Language): Omit<NounWords, 'lexicon'> => {
  const { measure, quantity, cues } = language;
  const isState = (norm: string): boolean => lookup(measure.states, norm) !== undefined;
  const isNoun = (norm: string): boolean =>
    !isState(norm) &&
    (lookup(measure.people, norm) !== undefined ||
      lookup(measure.nouns, norm) !== undefined ||
      lookup(quantity.units, norm) !== undefined ||
      lookup(quantity.periods, norm) !== undefined ||
      quantity.carried.has(norm));
  const isComplement = (norm: string): boolean => !isState(norm) && !norm.endsWith('s') && lookup(measure.complements, norm) !== undefined;
  const isDeed = (norm: string): boolean => !isNoun(norm) && measure.verbs.has(norm);
  return {
    isState,
    isNoun,
    isComplement,
    isDeed,
    isShyDeed: (norm) => measure.shyVerbs.has(norm),
    isVerb: (norm) => !isNoun(norm) && (measure.verbs.has(norm) || cues.verbs.has(norm)),
  };
});

/** Whether a noun names people: by the table, or by its ending. */
export function isPeople(norm: string, lexicon: MeasureLexicon): boolean {
  if (lookup(lexicon.people, norm) !== undefined || lookup(lexicon.states, norm) !== undefined) return true;
  return !lexicon.notPeople.has(norm) && norm.length > 4 && lexicon.peopleEndings.some((e) => norm.endsWith(e));
}
