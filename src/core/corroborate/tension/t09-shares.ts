import type { Statement } from '../../model/statement.ts';
import { phrase, saying, sentence, share, side } from '../words.ts';
import type { Neighbourhood } from './neighbours.ts';
import type { Hypothesis, TensionRule } from './rule.ts';
import { fixed } from './scale.ts';

/** Shares of one whole that come to more than the whole. At most a tension: that the kinds do not overlap is rarely said. */
export const t09: TensionRule = {
  id: 'T09',
  name: 'shares exceed one',
  maxLevel: 'tension',
  waysOut: ['the kinds overlap, or more than one answer was allowed', 'the shares are of different wholes'],
  *build(n) {
    const told = new Set<string>();
    for (const q of n.inquiries)
      if (q.sort === 'share')
        for (const s of q.members) {
          const group = alike(s, n);
          const key = group.map((x) => x.key).join(' ');
          if (group.length < 2 || told.has(key)) continue;
          told.add(key);
          yield hypothesis(group, n);
        }
  },
};

/** Shares of one report and origin, of one base, whose measures have no outcome in common. */
function alike(s: Statement, n: Neighbourhood): readonly Statement[] {
  const out: Statement[] = [];
  const base = (x: Statement): string => x.figure.base?.figure ?? x.figure.base?.text ?? '';
  for (const x of n.report(s.dispatch.ref)) {
    if (x.figure.unit !== 'percent' || side(x) !== side(s) || !base(x) || base(x) !== base(s)) continue;
    if (out.every((y) => y.measure.outcomes.every((o) => !x.measure.outcomes.includes(o)))) out.push(x);
  }
  return out;
}

function hypothesis(group: readonly Statement[], n: Neighbourhood): Hypothesis {
  const inquiries = [...new Set(group.flatMap((s) => n.inquiryOf(s) ?? []))];
  const names = group.map((_, i) => `share${i}`);
  return {
    inquiries,
    values: Object.fromEntries(group.map((s, i) => [`share${i}`, s])),
    constants: { one: fixed(1) },
    constraints: [{ op: 'sum', whole: 'one', parts: names, partial: true }],
    certainty: 'yes',
    assumptions: [{ id: `T09:apart@${inquiries[0]?.id}`, text: 'nobody is in two of the shares' }],
    told: (at) => ({
      title: sentence(`${group.map((s) => phrase(s.figure)).join(' and ')} are more than the whole`),
      explanation: sentence(`${group.map(saying).join(' and ')} are shares of one whole, and come to more than it.`),
      working: [`${names.map((x) => share(at(x))).join(' + ')} ≤ 100 %?`],
    }),
  };
}
