import type { Measure } from '../model/measure.ts';

/** "losses", "lost 4,000 people": some mean the dead, some the dead and wounded, some everyone gone. */
export const lossesUnspecified: Measure = {
  id: 'losses_unspecified',
  label: 'losses (as the report says)',
  family: 'casualties',
  outcomes: ['killed', 'wounded', 'missing', 'captured'],
  mayMean: ['killed', 'killed_or_wounded', 'losses'],
  within: ['sent'],
  askedWith: 'killed_or_wounded',
  kind: 'flow',
  unit: 'persons',
};
