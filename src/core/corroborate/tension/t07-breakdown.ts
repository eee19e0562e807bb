import { bare } from '../../model/measure.ts';
import { samePopulation } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import { phrase, saying, sentence, span } from '../words.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** Code units within which an origin's figures are taken for one breakdown. */
const REACH = 600;

/** An origin's parts do not make up its whole. */
export const t07: TensionRule = {
  id: 'T07',
  name: 'components do not add up',
  maxLevel: 'contradiction',
  waysOut: [
    'the parts named are not all ("including")',
    'some of the wounded died and are in both',
    'the total takes in missing or captured',
  ],
  *build(n) {
    for (const q of n.inquiries) {
      if (q.sort !== 'count') continue;
      for (const whole of q.members) yield* breakdowns(whole, n);
    }
  },
};

function* breakdowns(whole: Statement, n: Neighbourhood): Iterable<Hypothesis> {
  const inquiry = n.inquiryOf(whole);
  if (!inquiry) return;
  for (const ids of whole.measure.sumOf ?? []) {
    const parts = ids.flatMap((id) => nearest(id, whole, n) ?? []);
    if (parts.length < ids.length) continue;
    const values: Record<string, Statement> = { whole };
    parts.forEach((p, i) => {
      values[`part${i}`] = p;
    });
    const names = parts.map((_, i) => `part${i}`);
    yield {
      inquiries: [...new Set([inquiry, ...parts.flatMap((p) => n.inquiryOf(p) ?? [])])],
      values,
      constraints: [{ op: 'sum', whole: 'whole', parts: names }],
      certainty: 'yes',
      assumptions: [{ id: `T07:complete@${inquiry.id}`, text: 'the origin gives the parts as a full breakdown of the whole' }],
      told: (at) => ({
        title: sentence(
          `${parts.map((p) => `${phrase(p.figure)} ${bare(p.measure)}`).join(' and ')} are not ${phrase(whole.figure)} ${bare(whole.measure)}`,
        ),
        explanation: sentence(`${parts.map(saying).join(' and ')} are given with ${saying(whole)}, and do not make it up.`),
        working: [`${names.map((x) => span(at(x))).join(' + ')} = ${span(at('whole'))}?`],
      }),
    };
  }
}

/** The origin's own figure for a part, in the same passage, of the same people, place and time. */
function nearest(measure: string, whole: Statement, n: Neighbourhood): Statement | null {
  let best: Statement | null = null;
  const gap = (s: Statement): number => Math.abs(s.figure.span[0] - whole.figure.span[0]);
  for (const s of n.report(whole.dispatch.ref)) {
    if (s.measure.id !== measure || s.chain[0]?.key !== whole.chain[0]?.key || gap(s) > REACH || s.figure.unit === 'percent') continue;
    if (samePopulation(s.population, whole.population) === 'no' || !sameFrame(s, whole)) continue;
    if (!best || gap(s) < gap(best)) best = s;
  }
  return best;
}

const sameFrame = (a: Statement, b: Statement): boolean =>
  (a.place === null || b.place === null || a.place.id === b.place.id) &&
  (a.window === null || b.window === null || (a.window.start === b.window.start && a.window.end === b.window.end)) &&
  a.figure.kind !== 'increment';
