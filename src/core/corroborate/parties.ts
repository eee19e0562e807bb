import type { Facts } from '../model/facts.ts';
import type { Inquiry } from '../model/statement.ts';

/**
 * The states that have a side in what a question counts: whose people they are, whose ground it is, and whoever a table of conflicts names
 * as fighting there then.
 */
export function conflictParties(q: Inquiry, facts: Facts): ReadonlySet<string> {
  const [of, ground] = [q.population?.of, q.place?.state];
  const out = new Set([of, ground].filter((x): x is string => typeof x === 'string' && x !== ''));
  for (const c of facts.conflicts ?? []) {
    const fits = (of ? c.parties.includes(of) : true) && (ground ? c.where.includes(ground) : true);
    if (!fits || out.size === 0) continue;
    if ((q.frame.end && c.from && q.frame.end < c.from) || (q.frame.start && c.to && q.frame.start > c.to)) continue;
    for (const p of c.parties) out.add(p);
  }
  return out;
}
