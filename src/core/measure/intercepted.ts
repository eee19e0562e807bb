import type { Measure } from '../model/measure.ts';

export const intercepted: Measure = {
  id: 'intercepted',
  label: 'intercepted',
  family: 'strikes',
  outcomes: ['intercepted'],
  within: ['launched'],
  kind: 'flow',
  unit: 'items',
};
