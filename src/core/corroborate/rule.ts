import type { Finding, FindingKind } from '../model/account.ts';
import type { Conventions } from '../model/conventions.ts';
import { digest } from '../model/digest.ts';
import type { Facts } from '../model/facts.ts';
import type { Lattice } from '../model/lattice.ts';
import type { Collation } from '../model/statement.ts';

/** What a finding's file may look at. */
export interface Evidence {
  readonly collation: Collation;
  readonly lattice: Lattice;
  readonly facts: Facts;
  readonly conventions: Conventions;
  /** Ids of assumptions the analyst has switched off. */
  readonly off: ReadonlySet<string>;
}

/** One kind of finding: its file declares it, the registry lists it. */
export interface FindingRule {
  readonly id: string;
  readonly name: string;
  readonly find: (evidence: Evidence) => readonly Finding[];
}

const SEVERITY: Readonly<Record<FindingKind, Finding['severity']>> = {
  contradiction: 'high',
  tension: 'high',
  drift: 'medium',
  weekday: 'medium',
  ownership: 'medium',
  copy: 'medium',
  note: 'low',
  incomparable: 'low',
};

type Part = 'id' | 'severity' | 'questions' | 'figures' | 'claims' | 'types' | 'working' | 'assumptions' | 'waysOut';

/** A finding with what most leave empty filled in, and its stable id: a digest of kind, rule and members. */
export function finding(f: Omit<Finding, Part> & Partial<Pick<Finding, Part>>): Finding {
  const figures = f.figures ?? [];
  const claims = f.claims ?? [];
  const members = [
    ...figures.map((x) => `${x.report}#${x.figure}`).sort(),
    ...(figures.length ? [] : claims.map((x) => `${x.report}#${x.attribution}@${x.span[0]}`).sort()),
  ];
  return {
    id: `f-${digest(f.kind === 'contradiction' || f.kind === 'note' ? 'tension' : f.kind, f.rule, ...members)}`,
    severity: SEVERITY[f.kind],
    questions: [],
    types: [],
    working: [],
    assumptions: [],
    waysOut: [],
    ...f,
    figures,
    claims,
  };
}
