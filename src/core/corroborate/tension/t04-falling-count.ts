import { bare } from '../../model/measure.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import { by, phrase, saying, sentence, span } from '../words.ts';
import { sameOrigin } from './equals.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** An origin's running count is lower than it was. */
export const t04: TensionRule = {
  id: 'T04',
  name: 'cumulative count falls',
  maxLevel: 'contradiction',
  waysOut: [
    'the origin announced a correction',
    'the later figure counts only what is confirmed, or another time',
    'one report changed the figure on the way',
  ],
  *build(n, e) {
    for (const q of n.inquiries) {
      if (q.sort !== 'count' || q.frame.kind !== 'running' || q.measure.kind !== 'flow') continue;
      yield* falls(q, (s) => e.lattice.readingsOf(s.measure.id).length === 1);
    }
  },
};

/** Per origin and measure, each figure against the highest that came before it. */
function* falls(q: Inquiry, plain: (s: Statement) => boolean): Iterable<Hypothesis> {
  const highest = new Map<string, Statement>();
  const dated = q.members.filter((s) => s.asOf !== null && plain(s) && !s.chain[0]?.unnamed && !s.chain[0]?.outlet);
  for (const s of [...dated].sort((a, b) =>
    (a.asOf ?? '') < (b.asOf ?? '') ? -1 : (a.asOf ?? '') > (b.asOf ?? '') ? 1 : a.key < b.key ? -1 : 1,
  )) {
    const key = `${s.chain[0]?.key} ${s.measure.id} ${s.place?.id} ${s.window?.start ?? ''}`;
    const before = highest.get(key);
    if (before && (before.asOf ?? '') < (s.asOf ?? '') && sameOrigin(before, s) && before.readings.core.low > s.readings.core.high) {
      yield {
        inquiries: [q],
        values: { earlier: before, later: s },
        constraints: [{ op: 'le', a: 'earlier', b: 'later' }],
        certainty: 'yes',
        assumptions: [{ id: `T04:one-count@${q.id}`, text: 'both are the same count, kept up without correction' }],
        told: (at) => ({
          title: sentence(
            `${phrase(before.figure)} ${bare(q.measure)} on ${before.asOf}, yet ${phrase(s.figure)} on ${s.asOf}, says ${by(s)}`,
          ),
          explanation: sentence(
            `A count of what happened can only grow: ${saying(before)} stood on ${before.asOf}, ${saying(s)} on ${s.asOf}.`,
          ),
          working: [`${span(at('earlier'))} on ${before.asOf} ≤ ${span(at('later'))} on ${s.asOf}?`],
        }),
      };
    }
    if (!before || s.readings.core.low > before.readings.core.low) highest.set(key, s);
  }
}
