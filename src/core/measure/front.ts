import type { Bridge } from '../model/measure.ts';

/**
 * The bridge of T01: soldiers fall where the fighting is. It is an assumption, not a fact, so every finding that uses it says so and can be
 * had without it.
 */
export const fromTheFront: Bridge = {
  measure: 'at_front',
  assumption: 'casualties arise among those at the front',
  waysOut: [
    'rotation: those at the front were replaced, so more served there than stood there on one date',
    'losses behind the front: strikes on rear areas, training grounds or transport',
    'the share is of another base than the total it is set beside',
    'one of the figures is wrong, or counts something else',
  ],
};
