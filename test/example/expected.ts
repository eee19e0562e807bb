/** The shape of `test/golden/kursk.json`: what a careful human reader takes from the example. */
export interface Expected {
  readonly figures: readonly ExpectedFigure[];
  readonly questions: readonly {
    readonly id: string;
    /** Ids of figures that meet in one question. */
    readonly together: readonly string[];
    /** Ids of figures that must not be in that question. */
    readonly apart?: readonly string[];
    readonly atMost: number;
  }[];
  readonly tensions: readonly {
    readonly id: string;
    readonly rule: string;
    readonly figures: readonly string[];
    readonly kind: readonly string[];
  }[];
  readonly noTension: readonly { readonly id: string; readonly figures: readonly string[] }[];
  readonly drifts: readonly { readonly id: string; readonly from: string; readonly to: string; readonly types: readonly string[] }[];
  readonly noDrift: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Drift of words rather than numbers, between reports. */
  readonly claimDrifts: readonly { readonly id: string; readonly from: string; readonly to: string; readonly types: readonly string[] }[];
  readonly copies: readonly { readonly id: string; readonly reports: readonly [string, string] }[];
  readonly dependences: readonly { readonly id: string; readonly names: readonly [string, string]; readonly because: readonly string[] }[];
  readonly positions: readonly ExpectedPosition[];
  /** What Hearsay does not find today, with its answer. May only get shorter. */
  readonly notYet: readonly Miss[];
}

export interface ExpectedFigure {
  readonly id: string;
  readonly report: string;
  /** Words of the text; those of the number stand in brackets. */
  readonly quote: string;
  readonly low?: number;
  readonly high?: number;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  readonly bound: string;
  /** Any of these. */
  readonly measure: readonly string[];
  /** The origin's name contains one of these. */
  readonly origin: readonly string[];
  readonly unnamed?: boolean;
  readonly of: string;
  readonly place?: string;
  readonly kind?: string;
  /** Ends as `a|b` where both are good. */
  readonly window?: { readonly start: string; readonly end: string };
}

export interface ExpectedPosition {
  readonly id: string;
  readonly report: string;
  readonly party: readonly string[];
  readonly stance: readonly string[];
  /** Words that the position's span, or the cue of its attribution, touches. */
  readonly quote: string;
}

/** One thing that is not as a careful reader would have it. */
export interface Miss {
  /** `figures/20a/window`, `tensions/T01-front`, … */
  readonly path: string;
  /** What Hearsay answers instead. */
  readonly today: string;
}
