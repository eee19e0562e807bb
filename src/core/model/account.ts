import type { Stance } from './attribution.ts';
import type { Span } from './span.ts';
import type { Window } from './window.ts';

/** A figure of a report, named from outside: `report` is its ref (or id). */
export interface FigureRef {
  readonly report: string;
  readonly figure: string;
  readonly text: string;
  readonly origin: string;
  readonly span: Span;
}
/** A claim of a report, named from outside. */
export interface ClaimRef {
  readonly report: string;
  readonly attribution: string;
  readonly text: string;
  readonly span: Span;
}

/** A figure in its question, with what a person needs to set it beside others. */
export interface PlacedFigure extends FigureRef {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly bound: string;
  readonly approximate: boolean;
  readonly unit: string;
  readonly measure: string;
  readonly word: string;
  readonly kind: string;
  readonly window: (Window & { readonly stated: boolean }) | null;
  readonly asOf: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly party: string | null;
  /** Empty: belongs. Else "may belong": the parts that are missing ("place", "window"). */
  readonly missing: readonly string[];
  /** Parts the words do not state → the rule that supplied them, at reading or on setting figures side by side. */
  readonly inferred?: Readonly<Record<string, string>>;
}

export interface DependenceEdge {
  readonly name: string;
  readonly because: 'same exhibit' | 'relay' | 'owner' | 'party' | 'copied text' | 'co-origin';
  /** What shows it, in words, and where. */
  readonly evidence: string;
  readonly claims: readonly ClaimRef[];
}

export interface Origin {
  readonly name: string;
  readonly actor: string | null;
  /** State it is an organ of or speaks for. */
  readonly party: string | null;
  readonly unnamed: boolean;
  readonly dependsOn: readonly DependenceEdge[];
  readonly figures: readonly FigureRef[];
}

/** Always an upper bound; unknown links never raise it (METHOD §5). */
export interface Independence {
  readonly atMost: number;
  readonly named: number;
  /** How many of the counted origins are parties to the conflict. */
  readonly parties: number;
  readonly reasons: readonly string[];
}

export interface Position {
  readonly party: string;
  /** `silent`: the report itself says that nothing was said. `none found`: no report has anything. */
  readonly stance: 'confirms' | 'denies' | 'declines' | 'silent' | 'none found';
  readonly date: string | null;
  readonly report: string | null;
  readonly attribution: string | null;
  readonly text: string;
  readonly span: Span | null;
}

export interface Question {
  /** Stable: depends only on measure family, population, place and frame of time. */
  readonly id: string;
  readonly label: string;
  readonly family: string;
  readonly measure: string;
  readonly population: string;
  readonly place: string;
  readonly frame: { readonly start: string | null; readonly end: string | null } | null;
  readonly figures: readonly PlacedFigure[];
  readonly mayBelong: readonly PlacedFigure[];
  readonly origins: readonly Origin[];
  readonly independentOrigins: Independence;
  readonly positions: readonly Position[];
}

export type FindingKind = 'contradiction' | 'tension' | 'note' | 'incomparable' | 'drift' | 'copy' | 'weekday' | 'ownership';

export interface Assumption {
  readonly id: string;
  readonly text: string;
  readonly on: boolean;
}

export interface Finding {
  /** Stable digest of kind, rule and members. */
  readonly id: string;
  readonly kind: FindingKind;
  /** `T01` … of METHOD §7; for drift the first type. */
  readonly rule: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly title: string;
  readonly questions: readonly string[];
  readonly figures: readonly FigureRef[];
  readonly claims: readonly ClaimRef[];
  /** Drift types (METHOD §8). */
  readonly types: readonly string[];
  readonly explanation: string;
  /** The sum drawn out, a line a step: "27–33 % × 11,000–12,000 = 2,970–3,960". */
  readonly working: readonly string[];
  readonly assumptions: readonly Assumption[];
  readonly waysOut: readonly string[];
}

/** What reports say together. `hearsay.account@1` in JSON. */
export interface Account {
  readonly schema: 'hearsay.account@1';
  readonly rules: string;
  readonly conventions: string;
  readonly reports: readonly {
    readonly ref: string;
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
    readonly url: string | null;
  }[];
  readonly questions: readonly Question[];
  /** Positions that belong to no question of figures. */
  readonly positions: readonly Position[];
  readonly findings: readonly Finding[];
}

export type PositionStance = Extract<Stance, 'confirms' | 'denies' | 'declines'>;
