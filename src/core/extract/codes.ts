/** One feature out of a template's number and two values: hashes of words or packed small numbers. No strings in the inner loop. */
export const code = (template: number, a: number, b: number): number => {
  let h = Math.imul(a + Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ b, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 13), 0x27d4eb2f);
  return h ^ (h >>> 16);
};

/** Two values as one, to be handed to `code`. */
export const pair = (a: number, b: number): number => Math.imul(a ^ (a >>> 15), 0x165667b1) + b;
