/** Trained weights, handed in by the edge as bytes from `models/`. Absent: the rules alone read. */
export interface Weights {
  readonly version: string;
  readonly tagger: Uint8Array | null;
  readonly parser: Uint8Array | null;
  /** Cue finder, slot labeller and judge of relations; without them the frames alone read. */
  readonly cues?: Uint8Array | null;
  readonly slots?: Uint8Array | null;
  readonly relations?: Uint8Array | null;
  readonly keep?: Uint8Array | null;
}
