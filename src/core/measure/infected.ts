import type { Measure } from '../model/measure.ts';

export const infected: Measure = {
  id: 'infected',
  label: 'infected',
  family: 'illness',
  outcomes: ['infected'],
  within: [],
  kind: 'flow',
  unit: 'persons',
};
