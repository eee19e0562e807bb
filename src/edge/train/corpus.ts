/** An annotated article: offsets in UTF-16 code units into `text`; an attribution may lack source or cue. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly (readonly [number, number])[];
    readonly cue: readonly (readonly [number, number])[];
    readonly content: readonly (readonly [number, number])[];
  }[];
}
