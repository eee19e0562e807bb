import type { Measure } from '../model/measure.ts';

/** Said to be at a place: aboard, in a crowd, in a building. */
export const present: Measure = {
  id: 'present',
  label: 'present',
  family: 'presence',
  outcomes: ['present'],
  within: [],
  kind: 'stock',
  unit: 'persons',
};
