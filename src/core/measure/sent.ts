import type { Measure } from '../model/measure.ts';

/** Everyone who ever set out: the base of all that can befall them. */
export const sent: Measure = {
  id: 'sent',
  label: 'sent',
  family: 'deployment',
  outcomes: ['sent'],
  within: [],
  askedWith: 'deployed',
  kind: 'flow',
  unit: 'persons',
};
