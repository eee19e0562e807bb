import type { Measure } from '../model/measure.ts';

/** "irretrievable losses": killed, missing, captured and, in some usages, those too badly wounded to return. */
export const irretrievable: Measure = {
  id: 'irretrievable_losses',
  label: 'irretrievable losses',
  family: 'casualties',
  outcomes: ['killed', 'wounded', 'missing', 'captured'],
  mayMean: ['killed', 'killed_missing_or_captured', 'losses'],
  within: ['losses', 'sent'],
  kind: 'flow',
  unit: 'persons',
};
