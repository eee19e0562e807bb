import type { Conventions } from './conventions.ts';
import type { Facts } from './facts.ts';
import type { Weights } from './weights.ts';

/** All that a reading depends on besides the report: same tables, same text → same bytes. */
export interface Tables {
  readonly facts: Facts;
  readonly conventions: Conventions;
  readonly weights: Weights | null;
}
