import type { Measure } from '../model/measure.ts';
import { fromTheFront } from './front.ts';

export const killedOrWounded: Measure = {
  id: 'killed_or_wounded',
  label: 'killed or wounded',
  family: 'casualties',
  outcomes: ['killed', 'wounded'],
  within: ['losses', 'sent'],
  drawnFrom: [fromTheFront],
  sumOf: [['killed', 'wounded']],
  kind: 'flow',
  unit: 'persons',
};
