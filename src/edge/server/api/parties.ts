import { type Facts, partyName } from '../../../core/model/facts.ts';

/** Names of the parties among `codes`; a code without a row in `facts/` stands for itself. Sorted by code: the desk gives colours in this order. */
export function partyNames(codes: Iterable<string | null>, facts: Facts): Record<string, string> {
  const wanted = [...new Set(codes)].filter((code) => code !== null).sort();
  return Object.fromEntries(wanted.map((code) => [code, partyName(facts, code)]));
}
