import type { Population } from '../../model/population.ts';
import type { TokenRange } from '../../model/token.ts';
import type { Quantified } from '../quantities/quantified.ts';
import type { Count } from './clause.ts';

/** The rule by which a bare number counts again what the sentence before counted. */
export const COUNTED_AGAIN = 'counted again';

/** A figure in the making: the quantity, what it counts and of whom. */
export interface Draft {
  readonly q: Quantified;
  readonly sentence: TokenRange;
  readonly count: Count | null;
  readonly measure: string;
  readonly unit: string;
  readonly population: Population | null;
  readonly inferred: Readonly<Record<string, string>>;
  /** Index of the figure before it whose people it speaks of ("of them"). */
  readonly of: number | null;
}
