import { isZero, sameOrigin, unequal } from './equals.ts';
import type { TensionRule } from './rule.ts';

/** One origin, one day, two numbers. */
export const t24: TensionRule = {
  id: 'T24',
  name: 'same origin, two figures, same day',
  maxLevel: 'contradiction',
  waysOut: [
    'the origin spoke twice and revised its figure',
    'one report changed the figure on the way',
    'one of the two counts something else',
  ],
  build: (n, e) =>
    unequal(
      {
        id: 'T24',
        // Two numbers in one report are told apart by its author: they count different things.
        about: (a, b) =>
          a.dispatch.ref !== b.dispatch.ref && sameOrigin(a, b) && !a.chain[0]?.unnamed && !a.chain[0]?.outlet && !(isZero(a) && isZero(b)),
        assumption: { key: 'same-utterance', text: 'both go back to one thing said' },
        title: 'One origin, one day, two numbers',
      },
      n,
      e,
    ),
};
