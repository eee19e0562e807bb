import { isCeiling, isFloor, isZero, sameOrigin, unequal } from './equals.ts';
import type { TensionRule } from './rule.ts';

/** Two origins give numbers for one thing that have nothing in common. */
export const t03: TensionRule = {
  id: 'T03',
  name: 'disjoint estimates of the same measure',
  maxLevel: 'contradiction',
  waysOut: [
    'the count was still going on: one figure is older',
    'one counts only those identified',
    'the parties define the count differently',
    'one of the figures is wrong',
  ],
  build: (n, e) =>
    unequal(
      {
        id: 'T03',
        about: (a, b) => !sameOrigin(a, b) && !isZero(a) && !isZero(b) && !bounded(a, b),
        assumption: { key: 'same-event', text: 'both speak of the same event or the same count' },
        title: 'Two numbers for one thing',
      },
      n,
      e,
    ),
};

const bounded = (a: Parameters<typeof isFloor>[0], b: Parameters<typeof isFloor>[0]): boolean =>
  (isFloor(a) && isCeiling(b)) || (isFloor(b) && isCeiling(a));
