import { isCeiling, isFloor, sameOrigin, unequal } from './equals.ts';
import type { TensionRule } from './rule.ts';

/** One origin's "at least" lies above another's "no more than". */
export const t12: TensionRule = {
  id: 'T12',
  name: "floor above another origin's ceiling",
  maxLevel: 'contradiction',
  waysOut: ['the two speak of different days', 'the ceiling is a guess at what was possible', 'one of the figures is wrong'],
  build: (n, e) =>
    unequal(
      {
        id: 'T12',
        about: (a, b) => !sameOrigin(a, b) && ((isFloor(a) && isCeiling(b)) || (isFloor(b) && isCeiling(a))),
        assumption: { key: 'same-event', text: 'both speak of the same event or the same count' },
        title: 'At least more than at most',
      },
      n,
      e,
    ),
};
