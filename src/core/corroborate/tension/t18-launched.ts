import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** More things stopped, hit or destroyed than there were. */
export const t18: TensionRule = {
  id: 'T18',
  name: 'intercepted more than launched',
  maxLevel: 'contradiction',
  waysOut: ['the parties count decoys differently', 'the windows begin at different hours', 'one of the figures is wrong'],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T18',
        about: (r) => r.by.includes('measure'),
        takes: (x) => x.measure.unit === 'items',
        assumptions: [{ key: 'same-event', text: 'both count the same things in the same hours' }],
        title: 'More were stopped than were launched',
      },
      n,
      e,
    ),
};
