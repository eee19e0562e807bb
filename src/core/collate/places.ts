import type { Facts } from '../model/facts.ts';
import { foldName as fold } from '../model/name.ts';
import type { Place } from '../model/place.ts';
import type { Reading } from '../model/reading.ts';

/** Resolves the place of a figure: as the reading has it, else as `facts/` does, else by name alone. */
export type PlaceFinder = (name: string | null, id: string | null, reading: Reading) => Place | null;

const FINDERS = new WeakMap<Facts, PlaceFinder>();

export function placeFinder(facts: Facts): PlaceFinder {
  const known = FINDERS.get(facts) ?? build(facts);
  FINDERS.set(facts, known);
  return known;
}

function build(facts: Facts): PlaceFinder {
  const byId = new Map<string, Place>();
  const byName = new Map<string, Place>();
  const note = (place: Place, names: readonly string[]): void => {
    byId.set(place.id, place);
    for (const n of [place.name, ...names]) if (!byName.has(fold(n))) byName.set(fold(n), place);
  };
  const country = new Map(facts.states.map((s) => [s.id, `place:${fold(s.name).replaceAll(' ', '-')}`]));
  for (const s of facts.states) note({ id: country.get(s.id) ?? '', name: s.name, precision: 'country', state: s.id, within: [] }, s.names);
  const rows = new Map(facts.places.map((p) => [p.id, p]));
  for (const p of facts.places) {
    const within: string[] = [];
    for (let up = p.within; up && rows.has(up) && !within.includes(`place:${up}`); up = rows.get(up)?.within ?? null)
      within.push(`place:${up}`);
    const land = p.state ? country.get(p.state) : undefined;
    if (land && !within.includes(land)) within.push(land);
    note({ id: `place:${p.id}`, name: p.name, precision: p.precision, state: p.state, within }, p.names);
  }
  return (name, id, reading) => {
    if (name === null && id === null) return null;
    const own = reading.places.find((p) => (id ? p.id === id : p.name === name));
    const fact = (id ? byId.get(id) : undefined) ?? byName.get(fold(name ?? ''));
    return own ?? fact ?? { id: id ?? `name:${fold(name ?? '')}`, name: name ?? id ?? '', precision: 'area', state: null, within: [] };
  };
}
