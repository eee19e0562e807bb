import type { Measure } from '../model/measure.ts';

export const launched: Measure = {
  id: 'launched',
  label: 'launched',
  family: 'strikes',
  outcomes: ['launched'],
  within: [],
  kind: 'flow',
  unit: 'items',
};
