import type { Measure } from '../model/measure.ts';

export const missing: Measure = {
  id: 'missing',
  label: 'missing',
  family: 'casualties',
  outcomes: ['missing'],
  within: ['losses', 'sent'],
  kind: 'flow',
  unit: 'persons',
};
