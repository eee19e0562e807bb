/**
 * A kind of count: an explicit set of outcomes (METHOD §2). Each measure declares its own relations; no rule names a measure.
 */
export interface Measure {
  readonly id: string;
  /** As a person would write it in a question's label: "killed or wounded". */
  readonly label: string;
  /** Questions are grouped by family: figures of one family may be set side by side. */
  readonly family: string;
  /** Outcomes a person (or thing) may have to be counted. The lattice follows from set inclusion and from `within`. */
  readonly outcomes: readonly string[];
  /** Ids of the measures an ambiguous word may mean ("casualties"). A conflict must hold in every reading. */
  readonly mayMean?: readonly string[];
  /** Ids of measures this one can never exceed, population, place and window being equal or wider there. */
  readonly within: readonly string[];
  /** Measures that hold only under a bridging assumption, which an analyst may switch off (T01). */
  readonly drawnFrom?: readonly Bridge[];
  /** Ids of measures that together make up this one, where an origin presents them as a breakdown (T07). */
  readonly sumOf?: readonly (readonly string[])[];
  /** Part of another measure's count that this one usually is, as fractions: outside it, a note (T19). */
  readonly usualShare?: readonly { readonly of: string; readonly low: number; readonly high: number }[];
  /** Id of the measure under whose question its figures are listed, where people ask for both in one breath ("sent" with "deployed"). */
  readonly askedWith?: string;
  /** `flow`: happens in a window and only grows; `stock`: is so on a date. */
  readonly kind: 'flow' | 'stock';
  /** What is counted: persons or things. */
  readonly unit: 'persons' | 'items';
}

export interface Bridge {
  readonly measure: string;
  readonly assumption: string;
  readonly waysOut: readonly string[];
}

/** A measure's label without what it explains in brackets. */
export const bare = (m: Measure): string => m.label.replace(/ \(.*\)$/, '');
