import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** More in a part of the place than in all of it. */
export const t15: TensionRule = {
  id: 'T15',
  name: 'place part exceeds place whole',
  maxLevel: 'contradiction',
  waysOut: [
    'the border between the two places is disputed or drawn otherwise',
    'the wider count leaves the place out',
    'one of the figures is wrong',
  ],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T15',
        about: (r) => r.by.includes('place') && !r.by.includes('measure'),
        assumptions: [
          { key: 'inside', text: 'the smaller place lies in the larger, as the tables have it, and the wider count takes it in' },
        ],
        title: 'More in a part of the place than in all of it',
      },
      n,
      e,
    ),
};
