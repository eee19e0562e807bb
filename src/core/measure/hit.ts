import type { Measure } from '../model/measure.ts';

export const hit: Measure = {
  id: 'hit',
  label: 'hit their targets',
  family: 'strikes',
  outcomes: ['hit'],
  within: ['launched'],
  kind: 'flow',
  unit: 'items',
};
