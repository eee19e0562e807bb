import { samePopulation } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import { phrase, saying, sentence, share, span } from '../words.ts';
import { baseOf } from './base.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** A share, its part and its whole, all three given, do not fit. */
export const t08: TensionRule = {
  id: 'T08',
  name: 'percentage and counts disagree',
  maxLevel: 'contradiction',
  waysOut: ['the share is of another base', 'the share is rounded, or an impression', 'the counts are of different days'],
  *build(n, e) {
    for (const q of n.inquiries) if (q.sort === 'share') for (const s of q.members) yield* triples(s, n, e);
  },
};

function* triples(s: Statement, n: Neighbourhood, e: Evidence): Iterable<Hypothesis> {
  const inquiry = n.inquiryOf(s);
  const base = baseOf(s, n, e);
  if (!inquiry || !base) return;
  for (const part of n.report(s.dispatch.ref)) {
    if (part.figure.unit === 'percent' || !e.lattice.same(part.measure.id, s.measure.id) || part.key === base.statement.key) continue;
    if (samePopulation(part.population, s.population) === 'no' || part.chain[0]?.key !== s.chain[0]?.key) continue;
    yield {
      inquiries: [...new Set([inquiry, ...[part, base.statement].flatMap((x) => n.inquiryOf(x) ?? [])])],
      values: { part, share: s, base: base.statement },
      constraints: [{ op: 'prod', product: 'part', factors: ['share', 'base'] }],
      certainty: samePopulation(part.population, s.population),
      assumptions: [{ id: `T08:base@${inquiry.id}`, text: `the share is a share of ${saying(base.statement)}, and the count is its part` }],
      told: (at) => ({
        title: sentence(`${phrase(s.figure)} of ${phrase(base.statement.figure)} is not ${phrase(part.figure)}`),
        explanation: sentence(`A share and its counts disagree: ${saying(s)} of ${saying(base.statement)} is not ${saying(part)}.`),
        working: [`${share(at('share'))} × ${span(at('base'))} = ${span(at('part'))}?`],
      }),
    };
  }
}
