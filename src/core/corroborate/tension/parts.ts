import { bare } from '../../model/measure.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import type { Evidence } from '../rule.ts';
import { counted, saying, sentence, side, span } from '../words.ts';
import { contained, type Neighbourhood, type PartOf, type Unsaid } from './neighbours.ts';
import type { Hypothesis } from './rule.ts';

/** Pairs of figures looked at per pair of questions: conflicts come first, so the rest are weaker ones of the same. */
const LOOKED_AT = 200;

export interface PartsRule {
  readonly id: string;
  /** Which pairs of questions the rule is about. */
  readonly about: (r: PartOf, e: Evidence) => boolean;
  /** Which figures of them. */
  readonly takes?: (part: Statement, whole: Statement, e: Evidence) => boolean;
  readonly assumptions: readonly { readonly key: string; readonly text: string }[];
  readonly title: string;
}

/** Hypotheses that a part is no more than its whole, for each pair of origins that the numbers set at odds, strongest first. */
export function* partsAbove(rule: PartsRule, n: Neighbourhood, e: Evidence): Iterable<Hypothesis> {
  for (const r of n.parts) {
    if (!rule.about(r, e)) continue;
    const seen = new Set<string>();
    for (const [x, y] of clashes(r.part, r.whole)) {
      const pair = `${side(x)} ${side(y)}`;
      if (seen.has(pair) || !e.lattice.atMost(x.measure.id, y.measure.id) || !(rule.takes?.(x, y, e) ?? true)) continue;
      const { certainty, assumes } = contained(x, y, e);
      if (certainty === 'no') continue;
      seen.add(pair);
      yield {
        inquiries: [r.part, r.whole],
        values: { part: x, whole: y },
        constraints: [{ op: 'le', a: 'part', b: 'whole' }],
        certainty,
        assumptions: [...rule.assumptions, ...assumes.map((key) => ({ key, text: UNSAID[key](x, y) }))].map((a) => ({
          id: `${rule.id}:${a.key}@${r.whole.id}`,
          text: a.text,
        })),
        ...(assumes.length ? { cap: 'tension' as const } : {}),
        told: (at) => ({
          title: sentence(`${counted(x)}, yet ${counted(y)}`),
          explanation: sentence(`${rule.title}: ${saying(x)} counts a part of what ${saying(y)} counts, and is more than it.`),
          working: [`${span(at('part'))} ${bare(x.measure)} ≤ ${span(at('whole'))} ${bare(y.measure)}?`],
        }),
      };
    }
  }
}

/** What has to be assumed of times that are not said, in words. */
export const UNSAID: Readonly<Record<Unsaid, (x: Statement, y: Statement) => string>> = {
  'to-date': (_, y) => `“${y.figure.text}” counts everything up to ${y.window?.end ?? 'its day'}`,
  'same-start': (x) => `“${x.figure.text}” counts from the same day on`,
};

/** Pairs whose numbers as written clash, the widest gap first. */
function* clashes(part: Inquiry, whole: Inquiry): Iterable<readonly [Statement, Statement]> {
  const floors = byFloor(part);
  const ceilings = byCeiling(whole);
  let looked = 0;
  for (const x of floors) {
    for (const y of ceilings) {
      if (x.readings.core.low <= y.readings.core.high || ++looked > LOOKED_AT) break;
      yield [x, y];
    }
    const tightest = ceilings[0];
    if (!tightest || x.readings.core.low <= tightest.readings.core.high || looked > LOOKED_AT) return;
  }
}

const FLOORS = new WeakMap<Inquiry, readonly Statement[]>();
const CEILINGS = new WeakMap<Inquiry, readonly Statement[]>();
const memo = (map: WeakMap<Inquiry, readonly Statement[]>, q: Inquiry, by: (s: Statement) => number): readonly Statement[] => {
  const known = map.get(q);
  if (known) return known;
  const sorted = [...q.members].sort((a, b) => by(a) - by(b) || (a.key < b.key ? -1 : 1));
  map.set(q, sorted);
  return sorted;
};
/** Members, highest floor first. */
export const byFloor = (q: Inquiry): readonly Statement[] => memo(FLOORS, q, (s) => -s.readings.core.low);
/** Members, lowest ceiling first. */
export const byCeiling = (q: Inquiry): readonly Statement[] => memo(CEILINGS, q, (s) => s.readings.core.high);
