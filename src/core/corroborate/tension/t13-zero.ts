import { isZero, sameOrigin, unequal } from './equals.ts';
import type { TensionRule } from './rule.ts';

/** Somebody says nobody; somebody counts some. */
export const t13: TensionRule = {
  id: 'T13',
  name: 'zero against a floor',
  maxLevel: 'contradiction',
  waysOut: ['the denial speaks of other people or another place', 'one of the two is wrong'],
  build: (n, e) =>
    unequal(
      {
        id: 'T13',
        about: (a, b) => !sameOrigin(a, b) && isZero(a) !== isZero(b),
        assumption: { key: 'same-event', text: 'the denial is of what the other counts' },
        title: 'Nobody, says one; some, says another',
      },
      n,
      e,
    ),
};
