import type { Account, Finding, Independence, Origin, Position } from '../model/account.ts';
import type { Collation } from '../model/statement.ts';
import { copiedFrom, copy } from './copy/copies.ts';
import { figureDrift } from './drift/figures.ts';
import { stanceDrift } from './drift/stances.ts';
import { future } from './future.ts';
import { weighOrigins } from './origins.ts';
import { ownership } from './ownership.ts';
import { positions } from './positions.ts';
import type { Evidence, FindingRule } from './rule.ts';
import { tensions } from './tension/index.ts';
import { tooAlike } from './too-alike.ts';
import { twoWindows } from './two-windows.ts';
import { weekday } from './weekday.ts';

/** Every kind of finding. A new one is its file and its line here. */
export const FINDINGS: readonly FindingRule[] = [
  ...tensions,
  figureDrift,
  stanceDrift,
  twoWindows,
  tooAlike,
  copy,
  future,
  weekday,
  ownership,
];

/** What weighing adds to a collation: per question who stands behind it, and what does not add up. */
export interface Corroboration {
  readonly questions: ReadonlyMap<
    string,
    { readonly origins: readonly Origin[]; readonly independence: Independence; readonly positions: readonly Position[] }
  >;
  readonly positions: Account['positions'];
  readonly findings: readonly Finding[];
}

export function corroborate(e: Evidence): Corroboration {
  const taken = positions(e);
  const copied = copiedFrom(e);
  const questions = new Map(e.collation.inquiries.map((q) => [q.id, { ...weighOrigins(q, e, copied), positions: taken.of(q) }] as const));
  return { questions, positions: taken.other, findings: inOrder(FINDINGS.flatMap((f) => f.find(e))) };
}

const SEVERITY = ['high', 'medium', 'low'];
const inOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const key = (f: Finding): string => `${SEVERITY.indexOf(f.severity)} ${f.kind} ${f.rule} ${f.id}`;
  return [...findings].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

export type { Collation, Evidence };
