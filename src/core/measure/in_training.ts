import type { Measure } from '../model/measure.ts';

export const inTraining: Measure = {
  id: 'in_training',
  label: 'in training',
  family: 'deployment',
  outcomes: ['in_training'],
  within: ['sent'],
  kind: 'stock',
  unit: 'persons',
};
