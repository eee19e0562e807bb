import type { Measure } from '../model/measure.ts';

export const atFront: Measure = {
  id: 'at_front',
  label: 'at the front',
  family: 'deployment',
  outcomes: ['at_front'],
  within: ['deployed', 'sent'],
  kind: 'stock',
  unit: 'persons',
};
