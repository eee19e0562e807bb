import type { Measure } from '../model/measure.ts';

export const damaged: Measure = {
  id: 'damaged',
  label: 'damaged',
  family: 'materiel',
  outcomes: ['damaged'],
  within: ['destroyed_or_damaged'],
  kind: 'flow',
  unit: 'items',
};
