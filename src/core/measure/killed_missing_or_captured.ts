import type { Measure } from '../model/measure.ts';

export const killedMissingOrCaptured: Measure = {
  id: 'killed_missing_or_captured',
  label: 'killed, missing or captured',
  family: 'casualties',
  outcomes: ['killed', 'missing', 'captured'],
  within: ['losses', 'sent'],
  sumOf: [['killed', 'missing', 'captured']],
  kind: 'flow',
  unit: 'persons',
};
