import type { Measure } from '../model/measure.ts';

export const destroyedOrDamaged: Measure = {
  id: 'destroyed_or_damaged',
  label: 'destroyed or damaged',
  family: 'materiel',
  outcomes: ['destroyed', 'damaged'],
  within: [],
  sumOf: [['destroyed', 'damaged']],
  kind: 'flow',
  unit: 'items',
};
