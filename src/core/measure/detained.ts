import type { Measure } from '../model/measure.ts';

/** Held or arrested by authorities; prisoners of war are `captured`. */
export const detained: Measure = {
  id: 'detained',
  label: 'detained',
  family: 'captivity',
  outcomes: ['detained'],
  within: [],
  kind: 'flow',
  unit: 'persons',
};
