import { type Bridge, bare } from '../../model/measure.ts';
import { populationWithin } from '../../model/population.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import { counted, number, phrase, saying, sentence, share, span } from '../words.ts';
import { baseOf } from './base.ts';
import type { Neighbourhood } from './neighbours.ts';
import { contained, isBase } from './neighbours.ts';
import { byFloor } from './parts.ts';
import type { Hypothesis, TensionRule } from './rule.ts';

/** What happened to people exceeds those it could have happened to: a declared bridge, a share of a total, and the sum between them. */
export const t01: TensionRule = {
  id: 'T01',
  name: 'casualties exceed exposed force',
  maxLevel: 'tension',
  waysOut: [],
  *build(n, e) {
    for (const q of n.inquiries) {
      if (q.sort !== 'share' && q.sort !== 'count') continue;
      const bridged = bridgesTo(q, e);
      if (bridged.length === 0) continue;
      for (const lost of bridgedFrom(q, bridged, n)) yield* exposures(q, lost.inquiry, lost.bridge, n, e);
    }
  },
};

/** Measures that declare to be drawn from the one that `q` is about. */
function bridgesTo(q: Inquiry, e: Evidence): readonly { measure: string; bridge: Bridge }[] {
  const out: { measure: string; bridge: Bridge }[] = [];
  for (const m of e.lattice.all)
    for (const bridge of m.drawnFrom ?? []) if (bridge.measure === q.measure.id) out.push({ measure: m.id, bridge });
  return out;
}

function bridgedFrom(
  q: Inquiry,
  bridged: readonly { measure: string; bridge: Bridge }[],
  n: Neighbourhood,
): readonly { inquiry: Inquiry; bridge: Bridge }[] {
  return n.around(q).flatMap((inquiry) => {
    const found = bridged.find((b) => b.measure === inquiry.measure.id);
    return found && inquiry.sort === 'count' && populationWithin(inquiry.population, q.population) !== 'no'
      ? [{ inquiry, bridge: found.bridge }]
      : [];
  });
}

/** One hypothesis per pair of origins, for the largest of the counts. */
function* exposures(at: Inquiry, lost: Inquiry, bridge: Bridge, n: Neighbourhood, e: Evidence): Iterable<Hypothesis> {
  const seen = new Set<string>();
  for (const x of byFloor(lost).slice(0, 50)) {
    for (const s of at.members) {
      const pair = `${x.chain[0]?.key} ${s.chain[0]?.key}`;
      if (seen.has(pair)) continue;
      const h = at.sort === 'share' ? byShare(at, lost, x, s, bridge, n, e) : byCount(at, lost, x, s, bridge, e);
      if (!h) continue;
      seen.add(pair);
      yield h;
    }
  }
}

function byShare(at: Inquiry, lost: Inquiry, x: Statement, s: Statement, bridge: Bridge, n: Neighbourhood, e: Evidence): Hypothesis | null {
  const base = baseOf(s, n, e);
  if (!base || x.readings.core.low <= (base.statement.readings.core.high * s.readings.core.high) / 100) return null;
  // Who was at the front on one day bounds what befell them by then, not long after.
  const fit = contained(x, { ...base.statement, asOf: s.asOf }, e);
  if (fit.certainty !== 'yes') return null;
  const id = (key: string): string => `T01:${key}@${at.id}`;
  const drawn = { id: id('drawn-from'), text: bridge.assumption };
  const assumptions = base.stated ? [drawn] : [drawn, { id: id('base'), text: `the share is a share of ${saying(base.statement)}` }];
  return {
    inquiries: [...new Set([at, lost, ...[n.inquiryOf(base.statement)].flatMap((q) => q ?? [])])],
    values: { lost: x, share: s, base: base.statement },
    constraints: [
      { op: 'prod', product: 'exposed', factors: ['share', 'base'] },
      { op: 'le', a: 'lost', b: 'exposed', under: assumptions.map((a) => a.id) },
    ],
    certainty: fit.certainty,
    assumptions,
    waysOut: bridge.waysOut,
    told: (v, widest) => ({
      title: sentence(
        `${phrase(s.figure)} of ${phrase(base.statement.figure)} is ${span(v('exposed'))} ${at.measure.label}, yet ${counted(x)}`,
      ),
      explanation: sentence(
        `${saying(s)} of ${saying(base.statement)} is ${span(v('exposed'))} ${at.measure.label}; ${saying(x)} is more ${bare(x.measure)} than that. All three can be right if those ${bare(x.measure)} were not all among those ${at.measure.label} at that time.`,
      ),
      working: [
        `${share(v('share'))} × ${span(v('base'))} = ${span(v('exposed'))} ${at.measure.label}`,
        `${span(v('lost'))} ${bare(x.measure)} ≤ ${span(v('exposed'))} ${at.measure.label}?`,
        `at the widest reading of the words, up to ${number(widest('exposed').high)} ${at.measure.label}`,
      ],
    }),
  };
}

function byCount(at: Inquiry, lost: Inquiry, x: Statement, s: Statement, bridge: Bridge, e: Evidence): Hypothesis | null {
  if (x.readings.core.low <= s.readings.core.high || !isBase(s, e.lattice)) return null;
  return {
    inquiries: [at, lost],
    values: { lost: x, exposed: s },
    constraints: [{ op: 'le', a: 'lost', b: 'exposed' }],
    certainty: contained(x, s, e).certainty,
    assumptions: [{ id: `T01:drawn-from@${at.id}`, text: bridge.assumption }],
    waysOut: bridge.waysOut,
    told: (v) => ({
      title: sentence(`${phrase(s.figure)} ${at.measure.label}, yet ${counted(x)}`),
      explanation: sentence(`${saying(x)} is more ${bare(x.measure)} than ${saying(s)} leaves ${at.measure.label}.`),
      working: [`${span(v('lost'))} ${bare(x.measure)} ≤ ${span(v('exposed'))} ${at.measure.label}?`],
    }),
  };
}
