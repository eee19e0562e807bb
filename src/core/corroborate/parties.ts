import type { Facts } from '../model/facts.ts';
import type { Inquiry } from '../model/statement.ts';

/**
 * The states that have a side in what a question counts: whose people they are, whose ground it is, and whoever a table of conflicts names
 * beside them.
 */
export function conflictParties(q: Inquiry, facts: Facts): ReadonlySet<string> {
  const own = [q.population?.of, q.place?.state].filter((x): x is string => typeof x === 'string' && x !== '');
  const out = new Set(own);
  for (const c of facts.conflicts ?? []) {
    if (!own.some((x) => c.parties.includes(x))) continue;
    if ((q.frame.end && c.from && q.frame.end < c.from) || (q.frame.start && c.to && q.frame.start > c.to)) continue;
    for (const p of c.parties) out.add(p);
  }
  return out;
}
