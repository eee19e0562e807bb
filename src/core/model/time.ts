import type { Inferred } from './known.ts';
import type { Span } from './span.ts';
import type { Window } from './window.ts';

/** Words that name a day, a month, a year or a stretch of time, resolved. */
export interface TimeMention {
  readonly span: Span;
  readonly text: string;
  /** First and last day the words name ("until October 14": that day); null where the text does not tell. */
  readonly start: string | null;
  readonly end: string | null;
  /** The stretch they span ("until October 14": all up to it), with imprecise ends and a second reading where the language has one. */
  readonly window: Window;
  /** The grammar rule that read it, e.g. `weekday`, `month-day`, `nth-part`. */
  readonly rule: string;
  /** A weekday written beside a date it does not fall on (T21): what the calendar says. */
  readonly weekdayMismatch?: { readonly stated: string; readonly actual: string };
  readonly inferred: Inferred;
}
