/** How large a place is; a region is never a point (METHOD §4). */
export type Precision = 'country' | 'region' | 'district' | 'town' | 'point' | 'area';

export interface Place {
  /** As in `facts/`, e.g. `place:kursk-oblast`; `name:…` when unknown. */
  readonly id: string;
  readonly name: string;
  readonly precision: Precision;
  /** ISO 3166 code of the state it lies in, where known. */
  readonly state: string | null;
  /** Ids of the places it lies in, nearest first. */
  readonly within: readonly string[];
}
