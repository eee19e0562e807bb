import type { Measure } from '../model/measure.ts';

export const deployed: Measure = {
  id: 'deployed',
  label: 'deployed',
  family: 'deployment',
  outcomes: ['deployed'],
  within: ['sent'],
  kind: 'stock',
  unit: 'persons',
};
