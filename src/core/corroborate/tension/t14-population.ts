import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** A group counts more than the wider group it belongs to. */
export const t14: TensionRule = {
  id: 'T14',
  name: 'subset population exceeds superset',
  maxLevel: 'contradiction',
  waysOut: ['not all of the smaller group belong to the larger', 'the counts were made at different times', 'one of the figures is wrong'],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T14',
        about: (r) => r.by.includes('population') && !r.by.includes('measure') && !r.by.includes('place'),
        assumptions: [{ key: 'belong', text: 'everyone in the smaller group belongs to the larger' }],
        title: 'A group is larger than the one it belongs to',
      },
      n,
      e,
    ),
};
