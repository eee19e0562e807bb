import type { Containment } from './window.ts';

/** Who is counted: whose people, what kind of people, under which condition. Parts the text does not give are null. */
export interface Population {
  /** The report's own words: "North Koreans". */
  readonly text: string;
  /** ISO 3166 code of the state (or id of the group) they belong to. */
  readonly of: string | null;
  /** `military`, `civilian`, `police`, `children`, `insurgents`, `all`, … ; null: not said. */
  readonly group: string | null;
  /** "sent to Kursk". */
  readonly condition?: string;
}

/** Kinds of people that lie in a wider kind whatever the report. Everyone lies in `all`. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  children: ['civilian'],
  journalists: ['civilian'],
};

const groupWithin = (inner: string | null, outer: string | null): Containment => {
  if (outer === null || outer === 'all' || inner === outer) return 'yes';
  if (inner === null || inner === 'all') return 'possible';
  return (WIDER[inner] ?? []).some((g) => groupWithin(g, outer) === 'yes') ? 'yes' : 'no';
};

/** Whether everyone counted in `inner` could be counted in `outer`: yes, possible (a part is not said), no. `null`: nothing was said. */
export function populationWithin(inner: Population | null, outer: Population | null): Containment {
  const group = groupWithin(inner?.group ?? null, outer?.group ?? null);
  if (group === 'no') return 'no';
  const [a, b] = [inner?.of ?? null, outer?.of ?? null];
  if (a !== null && b !== null && a !== b) return 'no';
  // "People" may be any: whether it takes in a named people, only the report's author knows.
  const anybody = outer === null || (b === null && outer.group === null && (a !== null || inner?.group != null));
  if (inner === null || anybody || (a === null && b !== null) || (a !== null && b === null && outer.group !== 'all')) return 'possible';
  return group;
}

/** Whether the two count the same people. */
export function samePopulation(a: Population | null, b: Population | null): Containment {
  const both = [populationWithin(a, b), populationWithin(b, a)];
  if (both.includes('no')) return 'no';
  return (a?.of ?? null) === (b?.of ?? null) && (a?.group ?? null) === (b?.group ?? null) ? 'yes' : 'possible';
}
