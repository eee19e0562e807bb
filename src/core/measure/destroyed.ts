import type { Measure } from '../model/measure.ts';

export const destroyed: Measure = {
  id: 'destroyed',
  label: 'destroyed',
  family: 'materiel',
  outcomes: ['destroyed'],
  within: ['destroyed_or_damaged'],
  kind: 'flow',
  unit: 'items',
};
