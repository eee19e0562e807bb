import type { Measure } from '../model/measure.ts';

export const displaced: Measure = {
  id: 'displaced',
  label: 'displaced',
  family: 'displacement',
  outcomes: ['displaced'],
  within: [],
  kind: 'stock',
  unit: 'persons',
};
