import type { Facts, PlaceFact } from '../model/facts.ts';
import { foldName as fold } from '../model/name.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';

/** Resolves the place of a figure: as the reading has it, else as `facts/` does, else by name alone. */
export type PlaceFinder = (name: string | null, id: string | null, reading: Reading) => Place | null;

export function placeFinder(facts: Facts): PlaceFinder {
  const byId = new Map<string, PlaceFact>();
  const byName = new Map<string, PlaceFact>();
  for (const p of facts.places) {
    byId.set(p.id, p).set(`place:${p.id}`, p);
    for (const n of [p.name, ...p.names]) if (!byName.has(fold(n))) byName.set(fold(n), p);
  }
  const above = (p: PlaceFact): string[] => {
    const out: string[] = [];
    for (let up = p.within; up && !out.includes(up); up = byId.get(up)?.within ?? null) out.push(up);
    return out;
  };
  return (name, id, reading) => {
    if (name === null && id === null) return null;
    const own = reading.places.find((p) => (id ? p.id === id : p.name === name));
    const fact = (id ? byId.get(id) : undefined) ?? (own ? byId.get(own.id) : undefined) ?? byName.get(fold(name ?? ''));
    if (fact) {
      const within = own && own.within.length > above(fact).length ? own.within : above(fact);
      return { id: own?.id ?? id ?? fact.id, name: fact.name, precision: fact.precision, state: fact.state, within };
    }
    return own ?? { id: id ?? `name:${fold(name ?? '')}`, name: name ?? id ?? '', precision: 'area', state: null, within: [] };
  };
}
