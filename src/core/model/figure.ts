import type { Inferred } from './known.ts';
import type { Population } from './population.ts';
import type { Quantity } from './quantity.ts';
import type { Span } from './span.ts';
import type { Window } from './window.ts';

/**
 * `stock` (on a date), `flow` (in a window), `increment` ("another 50"), `rate` (per day), `share` (of a base),
 * `floor` (a list of names: a lower bound by method), `model` (a model's estimate).
 */
export type FigureKind = 'stock' | 'flow' | 'increment' | 'rate' | 'share' | 'floor' | 'model';

/** METHOD §2: quantity + unit + measure + population + window + place + as-of date + kind + attribution. */
export interface Figure extends Quantity {
  readonly id: string;
  readonly span: Span;
  /** Quantity with its hedge and noun: "more than 4,000 North Koreans". */
  readonly text: string;
  /** Id in `core/measure`, or `other`. */
  readonly measure: string;
  /** The report's own word for it: "died or been injured". */
  readonly word: string;
  readonly population: Population | null;
  readonly kind: FigureKind;
  /** For shares and carried-over nouns: what it is a part of. */
  readonly base?: { readonly text: string; readonly figure: string | null };
  /** Unit of time of a rate: "day". */
  readonly per?: string;
  /** When it happened; `stated` false: a rule supplied it (named in `inferred.window`). */
  readonly window: (Window & { readonly stated: boolean }) | null;
  /** Name of the place, as in `facts/` where known. */
  readonly place: string | null;
  readonly placeId: string | null;
  readonly asOf: string | null;
  /** Innermost attribution whose content holds it; null: the outlet's own words. */
  readonly attribution: string | null;
  /** Canonical name of the chain's first link, or the outlet. */
  readonly origin: string;
  /** Part → rule, for each of measure, population, window, place, asOf, kind, base that the words do not state. */
  readonly inferred: Inferred;
}
