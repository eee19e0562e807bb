import type { Measure } from '../model/measure.ts';

export const affected: Measure = {
  id: 'affected',
  label: 'affected',
  family: 'affected',
  outcomes: ['affected'],
  within: [],
  kind: 'stock',
  unit: 'persons',
};
