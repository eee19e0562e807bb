import type { Measure } from '../model/measure.ts';

export const voted: Measure = {
  id: 'voted',
  label: 'votes',
  family: 'votes',
  outcomes: ['voted'],
  within: [],
  kind: 'flow',
  unit: 'items',
};
