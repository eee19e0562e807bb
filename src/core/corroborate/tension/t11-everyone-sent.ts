import { isBase } from './neighbours.ts';
import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** More were lost than there were to lose. */
export const t11: TensionRule = {
  id: 'T11',
  name: 'losses exceed everyone sent',
  maxLevel: 'contradiction',
  waysOut: [
    'replacements or reinforcements arrived after the total was given',
    'wounded men returned and were counted again',
    'one of the figures is wrong, or counts other people',
  ],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T11',
        about: (r) => r.by.includes('measure'),
        takes: (x, y) => x.measure.family !== y.measure.family && isBase(y, e.lattice) && x.figure.kind !== 'floor',
        assumptions: [
          { key: 'no-replacements', text: 'nobody was added to those sent after the total was given, and nobody was counted twice' },
        ],
        title: 'More were lost than were there',
      },
      n,
      e,
    ),
};
