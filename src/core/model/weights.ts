/** Trained weights, handed in by the edge as bytes from `models/`. Absent: the rules alone read. */
export interface Weights {
  readonly version: string;
  readonly tagger: Uint8Array | null;
  readonly parser: Uint8Array | null;
}
