import type { Inferred } from './known.ts';
import type { Spans } from './span.ts';

/** METHOD §1. `declines` covers refusal, no comment and reported silence. */
export type Stance = 'asserts' | 'denies' | 'confirms' | 'declines' | 'questions' | 'verifies' | 'quotes';

export type Modality = 'fact' | 'estimate' | 'conjecture' | 'plan' | 'forecast' | 'conditional';

/** How a link says it knows. */
export type Access = 'saw' | 'interrogated' | 'holds document' | 'was told' | 'read in' | 'unknown';

/** One step of a chain, origin first, outlet last. */
export interface Link {
  readonly name: string;
  /** Actor id; absent for the outlet when it is not named. */
  readonly actor?: string;
  readonly access?: Access;
  /** The words that make it a link. */
  readonly cue?: Spans;
  readonly unnamed?: boolean;
}

/**
 * Who is said to have said what (PARC, PolNeAR: source, cue, content). A content carried on from the sentence before
 * has an empty `cue`, an absent source an empty `source`.
 */
export interface Attribution {
  readonly id: string;
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
  readonly stance: Stance;
  readonly modality: Modality;
  /** Id of the attribution whose content this one lies in. */
  readonly within: string | null;
  /** Canonical name of the source; "" where there is none. */
  readonly actor: string;
  readonly actorId: string | null;
  /** How sure the reader is that this is an attribution with these parts, 0–1. */
  readonly score: number;
  readonly chain: readonly Link[];
  /** Id of the exhibit it rests on. */
  readonly exhibit: string | null;
  /** The frame or model that proposed it. */
  readonly rule: string;
  readonly inferred: Inferred;
}
