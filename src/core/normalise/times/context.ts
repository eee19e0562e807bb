import type { TimeLexicon } from '../../lang/sections/time.ts';
import { type Day, daysBetween } from '../../model/calendar.ts';
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
  /** What is read must lie behind: "since March". */
  readonly past?: true;
  /** The last period named, the last day, the last stretch of any kind, and the last day beside a verb of saying. */
  readonly last: Named | null;
  readonly lastDay: Named | null;
  readonly lastStretch: Named | null;
  readonly uttered: Named | null;
  /** The last quarter written out; accounts compare with it. */
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
  const said = c.uttered && near(p, c.uttered, c) ? c.uttered : c.lastDay;
  if (quoted && said && recent(said.end, c.published)) return { day: said.end, rule: 'day of the utterance' };
  return c.published ? { day: c.published, rule: 'publication date' } : null;
}

/** News quotes what was said in the last days: words older than this were hardly said on the last day named. */
const FRESH = 14;
const recent = (said: Day, published: Day | null): boolean => !published || (said <= published && daysBetween(said, published) <= FRESH);

/** In the same paragraph or at most so many before. */
export const near = (p: Phrase, n: Named, c: Context, paragraphs = 1): boolean =>
  (c.parse.paragraphOf[p.from] ?? 0) - (c.parse.paragraphOf[n.phrase.from] ?? 0) <= paragraphs;

export type Anchor = Omit<Named, 'phrase'> & { readonly rule: string };

/**
 * What "the day before" is before: beside a verb of saying the last date of saying; else the last day named, or for longer units the last
 * period; else publication.
 */
export function anchor(p: Phrase, c: Context, days: boolean): Anchor | null {
  const told = besideReporting(p, c) ? c.uttered : null;
  const named = told ?? (days ? (c.lastDay ?? c.last) : c.last);
  if (named) return { ...named, rule: told ? 'last date of saying' : 'last date named' };
  return c.published ? { start: c.published, end: c.published, grain: 'day', rule: 'publication date' } : null;
}

/** How far after a time that opens its sentence the verb may stand: "On Monday, the minister of the interior told". */
const FRONTED = 12;

/** Whether a verb of saying stands beside: "said on Monday", "on Monday told". */
export function besideReporting(p: Phrase, { parse, lexicon }: Context): boolean {
  const sentence = parse.sentenceOf[p.from];
  const isVerb = (i: number): boolean => parse.sentenceOf[i] === sentence && lexicon.directions.reporting.has(parse.tokens[i]?.norm ?? '');
  for (let i = p.from - 1; i >= p.from - 4; i--) if (isVerb(i)) return true;
  const [from = 0] = parse.sentences[sentence ?? -1] ?? [];
  for (let i = p.to; i < p.to + (p.from - from <= 1 ? FRONTED : 2); i++) if (isVerb(i)) return true;
  return false;
}

/** "the November 27 deal": a date that only tells which; the story does not move to it. */
export function attributive(p: Phrase, { parse, lexicon }: Context): boolean {
  const after = parse.tokens[p.to];
  const before = parse.tokens[p.from - 1]?.norm ?? '';
  return lexicon.determiners.has(before) && after?.kind === 'word' && !!after.spaced && /^\p{Ll}/u.test(after.text);
}

export const unknown = (grain: PhraseGrain = 'part'): Resolved => ({ start: null, end: null, grain, inferred: {} });
