import type { Measure } from '../model/measure.ts';
import { fromTheFront } from './front.ts';

export const killed: Measure = {
  id: 'killed',
  label: 'killed',
  family: 'casualties',
  outcomes: ['killed'],
  within: ['killed_or_wounded', 'losses', 'sent'],
  drawnFrom: [fromTheFront],
  usualShare: [{ of: 'killed_or_wounded', low: 0.05, high: 0.75 }],
  kind: 'flow',
  unit: 'persons',
};
