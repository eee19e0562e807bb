import { samePopulation } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import { counted, phrase, saying, sentence, side, span } from '../words.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** So many before, so many more, and another number after: told by one origin in one report. */
export const t17: TensionRule = {
  id: 'T17',
  name: 'increment inconsistent with before and after',
  maxLevel: 'contradiction',
  waysOut: ['a correction or a new count lies between', 'the increment is of another time or place'],
  *build(n, e) {
    for (const q of n.inquiries) if (q.sort === 'increment') for (const more of q.members) yield* triples(more, n, e);
  },
};

function* triples(more: Statement, n: Neighbourhood, e: Evidence): Iterable<Hypothesis> {
  const inquiry = n.inquiryOf(more);
  const counts = n
    .report(more.dispatch.ref)
    .filter(
      (s) =>
        s.figure.kind !== 'increment' &&
        s.figure.kind !== 'rate' &&
        s.figure.unit !== 'percent' &&
        e.lattice.same(s.measure.id, more.measure.id) &&
        side(s) === side(more) &&
        samePopulation(s.population, more.population) === 'yes' &&
        s.place?.id === more.place?.id,
    )
    .sort((a, b) =>
      (a.asOf ?? '') < (b.asOf ?? '') ? -1 : (a.asOf ?? '') > (b.asOf ?? '') ? 1 : a.readings.core.low - b.readings.core.low,
    );
  const [before, after] = counts;
  if (!inquiry || counts.length !== 2 || !before || !after || (before.asOf ?? '') >= (after.asOf ?? '')) return;
  yield {
    inquiries: [...new Set([inquiry, ...[before, after].flatMap((s) => n.inquiryOf(s) ?? [])])],
    values: { before, more, after },
    constraints: [{ op: 'sum', whole: 'after', parts: ['before', 'more'] }],
    certainty: 'yes',
    assumptions: [{ id: `T17:between@${inquiry.id}`, text: 'nothing else was added or taken back between the two counts' }],
    told: (at) => ({
      title: sentence(`${phrase(before.figure)} and ${phrase(more.figure)} more are not ${counted(after)}`),
      explanation: sentence(`${saying(before)} and ${saying(more)} do not make ${saying(after)}.`),
      working: [`${span(at('before'))} + ${span(at('more'))} = ${span(at('after'))}?`],
    }),
  };
}
