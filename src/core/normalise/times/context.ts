import type { TimeLexicon } from '../../lang/sections/time.ts';
import type { Day } from '../../model/calendar.ts';
import type { Inferred } from '../../model/known.ts';
import type { TimeMention } from '../../model/time.ts';
import type { Parse } from '../../model/token.ts';
import type { Window } from '../../model/window.ts';
import type { Phrase, PhraseGrain } from './phrase.ts';

/** A phrase worked out. `start` and `end` are the days it names; `window`, where it differs, is the stretch it spans ("until May"). */
export interface Resolved {
  readonly start: Day | null;
  readonly end: Day | null;
  readonly window?: Window;
  readonly grain: PhraseGrain;
  readonly inferred: Inferred;
  readonly weekdayMismatch?: TimeMention['weekdayMismatch'];
}

/** A date already read, to which later words may refer. */
export interface Named {
  readonly phrase: Phrase;
  readonly start: Day;
  readonly end: Day;
  readonly grain: PhraseGrain;
}

/** What the words of a time are read against. News has a day of publication; in a narrative the last year named stands in for it. */
export interface Context {
  readonly parse: Parse;
  readonly lexicon: TimeLexicon;
  /** Works out a time within another one. */
  readonly resolve: (p: Phrase, c: Context) => Resolved;
  readonly published: Day | null;
  /** The last date named, and the last one beside a verb of saying. */
  readonly last: Named | null;
  readonly uttered: Named | null;
  /** The last quarter named. */
  readonly quarter: Named | null;
  /** The last year written out. */
  readonly year: number | null;
}

/** What the days of a phrase are counted from, and the rule that says so. */
export interface Reference {
  readonly day: Day;
  readonly rule: string;
}

/** The day "today" means: in a quotation the day it was said, where the text tells; else the day of publication. */
export function now(p: Phrase, c: Context): Reference | null {
  const quoted = (c.parse.quotationOf[p.from] ?? -1) >= 0;
  if (quoted && c.uttered?.grain === 'day' && near(p, c.uttered, c)) return { day: c.uttered.end, rule: 'day of the utterance' };
  return c.published ? { day: c.published, rule: 'publication date' } : null;
}

const near = (p: Phrase, n: Named, c: Context): boolean => {
  const [here, there] = [c.parse.paragraphOf[p.from] ?? 0, c.parse.paragraphOf[n.phrase.from] ?? 0];
  return here - there <= 1;
};

/** What "the day before" is before: for words beside a verb of saying the last date of saying, else the last date; else publication. */
export function anchor(p: Phrase, c: Context): (Omit<Named, 'phrase'> & { readonly rule: string }) | null {
  const named = besideReporting(p, c) ? (c.uttered ?? c.last) : c.last;
  if (named) return { ...named, rule: 'last date named' };
  return c.published ? { start: c.published, end: c.published, grain: 'day', rule: 'publication date' } : null;
}

/** Whether a verb of saying stands beside: "said on Monday", "on Monday told". */
export function besideReporting(p: Phrase, { parse, lexicon }: Context): boolean {
  const sentence = parse.sentenceOf[p.from];
  const isVerb = (i: number): boolean => parse.sentenceOf[i] === sentence && lexicon.directions.reporting.has(parse.tokens[i]?.norm ?? '');
  for (let i = p.from - 1; i >= p.from - 4; i--) if (isVerb(i)) return true;
  return isVerb(p.to) || isVerb(p.to + 1);
}

export const unknown = (grain: PhraseGrain = 'part'): Resolved => ({ start: null, end: null, grain, inferred: {} });
