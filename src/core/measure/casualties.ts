import type { Measure } from '../model/measure.ts';

/** The bare word. Never `killed`: two readings, kept side by side until the text says which. `outcomes` are the widest reading's. */
export const casualties: Measure = {
  id: 'casualties',
  label: 'casualties (killed or wounded, or all losses)',
  family: 'casualties',
  outcomes: ['killed', 'wounded', 'missing', 'captured'],
  mayMean: ['killed_or_wounded', 'losses'],
  within: ['sent'],
  kind: 'flow',
  unit: 'persons',
};
