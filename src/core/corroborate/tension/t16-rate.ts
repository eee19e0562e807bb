import { bare } from '../../model/measure.ts';
import { samePopulation } from '../../model/population.ts';
import type { Statement } from '../../model/statement.ts';
import { days } from '../../model/window.ts';
import { counted, phrase, saying, sentence, side, span } from '../words.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';
import { fixed } from './scale.ts';

/** Days in a unit that a rate may be per. */
const UNITS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** So many a day, for so many days, is not the total. */
export const t16: TensionRule = {
  id: 'T16',
  name: 'rate times duration disagrees with total',
  maxLevel: 'tension',
  waysOut: ['the rate is of a peak, or of the latest days only', 'the time is known only roughly at both ends'],
  *build(n) {
    for (const q of n.inquiries)
      if (q.sort === 'rate') for (const rate of q.members) for (const total of totals(rate, n)) yield hypothesis(rate, total, n);
  },
};

/** Totals of the same report and origin, of the same people and outcome, whose time has two ends. */
const totals = (rate: Statement, n: Neighbourhood): readonly Statement[] =>
  n
    .report(rate.dispatch.ref)
    .filter(
      (s) =>
        s.measure.id === rate.measure.id &&
        s.figure.kind !== 'rate' &&
        s.figure.unit !== 'percent' &&
        side(s) === side(rate) &&
        samePopulation(s.population, rate.population) !== 'no' &&
        (days(s.window ?? { start: null, end: null }) ?? 0) > 1,
    );

function hypothesis(rate: Statement, total: Statement, n: Neighbourhood): Hypothesis {
  const length = (days(total.window ?? { start: null, end: null }) ?? 0) / (UNITS[rate.figure.per ?? 'day'] ?? 1);
  const inquiries = [...new Set([rate, total].flatMap((s) => n.inquiryOf(s) ?? []))];
  return {
    inquiries,
    values: { rate, total },
    constants: { time: fixed(length) },
    constraints: [{ op: 'prod', product: 'total', factors: ['rate', 'time'] }],
    certainty: samePopulation(rate.population, total.population),
    assumptions: [{ id: `T16:throughout@${inquiries[0]?.id}`, text: 'the rate held all that time' }],
    told: (at) => ({
      title: sentence(`${phrase(rate.figure)} a ${rate.figure.per ?? 'day'} is not ${counted(total)}`),
      explanation: sentence(`${saying(rate)} over the time of ${saying(total)} comes to another number.`),
      working: [`${span(at('rate'))} × ${Math.round(length)} = ${span(at('total'))} ${bare(total.measure)}?`],
    }),
  };
}
