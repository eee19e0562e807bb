import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** A list of names is longer than the count it is a floor of. */
export const t10: TensionRule = {
  id: 'T10',
  name: 'captured or identified exceed the force',
  maxLevel: 'contradiction',
  waysOut: ['the list holds other people too', 'the count is older than the list', 'one of the figures is wrong'],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T10',
        about: () => true,
        takes: (x) => x.figure.kind === 'floor',
        assumptions: [{ key: 'same-people', text: 'everyone on the list belongs to those counted' }],
        title: 'More were identified than were counted',
      },
      n,
      e,
    ),
};
