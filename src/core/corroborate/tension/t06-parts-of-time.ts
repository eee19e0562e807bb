import { bare } from '../../model/measure.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import { counted, saying, sentence, side, span } from '../words.ts';
import { contained } from './neighbours.ts';
import { byCeiling } from './parts.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** Counts of separate times, of one origin, that together come to more than its total. */
export const t06: TensionRule = {
  id: 'T06',
  name: 'disjoint windows add up to more than the total',
  maxLevel: 'contradiction',
  waysOut: ['the times overlap at their edges', 'some were counted in two of the parts', 'the total is older than the parts'],
  *build(n, e) {
    const parts = new Map<Inquiry, Inquiry[]>();
    for (const r of n.parts) {
      if (r.by.join() !== 'time' || r.part.frame.kind !== 'event' || r.whole.frame.kind !== 'running') continue;
      const list = parts.get(r.whole);
      if (list) list.push(r.part);
      else parts.set(r.whole, [r.part]);
    }
    for (const [whole, events] of parts) if (events.length > 1) yield* sums(whole, events, e);
  },
};

function* sums(whole: Inquiry, events: readonly Inquiry[], e: Evidence): Iterable<Hypothesis> {
  const seen = new Set<string>();
  for (const total of byCeiling(whole)) {
    if (total.readings.core.high === Infinity) break;
    if (seen.has(side(total)) || total.chain[0]?.unnamed) continue;
    const members = disjoint(events.flatMap((q) => largest(q, total, e) ?? []));
    if (members.length < 2) continue;
    seen.add(side(total));
    const names = members.map((_, i) => `part${i}`);
    yield {
      inquiries: [whole, ...events.filter((q) => q.members.some((s) => members.includes(s)))],
      values: { total, ...Object.fromEntries(members.map((s, i) => [`part${i}`, s])) },
      constraints: [{ op: 'sum', whole: 'total', parts: names, partial: true }],
      certainty: 'yes',
      assumptions: [{ id: `T06:apart@${whole.id}`, text: 'the times do not overlap, and nobody was counted twice' }],
      told: (at) => ({
        title: sentence(`${members.map(counted).join(' and ')}, yet ${counted(total)} in all`),
        explanation: sentence(
          `${members.map(saying).join(' and ')} are of separate times, and come to more than ${saying(total)} counts in all.`,
        ),
        working: [`${names.map((x) => span(at(x))).join(' + ')} ≤ ${span(at('total'))} ${bare(total.measure)}?`],
      }),
    };
  }
}

/** The origin's own largest figure for an event that certainly lies within the total. */
function largest(q: Inquiry, total: Statement, e: Evidence): Statement | null {
  let best: Statement | null = null;
  for (const s of q.members) {
    if (side(s) !== side(total) || !e.lattice.same(s.measure.id, total.measure.id) || s.readings.core.low < 1) continue;
    const fit = contained(s, total, e);
    if (fit.certainty === 'yes' && fit.assumes.length === 0 && (!best || s.readings.core.low > best.readings.core.low)) best = s;
  }
  return best;
}

/** Earliest first, without those that begin before the last has ended. */
function disjoint(statements: readonly Statement[]): readonly Statement[] {
  const out: Statement[] = [];
  const sorted = statements
    .filter((s) => s.window?.start && s.window.end)
    .sort((a, b) => ((a.window?.start ?? '') < (b.window?.start ?? '') ? -1 : 1));
  for (const s of sorted) if ((out.at(-1)?.window?.end ?? '') < (s.window?.start ?? '')) out.push(s);
  return out;
}
