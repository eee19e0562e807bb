import type { Actor } from './actor.ts';
import type { Attribution } from './attribution.ts';
import type { Exhibit } from './exhibit.ts';
import type { Figure } from './figure.ts';
import type { Message } from './message.ts';
import type { Place } from './place.ts';
import type { Report } from './report.ts';
import type { TimeMention } from './time.ts';

/** What one report says: a pure function of its text, the facts and the rules' version. `hearsay.reading@1` in JSON. */
export interface Reading {
  readonly schema: 'hearsay.reading@1';
  /** Version of rules, facts and conventions that made it. */
  readonly rules: string;
  readonly report: Report;
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  readonly times: readonly TimeMention[];
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly exhibits: readonly Exhibit[];
  readonly messages: readonly Message[];
}
