import type { Measure } from '../model/measure.ts';
import { fromTheFront } from './front.ts';

export const wounded: Measure = {
  id: 'wounded',
  label: 'wounded',
  family: 'casualties',
  outcomes: ['wounded'],
  within: ['killed_or_wounded', 'losses', 'sent'],
  drawnFrom: [fromTheFront],
  kind: 'flow',
  unit: 'persons',
};
