import { isBase } from './neighbours.ts';
import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** More in a part of the time than in the whole of it. */
export const t05: TensionRule = {
  id: 'T05',
  name: 'window part exceeds total',
  maxLevel: 'contradiction',
  waysOut: [
    'the windows are not what they seem: an end is not exact',
    'the two counts are for different places',
    'the total is older than the part',
  ],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T05',
        about: (r) => r.by.join() === 'time',
        takes: (x, y) => x.measure.kind === 'flow' && !isBase(y, e.lattice),
        assumptions: [{ key: 'within', text: 'the shorter time lies within the longer, and both count the same' }],
        title: 'More in a part of the time than in all of it',
      },
      n,
      e,
    ),
};
