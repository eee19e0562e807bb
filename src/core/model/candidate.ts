import type { Modality, Stance } from './attribution.ts';
import type { TokenRange } from './token.ts';

/** An attribution as a frame proposes it, in tokens, before sources are resolved and levels nested. */
export interface Candidate {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly stance: Stance;
  readonly modality: Modality;
  /** Name of the frame: "according-to", "subject-verb-content", … */
  readonly frame: string;
  readonly score: number;
  /** The source words stand for another phrase: relative pronoun → its antecedent, elided subject → the subject before. */
  readonly antecedent?: TokenRange;
  /** Index of the candidate whose quotation is carried on here. */
  readonly carries?: number;
  /** Relays named at the source ("an analyst cited by the WSJ"), nearest to the origin first. */
  readonly relays?: readonly { readonly source: TokenRange; readonly cue: TokenRange }[];
}

export const size = ([from, to]: TokenRange): number => Math.max(0, to - from);
export const total = (ranges: readonly TokenRange[]): number => ranges.reduce((n, r) => n + size(r), 0);
export const inside = (i: number, ranges: readonly TokenRange[]): boolean => ranges.some(([a, b]) => i >= a && i < b);
