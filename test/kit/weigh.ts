import { collate } from '../../src/core/collate/collate.ts';
import { MEASURES } from '../../src/core/measure/index.ts';
import type { Account, Finding, Question } from '../../src/core/model/account.ts';
import { STANDARD } from '../../src/core/model/conventions.ts';
import { type Lattice, lattice } from '../../src/core/model/lattice.ts';
import type { Reading } from '../../src/core/model/reading.ts';
import type { Collation } from '../../src/core/model/statement.ts';
import type { Tables } from '../../src/core/model/tables.ts';
import { account } from '../../src/core/pipeline.ts';
import { aReading, FACTS, type Sheet } from './readings.ts';

export const TABLES: Tables = { facts: FACTS, conventions: STANDARD, weights: null };
export const LATTICE: Lattice = lattice(MEASURES);

export const readingsOf = (...sheets: readonly Sheet[]): readonly Reading[] => sheets.map(aReading);
export const collated = (...sheets: readonly Sheet[]): Collation => collate(readingsOf(...sheets), TABLES, LATTICE);
export const weighed = (...sheets: readonly Sheet[]): Account => account(readingsOf(...sheets), TABLES);
export const weighedWithout = (off: readonly string[], ...sheets: readonly Sheet[]): Account =>
  account(readingsOf(...sheets), TABLES, { off });

/** The question whose label is as given. @throws Error naming the labels there are. */
export function question(a: Account, label: string): Question {
  const found = a.questions.find((q) => q.label === label);
  if (!found) throw new Error(`no question “${label}” among:\n${a.questions.map((q) => q.label).join('\n')}`);
  return found;
}
/** What a finding says, briefly: kind, rule and the figures' words. */
export const brief = (f: Finding): string =>
  `${f.kind} ${f.rule}: ${[...f.figures]
    .map((x) => x.text)
    .sort()
    .join(' | ')}`;
export const findings = (a: Account, ...kinds: readonly Finding['kind'][]): readonly Finding[] =>
  a.findings.filter((f) => kinds.includes(f.kind));
