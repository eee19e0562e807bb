import type { Measure } from '../model/measure.ts';

export const evacuated: Measure = {
  id: 'evacuated',
  label: 'evacuated',
  family: 'displacement',
  outcomes: ['evacuated'],
  within: [],
  kind: 'flow',
  unit: 'persons',
};
