import { isBase } from './neighbours.ts';
import { partsAbove } from './parts.ts';
import type { TensionRule } from './rule.ts';

/** A narrower outcome counts more than the wider one that includes it. */
export const t02: TensionRule = {
  id: 'T02',
  name: 'part exceeds whole',
  maxLevel: 'contradiction',
  waysOut: [
    'the narrower count is for a time that the wider one does not cover',
    'one is what is confirmed so far, the other an estimate',
    'the speaker uses the wider word in a narrower sense',
    'one of the figures is wrong, or counts something else',
  ],
  build: (n, e) =>
    partsAbove(
      {
        id: 'T02',
        about: (r) => r.by.includes('measure'),
        takes: (x, y) => x.measure.unit === 'persons' && !isBase(y, e.lattice) && x.figure.kind !== 'floor',
        assumptions: [{ key: 'same-sense', text: 'both words are used as they are defined here, for the same people and time' }],
        title: 'A part is larger than its whole',
      },
      n,
      e,
    ),
};
