import type { Containment } from './window.ts';

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

const bare = (id: string): string => id.replace(/^place:/, '');

/** Whether `inner` lies in `outer`. A place that no table knows may lie anywhere but in another of its own name. */
export function placeWithin(inner: Place | null, outer: Place | null): Containment {
  if (inner === null || outer === null) return 'possible';
  if (bare(inner.id) === bare(outer.id)) return 'yes';
  if (inner.within.some((w) => bare(w) === bare(outer.id))) return 'yes';
  if (outer.precision === 'country' && outer.state !== null && inner.state !== null) return inner.state === outer.state ? 'yes' : 'no';
  if (outer.within.some((w) => bare(w) === bare(inner.id))) return 'possible';
  return inner.within.length && outer.within.length
    ? 'no'
    : inner.id.startsWith('name:') || outer.id.startsWith('name:')
      ? 'possible'
      : 'no';
}
