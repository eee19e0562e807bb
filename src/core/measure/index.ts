import type { Measure } from '../model/measure.ts';
import { affected } from './affected.ts';
import { atFront } from './at_front.ts';
import { captured } from './captured.ts';
import { casualties } from './casualties.ts';
import { damaged } from './damaged.ts';
import { deployed } from './deployed.ts';
import { destroyed } from './destroyed.ts';
import { destroyedOrDamaged } from './destroyed_or_damaged.ts';
import { detained } from './detained.ts';
import { displaced } from './displaced.ts';
import { evacuated } from './evacuated.ts';
import { freed } from './freed.ts';
import { hit } from './hit.ts';
import { inTraining } from './in_training.ts';
import { infected } from './infected.ts';
import { intercepted } from './intercepted.ts';
import { irretrievable } from './irretrievable.ts';
import { killed } from './killed.ts';
import { killedMissingOrCaptured } from './killed_missing_or_captured.ts';
import { killedOrWounded } from './killed_or_wounded.ts';
import { launched } from './launched.ts';
import { losses } from './losses.ts';
import { lossesUnspecified } from './losses_unspecified.ts';
import { missing } from './missing.ts';
import { present } from './present.ts';
import { sent } from './sent.ts';
import { tested } from './tested.ts';
import { voted } from './voted.ts';
import { wounded } from './wounded.ts';

/** Every kind of count that is known. A new one is its file and its line here. Narrow before wide within a family. */
export const MEASURES: readonly Measure[] = [
  killed,
  wounded,
  killedOrWounded,
  missing,
  killedMissingOrCaptured,
  losses,
  casualties,
  lossesUnspecified,
  irretrievable,
  captured,
  detained,
  freed,
  sent,
  deployed,
  atFront,
  inTraining,
  displaced,
  evacuated,
  launched,
  intercepted,
  hit,
  destroyed,
  damaged,
  destroyedOrDamaged,
  infected,
  tested,
  voted,
  present,
  affected,
];

const BY_ID: ReadonlyMap<string, Measure> = new Map(MEASURES.map((m) => [m.id, m]));

/** The measure with this id; null for `other` and anything not registered. */
export const measureById = (id: string): Measure | null => BY_ID.get(id) ?? null;

/** The measure of "killed or wounded", given those of "killed" and "wounded": the narrowest that has all their outcomes; null if none has. */
export function joined(ids: readonly string[]): Measure | null {
  const [first] = ids;
  if (ids.every((x) => x === first)) return first === undefined ? null : measureById(first);
  const wanted = new Set(ids.flatMap((x) => BY_ID.get(x)?.outcomes ?? ['?']));
  let best: Measure | null = null;
  for (const m of MEASURES) {
    if (m.mayMean || ![...wanted].every((o) => m.outcomes.includes(o))) continue;
    if (!best || m.outcomes.length < best.outcomes.length) best = m;
  }
  return best;
}
