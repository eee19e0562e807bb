import { bare } from '../../model/measure.ts';
import { samePopulation } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import { counted, saying, sentence, side, span } from '../words.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';
import { fixed } from './scale.ts';

/** Fewer than this, and any share is usual. */
const FEW = 30;

/** An outcome is an unusual part of a wider one, against the band that its measure declares. Information, never more than a note. */
export const t19: TensionRule = {
  id: 'T19',
  name: 'implausible killed share',
  maxLevel: 'note',
  waysOut: ['an execution, a sinking, a crash: all or nearly all died', 'the two figures are of different times'],
  *build(n) {
    for (const q of n.inquiries)
      if (q.sort === 'count' && q.members.some((s) => s.measure.usualShare)) for (const s of q.members) yield* bands(s, n);
  },
};

function* bands(part: Statement, n: Neighbourhood): Iterable<Hypothesis> {
  const inquiry = n.inquiryOf(part);
  for (const band of part.measure.usualShare ?? []) {
    const whole = n
      .report(part.dispatch.ref)
      .find(
        (s) =>
          s.measure.id === band.of &&
          side(s) === side(part) &&
          sameTime(s, part) &&
          samePopulation(s.population, part.population) === 'yes',
      );
    if (!whole || !inquiry || whole.readings.core.low < FEW) continue;
    yield {
      inquiries: [...new Set([inquiry, ...[n.inquiryOf(whole)].flatMap((q) => q ?? [])])],
      values: { part, whole },
      constants: { least: fixed(band.low), most: fixed(band.high) },
      constraints: [
        { op: 'prod', product: 'floor', factors: ['least', 'whole'] },
        { op: 'prod', product: 'ceiling', factors: ['most', 'whole'] },
        { op: 'le', a: 'part', b: 'ceiling' },
        { op: 'le', a: 'floor', b: 'part' },
      ],
      certainty: 'yes',
      assumptions: [
        {
          id: `T19:usual@${inquiry.id}`,
          text: `of those ${bare(whole.measure)}, ${band.low * 100} to ${band.high * 100} % are usually ${bare(part.measure)}`,
        },
      ],
      told: (at) => ({
        title: sentence(`${counted(part)} of ${counted(whole)} is an unusual share`),
        explanation: sentence(`${saying(part)} beside ${saying(whole)} lies outside the usual ${band.low * 100} to ${band.high * 100} %.`),
        working: [`${span(at('floor'))} ≤ ${span(at('part'))} ≤ ${span(at('ceiling'))}?`],
      }),
    };
  }
}

const sameTime = (a: Statement, b: Statement): boolean =>
  (a.window?.start ?? null) === (b.window?.start ?? null) && (a.window?.end ?? null) === (b.window?.end ?? null);
