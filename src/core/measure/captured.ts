import type { Measure } from '../model/measure.ts';

/** Taken prisoner by the other side. Arrests by one's own authorities are `detained`. */
export const captured: Measure = {
  id: 'captured',
  label: 'captured',
  family: 'captivity',
  outcomes: ['captured'],
  within: ['losses', 'sent'],
  kind: 'flow',
  unit: 'persons',
};
