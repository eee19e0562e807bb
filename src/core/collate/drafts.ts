import type { WeighingConventions } from '../model/conventions.ts';
import type { Measure } from '../model/measure.ts';
import { type Place, placeWithin } from '../model/place.ts';
import type { Population } from '../model/population.ts';
import type { Frame, Inquiry, Statement } from '../model/statement.ts';

/** Statements that may be set side by side but for place and time: one measure asked for, one sort of figure, one population. */
export interface Bucket {
  readonly key: string;
  readonly measure: Measure;
  readonly sort: Inquiry['sort'];
  readonly population: Population | null;
  readonly statements: Statement[];
}
/** A question in the making. */
export interface Draft {
  readonly bucket: Bucket;
  readonly frame: Frame;
  readonly place: Place | null;
  readonly members: Statement[];
  readonly maybe: { statement: Statement; missing: readonly string[] }[];
}

/** Whether the text itself ties the figure to its place, rather than a rule that looks about for one. */
export const placeStated = (s: Statement): boolean => s.place !== null && s.figure.inferred.place === undefined;

/** Whether people are counted away from their own state: a force abroad has a theatre. */
export const abroad = (bucket: Bucket, place: Place | null): boolean =>
  place !== null && place.state !== null && bucket.population?.of != null && bucket.population.of !== place.state;

/**
 * One draft per place; a place within a region, district or town that is also named joins it. A whole country keeps its own question, but
 * for a force abroad of which one region of that country is named and no other, or by far fewer reports. Where some figures state a place, one whose own was merely
 * inferred does not open another: it comes back with those that have none.
 */
export function byPlace(
  bucket: Bucket,
  frame: Frame,
  members: readonly Statement[],
  c: WeighingConventions,
): { drafts: Draft[]; placeless: readonly Statement[] } {
  const places = new Map<string, Place>();
  for (const { place } of members) if (place && !places.has(place.id)) places.set(place.id, place);
  const inRegion = (p: Place): string => p.within.filter((id) => places.has(id) && places.get(id)?.precision !== 'country').at(-1) ?? p.id;
  const stated = new Set(members.flatMap((s) => (s.place && placeStated(s) ? [inRegion(s.place)] : [])));
  const theatres = new Map<string, string>();
  const homeOf = (p: Place): string => {
    const known = theatres.get(p.id) ?? theatre(p);
    theatres.set(p.id, known);
    return known;
  };
  const theatre = (p: Place): string => {
    if (p.precision !== 'country' || !abroad(bucket, p)) return inRegion(p);
    const regions = new Map<string, Set<string>>();
    for (const s of members) {
      const home = s.place && s.place.id !== p.id && (stated.size < 2 || placeStated(s)) ? inRegion(s.place) : null;
      if (home && placeWithin(places.get(home) ?? null, p) === 'yes')
        regions.set(home, (regions.get(home) ?? new Set()).add(s.dispatch.ref));
    }
    const [first, second] = [...regions].sort((a, b) => b[1].size - a[1].size);
    return first && first[1].size >= c.theatreFactor * (second?.[1].size ?? 0) ? first[0] : p.id;
  };
  const homes = new Set([...stated].map((id) => homeOf(places.get(id) as Place)));
  const out = new Map<string, Draft>();
  const placeless: Statement[] = [];
  for (const s of members) {
    const home = s.place && homeOf(s.place);
    if (!s.place || !home || (homes.size > 0 && !homes.has(home))) {
      placeless.push(s);
      continue;
    }
    const draft = out.get(home);
    if (draft) draft.members.push(s);
    else out.set(home, { bucket, frame, place: places.get(home) ?? s.place, members: [s], maybe: [] });
  }
  return { drafts: [...out.values()], placeless };
}
