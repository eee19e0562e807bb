import type { Bound } from '../../model/quantity.ts';
import type { Noun } from './noun.ts';

/** A quantity in a text: what was said of how many, before anything is known of whom. Token ranges. */
export interface Quantified {
  /** The number itself, with currency sign, scale and per cent. */
  readonly core: readonly [from: number, to: number];
  /** With hedge and noun. */
  readonly from: number;
  readonly to: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly approximate: boolean;
  readonly step: number;
  /** Unit where the words name one ("percent", "usd", "km", "hours"); null: what the noun says. */
  readonly unit: string | null;
  readonly vague: string | null;
  /** A word too vague to be a figure by itself. */
  readonly weak: boolean;
  readonly increment: boolean;
  /** A share in words ("a third", "one in ten") or per cent. */
  readonly share: boolean;
  /** Of shares, those told as a part ("a third", "one in ten"). */
  readonly fraction: boolean;
  /** "no", "none": nothing was counted. */
  readonly none: boolean;
  /** Period of a rate: "day". */
  readonly per: string | null;
  readonly noun: Noun;
  /** Digits without separators and without a scale: may be a year or a code. */
  readonly plain: boolean;
  readonly ordinal: boolean;
  /** The number stands in words. */
  readonly words: boolean;
}
