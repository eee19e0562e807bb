import type { Attribution } from './attribution.ts';
import type { Figure } from './figure.ts';
import type { Measure } from './measure.ts';
import type { Place } from './place.ts';
import type { Population } from './population.ts';
import type { Readings } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Voice } from './voice.ts';
import type { Window } from './window.ts';

/** A figure as a report states it: with the people behind it, and every part resolved that comparing needs. */
export interface Statement {
  /** Report ref + figure id; sorts the same on every run. */
  readonly key: string;
  readonly dispatch: Dispatch;
  readonly figure: Figure;
  readonly measure: Measure;
  readonly readings: Readings;
  readonly population: Population | null;
  readonly place: Place | null;
  /** What time it is about; for a running count the end is the day it stood at. Null: neither said nor inferred. */
  readonly window: Window | null;
  /** Day the figure stood at, where said or bounded by publication. */
  readonly asOf: string | null;
  readonly attribution: Attribution | null;
  /** Origin first, outlet last. Never empty. */
  readonly chain: readonly Voice[];
  /** Who else is given as a source of the same words. */
  readonly together: readonly Voice[];
  /** When the origin is said to have said it. */
  readonly uttered: string | null;
  /** It stands in a denial or a doubt: nobody's count, but somebody's position. */
  readonly denied: boolean;
  /** Parts taken over from elsewhere in the report: part → rule. */
  readonly adopted: Readonly<Record<string, string>>;
}

/** A report among those weighed. */
export interface Dispatch {
  /** Its sender's id, else its digest: how accounts name it. */
  readonly ref: string;
  readonly reading: Reading;
  readonly outlet: Voice;
}

/** An attribution of any report, figure or not, with its voices. */
export interface Claim {
  readonly key: string;
  readonly dispatch: Dispatch;
  readonly attribution: Attribution;
  readonly chain: readonly Voice[];
  readonly uttered: string | null;
}

/** Frame of time of a question. `event`: happened in it; `running`: counted up to a day; `stock`: so on a day; `unknown`: nobody says. */
export interface Frame {
  readonly kind: 'event' | 'running' | 'stock' | 'unknown';
  readonly start: string | null;
  readonly end: string | null;
  /** Stands for the frame in a question's id. */
  readonly slug: string;
}

/** Figures that answer one question, before they are weighed. */
export interface Inquiry {
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly measure: Measure;
  /** `count`, or the figure kinds that are never set beside counts; `plan`: intended, foreseen or conditional. */
  readonly sort: 'count' | 'share' | 'rate' | 'increment' | 'plan';
  readonly population: Population | null;
  readonly place: Place | null;
  readonly frame: Frame;
  readonly members: readonly Statement[];
  /** Figures denied or doubted that would belong here: they say which question a denial is of. */
  readonly denied: readonly Statement[];
  readonly maybe: readonly { readonly statement: Statement; readonly missing: readonly string[] }[];
}

/** All that was said, sorted into questions: what collating hands to corroborating. */
export interface Collation {
  readonly dispatches: readonly Dispatch[];
  /** Without those denied. */
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly inquiries: readonly Inquiry[];
}
