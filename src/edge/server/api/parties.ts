import type { Facts } from '../../../core/model/facts.ts';

/** Names of the states among `codes`; a code without a row in `facts/` stands for itself. Sorted by code: the desk gives colours in this order. */
export function partyNames(codes: Iterable<string | null>, facts: Facts): Record<string, string> {
  const names = new Map(facts.states.map((state) => [state.id, state.name]));
  const wanted = [...new Set(codes)].filter((code) => code !== null).sort();
  return Object.fromEntries(wanted.map((code) => [code, names.get(code) ?? code]));
}
