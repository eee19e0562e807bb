import type { Assumption, Finding } from '../../model/account.ts';
import { everything, type Interval } from '../../model/interval.ts';
import type { Readings } from '../../model/quantity.ts';
import { claimsOf, figureRef } from '../../model/refs.ts';
import type { Inquiry, Statement } from '../../model/statement.ts';
import type { Containment } from '../../model/window.ts';
import { type Evidence, type FindingRule, finding } from '../rule.ts';
import { saying } from '../words.ts';
import { type Constraint, judge, type Level, lower, propagate } from './engine.ts';
import { type Neighbourhood, neighbourhood } from './neighbours.ts';
import { scaled } from './scale.ts';

/** Figures that would have to satisfy constraints if the assumptions hold. A rule builds them; the engine judges. */
export interface Hypothesis {
  readonly inquiries: readonly Inquiry[];
  /** Name in the constraints → figure. */
  readonly values: Readonly<Record<string, Statement>>;
  /** Numbers that nobody stated: a length of time, a whole of 100 %, a declared band. */
  readonly constants?: Readonly<Record<string, Readings>>;
  readonly constraints: readonly Constraint[];
  /** Whether window, place and population certainly lie within those they are set beside; only `yes` raises more than a note. */
  readonly certainty: Containment;
  /** The most it may raise, where something had to be assumed. */
  readonly cap?: Level;
  readonly assumptions: readonly { readonly id: string; readonly text: string }[];
  readonly waysOut?: readonly string[];
  /** In words, given each value, and each product of others, at the plausible reading. */
  readonly told: (at: (name: string) => Interval, widest: (name: string) => Interval) => Told;
}

export interface Told {
  readonly title: string;
  readonly explanation: string;
  /** The sum drawn out, a line a step. */
  readonly working: readonly string[];
}

/** A rule of METHOD §7. It declares when figures are bound to each other, never by naming a measure. */
export interface TensionRule {
  readonly id: string;
  readonly name: string;
  readonly maxLevel: Exclude<Level, 'none'>;
  /** When the figures may all be right after all. */
  readonly waysOut: readonly string[];
  readonly build: (n: Neighbourhood, e: Evidence) => Iterable<Hypothesis>;
}

/** A tension rule as a finding: builds, judges, words. Assumptions that are off take their constraints with them. */
export const asFinding = (rule: TensionRule): FindingRule => ({
  id: rule.id,
  name: rule.name,
  find: (e) => {
    const out = new Map<string, Finding>();
    const perQuestion = new Map<string, number>();
    for (const h of rule.build(neighbourhood(e), e)) {
      const place = h.inquiries.map((q) => q.id).join(' ');
      if ((perQuestion.get(place) ?? 0) >= e.conventions.weighing.findingsMost) continue;
      const raised = judged(rule, h, e);
      if (!raised || out.has(raised.id)) continue;
      out.set(raised.id, raised);
      perQuestion.set(place, (perQuestion.get(place) ?? 0) + 1);
    }
    return [...out.values()];
  },
});

function judged(rule: TensionRule, h: Hypothesis, e: Evidence): Finding | null {
  const constraints = h.constraints.filter((c) => !(c.under ?? h.assumptions.map((a) => a.id)).some((id) => e.off.has(id)));
  const values: Record<string, Readings> = { ...h.constants };
  for (const [name, s] of Object.entries(h.values)) values[name] = scaled(s.figure, e.conventions);
  const verdict = judge({ values, constraints });
  const sure = h.certainty === 'yes';
  // What may not even belong together is worth a word only where the numbers lie clearly apart.
  if (verdict.level === 'none' || h.certainty === 'no' || (!sure && verdict.level === 'note')) return null;
  const level = lower(lower(lower(verdict.level, rule.maxLevel), h.cap ?? 'contradiction'), sure ? 'contradiction' : 'note');
  if (level === 'none') return null;
  const members = verdict.conflict.flatMap((name) => h.values[name] ?? []);
  const products = constraints.filter((c) => c.op === 'prod' && !values[c.product]);
  const at = (reading: 'plausible' | 'wide') => {
    const narrowed = propagate({ values, constraints: products }, reading);
    return (name: string): Interval => narrowed?.get(name) ?? values[name]?.[reading] ?? everything;
  };
  const assumptions = h.assumptions.map((a): Assumption => ({ ...a, on: !e.off.has(a.id) }));
  return finding({
    kind: level,
    rule: rule.id,
    ...h.told(at('plausible'), at('wide')),
    questions: [...new Set(h.inquiries.map((q) => q.id))].sort(),
    figures: members.map(figureRef),
    claims: claimsOf(members),
    assumptions,
    waysOut: [...(h.waysOut ?? []), ...rule.waysOut],
  });
}

/** "A” (x) and “B” (y)". */
export const list = (statements: readonly Statement[]): string => statements.map(saying).join(' and ');
