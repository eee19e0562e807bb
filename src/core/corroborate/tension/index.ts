import type { FindingRule } from '../rule.ts';
import { asFinding, type TensionRule } from './rule.ts';
import { t01 } from './t01-exposed-force.ts';
import { t02 } from './t02-part-of-count.ts';
import { t03 } from './t03-disjoint.ts';
import { t04 } from './t04-falling-count.ts';
import { t05 } from './t05-window.ts';
import { t06 } from './t06-parts-of-time.ts';
import { t07 } from './t07-breakdown.ts';
import { t08 } from './t08-share-and-counts.ts';
import { t09 } from './t09-shares.ts';
import { t10 } from './t10-listed.ts';
import { t11 } from './t11-everyone-sent.ts';
import { t12 } from './t12-floor-ceiling.ts';
import { t13 } from './t13-zero.ts';
import { t14 } from './t14-population.ts';
import { t15 } from './t15-place.ts';
import { t16 } from './t16-rate.ts';
import { t17 } from './t17-increment.ts';
import { t18 } from './t18-launched.ts';
import { t19 } from './t19-usual-share.ts';
import { t24 } from './t24-same-day.ts';

/** The rules of METHOD §7 that bind figures to each other. A new one is its file and its line here. */
export const TENSION_RULES: readonly TensionRule[] = [
  t01,
  t02,
  t03,
  t04,
  t05,
  t06,
  t07,
  t08,
  t09,
  t10,
  t11,
  t12,
  t13,
  t14,
  t15,
  t16,
  t17,
  t18,
  t19,
  t24,
];

export const tensions: readonly FindingRule[] = TENSION_RULES.map(asFinding);
