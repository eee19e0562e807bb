import type { Measure } from '../model/measure.ts';
import { fromTheFront } from './front.ts';

export const killed: Measure = {
  id: 'killed',
  label: 'killed',
  family: 'casualties',
  outcomes: ['killed'],
  within: ['killed_or_wounded', 'losses', 'sent'],
  drawnFrom: [fromTheFront],
  kind: 'flow',
  unit: 'persons',
};
