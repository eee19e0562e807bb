import type { Measure } from '../model/measure.ts';

export const tested: Measure = {
  id: 'tested',
  label: 'tested',
  family: 'illness',
  outcomes: ['tested'],
  within: [],
  kind: 'flow',
  unit: 'persons',
};
