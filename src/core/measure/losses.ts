import type { Measure } from '../model/measure.ts';

/** All who can no longer fight: the widest reading of the word. */
export const losses: Measure = {
  id: 'losses',
  label: 'killed, wounded, missing or captured',
  family: 'casualties',
  outcomes: ['killed', 'wounded', 'missing', 'captured'],
  within: ['sent'],
  sumOf: [
    ['killed', 'wounded', 'missing', 'captured'],
    ['killed_or_wounded', 'missing', 'captured'],
  ],
  kind: 'flow',
  unit: 'persons',
};
