import type { Measure } from '../model/measure.ts';

export const freed: Measure = {
  id: 'freed',
  label: 'freed',
  family: 'captivity',
  outcomes: ['freed'],
  within: [],
  kind: 'flow',
  unit: 'persons',
};
